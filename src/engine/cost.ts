import type { Deal, IsoDate, Money, Plan, Production } from '#model/index.ts';
import { addMoney, daysBetween, money, shootingDays, weekdayOf } from '#model/index.ts';
import { bookings } from './state.ts';
import { dayRun } from './timeline.ts';

/** One line of a sum: a calculator confirms quantity x rate. `source` is where the rate comes from. */
export interface CostItem {
  readonly key: string;
  readonly account: 'cast' | 'place' | 'crew' | 'overtime' | 'move';
  readonly what: string;
  readonly quantity: number;
  readonly rate: Money;
  readonly sum: Money;
  readonly source: string;
}
/** What a plan costs on the facts that are known; `unknown` names the lines that nobody has priced: they are in no sum. */
export interface Cost {
  readonly total: Money;
  readonly items: readonly CostItem[];
  readonly unknown: readonly string[];
}

/** Prices a plan line by line: cast by deal, places by day used, crew days, overtime in whole steps, company moves (floor 2). */
export function cost(production: Production, plan: Plan): Cost {
  const lines = [...castLines(production, plan), ...placeLines(production, plan), ...crewLines(production, plan)];
  const items = lines.filter((line): line is CostItem => typeof line !== 'string');
  return {
    total: addMoney(
      production.currency,
      items.map((item) => item.sum),
    ),
    items,
    unknown: lines.filter((line): line is string => typeof line === 'string'),
  };
}

type Line = CostItem | string;

const line = (key: string, account: CostItem['account'], what: string, quantity: number, rate: Money, source: string): CostItem => ({
  key,
  account,
  what,
  quantity,
  rate,
  sum: money(rate.minor * quantity, rate.currency),
  source,
});

function castLines(production: Production, plan: Plan): readonly Line[] {
  const booked = bookings(production, plan);
  return [...booked.keys()].sort().flatMap((person): readonly Line[] => {
    const facts = production.people[person];
    if (!facts?.cast) return [];
    const dates = [...(booked.get(person) ?? [])].sort();
    const { quantity, unit } = paidUnits(facts.cast.deal, dates);
    const what = `${facts.called}, ${unit}`;
    if (facts.cast.deal.rate === null) return [`${facts.called}: rate unknown`];
    if (facts.cast.deal.rate.currency !== production.currency) return [`${facts.called}: no rate for ${facts.cast.deal.rate.currency}`];
    return [line(`cast ${person}`, 'cast', what, quantity, facts.cast.deal.rate, 'deal')];
  });
}

/**
 * Hold pay belongs to the deal, not to the grid (floor 1.6): consecutive days from first to last work day, weeks touched, the picture
 * once, or only the days worked. An engagement with dates is paid by its dates, whatever the plan uses of it.
 */
export function paidUnits(deal: Deal, dates: readonly IsoDate[]): { readonly quantity: number; readonly unit: string } {
  const first = dates[0];
  const last = dates.at(-1);
  if (!first || !last) return { quantity: 0, unit: 'not called' };
  if (deal.kind === 'run-of-picture' || deal.kind === 'flat') return { quantity: 1, unit: 'the picture' };
  if (deal.kind === 'daily') return { quantity: dates.length, unit: 'days worked' };
  const from = deal.from && deal.from < first ? deal.from : first;
  const to = deal.to && deal.to > last ? deal.to : last;
  if (deal.kind === 'daily-consecutive') return { quantity: weekdaysBetween(from, to), unit: 'consecutive days' };
  return { quantity: weeksTouched(from, to), unit: 'weeks' };
}

const weekdaysBetween = (from: IsoDate, to: IsoDate): number => {
  const span = daysBetween(from, to) + 1;
  const first = weekdayOf(from);
  return Array.from({ length: span }, (_, index) => ((first - 1 + index) % 7) + 1).filter((weekday) => weekday <= 5).length;
};

const weeksTouched = (from: IsoDate, to: IsoDate): number => Math.floor((daysBetween(from, to) + weekdayOf(from) - 1) / 7) + 1;

function placeLines(production: Production, plan: Plan): readonly Line[] {
  const used = new Map<string, number>();
  for (const run of runsOf(production, plan)) for (const place of run.places) used.set(place, (used.get(place) ?? 0) + 1);
  return [...used.keys()].sort().map((place): Line => {
    const facts = production.places[place];
    const fee = facts?.fee;
    if (!facts || !fee) return `${facts?.name ?? place}: hire unknown`;
    return line(`place ${place}`, 'place', `${facts.name}, days`, used.get(place) ?? 0, fee, 'place');
  });
}

function crewLines(production: Production, plan: Plan): readonly Line[] {
  const runs = runsOf(production, plan).filter((run) => run.slots.length > 0);
  const { crewDay, overtimeStep, skeleton, prices } = production.house;
  const steps = runs.reduce((sum, run) => sum + run.overtime / skeleton.overtimeStep, 0);
  const moves = runs.reduce((sum, run) => sum + run.moves, 0);
  const move = prices.find((price) => price.key === 'company-move');
  return [
    crewDay ? line('crew', 'crew', 'crew days', runs.length, crewDay, 'budget rate') : 'crew day: rate unknown',
    ...overtimeLine(steps, overtimeStep),
    ...(moves === 0 ? [] : [move ? line('moves', 'move', 'company moves', moves, move.sum, move.source) : 'company move: price unknown']),
  ];
}

const overtimeLine = (steps: number, rate: Money | null): readonly Line[] => {
  if (steps === 0) return [];
  return [rate ? line('overtime', 'overtime', 'overtime steps', steps, rate, 'budget rate') : 'overtime step: rate unknown'];
};

const runsOf = (production: Production, plan: Plan) =>
  shootingDays(production).map((day) => dayRun(production, day, plan.order[day.id] ?? []));
