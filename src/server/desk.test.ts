import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import type { DeskView, DraftsView } from '#api/index.ts';
import { decide, disruptionKey, enterReturn, factsMark, openDisruption, readTyped } from '#commands/index.ts';
import { decodeFile, type KnownDisruption, type Production } from '#model/index.ts';
import { type Answer, answerFor, usualBudget } from '#options/index.ts';
import { decisionOn, keyOf, presentDesk, presentDrafts, presentPage } from './present/index.ts';
import { handTo } from './present/drafts.ts';
import { writeDrafts } from './workings/index.ts';

const at = '2026-12-01T05:25:00Z';

/** The shipped feature as the page opens it. */
function shipped(): Production {
  const decoded = decodeFile(readFileSync(new URL('../../demo/feature.coverset.json', import.meta.url), 'utf8'));
  if (!decoded.ok) throw new Error(decoded.issues[0]?.said ?? 'the demo is not read');
  return decoded.production;
}

interface Asked {
  readonly production: Production;
  readonly key: string;
  readonly known: KnownDisruption;
  readonly answer: Answer;
}
/** What stands on the desk after a line was typed and filed. */
function asked(line: string): Asked {
  const before = shipped();
  const read = readTyped(before, line, at, null);
  if (read.kind !== 'thing' || read.thing.kind !== 'disruption') throw new Error(`not a disruption: ${line}`);
  const done = openDisruption(before, read.thing.disruption, { at, by: before.me });
  if (!done.ok) throw new Error(done.code);
  const key = disruptionKey(read.thing.disruption);
  const known = done.production.disruptions[key];
  if (!known) throw new Error(`not there: ${key}`);
  const answered = answerFor(done.production, known.what, { at, seed: 1, budget: usualBudget, stop: () => false, also: [] });
  if (!answered.ok) throw new Error(answered.said);
  return { production: done.production, key, known, answer: answered.answer };
}

const deskOf = ({ production, key, known, answer }: Asked): Omit<DeskView, 'facts'> =>
  presentDesk(production, key, known, answer, decisionOn(production, known.what), at);

function draftsOf({ production, known, answer }: Asked, way: number, back: string | null, decided: boolean): DraftsView {
  const option = answer.options[way];
  if (!option) throw new Error(`no way ${way}`);
  const branch = option.branches.find((one) => one.back === back) ?? null;
  return presentDrafts(
    production,
    option.id,
    back,
    writeDrafts({ production, known, option, number: keyOf(answer, option), branch, decided, at }),
  );
}

