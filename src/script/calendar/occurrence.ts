import { dayMs, dayOfWall, showDay, showWall, timeOfWall } from './civil.ts';
import type { Wall } from './civil.ts';
import { parameterOf } from './content-line.ts';
import type { Property } from './content-line.ts';
import { readTimeValue } from './time-value.ts';
import type { TimeValue } from './time-value.ts';
import { utcZone } from './zone.ts';
import type { UsedZone } from './zone.ts';

/** How an event counts its times: whole days, wall times without a zone, or instants. */
export type Clock = { readonly kind: 'day' } | { readonly kind: 'floating' } | { readonly kind: 'zoned'; readonly zone: UsedZone };

/** A moment of an event as a comparable number: day or wall milliseconds, or milliseconds of UTC. */
export type Moment = number;

/** Finds the zone a property names: null floating, 'unknown' when it names one that nobody knows. */
export type ZoneFinder = (tzid: string, sample: Wall) => UsedZone | null;

export interface ReadTime {
  readonly value: TimeValue;
  readonly clock: Clock;
  readonly tzid: string | null;
  /** The zone is named and not known: the time floats until the person says where. */
  readonly unknownZone: boolean;
}

/**
 * A DATE or DATE-TIME property with its zone; null where its value is none. The value decides: one that is called a DATE and holds a time
 * keeps its time, since a booking from noon is no booking of the day; midnight is how some exports write a day.
 */
export function readTime(property: Property, text: string, find: ZoneFinder): ReadTime | null {
  const value = readTimeValue(text);
  if (value === null) return null;
  const tzid = parameterOf(property, 'TZID')?.trim() || null;
  const calledDay = parameterOf(property, 'VALUE')?.toUpperCase() === 'DATE' && timeOfWall(value.wall) === 0;
  if (value.dateOnly || calledDay) {
    return { value: { ...value, wall: dayOfWall(value.wall) * dayMs, dateOnly: true }, clock: { kind: 'day' }, tzid, unknownZone: false };
  }
  if (value.utc) return { value, clock: { kind: 'zoned', zone: utcZone }, tzid, unknownZone: false };
  if (value.offset !== null) {
    const { offset } = value;
    return {
      value,
      clock: { kind: 'zoned', zone: { iana: null, doubt: null, resolve: (wall) => ({ at: wall - offset, gap: false }) } },
      tzid,
      unknownZone: false,
    };
  }
  if (tzid === null) return { value, clock: { kind: 'floating' }, tzid, unknownZone: false };
  const zone = find(tzid, value.wall);
  return zone === null
    ? { value, clock: { kind: 'floating' }, tzid, unknownZone: true }
    : { value, clock: { kind: 'zoned', zone }, tzid, unknownZone: false };
}

export const momentOf = (clock: Clock, wall: Wall): Moment => (clock.kind === 'zoned' ? clock.zone.resolve(wall).at : wall);

/** '2026-06-01', '2026-06-01T07:00:00', '2026-06-01T07:00:00Z' */
export const showMoment = (clock: Clock, moment: Moment): string =>
  clock.kind === 'day' ? showDay(dayOfWall(moment)) : `${showWall(moment)}${clock.kind === 'zoned' ? 'Z' : ''}`;
