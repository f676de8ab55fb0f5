import { expect } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import {
  belowTexts,
  chipOf,
  choose,
  cutOffs,
  decideIt,
  draftsOf,
  factsText,
  figuresOf,
  goTo,
  leaveLine,
  mailsOf,
  openDesk,
  sendIt,
  undoIt,
  wayText,
  wayTexts,
  whoGot,
} from '../desk.ts';
import { answered, type Stage } from '../stage.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import type { Players } from './player.ts';

const lens = '! 35mm broken today, zoe dropped it';

interface Ways {
  readonly options: readonly {
    readonly verdict: string;
    readonly basis: string;
    readonly reasons: readonly string[];
    readonly asks: readonly { readonly who: string; readonly name: string; readonly question: string }[];
  }[];
}
interface Exported {
  readonly production: {
    readonly scenes: Readonly<Record<string, { readonly shots: readonly { readonly id: string; readonly kit: readonly string[] }[] }>>;
  };
}
/** Shots of today that need the 35 mm, as the exported file has them. */
async function shotsWith(stage: Stage): Promise<readonly string[]> {
  const { production } = JSON.parse(await stage.exported()) as Exported;
  return ['33', '45'].flatMap((scene) =>
    (production.scenes[scene]?.shots ?? []).filter((shot) => shot.kit.includes('35mm')).map((shot) => shot.id),
  );
}

const handsOn = ['Anselm Roy', 'Kit Farrow', 'Suki Brandt', 'Zoe Marsh', 'Dave Lind', 'Wren Abbott'];
/** The copy whose texts are sent, kept from step to step. */
const copies = new WeakMap<Stage, Stage>();
function sendingCopy(stage: Stage): Stage {
  const copy = copies.get(stage) ?? stage.another();
  copies.set(stage, copy);
  return copy;
}

