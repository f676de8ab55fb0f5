import { expect, type Page } from '@playwright/test';
import { type Answer, changedFacts, type Sum, type Way } from '../answers.ts';
import {
  addressed,
  allWords,
  belowTexts,
  boardDay,
  browserKeeps,
  chipOf,
  choose,
  cutOffs,
  decideAndSend,
  decideIt,
  deskIsThere,
  draftsOf,
  factsText,
  figuresOf,
  goTo,
  lineField,
  linkIn,
  mailsOf,
  openDesk,
  redoIt,
  saidBack,
  saidLast,
  theTwenty,
  typeLine,
  undoIt,
  wayText,
  wayTexts,
  whoGot,
} from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import { answered, type Stage } from '../stage.ts';
import type { Players } from './player.ts';

const mara = 'Mara not available today, return unknown';
const now = ['--now', '2026-12-01T05:25:00Z'];
/** The 20 who are written to, in the order of sending. */
const askedByCommand = (stage: Stage) =>
  stage.coverset('options', stage.production, '--lose', 'MARA', '--on', '2026-12-01', ...now, '--json');

/** The same money as the page writes it. */
const pounds = ({ minor }: Sum): string => `£${(minor / 100).toLocaleString('en-GB', { maximumFractionDigits: 2 })}`;

/** Each of the four figures is the sum of its lines, and each line of its quantity and rate. */
function addsUp(way: Way): void {
  for (const line of way.lines)
    mustBe(`${way.title}, ${line.what}: quantity x rate`, Math.round(line.quantity * line.rate.minor), line.sum.minor);
  const figures = { new: way.newMoney, saved: way.saved, sunk: way.sunk, recoverable: way.recoverable } as const;
  for (const [kind, figure] of Object.entries(figures)) {
    const lines = way.lines.filter((line) => line.kind === kind);
    mustBe(
      `${way.title}, ${kind}`,
      lines.reduce((sum, line) => sum + line.sum.minor, 0),
      figure.minor,
    );
  }
}

async function sameOnThePage(page: Page, answer: Answer): Promise<void> {
  const texts = [...(await wayTexts(page)), ...(await belowTexts(page))];
  mustBe('ways on the page', texts.length, answer.options.length);
  answer.options.forEach((way, place) => {
    const text = texts[place] ?? '';
    mustSay(`way ${place + 1} on the page`, text, way.title, way.verdict, pounds(way.newMoney));
    mustSay(`way ${place + 1} on the page`, text, new RegExp(`\\b${way.load.calls} (people's|person's|changed) call`, 'u'));
  });
}

