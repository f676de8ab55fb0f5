import { expect, type Page } from '@playwright/test';
import { allWords, chipOf, decideIt, goTo, lineField, openDesk, saidLast } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import type { Players } from './player.ts';

const line = '+ dave: battery check thu 07:00 > kit';

const detour = (page: Page) => page.getByRole('region', { name: 'Detours' }).getByRole('listitem', { name: 'sound recorder' });
const findings = (page: Page) => detour(page).getByRole('list', { name: 'Findings' }).getByRole('listitem');
const written = async (page: Page, text: string): Promise<readonly string[]> => {
  const field = detour(page).getByRole('textbox', { name: 'What happened' });
  await field.fill('');
  await field.pressSequentially(text);
  return (await findings(page).allInnerTexts()).map((one) => plain(one));
};
async function improvement(page: Page, line: string): Promise<void> {
  const field = detour(page).getByRole('combobox', { name: 'An improvement' });
  await field.pressSequentially(line);
  await field.press('Enter');
  await expect(field).toHaveValue('');
  await expect(detour(page).getByRole('list', { name: 'Improvements' }).getByRole('listitem')).toHaveCount(1);
}
async function takeOut(page: Page): Promise<void> {
  await detour(page).getByRole('button', { name: 'Take out' }).click();
  await expect(detour(page).getByRole('list', { name: 'Improvements' }).getByRole('listitem')).toHaveCount(0);
}
const publish = async (page: Page): Promise<string> => {
  const said = page.getByRole('status', { name: 'What was done last' });
  const before = await said.innerText();
  await detour(page).getByRole('button', { name: 'Publish' }).click();
  await expect(said).not.toHaveText(before);
  return saidLast(page);
};

const keep = async (page: Page, text: string): Promise<void> => {
  await written(page, text);
  const said = page.getByRole('status', { name: 'What was done last' });
  const before = await said.innerText();
  await detour(page).getByRole('button', { name: 'Keep the text' }).click();
  await expect(said).not.toHaveText(before);
};

