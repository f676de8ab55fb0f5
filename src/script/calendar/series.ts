import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { dayMs, dayNumber, dayOfWall } from './civil.ts';
import type { Wall } from './civil.ts';
import type { RawEvent } from './event.ts';
import { momentOf, showMoment } from './occurrence.ts';
import type { Clock, Moment, ReadTime } from './occurrence.ts';
import { occurrences } from './recurrence.ts';
import type { Budget } from './recurrence.ts';
import { isEndless, readRule } from './rule.ts';
import type { Rule } from './rule.ts';

/** First and last date of interest, null for open; and how many instances of one series are listed at most. */
export interface Horizon {
  readonly from: string | null;
  readonly to: string | null;
  readonly most: number;
}
export const wholeCalendar: Horizon = { from: null, to: null, most: 2000 };
/** Steps for all series of a file together: a file of endless rules costs no more than this. */
const mostSteps = 300_000;

export interface CalendarEvent {
  readonly uid: string | null;
  readonly line: number;
  readonly summary: string | null;
  readonly location: string | null;
  readonly description: string | null;
  readonly allDay: boolean;
  /** Instants with Z; dates for whole days; wall times without Z where no zone is known. */
  readonly start: string;
  /** Of whole days the day after the last. Null where it is not known. */
  readonly end: string | null;
  readonly zone: string | null;
  readonly status: string | null;
  /** False for TRANSP:TRANSPARENT: it takes no time of the person. */
  readonly blocks: boolean;
  /** Live starts with moved ones at their new time. */
  readonly instances: readonly string[];
  /** Each live instance with its own end and words: a moved one has its own. */
  readonly spans: readonly Span[];
  readonly cancelled: readonly string[];
}
export interface Span {
  readonly start: string;
  readonly end: string | null;
  readonly summary: string | null;
}

/** Brings masters and their moved instances together, one event a UID, in the order of the file. */
export function seriesOf(
  raw: readonly RawEvent[],
  horizon: Horizon,
): { readonly events: readonly CalendarEvent[]; readonly issues: readonly Issue[] } {
  const groups = new Map<string, RawEvent[]>();
  for (const [place, event] of raw.entries()) {
    const key = event.uid === null ? `\u0000${place}` : event.uid;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [event]);
    else group.push(event);
  }
  const budget: Budget = { steps: mostSteps };
  const read = [...groups.values()].map((group) => oneSeries(group, horizon, budget));
  return { events: read.map((one) => one.event), issues: read.flatMap((one) => one.issues) };
}

/** One instance of a series before it is shown: where it was to be, and what took its place. */
interface Instance {
  readonly wall: Wall;
  readonly original: Moment;
  readonly by: RawEvent | null;
}

function oneSeries(
  group: readonly RawEvent[],
  horizon: Horizon,
  budget: Budget,
): { readonly event: CalendarEvent; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const masters = newest(group.filter((event) => event.recurrenceId === null));
  const [master, ...older] = masters;
  for (const old of older)
    issues.push(
      issue(old.line, 'uid-twice', `The UID "${(old.uid ?? '').slice(0, 60)}" stands more than once; the newest version was taken.`),
    );
  const overrides = latestOverrides(group.filter((event) => event.recurrenceId !== null));
  const lead = master ?? overrides[0];
  if (lead === undefined) throw new Error('a series without an event');
  const { clock } = lead.start;
  const set = master === undefined ? { times: [], issues: [] } : timesOf(master, horizon, budget);
  issues.push(...set.issues);
  const instances = place(set.times, overrides, clock);
  if (master !== undefined) issues.push(...unplacedIssues(instances.unplaced, horizon));
  const all = [
    ...instances.placed,
    ...instances.unplaced.map((by): Instance => ({ wall: by.start.value.wall, original: originalOf(by, clock), by })),
  ];
  const gone = (one: Instance): boolean => (one.by ?? lead).status === 'CANCELLED' || (master?.status === 'CANCELLED' && one.by === null);
  const length = lead.end === null ? null : lead.end - momentOf(clock, lead.start.value.wall);
  const spans = all
    .filter((one) => !gone(one) && inHorizon(one.by?.start.value.wall ?? one.wall, horizon))
    .map((one) => spanOf(one, lead, length))
    .sort((one, other) => one.at - other.at);
  const cancelled = all.filter(gone).sort((one, other) => one.original - other.original);
  const event: CalendarEvent = {
    ...{ uid: lead.uid, line: lead.line, summary: lead.summary, location: lead.location, description: lead.description },
    ...{
      allDay: clock.kind === 'day',
      start: showMoment(clock, momentOf(clock, lead.start.value.wall)),
      end: lead.end === null ? null : showMoment(clock, lead.end),
    },
    ...{ zone: clock.kind === 'zoned' ? clock.zone.iana : null, status: lead.status, blocks: lead.blocks },
    instances: spans.map((span) => span.start),
    spans: spans.map(({ start, end, summary }) => ({ start, end, summary })),
    cancelled: cancelled.map((one) => showMoment(clock, one.original)),
  };
  return { event, issues };
}

