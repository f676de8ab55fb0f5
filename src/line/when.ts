import type { IsoDate, LineContext, LocalTime, Minutes, Zone } from '#model/index.ts';
import { dateIn, sayDate, wallTime } from '#model/index.ts';
import type { DayFrame, DayRead } from './day-words.ts';
import { dayAt, dayWords } from './day-words.ts';
import type { HourRead } from './hour-words.ts';
import { hourAt } from './hour-words.ts';
import { askClocks, askDays, sayDayAt, sayEither } from './say.ts';
import type { Token } from './tokens.ts';
import { zoneAt } from './zone-words.ts';

/** A question about one stretch of the text; `put` stands there when it is answered. */
export interface StretchAsk {
  readonly question: string;
  readonly from: number;
  readonly to: number;
  readonly choices: readonly { readonly label: string; readonly put: string }[];
}
/** Day and time as they were said; null is what was not said. */
export interface When {
  /** Tokens from (inclusive) to (exclusive). */
  readonly first: number;
  readonly end: number;
  readonly date: IsoDate | null;
  readonly minutes: Minutes | null;
  /** 'in 2 hours': counted from now. */
  readonly later: Minutes | null;
  readonly zone: Zone | null;
  readonly ask: StretchAsk | null;
  /** A weekday alone in the middle of a sentence may be part of a thing's name; with a time or a preposition it is a date. */
  readonly sure: boolean;
}

const prepositions = new Set(['by', 'on', 'at', 'before', 'due', 'for', 'latest', 'until', 'till', '-']);

export const dayFrame = (context: LineContext, hours: boolean): DayFrame => ({
  today: dateIn(context.at, context.zone),
  hours,
  days: context.days,
});

/** Day and time said at token `i`, in either order, prepositions before and between, a zone behind the time. */
export function whenAt(tokens: readonly Token[], i: number, context: LineContext): When | null {
  const frame = dayFrame(context, true);
  const lead = leadAt(tokens, i);
  const start = i + lead.count;
  const later = laterAt(tokens, start);
  if (later) return { first: i, end: start + 3, date: null, minutes: null, later, zone: null, ask: null, sure: true };
  const hour = hourAt(tokens, start, lead.hour || figureBeforeDay(tokens, start, lead.count > 0, frame), context.dayEnd);
  if (hour) return timeFirst(tokens, i, start, hour, context, frame);
  const day = dayAt(tokens, start, frame);
  return day ? dayFirst(tokens, i, start, day, lead.count > 0, context, frame) : null;
}

/** '0830 thu', 'before 8 tomorrow': a figure is an hour where a day follows, unless it is a date itself. */
function figureBeforeDay(tokens: readonly Token[], start: number, led: boolean, frame: DayFrame): boolean {
  const figure = led ? /^\d{1,4}$/u : /^\d{4}$/u;
  return figure.test(tokens[start]?.text ?? '') && dayAt(tokens, start, frame) === null && dayAt(tokens, start + 1, frame) !== null;
}

function dayFirst(
  tokens: readonly Token[],
  i: number,
  start: number,
  day: DayRead,
  led: boolean,
  context: LineContext,
  frame: DayFrame,
): When {
  const behind = start + day.count;
  const gap = tokens[behind]?.text === 'at' || tokens[behind]?.text === 'by' || tokens[behind]?.text === '-' ? 1 : 0;
  const hour = day.hour === null ? hourAt(tokens, behind + gap, true, context.dayEnd) : null;
  const end = hour ? behind + gap + hour.count : behind;
  const zone = zoneAt(tokens, end, hour !== null || day.hour !== null, context);
  const evening = tokens[start]?.text === 'tonight';
  const named = tokens.slice(start, behind).some((token) => /\d/u.test(token.text)) || /^(to|yester|in$)/u.test(tokens[start]?.text ?? '');
  return {
    first: i,
    end: end + (zone?.count ?? 0),
    date: day.date,
    minutes: hour ? lateIfEvening(hour.minutes, evening) : day.hour,
    later: null,
    zone: zone?.zone ?? null,
    ask:
      dayAsk(tokens, start, day, frame.today) ??
      (hour ? hourAsk(tokens, behind + gap, hour, evening) : evening ? eveningAsk(tokens, start) : null),
    sure: led || hour !== null || day.ask !== null || named,
  };
}

