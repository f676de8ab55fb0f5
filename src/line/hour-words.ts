import type { Minutes } from '#model/index.ts';
import { minutesOf } from '#model/index.ts';
import type { Token } from './tokens.ts';

/** A time of day as it was said. With `ask` the words fit two times. */
export interface HourRead {
  /** Number of words. */
  readonly count: number;
  /** From 00:00. */
  readonly minutes: Minutes;
  readonly ask: readonly Minutes[] | null;
}

const numbers = ['twelve', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven'];
const vague: Readonly<Record<string, readonly Minutes[]>> = {
  morning: [540, 720],
  lunch: [720, 780],
  lunchtime: [720, 780],
  afternoon: [780, 1080],
  evening: [1080, 1260],
  night: [1200, 1320],
  midnight: [0, 1439],
};

/**
 * The time said at token `i`. `sure`: a day or 'at' stands before it, so that a bare number is an hour. An hour from 1 to 6 without am or pm asks:
 * calls at five in the morning are as usual as deliveries at five in the afternoon.
 */
export function hourAt(tokens: readonly Token[], i: number, sure: boolean, dayEnd: string): HourRead | null {
  const word = tokens[i]?.text;
  if (word === undefined) return null;
  return clockAt(tokens, i) ?? spokenAt(tokens, i) ?? (sure ? bareAt(tokens, i, dayEnd) : namedEnd(tokens, i, dayEnd));
}

const read = (count: number, minutes: Minutes): HourRead => ({ count, minutes, ask: null });

function clockAt(tokens: readonly Token[], i: number): HourRead | null {
  const word = tokens[i]?.text ?? '';
  if (word === 'noon' || word === 'midday') return read(1, 720);
  const joined = /^(\d{1,2})(?:[:.](\d{2}))?(am|pm|a\.m|p\.m)$/u.exec(word);
  if (joined) return halfDay(1, Number(joined[1]), Number(joined[2] ?? 0), joined[3] ?? '');
  const apart = /^(\d{1,2})(?:[:.](\d{2}))?$/u.exec(word);
  const half = tokens[i + 1]?.text ?? '';
  if (apart && !tokens[i]?.stop && /^(am|pm|a\.m|p\.m)$/u.test(half)) return halfDay(2, Number(apart[1]), Number(apart[2] ?? 0), half);
  const clock = /^(\d{1,2}):(\d{2})$/u.exec(word);
  if (!clock || Number(clock[1]) > 23 || Number(clock[2]) > 59) return null;
  return read(1, Number(clock[1]) * 60 + Number(clock[2]));
}

/** Twelve with am or pm is read two ways by readers, so it asks (V1). */
function halfDay(count: number, hour: number, minute: number, half: string): HourRead | null {
  if (hour < 1 || hour > 12 || minute > 59) return null;
  if (hour === 12) return half.startsWith('p') ? read(count, 720 + minute) : { count, minutes: minute, ask: [minute, 720 + minute] };
  return read(count, hour * 60 + minute + (half.startsWith('p') ? 720 : 0));
}

/** 'half eight', 'half past eight', 'quarter to 9'. */
function spokenAt(tokens: readonly Token[], i: number): HourRead | null {
  const part = tokens[i]?.text;
  if (part !== 'half' && part !== 'quarter') return null;
  const link = tokens[i + 1]?.text;
  const linked = link === 'past' || link === 'to';
  if (part === 'quarter' && !linked) return null;
  const hour = hourNumber(tokens[i + (linked ? 2 : 1)]?.text);
  if (hour === null) return null;
  const count = linked ? 3 : 2;
  const minutes = hour * 60 + (part === 'half' ? 30 : link === 'to' ? -15 : 15);
  const half = tokens[i + count]?.text ?? '';
  if (/^(am|pm)$/u.test(half)) return read(count + 1, (minutes % 720) + (half === 'pm' ? 720 : 0));
  return hour < 7 ? { count, minutes, ask: [minutes, minutes + 720] } : read(count, minutes);
}

function bareAt(tokens: readonly Token[], i: number, dayEnd: string): HourRead | null {
  const word = tokens[i]?.text ?? '';
  const end = namedEnd(tokens, i, dayEnd);
  if (end) return end;
  const times = vague[word];
  if (times) return { count: 1, minutes: times[0] ?? 0, ask: times };
  const four = /^([01]\d|2[0-3])([0-5]\d)$/u.exec(word);
  if (four) return read(1, Number(four[1]) * 60 + Number(four[2]));
  const dotted = /^(\d{1,2})\.([0-5]\d)$/u.exec(word);
  if (dotted && Number(dotted[1]) < 24) return ambiguousHour(1, Number(dotted[1]), Number(dotted[2]));
  if (!/^\d{1,2}$/u.test(word) || Number(word) > 23) return null;
  const next = tokens[i + 1]?.text ?? '';
  if (!tokens[i]?.stop && /^(days?|weeks?|hours?|h|min|minutes|mm|pages?|copies|people|shots?|scenes?|%)$/u.test(next)) return null;
  return ambiguousHour(next === "o'clock" ? 2 : 1, Number(word), 0);
}

function ambiguousHour(count: number, hour: number, minute: number): HourRead {
  const minutes = hour * 60 + minute;
  return hour >= 1 && hour <= 6 ? { count, minutes, ask: [minutes, minutes + 720] } : read(count, minutes);
}

/** The end of the working day by name. */
function namedEnd(tokens: readonly Token[], i: number, dayEnd: string): HourRead | null {
  const said = [0, 1, 2].map((ahead) => tokens[i + ahead]?.text ?? '').join(' ');
  if (/^(eod|cop|cob)\b/u.test(said)) return read(1, minutesOf(dayEnd));
  if (/^(end of day|close of play|end of play|close of business)$/u.test(said)) return read(3, minutesOf(dayEnd));
  return null;
}

function hourNumber(word: string | undefined): number | null {
  if (word === undefined) return null;
  if (/^\d{1,2}$/u.test(word)) return Number(word) >= 1 && Number(word) <= 12 ? Number(word) : null;
  const at = numbers.indexOf(word);
  return at === -1 ? null : at === 0 ? 12 : at;
}
