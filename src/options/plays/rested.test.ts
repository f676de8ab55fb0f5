import { expect, it } from 'vitest';
import { dayOf, id, type Production } from '#model/index.ts';
import { p5 } from '../../../test/vocabulary/p5.ts';
import { laterBy } from '../facts.ts';
import { restedDay } from './rested.ts';

const monday = '2027-03-15';
const camera = 'camera, sound and props';
/** Monday with an own call of the camera an hour before everybody's, pushed by some minutes: as far as each one's rest asks. */
const cameraAt = (pushedBy: number): string | null => {
  const made: Production = p5();
  const day = dayOf(made, id(monday));
  const called = { ...day, preCalls: [...day.preCalls, { who: camera, at: '11:30' }] };
  const facts = { ...made, days: { ...made.days, [monday]: called } };
  const pushed = pushedBy === 0 ? called : laterBy(called, pushedBy);
  return restedDay(facts, facts.plan, pushed).preCalls.find(({ who }) => who === camera)?.at ?? null;
};

it('rule:R7.7 an own call of a group moves to where its rest is over, no further, and never behind everybody’s call', () => {
  // Out at 05:20 on Saturday, and 54 hours on it is 12:20.
  expect(cameraAt(30)).toBe('12:20');
  expect(cameraAt(90)).toBe('13:00');
  expect(cameraAt(0)).toBe('11:30');
});
