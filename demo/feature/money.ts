import type { Bar, House, Money, MoneyLine, PersonId, Saving } from '#model/index.ts';
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
  prices: [{ key: 'base-swap', sum: pounds(380), source: 'quote Olu, 30 Nov' }],
  crewWeekly: true,
};

interface Row {
  readonly key: string;
  readonly account: string;
  readonly name: string;
  readonly sum: number;
  readonly bar: Bar;
  readonly source: string;
  readonly saving: Saving;
}

const philippa = id<PersonId>('philippa');
const anselm = id<PersonId>('anselm');
/** B4 and B5 take out the same company move: it has one key, so that it counts once. */
const moveOfDay19 = { name: 'company move, day 19', sum: pounds(650), key: 'move-day-19' };

/** What a cut of £12,000 can take; sums with fringes. `sum` is the line itself, `less` the thing that is then not needed either. */
const rows: readonly Row[] = [
  {
    ...{ key: 'B1', account: 'camera', name: 'crane, scene 88, Fri 11', sum: 4_200, bar: 'enough', source: 'order 94, crane hire' },
    saving: {
      sum: pounds(4_200),
      less: [],
      steps: [{ from: '2026-12-03T18:00', due: pounds(2_100) }],
      needsYes: [philippa],
    },
  },
  {
    ...{ key: 'B2', account: 'background', name: '30 to 18 background, day 20', sum: 3_900, bar: 'enough', source: 'rate 130 a head' },
    saving: { sum: pounds(1_560), less: [], steps: [], needsYes: [philippa, anselm] },
  },
  {
    ...{ key: 'B3', account: 'lighting', name: 'own lamps 3 days', sum: 1_950, bar: 'enough', source: 'declared by Dave Okoro' },
    saving: { sum: pounds(1_950), less: [], steps: [], needsYes: [philippa] },
  },
  {
    ...{ key: 'B4', account: 'locations', name: "Chapel's scene at the Guildhall", sum: 2_800, bar: 'good', source: 'hire of the Chapel' },
    saving: { sum: pounds(2_800), less: [moveOfDay19], steps: [], needsYes: [philippa, anselm] },
  },
  {
    ...{ key: 'B5', account: 'transport', name: 'one company move less, day 19', sum: 650, bar: 'good', source: 'rate of Olu Adeyemi' },
    saving: { sum: pounds(0), less: [moveOfDay19], steps: [], needsYes: [philippa] },
  },
  {
    ...{ key: 'B6', account: 'music', name: 'library track, end titles', sum: 2_500, bar: 'good', source: 'quote for the composed track' },
    saving: { sum: pounds(2_500), less: [], steps: [], needsYes: [philippa] },
  },
  {
    ...{ key: 'B7', account: 'scenes', name: 'drop scene 97', sum: 9_800, bar: 'must', source: 'budget of scene 97' },
    saving: { sum: pounds(9_800), less: [], steps: [], needsYes: [philippa, anselm] },
  },
];

export const moneyLines: readonly MoneyLine[] = rows.map((row) => ({
  id: row.key,
  account: row.account,
  name: row.name,
  sum: pounds(row.sum),
  bar: row.bar,
  source: row.source,
  saving: row.saving,
}));
