import type { Availability, Person, PersonId, Production } from '#model/index.ts';
import { availabilityKey, cityOf, sayDate } from '#model/index.ts';
import type { CalendarAnswer, Issue } from '#script/index.ts';
import { issue } from '#script/index.ts';
import type { Proposal } from './import-proposal.ts';
import { counted, recordChanges } from './import-proposal.ts';

interface Booking {
  readonly summary: string;
  readonly blocks: boolean;
  readonly start: string;
  readonly end: string | null;
}
/** A booking's place in the production's zone; null: its time has no zone, so it has no instant. */
interface Placed {
  readonly from: Temporal.ZonedDateTime;
  readonly to: Temporal.ZonedDateTime | null;
}

/**
 * A person's calendar: each booking with start and end in the production's zone, and each entry without a zone as an issue, so that their
 * sum is the count of the file. Whose it is, the file's name says, else the calendar's own name, else the one known address in it. Only the cast's days are stored, over nothing that a person has said.
 */
export function proposeCalendar(production: Production, file: string, calendar: CalendarAnswer, at: string): Proposal {
  const bookings = calendar.events.flatMap((event): readonly Booking[] =>
    event.spans.map(({ start, end, summary }) => ({
      ...{ summary: summary ?? event.summary ?? 'busy', blocks: event.blocks && event.status !== 'CANCELLED' },
      ...{ start, end },
    })),
  );
  const placed = bookings.map((booking) => ({ booking, span: placeOf(booking, production.zone) }));
  const without = placed.filter(({ span }) => span === null);
  const { owner, doubt } = ownerOf(production, file, calendar);
  const issues: Issue[] = [...calendar.issues];
  const next = owner?.cast ? daysOf(production, owner, placed, at, issues) : production;
  if (owner === null) issues.push(issue(null, 'calendar-of-whom', `"${file}" ${doubt}: call the file after the person, like bram.ics.`));
  const whole = placed.length - without.length;
  const counts = `${counted(placed.length, 'entry', 'entries')}: ${whole} with start and end${without.length === 0 ? '' : `, ${without.length} without a zone`}`;
  const whose = owner === null ? 'a calendar' : `the calendar of ${owner.name}`;
  return {
    what: `${whose} read in: ${counted(placed.length, 'entry', 'entries')}`,
    changes: recordChanges(production, next, 'availability'),
    issues,
    counts: `${whose}, ${counts}`,
    things: placed.map(({ booking, span }) => sayBooking(booking, span, production.zone)),
    scenes: [],
    readOnly: owner?.cast ? null : owner === null ? 'nobody knows whose it is.' : 'only days of the cast are kept; it was read and shown.',
  };
}

function placeOf({ start, end }: Booking, zone: string): Placed | null {
  const moment = (text: string): Temporal.ZonedDateTime | null => {
    if (text.endsWith('Z')) return Temporal.Instant.from(text).toZonedDateTimeISO(zone);
    return /^\d{4}-\d\d-\d\d$/u.test(text) ? Temporal.PlainDate.from(text).toZonedDateTime(zone) : null;
  };
  const from = moment(start);
  return from === null ? null : { from, to: end === null ? null : moment(end) };
}

const clock = (time: Temporal.ZonedDateTime): string => time.toPlainTime().toString({ smallestUnit: 'minute' });

function sayBooking({ summary, start, end }: Booking, span: Placed | null, zone: string): string {
  if (span === null) return `${start.replace('T', ' ')} without a zone, so no instant: ${summary}`;
  const date = sayDate(span.from.toPlainDate().toString());
  if (!start.includes('T')) return `${date}, whole day${end === null ? '' : ` until ${end}`}: ${summary}`;
  if (span.to === null) return `${date}, from ${clock(span.from)} ${cityOf(zone)}, no end: ${summary}`;
  const until = span.to.toPlainDate().equals(span.from.toPlainDate()) ? '' : `${sayDate(span.to.toPlainDate().toString())}, `;
  return `${date}, ${clock(span.from)}-${until}${clock(span.to)} ${cityOf(zone)}: ${summary}`;
}

interface Whose {
  readonly owner: Person | null;
  /** Why nobody: for the sentence that asks. */
  readonly doubt: string;
}