export const S17: Players = {
  'S17.1': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Playbook/u);
    const text = plain(await detour(page).innerText());
    mustSay('the detour', text, 'Mon 30 November, 09:50', '11:20', '14:10', '1 h 50 lost', '£1,100', /review due because of cost/u);
    await detour(page).getByRole('button', { name: 'Look back' }).click();
    // Nothing that the journal knows is asked again: no field for times, hours or money.
    mustBe('fields', await detour(page).getByRole('textbox').count(), 1);
    mustNotSay('the look back', plain(await detour(page).innerText()), /how long|how much did it cost|when did it/iu);
  },
  'S17.2': async (stage) => {
    const page = await stage.page();
    const forgot = await written(page, 'Yusuf forgot the batteries');
    must(
      forgot.some((one) => /\bB1\b.*\?/u.test(one)),
      `B1 with a question: ${forgot.join(' | ')}`,
    );
    const should = await written(page, 'Yusuf should have checked');
    must(
      should.some((one) => /\bB2\b.*\?/u.test(one)),
      `B2 with a question: ${should.join(' | ')}`,
    );
  },
  'S17.3': async (stage) => {
    const page = await stage.page();
    const text = 'At 14:10 the warning was not visible from the cart; two spare packs were on the truck';
    mustBe('findings', await written(page, text), []);
    await expect(detour(page).getByText('clean', { exact: true })).toBeVisible();
  },
  'S17.4': async (stage) => {
    const page = await stage.page();
    await improvement(page, 'spare pack on the cart');
    mustSay('without an owner', await publish(page), /Not published.*spare pack on the cart.*an owner/u);
    await takeOut(page);
    await improvement(page, '+ yusuf: spare pack on the cart > kit');
    mustSay('without a date', await publish(page), /Not published.*a date/u);
    await takeOut(page);
    await improvement(page, '+ yusuf: spare pack on the cart thu 07:00 > kit');
    mustSay('whole', await publish(page), /published/u);
    await expect(detour(page)).toContainText(/published Tue 1 December, 20:/u);
    await goTo(page, /^Promises/u);
    await expect(page.getByRole('heading', { level: 1, name: 'Promises' })).toBeVisible();
    const promise = page.getByRole('main').getByRole('listitem').filter({ hasText: 'spare pack on the cart' });
    await expect(promise).toContainText('Thu 3 December, 07:00 London');
    await expect(promise).toContainText('Yusuf to Kit');
  },
  'S17.5': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Playbook/u);
    const play = plain(await page.getByRole('region', { name: 'Plays' }).innerText());
    mustSay('the play', play, 'sound', 'worked 0 of 1');
    mustNotSay('the play', play, /Yusuf|Karim|Kit\b|Nora/u);
  },
  'S17.6': async (stage) => {
    const page = await stage.restart('2026-12-02T10:40:00Z');
    await openDesk(page, '! recorder down today');
    const last = plain(await page.getByRole('region', { name: 'Last time' }).innerText());
    mustSay('the play', last, 'sound recorder', 'worked 0 of 1', 'failed: restarted three times');
    const [play, options] = await Promise.all([
      page.getByRole('region', { name: 'Last time' }).boundingBox(),
      page.getByRole('heading', { name: 'Options', exact: true }).boundingBox(),
    ]);
    must(play !== null && options !== null && play.y < options.y, 'the play does not stand first');
  },
  'S17.7': async (stage) => {
    const copy = stage.another();
    const before = await copy.page();
    // Day 8's is looked back at; another one, the second of its kind, is closed this evening and left.
    await goTo(before, /^Playbook/u);
    await detour(before).getByRole('button', { name: 'Look back' }).click();
    await keep(before, 'At 14:10 the warning was not visible from the cart');
    mustSay('day 8', await publish(before), /published/u);
    await openDesk(before, '! recorder down today');
    await before.keyboard.press('1');
    await decideIt(before);
    await goTo(before, /^Playbook/u);
    for (const label of ['Worked?', 'Again?'])
      await before.getByRole('radiogroup', { name: label }).getByRole('radio', { name: 'Yes' }).click();
    await before.getByRole('textbox', { name: 'What first?' }).fill('the spare recorder is tested at call');
    await before.keyboard.press('Enter');
    await expect(before.getByRole('region', { name: 'Close it' })).toHaveCount(0);
    const own = (page: Page) => page.getByRole('region', { name: 'Not looked back at for ten days' });
    await expect(own(before)).toHaveCount(0);
    const page = await copy.restart('2026-12-11T21:00:00Z');
    await goTo(page, /^Playbook/u);
    await expect(own(page).getByRole('listitem')).toHaveText(['sound recorder']);
    // Nobody else's list: not the other producer's, on no page of those who run nothing.
    const kit = await copy.joins('kit', 'producer');
    await goTo(kit, /^Playbook/u);
    await expect(kit.getByRole('region', { name: 'Detours' }).getByRole('listitem', { name: 'sound recorder' }).first()).toBeVisible();
    await expect(own(kit)).toHaveCount(0);
    for (const [person, role] of [
      ['ivy', 'coordinator'],
      ['zoe', 'crew'],
    ] as const)
      mustNotSay(`${person}'s page`, await allWords(await copy.joins(person, role)), /ten days|not looked back at/iu);
  },
  'S17.8': async (stage) => {
    const copy = stage.another();
    const [nora, kit] = [await copy.page(), await copy.joins('kit', 'producer')];
    for (const page of [nora, kit]) {
      await goTo(page, /^Playbook/u);
      await detour(page).getByRole('button', { name: 'Look back' }).click();
    }
    const [byKit, byNora] = ['At 09:50 the recorder stopped with a full card.', 'At 14:10 the warning was not visible from the cart.'];
    await keep(kit, byKit);
    const zoe = await copy.joins('zoe', 'crew');
    const timeline = plain(await zoe.getByRole('region', { name: 'sound recorder' }).innerText());
    mustSay("Zoe's page", timeline, 'Mon 30 November, 09:50', '11:20', '14:10', '1 h 50 lost');
    mustNotSay("Zoe's page", await allWords(zoe), byKit, /full card/u, /£/u);
    // Nora began before Kit kept his: hers does not win, and is not lost.
    await keep(nora, byNora);
    for (const page of [nora, kit]) {
      await page.reload();
      await goTo(page, /^Playbook/u);
      await detour(page).getByRole('button', { name: 'Look back' }).click();
      await expect(detour(page).getByRole('textbox', { name: 'What happened' })).toHaveValue(byKit);
      const beside = plain(await detour(page).getByRole('region', { name: 'Written at the same time' }).innerText());
      mustSay('what stands beside', beside, byNora, 'Nora, Tue 1 December');
    }
    await zoe.reload();
    mustNotSay("Zoe's page", await allWords(zoe), byKit, byNora, /full card|not visible/u);
  },
  'S17.9': async (stage) => {
    const page = await stage.page();
    mustSay('the question', await chipOf(page, line), 'Dave Okoro, gaffer', 'Dave Lind, key grip', '?');
    const chip = page.getByRole('status', { name: 'How the line is read' });
    mustBe('answers', await chip.getByRole('button').count(), 2);
    // Unanswered: Enter files nothing, the words stay as they were typed, on every page.
    await page.keyboard.press('Enter');
    await goTo(page, /^Promises/u);
    await expect(page.getByRole('main').getByText('battery check')).toHaveCount(0);
    await expect(lineField(page)).toHaveValue(line);
    await chip.getByRole('button', { name: 'Dave Okoro, gaffer' }).click();
    await expect(chip).toContainText('Dave Okoro for Kit');
    await expect(chip).toContainText('Thu 3 December, 07:00 London');
    await lineField(page).press('Enter');
    const promise = page.getByRole('main').getByRole('listitem').filter({ hasText: 'battery check' });
    await expect(promise).toContainText('Thu 3 December, 07:00 London');
    await expect(promise).toContainText(/Dave.* to Kit/u);
  },
};
