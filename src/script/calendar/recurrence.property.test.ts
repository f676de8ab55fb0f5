import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import { showWall, wallOf } from './civil.ts';
import { occurrences } from './recurrence.ts';
import { readRule } from './rule.ts';

const start = { year: 2026, month: 1, day: 5, hour: 9, minute: 30 };
const startWall = wallOf(start.year, start.month, start.day, start.hour, start.minute, 0);

const ours = (text: string, most: number): readonly string[] => {
  const rule = readRule(text);
  if (rule === null) throw new Error(`not read: ${text}`);
  const found: string[] = [];
  for (const wall of occurrences(rule, startWall, { steps: 1_000_000 })) {
    if (found.length >= most) break;
    found.push(showWall(wall));
  }
  return found;
};

/** The other engine gives what the rule gives; our first is always the start, so both are compared from the second on. */
const theirs = (text: string, most: number): readonly string[] => {
  const iterator = ICAL.Recur.fromString(text).iterator(ICAL.Time.fromDateTimeString('2026-01-05T09:30:00'));
  const found: string[] = [];
  for (let next = iterator.next(); next && found.length < most && next.year < 2200; next = iterator.next())
    found.push(next.toString().slice(0, 19));
  // It does not always give a period's dates in order.
  return found.sort();
};

/** In the order given: the other engine takes lists for sorted. */
const list = (values: readonly (string | number)[], most: number): fc.Arbitrary<string> =>
  fc.subarray([...values], { minLength: 1, maxLength: most }).map((all) => all.join(','));
const range = (from: number, to: number): readonly number[] => Array.from({ length: to - from + 1 }, (_, place) => from + place);
const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const numbered = weekdays.flatMap((day) => ['1', '2', '-1', '-2'].map((nth) => nth + day));
const part = (name: string, value: fc.Arbitrary<string>): fc.Arbitrary<string> =>
  fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: value.map((one) => `;${name}=${one}`) });
const interval = fc.integer({ min: 1, max: 4 }).map((count) => (count === 1 ? '' : `;INTERVAL=${count}`));
const joined = (...parts: readonly fc.Arbitrary<string>[]): fc.Arbitrary<string> => fc.tuple(...parts).map((all) => all.join(''));

const rules = fc.oneof(
  joined(fc.constant('FREQ=DAILY'), interval, part('BYMONTH', list(range(1, 12), 3)), part('BYDAY', list(weekdays, 3))),
  joined(fc.constant('FREQ=WEEKLY'), interval, part('BYDAY', list(weekdays, 3)), part('WKST', fc.constantFrom('SU', 'MO'))),
  joined(fc.constant('FREQ=MONTHLY'), interval, part('BYMONTHDAY', list([...range(1, 31), -1, -2], 3))),
  joined(fc.constant('FREQ=MONTHLY'), interval, part('BYDAY', list([...numbered, ...weekdays], 3))),
  joined(fc.constant('FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR'), interval, part('BYSETPOS', list([1, 2, -1], 2))),
  // A day of the month without a month is every month's (RFC 5545, table of BYxxx); the other engine takes January's only.
  joined(fc.constant('FREQ=YEARLY'), interval, fc.constant(';BYMONTH='), list(range(1, 12), 2), part('BYMONTHDAY', list(range(1, 28), 2))),
  joined(fc.constant('FREQ=YEARLY'), interval, fc.constant(';BYMONTH='), list(range(1, 12), 1), fc.constant(';BYDAY='), list(numbered, 2)),
  joined(fc.constant('FREQ=DAILY'), interval, part('BYHOUR', list(range(0, 23), 2)), part('BYMINUTE', list([0, 15, 30], 2))),
);

describe('recurrence against another engine', () => {
  it('law: gives the same dates after the start', () => {
    fc.assert(
      fc.property(rules, (text) => {
        const mine = ours(text, 40);
        const other = theirs(text, 60).filter((date) => date > (mine[0] ?? ''));
        const compared = Math.min(mine.length - 1, other.length, 30);
        expect(mine.slice(1, 1 + compared), text).toEqual(other.slice(0, compared));
        expect(compared, text).toBeGreaterThan(0);
      }),
      { numRuns: 1500 },
    );
  });

  it('law: dates rise, and COUNT counts the start', () => {
    fc.assert(
      fc.property(rules, fc.integer({ min: 1, max: 20 }), (text, count) => {
        const all = ours(`${text};COUNT=${count}`, 100);
        expect(all.length).toBe(count);
        expect([...new Set(all)].sort()).toEqual(all);
        expect(all).toEqual(ours(text, count));
      }),
    );
  });
});
