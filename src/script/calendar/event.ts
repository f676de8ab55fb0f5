import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { dayMs, dayOfWall, timeOfWall } from './civil.ts';
import type { Wall } from './civil.ts';
import { propertiesOf, propertyOf } from './component.ts';
import type { Component } from './component.ts';
import { unescapeText } from './content-line.ts';
import type { Property } from './content-line.ts';
import { momentOf, readTime } from './occurrence.ts';
import type { Clock, Moment, ReadTime, ZoneFinder } from './occurrence.ts';
import { readDuration } from './time-value.ts';

/** One VEVENT on its own: a single event, the master of a series, or one moved instance of it. */
export interface RawEvent {
  readonly line: number;
  readonly uid: string | null;
  readonly sequence: number;
  readonly summary: string | null;
  readonly location: string | null;
  readonly description: string | null;
  readonly status: string | null;
  /** TRANSP:TRANSPARENT does not block the person's time. */
  readonly blocks: boolean;
  readonly start: ReadTime;
  readonly end: Moment | null;
  readonly recurrenceId: ReadTime | null;
  readonly thisAndFuture: boolean;
  readonly rules: readonly Property[];
  readonly skipped: readonly ReadTime[];
  readonly added: readonly ReadTime[];
}

/** Reads one VEVENT. Without a start that can be read it is no event, only an issue. */
export function readEvent(component: Component, find: ZoneFinder): { readonly event: RawEvent | null; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const summary = textOf(component, 'SUMMARY');
  const called = summary === null ? 'This event' : `"${summary.slice(0, 60)}"`;
  const property = propertyOf(component, 'DTSTART');
  const start = property === undefined ? null : readTime(property, property.value, find);
  if (property === undefined || start === null) {
    const said =
      property === undefined
        ? `${called} has no start and was not taken.`
        : `${called} has a start that is no date: "${property.value.slice(0, 40)}". It was not taken.`;
    return {
      event: null,
      issues: [issue(property?.line ?? component.line, property === undefined ? 'start-missing' : 'start-unread', said)],
    };
  }
  issues.push(...startIssues(start, property.line, called));
  const end = endOf(component, start, find, called);
  issues.push(...end.issues);
  const recurrence = propertyOf(component, 'RECURRENCE-ID');
  const recurrenceId = recurrence === undefined ? null : readTime(recurrence, recurrence.value, find);
  if (recurrence !== undefined && recurrenceId === null)
    issues.push(issue(recurrence.line, 'instance-unread', `${called} replaces an instance that was not understood; it stands on its own.`));
  const uid = propertyOf(component, 'UID')?.value.trim() || null;
  if (uid === null) issues.push(issue(component.line, 'uid-missing', `${called} has no UID: a second import can't know it again.`));
  const skipped = exceptionTimes(component, 'EXDATE', find);
  const added = exceptionTimes(component, 'RDATE', find);
  issues.push(...skipped.issues, ...added.issues);
  const event: RawEvent = {
    ...{
      line: component.line,
      uid,
      sequence: Number(/^\d{1,9}$/u.exec(propertyOf(component, 'SEQUENCE')?.value.trim() ?? '')?.[0] ?? 0),
      summary,
    },
    ...{ location: textOf(component, 'LOCATION'), description: textOf(component, 'DESCRIPTION') },
    ...{ status: propertyOf(component, 'STATUS')?.value.trim().toUpperCase() || null, start, end: end.moment, recurrenceId },
    ...{ rules: propertiesOf(component, 'RRULE').slice(0, 20), skipped: skipped.times, added: added.times },
    blocks: propertyOf(component, 'TRANSP')?.value.trim().toUpperCase() !== 'TRANSPARENT',
    thisAndFuture: recurrence?.parameters.some((one) => one.name === 'RANGE' && one.values[0]?.toUpperCase() === 'THISANDFUTURE') ?? false,
  };
  return { event, issues };
}

function textOf(component: Component, name: string): string | null {
  const value = propertyOf(component, name)?.value;
  return value === undefined || value.trim() === '' ? null : unescapeText(value).trim();
}

function startIssues(start: ReadTime, line: number, called: string): readonly Issue[] {
  if (start.unknownZone) {
    return [
      issue(
        line,
        'zone-unknown',
        `${called} is in the zone "${start.tzid}", which is not known here; its time stays without a zone until you say which.`,
      ),
    ];
  }
  if (start.clock.kind === 'floating') {
    return [
      issue(line, 'floating-time', `${called} has a time without a zone: it means that time wherever one is. Say which zone it is in.`),
    ];
  }
  if (start.clock.kind !== 'zoned') return [];
  const { doubt, resolve } = start.clock.zone;
  const gap = resolve(start.value.wall).gap;
  return [
    ...(doubt === null ? [] : [issue(line, doubt.code, `${called}: ${doubt.said}`)]),
    ...(gap
      ? [
          issue(
            line,
            'gap-time',
            `${called} begins at a time that does not exist on this date: the clocks go forward over it. It is read with the offset before.`,
          ),
        ]
      : []),
    ...(start.value.utc && start.tzid !== null
      ? [issue(line, 'zone-and-utc', `${called} names a zone and ends with Z; Z was taken.`)]
      : []),
  ];
}

