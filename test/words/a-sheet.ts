import type { Audience, PersonId, Zone } from '#model/index.ts';
import { id } from '#model/index.ts';
import type { FactsSheet, SheetCall, SheetPerson } from '#words/index.ts';

/** Test vocabulary: the facts sheet of a morning on which an actress is away, with everybody who has to hear of it. */
export const person = (name: string, audience: Audience, more: Partial<SheetPerson> = {}): SheetPerson => ({
  personId: id<PersonId>(name.toLowerCase()),
  name,
  called: name,
  audience,
  zone: 'Europe/London',
  channel: `${name.toLowerCase()}@unit.example.invalid`,
  agent: null,
  answersFor: null,
  isMinor: false,
  ...more,
});
const who = (name: string): PersonId => id<PersonId>(name);

export const hold: SheetCall = { state: 'hold', pickUp: null, makeUp: null, at: null, place: null };
export const notCalled: SheetCall = { ...hold, state: 'not called' };
export const called = (at: string, place: string, more: Partial<SheetCall> = {}): SheetCall => ({
  state: 'called',
  pickUp: null,
  makeUp: null,
  at,
  place,
  ...more,
});

const tokyo: Zone = 'Asia/Tokyo';
const pounds = (minor: number) => ({ minor, currency: 'GBP' });

/** MARA is away on Tue 1 December; BEN's hold becomes a call; picture 4 and scene 62 move from Fri 4 to Wed 2. */
export const morning: FactsSheet = {
  production: 'The Harrow Ledger',
  date: '2026-12-01',
  zone: 'Europe/London',
  contact: { called: 'Ivy', hours: '05:00 to 20:00 London', from: '2026-12-01T05:40:00Z' },
  event: { what: 'MARA', said: null, who: who('mara'), from: '2026-12-01', until: null, known: '2026-12-01T05:25:00Z' },
  option: { number: 1, does: 'Tue 40, 36, 41, 60; Wed 62', fixed: 'camera wrap 17:40' },
  people: [
    person('Lena', 'client'),
    person('Suki', 'head'),
    person('Zoe', 'crew'),
    person('Tom', 'talent', { agent: who('celia') }),
    person('Ben', 'talent', { agent: who('alba') }),
    person('Rami', 'mover'),
    person('Alba', 'agent'),
    person('Mara', 'talent', { agent: who('celia') }),
    person('Celia', 'agent'),
    person('Kit', 'ad'),
    person('Philippa', 'upm'),
    person('Anselm', 'director'),
    person('Dev', 'post', { zone: tokyo }),
    person('Lottie', 'talent', { isMinor: true }),
    person('Carys', 'guardian', { answersFor: who('lottie') }),
    person('Kelsey', 'outside'),
    person('Edda', 'outside'),
    person('Ruth', 'talent'),
  ],
  hands: [],
  changes: [
    {
      personId: who('ben'),
      date: '2026-12-01',
      was: hold,
      now: called('2026-12-01T15:00:00Z', 'Harrow House', { pickUp: '2026-12-01T13:40:00Z', makeUp: '2026-12-01T14:15:00Z' }),
      scenes: ['60'],
      why: null,
      bring: null,
    },
    {
      personId: who('zoe'),
      date: '2026-12-01',
      was: called('2026-12-01T07:30:00Z', 'Harrow House'),
      now: called('2026-12-01T08:30:00Z', 'Harrow House'),
      scenes: [],
      why: 'scene 40 is filmed first',
      bring: 'the short lenses',
    },
    {
      personId: who('lottie'),
      date: '2026-12-14',
      was: called('2026-12-14T09:00:00Z', 'Acton Stage'),
      now: called('2026-12-14T09:30:00Z', 'Acton Stage'),
      scenes: ['53'],
      why: null,
      bring: null,
    },
  ],
  stays: [{ personId: who('tom'), date: '2026-12-01', at: '2026-12-01T07:15:00Z', place: 'Harrow House' }],
  tasks: [
    {
      personId: who('anselm'),
      does: null,
      effects: ['scene 62 on Wed 2 December'],
      free: null,
      ask: 'your yes to the order',
      by: '2026-12-01T06:15:00Z',
    },
    { personId: who('philippa'), does: null, effects: [], free: null, ask: null, by: null },
    { personId: who('kit'), does: null, effects: ['40 is first at 08:30'], free: 'the order inside the house', ask: null, by: null },
    { personId: who('rami'), does: null, effects: ['no move today'], free: null, ask: null, by: null },
    { personId: who('suki'), does: null, effects: ['40 is first', 'hall lit for 60 by 14:50'], free: 'lamps', ask: null, by: null },
    {
      personId: who('dev'),
      does: null,
      effects: ['62B reaches you with the rushes of Wed 2 December'],
      free: null,
      ask: 'room for 62B',
      by: '2026-12-04T18:00:00Z',
    },
  ],
  newMoney: pounds(38_050),
  statuses: [],
  clients: [
    {
      personId: who('lena'),
      touched: { deliverables: ['picture 4'], promises: ['told: Friday 14:00'], cost: false, safety: false, noticeClauses: [] },
      needNotKnow: null,
      changes: [
        {
          what: 'Picture 4 is filmed',
          was: { kind: 'instant', at: '2026-12-04T14:00:00Z' },
          now: { kind: 'instant', at: '2026-12-02T15:00:00Z' },
        },
      ],
      event: 'The order of our week has changed.',
      option: 'film the hall scene two days earlier',
      goal: 'more test drives',
      why: null,
      cost: pounds(0),
      delivery: { was: '2026-12-11T18:00:00Z', now: '2026-12-11T18:00:00Z' },
      next: '2026-12-02T18:00:00Z',
      theirs: null,
    },
  ],
  suppliers: [
    {
      personId: who('kelsey'),
      what: 'the hire of the baths',
      was: { kind: 'date', date: '2026-12-08' },
      now: { kind: 'date', date: '2026-12-10' },
      step: pounds(0),
      answerBy: '2026-12-01T17:00:00Z',
      after: 'we keep the old date',
    },
  ],
  insurer: {
    personId: who('edda'),
    policy: 'HL-12',
    stage: 'day 9 of 25',
    steps: 'option 1 was chosen',
    stepsAt: '2026-12-01T05:30:00Z',
    cost: pounds(0),
    expected: pounds(0),
  },
};
