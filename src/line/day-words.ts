import type { IsoDate } from '#model/index.ts';
import { addDays, weekdayOf } from '#model/index.ts';
import type { Token } from './tokens.ts';

/** A day as it was said. With `ask` set the words fit two days: nobody guesses. */
export interface DayRead {
  /** Number of words. */
  readonly count: number;
  readonly date: IsoDate;
  /** Minutes of the day when the number behind a weekday is an hour: 'fri 17'. */
  readonly hour: number | null;
  readonly ask: DayAsk | null;
}
export interface DayAsk {
  readonly kind: 'next-weekday' | 'day-or-month' | 'weekday-differs' | 'hour-or-date';
  readonly choices: readonly { readonly date: IsoDate; readonly hour: number | null }[];
}

/** What days are counted from. `hours`: a number behind a weekday may be an hour, as in a promise. */
export interface DayFrame {
  readonly today: IsoDate;
  readonly hours: boolean;
  readonly days: readonly { readonly number: string; readonly date: string }[];
}

const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];
const weekdayForms: Readonly<Record<string, number>> = Object.fromEntries(
  [
    ['mon', 'monday', 'mondays'],
    ['tue', 'tues', 'tuesday', 'tuesdays'],
    ['wed', 'weds', 'wednesday', 'wednesdays'],
    ['thu', 'thur', 'thurs', 'thursday', 'thursdays'],
    ['fri', 'friday', 'fridays'],
    ['sat', 'saturday', 'saturdays'],
    ['sun', 'sunday', 'sundays'],
  ].flatMap((forms, at) => forms.map((form) => [form, at + 1] as const)),
);
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthForms: Readonly<Record<string, number>> = {
  ...Object.fromEntries(months.map((month, at) => [month, at + 1])),
  ...{
    january: 1,
    february: 2,
    march: 3,
    april: 4,
    june: 6,
    july: 7,
    august: 8,
    september: 9,
    sept: 9,
    october: 10,
    november: 11,
    december: 12,
  },
};
const fixedDays: Readonly<Record<string, number>> = { today: 0, tonight: 0, tomorrow: 1, tmrw: 1, tmr: 1, tomo: 1, yesterday: -1 };

export const weekdayOfWord = (word: string | undefined): number | null => (word === undefined ? null : (weekdayForms[word] ?? null));

/** The day said at token `i`; null when there is none. */
export function dayAt(tokens: readonly Token[], i: number, frame: DayFrame): DayRead | null {
  const word = tokens[i]?.text;
  if (word === undefined) return null;
  const fixed = fixedDays[word];
  if (fixed !== undefined) return read(1, addDays(frame.today, fixed));
  return (
    isoAt(word) ??
    weekdayAt(tokens, i, frame) ??
    monthDayAt(tokens, i, frame) ??
    slashAt(word, frame) ??
    shootingDayAt(tokens, i, frame) ??
    inDaysAt(tokens, i, frame)
  );
}

/** The day in words that read back as this day whatever today is: 'fri 4 dec', with the year where it is not the next such date. */
export function dayWords(date: IsoDate, today: IsoDate): string {
  const { day, month, year } = Temporal.PlainDate.from(date);
  const short = `${weekdays[weekdayOf(date) - 1]} ${day} ${months[month - 1]}`;
  return nearestYear(month, day, today) === date ? short : `${short} ${year}`;
}

const read = (count: number, date: IsoDate): DayRead => ({ count, date, hour: null, ask: null });
const asked = (count: number, kind: DayAsk['kind'], choices: DayAsk['choices']): DayRead => ({
  count,
  date: choices[0]?.date ?? '',
  hour: null,
  ask: { kind, choices },
});
const whole = (date: IsoDate): DayAsk['choices'][number] => ({ date, hour: null });

function isoAt(word: string): DayRead | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(word);
  const date = match ? dateOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
  return date === null ? null : read(1, date);
}

function weekdayAt(tokens: readonly Token[], i: number, frame: DayFrame): DayRead | null {
  const word = tokens[i]?.text;
  if (word === 'next' || word === 'this' || word === 'coming') {
    const weekday = weekdayOfWord(tokens[i + 1]?.text);
    if (weekday === null) return null;
    const coming = nextWeekday(frame.today, weekday);
    if (word !== 'next') return read(2, coming);
    return asked(2, 'next-weekday', [whole(coming), whole(addDays(coming, 7))]);
  }
  const weekday = weekdayOfWord(word);
  if (weekday === null) return null;
  const coming = nextWeekday(frame.today, weekday);
  if (tokens[i]?.stop) return read(1, coming);
  if (tokens[i + 1]?.text === 'week') return read(2, addDays(coming, 7));
  const dated = monthDayAt(tokens, i + 1, frame);
  if (dated && !dated.ask) {
    if (weekdayOf(dated.date) === weekday) return { ...dated, count: dated.count + 1 };
    return asked(dated.count + 1, 'weekday-differs', [whole(coming), whole(dated.date)]);
  }
  return numberedWeekday(tokens, i, weekday, coming, frame) ?? read(1, coming);
}

/** 'fri 17' is an hour in a promise and a date on a plan; where both can be meant it asks. */
function numberedWeekday(tokens: readonly Token[], i: number, weekday: number, coming: IsoDate, frame: DayFrame): DayRead | null {
  const match = /^(\d{1,2})(st|nd|rd|th)?$/u.exec(tokens[i + 1]?.text ?? '');
  if (!match || /^(am|pm|a\.m|p\.m|h|hours?|days?|weeks?|min|minutes)$/u.test(tokens[i + 2]?.text ?? '')) return null;
  const number = Number(match[1]);
  const dates = [0, 1].map((ahead) => monthAhead(frame.today, ahead, number)).filter((date) => date !== null && date >= frame.today);
  const fits = dates.find((date) => date !== null && weekdayOf(date) === weekday) ?? null;
  const mayBeHour = frame.hours && match[2] === undefined && number < 24;
  if (fits !== null && !mayBeHour) return read(2, fits);
  if (fits !== null) return asked(2, 'hour-or-date', [whole(fits), ...hoursOf(number).map((hour) => ({ date: coming, hour }))]);
  if (mayBeHour) return null;
  const other = dates[0] ?? null;
  return other === null ? null : asked(2, 'weekday-differs', [whole(coming), whole(other)]);
}

