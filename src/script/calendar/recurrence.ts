import { civilOf, dayMs, dayNumber, dayOfWall, monthLength, timeOfWall, weekdayOfDay, yearLength } from './civil.ts';
import type { Wall } from './civil.ts';
import type { Rule } from './rule.ts';

/** Periods looked at before a rule that gives nothing more is left: 30 February never comes. */
const mostIdlePeriods = 100_000;
/** No calendar of a production reaches further. */
const lastYear = 2200;

/** Periods and dates that may still be looked at; shared by the rules of a file, so that thousands of bad ones cost no more than one. */
export interface Budget {
  steps: number;
}

/**
 * The wall times of a rule from `start` on, in order, `start` itself first (RFC 5545: it always counts as the first). COUNT is
 * applied here; UNTIL is the caller's, who knows the zone. Ends after the year 2200, when nothing comes any more, or with the budget.
 */
export function* occurrences(rule: Rule, start: Wall, budget: Budget): Generator<Wall> {
  const full = withDefaults(rule, start);
  let given = 1;
  let last = start;
  yield start;
  for (const wall of periodWalls(full, start, budget)) {
    if (rule.count !== null && given >= rule.count) return;
    if (wall <= last) continue;
    last = wall;
    given++;
    yield wall;
  }
}

/** What a rule leaves open comes from its start: the day of the month, the weekday, the time. */
function withDefaults(rule: Rule, start: Wall): Rule {
  const { month, day } = civilOf(dayOfWall(start));
  const seconds = Math.floor(timeOfWall(start) / 1000);
  const noDay = rule.yearDays.length + rule.monthDays.length + rule.days.length === 0;
  const weekday = { weekday: weekdayOfDay(dayOfWall(start)), nth: null };
  const dayParts = ((): Partial<Rule> => {
    if (!noDay) return {};
    if (rule.frequency === 'YEARLY' && rule.weekNumbers.length > 0) return { days: [weekday] };
    if (rule.frequency === 'YEARLY') return { months: rule.months.length > 0 ? rule.months : [month], monthDays: [day] };
    if (rule.frequency === 'MONTHLY') return { monthDays: [day] };
    return rule.frequency === 'WEEKLY' ? { days: [weekday] } : {};
  })();
  const fine = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY'].includes(rule.frequency);
  const or = (given: readonly number[], own: number, keep: boolean): readonly number[] => (given.length > 0 || !keep ? given : [own]);
  return {
    ...rule,
    ...dayParts,
    hours: or(rule.hours, Math.floor(seconds / 3600), fine),
    minutes: or(rule.minutes, Math.floor(seconds / 60) % 60, fine || rule.frequency === 'HOURLY'),
    seconds: or(rule.seconds, seconds % 60, rule.frequency !== 'SECONDLY'),
  };
}

function* periodWalls(rule: Rule, start: Wall, budget: Budget): Generator<Wall> {
  let idle = 0;
  for (const period of periods(rule, start)) {
    budget.steps -= 1 + period.length;
    if (budget.steps < 0) return;
    const walls = rule.positions.length > 0 ? atPositions(period, rule.positions) : period;
    idle = walls.length > 0 ? 0 : idle + 1;
    if (idle > mostIdlePeriods) return;
    yield* walls;
  }
}

const atPositions = (walls: readonly Wall[], positions: readonly number[]): readonly Wall[] =>
  [...new Set(positions.map((position) => walls.at(position > 0 ? position - 1 : position)))]
    .filter((wall) => wall !== undefined)
    .sort((one, other) => one - other);

function* periods(rule: Rule, start: Wall): Generator<readonly Wall[]> {
  if (rule.frequency === 'HOURLY' || rule.frequency === 'MINUTELY' || rule.frequency === 'SECONDLY') yield* clockPeriods(rule, start);
  else for (const days of dayPeriods(rule, dayOfWall(start))) yield timesOn(days, rule);
}

const timesOn = (days: readonly number[], rule: Rule): readonly Wall[] =>
  days.flatMap((day) =>
    rule.hours.flatMap((hour) =>
      rule.minutes.flatMap((minute) => rule.seconds.map((second) => day * dayMs + ((hour * 60 + minute) * 60 + second) * 1000)),
    ),
  );

function* dayPeriods(rule: Rule, first: number): Generator<readonly number[]> {
  const { year, month } = civilOf(first);
  if (rule.frequency === 'YEARLY') {
    for (let at = year; at <= lastYear; at += rule.interval) yield daysOfYear(rule, at);
  } else if (rule.frequency === 'MONTHLY') {
    for (let at = year * 12 + month - 1; at < (lastYear + 1) * 12; at += rule.interval)
      yield daysOfMonth(rule, Math.floor(at / 12), (at % 12) + 1);
  } else {
    const weekly = rule.frequency === 'WEEKLY';
    const from = weekly ? first - ((weekdayOfDay(first) - rule.weekStart + 7) % 7) : first;
    const step = weekly ? 7 : 1;
    const end = dayNumber(lastYear + 1, 1, 1);
    for (let at = from; at < end; at += step * rule.interval) {
      yield range(at, step).filter((day) => passes(rule, day) && onWeekday(rule, day));
    }
  }
}