export const S4: Players = {
  'S4.1': async (stage) => {
    const page = await stage.page();
    const line = '! mara out today';
    await typeLine(page, line.slice(0, 4));
    await expect(page.getByRole('listbox', { name: 'Names' }).getByRole('option', { name: /Mara/u }).first()).toBeVisible();
    await page.keyboard.type(line.slice(4));
    await expect(page.getByRole('status', { name: 'How the line is read' })).toContainText(mara);
    must(line.length + 2 <= 18, `${line.length + 2} keys`);
    await page.keyboard.press('Enter');
    await deskIsThere(page);
    mustSay('the desk', await page.getByRole('heading', { level: 1 }).innerText(), /Mara/u, /today/u, /return unknown/u);
  },
  'S4.2': async (stage) => {
    const instead = stage.another();
    const page = await instead.page();
    const chip = await chipOf(page, '! mara sick today');
    mustSay('the chip', chip, mara, /left out/iu);
    await page.keyboard.press('Enter');
    await deskIsThere(page);
    mustNotSay('the page', await allWords(page), /sick/iu);
    await goTo(page, /^Lines/u);
    mustNotSay('the lines', await allWords(page), /sick/iu);
    mustNotSay("the browser's own storage", await browserKeeps(page), /sick/iu);
    await choose(await backOn(page), 1);
    await decideIt(page);
    mustNotSay('the page, decided', await allWords(page), /sick/iu);
    mustNotSay('what is kept', await instead.kept(), /sick/iu);
    const asked = await askedByCommand(instead);
    mustNotSay('the answer as JSON', asked.out, /sick/iu);
    const written = await instead.coverset('facts', instead.production, '-o', 'facts.csv');
    mustBe('facts ended with', written.code, 0);
    mustNotSay('the export', await instead.kept(), /sick/iu);
  },
  'S4.3': async (stage) => {
    const page = await stage.page();
    const facts = await factsText(page);
    mustSay('the impact', facts, /Scenes lost 31, 32, 34\b/u, '£0 until 09:10');
    mustSay('on the clock', facts, /On the clock [^.]*make-up/u, /locations/u, '41 from 07:30');
    const offs = await cutOffs(page);
    must(
      offs.some((one) => /06:15.*TOM's car/u.test(one)),
      `no TOM's car 06:15: ${offs.join(' | ')}`,
    );
    must(
      offs.some((one) => /12:00.*BEN/u.test(one)),
      `no BEN by 12:00: ${offs.join(' | ')}`,
    );
    mustSay('the insurance', facts, /Edda Kline today/u, '£25,000', /recoverable £0/u);
    mustSay('the last useful return', facts, 'Thu 3 December, 07:30 call');
  },
  'S4.4': async (stage) => {
    const page = await stage.page();
    const way = await wayText(page, 1);
    mustSay('option 1', way, /^1 /u, 'Tue 1: 40, 36, 41, 60', '490 of 510', 'camera wrap 17:40', 'verified', /New money £0/iu, /Days 0/iu);
    mustSay('its people', way, "2 people's calls", 'BEN and MARA', 'intent kept');
    mustSay('back Wed', way, 'back Wed: Wed 31 34 33 45, Thu 32 50 51, Fri 62');
    mustSay('back Thu', way, 'back Thu: Wed 62, Thu 32 50 51, Fri 31 34 33 45');
    mustSay('its changed calls', await figuresOf(page, 1), /Ben[^:]*: H → W|BEN[^:]*: H → W|BEN H to W/iu);
  },
  'S4.5': async (stage) => {
    const page = await stage.page();
    const [first, second, third] = [await wayText(page, 1), await wayText(page, 2), await wayText(page, 3)];
    mustSay('option 2', second, 'ask Anselm', /32/u, /TOM and INES's side/u);
    const figures = `${second} ${await figuresOf(page, 2)}`;
    mustSay('option 2', figures, /70 min/u, /80 min/u, /Thu 3/u);
    mustSay('option 3', third, 'verified', 'in make-up by 09:10', '40, 34, 31, 32', '460 of 510');
    for (const text of [first, third]) {
      const shares = /([\d, and]+) share the first step: (?:Tue 1: )?(\d+)/u.exec(text);
      const sharing: readonly string[] = shares?.[1]?.match(/\d+/gu) ?? [];
      must(sharing.includes('1') && sharing.includes('3') && shares?.[2] === '40', `1 and 3 do not share 40: ${text}`);
    }
  },
  'S4.6': async (stage) => {
    const page = await stage.page();
    const [above, below] = [await wayTexts(page), await belowTexts(page)];
    for (const text of above.slice(0, 3)) mustNotSay('the first three', text, 'Acton');
    const acton = [...above, ...below].find((text) => text.includes('Acton')) ?? '';
    mustSay('the cover set', acton, /ask|breaks/u, /RUTH is A/u, '09:30', /(dark|ready|pre-lit)[^.]*Thu 3/iu);
    mustNotSay('the cover set', acton, /^\d? ?[^.]* verified/u);
    const home = below.find((text) => /home/iu.test(text)) ?? '';
    mustSay('sending home', home, 'breaks', 'Fri 4', /TOM[^.]*Fri 4 December, 19:00/u, /at least £18,100/u);
    mustSay('sending home', home, /Harrow House[^.]*(not ours|ends|until)/iu);
    await gardenInLight(stage, [...above, ...below]);
    await expect(page.getByRole('region', { name: 'Below the line' }).locator('article[aria-current]')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await deskIsThere(page);
  },
  'S4.7': async (stage) => {
    const [one, two] = [answered<Answer>(await askedByCommand(stage)), answered<Answer>(await askedByCommand(stage))];
    mustBe('the second answer', { ...two, ms: 0 }, { ...one, ms: 0 });
    for (const way of one.options) addsUp(way);
    await sameOnThePage(await stage.page(), one);
  },
  'S4.8': async (stage) => {
    const page = await stage.page();
    await choose(page, 1);
    await draftsAreRight(page);
    const silence = page.getByRole('region', { name: 'Need not know' }).first();
    await expect(silence).toContainText(/Lena Ortiz.*need not know\. \S/u);
    await silence.getByRole('textbox', { name: /^Reason/u }).fill('no picture of hers moves');
    await decideIt(page);
    mustSay('what was done', await saidLast(page), /nothing was sent/iu);
    const main = page.getByRole('main');
    mustSay(
      'the decision',
      await main.innerText(),
      /Decided by Nora/u,
      /because \S/u,
      /Lena Ortiz need not know: no picture of hers moves/u,
      /Must say yes/iu,
      /Anselm Roy: the order of scenes/u,
    );
    await page.getByRole('button', { name: /Back on Thu 3 December|back Thu/iu }).click();
    const back = page.getByRole('region', { name: 'Return' });
    await expect(back.getByRole('heading')).toHaveText(/^Back on Thu 3 December/u);
    await expect(back).toContainText('Wed 62, Thu 32 50 51, Fri 31 34 33 45');
    mustBe('Wednesday', await boardDay(page, 'Wed 2 December'), ['62']);
    await backOn(page, true);
    await expect(page.getByRole('region', { name: 'Need not know' }).first()).toContainText(
      /Lena Ortiz.*refused.*Fri(day)? 4 December, 14:00/u,
    );
    const lena = (await draftsOf(page)).find(({ to }) => to === 'Lena Ortiz');
    must(lena !== undefined, 'no draft to Lena Ortiz after the return');
    mustSay("Lena's draft", lena.text, 'Wed 2 December', '14:00');
  },
  'S4.9': async (stage) => {
    const page = await stage.page();
    const before = await tuesdayColumn(stage, true);
    await undoIt(page);
    await undoIt(page);
    mustBe('Tuesday, undone', await boardDay(page, 'Tue 1 December'), ['31', '32', '34', '40']);
    const published = await tuesdayColumn(stage, false);
    await redoIt(page);
    mustBe('Tuesday, redone', await boardDay(page, 'Tue 1 December'), ['40', '36', '41', '60']);
    const after = await tuesdayColumn(stage, false);
    mustBe('Ben on Tuesday', [published.get('BEN')?.cell, after.get('BEN')?.cell.replace(/^S/u, '')], ['H', 'W']);
    mustBe('Mara on Tuesday', [published.get('MARA')?.cell, /W/u.test(after.get('MARA')?.cell ?? 'W')], ['W', false]);
    mustBe("Ben's totals", differs(published.get('BEN'), after.get('BEN')), [1, -1]);
    mustBe("Mara's totals", differs(published.get('MARA'), after.get('MARA')), [-1, 0]);
    for (const [name, row] of published)
      if (name !== 'BEN' && name !== 'MARA') mustBe(`${name} on Tuesday`, after.get(name)?.cell, row.cell);
    must(before.size === after.size, 'the rows of the day out of days changed');
    changedFacts('decide', await stage.coverset('decide', stage.production, '1', ...now));
  },
  'S4.10': async (stage) => {
    const copy = sendingCopy(stage);
    const server = await copy.mailServer();
    copy.tell({ mail: true, address: true });
    const page = await copy.page();
    await page.evaluate(
      'window.keys = 0; addEventListener("keydown", (event) => { if (!["Control", "Shift"].includes(event.key)) window.keys += 1; }, true)',
    );
    await decideAndSend(page, '! mara out today');
    must(Number(await page.evaluate('window.keys')) <= 30, `${await page.evaluate('window.keys')} keys`);
    const bar = page.getByRole('region', { name: 'Sending' });
    await expect(bar.getByRole('status')).toContainText('20 people');
    const said = plain(await bar.getByRole('status').innerText());
    mustSay('the bar', said, /^20 people, in (20|19|18|17) s/u);
    await expect(bar.getByRole('button', { name: 'Take back' })).toBeVisible();
    mustBe('mails while it can be taken back', server.mails.length, 0);
    const ring = page.getByRole('region', { name: 'Phone list' }).getByRole('listitem');
    mustSay('the first to ring', await ring.first().innerText(), 'Ben Achterberg', '+44 20 7946');
    const mails = await mailsOf(page, server, 20);
    mustBe('the mails', whoGot(mails), theTwenty.map(addressed));
    const asked = mails.filter((mail) => linkIn(mail) !== '');
    mustBe('who is asked to say it back', whoGot(asked), ['ben.achterberg']);
    mustBe('rows of those asked', await page.getByRole('region', { name: 'Said back' }).getByRole('listitem').count(), 1);
  },
  'S4.11': async (stage) => {
    const copy = sendingCopy(stage);
    const [page, server] = [await copy.page(), await copy.mailServer()];
    const mail = server.mails.find(({ to }) => to.startsWith('ben.'));
    must(mail !== undefined, 'Ben got no mail');
    mustSay("Ben's mail", mail.text, 'pick-up 13:40', 'make-up 14:15', 'on set 15:00');
    const phone = await copy.phone(linkIn(mail));
    await phone.reload();
    mustSay("Ben's page", await phone.innerText('main'), 'You answer as BEN. Not you?', 'make-up 14:15');
    const row = saidBack(page, 'Ben Achterberg');
    await page.reload();
    await expect(row).toContainText('sent');
    await expect(row).not.toContainText(/seen|confirmed/u);
    const answer = async (text: string): Promise<void> => {
      await phone.getByLabel(/^Make-up/u).fill(text);
      await phone.getByRole('button', { name: 'Send my answer' }).click();
    };
    await answer('13:15');
    await expect(row).toContainText('differs: make-up', { timeout: 15_000 });
    await expect(row).toContainText('13:15');
    mustBe('mails after it differed', server.mails.length, 20);
    await answer('2.15 pm');
    await expect(row).toContainText('confirmed', { timeout: 15_000 });
    await expect(row).not.toContainText('differs');
    await silentAtHalf(stage.another());
  },
  'S4.12': async (stage) => {
    const copy = sendingCopy(stage);
    const server = await copy.mailServer();
    const page = await copy.restart('2026-12-01T13:00:00Z');
    await goTo(page, /^Today/u);
    await page.getByRole('link', { name: 'Tell Edda Kline for the insurer: Mara not available' }).click();
    const notice = page.getByRole('region', { name: 'Insurer notice' });
    await notice.getByRole('button', { name: /^Edda Kline/u }).click();
    const text = plain(await notice.getByRole('textbox', { name: 'Draft to Edda Kline' }).inputValue());
    mustSay('the notice', text, 'first known Tue 1 December, 05:25 London', 'Extra cost so far: £0');
    mustNotSay('the notice', text, /sick|ill\b|flu\b|hospital|health|because/iu);
    await notice.getByRole('button', { name: 'Send to Edda Kline' }).click();
    await expect(page.getByRole('status', { name: 'What was done last' })).toContainText('1 message leaves');
    const evening = await copy.restart('2026-12-01T20:00:00Z');
    await goTo(evening, /^Playbook/u);
    await evening.getByRole('region', { name: 'Close it' }).waitFor();
    for (const key of ['y', 'y']) await evening.keyboard.press(key);
    await evening.keyboard.type('ring Ben before the director');
    await evening.keyboard.press('Enter');
    const plays = evening.getByRole('region', { name: 'Plays' });
    await expect(plays).toContainText('worked 1 of 1');
    mustNotSay('the play', plain(await plays.innerText()), /\b(?:Ben|Mara|Ines|Tom|Nora|Anselm)\b/iu);
    mustSay('the play', plain(await plays.innerText()), 'ring a performer before the director');
    await openDesk(evening, '! ines out thu');
    const last = evening.getByRole('region', { name: 'Last time' });
    mustSay('what is offered', plain(await last.innerText()), 'ring a performer before the director', 'worked 1 of 1');
    const [play, options] = await Promise.all([
      last.boundingBox(),
      evening.getByRole('heading', { name: 'Options', exact: true }).boundingBox(),
    ]);
    must(play !== null && options !== null && play.y < options.y, 'the play does not stand first');
    const edda = () => server.mails.filter(({ to }) => to.startsWith('edda.kline@'));
    await expect.poll(() => edda().length, { timeout: 30_000 }).toBe(1);
    const mail = edda()[0]?.text ?? '';
    mustSay("Edda's mail", mail, 'first known Tue 1 December, 05:25 London', 'Extra cost so far: £0');
    mustNotSay("Edda's mail", mail, /sick|ill\b|flu\b|hospital|health|because/iu);
  },
};

/** The copy whose texts are sent, kept from step to step. */
const copies = new WeakMap<Stage, Stage>();
function sendingCopy(stage: Stage): Stage {
  const copy = copies.get(stage) ?? stage.another();
  copies.set(stage, copy);
  return copy;
}

const inSeconds = (clock: string): number => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
const clockOf = (seconds: number): string =>
  [seconds / 3600, (seconds / 60) % 60, seconds % 60].map((part) => String(Math.floor(part)).padStart(2, '0')).join(':');

/** Nothing is answered: silence begins at half of the time from the program's own sent-at to the pick-up, to the second. */
async function silentAtHalf(copy: Stage): Promise<void> {
  const server = await copy.mailServer();
  copy.tell({ mail: true, address: true });
  const page = await copy.page();
  await mailsOf(page, server, await decideAndSend(page, '! mara out today'));
  const row = saidBack(page, 'Ben Achterberg');
  const [, sent = '', silent = ''] = /sent (\S+) London, counts as silent from (\S+) London/u.exec(await row.innerText()) ?? [];
  const pickUp = inSeconds('13:40:00');
  const half = inSeconds(sent) + Math.floor((pickUp - inSeconds(sent)) / 2);
  mustBe('silent from', silent, clockOf(half));
  const before = await copy.restart(`2026-12-01T${clockOf(half - 20)}Z`);
  await toMara(before);
  await expect(saidBack(before, 'Ben Achterberg')).toContainText('sent');
  await expect(saidBack(before, 'Ben Achterberg')).not.toContainText('silent:');
  const after = await copy.restart(`2026-12-01T${clockOf(half)}Z`);
  await toMara(after);
  await expect(saidBack(after, 'Ben Achterberg')).toContainText(/silent: ring \+44 20 7946 0\d{3}/u);
}
async function toMara(page: Page): Promise<void> {
  await goTo(page, /We’ve lost|We've lost/u);
  await page.getByRole('heading', { level: 1, name: /^Decided:/u }).waitFor({ timeout: 20_000 });
}

interface Board {
  readonly days: readonly { readonly strips: readonly { readonly part: string; readonly minutes: number | null }[] }[];
}
/** 31 is an exterior and the sun is gone at 15:55: in no order that stands on the page does it begin after 15:30. */
async function gardenInLight(stage: Stage, texts: readonly string[]): Promise<void> {
  const board = answered<Board>(await stage.coverset('board', stage.production, '--json'));
  const minutes = new Map(board.days.flatMap(({ strips }) => strips.map((one) => [one.part, one.minutes ?? 0] as const)));
  const orders = texts.flatMap((text) => [...text.matchAll(/\b(?:Mon|Tue|Wed|Thu|Fri)(?: \d+:)? ((?:\d+(?: pt \w)?[, ]*)+)/gu)]);
  let seen = 0;
  for (const [, said = ''] of orders) {
    const order: readonly string[] = said.match(/\d+/gu) ?? [];
    const at = order.indexOf('31');
    if (at < 0) continue;
    seen += 1;
    // At the latest: first shot 08:30, a set change before each, lunch from 12:00 on.
    const before = order.slice(0, at).reduce((sum, scene) => sum + (minutes.get(scene) ?? 0), 8 * 60 + 30 + at * 20);
    must(before + (before > 12 * 60 ? 60 : 0) <= 15 * 60 + 30, `31 would begin after 15:30 in ${said}`);
  }
  must(seen > 0, 'no order with 31 stands on the page');
}

async function draftsAreRight(page: Page): Promise<void> {
  const drafts = await draftsOf(page);
  mustBe(
    'the drafts, in order',
    drafts.map(({ to }) => to),
    theTwenty,
  );
  const textTo = (name: string): string => drafts.find(({ to }) => to === name)?.text ?? '';
  for (const { to, text } of drafts) {
    if (to !== 'Philippa Stone') mustNotSay(`the draft to ${to}`, text, /[£€$]\s?\d|\bGBP\b/u);
    mustNotSay(`the draft to ${to}`, text, /sick|ill\b|flu\b|health|unwell/iu);
  }
  mustSay("Mara's draft", textTo('Mara Quayle'), /a time is enough|only a time|a time/iu);
  mustNotSay("Mara's draft", textTo('Mara Quayle'), /why|reason\?/iu);
  for (const name of ['Tom Ellery', 'Ines Duarte']) mustSay(`the draft to ${name}`, textTo(name), /your call stays/iu);
  mustSay("Ben's draft", textTo('Ben Achterberg'), '13:40', '14:15', '15:00');
}

/** Back to the desk from another page. */
async function backOn(page: Page, decided = false): Promise<Page> {
  await goTo(page, /We’ve lost|We've lost/u);
  if (decided) await page.getByRole('heading', { level: 1, name: /^Decided:/u }).waitFor();
  else await deskIsThere(page);
  await expect(lineField(page)).not.toBeFocused();
  return page;
}

interface Row {
  readonly cell: string;
  readonly worked: number;
  readonly held: number;
}
interface Dood {
  readonly dates: readonly string[];
  readonly rows: readonly {
    readonly name: string;
    readonly cells: readonly string[];
    readonly totals: { readonly worked: number; readonly held: number };
  }[];
}
/** The column of Tue 1 as `coverset dood` prints it, by the first name in capitals. */
async function tuesdayColumn(stage: Stage, printed: boolean): Promise<ReadonlyMap<string, Row>> {
  const dood = answered<Dood>(await stage.coverset('dood', stage.production, '--json'));
  const at = dood.dates.indexOf('2026-12-01');
  must(at >= 0, 'the day out of days has no Tue 1 December');
  if (printed) mustSay('the day out of days as text', (await stage.coverset('dood', stage.production)).out, 'Ben Achterberg, FLETCHER');
  return new Map(
    dood.rows.map(({ name, cells, totals }) => [
      (name.split(' ')[0] ?? name).toUpperCase(),
      { cell: (cells[at] ?? '').trim(), worked: totals.worked, held: totals.held },
    ]),
  );
}
const differs = (before: Row | undefined, after: Row | undefined): readonly number[] => [
  (after?.worked ?? 0) - (before?.worked ?? 0),
  (after?.held ?? 0) - (before?.held ?? 0),
];