interface End {
  readonly moment: Moment | null;
  readonly issues: readonly Issue[];
}

function endOf(component: Component, start: ReadTime, find: ZoneFinder, called: string): End {
  const end = propertyOf(component, 'DTEND');
  const duration = propertyOf(component, 'DURATION');
  if (end !== undefined) {
    const read = readTime(end, end.value, find);
    if (read === null)
      return {
        moment: null,
        issues: [issue(end.line, 'end-unread', `${called} has an end that is no date: "${end.value.slice(0, 40)}".`)],
      };
    const both =
      duration === undefined ? [] : [issue(duration.line, 'end-and-duration', `${called} has an end and a duration; the end was taken.`)];
    const found = givenEnd(read, start, end.line, called);
    return { moment: found.moment, issues: [...both, ...found.issues] };
  }
  if (duration !== undefined) return byDuration(duration.value, start, duration.line, called);
  const begin = momentOf(start.clock, start.value.wall);
  return { moment: start.clock.kind === 'day' ? begin + dayMs : begin, issues: [] };
}

function givenEnd(end: ReadTime, start: ReadTime, line: number, called: string): End {
  const begin = momentOf(start.clock, start.value.wall);
  const mixed = (end.clock.kind === 'day') !== (start.clock.kind === 'day');
  const issues: Issue[] = mixed
    ? [issue(line, 'end-other-form', `${called} has a start and an end of different kinds, a day and a time.`)]
    : [];
  if (start.clock.kind === 'day') {
    const day = dayOfWall(end.value.wall) * dayMs + (mixed && timeOfWall(end.value.wall) > 0 ? dayMs : 0);
    if (day > begin) return { moment: day, issues };
    const said = `${called} ends ${day === begin ? 'on the day it begins' : 'before it begins'}; the end of whole days is the day after the last. It is taken for one day.`;
    return { moment: begin + dayMs, issues: [...issues, issue(line, 'end-not-after-start', said)] };
  }
  // An end without a zone of its own, or a bare date, is read on the clock of the start.
  const clock: Clock = end.clock.kind === 'zoned' && start.clock.kind === 'zoned' ? end.clock : start.clock;
  if (end.unknownZone)
    issues.push(
      issue(line, 'zone-unknown', `${called} ends in the zone "${end.tzid}", which is not known here; the zone of its start is used.`),
    );
  const moment = momentOf(clock, end.value.wall);
  if (moment >= begin) return { moment, issues };
  return { moment: null, issues: [...issues, issue(line, 'end-before-start', `${called} ends before it begins; its end is asked for.`)] };
}

function byDuration(text: string, start: ReadTime, line: number, called: string): End {
  const duration = readDuration(text);
  if (duration === null)
    return {
      moment: null,
      issues: [issue(line, 'duration-unread', `${called} has a duration that was not understood: "${text.slice(0, 40)}".`)],
    };
  const begin = momentOf(start.clock, start.value.wall);
  if (duration.days < 0 || duration.exact < 0)
    return { moment: null, issues: [issue(line, 'end-before-start', `${called} has a negative duration; its end is asked for.`)] };
  if (start.clock.kind === 'day') {
    const days = duration.days + Math.ceil(duration.exact / dayMs);
    const odd =
      duration.exact % dayMs === 0 && days > 0
        ? []
        : [issue(line, 'end-other-form', `${called} lasts whole days and has a duration of "${text}".`)];
    return { moment: begin + Math.max(1, days) * dayMs, issues: odd };
  }
  // Days are nominal: added on the wall clock; hours are exact: added to the instant (case:I15).
  const wall: Wall = start.value.wall + duration.days * dayMs;
  return { moment: momentOf(start.clock, wall) + duration.exact, issues: [] };
}

/** The dates of all EXDATE or RDATE lines. Of a period its start names the instance. */
function exceptionTimes(
  component: Component,
  name: 'EXDATE' | 'RDATE',
  find: ZoneFinder,
): { readonly times: readonly ReadTime[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const times = propertiesOf(component, name).flatMap((property) =>
    property.value
      .split(',')
      .slice(0, 20_000)
      .flatMap((text) => {
        if (text.trim() === '') return [];
        const time = readTime(property, text.split('/')[0] ?? '', find);
        if (time === null)
          issues.push(issue(property.line, `${name.toLowerCase()}-unread`, `${name} holds "${text.slice(0, 40)}", which is no date.`));
        return time === null ? [] : [time];
      }),
  );
  return { times, issues };
}
