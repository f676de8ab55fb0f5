import type { Day, DayId, Departure, IsoDate, Kit, KitId, MoneyLine, PreCall, Production, Scene } from '#model/index.ts';
import { id, showEighths } from '#model/index.ts';
import type { ReadCell } from './cell.ts';
import {
  notUnderstood,
  readCount,
  readDate,
  readList,
  readPages,
  readSum,
  readText,
  readWall,
  readWord,
  readYes,
  showCount,
  showSum,
  showText,
  showYes,
  understood,
} from './cell.ts';
import type { Sheet } from './sheet.ts';
import { certain, kitNamed, placeNamed, shownOnly, unknownable } from './sheet.ts';

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
  return {
    id: id<DayId>(key),
    number,
    date: date.value,
    unit: '1',
    call: '07:30',
    base: null,
    status: 'planned',
    shootsFrom: null,
    preCalls: [],
    departures: [],
    published: [],
  };
}

/** 'make-up 05:30' */
const readNamedTime: ReadCell<{ readonly name: string; readonly at: string }> = (text) => {
  const match = /^(.+?) (\S+)$/u.exec(text);
  const at = readWall(match?.[2] ?? '');
  return match === null || !at.ok
    ? notUnderstood('not-a-call', `"${text}" is not a name and a time like make-up 05:30`)
    : understood({ name: match[1] ?? '', at: at.value });
};

export function kitSheet(production: Production): Sheet<Kit> {
  return {
    name: 'Kit',
    on: 'kit',
    records: Object.values(production.kit),
    keyOf: (kit) => kit.id,
    make: (key) => ({
      id: id<KitId>(key),
      name: key,
      department: '',
      owned: false,
      windows: null,
      outOn: [],
      alternates: [],
      hire: null,
      weight: null,
      carries: null,
      work: null,
    }),
    columns: [
      certain(
        'name',
        (one) => one.name,
        readText,
        (one, name) => ({ ...one, name: name || one.name }),
      ),
      certain(
        'department',
        (one) => one.department,
        readText,
        (one, department) => ({ ...one, department }),
      ),
      certain(
        'owned',
        (one) => showYes(one.owned),
        readYes,
        (one, owned) => ({ ...one, owned }),
      ),
      certain(
        'from to',
        (one) => (one.windows ?? []).map(({ from, to }) => `${from} to ${to}`).join('; '),
        readList(readSpan),
        (one, windows) => ({
          ...one,
          windows: windows.length === 0 ? null : windows,
        }),
      ),
      certain(
        'out on',
        (one) => one.outOn.join('; '),
        readList(readDate),
        (one, outOn) => ({ ...one, outOn }),
      ),
      unknownable(
        'weight g',
        (one) => showCount(one.weight),
        readCount,
        (one, weight) => ({ ...one, weight }),
      ),
      unknownable(
        'hire per day',
        (one) => (one.hire === null ? '' : showSum(one.hire.perDay)),
        readSum(production.currency),
        (one, perDay) => {
          if (perDay === null) return one;
          return { ...one, hire: { from: one.hire?.from ?? '', phone: one.hire?.phone ?? '', courier: one.hire?.courier ?? 0, perDay } };
        },
      ),
      shownOnly('alternates', (one) => one.alternates.map(({ kit, effect }) => `${kit}${effect === null ? '' : `: ${effect}`}`).join('; ')),
    ],
  };
}

const readSpan: ReadCell<{ readonly from: IsoDate; readonly to: IsoDate }> = (text) => {
  const [first = '', last = first] = text.split(' to ');
  const from = readDate(first);
  const to = readDate(last);
  if (!from.ok) return from;
  return to.ok ? understood({ from: from.value, to: to.value }) : to;
};

const bars = readWord('must', 'good', 'enough');

export function moneySheet(production: Production): Sheet<MoneyLine> {
  return {
    name: 'Money',
    on: 'moneyLines',
    records: Object.values(production.moneyLines),
    keyOf: (line) => line.id,
    make: (key) => ({ id: key, account: '', name: key, sum: null, bar: null, source: null, saving: null }),
    columns: [
      certain(
        'account',
        (one) => one.account,
        readText,
        (one, account) => ({ ...one, account }),
      ),
      certain(
        'name',
        (one) => one.name,
        readText,
        (one, name) => ({ ...one, name: name || one.name }),
      ),
      unknownable(
        'sum',
        (one) => showSum(one.sum),
        readSum(production.currency),
        (one, sum) => ({ ...one, sum }),
      ),
      unknownable(
        'bar',
        (one) => showText(one.bar),
        bars,
        (one, bar) => ({ ...one, bar }),
      ),
      unknownable(
        'source',
        (one) => showText(one.source),
        readText,
        (one, source) => ({ ...one, source }),
      ),
      unknownable(
        'saving',
        (one) => (one.saving === null ? '' : showSum(one.saving.sum)),
        readSum(production.currency),
        (one, sum) =>
          one.saving === null && sum === null ? one : { ...one, saving: { less: [], steps: [], needsYes: [], ...one.saving, sum } },
      ),
    ],
  };
}

/** What the script can't say of a scene: minutes, background, cover, what it is for. The script's own facts are shown and not changed here. */
export function scenesSheet(production: Production): Sheet<Scene> {
  return {
    name: 'Scenes',
    on: 'scenes',
    records: Object.values(production.scenes),
    keyOf: (scene) => scene.id,
    make: (key) => `scene ${key} is not in the script`,
    columns: [
      shownOnly('heading', (one) => `${one.intExt} ${one.heading} ${one.dayNight}`),
      certain(
        'pages',
        (one) => showEighths(one.eighths, ' '),
        readPages,
        (one, eighths) => ({ ...one, eighths }),
      ),
      unknownable(
        'minutes',
        (one) => showCount(one.minutes),
        readCount,
        (one, minutes) => ({ ...one, minutes }),
      ),
      certain(
        'background',
        (one) => String(one.background),
        readCount,
        (one, background) => ({ ...one, background }),
      ),
      certain(
        'blacked out',
        (one) => showYes(one.blackedOut),
        readYes,
        (one, blackedOut) => ({ ...one, blackedOut }),
      ),
      certain(
        'cover',
        (one) => showYes(one.cover),
        readYes,
        (one, cover) => ({ ...one, cover }),
      ),
      unknownable(
        'bar',
        (one) => showText(one.bar),
        bars,
        (one, bar) => ({ ...one, bar }),
      ),
      certain(
        'kit',
        (one) => one.kit.join('; '),
        readList(kitNamed(production)),
        (one, kit) => ({ ...one, kit }),
      ),
      certain(
        'after',
        (one) => one.after.join('; '),
        readList(sceneNamed(production)),
        (one, after) => ({ ...one, after }),
      ),
      certain(
        'purpose',
        (one) => one.purpose,
        readText,
        (one, purpose) => ({ ...one, purpose }),
      ),
    ],
  };
}
const sceneNamed =
  (production: Production): ReadCell<Scene['id']> =>
  (text) => {
    const scene = Object.hasOwn(production.scenes, text) ? production.scenes[text] : undefined;
    return scene === undefined ? notUnderstood('not-there', `there is no scene "${text}"`) : understood(scene.id);
  };
