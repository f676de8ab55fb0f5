import type { IsoDate } from '#model/index.ts';
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { shownPages } from './pages.ts';
import type { TableAnswer, TableRow } from './rows.ts';
import { stripsByDay } from './strips.ts';

/** One strip of a day: a scene, or a banner (lunch, company move). */
export type ScheduleStrip =
  | {
      readonly kind: 'scene';
      readonly scene: string;
      readonly line: number | null;
      readonly intExt: 'INT' | 'EXT' | 'INT/EXT' | null;
      readonly set: string | null;
      readonly timeOfDay: string | null;
      readonly eighths: number | null;
      readonly cast: readonly string[];
    }
  | { readonly kind: 'banner'; readonly text: string; readonly line: number | null };

/** One shooting day in order. What the list does not say is null. */
export interface ScheduleDay {
  readonly day: string | null;
  readonly date: IsoDate | null;
  /** 'HH:MM' or null. */
  readonly call: string | null;
  readonly strips: readonly ScheduleStrip[];
  readonly line: number | null;
}
export interface ScheduleRead {
  readonly days: readonly ScheduleDay[];
  /** Strips after the last day break: not on any day. */
  readonly unscheduled: readonly ScheduleStrip[];
  readonly issues: readonly Issue[];
}

/**
 * The days of a schedule table with their scenes in order: a stripboard with day breaks, one row a scene with a day or date column, or one
 * row a day that lists its scenes. A scene that stands twice is said; nothing is reordered.
 */
export function scheduleFromTable(table: TableAnswer): ScheduleRead {
  const { fields, rows } = table;
  const byBreaks = rows.some((row) => row.type === 'day_break');
  const listed = fields.includes('scenes');
  const read = byBreaks ? fromBreaks(rows) : listed ? fromDayRows(rows) : fromSceneRows(rows);
  return { ...read, issues: [...table.issues, ...read.issues, ...twice(read.days)] };
}

const strip = (row: TableRow): ScheduleStrip =>
  row.type === 'scene' && row.scene !== null
    ? {
        kind: 'scene',
        scene: row.scene,
        line: row.line,
        intExt: row.intExt,
        set: row.set,
        timeOfDay: row.timeOfDay,
        eighths: row.eighths,
        cast: row.cast,
      }
    : { kind: 'banner', text: row.text ?? row.cells.filter((cell) => cell.trim() !== '').join(' '), line: row.line };

const bareScene = (scene: string, line: number): ScheduleStrip => ({
  ...{ kind: 'scene', scene, line, intExt: null, set: null, timeOfDay: null, eighths: null, cast: [] },
});

function fromBreaks(rows: readonly TableRow[]): ScheduleRead {
  const groups = stripsByDay(rows);
  const days = groups.flatMap(({ day, strips }): ScheduleDay[] =>
    day === null ? [] : [{ day: day.day, date: day.date, call: null, strips: strips.map(strip), line: day.line }],
  );
  const rest = groups.filter(({ day }) => day === null).flatMap(({ strips }) => strips);
  const first = rest[0];
  const issues = first === undefined ? [] : [issue(first.line, 'unscheduled', `From this line on ${rest.length} strips belong to no day.`)];
  return { days, unscheduled: rest.map(strip), issues };
}

function fromDayRows(rows: readonly TableRow[]): ScheduleRead {
  const issues: Issue[] = [];
  const days = rows.flatMap((row): ScheduleDay[] => {
    if (row.scenes === null && row.day === null && row.date === null) {
      if (row.type !== 'banner') issues.push(issue(row.line, 'no-day', 'This row names neither a day nor scenes.'));
      return [];
    }
    const strips = (row.scenes ?? []).map((scene) => bareScene(scene, row.line));
    return [{ day: row.day, date: row.date, call: timeOnly(row.call), strips, line: row.line }];
  });
  return { days, unscheduled: [], issues };
}

const timeOnly = (call: string | null): string | null => (call !== null && /^\d\d:\d\d$/u.test(call) ? call : null);

/** Rows of one day follow one another; an empty day cell goes on with the day above. */
function fromSceneRows(rows: readonly TableRow[]): ScheduleRead {
  const days: { day: string | null; date: IsoDate | null; call: string | null; strips: ScheduleStrip[]; line: number }[] = [];
  const unscheduled: ScheduleStrip[] = [];
  const issues: Issue[] = [];
  for (const row of rows) {
    if (row.type === 'row' && row.scene === null && row.day === null && row.date === null) continue;
    const last = days.at(-1);
    const named = row.day !== null || row.date !== null;
    const same =
      last !== undefined &&
      (row.day === null || row.day === last.day) &&
      (row.date === null || row.date === last.date || last.date === null);
    if (!named && last === undefined) {
      if (row.type === 'scene') unscheduled.push(strip(row));
      continue;
    }
    if (last === undefined || (named && !same))
      days.push({ day: row.day, date: row.date, call: timeOnly(row.call), strips: [], line: row.line });
    const day = days.at(-1);
    if (day === undefined) continue;
    day.date ??= row.date;
    day.call ??= timeOnly(row.call);
    if (row.type === 'scene' || row.type === 'banner') day.strips.push(strip(row));
  }
  const first = unscheduled[0];
  if (first !== undefined) issues.push(issue(first.line, 'unscheduled', `${unscheduled.length} scenes belong to no day.`));
  return { days, unscheduled, issues };
}

function twice(days: readonly ScheduleDay[]): readonly Issue[] {
  const seen = new Map<string, ScheduleDay>();
  return days.flatMap((day) =>
    day.strips.flatMap((one) => {
      if (one.kind !== 'scene') return [];
      const before = seen.get(one.scene);
      seen.set(one.scene, before ?? day);
      if (before === undefined) return [];
      return [
        issue(
          one.line,
          'scene-twice',
          `Scene ${one.scene} already stands on ${before.day === null ? (before.date ?? 'a day before') : `day ${before.day}`}; is it split?`,
        ),
      ];
    }),
  );
}

/** The header of our own schedule file; every reader of such lists finds its columns by these words. */
export const scheduleHeader = ['Day', 'Date', 'Call', 'Scene', 'I/E', 'Set', 'D/N', 'Pages', 'Cast', 'Banner'] as const;

/** A schedule as rows, one a strip, that `scheduleFromRows` gives back exactly. A day without strips keeps a row of its own. */
export function scheduleToRows(days: readonly ScheduleDay[]): readonly (readonly string[])[] {
  const rows = days.flatMap((day) => {
    const head = [day.day ?? '', day.date ?? '', day.call ?? ''];
    if (day.strips.length === 0) return [[...head, '', '', '', '', '', '', '']];
    return day.strips.map((one) =>
      one.kind === 'banner'
        ? [...head, '', '', '', '', '', '', one.text]
        : [
            ...head,
            one.scene,
            one.intExt ?? '',
            one.set ?? '',
            one.timeOfDay ?? '',
            one.eighths === null ? '' : shownPages(one.eighths),
            one.cast.join(', '),
            '',
          ],
    );
  });
  return [[...scheduleHeader], ...rows];
}