const unplacedIssues = (unplaced: readonly RawEvent[], horizon: Horizon): readonly Issue[] =>
  unplaced
    .filter((event) => inHorizon(event.recurrenceId?.value.wall ?? event.start.value.wall, horizon))
    .map((event) =>
      issue(event.line, 'instance-unplaced', 'This moves an instance that the series does not have; it is kept as an instance of its own.'),
    );

const newest = (events: readonly RawEvent[]): readonly RawEvent[] =>
  [...events]
    .map((event, place) => ({ event, place }))
    .sort((one, other) => other.event.sequence - one.event.sequence || other.place - one.place)
    .map(({ event }) => event);

/** Of several versions of one moved instance the newest counts. */
function latestOverrides(events: readonly RawEvent[]): readonly RawEvent[] {
  const latest = new Map<string, RawEvent>();
  for (const event of events) {
    if (event.recurrenceId === null) continue;
    const { value, clock } = event.recurrenceId;
    const key = `${clock.kind}${momentOf(clock, value.wall)}`;
    const known = latest.get(key);
    if (known === undefined || known.sequence <= event.sequence) latest.set(key, event);
  }
  return [...latest.values()];
}

const originalOf = (event: RawEvent, clock: Clock): Moment => {
  const time = event.recurrenceId;
  if (time === null) return momentOf(clock, event.start.value.wall);
  return clock.kind === 'zoned' && time.clock.kind === 'zoned' ? momentOf(time.clock, time.value.wall) : momentOf(clock, time.value.wall);
};

/** Puts moved and cancelled instances where the series has them. THISANDFUTURE shifts all that follow by the same wall time. */
function place(
  times: readonly Time[],
  overrides: readonly RawEvent[],
  clock: Clock,
): { readonly placed: readonly Instance[]; readonly unplaced: readonly RawEvent[] } {
  const instances = times.map(({ wall, moment }) => ({ wall, original: moment, by: null as RawEvent | null }));
  const byMoment = new Map(instances.map((instance) => [instance.original, instance] as const));
  const byDay = new Map(instances.map((instance) => [dayOfWall(instance.wall), instance] as const));
  const byWall = new Map(instances.map((instance) => [instance.wall, instance] as const));
  const at = (time: ReadTime): (typeof instances)[number] | undefined => {
    if (clock.kind === 'day' || time.clock.kind === 'day') return byDay.get(dayOfWall(time.value.wall));
    if (clock.kind === 'floating' || time.clock.kind === 'floating') return byWall.get(time.value.wall);
    return byMoment.get(momentOf(time.clock, time.value.wall));
  };
  const unplaced: RawEvent[] = [];
  const found = overrides.map((event) => ({ event, instance: event.recurrenceId === null ? undefined : at(event.recurrenceId) }));
  for (const { event, instance } of found
    .filter((one) => one.event.thisAndFuture)
    .sort((one, other) => (one.instance?.original ?? 0) - (other.instance?.original ?? 0))) {
    if (instance === undefined) continue;
    for (const later of instances) if (later.original >= instance.original) later.by = shifted(event, later.wall - instance.wall, clock);
  }
  for (const { event, instance } of found) {
    if (instance === undefined) unplaced.push(event);
    else if (!event.thisAndFuture) instance.by = event;
  }
  return { placed: instances, unplaced };
}

function shifted(event: RawEvent, by: number, clock: Clock): RawEvent {
  const wall = event.start.value.wall + by;
  const length = event.end === null ? null : event.end - momentOf(event.start.clock, event.start.value.wall);
  const end = length === null ? null : momentOf(clock, wall) + length;
  return { ...event, start: { ...event.start, value: { ...event.start.value, wall } }, end };
}

function spanOf(one: Instance, lead: RawEvent, length: number | null): Span & { readonly at: number } {
  const by = one.by ?? lead;
  const { clock } = by.start;
  const begin = one.by === null ? one.original : momentOf(clock, one.by.start.value.wall);
  const end = one.by === null ? (length === null ? null : begin + length) : one.by.end;
  return { at: begin, start: showMoment(clock, begin), end: end === null ? null : showMoment(clock, end), summary: by.summary };
}

