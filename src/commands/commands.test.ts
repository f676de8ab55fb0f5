import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Answer, Option } from '#options/index.ts';
import type { LineThing, Note, PersonId, PlaceId, Production, SceneId, SetId } from '#model/index.ts';
import { decodeFile, encodeFacts, encodeFile, id, partId } from '#model/index.ts';
import type { Done, NewNote, PrivateNotes, Refusal } from './index.ts';
import {
  answerAsk,
  decide,
  enterReturn,
  factsMark,
  keepLine,
  keepNote,
  lose,
  mayAsk,
  mayDecide,
  openDisruption,
  redo,
  refusalText,
  takeLine,
  toldInOrder,
  undo,
} from './index.ts';

const golden = readFileSync(new URL('../model/file/golden/today.json', import.meta.url), 'utf8');
const sample = (): Production => {
  const decoded = decodeFile(golden);
  if (!decoded.ok) throw new Error('the golden file is not read');
  return { ...decoded.production, journal: [], decisions: {}, disruptions: {} };
};
const nora = { at: '2026-12-01T05:25:00Z', by: id<PersonId>('nora') };
const anselm = { ...nora, by: id<PersonId>('anselm') };
const mara = id<PersonId>('mara');

/** What every command keeps: the production can be written and read, and its row taken back gives the facts that stood. */
function lawful<D extends Done>(before: Production, done: D | Refusal): D {
  if (!done.ok) throw new Error(refusalText(done));
  const again = decodeFile(encodeFile(done.production));
  expect(again).toMatchObject({ ok: true });
  expect(again.ok && again.production).toEqual(done.production);
  const back = undo(done.production, done.entry.id, { at: nora.at, by: done.entry.by });
  expect(back.ok && encodeFacts(back.production)).toBe(encodeFacts(before));
  const forth = back.ok ? redo(back.production, { at: nora.at, by: done.entry.by }) : null;
  expect(forth?.ok && encodeFacts(forth.production)).toBe(encodeFacts(done.production));
  return done;
}

/** The field's own name; written out as a key it would look like a promise's. */
const whatFollows = 'then';
const things: readonly LineThing[] = [
  { kind: 'disruption', disruption: { kind: 'person-out', person: mara, span: { from: '2026-12-01', to: null } } },
  {
    kind: 'promise',
    owner: mara,
    what: 'cutdown',
    to: nora.by,
    due: { local: '2026-12-04T17:00', zone: 'Asia/Tokyo', at: '2026-12-04T08:00:00Z' },
  },
  { kind: 'decision', what: 'version B', decider: id<PersonId>('lena'), why: '3-second product' },
  { kind: 'word', term: 'edgy', fits: ['modern', 'sophisticated'], fitsNot: ['gritty'], person: id<PersonId>('lena') },
  { kind: 'concern', text: 'the stair is slippery' },
  { kind: 'bar', element: id('grade'), name: 'grade', bar: 'enough', cap: 300 },
  { kind: 'tripwire', dayNumber: 10, measure: 'key interviews', sign: '<', value: 40, unit: '%', [whatFollows]: 'review' },
];

