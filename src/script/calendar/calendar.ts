import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { readComponents, propertyOf } from './component.ts';
import type { Component } from './component.ts';
import type { ContentLine } from './content-line.ts';
import { readEvent } from './event.ts';
import type { RawEvent } from './event.ts';
import { readFileZone } from './file-zone.ts';
import type { FileZone } from './file-zone.ts';
import type { ZoneFinder } from './occurrence.ts';
import { seriesOf } from './series.ts';
import type { CalendarEvent, Horizon } from './series.ts';
import { zoneOf } from './zone.ts';
import type { UsedZone } from './zone.ts';

export interface CalendarAnswer {
  readonly kind: 'calendar';
  readonly events: readonly CalendarEvent[];
  /** X-WR-TIMEZONE of the file: a hint to offer, never a zone (case:I16). */
  readonly hintZone: string | null;
  /** What the calendar is called, and the addresses of its organizers and guests, lower case: whose it is. */
  readonly called: string | null;
  readonly mails: readonly string[];
  readonly issues: readonly Issue[];
}
export interface CalendarRefused {
  readonly kind: 'refused';
  readonly issues: readonly Issue[];
}

const mostEvents = 20_000;

/**
 * A calendar from unfolded lines: one event a UID, its live starts and those taken out by a cancellation. Times are instants where a zone
 * is known, else they float and say so; nothing depends on the zone of the machine. `horizon` bounds the instances of a series.
 */
export function readCalendar(lines: readonly ContentLine[], horizon: Horizon): CalendarAnswer | CalendarRefused {
  const read = readComponents(lines);
  if (read === null) return { kind: 'refused', issues: [issue(null, 'too-deep', 'Components nest without end; the file is not read.')] };
  const { calendars, issues } = calendarsOf(read.top);
  if (calendars.length === 0) {
    return { kind: 'refused', issues: [issue(null, 'no-calendar', 'The file holds no calendar.'), ...read.issues.slice(0, 20)] };
  }
  const found = calendars.map((calendar) => readOne(calendar, zonesOf(calendars, calendar)));
  const raw = found.flatMap((one) => one.events);
  if (raw.length > mostEvents)
    return { kind: 'refused', issues: [issue(null, 'too-many-events', `The file has more than ${mostEvents} events.`)] };
  const series = seriesOf(raw, horizon);
  const hint = calendars.map((calendar) => propertyOf(calendar, 'X-WR-TIMEZONE')?.value.trim()).find((zone) => zone);
  return {
    kind: 'calendar',
    events: series.events,
    hintZone: hint ?? null,
    called: calledOf(calendars),
    mails: mailsOf(calendars),
    issues: [...read.issues, ...issues, ...found.flatMap((one) => one.issues), ...series.issues],
  };
}

const calledOf = (calendars: readonly Component[]): string | null =>
  calendars.map((calendar) => (propertyOf(calendar, 'X-WR-CALNAME') ?? propertyOf(calendar, 'NAME'))?.value.trim()).find((name) => name) ??
  null;

function mailsOf(calendars: readonly Component[]): readonly string[] {
  const mails = new Set<string>();
  for (const event of calendars.flatMap(({ children }) => children))
    for (const { name, value } of event.properties) {
      const mail = name === 'ORGANIZER' || name === 'ATTENDEE' ? /^mailto:(\S+@\S+)$/iu.exec(value.trim())?.[1] : undefined;
      if (mail !== undefined && mails.size < 1000) mails.add(mail.toLowerCase());
    }
  return [...mails];
}

/** Events that stand outside of a calendar are read as one, with an issue: some exports forget the frame. */
function calendarsOf(top: readonly Component[]): { readonly calendars: readonly Component[]; readonly issues: readonly Issue[] } {
  const calendars = top.filter((component) => component.name === 'VCALENDAR').flatMap(withInner);
  const loose = top.filter((component) => component.name !== 'VCALENDAR');
  if (!loose.some((component) => component.name === 'VEVENT')) {
    const others = loose.map((component) =>
      issue(component.line, 'component-unread', `${component.name.slice(0, 40)} stands outside of the calendar and was not read.`),
    );
    return { calendars, issues: others };
  }
  const frame: Component = { name: 'VCALENDAR', line: loose[0]?.line ?? 1, properties: [], children: loose, closed: true };
  return {
    calendars: [...calendars, frame],
    issues: [issue(frame.line, 'frame-missing', 'Events stand outside of BEGIN:VCALENDAR; they are read all the same.')],
  };
}

/** A calendar inside a calendar is one more calendar. */
function withInner(calendar: Component): readonly Component[] {
  const inner = calendar.children.filter((child) => child.name === 'VCALENDAR');
  if (inner.length === 0) return [calendar];
  return [{ ...calendar, children: calendar.children.filter((child) => child.name !== 'VCALENDAR') }, ...inner.flatMap(withInner)];
}

interface Zones {
  readonly zones: ReadonlyMap<string, FileZone>;
  readonly issues: readonly Issue[];
}

/** The zones of a calendar; those of the file's other calendars stand in where it names one it does not define. */
function zonesOf(calendars: readonly Component[], own: Component): Zones {
  const zones = new Map<string, FileZone>();
  const issues: Issue[] = [];
  for (const calendar of [own, ...calendars.filter((one) => one !== own)]) {
    for (const component of calendar.children.filter((child) => child.name === 'VTIMEZONE').slice(0, 500)) {
      const zone = readFileZone(component);
      if (zone === null) {
        if (calendar === own)
          issues.push(
            issue(
              component.line,
              'zone-definition-unread',
              'A zone is defined here in a way that was not understood; its name is used alone.',
            ),
          );
      } else if (!zones.has(zone.name)) zones.set(zone.name, zone);
    }
  }
  return { zones, issues };
}

function readOne(
  calendar: Component,
  { zones, issues: zoneIssues }: Zones,
): { readonly events: readonly RawEvent[]; readonly issues: readonly Issue[] } {
  const cache = new Map<string, UsedZone | null>();
  const find: ZoneFinder = (tzid, sample) => {
    // Compared at the year of the event: rules change.
    const key = `${tzid}\n${Math.floor(sample / 31_556_952_000)}`;
    const known = cache.get(key);
    if (known !== undefined) return known;
    const zone = zoneOf(tzid, zones, sample);
    cache.set(key, zone);
    return zone;
  };
  const cancelled = propertyOf(calendar, 'METHOD')?.value.trim().toUpperCase() === 'CANCEL';
  const issues: Issue[] = [...zoneIssues];
  const events: RawEvent[] = [];
  for (const component of calendar.children) {
    if (component.name === 'VTIMEZONE') continue;
    if (component.name !== 'VEVENT') {
      issues.push(issue(component.line, 'component-unread', notAnEvent(component)));
      continue;
    }
    const read = readEvent(component, find);
    issues.push(...read.issues);
    if (read.event !== null) events.push(cancelled ? { ...read.event, status: 'CANCELLED' } : read.event);
  }
  return { events, issues };
}

function notAnEvent(component: Component): string {
  const names: Record<string, string> = {
    VTODO: 'A task',
    VJOURNAL: 'A journal entry',
    VFREEBUSY: 'A free/busy list',
    VAVAILABILITY: 'An availability',
  };
  const summary = propertyOf(component, 'SUMMARY')?.value.slice(0, 60);
  const kind = names[component.name] ?? `"${component.name.slice(0, 40)}"`;
  return `${kind}${summary ? ` ("${summary}")` : ''} is no event and was not taken.`;
}
