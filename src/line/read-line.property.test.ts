import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Reading } from '#model/index.ts';
import { takeOutHealthWords } from '#model/index.ts';
import { buildFeature } from '../../demo/feature/build.ts';
import { complete, lineContext, readLine } from './index.ts';

const context = lineContext(buildFeature(), '2026-12-01T05:25:00Z', null);

const sign = fc.constantFrom('!', '!+', '+', '=', '"', '~', '?', '^', '#', '', ' ! ', 'push');
const word = fc.oneof(
  fc.constantFrom(...context.names.flatMap((name) => [name.name, ...name.also])),
  fc.constantFrom(
    'out',
    'today',
    'thu',
    'fri 17',
    'mon 14',
    'until',
    'wed',
    'to',
    '4/12',
    'next friday',
    '31/02',
    '17:00',
    '5',
    '6pm',
    'half eight',
  ),
  fc.constantFrom(
    'dave',
    'me:',
    'dev:',
    '> kit',
    '> dave',
    '@lena',
    '@dave',
    '@zelda',
    'because',
    '=',
    'not',
    'must',
    'enough',
    'bar',
    'trip',
    '4h',
  ),
  fc.constantFrom(
    'budget',
    '-12.000',
    '-12000',
    '£5k',
    'save',
    'without',
    'no',
    '40%',
    'day20',
    '<',
    '->',
    'push',
    'by',
    'and',
    ',',
    'back',
    'for two days',
  ),
  fc.constantFrom(
    'sick',
    'has the flu',
    'angry',
    'tokyo',
    'in 2 hours',
    'in 3 days',
    'all week',
    'day 99',
    '29 feb',
    '12am',
    'midnight',
    '-',
    '–',
  ),
);
const spoken = fc.tuple(sign, fc.array(word, { maxLength: 9 })).map(([start, words]) => `${start} ${words.join(' ')}`);
const anything = fc.oneof(
  { weight: 4, arbitrary: spoken },
  fc.string({ unit: 'grapheme', maxLength: 120 }),
  fc.string({ unit: 'binary', maxLength: 60 }),
);

const kinds: readonly Reading['kind'][] = ['thing', 'question', 'refused', 'kept'];

it('gives a thing, one question, a refusal or kept text for any string, and loses no word but words about health (M1)', () => {
  fc.assert(
    fc.property(anything, (text) => {
      const reading = readLine(text, context);
      expect(kinds).toContain(reading.kind);
      expect({ text: reading.text, taken: reading.tookOut }).toEqual(takeOutHealthWords(text));
      if (reading.kind === 'question') expect(reading.answers.length).toBeGreaterThan(0);
      if (reading.kind === 'thing') expect(reading.chip).not.toMatch(/undefined|NaN|null/u);
    }),
    { numRuns: 1200, seed: 26 },
  );
});

it('reads each answer to a question again, and a few answers lead to a thing', () => {
  fc.assert(
    fc.property(spoken, (text) => {
      for (const line of answersOf(readLine(text, context))) expect(stepsToThing(line, 6), `${text} -> ${line}`).toBeLessThan(6);
    }),
    { numRuns: 1200, seed: 26 },
  );
});

it('reads the same line the same way each time', () => {
  fc.assert(
    fc.property(spoken, (text) => {
      expect(readLine(text, context)).toEqual(readLine(text, context));
    }),
    { numRuns: 300, seed: 26 },
  );
});

it('completes any text at any cursor inside the text', () => {
  fc.assert(
    fc.property(anything, fc.integer({ min: -5, max: 200 }), (text, cursor) => {
      for (const one of complete(text, cursor, context)) {
        expect(one.from).toBeGreaterThanOrEqual(0);
        expect(one.to).toBeLessThanOrEqual(text.length);
        expect(one.insert).not.toBe('');
      }
    }),
    { numRuns: 1000, seed: 26 },
  );
});

const answersOf = (reading: Reading): readonly string[] => (reading.kind === 'question' ? reading.answers.map(({ line }) => line) : []);

/** Questions on the way, taking the first answer each time; a line that is kept as text counts as never. */
function stepsToThing(line: string, most: number): number {
  const reading = readLine(line, context);
  if (reading.kind === 'thing') return 0;
  const [next] = answersOf(reading);
  return next === undefined || most === 0 ? 99 : 1 + stepsToThing(next, most - 1);
}