describe('a typed thing', () => {
  it.each(things.map((thing) => [thing.kind, thing] as const))('is entered as one row that can be taken back: %s', (_kind, thing) => {
    const before = sample();
    const { production, entry } = lawful(before, takeLine(before, thing, nora));
    expect(entry).toMatchObject({ id: '1', by: 'nora', at: nora.at, undoes: null });
    expect(production.journal).toHaveLength(1);
  });

  it('becomes loose again when its pin is undone (story:S23.1)', () => {
    const word = things.find(({ kind }) => kind === 'word');
    if (word === undefined) throw new Error('no word');
    const done = lawful(sample(), takeLine(sample(), word, nora));
    expect(done.production.words['edgy lena']).toMatchObject({ state: 'pinned', fits: ['modern', 'sophisticated'], fitsNot: ['gritty'] });
    const back = undo(done.production, null, nora);
    expect(back.ok && back.production.words['edgy lena']?.state).toBe('loose');
  });

  it('names a promise by the next number, though an undone one had it', () => {
    const promise = things[1];
    if (promise === undefined) throw new Error('no promise');
    const first = takeLine(sample(), promise, nora);
    const back = first.ok ? undo(first.production, null, nora) : first;
    const second = back.ok ? takeLine(back.production, promise, nora) : back;
    expect(second.ok && Object.keys(second.production.promises)).toEqual(['P-5', 'P-6', 'P-8']);
  });

  it.each([
    ['a promise without a time', { kind: 'promise', owner: mara, what: 'x', to: null, due: null }, 'needs-due'],
    ['a wish', { kind: 'wish', wish: { kind: 'save-percent', percent: 40 } }, 'is-a-question'],
    ['a private line', { kind: 'note', text: 'x', about: null, until: '2026-12-15T05:25:00Z' }, 'is-private'],
    ['a bar of nothing', { kind: 'bar', element: id('mix'), name: 'mix', bar: 'must', cap: null }, 'not-there'],
  ] satisfies readonly (readonly [string, LineThing, string])[])('is refused: %s', (_what, thing, code) => {
    const done = takeLine(sample(), thing, nora);
    expect(done.ok ? null : done.code).toBe(code);
  });

  it('is one disruption, however often it is typed; a return that becomes known changes it', () => {
    const open = openDisruption(sample(), { kind: 'person-out', person: mara, span: { from: '2026-12-01', to: null } }, nora);
    if (!open.ok) throw new Error(open.code);
    const again = openDisruption(open.production, { kind: 'person-out', person: mara, span: { from: '2026-12-01', to: null } }, nora);
    expect(again).toMatchObject({ ok: false, code: 'already-there', what: 'Mara not available from Tue 1 December, return unknown' });
    const known = openDisruption(
      open.production,
      { kind: 'person-out', person: mara, span: { from: '2026-12-01', to: '2026-12-02' } },
      anselm,
    );
    expect(known.ok && Object.values(known.production.disruptions)).toEqual([
      { what: { kind: 'person-out', person: 'mara', span: { from: '2026-12-01', to: '2026-12-02' } }, knownAt: nora.at },
    ]);
  });

  it('stays as text when it could become nothing', () => {
    const done = lawful(sample(), keepLine(sample(), 'ring the garage', nora));
    expect(done.production.kept['K-2']).toEqual({ id: 'K-2', at: nora.at, text: 'ring the garage' });
  });
});

describe('a private line', () => {
  const kept: NewNote[] = [];
  const notes: PrivateNotes = {
    all: async () => [],
    add: async (note) => {
      kept.push(note);
      return { id: id('n1'), ...note } satisfies Note;
    },
    remove: async () => false,
  };

  it('goes to its author alone', async () => {
    const note = { kind: 'note', text: 'single words, twice', about: mara, until: '2026-12-15T05:25:00Z' } as const;
    expect(await keepNote(notes, note, nora)).toMatchObject({ ok: true, note: { author: 'nora', until: note.until } });
    expect(await keepNote(notes, note, { ...nora, by: null })).toEqual({ ok: false, code: 'needs-author' });
    expect(kept).toHaveLength(1);
  });
});

