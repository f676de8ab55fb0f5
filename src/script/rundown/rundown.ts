import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';

/** A time of day or a length in whole milliseconds. */
export type Milliseconds = number;
export const dayMs: Milliseconds = 86_400_000;

/** One cue as a list gives it, before links and days are worked out. Null is what the list does not say. */
export interface CueGiven {
  readonly id: string;
  readonly cue: string;
  readonly title: string;
  /** Line of the file, or null in JSON, where a person finds it by its cue. */
  readonly line: number | null;
  readonly start: Milliseconds | null;
  readonly end: Milliseconds | null;
  readonly duration: Milliseconds | null;
  readonly skip: boolean;
  /** Starts when the one before ends. Null: the list does not say; then a start of its own is kept. */
  readonly link: boolean | null;
  /** The end is held and the duration follows from it. */
  readonly endHeld: boolean;
  /** Counts to its end: absorbs delay (kept for the live work). */
  readonly countToEnd: boolean;
  readonly colour: string | null;
  readonly note: string | null;
}

export interface RundownEvent {
  readonly id: string;
  readonly cue: string;
  readonly title: string;
  readonly line: number | null;
  /** Milliseconds from midnight of the event's day. */
  readonly start: Milliseconds | null;
  readonly end: Milliseconds | null;
  readonly duration: Milliseconds | null;
  /** Days after the day of the first event. */
  readonly dayOffset: number;
  /** From the end of the event before; negative is an overlap. */
  readonly gap: Milliseconds | null;
  readonly skip: boolean;
  readonly linkStart: boolean;
  readonly countToEnd: boolean;
  readonly colour: string | null;
  readonly note: string | null;
}

export interface RundownAnswer {
  readonly kind: 'rundown';
  readonly title: string | null;
  readonly events: readonly RundownEvent[];
  /** From the first start to the last end over all days; skipped events are out. */
  readonly total: { readonly start: Milliseconds | null; readonly end: Milliseconds | null; readonly duration: Milliseconds };
  readonly issues: readonly Issue[];
}

interface Before {
  readonly start: Milliseconds;
  readonly duration: Milliseconds;
  readonly dayOffset: number;
}

/**
 * Works out starts, days and gaps of a list.
 *   | 23:30 --- 00:30 | 00:30 - 01:30 |     the second is on day +1
 * A day begins when the event before crosses midnight or the start does not come after the one before; after an event of no length the
 * day stays. Skipped events stay in the list and are nobody's predecessor (cases R01-R04).
 */
export function timedRundown(title: string | null, given: readonly CueGiven[], found: readonly Issue[]): RundownAnswer {
  const issues: Issue[] = [...found];
  const events: RundownEvent[] = [];
  let before: Before | null = null;
  let first: Milliseconds | null = null;
  for (const cue of given) {
    const times = timesOf(cue, before, issues);
    if (cue.skip || times.start === null || times.duration === null) {
      events.push(shown(cue, times, before?.dayOffset ?? 0, cue.skip ? 0 : null, false));
      continue;
    }
    const dayOffset = dayOf(cue, times.start, before, issues);
    const gap: Milliseconds =
      before === null ? 0 : times.start + dayOffset * dayMs - (before.start + before.dayOffset * dayMs + before.duration);
    events.push(shown(cue, times, dayOffset, gap, before !== null));
    before = { start: times.start, duration: times.duration, dayOffset };
    first ??= times.start;
  }
  return { kind: 'rundown', title, events, total: totalOf(events, first, before), issues };
}

interface Times {
  readonly start: Milliseconds | null;
  readonly duration: Milliseconds | null;
}

const wrapped = (time: Milliseconds): Milliseconds => ((time % dayMs) + dayMs) % dayMs;
const called = (cue: CueGiven): string => `Cue ${cue.cue || cue.id}`;

function timesOf(cue: CueGiven, before: Before | null, issues: Issue[]): Times {
  const follows = before === null ? null : wrapped(before.start + before.duration);
  const linked = cue.link === true || (cue.link === null && cue.start === null);
  if (linked && before === null && !cue.skip && cue.link === true) {
    issues.push(
      issue(
        cue.line,
        'link-to-nothing',
        `${called(cue)} starts when the one before ends, and nothing stands before it; its own start is kept.`,
      ),
    );
  }
  const own = cue.start ?? (cue.end !== null && cue.duration !== null ? wrapped(cue.end - cue.duration) : null);
  const start = linked && !cue.skip ? (follows ?? own) : own;
  const duration = durationOf(cue, start, issues);
  if (!cue.skip && start === null)
    issues.push(issue(cue.line, 'start-missing', `${called(cue)} has no start, and nothing before it gives one.`));
  return { start, duration };
}

function durationOf(cue: CueGiven, start: Milliseconds | null, issues: Issue[]): Milliseconds | null {
  const byEnd = cue.end !== null && start !== null ? wrapped(cue.end - start) : null;
  if (cue.endHeld && byEnd !== null) return byEnd;
  if (cue.duration === null) {
    if (byEnd === null) issues.push(issue(cue.line, 'duration-missing', `${called(cue)} has no duration and no end.`));
    return byEnd;
  }
  const ownByEnd = cue.end !== null && cue.start !== null ? wrapped(cue.end - cue.start) : null;
  if (ownByEnd !== null && ownByEnd !== wrapped(cue.duration)) {
    issues.push(
      issue(cue.line, 'end-differs', `${called(cue)} has an end that its start and duration do not give; the duration is taken.`),
    );
  }
  return cue.duration;
}

function dayOf(cue: CueGiven, start: Milliseconds, before: Before | null, issues: Issue[]): number {
  if (before === null || before.duration === 0) return before?.dayOffset ?? 0;
  const crosses = before.start + before.duration > dayMs;
  const back = start <= before.start;
  // A whole day or more carries more than one midnight.
  const midnights = crosses ? Math.max(1, Math.floor((before.start + before.duration) / dayMs)) : back ? 1 : 0;
  const endsAtMidnight = before.start + before.duration === dayMs && start === 0;
  if (back && !crosses && !endsAtMidnight) {
    issues.push(
      issue(
        cue.line,
        'time-jumps-back',
        `${called(cue)} starts at or before the start of the one before it: it is taken for the next day. Is it?`,
      ),
    );
  }
  return before.dayOffset + midnights;
}

const shown = (
  cue: CueGiven,
  { start, duration }: Times,
  dayOffset: number,
  gap: Milliseconds | null,
  hasBefore: boolean,
): RundownEvent => ({
  ...{ id: cue.id, cue: cue.cue, title: cue.title, line: cue.line, start, duration },
  end: start === null || duration === null ? null : wrapped(start + duration),
  ...{ dayOffset, gap, skip: cue.skip, linkStart: cue.link ?? (hasBefore && gap === 0) },
  ...{ countToEnd: cue.countToEnd, colour: cue.colour, note: cue.note },
});

function totalOf(events: readonly RundownEvent[], first: Milliseconds | null, last: Before | null): RundownAnswer['total'] {
  if (first === null || last === null) {
    const known = events.filter((event) => !event.skip).reduce((sum, event) => sum + (event.duration ?? 0), 0);
    return { start: null, end: null, duration: known };
  }
  return { start: first, end: wrapped(last.start + last.duration), duration: last.start + last.dayOffset * dayMs + last.duration - first };
}
