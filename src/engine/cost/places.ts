import type { IsoDate, Kit, KitId, Place } from '#model/index.ts';
import { addDays, daysBetween, weekdayOf } from '#model/index.ts';
import type { Judged } from '../judged.ts';
import { type Line, lineAt } from './item.ts';

/** Places by day used, each separate visit with its prep and strike, and days on which a place is kept between (floor 2). */
export function placeLines({ production, runs }: Judged): readonly Line[] {
  const used = new Map<string, number[]>();
  const shooting = runs.filter((run) => run.slots.length > 0);
  // Two units at one address on a date hire it once.
  [...Map.groupBy(shooting, ({ day }) => day.date).values()].forEach((units, at) => {
    for (const place of new Set(units.flatMap((run) => run.places))) used.set(place, [...(used.get(place) ?? []), at]);
  });
  return [...used.keys()].sort().flatMap((id): readonly Line[] => {
    const facts = production.places[id];
    if (!facts?.fee) return [`${facts?.name ?? id}: hire unknown`];
    const days = used.get(id) ?? [];
    const common = { account: 'place', usual: 'place', source: facts.feeSource, cancelling: facts.cancelling } as const;
    const days1 = lineAt(production, facts.fee, { ...common, key: `place ${id}`, what: `${facts.name}, days`, quantity: days.length });
    if (typeof days1 === 'string') return [days1];
    const { visits, held } = visitsOf(facts, days);
    return [
      days1,
      ...(facts.visit === null || visits === 0
        ? []
        : [
            lineAt(production, facts.visit, {
              ...common,
              key: `visit ${id}`,
              what: `${facts.name}, prep and strike, visits`,
              quantity: visits,
            }),
          ]),
      ...(facts.holdDay === null || held === 0
        ? []
        : [lineAt(production, facts.holdDay, { ...common, key: `hold ${id}`, what: `${facts.name}, days kept`, quantity: held })]),
    ];
  });
}

/** Days in a row are one visit; over a gap the place is kept where that is cheaper than preparing it again. Days count among shooting days. */
function visitsOf({ visit, holdDay }: Place, days: readonly number[]): { readonly visits: number; readonly held: number } {
  if (visit === null) return { visits: 0, held: 0 };
  const gaps = days.slice(1).map((day, at) => day - (days[at] ?? day) - 1);
  const kept = gaps.filter((gap) => gap > 0 && holdDay !== null && gap * holdDay.minor < visit.minor);
  return { visits: 1 + gaps.filter((gap) => gap > 0).length - kept.length, held: kept.reduce((sum, gap) => sum + gap, 0) };
}

/** Rented gear that the plan uses, by its dates of hire, else from its first to its last day. */
export function kitLines({ production, runs }: Judged): readonly Line[] {
  const used = new Map<KitId, IsoDate[]>();
  for (const run of runs)
    for (const { scene } of run.slots)
      for (const kit of [...scene.kit, ...scene.shots.flatMap((shot) => shot.kit)]) used.set(kit, [...(used.get(kit) ?? []), run.day.date]);
  return [...used.keys()].sort().flatMap((id): readonly Line[] => {
    const kit = production.kit[id];
    if (!kit || kit.owned || kit.rent === null) return [];
    const days = rentedSpans(kit, used.get(id) ?? []).reduce((sum, { from, to }) => sum + kitDays(from, to), 0);
    const what = `${kit.name}, days paid (a week is 3)`;
    const { perDay, source, cancelling } = kit.rent;
    return [lineAt(production, perDay, { key: `kit ${id}`, account: 'kit', what, quantity: days, usual: 'rental', source, cancelling })];
  });
}

function rentedSpans(kit: Kit, dates: readonly IsoDate[]): readonly { readonly from: IsoDate; readonly to: IsoDate }[] {
  if (kit.windows !== null) return kit.windows;
  const [from, to] = [dates[0], dates.at(-1)];
  return from === undefined || to === undefined ? [] : [{ from, to }];
}

/** Days that a rental pays for: a week is three days, a weekend one (floor 2). Weeks count from its first day. */
export function kitDays(from: IsoDate, to: IsoDate): number {
  const all = Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at));
  const weeks = Array.from({ length: Math.ceil(all.length / 7) }, (_, week) => all.slice(week * 7, week * 7 + 7));
  return weeks.reduce((sum, week) => {
    const weekdays = week.filter((date) => weekdayOf(date) <= 5).length;
    return sum + Math.min(3, weekdays + (weekdays < week.length ? 1 : 0));
  }, 0);
}