const range = (from: number, length: number): readonly number[] => Array.from({ length }, (_, place) => from + place);
const onWeekday = (rule: Rule, day: number): boolean =>
  rule.days.length === 0 || rule.days.some((one) => one.weekday === weekdayOfDay(day));

/** The parts that ask about a date alone. */
function passes(rule: Rule, day: number): boolean {
  const { year, month, day: ofMonth } = civilOf(day);
  if (rule.months.length > 0 && !rule.months.includes(month)) return false;
  if (rule.monthDays.length > 0 && !rule.monthDays.includes(ofMonth) && !rule.monthDays.includes(ofMonth - monthLength(year, month) - 1))
    return false;
  if (rule.yearDays.length === 0) return true;
  const ofYear = day - dayNumber(year, 1, 1) + 1;
  return rule.yearDays.includes(ofYear) || rule.yearDays.includes(ofYear - yearLength(year) - 1);
}

/** Weekdays with a number count within `from` .. `from + length`. */
function onRuleDay(rule: Rule, day: number, from: number, length: number): boolean {
  if (rule.days.length === 0) return true;
  const weekday = weekdayOfDay(day);
  const forward = Math.floor((day - from) / 7) + 1;
  const backward = -(Math.floor((from + length - 1 - day) / 7) + 1);
  return rule.days.some((one) => one.weekday === weekday && (one.nth === null || one.nth === forward || one.nth === backward));
}

function daysOfMonth(rule: Rule, year: number, month: number): readonly number[] {
  const from = dayNumber(year, month, 1);
  const length = monthLength(year, month);
  if (rule.months.length > 0 && !rule.months.includes(month)) return [];
  return range(from, length).filter((day) => passes(rule, day) && onRuleDay(rule, day, from, length));
}

function daysOfYear(rule: Rule, year: number): readonly number[] {
  if (rule.weekNumbers.length > 0) return daysOfWeeks(rule, year);
  // With months given, numbered weekdays count within each month (RFC 5545, BYDAY).
  if (rule.months.length > 0) return rule.months.flatMap((month) => daysOfMonth(rule, year, month));
  const from = dayNumber(year, 1, 1);
  const length = yearLength(year);
  if (rule.monthDays.length + rule.yearDays.length + rule.days.length === 0) return [];
  return range(from, length).filter((day) => passes(rule, day) && onRuleDay(rule, day, from, length));
}

/** Days of numbered weeks; week 1 is the first with four days or more in the year, so a week may lie partly in the next one. */
function daysOfWeeks(rule: Rule, year: number): readonly number[] {
  const first = firstWeek(year, rule.weekStart);
  const weeks = Math.round((firstWeek(year + 1, rule.weekStart) - first) / 7);
  const numbers = rule.weekNumbers
    .map((number) => (number > 0 ? number : weeks + number + 1))
    .filter((number) => number >= 1 && number <= weeks);
  return [...new Set(numbers)]
    .sort((one, other) => one - other)
    .flatMap((number) => range(first + (number - 1) * 7, 7))
    .filter((day) => passes(rule, day) && onWeekday(rule, day));
}

function firstWeek(year: number, weekStart: number): number {
  const day = dayNumber(year, 1, 1);
  const into = (weekdayOfDay(day) - weekStart + 7) % 7;
  return into <= 3 ? day - into : day + 7 - into;
}

/** Hours and less: every step is a period; days that do not pass are jumped over in one go. */
function* clockPeriods(rule: Rule, start: Wall): Generator<readonly Wall[]> {
  const unit = rule.frequency === 'HOURLY' ? 3_600_000 : rule.frequency === 'MINUTELY' ? 60_000 : 1000;
  const step = unit * rule.interval;
  const end = dayNumber(lastYear + 1, 1, 1) * dayMs;
  const within = start - Math.floor(start / unit) * unit;
  for (let at = start - within; at < end; ) {
    const day = dayOfWall(at);
    if (!passes(rule, day) || !onWeekday(rule, day)) {
      at += Math.ceil(((day + 1) * dayMs - at) / step) * step;
      yield [];
      continue;
    }
    yield inPeriod(rule, at);
    at += step;
  }
}

function inPeriod(rule: Rule, at: Wall): readonly Wall[] {
  const seconds = Math.floor(timeOfWall(at) / 1000);
  const [hour, minute, second] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  if (rule.hours.length > 0 && !rule.hours.includes(hour)) return [];
  const day = dayOfWall(at);
  const wall = (minutes: number, rest: number): Wall => day * dayMs + ((hour * 60 + minutes) * 60 + rest) * 1000;
  if (rule.frequency === 'HOURLY') return rule.minutes.flatMap((one) => rule.seconds.map((rest) => wall(one, rest)));
  if (rule.minutes.length > 0 && !rule.minutes.includes(minute)) return [];
  if (rule.frequency === 'MINUTELY') return rule.seconds.map((rest) => wall(minute, rest));
  return rule.seconds.length === 0 || rule.seconds.includes(second) ? [wall(minute, second)] : [];
}
