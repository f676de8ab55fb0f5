import type { VersionView } from '#api/index.ts';
import { type Sides, sidesOf } from '#commands/index.ts';
import { type Change, type Entry, type Production, type Role, sayDate, sayInstant } from '#model/index.ts';
import { mayReadRow } from './coordinator.ts';
import { calledName } from './spoken.ts';

/** As many as a person compares by eye. */
const mostSides = 6;

/** Rows of the journal as both versions side by side: nobody's work is overwritten, and nobody guesses what is different. */
export const presentVersions = (production: Production, rows: readonly Entry[]): VersionView[] =>
  rows.map((row) => {
    const sides = row.changes.flatMap((change) => sidesSaid(production, change));
    return {
      row: row.id,
      who: row.by === null ? null : calledName(production, row.by),
      own: row.by === production.me,
      what: row.what,
      at: sayInstant(row.at, production.zone, { city: true }),
      sides: sides.slice(0, mostSides),
      more: Math.max(0, sides.length - mostSides),
    };
  });

/** One row that came later; `place` is where it stands in the journal, counted from 1. */
export interface News {
  readonly place: number;
  readonly version: VersionView;
}

/** What came after the first `known` rows, for a reader who may read it: nobody hears of a row that their own page would not show. */
export function presentNews(production: Production, role: Role, known: number): readonly News[] {
  return production.journal.slice(known).flatMap((row, index) => {
    if (role !== 'producer' && !(role === 'coordinator' && mayReadRow(production.me, row))) return [];
    return presentVersions(production, [row]).map((version) => ({ place: known + index + 1, version }));
  });
}

function sidesSaid(production: Production, change: Change): VersionView['sides'] {
  const { name, fields }: Sides = sidesOf(change);
  const day = change.on === 'plan' ? production.days[change.id] : undefined;
  const called = day === undefined ? name : sayDate(day.date);
  return fields.map(({ field, was, now }) => ({ name: field === null ? called : `${called}: ${field}`, was, now }));
}