function timeFirst(tokens: readonly Token[], i: number, start: number, hour: HourRead, context: LineContext, frame: DayFrame): When {
  const behind = start + hour.count;
  const zone = zoneAt(tokens, behind, true, context);
  const at = behind + (zone?.count ?? 0);
  const gap = tokens[at]?.text === 'on' || tokens[at]?.text === '-' ? 1 : 0;
  const day = dayAt(tokens, at + gap, { ...frame, hours: false });
  const late = day ? zoneAt(tokens, at + gap + day.count, false, context) : null;
  const evening = day !== null && tokens[at + gap]?.text === 'tonight';
  return {
    first: i,
    end: day ? at + gap + day.count + (late?.count ?? 0) : at,
    date: day?.date ?? null,
    minutes: lateIfEvening(hour.minutes, evening),
    later: null,
    zone: zone?.zone ?? late?.zone ?? null,
    ask: (day ? dayAsk(tokens, at + gap, day, frame.today) : null) ?? hourAsk(tokens, start, hour, evening),
    sure: true,
  };
}

/** Prepositions before a date; after 'at' or 'by' a bare number is an hour. */
function leadAt(tokens: readonly Token[], i: number): { readonly count: number; readonly hour: boolean } {
  let count = 0;
  while (prepositions.has(tokens[i + count]?.text ?? '') && count < 2) count += 1;
  const last = tokens[i + count - 1]?.text;
  const alone = i + count === tokens.length - 1 || tokens[i + count]?.stop === true;
  return { count, hour: count > 0 && (last === 'at' || ((last === 'by' || last === 'before') && alone)) };
}

/** 'in 2 hours', 'in 30 minutes'. */
function laterAt(tokens: readonly Token[], i: number): Minutes | null {
  if (tokens[i]?.text !== 'in' && tokens[i]?.text !== 'within') return null;
  const said = tokens[i + 1]?.text ?? '';
  const number = said === 'an' || said === 'a' ? 1 : said === 'half' ? 0 : Number(said);
  const unit = tokens[i + 2]?.text ?? '';
  if (!Number.isInteger(number) || number < 1 || number > 1000) return null;
  if (/^(h|hr|hrs|hour|hours)$/u.test(unit)) return number * 60;
  return /^(m|min|mins|minute|minutes)$/u.test(unit) ? number : null;
}

const lateIfEvening = (minutes: Minutes, evening: boolean): Minutes => (evening && minutes < 720 ? minutes + 720 : minutes);

function stretch(tokens: readonly Token[], start: number, count: number): { readonly from: number; readonly to: number } {
  return { from: tokens[start]?.from ?? 0, to: tokens[start + count - 1]?.to ?? 0 };
}

/** The question that a day's words ask, if they fit two days. */
export function dayAsk(tokens: readonly Token[], start: number, day: DayRead, today: IsoDate): StretchAsk | null {
  if (!day.ask) return null;
  const { choices } = day.ask;
  const labels = choices.map(({ date, hour }) => (hour === null ? sayDate(date) : sayDayAt(date, hour)));
  return {
    question: choices.some(({ hour }) => hour !== null) ? sayEither(labels) : askDays(choices.map(({ date }) => date)),
    ...stretch(tokens, start, day.count),
    choices: choices.map(({ date, hour }, at) => ({
      label: labels[at] ?? '',
      put: `${dayWords(date, today)}${hour === null ? '' : ` ${wallTime(hour)}`}`,
    })),
  };
}

function hourAsk(tokens: readonly Token[], start: number, hour: HourRead, evening: boolean): StretchAsk | null {
  if (!hour.ask || evening) return null;
  return {
    question: askClocks(hour.ask),
    ...stretch(tokens, start, hour.count),
    choices: hour.ask.map((minutes) => ({ label: wallTime(minutes), put: wallTime(minutes) })),
  };
}

function eveningAsk(tokens: readonly Token[], start: number): StretchAsk {
  const hours = [1200, 1320];
  return {
    question: askClocks(hours),
    ...stretch(tokens, start, 1),
    choices: hours.map((minutes) => ({ label: wallTime(minutes), put: `today ${wallTime(minutes)}` })),
  };
}

/** The date of a text: the last one that ends it or stands before a comma, else the last one that is surely a date. */
export function findWhen(tokens: readonly Token[], context: LineContext): When | null {
  const all: When[] = [];
  let i = 0;
  while (i < tokens.length) {
    const when = whenAt(tokens, i, context);
    if (when) all.push(when);
    i = when ? Math.max(when.end, i + 1) : i + 1;
  }
  const ending = all.filter((when) => when.end === tokens.length || tokens[when.end - 1]?.stop === true);
  return ending.at(-1) ?? all.filter((when) => when.sure).at(-1) ?? null;
}

export const localTime = (date: IsoDate, minutes: Minutes): LocalTime => `${date}T${wallTime(minutes)}`;