export const S5: Players = {
  'S5.1': async (stage) => {
    const page = await stage.page();
    const before = await stage.exported();
    const chip = await chipOf(page, '! 35 out today');
    mustSay('the question', chip, /scene 35\b/iu, /35 mm/iu);
    must((chip.match(/\?/gu) ?? []).length === 1, `not one question: ${chip}`);
    mustBe('answers', await page.getByRole('status', { name: 'How the line is read' }).getByRole('button').count(), 2);
    await page.keyboard.press('Escape');
    await leaveLine(page);
    await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
    mustBe('the production is as it was', (await stage.exported()) === before, true);
  },
  'S5.2': async (stage) => {
    const page = await stage.page();
    await openDesk(page, lens);
    const said = `${await factsText(page)} ${(await cutOffs(page)).join(' ')}`;
    mustSay('the impact', said, 'needed by 33A, 33C, 45B', 'unaffected: 41A, 41B, 33B, 33D, 45A, 45C', '11:45', /hire desk/u);
    mustNotSay('the impact', said, /\b36[ABC]?\b/u);
  },
  'S5.3': async (stage) => {
    const page = await stage.page();
    const way = `${await wayText(page, 1)} ${await figuresOf(page, 1)}`;
    mustSay(
      'option 1',
      way,
      '32 mm',
      'B set',
      '33A, 33C, 45B',
      'camera 20 cm nearer',
      '£0',
      /Days 0/iu,
      'ask Anselm',
      /0 people's calls|nobody/iu,
    );
  },
  'S5.4': async (stage) => {
    const page = await stage.page();
    const zoom = (await belowTexts(page)).find((text) => /zoom/u.test(text)) ?? '';
    mustSay('the zoom', zoom, 'breaks', '33A, 45B: possible', '33C: refused', '2.9 kg', '2.5 kg');
    for (const text of await wayTexts(page)) mustNotSay('what can be chosen', text, /zoom/u);
  },
  'S5.5': async (stage) => {
    const page = await stage.page();
    const hire = (await wayTexts(page)).find((text) => /Lockwood/u.test(text)) ?? '';
    mustSay('the hire', hire, '£140', 'ask Lockwood', '+44 20 7946 0134', '13:00', '11:45');
    const later = stage.another('2026-12-02T11:46:00Z');
    const after = await later.page();
    await openDesk(after, lens);
    for (const text of [...(await wayTexts(after)), ...(await belowTexts(after))]) mustNotSay('at 11:46', text, /Lockwood/u);
  },
  'S5.6': async (stage) => {
    const copy = stage.another();
    const now = ['--now', '2026-12-02T10:42:00Z'] as const;
    const before = answered<Ways>(await copy.coverset('options', copy.production, lens, '--json', ...now));
    const [ask] = before.options[0]?.asks ?? [];
    must(before.options[0]?.verdict === 'ask' && ask?.who === 'anselm', `option 1 asks ${ask?.name}`);
    const yes = { said: { about: 'yes', person: ask.who, what: ask.question }, source: ask.name };
    mustBe('do ended with', (await copy.coverset('do', copy.production, 'answer', JSON.stringify(yes), ...now)).code, 0);
    const after = answered<Ways>(await copy.coverset('options', copy.production, lens, '--json', ...now));
    mustBe('option 1', after.options[0]?.verdict, 'verified');
    const said = `${after.options[0]?.reasons.join(' ')} ${after.options[0]?.basis}`;
    mustSay('its reasons', said, 'Anselm Roy', '10:42', 'against the published plan');
  },
  'S5.7': async (stage) => {
    const copy = sendingCopy(stage);
    const server = await copy.mailServer();
    copy.tell({ mail: true, address: true });
    const page = await copy.page();
    await openDesk(page, lens);
    await choose(page, 1);
    await expect(page.getByRole('region', { name: 'Need not know' }).first()).toContainText(/Lena Ortiz.*need not know/u);
    await expect(page.getByRole('region', { name: 'Need not know' }).first()).not.toContainText(/refused/u);
    await decideIt(page);
    const drafts = await draftsOf(page);
    mustBe(
      'the drafts, in order',
      drafts.map(({ to }) => to),
      handsOn,
    );
    mustSay("Wren's draft", drafts.at(-1)?.text ?? '', 'match note');
    const people = await sendIt(page);
    mustBe('the bar says', people, handsOn.length);
    const mails = await mailsOf(page, server, people);
    mustBe(
      'who got mail',
      whoGot(mails),
      handsOn.map((name) => name.toLowerCase().replace(' ', '.')),
    );
    mustSay("Wren's mail", mails.at(-1)?.text ?? '', 'match note', '33A, 33C, 45B', '32 mm', 'camera 20 cm nearer');
    mustSay("Anselm's mail", mails[0]?.text ?? '', '32 mm', 'your yes');
  },
  'S5.8': async (stage) => {
    const copy = sendingCopy(stage);
    const [page, server] = [await copy.page(), await copy.mailServer()];
    const cause =
      /\bdropp|\bzoe (?:broke|let|lost|damaged)|\bbecause of (?:zoe|suki|dave|kit farrow|wren|anselm|nora)\b|\b(?:fault of|clumsy|careless)/iu;
    for (const { to, text } of await draftsOf(page)) mustNotSay(`the draft to ${to}`, text, cause);
    for (const { to, text } of server.mails) mustNotSay(`the mail to ${to}`, text, cause);
    await goTo(page, /^Playbook/u);
    await page.getByRole('region', { name: 'Close it' }).waitFor();
    for (const key of ['y', 'y']) await page.keyboard.press(key);
    await page.keyboard.type('look on the truck before the hire desk');
    await page.keyboard.press('Enter');
    const plays = page.getByRole('region', { name: 'Plays' });
    await expect(plays).toContainText('look on the truck before the hire desk');
    const play = plain(await plays.innerText());
    mustSay('the play', play, '35 mm', 'worked 1 of 1');
    mustNotSay('the play', play, cause, /\b(?:Zoe|Marsh|Anselm|Suki|Nora)\b/u);
    // Her own words are hers alone: among her notes, and in nothing that is kept for others.
    for (const name of [/^Today/u, /^Board/u, /^Lines/u, /^Playbook/u]) {
      await goTo(page, name);
      mustNotSay(`the page ${name}`, await page.innerText('body'), cause);
    }
    await goTo(page, /^Notes/u);
    await expect(page.getByText('zoe dropped it').first()).toBeVisible();
    mustNotSay('what is kept', await copy.kept(), /dropped it/u);
    mustNotSay('the export', await copy.exported(), /dropped it/u);
  },
  'S5.10': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    await openDesk(page, lens);
    await choose(page, 1);
    await decideIt(page);
    mustBe('the shots that need the 35 mm, decided', await shotsWith(copy), []);
    await undoIt(page);
    mustBe('the shots that need the 35 mm, undone', await shotsWith(copy), ['33A', '33C', '45B']);
    mustSay('the desk', await wayText(page, 1), '32 mm', '33A, 33C, 45B');
  },
  'S5.9': async (stage) => {
    const instead = stage.another();
    const page = await instead.page();
    await openDesk(page, '! 35mm broken wed to fri');
    mustSay('the impact', await factsText(page), '33A, 33C, 45B, 62B');
    await choose(page, 1);
    await expect(page.getByRole('region', { name: 'Need not know' }).first()).toContainText(/Lena Ortiz.*refused.*picture 4/u);
  },
  'S5.12': async (stage) => {
    const copy = stage.another();
    await copy.page();
    const made = answered<{ readonly url: string }>(await copy.coverset('link', copy.production, 'zoe', '--day', '2026-12-02', '--json'));
    // A scanner of mail fetches what it finds, without a script and without a browser.
    for (let times = 0; times < 3; times += 1) mustBe('the scanner was answered', (await fetch(made.url)).status, 200);
    const phone = await copy.phone(made.url);
    mustSay('the link', await phone.innerText('main'), 'You answer as Zoe. Not you?', 'Wed 2 December', 'Confirm');
    mustNotSay('the link', await phone.innerText('main'), 'You confirmed');
    const wrong = `${made.url.slice(0, -1)}${made.url.endsWith('A') ? 'B' : 'A'}`;
    await phone.goto(wrong);
    mustSay('one letter changed', await phone.innerText('main'), 'There is no such page');
    const guesses = [];
    for (let times = 0; times < 12; times += 1) guesses.push((await fetch(`${made.url.slice(0, -4)}${1000 + times}`)).status);
    mustBe('the last guess', guesses.at(-1), 429);
    await copy.restart('2026-12-03T00:00:01Z');
    // The address is the same; the server has another port after a restart.
    const late = new URL(new URL(made.url).pathname, new URL((await copy.page()).url()).origin);
    await phone.goto(late.href);
    mustSay('after its end', await phone.innerText('main'), 'no longer valid', 'Ask Ivy Chen');
  },
  'S5.11': async (stage) => {
    const copy = stage.another();
    const sheets = path.join(copy.folder, 'facts');
    mustBe('facts ended with', (await copy.coverset('facts', copy.production, '-o', sheets)).code, 0);
    const kit = path.join(sheets, 'Kit.csv');
    const whole = fs.readFileSync(kit, 'utf8');
    const line = whole.split('\n').findIndex((one) => one.startsWith('28-76-zoom,')) + 1;
    const damaged = whole.replace(/^(28-76-zoom,.*?,)2900(,.*)$/mu, '$102-Sep$2');
    must(damaged !== whole, `the zoom's weight is not in the table: ${whole.split('\n')[line - 1]}`);
    fs.writeFileSync(kit, damaged);
    const read = await copy.coverset('facts', copy.production, '-r', kit);
    mustSay('the issue', `${read.out} ${read.err}`, new RegExp(`\\bline ${line}\\b`, 'u'), '28-76-zoom', 'weight', '02-Sep');
    mustBe('facts ended with', (await copy.coverset('facts', copy.production, '-o', path.join(copy.folder, 'again'))).code, 0);
    const row = fs.readFileSync(path.join(copy.folder, 'again', 'Kit.csv'), 'utf8').match(/^28-76-zoom,.*$/mu)?.[0] ?? '';
    mustSay('the weight', row, /,ask,/u);
    mustNotSay('the weight', row, /2\.?09|,0,|Sep|2900/u);
  },
};
