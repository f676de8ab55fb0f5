import fc from 'fast-check';
import { expect, it } from 'vitest';
import { addDays, daysBetween, weekdayOf } from './time.ts';

const date = fc
  .tuple(fc.integer({ min: 1, max: 9998 }), fc.integer({ min: 0, max: 365 }))
  .map(([year, days]) => Temporal.PlainDate.from({ year, month: 1, day: 1 }).add({ days }));

it('days counted as whole numbers are the days of the calendar', () => {
  fc.assert(
    fc.property(date, date, fc.integer({ min: -800, max: 800 }), (one, other, days) => {
      expect(weekdayOf(one.toString())).toBe(one.dayOfWeek);
      expect(daysBetween(one.toString(), other.toString())).toBe(one.until(other, { largestUnit: 'days' }).days);
      if (one.year > 3 && one.year < 9990) expect(addDays(one.toString(), days)).toBe(one.add({ days }).toString());
    }),
    { numRuns: 1000 },
  );
});
it('a text that is no date is a mistake of ours', () => {
  for (const text of ['', '2026-13-01', '2026-1-1', 'tomorrow..']) expect(() => weekdayOf(text)).toThrow();
});