describe('story:S4 the desk of a lead who is out today', () => {
  let mara: Asked;
  let desk: ReturnType<typeof deskOf>;
  beforeAll(() => {
    mara = asked('! mara out today');
    desk = deskOf(mara);
  });

  it('says what was lost, what waiting costs and what it is too late for', () => {
    expect(desk.heading).toBe('We’ve lost Mara today, return unknown');
    expect(desk.known).toBe('Known since Tue 1 December, 05:25 London');
    expect(desk.impact).toMatchObject({ scenes: '31, 32, 34', waiting: '£0 until 09:10', lastUsefulReturn: 'Thu 3 December, 07:30 call' });
    expect(desk.impact.insurer).toBe('Tell Edda Kline today; deductible £25,000, recoverable £0');
  });

  it('gives keys to what can be chosen and none to what breaks or costs an agreement', () => {
    expect(desk.options.map((option) => option.key)).toEqual(desk.options.map((_, index) => String(index + 1)));
    expect(desk.options.length).toBeLessThanOrEqual(5);
    for (const option of desk.options) expect(['verified', 'ask']).toContain(option.verdict);
    for (const option of desk.below) expect(option.key).toBe(null);
  });

  it('shows every way of the answer once', () => {
    const shown = [...desk.options, ...desk.below].map((option) => option.id);
    expect(new Set(shown)).toEqual(new Set(mara.answer.options.map((option) => option.id)));
    expect(shown.length).toBe(mara.answer.options.length);
  });

  it('draws a touched day before and after', () => {
    const tuesday = desk.options[0]?.touched[0];
    expect(tuesday).toMatchObject({ label: 'Tue 1', order: '40, 36, 41, 60', load: '490 of 510', wrap: 'camera wrap 17:40' });
    expect(tuesday?.before.map((strip) => strip.part)).toEqual(['31', '32', '34', '40']);
    expect(tuesday?.after.map((strip) => strip.part)).toEqual(['40', '36', '41', '60']);
  });

  it('writes to the twenty, in the order of sending, and to nobody else', () => {
    expect(draftsOf(mara, 0, null, false).drafts.map((draft) => draft.name.split(' ')[0])).toEqual([
      ...['Anselm', 'Philippa', 'Kit', 'Jo', 'Celia', 'Mara', 'Alba', 'Ben', 'Rami', 'Olu', 'Fern'],
      ...['Suki', 'Wren', 'Yusuf', 'Dave', 'Dave', 'Greta', 'Hugo', 'Tom', 'Ines'],
    ]);
  });

  it('hands nothing over to a minor, whatever number is known', () => {
    const { lottie } = mara.production.people;
    expect(lottie?.cast?.minor).not.toBe(null);
    expect(handTo(lottie === undefined ? undefined : { ...lottie, phone: '+44 20 7946 0999' })).toBe(null);
  });

  it('names no sum to cast and crew, asks Mara for a time only, gives Ben his own call', () => {
    const { drafts, silent } = draftsOf(mara, 0, null, false);
    for (const draft of drafts.filter((one) => ['talent', 'crew', 'head', 'mover'].includes(one.audience)))
      expect(draft.text).not.toMatch(/£/u);
    const to = (name: string) => drafts.find((draft) => draft.name.startsWith(name));
    expect(to('Mara')?.text).toContain('a time is enough');
    expect(to('Ben')).toMatchObject({ change: 'pick-up 13:40, make-up 14:15, on set 15:00' });
    expect(to('Ben')?.phone).not.toBe(null);
    for (const draft of drafts) expect(draft.handTo).toBe(mara.production.people[draft.person]?.phone);
    expect(to('Tom')).toMatchObject({ change: 'your call stays' });
    expect(silent).toMatchObject([{ person: 'lena', allowed: true }]);
  });

  it('tells the client as soon as the return moves what she was told', () => {
    const nora = { at, by: mara.production.me };
    const given = { answer: mara.answer, mark: factsMark(mara.production) };
    const decided = decide(mara.production, { given, wanted: '1', why: null }, nora);
    if (!decided.ok) throw new Error(decided.code);
    const back = enterReturn(decided.production, { given, back: '2026-12-03' }, nora);
    if (!back.ok) throw new Error(back.code);
    const after: Asked = { ...mara, production: back.production, known: back.production.disruptions[mara.key] ?? mara.known };
    const { drafts, silent } = draftsOf(after, 0, '2026-12-03', true);
    expect(silent).toMatchObject([{ person: 'lena', allowed: false, why: 'picture 4 (62B) and told Fri 4 December, 14:00 London' }]);
    const lena = drafts.at(-1);
    expect(lena).toMatchObject({ name: 'Lena Ortiz' });
    expect(lena?.text).toContain('Wed 2 December');
    expect(lena?.text).not.toMatch(/Harrow House|07:30/u);
    const now = deskOf(after).decided;
    expect(now?.back).toEqual({ date: '2026-12-03', label: 'Back on Thu 3 December' });
    expect(now?.touched.map((day) => `${day.label} ${day.order}`)).toEqual([
      'Tue 1 40, 36, 41, 60',
      'Wed 2 62',
      'Thu 3 32, 50, 51',
      'Fri 4 31, 34, 33, 45',
    ]);
  });
});

describe('the page beside the desk', () => {
  it('shows promises on both clocks and the board with its sums', () => {
    const page = presentPage({ production: shipped(), at, realClock: false, notes: [], file: 'feature.coverset.json' });
    expect(page.ownNow).toBe(true);
    expect(page.board.days.find((day) => day.status === 'today')).toMatchObject({ number: '9', label: 'Tue 1 December', changed: false });
    expect(page.board.days.filter((day) => day.status === 'as-shot')).toHaveLength(8);
    expect(page.promises.find((promise) => promise.id === 'P-4')?.due).toBe('Fri 4 December, 18:00 Tokyo (09:00 London)');
    expect(page.undo).toBe(null);
  });

  it('marks no day of a first plan: there was none to change', () => {
    const production = shipped();
    const changes = Object.entries(production.plan.order).map(([id, now]) => ({ on: 'plan', id, was: null, now }) as const);
    const row = { id: 'J-1', at, by: null, what: 'a first plan', why: null, changes } as unknown as Production['journal'][number];
    const page = presentPage({ production: { ...production, journal: [row] }, at, realClock: false, notes: [], file: '' });
    expect(page.board.days.map(({ changed }) => changed)).not.toContain(true);
    const moved = { ...row, changes: changes.map((change) => ({ ...change, was: ['1'] })) } as unknown as typeof row;
    const later = presentPage({ production: { ...production, journal: [moved] }, at, realClock: false, notes: [], file: '' });
    expect(later.board.days.every(({ changed }) => changed)).toBe(true);
  });

  it('marks a day whose order is no longer the one the journal began with', () => {
    const mara = asked('! mara out today');
    const given = { answer: mara.answer, mark: factsMark(mara.production) };
    const decided = decide(mara.production, { given, wanted: '1', why: null }, { at, by: mara.production.me });
    if (!decided.ok) throw new Error(decided.code);
    const page = presentPage({ production: decided.production, at, realClock: true, notes: [], file: '' });
    expect(page.board.days.find((day) => day.status === 'today')?.changed).toBe(true);
    expect(page.disruptions[0]?.decided).not.toBe(null);
  });
});
