import type {
  Bar,
  Cancellation,
  DeliverableId,
  House,
  Money,
  MoneyLine,
  Order,
  OrderId,
  PersonId,
  Saving,
  SavingPart,
} from '#model/index.ts';
import { id, money, usualSkeleton } from '#model/index.ts';

/** Whole pounds as money. */
export const pounds = (sum: number): Money => money(sum * 100, 'GBP');

/** The production's own figures: budget 1,940,000 = cost to date + commitments + estimate to complete, so the variance is 0. */
export const house: House = {
  skeleton: usualSkeleton,
  unit: 41,
  crewDay: pounds(14_600),
  overtimeStep: pounds(550),
  rest: { cast: 660, crew: 660 },
  contingency: pounds(48_000),
  slackDays: 1.5,
  insurance: { broker: id<PersonId>('edda'), deductible: pounds(25_000), weather: false },
  budget: { total: pounds(1_940_000), toDate: pounds(742_000), committed: pounds(388_000), toComplete: pounds(810_000) },
  prices: [
    { key: 'base-swap', sum: pounds(380), source: 'quote Olu, 30 Nov' },
    { key: 'review-over', sum: pounds(1_000), source: 'house rule' },
  ],
  crewWeekly: true,
  packs: [
    { pack: 'uk-law', overrides: [] },
    { pack: 'uk-england-minors', overrides: [] },
  ],
  crew: [],
  exchange: [],
  extraDays: [],
};

const line = (key: string, account: string, name: string, sum: number, bar: Bar, source: string): MoneyLine => ({
  id: key,
  account,
  name,
  sum: pounds(sum),
  bar,
  source,
});

/** The lines of the budget that a cut can reach; sums with fringes. */
export const moneyLines: readonly MoneyLine[] = [
  line('B1', 'camera', 'crane, scene 88, Fri 11', 4_200, 'enough', 'order 94, crane hire'),
  line('B2', 'background', 'background, day 20, 30 heads', 3_900, 'enough', 'budget rate, 130 a head'),
  line('B3', 'lighting', 'hired lamps, 3 days', 1_950, 'enough', 'quote for the lamps, 24 Nov'),
  line('B4', 'locations', 'hire of the Chapel, day 19', 2_800, 'good', 'contract with the Chapel'),
  line('B5', 'transport', 'company move, day 19', 650, 'good', 'quote Olu Adeyemi, 24 Nov'),
  line('B6', 'music', 'composed track, end titles', 2_500, 'good', 'quote for the track, 20 Nov'),
  line('B7', 'scenes', 'scene 97', 9_800, 'must', 'budget of scene 97'),
];

const philippa = id<PersonId>('philippa');
const anselm = id<PersonId>('anselm');
const whole = (key: string, what: string, cancellation: Cancellation = { kind: 'free' }): SavingPart => ({
  what,
  amount: { kind: 'line', line: id(key) },
  key: null,
  cancellation,
});
/** B4 and B5 take out the same company move: it has one key, so that it counts once. */
const moveOfDay19: SavingPart = { ...whole('B5', 'company move, day 19'), key: 'move-day-19' };

const save = (key: string, title: string, bar: Bar, parts: readonly SavingPart[], more: Partial<Saving>): Saving => ({
  id: id(key),
  title,
  bar,
  parts,
  cuts: { scenes: [], elements: [] },
  onlyWith: [],
  without: null,
  givesUp: null,
  declaredBy: null,
  needsYes: [philippa],
  source: null,
  takenAt: null,
  ...more,
});

const halfDueFromThursday: Cancellation = {
  kind: 'steps',
  steps: [{ from: '2026-12-03T18:00', due: { kind: 'sum', sum: pounds(2_100) } }],
};
/** What a cut of £12,000 can take. */
export const savings: readonly Saving[] = [
  save('B1', 'no crane, scene 88, Fri 11', 'enough', [whole('B1', 'crane, scene 88', halfDueFromThursday)], {
    cuts: { scenes: [id('88')], elements: [] },
    givesUp: 'the rising shot of scene 88',
  }),
  save(
    'B2',
    '30 to 18 background, day 20',
    'enough',
    [
      {
        what: '12 background, day 20',
        amount: { kind: 'rate', quantity: 12, rate: pounds(130) },
        key: null,
        cancellation: { kind: 'free' },
      },
    ],
    { givesUp: 'the 30 background', needsYes: [philippa, anselm], source: 'budget rate, 130 a head' },
  ),
  save('B3', 'own lamps, 3 days', 'enough', [whole('B3', 'hired lamps, 3 days')], { declaredBy: id('dave-okoro') }),
  save('B4', 'Chapel’s scene at the Guildhall', 'good', [whole('B4', 'hire of the Chapel'), moveOfDay19], {
    cuts: { scenes: [id('98')], elements: [] },
    givesUp: 'the Chapel’s nave',
    needsYes: [philippa, anselm],
  }),
  save('B5', 'one company move less, day 19', 'good', [moveOfDay19], {}),
  save('B6', 'library track, end titles', 'good', [whole('B6', 'composed track')], { givesUp: 'a track of our own' }),
  save('B7', 'drop scene 97', 'good', [whole('B7', 'scene 97')], {
    cuts: { scenes: [id('97')], elements: [] },
    needsYes: [philippa, anselm],
  }),
];

/** What the partner has still to order: nothing of it is spent before their yes is there in writing. */
export const orders: readonly Order[] = [
  {
    id: id<OrderId>('118'),
    what: 'end frame',
    sum: pounds(8_400),
    payer: 'Kestrane',
    deliverable: id<DeliverableId>('partner-film'),
    asked: null,
    words: [],
    releasedAt: null,
  },
];
