import type { IsoDate } from '#model/index.ts';
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { inOrder, orderOf } from './date.ts';
import type { DateOrder, DateText, OrderFound } from './date.ts';

/** One date of a column with the line it stands on. */
export interface DateCell {
  readonly line: number;
  readonly text: string;
  readonly read: DateText;
}
export interface DateFound {
  readonly date: IsoDate | null;
  readonly monthDay: string | null;
  readonly issues: readonly Issue[];
}

const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const weekdayName = (date: IsoDate): string => weekdays[Temporal.PlainDate.from(date).dayOfWeek - 1] ?? '';
const withDay = (date: IsoDate): string => `${weekdayName(date)} ${date}`;
const nothing: DateFound = { date: null, monthDay: null, issues: [] };

/**
 * The dates of one column under one day/month order. What can't be decided stays null with an issue that shows both readings.
 * `counted`: shoot days count up beside the dates, so dates that go back speak against an order. `fallback` is the order another
 * column of the same file was decided to have.
 */
export function datesOfColumn(
  cells: readonly DateCell[],
  counted: boolean,
  fallback: DateOrder | null,
): { readonly dates: readonly DateFound[]; readonly order: OrderFound } {
  const own = orderOf(
    cells.map((cell) => cell.read),
    counted,
  );
  const order: OrderFound = own.order === null && own.by === 'nothing' && fallback !== null ? { order: fallback, by: 'value' } : own;
  return { dates: cells.map((cell) => found(cell, order)), order };
}

function found(cell: DateCell, order: OrderFound): DateFound {
  const { read, line, text } = cell;
  if (read.kind === 'none') return nothing;
  if (read.kind === 'unread') return { ...nothing, issues: [issue(line, 'date-unread', `"${short(text)}" was not read as a date.`)] };
  if (read.kind === 'serial') {
    const said = `"${short(text)}" is a spreadsheet's day number; as a date it would be ${withDay(read.date)}. The date is asked for.`;
    return { ...nothing, issues: [issue(line, 'date-serial', said)] };
  }
  if (read.kind === 'month-day') return yearMissing(line, text, read.month, read.day);
  if (read.kind === 'date') return { date: read.date, monthDay: null, issues: weekdayDoubt(line, text, read.date, read.weekday) };
  return numericFound(cell, read, order);
}

function numericFound(cell: DateCell, read: DateText & { readonly kind: 'numeric' }, order: OrderFound): DateFound {
  const both = [inOrder(read, 'day-first'), inOrder(read, 'month-first')].filter((date) => date !== null);
  const [one, other] = both;
  if (one === undefined) return { ...nothing, issues: [issue(cell.line, 'date-unread', `"${short(cell.text)}" is no date that exists.`)] };
  const alone = other === undefined || other === one ? one : null;
  const chosen = order.order === null ? alone : inOrder(read, order.order);
  if (chosen === null && order.order !== null) {
    return {
      ...nothing,
      issues: [issue(cell.line, 'date-unread', `"${short(cell.text)}" is no date in the ${order.order} order of its column.`)],
    };
  }
  if (chosen === null) return undecided(cell, read, one, other ?? one, order.by === 'contradiction');
  if (read.year === null) return yearMissing(cell.line, cell.text, Number(chosen.slice(5, 7)), Number(chosen.slice(8)));
  const bySequence =
    order.by === 'sequence' && alone === null
      ? [
          issue(
            cell.line,
            'date-order-by-sequence',
            `"${short(cell.text)}" was read ${order.order} (${withDay(chosen)}), since the days of the list count up only that way.`,
          ),
        ]
      : [];
  return { date: chosen, monthDay: null, issues: [...bySequence, ...weekdayDoubt(cell.line, cell.text, chosen, read.weekday)] };
}

function undecided(
  cell: DateCell,
  read: { readonly year: number | null },
  one: IsoDate,
  other: IsoDate,
  contradiction: boolean,
): DateFound {
  const show = (date: IsoDate): string => (read.year === null ? date.slice(5) : withDay(date));
  const why = contradiction ? 'the column holds dates in both orders' : 'no row of the column decides';
  const said = `"${short(cell.text)}" can be read day first (${show(one)}) or month first (${show(other)}); ${why}. The date is asked for.`;
  return { ...nothing, issues: [issue(cell.line, 'date-order', said)] };
}

function yearMissing(line: number, text: string, month: number, day: number): DateFound {
  const monthDay = `${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return {
    date: null,
    monthDay,
    issues: [issue(line, 'date-without-year', `"${short(text)}" names no year; it is read as month ${month}, day ${day}.`)],
  };
}

function weekdayDoubt(line: number, text: string, date: IsoDate, weekday: number | null): readonly Issue[] {
  if (weekday === null || Temporal.PlainDate.from(date).dayOfWeek === weekday) return [];
  return [issue(line, 'date-weekday', `"${short(text)}": ${date} is a ${weekdayName(date)}, not a ${weekdays[weekday - 1] ?? ''}.`)];
}

/** A cell as an issue quotes it: one line, at most 60 characters. */
export const short = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
};
