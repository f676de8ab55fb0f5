import type { Instant, IsoDate, Minutes, WallTime, Zone } from '#model/index.ts';
import { addDays, dateIn, instantOf, minutesBetween, minutesOf } from '#model/index.ts';
import type { Clock } from './clock.ts';
import { clockFor } from './clock.ts';

/** People who sit together, with the hours they keep. */
export interface Site {
  readonly name: string;
  readonly zone: Zone;
  readonly opens: WallTime;
  readonly closes: WallTime;
}
export const usualHours = { opens: '09:00', closes: '18:00' } as const;

/** Meetings start on the quarter hour. */
const step = 15;

interface Window {
  readonly from: Instant;
  readonly to: Instant;
}

/** Minutes that all sites' hours share, on the first site's date and in steps of 15. One site alone shares its whole day. */
export function sharedMinutes(sites: readonly Site[], date: IsoDate): Minutes {
  const [first, ...others] = sites;
  if (!first) return 0;
  const day = windowOn(first, date);
  let shared = 0;
  for (const start of startsIn(day)) {
    const slot = { from: start, to: later(start, step) };
    if (others.every((site) => outside(site, slot) === 0)) shared += step;
  }
  return shared;
}

/** A meeting with everybody's clock and how far outside their own hours it lies. */
export interface Slot {
  readonly start: Instant;
  readonly end: Instant;
  readonly sites: readonly { readonly name: string; readonly clock: Clock; readonly outside: Minutes }[];
  /** Who has the bad hour: the sites farthest outside; none if all are inside. */
  readonly worst: readonly string[];
}

/**
 * The slot on the first site's date whose worst site is least outside its hours; then the least for all, then the earliest. `past` holds the bad
 * hours of the meetings before, the last one last: a site that had it twice in a row does not get it again (R5.4). null: no sites or no length.
 */
export function leastBadSlot(sites: readonly Site[], date: IsoDate, length: Minutes, past: readonly (readonly string[])[]): Slot | null {
  const [first] = sites;
  if (!first || length <= 0) return null;
  const day = { from: instantOf(date, 0, first.zone), to: instantOf(addDays(date, 1), 0, first.zone) };
  const slots = startsIn(day).map((start) => slotAt(sites, start, length));
  const spared = sparedSites(past);
  const fair = slots.filter((slot) => !slot.worst.some((name) => spared.includes(name)));
  return (fair.length > 0 ? fair : slots).toSorted(lessBad)[0] ?? null;
}

/** Sites that had the bad hour in each of the last two meetings. */
function sparedSites(past: readonly (readonly string[])[]): readonly string[] {
  const [before, last] = past.slice(-2);
  return before && last ? last.filter((name) => before.includes(name)) : [];
}

function slotAt(sites: readonly Site[], start: Instant, length: Minutes): Slot {
  const slot = { from: start, to: later(start, length) };
  const seen = sites.map((site) => ({ name: site.name, clock: clockFor(start, site.zone), outside: outside(site, slot) }));
  const most = Math.max(...seen.map((site) => site.outside));
  return {
    start,
    end: slot.to,
    sites: seen,
    worst: most === 0 ? [] : seen.filter((site) => site.outside === most).map((site) => site.name),
  };
}

function lessBad(one: Slot, other: Slot): number {
  const most = (slot: Slot) => Math.max(...slot.sites.map((site) => site.outside));
  const all = (slot: Slot) => slot.sites.reduce((sum, site) => sum + site.outside, 0);
  return most(one) - most(other) || all(one) - all(other) || minutesBetween(other.start, one.start);
}

/** Minutes by which a slot begins before, or ends after, the nearest of a site's days. */
function outside(site: Site, slot: Window): Minutes {
  const date = dateIn(slot.from, site.zone);
  const near = [-1, 0, 1].map((shift) => windowOn(site, addDays(date, shift)));
  return Math.min(...near.map((day) => Math.max(minutesBetween(slot.from, day.from), minutesBetween(day.to, slot.to), 0)));
}

const windowOn = (site: Site, date: IsoDate): Window => ({
  from: instantOf(date, minutesOf(site.opens), site.zone),
  to: instantOf(date, minutesOf(site.closes), site.zone),
});

function startsIn(day: Window): readonly Instant[] {
  const length = minutesBetween(day.from, day.to);
  return Array.from({ length: Math.max(0, Math.floor(length / step)) }, (_, i) => later(day.from, i * step));
}

const later = (instant: Instant, minutes: Minutes): Instant =>
  Temporal.Instant.from(instant).add({ minutes }).toString({ smallestUnit: 'second' });
