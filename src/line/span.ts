import type { IsoDate, LineContext, Span } from '#model/index.ts';
import { addDays, sayDate, weekdayOf } from '#model/index.ts';
import type { DayRead } from './day-words.ts';
import { dayAt, dayWords } from './day-words.ts';
import { askLastDay, lastDayIn, lastDayOut } from './say.ts';
import type { Token } from './tokens.ts';
import type { StretchAsk } from './when.ts';
import { dayAsk, dayFrame } from './when.ts';

/** From when to when something is away, as far as it was said. */
export interface SpanRead {
  readonly from: IsoDate | null;
  /** 'open': return unknown. null: not said. */
  readonly to: IsoDate | 'open' | null;
  readonly ask: StretchAsk | null;
  /** Tokens that were read as days. */
  readonly used: ReadonlySet<number>;
}

interface Found {
  from: IsoDate | null;
  to: IsoDate | 'open' | null;
  last: IsoDate | null;
  ask: StretchAsk | null;
  readonly used: Set<number>;
}

const numberWords: Readonly<Record<string, number>> = { a: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10 };

/** Reads days, 'wed to fri', 'for two days', 'back thu', 'all week'. 'until thu' asks whether Thursday is in. */
export function readSpan(tokens: readonly Token[], context: LineContext): SpanRead {
  const found: Found = { from: null, to: null, last: null, ask: null, used: new Set() };
  const { today } = dayFrame(context, false);
  let stopped = false;
  let i = 0;
  while (i < tokens.length) {
    const count = stepAt(tokens, i, found, context, today, stopped);
    for (let used = i; used < i + count; used += 1) found.used.add(used);
    const next = i + Math.max(count, 1);
    stopped = stopped || tokens.slice(i, next).some((token) => token.stop);
    i = next;
  }
  return { from: found.from, to: found.to, ask: found.ask, used: found.used };
}

/** Reads what stands at token `i` into `found`; the number of words that it took. */
function stepAt(tokens: readonly Token[], i: number, found: Found, context: LineContext, today: IsoDate, stopped: boolean): number {
  const word = tokens[i]?.text ?? '';
  const open = openAt(tokens, i) || lengthAt(tokens, i, found, today) || weekAt(tokens, i, found, context, today);
  if (open > 0) {
    if (openAt(tokens, i) > 0) found.to = 'open';
    return open;
  }
  if (/^(until|till|til)$/u.test(word)) return untilAt(tokens, i, found, context, today);
  if (/^(to|through|thru|-)$/u.test(word)) return endAt(tokens, i, 1, found, context, 0);
  if (/^(back|returns?|returning)$/u.test(word)) {
    const skip = /^(on|by|from)$/u.test(tokens[i + 1]?.text ?? '') ? 2 : 1;
    return endAt(tokens, i, skip, found, context, -1);
  }
  if ((word === 'only' || word === 'just') && found.from !== null && found.to === null) {
    found.to = found.from;
    return 1;
  }
  const lead = /^(from|since|on|for|starting|and|&)$/u.test(word) ? 1 : 0;
  const day = dayAt(tokens, i + lead, dayFrame(context, false));
  if (!day || (stopped && found.from !== null)) return rangeAt(tokens, i, found, context);
  return lead + takeDay(tokens, i + lead, day, word, found, today);
}

function takeDay(tokens: readonly Token[], i: number, day: DayRead, lead: string, found: Found, today: IsoDate): number {
  found.ask ??= dayAsk(tokens, i, day, today);
  if (found.from === null) {
    found.from = day.date;
    found.last = day.date;
    if (lead === 'from' || lead === 'since' || lead === 'starting') found.to = 'open';
    if (/^(only|just)$/u.test(tokens[i - 1]?.text ?? '')) found.to = day.date;
  } else if (found.last !== null && day.date === addDays(found.last, 1)) {
    found.to = day.date;
    found.last = day.date;
  } else if (found.last !== null && day.date > found.last) {
    found.ask ??= gapAsk(tokens, i, day, found.from, today);
  }
  return day.count;
}

/** 'wed and fri': the day between is not said. */
function gapAsk(tokens: readonly Token[], i: number, day: DayRead, from: IsoDate, today: IsoDate): StretchAsk {
  const start = /^(and|&)$/u.test(tokens[i - 1]?.text ?? '') ? i - 1 : i;
  const all = `${sayDate(from)} to ${sayDate(day.date)}`;
  return {
    question: `${all}, or ${sayDate(from)} alone? One line each for days apart.`,
    from: tokens[start]?.from ?? 0,
    to: tokens[i + day.count - 1]?.to ?? 0,
    choices: [
      { label: all, put: `to ${dayWords(day.date, today)}` },
      { label: sayDate(from), put: 'only' },
    ],
  };
}

/** The last day, counted from the first: 'fri to wed' ends in the week after. `shift` -1: the day named is the day of return. */
function endAt(tokens: readonly Token[], i: number, skip: number, found: Found, context: LineContext, shift: number): number {
  const frame = dayFrame(context, false);
  const day = dayAt(tokens, i + skip, { ...frame, today: isFixed(tokens[i + skip]) ? frame.today : (found.from ?? frame.today) });
  if (!day) return 0;
  found.ask ??= dayAsk(tokens, i + skip, day, frame.today);
  found.from ??= frame.today;
  found.to = addDays(day.date, shift);
  found.last = found.to;
  return skip + day.count;
}

