import type { Deal, IsoDate, PersonId, Plan, Production } from '#model/index.ts';
import { addDays, daysBetween, shootingDays } from '#model/index.ts';
import { droppedGap } from './cost/cast.ts';
import { termsOn } from './packs/index.ts';
import { bookings, standingOf } from './state.ts';

/**
 * How a house prints its day-out-of-days (domain: DOOD). Drops are allowed only with holds and only for a gap of at least `dropAfter`
 * calendar days; whether that minimum is inclusive is a parameter, and whether a dropped stretch prints D or stays blank.
 */
export interface DoodStyle {
  readonly hold: boolean;
  readonly drop: { readonly after: number; readonly inclusive: boolean } | null;
  readonly printDropped: boolean;
}
export interface DoodTotals {
  readonly travel: number;
  readonly worked: number;
  readonly held: number;
  readonly holiday: number;
  readonly start: IsoDate | null;
  readonly finish: IsoDate | null;
}
export interface DoodRow {
  readonly person: PersonId;
  readonly number: string;
  readonly name: string;
  readonly character: string;
  /** One code a date: 'SW', 'W', 'H', 'WF', 'SWF', 'WD', 'PW', 'PWF', 'D', '*' for a booked day missed, '' for nothing, '.' for a day off. */
  readonly cells: readonly string[];
  readonly totals: DoodTotals;
}
export interface Dood {
  readonly dates: readonly IsoDate[];
  readonly rows: readonly DoodRow[];
}

/** Codes of one person over consecutive dates: S and F belong to work days only, a company day off is never held, one drop in the first slot that fits. */
export function doodCells(
  dates: readonly IsoDate[],
  off: ReadonlySet<IsoDate>,
  works: ReadonlySet<IsoDate>,
  style: DoodStyle,
): readonly string[] {
  const worked = dates.filter((date) => works.has(date));
  const first = worked[0];
  const last = worked.at(-1);
  if (!first || !last) return dates.map((date) => (off.has(date) ? '.' : ''));
  const dropped = style.hold && style.drop ? firstGap(worked, style.drop) : null;
  return dates.map((date) => {
    if (works.has(date)) return workCode(date, first, last, dropped);
    if (off.has(date)) return '.';
    if (date < first || date > last || !style.hold) return '';
    if (dropped && dropped.from < date && date < dropped.to) return style.printDropped ? 'D' : '';
    return 'H';
  });
}

/** A performer with a firm date of return under an agreement that knows drops is dropped over that gap, whatever the house prints for others (floor 1.5). */
function styleOf(production: Production, deal: Deal, worked: readonly IsoDate[], style: DoodStyle): DoodStyle {
  const after = deal.pickUp === null ? null : (termsOn(production, deal.pickUp).get('cast.drop')?.figure ?? null);
  if (after === null || deal.kind !== 'daily-consecutive' || droppedGap(deal, worked, after) === null) return style;
  return { ...style, drop: { after, inclusive: true } };
}

const workCode = (
  date: IsoDate,
  first: IsoDate,
  last: IsoDate,
  dropped: { readonly from: IsoDate; readonly to: IsoDate } | null,
): string => {
  const before = date === first ? 'S' : date === dropped?.to ? 'P' : '';
  const after = date === last ? 'F' : date === dropped?.from ? 'D' : '';
  return `${before}W${after}`;
};

function firstGap(worked: readonly IsoDate[], drop: { readonly after: number; readonly inclusive: boolean }) {
  for (let index = 1; index < worked.length; index += 1) {
    const from = worked[index - 1] ?? '';
    const to = worked[index] ?? '';
    const gap = daysBetween(from, to) - 1;
    if (drop.inclusive ? gap >= drop.after : gap > drop.after) return { from, to };
  }
  return null;
}

export const totalsOf = (dates: readonly IsoDate[], cells: readonly string[]): DoodTotals => {
  const worked = dates.filter((_, index) => cells[index]?.includes('W'));
  return {
    travel: 0,
    worked: worked.length,
    held: cells.filter((cell) => cell === 'H').length,
    holiday: 0,
    start: worked[0] ?? null,
    finish: worked.at(-1) ?? null,
  };
};

/**
 * Day-out-of-days of a plan: one row a cast member by number, one column a date from the first shooting day to the last.
 * Inside a deal's own dates an H is a paid hold; a day entered as away that falls between work days prints '*': booked, missed, paid as the deal says.
 */
export function dood(production: Production, plan: Plan, style: DoodStyle): Dood {
  const days = shootingDays(production);
  const first = days[0]?.date;
  const last = days.at(-1)?.date;
  if (!first || !last) return { dates: [], rows: [] };
  const dates = Array.from({ length: daysBetween(first, last) + 1 }, (_, index) => addDays(first, index));
  const shooting = new Set(days.map((day) => day.date));
  const off = new Set(dates.filter((date) => !shooting.has(date)));
  const booked = bookings(production, plan);
  const published = bookings(production, production.plan);
  const rows = Object.values(production.people)
    .flatMap((person) => {
      if (!person.cast) return [];
      const works = booked.get(person.id) ?? new Set();
      const base = doodCells(dates, off, works, styleOf(production, person.cast.deal, [...works].sort(), style));
      const cells = base.map((cell, index) => {
        const date = dates[index] ?? '';
        const record = production.availability[`${person.id} ${date}`];
        if (cell === '' && record?.state === 'H') return 'H';
        if ((cell === 'H' || cell === '') && record?.state === 'X' && published.get(person.id)?.has(date)) return '*';
        if (cell === 'H' && standingOf(production, published, person.id, date).state === 'X') return '*';
        return cell;
      });
      return [
        {
          person: person.id,
          number: person.cast.number,
          name: person.name,
          character: person.cast.character,
          cells,
          totals: totalsOf(dates, cells),
        },
      ];
    })
    .sort((one, other) => Number.parseInt(one.number, 10) - Number.parseInt(other.number, 10) || one.number.localeCompare(other.number));
  return { dates, rows };
}
