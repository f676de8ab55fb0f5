import type { Cancellation, MoneyLine, Saving, SavingPart } from '#model/index.ts';
import { id, money } from '#model/index.ts';

const pounds = (sum: number) => money(sum * 100, 'GBP');

const line = (key: string, account: string, name: string, sum: number, source: string): MoneyLine => ({
  id: key,
  account,
  name,
  sum: pounds(sum),
  bar: null,
  source,
});

/** Eleven lines, £10,000. */
export const shortMoney: readonly MoneyLine[] = [
  line('camera', 'camera', 'camera', 1_200, 'hire'),
  line('lights', 'lighting', 'lights', 800, 'hire'),
  line('generator', 'lighting', 'generator', 500, 'hire'),
  line('park', 'locations', 'park fee and permit (sc. 2)', 600, 'council'),
  line('cafe', 'locations', 'cafe (sc. 3)', 900, 'owner; cancelling costs 25 %'),
  line('flat', 'locations', 'flat (sc. 1, 4)', 700, 'owner'),
  line('van', 'transport', 'van, two moves', 450, 'hire, 225 a move'),
  line('cast', 'performers', 'cast', 1_500, 'deals'),
  line('crew', 'unit', 'crew', 2_200, 'deals'),
  line('catering', 'unit', 'catering', 450, 'budget rate'),
  line('mix', 'sound', 'sound mix', 700, 'studio'),
];

const free: Cancellation = { kind: 'free' };
const whole = (key: string, what: string, cancellation: Cancellation = free): SavingPart => ({
  what,
  amount: { kind: 'line', line: id(key) },
  key: null,
  cancellation,
});
const once = (what: string, sum: number, key: string | null = null): SavingPart => ({
  what,
  amount: { kind: 'rate', quantity: 1, rate: pounds(sum) },
  key,
  cancellation: free,
});
/** The van drives to the cafe and back to the flat: whoever leaves the cafe out leaves this move out, and it counts once. */
const oneMove = once('one move of the van', 225, 'move-to-the-cafe');

const save = (key: string, title: string, parts: readonly SavingPart[], more: Partial<Saving>): Saving => ({
  id: id(key),
  title,
  bar: null,
  parts,
  cuts: { scenes: [], elements: [] },
  onlyWith: [],
  without: null,
  givesUp: null,
  declaredBy: null,
  needsYes: [id('hana')],
  source: null,
  takenAt: null,
  ...more,
});

const quarterDue: Cancellation = { kind: 'steps', steps: [{ from: null, due: { kind: 'percent', percent: 25 } }] };

/** The ways that were found in these eleven lines; two of them are looked at and refused: the law, and what must be right. */
export const shortSavings: readonly Saving[] = [
  save('M1', 'cafe scene in the flat’s kitchen', [whole('cafe', 'cafe (sc. 3)', quarterDue), oneMove], {
    cuts: { scenes: [id('3')], elements: [] },
    givesUp: 'the cafe’s counter and window',
    source: 'hire, 225 a move',
  }),
  save('M2', 'one move of the van less', [oneMove], { onlyWith: [id('M1')], source: 'hire, 225 a move' }),
  save('M3', 'scene 4 at dusk, without generator', [whole('generator', 'generator')], {
    cuts: { scenes: [id('4')], elements: [] },
    givesUp: 'a second evening for scene 4',
  }),
  save('M4', 'own camera', [whole('camera', 'camera')], {
    cuts: { scenes: [id('2')], elements: [] },
    givesUp: 'slow motion, 2C',
    declaredBy: id('ada'),
  }),
  save('M5', 'scene 3 in 5 shots, not 9', [once('three hours less', 350)], {
    cuts: { scenes: [id('3')], elements: [] },
    givesUp: 'four shots of scene 3',
    source: 'shot list, Sol Hartwig',
  }),
  save('M6', 'mix in the house', [once('part of the sound mix', 450)], {
    givesUp: 'two days in the studio',
    declaredBy: id('femi'),
    source: 'studio',
  }),
  save('M7', 'park without permit', [whole('park', 'park fee and permit (sc. 2)')], { without: { permitOf: id('park') } }),
  save('M8', 'drop scene 5', [once('scene 5', 800)], { cuts: { scenes: [id('5')], elements: [] }, source: 'budget of scene 5' }),
];
