import type { Day, Disruption } from '#model/index.ts';
import { sayDate, sayMoney, shootingDays } from '#model/index.ts';
import { optionTitles } from '#texts/index.ts';
import { bare, build, type Built } from '../build.ts';
import { type Ground, orderOf } from '../ground.ts';
import { shortDay } from '../names.ts';
import { coverToday, sendHome, swapDays } from '../plays/others.ts';
import { type Leaning, leanings, leanNear, type Planned } from '../plays/replans.ts';

/** One leaning of the search as an option. */
export const replanned = (ground: Ground, leaning: Leaning, title: string, last: string): Built =>
  planned(ground, leaning.name, title, leanNear(ground, leaning, last, true));

/** Where nothing stands by itself yet, one longer look with only those who are callable. */
export function lookHarder(ground: Ground, ways: readonly Built[], title: string, last: string, made: Maker): readonly Built[] {
  if (ways.some((way) => way.option.verdict === 'verified' && way.option.condition === null)) return [];
  return [made(ground, 'balanced', title, leanNear(ground, leanings.harder, last, false))];
}
/** Makes an option of what a play found. */
type Maker = (ground: Ground, play: string, title: string, found: Planned) => Built;

export const planned = (ground: Ground, play: string, title: string, found: Planned): Built =>
  build(ground, { ...bare, play, title, plan: found.plan, changes: found.dayChanges });

/** Whole days change places, the nearest first; only those that hold are worth showing. */
export function swaps(ground: Ground, most: number, of: Day | null, made: Maker): readonly Built[] {
  const today = of ?? ground.today;
  if (!today) return [];
  const later = shootingDays(ground.facts).filter((day) => day.status === 'planned' && day.date > today.date);
  const found: Built[] = [];
  for (const other of later) {
    const swapped = swapDays(ground, ground.facts, today, other);
    if (!swapped) continue;
    const title = optionTitles['swap-days'](shortDay(today.date), shortDay(other.date));
    const built = made(ground, 'swap-days', title, swapped);
    if (built.option.verdict !== 'breaks' && built.option.moved.length > 0) found.push(built);
    if (found.length >= most) break;
  }
  return found;
}

/** The cover set, judged like any other way: whoever is not engaged or not lit is named. */
export function cover(ground: Ground): readonly Built[] {
  if (!ground.today) return [];
  const way = coverToday(ground, ground.facts, ground.today);
  return way ? [planned(ground, 'cover', optionTitles.cover(way.where), way.found)] : [];
}

export function home(ground: Ground): readonly Built[] {
  const { today } = ground;
  if (!today || orderOf(ground.base.plan, today).length === 0) return [];
  const way = sendHome(ground, ground.facts, today);
  const paid = way.lines.filter((line) => line.kind === 'sunk').reduce((sum, line) => sum + line.sum.minor, 0);
  const reasons = paid > 0 ? [`at least ${sayMoney({ minor: paid, currency: ground.base.currency })} is paid anyway`] : [];
  return [
    build(ground, {
      ...bare,
      play: 'send-home',
      title: `${optionTitles['send-home']('')} (${sayDate(way.added.date)})`,
      plan: way.plan,
      changes: [{ on: 'days', id: way.added.id, was: null, now: way.added }],
      extraLines: way.lines,
      days: 1,
      extraReasons: reasons,
    }),
  ];
}

/** Leaving the plan as it is, judged by the changed facts: what then breaks. */
export const nothing = (ground: Ground): Built =>
  build(ground, { ...bare, play: 'do-nothing', title: optionTitles['do-nothing'](''), plan: ground.base.plan });

export const startsToday = (ground: Ground, disruption: Extract<Disruption, { span: { from: string } | null }>): boolean =>
  disruption.span !== null && disruption.span.from <= ground.date;
