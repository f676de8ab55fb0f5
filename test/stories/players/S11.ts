import fs from 'node:fs';
import path from 'node:path';
import type { Answer } from '../answers.ts';
import { allWords, belowTexts, choose, decideIt, draftsOf, goTo, mailsOf, openDesk, sendIt, wayTexts, whoGot } from '../desk.ts';
import { dropFiles, fileAt, textOfFile } from '../incoming.ts';
import { must, mustBe, mustNotSay, mustSay } from '../seen.ts';
import { answered } from '../stage.ts';
import type { Players } from './player.ts';

/** The scenes that LOTTIE is in, and the days of her licence. */
const hers = ['53', '54', '55', '56', '57', '58', '59'];
const licence = ['2026-12-14', '2026-12-15', '2026-12-16', '2026-12-17', '2026-12-18'];

/** Days with scenes as a way's text names them: 'Thu 17: 53, 54' and, in what can still wait, 'Thu 53 54'. */
const daysIn = (text: string) => [...text.matchAll(/\b(Mon|Tue|Wed|Thu|Fri)(?: (\d+):)? ((?:\d+(?: pt \w)?[, ]*)+)/gu)];

export const S11: Players = {
  'S11.6': async (stage) => {
    const page = await stage.page();
    await openDesk(page, '! lottie out mon 14');
    const texts = [...(await wayTexts(page)), ...(await belowTexts(page))];
    let placed = 0;
    for (const text of texts) {
      mustNotSay('a way', text, /stand-?in|double/iu);
      for (const [said, , day, order = ''] of daysIn(text)) {
        if (day === undefined || !order.split(/[, ]+/u).some((scene) => hers.includes(scene))) continue;
        placed += 1;
        must(Number(day) >= 14 && Number(day) <= 18, `LOTTIE outside her licence: ${said}`);
      }
    }
    must(placed > 0, 'no way places her scenes at all');
    const asked = await stage.coverset('options', stage.production, '! lottie out mon 14', '--now', '2026-12-11T09:00:00Z', '--json');
    for (const way of answered<Answer>(asked).options) {
      mustNotSay('a way', JSON.stringify([way.title, way.reasons]), /stand-?in|double/iu);
      for (const { day, after } of way.touched)
        if (after.some((part) => hers.includes(part.split('/')[0] ?? '')))
          must(licence.includes(day), `${way.title} puts LOTTIE on ${day}`);
    }
  },
  'S11.7': async (stage) => {
    const copy = stage.another();
    const server = await copy.mailServer();
    copy.tell({ mail: true, address: true });
    const page = await copy.page();
    await openDesk(page, '! lottie out mon 14');
    await choose(page, 1);
    await decideIt(page);
    const drafts = await draftsOf(page);
    must(!drafts.some(({ to }) => /Lottie/u.test(to)), 'a draft to Lottie is there');
    const people = await sendIt(page);
    mustBe('the bar says', people, drafts.length);
    const got = whoGot(await mailsOf(page, server, people));
    for (const name of ['carys.hale', 'winnie.shaw']) must(got.includes(name), `${name} got no mail: ${got.join(', ')}`);
    mustBe('mails to Lottie', got.filter((name) => /lottie/iu.test(name)).length, 0);
    for (const name of ['Carys Hale', 'Winnie Shaw']) {
      const text = drafts.find(({ to }) => to === name)?.text ?? '';
      mustSay(`the text to ${name}`, text, /Lottie/iu, 'Mon 14 December');
    }
  },
  'S11.8': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    const secrets = [/7946 ?0999/u, 'Mill Lane'];
    const list = fileAt(
      copy.folder,
      'unit-list.csv',
      'Name,Role,Phone,School\nLottie Hale,cast,+44 20 7946 0999,Mill Lane\nGale Orr,gaffer,+44 20 7946 0998,\n',
    );
    await dropFiles(page, [list]);
    mustSay(
      'the list on the page',
      await textOfFile(page, 'unit-list.csv'),
      /line 2: Lottie Hale is a minor: phone and school not stored/u,
      'guardian (Carys Hale)',
      'chaperone (Winnie Shaw)',
    );
    await page.getByRole('button', { name: 'Take this in' }).click();
    await page.getByText('Taken in:').waitFor();
    mustSay('the issue stays', await textOfFile(page, 'unit-list.csv'), /line 2: Lottie Hale is a minor/u);
    // The other line of the same list is in; hers left nothing, in no page, paper or export.
    const kept = await copy.kept();
    mustSay('the production file', kept, 'Gale Orr', '7946 0998');
    mustNotSay('the production file', kept, ...secrets);
    for (const name of [/^Today/u, /^Board/u, /^Promises/u, /^Money/u, /^Lines/u, /^Notes/u])
      if ((await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).count()) > 0) {
        await goTo(page, name);
        mustNotSay(`the page ${name}`, await allWords(page), ...secrets);
      }
    await openDesk(page, '! lottie out mon 14');
    mustNotSay('the desk', await allWords(page), ...secrets);
    const sheets = path.join(copy.folder, 'facts');
    mustBe('facts ended with', (await copy.coverset('facts', copy.production, '-o', sheets)).code, 0);
    for (const sheet of fs.readdirSync(sheets)) mustNotSay(sheet, fs.readFileSync(path.join(sheets, sheet), 'utf8'), ...secrets);
    const asked = await copy.coverset('options', copy.production, '! lottie out mon 14', '--json');
    mustNotSay('the answer of the command line', asked.out, ...secrets);
  },
};
