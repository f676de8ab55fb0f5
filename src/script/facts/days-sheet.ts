import type { Day, DayId, Departure, PreCall, Production } from '#model/index.ts';
import { id, plannedDay } from '#model/index.ts';
import type { ReadCell } from './cell.ts';
import { notUnderstood, readDate, readList, readText, readWall, readWord, showText, understood } from './cell.ts';
import type { Sheet } from './sheet.ts';
import { certain, placeNamed, unknownable } from './sheet.ts';

/** Shooting days. A row for a new date is a new day; its id is the date. */
export function daysSheet(production: Production): Sheet<Day> {
  return {
    name: 'Days',
    on: 'days',
    records: Object.values(production.days),
    keyOf: (day) => day.id,
    make: (key) => newDay(key, production),
    columns: [
      certain(
        'number',
        (one) => one.number,
        readText,
        (one, number) => ({ ...one, number }),
      ),
      certain(
        'date',
        (one) => one.date,
        readDate,
        (one, date) => ({ ...one, date }),
      ),
      certain(
        'unit',
        (one) => one.unit,
        readText,
        (one, unit) => ({ ...one, unit }),
      ),
      certain(
        'call',
        (one) => one.call,
        readWall,
        (one, call) => ({ ...one, call }),
      ),
      unknownable(
        'base',
        (one) => showText(one.base),
        placeNamed(production),
        (one, base) => ({ ...one, base }),
      ),
      certain(
        'status',
        (one) => one.status,
        readWord('planned', 'reported'),
        (one, status) => ({ ...one, status }),
      ),
      certain(
        'pre-calls',
        (one) => one.preCalls.map(({ who, at }) => `${who} ${at}`).join('; '),
        readList(readNamedTime),
        (one, calls) => ({
          ...one,
          preCalls: calls.map(({ name, at }): PreCall => ({ who: name, at })),
        }),
      ),
      certain(
        'departures',
        (one) => one.departures.map(({ what, at }) => `${what} ${at}`).join('; '),
        readList(readNamedTime),
        (one, leaving) => ({
          ...one,
          departures: leaving.map(({ name, at }): Departure => ({ what: name, at })),
        }),
      ),
    ],
  };
}

function newDay(key: string, production: Production): Day | string {
  const date = readDate(key.split('#')[0] ?? key);
  if (!date.ok) return `a new day is named by its date, like 2026-12-01; "${key}" is not one`;
  const number = String(1 + Math.max(0, ...Object.values(production.days).map((day) => Number.parseInt(day.number, 10) || 0)));
  return plannedDay({ id: id<DayId>(key), number, date: date.value, unit: '1', call: '07:30' });
}

/** 'make-up 05:30' */
const readNamedTime: ReadCell<{ readonly name: string; readonly at: string }> = (text) => {
  const match = /^(.+?) (\S+)$/u.exec(text);
  const at = readWall(match?.[2] ?? '');
  return match === null || !at.ok
    ? notUnderstood('not-a-call', `"${text}" is not a name and a time like make-up 05:30`)
    : understood({ name: match[1] ?? '', at: at.value });
};
