import type { Day, Money, PartId, Plan, Production, Wish } from '#model/index.ts';
import { money, sayMoney, shootingDays } from '#model/index.ts';
import { withoutDayTexts } from '#texts/index.ts';
import type { Answer, Impact } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { type Asked, type Ground, groundOf, isFree, orderOf } from '../ground.ts';
import { impactOf } from '../impact.ts';
import { shortDay } from '../names.ts';
import { lean, leanings } from '../plays/replans.ts';
import { ranked } from '../rank.ts';

type WithoutDay = Extract<Wish, { readonly kind: 'without-day' }>;

/**
 * "What if we leave that day out?" A day less is no saving by itself: hired places and a crew on weekly guarantees are paid either way
 * (floor 2). Its scenes go to the days behind, judged like any plan; what finds no day is said.
 */
export function withoutDayAnswer(production: Production, asked: WithoutDay, day: Day, how: Asked): Answer {
  const ground = groundOf(production, { kind: 'day-lost', day: day.id }, [], how);
  const ways = [kept(ground, day), ...dropped(ground, day)];
  return {
    asked,
    at: how.at,
    seed: how.seed,
    impact: { ...quiet(impactOf(ground, ways, null)), scenes: [], sentences: sentencesOf(ground, day) },
    options: ranked(ways, production.house.crewDay?.minor ?? 0),
    none: null,
    savings: null,
    ended: ground.tally.stopped ? 'stopped' : 'moves',
    effort: { moves: ground.tally.moves, budget: how.budget },
    ms: 0,
  };
}

/** A question stops nobody's clock. */
const quiet = (impact: Impact): Impact => ({ ...impact, waitingPerHour: null, onTheClock: [], insurance: null });

const kept = (ground: Ground, day: Day): Built =>
  build(ground, { ...bare, play: 'do-nothing', title: withoutDayTexts.keep(shortDay(day.date)), plan: ground.base.plan });

/** Everything of the day behind it; the search finds room, and the audit says what breaks. */
function dropped(ground: Ground, day: Day): readonly Built[] {
  const parts = orderOf(ground.base.plan, day);
  const next = shootingDays(ground.base).find((one) => one.date > day.date && isFree(ground)(one));
  if (next === undefined || !isFree(ground)(day)) return [];
  const pushed: Plan = {
    ...ground.base.plan,
    order: { ...ground.base.plan.order, [day.id]: [], [next.id]: [...orderOf(ground.base.plan, next), ...parts] },
  };
  const free = (one: Day) => one.id !== day.id && one.date >= ground.date && isFree(ground)(one);
  const found = lean(ground, ground.base, pushed, leanings['keep-most'], free, true);
  return [
    build(ground, {
      ...bare,
      play: 'drop-day',
      title: withoutDayTexts.drop(shortDay(day.date)),
      plan: found.plan,
      changes: found.dayChanges,
      days: -1,
      extraReasons: [...labour(ground.base), ...unplacedWords(found.unplaced)],
    }),
  ];
}

const unplacedWords = (parts: readonly PartId[]): readonly string[] =>
  parts.length === 0 ? [] : [withoutDayTexts.noRoom(parts.join(', '))];

const labour = ({ house, currency }: Production): readonly string[] => [
  house.crewWeekly ? withoutDayTexts.labour(sayMoney(money(0, currency))) : withoutDayTexts.labourAsk(),
];

/** What the day's money does, in words: labour, the crew day, each hired place of the day. */
function sentencesOf(ground: Ground, day: Day): readonly string[] {
  const { base } = ground;
  const { crewDay } = base.house;
  const places = ground.before.judged.runs.find((run) => run.day.id === day.id)?.places ?? [];
  const hired = places.flatMap((place): readonly { readonly name: string; readonly fee: Money }[] => {
    const facts = base.places[place];
    return facts?.fee ? [{ name: facts.name, fee: facts.fee }] : [];
  });
  return [
    ...labour(base),
    ...(crewDay === null ? [] : [withoutDayTexts.crewSunk(sayMoney(crewDay))]),
    ...hired.map(({ name, fee }) => withoutDayTexts.placeSunk(name, sayMoney(fee))),
  ];
}