/**
 * The one person whose name stands in the file's name, as 'feature-bram.ics', else in the calendar's, else whose address is in it. Two are
 * nobody: a calendar of the wrong person is worse than none.
 */
function ownerOf(production: Production, file: string, { called, mails }: CalendarAnswer): Whose {
  const people = Object.values(production.people);
  const wordsOf = (text: string): readonly string[] =>
    text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter(Boolean);
  const namedIn = (text: string): readonly Person[] => {
    const words = new Set(wordsOf(text));
    const whole = people.filter(({ name }) => wordsOf(name).length > 1 && wordsOf(name).every((word) => words.has(word)));
    if (whole.length > 0) return whole;
    return people.filter(({ id: own, called: short, cast }) =>
      [own, short, ...(cast === null ? [] : [cast.character])].some((name) => words.has(name.toLowerCase())),
    );
  };
  const addressed = people.filter(({ email }) => email !== null && mails.includes(email.toLowerCase()));
  for (const found of [namedIn(file.replace(/\.[^.]*$/u, '')), namedIn(called ?? ''), addressed]) {
    const [only, ...others] = found;
    if (only !== undefined && others.length === 0) return { owner: only, doubt: '' };
    if (only !== undefined) return { owner: null, doubt: `may be of ${found.map(({ name }) => name).join(' or ')}` };
  }
  return { owner: null, doubt: 'names nobody of the production' };
}

interface Busy {
  from: Temporal.PlainTime | null;
  to: Temporal.PlainTime | null;
}

/** A day that is booked through is out; a day that is booked in part is free on the longer side of its bookings. */
function daysOf(
  production: Production,
  owner: Person,
  placed: readonly { readonly booking: Booking; readonly span: Placed | null }[],
  at: string,
  issues: Issue[],
): Production {
  const days = new Map<string, Busy>();
  for (const { booking, span } of placed) if (booking.blocks && span !== null && span.to !== null) addBusy(days, span.from, span.to);
  const availability: Record<string, Availability> = { ...production.availability };
  for (const [date, busy] of days) {
    const key = availabilityKey(owner.id, date);
    const stands = availability[key];
    if (stands !== undefined && stands.source !== source) {
      issues.push(issue(null, 'availability-stands', `${owner.called} on ${date}: what ${stands.source ?? 'somebody'} said stands.`));
      continue;
    }
    availability[key] = availabilityOf(owner.id, date, busy, stands?.knownAt ?? at);
  }
  return { ...production, availability };
}
const source = 'own calendar';

function addBusy(days: Map<string, Busy>, start: Temporal.ZonedDateTime, end: Temporal.ZonedDateTime): void {
  const last = end.subtract({ nanoseconds: 1 }).toPlainDate();
  for (let date = start.toPlainDate(); Temporal.PlainDate.compare(date, last) <= 0; date = date.add({ days: 1 })) {
    const from = date.equals(start.toPlainDate()) && clock(start) !== '00:00' ? start.toPlainTime() : null;
    const to = date.equals(end.toPlainDate()) && clock(end) !== '00:00' ? end.toPlainTime() : null;
    const known = days.get(date.toString());
    const earlier = (one: Temporal.PlainTime | null, other: Temporal.PlainTime | null) =>
      one === null || other === null ? null : Temporal.PlainTime.compare(one, other) < 0 ? one : other;
    const later = (one: Temporal.PlainTime | null, other: Temporal.PlainTime | null) =>
      one === null || other === null ? null : Temporal.PlainTime.compare(one, other) > 0 ? one : other;
    days.set(date.toString(), known === undefined ? { from, to } : { from: earlier(known.from, from), to: later(known.to, to) });
  }
}

function availabilityOf(person: PersonId, date: string, { from, to }: Busy, knownAt: string): Availability {
  const said = { person, date, callBy: null, source, knownAt };
  if (from === null && to === null) return { ...said, state: 'X', from: null, until: null };
  const before = from === null ? 0 : from.hour * 60 + from.minute;
  const after = to === null ? 0 : 24 * 60 - to.hour * 60 - to.minute;
  const text = (time: Temporal.PlainTime | null) => time?.toString({ smallestUnit: 'minute' }) ?? null;
  return before > after ? { ...said, state: 'A', from: null, until: text(from) } : { ...said, state: 'A', from: text(to), until: null };
}
