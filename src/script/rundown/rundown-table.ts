import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { short } from '../table/date-column.ts';
import { headerWord } from '../table/header.ts';
import type { Row } from '../table/rows.ts';
import { readClockText } from './clock-text.ts';
import { dayMs, timedRundown } from './rundown.ts';
import type { CueGiven, Milliseconds, RundownAnswer } from './rundown.ts';

type Column = 'id' | 'cue' | 'title' | 'start' | 'end' | 'duration' | 'link' | 'skip' | 'countToEnd' | 'colour' | 'note' | 'type';

const headers: Record<Column, readonly string[]> = {
  id: ['id'],
  cue: ['cue', 'cue no', 'cue number', 'cue nr', 'cue id'],
  title: ['title', 'name', 'item', 'event', 'segment', 'titel', 'description'],
  start: ['start', 'time start', 'start time', 'planned start', 'begin', 'start at', 'beginn', 'timestart'],
  end: ['end', 'time end', 'end time', 'planned end', 'ende', 'timeend'],
  duration: ['duration', 'dur', 'length', 'dauer', 'duree', 'duracion', 'planned duration'],
  link: ['link start', 'link', 'linked', 'linkstart'],
  skip: ['skip', 'skipped', 'float', 'floated'],
  countToEnd: ['count to end', 'counttoend'],
  colour: ['colour', 'color'],
  note: ['note', 'notes', 'remark', 'remarks'],
  type: ['timer type', 'type', 'timertype'],
};
const byWord = new Map(Object.entries(headers).flatMap(([column, words]) => words.map((word) => [word, column as Column] as const)));

export const rundownColumns = (row: Row): readonly (Column | null)[] => {
  const taken = new Set<Column>();
  return row.cells.map((cell) => {
    const column = byWord.get(headerWord(cell)) ?? null;
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
};

/** A rundown's header has a cue and a start or a duration; it may stand below titles. -1 where there is none. */
export const rundownHeader = (rows: readonly Row[]): number =>
  rows.slice(0, 60).findIndex((row) => {
    const columns = rundownColumns(row);
    return columns.includes('cue') && (columns.includes('start') || columns.includes('duration'));
  });

/** A table of cues; `header` is what `rundownHeader` found. Every row below is an event or an issue. */
export function rundownFromRows(rows: readonly Row[], header: number): RundownAnswer {
  const columns = rundownColumns(rows[header] ?? { line: 1, cells: [] });
  const issues: Issue[] = [];
  for (const row of rows.slice(0, header)) {
    if (row.cells.some((cell) => cell.trim() !== ''))
      issues.push(issue(row.line, 'above-header', `"${short(row.cells.join(' '))}" stands above the header and was not read.`));
  }
  const cues = rows.slice(header + 1).flatMap((row, place) => cueOf(row, columns, place, issues) ?? []);
  return timedRundown(null, cues, issues);
}

const truthy = (text: string): boolean => !/^(?:|0|no|n|false|-|nein|non|off)$/iu.test(text);

function cueOf(row: Row, columns: readonly (Column | null)[], place: number, issues: Issue[]): CueGiven | null {
  if (row.cells.every((cell) => cell.trim() === '')) return null;
  const text = (column: Column): string => (columns.includes(column) ? (row.cells[columns.indexOf(column)] ?? '').trim() : '');
  const type = text('type').toLowerCase();
  if (/^(?:group|group-start|group-end|block|milestone|skip-import)$/u.test(type)) {
    issues.push(issue(row.line, 'rundown-row-kept-out', `This row is a ${type} ("${short(text('title') || text('cue'))}") and no event.`));
    return null;
  }
  const times = [text('start'), text('end'), text('duration')];
  if (times.every((time) => time === '')) {
    issues.push(
      issue(
        row.line,
        'cue-without-time',
        `"${short(row.cells.filter((cell) => cell.trim() !== '').join(' '))}" has no start, end or duration and was not taken.`,
      ),
    );
    return null;
  }
  const [start, end, duration] = times.map((time) => clock(time, row.line, issues));
  return {
    ...{ id: text('id') || String(place + 1), cue: text('cue'), title: text('title'), line: row.line },
    ...{ start: ofDay(start ?? null), end: ofDay(end ?? null), duration: duration ?? null, skip: truthy(text('skip')) },
    link: columns.includes('link') ? truthy(text('link')) : null,
    ...{ endHeld: false, countToEnd: truthy(text('countToEnd')), colour: text('colour') || null, note: text('note') || null },
  };
}

function clock(text: string, line: number, issues: Issue[]): Milliseconds | null {
  if (text === '') return null;
  const read = readClockText(text);
  if (read === null) issues.push(issue(line, 'time-unread', `"${short(text)}" was not read as a time or a length.`));
  return read;
}

/** "25:30" on a sheet that counts on is half past one; the day follows from the order. */
const ofDay = (time: Milliseconds | null): Milliseconds | null => (time === null ? null : time % dayMs);