/** An hour from 1 to 6 may be meant as of the morning or of the afternoon. */
const hoursOf = (number: number): readonly number[] => (number >= 1 && number <= 6 ? [number * 60, number * 60 + 720] : [number * 60]);

function monthDayAt(tokens: readonly Token[], i: number, frame: DayFrame): DayRead | null {
  const skip = tokens[i]?.text === 'the' ? 1 : 0;
  const one = tokens[i + skip];
  const two = tokens[i + skip + 1];
  const number = dayNumber(one?.text);
  const month = monthForms[two?.text ?? ''];
  if (number !== null && month !== undefined && !one?.stop) return monthDay(month, number, skip + 2, tokens[i + skip + 2]?.text, frame);
  if (number !== null && two?.text === 'of') {
    const late = monthForms[tokens[i + skip + 2]?.text ?? ''];
    if (late !== undefined) return monthDay(late, number, skip + 3, tokens[i + skip + 3]?.text, frame);
  }
  const first = monthForms[one?.text ?? ''];
  const second = dayNumber(two?.text);
  if (skip === 0 && first !== undefined && second !== null) return monthDay(first, second, 2, tokens[i + 2]?.text, frame);
  if (number === null || !/(st|nd|rd|th)$/u.test(one?.text ?? '')) return null;
  const date = [0, 1].map((ahead) => monthAhead(frame.today, ahead, number)).find((day) => day !== null && day >= frame.today);
  return date === null || date === undefined ? null : read(skip + 1, date);
}

function monthDay(month: number, day: number, count: number, next: string | undefined, frame: DayFrame): DayRead | null {
  const year = /^20\d\d$/u.exec(next ?? '');
  const date = year ? dateOf(Number(year[0]), month, day) : nearestYear(month, day, frame.today);
  return date === null ? null : read(count + (year ? 1 : 0), date);
}

/** '4/12' is the fourth of December or the twelfth of April; only where one of them is no date is it read. */
function slashAt(word: string, frame: DayFrame): DayRead | null {
  const match = /^(\d{1,2})[/.](\d{1,2})(?:[/.](\d{4}|\d{2}))?$/u.exec(word);
  if (!match || (word.includes('.') && match[3] === undefined)) return null;
  const [one, two] = [Number(match[1]), Number(match[2])];
  const year = match[3] === undefined ? null : Number(match[3]) + (match[3].length === 2 ? 2000 : 0);
  const at = (month: number, day: number) => (year === null ? nearestYear(month, day, frame.today) : dateOf(year, month, day));
  const dates = [...new Set([at(two, one), at(one, two)].filter((date) => date !== null))];
  const [first] = dates;
  if (first === undefined) return null;
  return dates.length === 1 ? read(1, first) : asked(1, 'day-or-month', dates.map(whole));
}

function shootingDayAt(tokens: readonly Token[], i: number, frame: DayFrame): DayRead | null {
  const joined = /^day(\d+)$/u.exec(tokens[i]?.text ?? '')?.[1];
  const number = joined ?? (tokens[i]?.text === 'day' ? tokens[i + 1]?.text : undefined);
  const day = frame.days.find((one) => one.number.toLowerCase() === number);
  return day ? read(joined === undefined ? 2 : 1, day.date) : null;
}

function inDaysAt(tokens: readonly Token[], i: number, frame: DayFrame): DayRead | null {
  if (tokens[i]?.text !== 'in' && tokens[i]?.text !== 'within') return null;
  const number = tokens[i + 1]?.text === 'a' ? 1 : Number(tokens[i + 1]?.text);
  const unit = { day: 1, days: 1, week: 7, weeks: 7 }[tokens[i + 2]?.text ?? ''];
  if (unit === undefined || !Number.isInteger(number) || number < 1 || number > 400) return null;
  return read(3, addDays(frame.today, number * unit));
}

const nextWeekday = (today: IsoDate, weekday: number): IsoDate => addDays(today, (weekday - weekdayOf(today) + 7) % 7);

function dayNumber(word: string | undefined): number | null {
  const match = /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word ?? '');
  const number = match ? Number(match[1]) : 0;
  return number >= 1 && number <= 31 ? number : null;
}

function monthAhead(today: IsoDate, ahead: number, day: number): IsoDate | null {
  const { year, month } = Temporal.PlainDate.from(today).with({ day: 1 }).add({ months: ahead });
  return dateOf(year, month, day);
}

/** Without a year: this year's date unless it lies more than 90 days back, then next year's. 29 February waits for its leap year. */
function nearestYear(month: number, day: number, today: IsoDate): IsoDate | null {
  const { year } = Temporal.PlainDate.from(today);
  const earliest = addDays(today, -90);
  for (let ahead = 0; ahead <= 8; ahead += 1) {
    const date = dateOf(year + ahead, month, day);
    if (date !== null && date >= earliest) return date;
  }
  return null;
}

function dateOf(year: number, month: number, day: number): IsoDate | null {
  if (month < 1 || month > 12 || day < 1 || year < 1) return null;
  const date = Temporal.PlainDate.from({ year, month, day }, { overflow: 'constrain' });
  return date.day === day ? date.toString() : null;
}
