import type { Place, PlaceHold, PlaceId, PlaceWindow, Production, SetId, StageSet } from '#model/index.ts';
import { id, openSet } from '#model/index.ts';
import type { Cell, ReadCell } from './cell.ts';
import {
  notUnderstood,
  readCount,
  readDate,
  readDegrees,
  readList,
  readLocal,
  readSum,
  readText,
  readWall,
  readYes,
  showSum,
  showText,
  showYes,
  understood,
} from './cell.ts';
import { readPaid, readSource, showPaid, showSource } from './paid-cells.ts';
import { readCancelling, showCancellation } from './savings-sheet.ts';
import type { Column, Sheet } from './sheet.ts';
import { certain, unknownable } from './sheet.ts';

/** Addresses with their sets, when they are ours, and what a day costs. */
export function placesSheet(production: Production): Sheet<Place> {
  return {
    name: 'Places',
    on: 'places',
    columns: columns(production),
    records: Object.values(production.places),
    keyOf: (place) => place.id,
    make: (key) => newPlace(key),
  };
}

const newPlace = (key: string): Place => ({
  id: id<PlaceId>(key),
  name: key,
  sets: [],
  windows: null,
  holds: [],
  fee: null,
  permitLead: null,
  permitted: true,
  at: null,
  nearestHospital: null,
  contact: null,
  visit: null,
  holdDay: null,
  feeSource: null,
  cancelling: { kind: 'unknown' },
  secondChoiceFor: [],
});

const columns = (production: Production): readonly Column<Place>[] => [
  certain(
    'name',
    (one) => one.name,
    readText,
    (one, name) => ({ ...one, name: name || one.name }),
  ),
  certain(
    'sets',
    (one) => one.sets.map((set) => showSet(one, set)).join('; '),
    readList(readSet),
    (one, sets) => ({ ...one, sets: sets.map((set) => known(one, set)) }),
  ),
  certain(
    'open',
    (one) => showWindows(one.windows),
    readWindows,
    (one, windows) => ({ ...one, windows }),
  ),
  certain(
    'held',
    (one) => one.holds.map(showHold).join('; '),
    readList(readHold(production.currency)),
    (one, holds) => ({ ...one, holds }),
  ),
  ...hireColumns(production.currency),
  unknownable(
    'permit days',
    (one) => String(one.permitLead ?? ''),
    readCount,
    (one, permitLead) => ({ ...one, permitLead }),
  ),
  certain(
    'permitted',
    (one) => showYes(one.permitted),
    readYes,
    (one, permitted) => ({ ...one, permitted }),
  ),
  unknownable(
    'degrees',
    (one) => (one.at === null ? '' : `${one.at.latitude}, ${one.at.longitude}`),
    readCoordinates,
    (one, at) => ({ ...one, at }),
  ),
  unknownable(
    'hospital',
    (one) => showText(one.nearestHospital),
    readText,
    (one, nearestHospital) => ({ ...one, nearestHospital }),
  ),
  unknownable(
    'contact',
    (one) => showText(one.contact),
    readText,
    (one, contact) => ({ ...one, contact }),
  ),
];

/** What a day, a visit and a kept day cost, and what is due for calling one off. */
const hireColumns = (own: string): readonly Column<Place>[] => [
  unknownable(
    'fee',
    (one) => showPaid(own)(one.fee),
    readPaid(own),
    (one, fee) => ({ ...one, fee }),
  ),
  unknownable(
    'fee source',
    (one) => showSource(own)(one.feeSource),
    readSource(own),
    (one, feeSource) => ({ ...one, feeSource }),
  ),
  unknownable(
    'each visit',
    (one) => (one.visit === null ? '' : showPaid(own)(one.visit)),
    readPaid(own),
    (one, visit) => ({ ...one, visit }),
  ),
  unknownable(
    'day kept',
    (one) => (one.holdDay === null ? '' : showPaid(own)(one.holdDay)),
    readPaid(own),
    (one, holdDay) => ({ ...one, holdDay }),
  ),
  unknownable(
    'cancelling',
    (one) => showCancellation(one.cancelling),
    readCancelling(own),
    (one, cancelling) => ({ ...one, cancelling: cancelling ?? { kind: 'unknown' } }),
  ),
];