describe('undo', () => {
  const line = (production: Production, text: string, doing: typeof nora) => {
    const done = keepLine(production, text, doing);
    if (!done.ok) throw new Error(done.code);
    return done.production;
  };
  const kept = (production: Production) => Object.values(production.kept).map(({ text }) => text);

  it('goes back step by step, and forth again', () => {
    const three = ['one', 'two', 'three'].reduce((production, text) => line(production, text, nora), sample());
    const back = [1, 2].reduce<Production>((production) => {
      const done = undo(production, null, nora);
      return done.ok ? done.production : production;
    }, three);
    expect(kept(back)).toEqual(['ring the garage', 'one']);
    const forth = redo(back, nora);
    expect(forth.ok && kept(forth.production)).toEqual(['ring the garage', 'one', 'two']);
    const again = forth.ok ? redo(forth.production, nora) : forth;
    expect(again.ok && kept(again.production)).toEqual(['ring the garage', 'one', 'two', 'three']);
    expect(again.ok && redo(again.production, nora)).toEqual({ ok: false, code: 'nothing-to-redo' });
    expect(again.ok && again.production.journal).toHaveLength(7);
  });

  it('has nothing to do again once something new was done', () => {
    const back = undo(line(sample(), 'one', nora), null, nora);
    const on = back.ok ? line(back.production, 'other', nora) : sample();
    expect(redo(on, nora)).toEqual({ ok: false, code: 'nothing-to-redo' });
  });

  it("takes back one's own work only (story:S3.11)", () => {
    const both = line(line(sample(), 'mine', nora), 'theirs', anselm);
    const own = undo(both, null, nora);
    expect(own.ok && kept(own.production)).toEqual(['ring the garage', 'theirs']);
    const other = undo(both, both.journal.at(-1)?.id ?? null, nora);
    expect(other).toMatchObject({ ok: false, code: 'not-yours' });
    expect(undo(sample(), null, nora)).toEqual({ ok: false, code: 'nothing-to-undo' });
  });

  it('refuses what somebody built on, and names it', () => {
    const known = (to: string | null) => ({ kind: 'person-out', person: mara, span: { from: '2026-12-01', to } }) as const;
    const first = openDisruption(sample(), known(null), nora);
    const second = first.ok ? openDisruption(first.production, known('2026-12-02'), anselm) : first;
    if (!second.ok) throw new Error(second.code);
    const back = undo(second.production, null, nora);
    expect(back).toMatchObject({ ok: false, code: 'built-on', by: { by: 'anselm' } });
    expect(back.ok ? '' : refusalText(back)).toContain('builds on it');
  });
});

const option = (facts: Partial<Option>): Option => ({
  id: 'stay',
  play: 'stay',
  group: 'stay',
  firstStep: '40',
  title: 'Stay in the house',
  verdict: 'verified',
  condition: null,
  basis: 'against the published plan',
  newMoney: { minor: 0, currency: 'GBP' },
  saved: { minor: 0, currency: 'GBP' },
  sunk: { minor: 0, currency: 'GBP' },
  recoverable: { minor: 0, currency: 'GBP' },
  lines: [],
  days: 0,
  load: { calls: 1, people: [mara], overtime: 0, brokenRest: 0 },
  callChanges: [
    { person: mara, heads: 1, day: id('2026-12-01'), was: 'W', now: null, states: null, pickUp: null, makeUp: null, onSet: null },
  ],
  intent: 'kept',
  lastMoment: '2026-12-01T09:10:00Z',
  nextCutOff: null,
  coverLeft: null,
  slackLeft: null,
  contingencyLeft: null,
  mustSayYes: [{ person: id('anselm'), what: 'the order of scenes' }],
  changes: [
    { on: 'plan', id: '2026-12-01', was: ['31', '32/a'], now: ['40', '31'] },
    { on: 'plan', id: '2026-12-02', was: ['32/b', '40'], now: ['32/b', '32/a'] },
  ],
  moved: [{ scene: partId(id<SceneId>('32'), 'a'), from: id('2026-12-01'), to: id('2026-12-02') }],
  rules: [],
  promises: [],
  asks: [],
  reasons: ['holds'],
  branches: [
    {
      back: '2026-12-03',
      days: [],
      changes: [
        { on: 'plan', id: 'boneyard', was: ['12A'], now: ['12A', '31'] },
        { on: 'plan', id: '2026-12-01', was: ['40', '31'], now: ['40'] },
      ],
      moved: [],
    },
  ],
  touched: [
    {
      day: id('2026-12-01'),
      before: [id('31'), id('32/a')],
      after: [id('40'), id('31')],
      minutes: 210,
      usable: 510,
      cameraWrap: null,
      lastOut: null,
      place: 'Harrow House',
    },
  ],
  sharesFirstStepWith: [],
  roomLeft: 300,
  ...facts,
});
const answer = (options: readonly Option[]): Answer => ({
  asked: { kind: 'person-out', person: mara, span: { from: '2026-12-01', to: null } },
  at: nora.at,
  seed: 1,
  impact: {
    scenes: [],
    people: [],
    calls: 0,
    waitingPerHour: null,
    waitingFreeUntil: null,
    decideBy: null,
    cutoffs: [],
    onTheClock: [],
    lastUsefulReturn: null,
    insurance: null,
    touchedPromises: [],
    sentences: [],
  },
  options,
  none: null,
  savings: null,
  ended: 'done',
  effort: { moves: 0, budget: 0 },
  ms: 0,
});

