import type { Disruption } from '#model/index.ts';
import { optionTitles } from '#texts/index.ts';
import type { Built } from '../build.ts';
import type { Ground } from '../ground.ts';
import { lookApart } from '../plays/apart.ts';
import { leanings } from '../plays/replans.ts';
import { cover, home, lookHarder, nothing, planned, replanned, swaps } from './shared.ts';
import { spareDay } from './spare-day.ts';

/**
 * Whatever closes days or hours of the plan (a contract, weather, a shorter day, a day lost) is met by the same ways: move as little as
 * possible, evenly, cheaply, win a day, swap days, cover, and what the plan runs into if nothing is done.
 */
export function replansFor(ground: Ground, last: string, today: boolean): readonly Built[] {
  const first = [
    ...(today ? swaps(ground, 2, null, planned) : []),
    replanned(ground, leanings['keep-most'], optionTitles['keep-most'](''), last),
    replanned(ground, leanings.balanced, optionTitles.balanced(''), last),
    replanned(ground, leanings.thorough, optionTitles.cheapest(''), last),
  ];
  const stands = first.some(({ option }) => option.verdict !== 'breaks');
  const stood = [...first, ...(stands ? [] : lookHarder(ground, first, optionTitles.balanced(''), last, planned))];
  return [
    ...stood,
    ...lookApart(ground, stood, last, planned),
    ...spareDay(ground, last),
    ...(today ? cover(ground) : []),
    ...(today ? home(ground) : []),
    nothing(ground),
  ];
}

/** The first and the last date that a blow touches; what is on no date touches today. */
export function datesTouched(ground: Ground, disruption: Disruption): { readonly from: string; readonly to: string } {
  const on = (day: string) => ground.base.days[day]?.date ?? ground.date;
  if (disruption.kind === 'weather') return { from: disruption.date, to: disruption.date };
  if (disruption.kind === 'day-lost' || disruption.kind === 'day-short' || disruption.kind === 'overrun')
    return { from: on(disruption.day), to: on(disruption.day) };
  if (disruption.kind === 'stop-date') return { from: ground.date, to: disruption.out.slice(0, 10) };
  return { from: ground.date, to: ground.date };
}