/** 'hall (h-2) from 2026-12-03 07:00': the name, the id where the place and the name don't tell it, and from when the set is ready. */
const showSet = (place: Place, set: StageSet): string => {
  const told = set.id === set.name || set.id === `${place.id} ${set.name}`;
  return `${set.name}${told ? '' : ` (${set.id})`}${set.readyFrom === null ? '' : ` from ${set.readyFrom.replace('T', ' ')}`}`;
};
const readSet: ReadCell<StageSet> = (text) => {
  const match = /^(.+?)(?: \(([^()]+)\))?(?: from (.+))?$/u.exec(text);
  const name = match?.[1] ?? text;
  const ready = match?.[3] === undefined ? understood(null) : readLocal(match[3]);
  return ready.ok ? understood({ ...openSet, id: id<SetId>(match?.[2] ?? name), name, readyFrom: ready.value }) : ready;
};
/** A set that was there by its name keeps its id, though nobody typed it. */
const known = (place: Place, set: StageSet): StageSet => {
  const before = place.sets.find((one) => one.name === set.name && set.id === (set.name as string));
  return before === undefined ? set : { ...set, id: before.id };
};

/** '2026-11-30 to 2026-12-04 07:00-19:00'; empty: not restricted; 'none': never open. */
const showWindows = (windows: Place['windows']): string => {
  if (windows === null) return '';
  return windows.length === 0 ? 'none' : windows.map(({ from, to, opens, closes }) => `${from} to ${to} ${opens}-${closes}`).join('; ');
};
const readWindows: ReadCell<Place['windows']> = (text) => {
  const plain = text.trim().toLowerCase();
  if (plain === '') return understood(null);
  return plain === 'none' ? understood([]) : readList(readWindow)(text);
};
const readWindow: ReadCell<PlaceWindow> = (text) => {
  const match = /^(\S+)(?: to (\S+))? (\S+?)-(\S+)$/u.exec(text);
  if (match === null) return notUnderstood('not-a-window', `"${text}" is not open hours like 2026-11-30 to 2026-12-04 07:00-19:00`);
  const [, first = '', last = first, opening = '', closing = ''] = match;
  return together(
    [readDate(first), readDate(last), readWall(opening), readWall(closing)],
    ([from = '', to = '', opens = '', closes = '']) => ({
      from,
      to,
      opens,
      closes,
    }),
  );
};

/** '2026-12-10 until 2026-12-08 08:30 then 1900.00' */
const showHold = ({ date, until, price }: PlaceHold): string => `${date} until ${until.replace('T', ' ')} then ${showSum(price)}`;
const readHold =
  (currency: string): ReadCell<PlaceHold> =>
  (text) => {
    const match = /^(\S+) until (\S+ \S+) then (.+)$/u.exec(text);
    if (match === null) return notUnderstood('not-a-hold', `"${text}" is not a hold like 2026-12-10 until 2026-12-08 08:30 then 1900`);
    const price = readSum(currency)(match[3] ?? '');
    if (!price.ok) return price;
    return together([readDate(match[1] ?? ''), readLocal(match[2] ?? '')], ([date = '', until = '']) => ({
      date,
      until,
      price: price.value,
      confirm: null,
      gone: false,
    }));
  };

const readCoordinates: ReadCell<{ readonly latitude: number; readonly longitude: number }> = (text) => {
  const [one = '', other = '', ...rest] = text.split(',').map((part) => part.trim());
  const latitude = readDegrees(one);
  const longitude = readDegrees(other);
  if (!latitude.ok || !longitude.ok || rest.length > 0 || Math.abs(latitude.value) > 90 || Math.abs(longitude.value) > 180)
    return notUnderstood('not-degrees', `"${text}" is not latitude and longitude like 51.5, -0.12`);
  return understood({ latitude: latitude.value, longitude: longitude.value });
};

function together<T, R>(cells: readonly Cell<T>[], put: (values: readonly T[]) => R): Cell<R> {
  const wrong = cells.find((cell) => !cell.ok);
  if (wrong !== undefined && !wrong.ok) return wrong;
  return understood(put(cells.flatMap((cell) => (cell.ok ? [cell.value] : []))));
}