describe('a choice', () => {
  const given = (production: Production, options: readonly Option[]) => ({ answer: answer(options), mark: factsMark(production) });
  const choose = (production: Production, options: readonly Option[], wanted: string, doing = nora) =>
    decide(production, { given: given(production, options), wanted, why: 'keeps the house' }, doing);

  it('is plan, decision and disruption in one row', () => {
    const before = sample();
    const done = lawful(before, choose(before, [option({})], '1'));
    expect(done.production.plan.order).toEqual({ '2026-12-01': ['40', '31'], '2026-12-02': ['32/b', '32/a'] });
    expect(Object.values(done.production.decisions)).toMatchObject([
      { what: 'Stay in the house', decider: 'nora', why: 'keeps the house', strength: 'open', mustSayYes: ['anselm'] },
    ]);
    expect(Object.values(done.production.disruptions)).toHaveLength(1);
    expect(done.production.journal).toHaveLength(1);
  });

  it('is confirmed where nobody else must say yes', () => {
    const done = choose(sample(), [option({ mustSayYes: [] })], 'stay');
    expect(done.ok && Object.values(done.production.decisions)[0]?.strength).toBe('confirmed');
  });

  it('counts only what can be chosen, and refuses what breaks law or contract by its name (rule:R7.1)', () => {
    const options = [
      option({ id: 'home', title: 'Send the unit home', verdict: 'breaks', reasons: ['TOM is out by contract'] }),
      option({}),
    ];
    expect(choose(sample(), options, '1')).toMatchObject({ ok: true, option: { id: 'stay' } });
    expect(choose(sample(), options, '2')).toEqual({ ok: false, code: 'no-such-option', wanted: '2', choices: 1 });
    expect(choose(sample(), options, 'home')).toMatchObject({ ok: false, code: 'option-breaks', reasons: ['TOM is out by contract'] });
  });

  it('is refused when the facts changed since, and says by what (story:S3.7)', () => {
    const before = sample();
    const stale = given(before, [option({})]);
    const changed = answerAsk(
      before,
      { said: { about: 'availability', person: mara, date: '2026-12-02', state: 'A', from: null, until: null }, source: 'Celia' },
      anselm,
    );
    if (!changed.ok) throw new Error(changed.code);
    const late = decide(changed.production, { given: stale, wanted: '1', why: null }, nora);
    expect(late).toMatchObject({ ok: false, code: 'facts-changed', since: [{ what: 'Mara A on Wed 2 December (Celia)' }] });
    const back = undo(changed.production, null, anselm);
    expect(back.ok && decide(back.production, { given: stale, wanted: '1', why: null }, nora)).toMatchObject({ ok: true });
  });

  it('is refused from its last moment on (rule:R7.5), and without a decider', () => {
    const production = sample();
    const choice = { given: given(production, [option({})]), wanted: '1', why: null };
    expect(mayDecide(production, choice, { ...nora, at: '2026-12-01T09:09:59Z' }).ok).toBe(true);
    expect(mayDecide(production, choice, { ...nora, at: '2026-12-01T09:10:00Z' })).toMatchObject({ ok: false, code: 'too-late' });
    expect(mayDecide(production, choice, { ...nora, by: null })).toEqual({ ok: false, code: 'needs-decider' });
  });

  it('takes the plan that it had for the return, once that is known', () => {
    const before = sample();
    const options = [option({})];
    const answered = given(before, options);
    const decided = decide(before, { given: answered, wanted: '1', why: null }, nora);
    if (!decided.ok) throw new Error(decided.code);
    expect(enterReturn(before, { given: answered, back: '2026-12-03' }, nora)).toEqual({ ok: false, code: 'not-decided' });
    expect(enterReturn(decided.production, { given: answered, back: '2026-12-05' }, nora)).toMatchObject({
      ok: false,
      code: 'no-such-return',
      planned: ['2026-12-03'],
    });
    const back = lawful(decided.production, enterReturn(decided.production, { given: answered, back: '2026-12-03' }, nora));
    expect(back.production.plan.boneyard).toEqual(['12A', '31']);
    expect(Object.values(back.production.disruptions)).toMatchObject([
      { what: { span: { from: '2026-12-01', to: '2026-12-02' } }, knownAt: nora.at },
    ]);
  });

  it('is told to the director first, to the agent before the performer, and never to the user (floor 3)', () => {
    const told = toldInOrder(sample(), option({}));
    expect(told.map(({ person }) => person)).toEqual(['anselm', 'celia', 'mara', 'tom']);
    expect(told.map(({ what }) => what)).toEqual([
      'day 9 (Tue 1 December): 40 31',
      'Mara: day 9 (Tue 1 December): no call',
      'day 9 (Tue 1 December): no call',
      'your call stays',
    ]);
  });
});

