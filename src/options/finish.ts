import type { Bar, Element, Instant, Minutes, Money, Production, Round } from '#model/index.ts';
import { money } from '#model/index.ts';

/** An element on its way to being finished: its bar, the hours it has had, and what is left (M26). */
export interface Finish {
  readonly element: Element;
  readonly bar: Bar | null;
  readonly rounds: readonly Round[];
  readonly used: Minutes;
  readonly cap: Minutes | null;
  readonly left: Minutes;
  /** R26.1: the hours that were agreed are used up, and nobody has said that it ships. */
  readonly capReached: boolean;
  readonly shippedAt: Instant | null;
}

/** All elements in the order of their names; hours are counted by element, never by person (R26.1). */
export const finishes = (production: Production): readonly Finish[] =>
  Object.values(production.elements).map((one) => finishOf(production, one));

function finishOf(production: Production, element: Element): Finish {
  const set = production.bars[element.id];
  const rounds = Object.values(production.rounds)
    .filter((round) => round.element === element.id)
    .sort((one, other) => one.at.localeCompare(other.at) || one.id.localeCompare(other.id, 'en', { numeric: true }));
  const used = rounds.reduce((sum, round) => sum + round.minutes, 0);
  const cap = set?.cap ?? (element.capHours === null ? null : Math.round(element.capHours * 60));
  const bar = set?.bar ?? element.bar;
  const shippedAt = set?.shippedAt ?? null;
  return {
    element,
    bar,
    rounds,
    used,
    cap,
    left: Math.max(0, Math.round(element.hoursLeft * 60) - used),
    capReached: cap !== null && used >= cap && bar !== 'must' && shippedAt === null,
    shippedAt,
  };
}

/** More than this percent of what is left on "must be right" leaves nothing that could give (MoSCoW). */
const mostMust = 60;

export interface Effort {
  readonly must: Minutes;
  readonly all: Minutes;
  /** R26.3: nothing can give. */
  readonly nothingGives: boolean;
}
export function effortOf(production: Production): Effort {
  const open = finishes(production).filter(({ shippedAt }) => shippedAt === null);
  const sum = (some: readonly Finish[]): Minutes => some.reduce((minutes, { left }) => minutes + left, 0);
  const all = sum(open);
  const must = sum(open.filter(({ bar }) => bar === 'must'));
  return { must, all, nothingGives: must * 100 > all * mostMust };
}

const givesFirst: Readonly<Record<Bar, number>> = { enough: 0, good: 1, must: 2 };

/** Whoever gives when hours are short: what is only enough, then what is good; never what must be right (R26.4). */
export const giving = (some: readonly Finish[]): readonly Finish[] =>
  some
    .filter(({ bar, shippedAt }) => bar !== 'must' && shippedAt === null)
    .sort((one, other) => givesFirst[one.bar ?? 'good'] - givesFirst[other.bar ?? 'good']);

/** What a raised bar takes from another element, in days and in money (R26.2). null: nobody said what its hours cost. */
export interface Displaced {
  readonly from: Finish;
  readonly minutes: Minutes;
  readonly days: number | null;
  readonly sum: Money | null;
}
/** Takes minutes from those that may give, in their order; 'short' says how much they have, if it is not enough. */
export function displaced(
  payers: readonly Finish[],
  minutes: Minutes,
): { readonly ok: true; readonly takes: readonly Displaced[] } | { readonly ok: false; readonly have: Minutes } {
  const order = giving(payers);
  const have = order.reduce((sum, { left }) => sum + left, 0);
  if (have < minutes) return { ok: false, have };
  let open = minutes;
  const takes = order.flatMap((from): readonly Displaced[] => {
    const taken = Math.min(open, from.left);
    open -= taken;
    return taken === 0 ? [] : [priced(from, taken)];
  });
  return { ok: true, takes };
}

function priced(from: Finish, minutes: Minutes): Displaced {
  const { cost } = from.element;
  if (cost === null) return { from, minutes, days: null, sum: null };
  return {
    from,
    minutes,
    days: minutes / 60 / cost.hoursADay,
    sum: money(Math.round((cost.perHour.minor * minutes) / 60), cost.perHour.currency),
  };
}
