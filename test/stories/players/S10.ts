import fs from 'node:fs';
import path from 'node:path';
import { boardDay, factsText, goTo, openDesk, undoIt, wayTexts } from '../desk.ts';
import { dropFiles, fileAt, itemOf, revisedRow, textOfFile } from '../incoming.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import type { Stage } from '../stage.ts';
import type { Players } from './player.ts';

/** What a person set by hand, as the facts give it: one csv a sheet. */
async function handSet(stage: Stage): Promise<Readonly<Record<string, string>>> {
  const folder = fs.mkdtempSync(path.join(stage.folder, 'facts-'));
  mustBe('facts ended with', (await stage.coverset('facts', stage.production, '-o', folder)).code, 0);
  return Object.fromEntries(fs.readdirSync(folder).map((sheet) => [sheet, fs.readFileSync(path.join(folder, sheet), 'utf8')]));
}
const wednesday = 'Wed 2 December';

export const S10: Players = {
  'S10.1': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    const [plan, facts] = [await boardDay(page, wednesday), await handSet(copy)];
    must(plan.includes('45'), `Wed has no 45: ${plan.join(' ')}`);
    const script = fs.readFileSync(copy.shipped('feature.fountain'), 'utf8');
    const without = script.replace(/INT\. HARROW HOUSE - KITCHEN - DAY #45#[\s\S]*?(?=\n(?:INT|EXT)\.)/u, '');
    must(without.length < script.length, 'scene 45 is not in the script');
    await dropFiles(page, [fileAt(copy.folder, 'blue.fountain', without)]);
    mustSay('the row of 45', await revisedRow(page, '45').innerText(), 'omitted', 'KITCHEN', '2026-12-02', 'OMITTED');
    // Read, not accepted: nothing has moved.
    mustBe('Wed, not accepted', await boardDay(page, wednesday), plan);
    mustNotSay('what is kept, not accepted', await copy.kept(), 'OMITTED (HARROW');
    await dropFiles(page, [fileAt(copy.folder, 'blue.fountain', without)]);
    await page.getByRole('checkbox', { name: 'Accept scene 97 changed' }).uncheck();
    await itemOf(page, 'blue.fountain').getByText('0 added, 0 changed, 0 moved, 1 omitted').first().waitFor();
    await page.getByRole('button', { name: 'Take this in' }).click();
    await itemOf(page, 'blue.fountain').getByText('Taken in:').waitFor();
    mustSay('what was taken in', await textOfFile(page, 'blue.fountain'), '1 omitted');
    const accepted = await boardDay(page, wednesday);
    mustBe(
      'Wed, accepted',
      accepted,
      plan.filter((part) => part !== '45'),
    );
    await goTo(page, /^Board/u);
    await page.getByText('OMITTED (HARROW HOUSE - KITCHEN)').first().waitFor();
    const after = await handSet(copy);
    for (const [sheet, text] of Object.entries(facts)) {
      const changed = text.split('\n').filter((row) => !(after[sheet] ?? '').split('\n').includes(row));
      must(
        changed.every((row) => /^45,/u.test(row)),
        `${sheet} lost what was set by hand: ${changed.filter((row) => !/^45,/u.test(row))[0]?.slice(0, 120)}`,
      );
    }
    await undoIt(page);
    mustBe('Wed, undone', await boardDay(page, wednesday), plan);
    mustBe('what was set by hand, undone', await handSet(copy), facts);
    mustNotSay('the board, undone', await page.content(), 'OMITTED (HARROW');
  },
  'S10.2': async (stage) => {
    const page = await stage.page();
    await openDesk(page, '? without scene 45');
    const facts = await factsText(page);
    mustSay(
      'the question',
      facts,
      'Fletcher learns that the ledger is hidden; without it 60 makes no sense',
      /1 1\/8[^.]*90 min less on Wed 2/u,
      /£0[^.]*weekly/u,
    );
    const cut = (await wayTexts(page)).find((text) => /Cut 45/u.test(text)) ?? '';
    mustSay('the cut', cut, /intent broken/iu, 'Anselm Roy', 'Quentin Ashe');
  },
  'S10.7': async (stage) => {
    const copy = stage.another();
    await copy.page();
    const mine = async (person: string, role: string): Promise<{ readonly text: string; readonly days: readonly string[] }> => {
      const page = await copy.joins(person, role);
      await page.getByRole('heading', { level: 1, name: /’s page$/u }).waitFor();
      // Their days or milestones: promises have a list of their own.
      const heading = page.getByRole('heading', { level: 2, name: /^(?:Days|Milestones)$/u });
      const days = heading.locator('xpath=following-sibling::ul[1]/li/strong');
      return { text: plain(await page.locator('body').innerText()), days: await days.allInnerTexts() };
    };
    const sums = (text: string): readonly string[] => text.match(/[£$€]\s?[\d,.]*\d/gu) ?? [];
    const suki = await mine('suki', 'head');
    mustBe('days of Suki', suki.days.length, 25);
    mustSay(
      'the page of Suki',
      suki.text,
      'Thu 19 November',
      'Tue 1 December',
      'Fri 4 December',
      'Wed 23 December',
      'crane, scene 88, Fri 11',
    );
    mustBe('sums Suki reads', sums(suki.text), ['£4,200']);
    const zoe = await mine('zoe', 'crew');
    // Tue 1 Dec 05:25: today's sheet is out, tomorrow's is not.
    mustBe('days of Zoe', [zoe.days.length, zoe.days.at(-1)], [9, 'Tue 1 December']);
    mustBe('sums Zoe reads', sums(zoe.text), []);
    const lena = await mine('lena', 'client');
    mustBe('milestones of Lena', lena.days, ['Fri 4 December, 14:00', 'Fri 11 December, 18:00']);
    mustSay('the page of Lena', lena.text, 'picture 4 is filmed on Friday 4 December, 14:00', 'partner film, 60 s');
    mustBe('sums Lena reads', sums(lena.text), ['£180,000']);
    mustNotSay('the page of Lena', lena.text, 'unit call', 'on set', 'scenes 31', 'MARA', 'Harrow House');
  },
};