describe('an answer to an open call', () => {
  it.each([
    ['a state', { about: 'availability', person: mara, date: '2026-12-02', state: 'H', from: '09:30', until: null }],
    ['minutes', { about: 'minutes', scene: id<SceneId>('40'), minutes: 60 }],
    ['a fee', { about: 'fee', place: id<PlaceId>('barn'), fee: { minor: 90000, currency: 'GBP' } }],
    ['a rate', { about: 'rate', person: id<PersonId>('tom'), rate: { minor: 1, currency: 'GBP' } }],
    ['a set', { about: 'set-ready', place: id<PlaceId>('harrow'), set: id<SetId>('library'), readyFrom: null }],
    ['hours', { about: 'place', place: id<PlaceId>('harrow'), date: '2026-12-07', opens: '07:00', closes: '19:00' }],
    ['a yes', { about: 'yes', person: id<PersonId>('anselm'), what: '32 from one side' }],
  ] as const)('is a fact with its source: %s', (_what, said) => {
    const before = sample();
    const { entry } = lawful(before, answerAsk(before, { said, source: 'by phone' }, nora));
    expect(entry.what).toMatch(/\(by phone\)$/u);
  });

  it('is refused for what is not there', () => {
    const done = answerAsk(sample(), { said: { about: 'minutes', scene: id<SceneId>('99'), minutes: 60 }, source: 'Kit' }, nora);
    expect(done).toEqual({ ok: false, code: 'not-there', what: 'scene 99' });
  });
});

describe('--lose', () => {
  const at = '2026-12-01T05:25:00Z';
  it.each([
    ['MARA', ['2026-12-01'], { kind: 'person-out', person: 'mara', span: { from: '2026-12-01', to: null } }],
    ['elspeth', ['2026-12-02'], { kind: 'person-out', person: 'mara', span: { from: '2026-12-02', to: '2026-12-02' } }],
    ['2', ['2026-12-01', '2026-12-03'], { kind: 'person-out', person: 'tom', span: { from: '2026-12-01', to: '2026-12-03' } }],
    ['Harrow House', ['2026-12-02'], { kind: 'place-lost', place: 'harrow', set: null, span: { from: '2026-12-02', to: '2026-12-02' } }],
  ])('%s on %s', (who, on, disruption) => {
    expect(lose(sample(), who, on, at)).toEqual({ ok: true, disruption });
  });

  it('guesses nobody', () => {
    expect(lose(sample(), 'nobody', ['2026-12-01'], at)).toMatchObject({ ok: false, code: 'not-there' });
  });

  it('asks the engine only what it answers', () => {
    expect(mayAsk({ kind: 'person-out', person: mara, span: { from: '2026-12-01', to: null } }).ok).toBe(true);
    expect(mayAsk({ kind: 'no-but', wish: 'storm-shot', person: null })).toEqual({
      ok: false,
      code: 'not-answered-yet',
      kind: 'no-but',
    });
  });
});