/** One date of a series on the wall clock of its start and as a moment. */
interface Time {
  readonly wall: Wall;
  readonly moment: Moment;
}

/** The times of a master: rules and RDATE, less EXDATE, within the horizon. The start always counts. */
function timesOf(
  master: RawEvent,
  horizon: Horizon,
  budget: Budget,
): { readonly times: readonly Time[]; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const { clock, value } = master.start;
  const byMoment = new Map<Moment, Time>();
  const add = (wall: Wall, moment: Moment): void => {
    if (!byMoment.has(moment) && inHorizon(wall, horizon)) byMoment.set(moment, { wall, moment });
  };
  const begin = momentOf(clock, value.wall);
  add(value.wall, begin);
  for (const { line, value: text } of master.rules) {
    const rule = readRule(text);
    if (rule === null) {
      issues.push(issue(line, 'rule-unread', `The repetition "${text.slice(0, 80)}" was not understood; only its first date is taken.`));
      continue;
    }
    if (rule.until !== null && clock.kind === 'zoned' && !rule.until.utc) {
      const said = rule.until.dateOnly ? 'a date; that whole day is taken in' : 'a local time; it is read in the zone of the start';
      issues.push(issue(line, 'until-form', `The repetition ends with ${said}.`));
    }
    const found = ruleWalls(rule, master, horizon, budget);
    for (const wall of found.walls) add(wall, momentOf(clock, wall));
    if (found.cut)
      issues.push(
        issue(
          line,
          'series-cut',
          `The series goes on${isEndless(rule) ? ' without end' : ''}; its first ${found.walls.length} dates are listed.`,
        ),
      );
  }
  for (const time of master.added) {
    const moment =
      clock.kind === 'zoned' && time.clock.kind === 'zoned' ? momentOf(time.clock, time.value.wall) : momentOf(clock, time.value.wall);
    add(moment + value.wall - begin, moment);
  }
  const isSkipped = skipTest(master.skipped, clock);
  const times = [...byMoment.values()].filter((time) => !isSkipped(time)).sort((one, other) => one.moment - other.moment);
  return { times, issues };
}

const dayOfText = (date: string): number => dayNumber(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
const inHorizon = (wall: Wall, { from, to }: Horizon): boolean =>
  (from === null || dayOfWall(wall) >= dayOfText(from)) && (to === null || dayOfWall(wall) <= dayOfText(to));

function ruleWalls(
  rule: Rule,
  master: RawEvent,
  horizon: Horizon,
  budget: Budget,
): { readonly walls: readonly Wall[]; readonly cut: boolean } {
  const walls: Wall[] = [];
  const last = horizon.to === null ? Number.POSITIVE_INFINITY : (dayOfText(horizon.to) + 1) * dayMs;
  for (const wall of occurrences(rule, master.start.value.wall, budget)) {
    if (wall >= last || isPast(rule, wall, master.start.clock)) break;
    if (walls.length >= horizon.most || budget.steps < 0) return { walls, cut: true };
    if (inHorizon(wall, horizon)) walls.push(wall);
  }
  return { walls, cut: budget.steps < 0 };
}

/** UNTIL is inclusive: an instant against instants, a date for that whole local day, a local time on the clock of the start (cases I10, I12). */
function isPast(rule: Rule, wall: Wall, clock: Clock): boolean {
  const { until } = rule;
  if (until === null) return false;
  if (clock.kind === 'day' || until.dateOnly) return dayOfWall(wall) > dayOfWall(until.wall);
  return (until.utc ? momentOf(clock, wall) : wall) > until.wall;
}

/** All EXDATEs as one test, so that a series of thousands with hundreds of exceptions stays linear. */
function skipTest(skipped: readonly ReadTime[], clock: Clock): (time: Time) => boolean {
  const days = new Set<number>();
  const walls = new Set<Wall>();
  const moments = new Set<Moment>();
  for (const { value, clock: own } of skipped) {
    if (clock.kind === 'day' || own.kind === 'day') days.add(dayOfWall(value.wall));
    else if (clock.kind === 'floating' || own.kind === 'floating') walls.add(value.wall);
    else moments.add(momentOf(own, value.wall));
  }
  return ({ wall, moment }) => days.has(dayOfWall(wall)) || walls.has(wall) || moments.has(moment);
}