function untilAt(tokens: readonly Token[], i: number, found: Found, context: LineContext, today: IsoDate): number {
  if (/^further$/u.test(tokens[i + 1]?.text ?? '')) {
    found.to = 'open';
    return 3;
  }
  const whole =
    ['the', 'end', 'of'].filter((word, at) => tokens[i + 1 + at]?.text === word).length === 3 ? 3 : tokens[i + 1]?.text === 'end' ? 2 : 0;
  const start = i + 1 + whole;
  const day = dayAt(tokens, start, { ...dayFrame(context, false), today: isFixed(tokens[start]) ? today : (found.from ?? today) });
  if (!day) return 0;
  const including = /^(incl|inclusive|included|including)$/u.test(tokens[start + day.count]?.text ?? '') ? 1 : 0;
  const from = found.from ?? today;
  found.ask ??= dayAsk(tokens, start, day, today);
  if (whole === 0 && including === 0 && day.date > from)
    found.ask ??= lastDayAsk(tokens, i, start + day.count, day.date, found.from, today);
  found.from = from;
  found.to = day.date;
  return start + day.count + including - i;
}

function lastDayAsk(tokens: readonly Token[], i: number, end: number, date: IsoDate, from: IsoDate | null, today: IsoDate): StretchAsk {
  const lead = from === null ? 'today to' : 'to';
  const before = addDays(date, -1);
  return {
    question: askLastDay(date),
    from: tokens[i]?.from ?? 0,
    to: tokens[end - 1]?.to ?? 0,
    choices: [
      { label: lastDayIn(date), put: `${lead} ${dayWords(date, today)}` },
      { label: lastDayOut(date), put: `${lead} ${dayWords(before, today)}` },
    ],
  };
}

/** 'return unknown', 'indefinitely'. */
function openAt(tokens: readonly Token[], i: number): number {
  const [one, two] = [tokens[i]?.text ?? '', tokens[i + 1]?.text ?? ''];
  if (/^(return|back|until|till|end)$/u.test(one) && /^(unknown|unclear|open)$/u.test(two)) return 2;
  return /^(indefinitely|permanently)$/u.test(one) ? 1 : 0;
}

/** 'for two days', '3 days', 'for a week': the first day counts. */
function lengthAt(tokens: readonly Token[], i: number, found: Found, today: IsoDate): number {
  const lead = tokens[i]?.text === 'for' ? 1 : 0;
  const said = tokens[i + lead]?.text ?? '';
  const number = numberWords[said] ?? (/^\d{1,2}$/u.test(said) ? Number(said) : 0);
  const unit = { day: 1, days: 1, week: 7, weeks: 7 }[tokens[i + lead + 1]?.text ?? ''];
  if (unit === undefined || number < 1 || (lead === 0 && said === 'a')) return 0;
  found.from ??= today;
  found.to = addDays(found.from, number * unit - 1);
  return lead + 2;
}

/** 'all week', 'the rest of the week', 'this week': until the last shooting day before Monday, else Friday. */
function weekAt(tokens: readonly Token[], i: number, found: Found, context: LineContext, today: IsoDate): number {
  const said = [0, 1, 2, 3, 4].map((ahead) => tokens[i + ahead]?.text ?? '').join(' ');
  const match = /^(?:the )?(?:all week|this week|rest of the week|whole week)(?![\p{L}])/u.exec(said);
  if (!match) return 0;
  const sunday = addDays(today, 7 - weekdayOf(today));
  const shooting = context.days.map((day) => day.date).filter((date) => date >= today && date <= sunday);
  const friday = addDays(sunday, -2);
  found.from ??= today;
  found.to = shooting.toSorted().at(-1) ?? (friday < today ? sunday : friday);
  return match[0].split(' ').length;
}

/** '2-4 dec', '2 to 4 dec': two days of one month. */
function rangeAt(tokens: readonly Token[], i: number, found: Found, context: LineContext): number {
  const joined = /^(\d{1,2})-(\d{1,2})$/u.exec(tokens[i]?.text ?? '');
  const apart = /^\d{1,2}$/u.test(tokens[i]?.text ?? '') && /^(to|-)$/u.test(tokens[i + 1]?.text ?? '');
  const monthAt = joined ? i + 1 : i + 3;
  const month = tokens[monthAt];
  const lastWord = joined ? joined[2] : tokens[i + 2]?.text;
  if ((!joined && !apart) || !month || lastWord === undefined) return 0;
  const dayOf = (number: string) => dayAt([{ ...month, text: number, stop: false }, month], 0, dayFrame(context, false));
  const [from, to] = [dayOf(joined ? (joined[1] ?? '') : (tokens[i]?.text ?? '')), dayOf(lastWord)];
  if (from?.count !== 2 || to?.count !== 2) return 0;
  found.from = from.date;
  found.to = to.date;
  return monthAt - i + 1;
}

const isFixed = (token: Token | undefined): boolean => /^(today|tonight|tomorrow|tmrw|tmr|tomo)$/u.test(token?.text ?? '');

/** The span in force. A person out 'today' comes back at a time nobody knows; a place, a thing or another day named alone is that day only. */
export function spanOf(read: SpanRead, today: IsoDate, person: boolean): Span {
  const from = read.from ?? today;
  if (read.to === 'open') return { from, to: null };
  if (read.to !== null) return { from, to: read.to };
  if (read.from === null || (person && from === today)) return { from, to: null };
  return { from, to: from };
}
