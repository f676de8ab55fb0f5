import { expect, it } from 'vitest';
import { readDuration } from './duration.ts';

it.each([
  ['1 h 30', 90],
  ['1h45', 105],
  ['0 h 45', 45],
  ['4h', 240],
  ['1.5 h', 90],
  ['2 hours', 120],
  ['90 min', 90],
  ['1:30', 90],
  ['1 h 30 min', 90],
])('reads %s', (text, minutes) => expect(readDuration(text)).toBe(minutes));

it.each(['', 'nothing', 'titles T07-T09', '12', 'h', '4 horses'])('reads nothing from "%s"', (text) =>
  expect(readDuration(text)).toBeNull(),
);
