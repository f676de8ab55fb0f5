import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { shownPages } from './pages.ts';
import type { TableRow } from './rows.ts';

/** The strips of each day break: those above an 'end', those below a 'start'. A break of the other kind closes them too. */
export function stripsByDay(rows: readonly TableRow[]): readonly { readonly day: TableRow | null; readonly strips: readonly TableRow[] }[] {
  const days: { day: TableRow | null; strips: TableRow[] }[] = [];
  let open: { day: TableRow | null; strips: TableRow[] } = { day: null, strips: [] };
  for (const row of rows) {
    if (row.type !== 'day_break') {
      if (row.type === 'scene' || row.type === 'banner') open.strips.push(row);
      continue;
    }
    if (row.breaks === 'start') {
      if (open.day !== null || open.strips.length > 0) days.push(open);
      open = { day: row, strips: [] };
    } else {
      const sameDay = open.day === null || open.day.day === row.day || row.day === null;
      if (!sameDay) days.push(open);
      days.push(sameDay ? { day: mergeBreaks(open.day, row), strips: open.strips } : { day: row, strips: [] });
      open = { day: null, strips: [] };
    }
  }
  if (open.day !== null || open.strips.length > 0) days.push(open);
  return days;
}

/** A day that is named above its strips and closed below them is one day. */
const mergeBreaks = (start: TableRow | null, end: TableRow): TableRow =>
  start === null ? end : { ...end, day: end.day ?? start.day, date: end.date ?? start.date, eighths: end.eighths ?? start.eighths };

const sum = (strips: readonly TableRow[]): number =>
  strips.reduce((total, strip) => total + (strip.type === 'scene' ? (strip.eighths ?? 0) : 0), 0);

/** A stated total that differs from the sum of its strips is said, never corrected (case:S13). */
export function stripIssues(rows: readonly TableRow[], total: number): readonly Issue[] {
  const byDay = stripsByDay(rows).flatMap(({ day, strips }) => {
    if (day === null || day.eighths === null || day.eighths === sum(strips) || strips.length === 0) return [];
    const name = day.day === null ? 'The day' : `Day ${day.day}`;
    return [
      issue(day.line, 'day-total', `${name} says ${shownPages(day.eighths)} pages; its strips add up to ${shownPages(sum(strips))}.`),
    ];
  });
  const grand = rows.filter(
    (row) =>
      row.type === 'row' &&
      row.scenes === null &&
      /^(?:grand\s+)?total\b/iu.test(row.cells.find((cell) => cell.trim() !== '')?.trim() ?? ''),
  );
  const byTotal = grand.flatMap((row) =>
    row.eighths === null || row.eighths === total
      ? []
      : [issue(row.line, 'total', `The total says ${shownPages(row.eighths)} pages; the scenes add up to ${shownPages(total)}.`)],
  );
  return [...byDay, ...byTotal];
}
