import { lineContext } from '#line/index.ts';
import type { Instant, PersonId } from '#model/index.ts';
import { id, isBefore } from '#model/index.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../demo/feature/build.ts';
import { type Critical, judge, type ReadBackAsked, type ReadBackEvent, readBackState, rewords, silentAt } from './index.ts';

const feature = buildFeature();
const london = 'Europe/London';
const tokyo = 'Asia/Tokyo';
const now = '2026-12-01T10:00:00Z';
const judged = (critical: Critical, answer: string, zone: string = london) =>
  judge(critical, answer, { at: now, zone, line: lineContext(feature, now, zone) });
const time = (at: Instant): Critical => ({ field: 'time', kind: 'time', at });

/** Wed 2 December 08:30 London; Tue 1 December 20:30; Fri 4 December 18:00; Ben's make-up 14:15 today. */
const morning = time('2026-12-02T08:30:00Z');
const evening = time('2026-12-01T20:30:00Z');
const friday = time('2026-12-04T18:00:00Z');
const makeUp = time('2026-12-01T14:15:00Z');
const acton: Critical = {
  field: 'place',
  kind: 'place',
  names: ['Acton Stage', 'Acton', 'the stage'],
  others: ['Harrow House', 'Harrow', 'Kelsey Baths'],
};
const pages: Critical = { field: 'number', kind: 'amount', value: 2, unit: { counted: 'pages' } };
const length: Critical = { field: 'length', kind: 'amount', value: 90, unit: 'minutes' };
const price: Critical = { field: 'sum', kind: 'amount', value: 740_000, unit: { currency: 'GBP' } };
const format: Critical = { field: 'format', kind: 'words' };

describe('rule:R4.1 thirty written read-backs, each judged', () => {
  it.each([
    [morning, '8.30', 'same'],
    [morning, 'half eight', 'same'],
    [morning, 'half past eight', 'same'],
    [morning, '0830', 'same'],
    [morning, '08:30 wed', 'same'],
    [morning, 'tomorrow 8:30', 'same'],
    [morning, 'eight thirty', 'same'],
    [morning, '8.30am', 'same'],
    [morning, 'Wed 2 December, 08:30 London', 'same'],
    [morning, '20:30', 'differs'],
    [morning, 'half past nine', 'differs'],
    [morning, 'thu 08:30', 'differs'],
    [evening, '20:30', 'same'],
    [evening, '8.30pm', 'same'],
    [evening, '20h30', 'same'],
    [evening, '8.30', 'unclear'],
    [evening, 'half eight', 'unclear'],
    [evening, '08:30', 'differs'],
    [friday, '6pm fri', 'same'],
    [friday, '4 Dec 18:00', 'same'],
    [friday, 'fri six pm', 'same'],
    [makeUp, '13:15', 'differs'],
    [makeUp, '2.15 pm', 'same'],
    [makeUp, 'quarter past two', 'unclear'],
    [acton, 'Acton', 'same'],
    [acton, 'at the stage', 'same'],
    [acton, 'ACTON STAGE, gate 2', 'same'],
    [acton, 'Harrow House', 'differs'],
    [acton, 'same as yesterday', 'for-the-sender'],
    [pages, 'two', 'same'],
    [pages, '2 pages', 'same'],
    [pages, '3', 'differs'],
    [length, '1 h 30', 'same'],
    [length, '90 min', 'same'],
    [length, '1 h', 'differs'],
    [price, '7.4k', 'same'],
    [price, '£7,400', 'same'],
    [price, '7,600 pounds', 'differs'],
    [price, '€7,400', 'for-the-sender'],
    [format, 'locked picture, rough sound', 'for-the-sender'],
  ] as const)('%o and "%s" is %s', (critical, answer, kind) => expect(judged(critical, answer).kind).toBe(kind));

  it('story:S2.6 reads a bare hour on the receiver’s own clock and says what it means', () => {
    expect(judged(friday, 'Fri 18:00', tokyo)).toEqual({ kind: 'differs', read: '2026-12-04T09:00:00Z' });
    expect(judged(friday, 'Sat 03:00', tokyo).kind).toBe('same');
    expect(judged(friday, 'Fri 18:00 London', tokyo).kind).toBe('same');
    expect(judged(friday, 'fri 10am', 'America/Los_Angeles').kind).toBe('same');
  });

  it.each(['OK', 'ok!', 'noted', '👍', '👍🏽', 'Thanks!', 'got it, thanks', 'will do', ' ', 'copy that.'])(
    'rule:R4.2 story:S2.7 "%s" reads nothing back',
    (answer) => {
      for (const critical of [morning, acton, pages, format]) expect(judged(critical, answer).kind).toBe('nothing-read-back');
    },
  );

  it('is the same in every way of writing the same clock', () =>
    fc.assert(
      fc.property(fc.integer({ min: 13 * 60, max: 23 * 60 + 59 }), (minutes) => {
        const [hour, minute] = [Math.floor(minutes / 60), String(minutes % 60).padStart(2, '0')];
        const at = `2026-12-01T${hour}:${minute}:00Z`;
        for (const answer of [
          `${hour}:${minute}`,
          `${hour}${minute}`,
          `${hour - 12}.${minute} pm`,
          `${hour - 12}:${minute}pm`,
          `${hour}h${minute}`,
        ])
          expect([answer, judged(time(at), answer).kind]).toEqual([answer, 'same']);
      }),
      { numRuns: 60, seed: 4 },
    ));
});

const asked = (events: readonly ReadBackEvent[], more: Partial<ReadBackAsked> = {}): ReadBackAsked => ({
  to: id<PersonId>('ben'),
  sentAt: '2026-12-01T05:31:00Z',
  pickUp: '2026-12-01T13:40:00Z',
  call: '2026-12-01T15:00:00Z',
  fields: [makeUp, format],
  replacedAt: null,
  events,
  ...more,
});
const answered = (
  at: Instant,
  timeKind: 'same' | 'nothing-read-back',
  wordsKind: 'for-the-sender' | 'nothing-read-back',
): ReadBackEvent => ({
  kind: 'answered',
  at,
  judged: { time: { kind: timeKind }, format: { kind: wordsKind } },
});
const differing = (at: Instant): ReadBackEvent => ({
  kind: 'answered',
  at,
  judged: { time: { kind: 'differs', read: '2026-12-01T13:15:00Z' } },
});

describe('the state of a read-back', () => {
  it.each([
    ['half of the time to the pick-up', '2026-12-01T06:05:00Z', '2026-12-01T06:20:00Z', '2026-12-01T06:12:30Z'],
    ['story:S4.11', '2026-12-01T05:31:00Z', '2026-12-01T13:40:00Z', '2026-12-01T09:35:30Z'],
    ['at least five minutes', '2026-12-01T06:05:00Z', '2026-12-01T06:09:00Z', '2026-12-01T06:10:00Z'],
    ['at most a day', '2026-12-01T06:05:00Z', '2026-12-09T06:05:00Z', '2026-12-02T06:05:00Z'],
    ['story:S2.10 a day without a call', '2026-12-02T17:00:00Z', null, '2026-12-03T17:00:00Z'],
  ] as const)('rule:R4.3 silence: %s', (_why, sent, pickUp, silent) => expect(silentAt(sent, pickUp, null)).toBe(silent));

  it('rule:R4.3 is silent at that instant and never confirmed by it, whenever anybody looks', () => {
    expect(readBackState(asked([]), '2026-12-01T09:35:29Z').kind).toBe('sent');
    expect(readBackState(asked([]), '2026-12-01T09:35:30Z')).toEqual({ kind: 'silent', since: '2026-12-01T09:35:30Z' });
    expect(readBackState(asked([{ kind: 'touched', at: '2026-12-01T06:00:00Z' }]), '2026-12-01T06:01:00Z').kind).toBe('seen');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 60 * 24 * 30 }), (minutes) => {
        const at = Temporal.Instant.from('2026-12-01T05:31:00Z').add({ minutes }).toString();
        expect(readBackState(asked([{ kind: 'touched', at: '2026-12-01T05:32:00Z' }]), at).kind).not.toBe('confirmed');
      }),
      { seed: 3 },
    );
  });

  it('rule:R4.2 a thumb leaves it seen', () =>
    expect(
      readBackState(asked([answered('2026-12-01T06:00:00Z', 'nothing-read-back', 'nothing-read-back')]), '2026-12-01T06:01:00Z').kind,
    ).toBe('seen'));

  it('goes to the sender with words, and is confirmed by "that is it" alone', () => {
    const words = answered('2026-12-01T06:00:00Z', 'same', 'for-the-sender');
    const said = (holds: boolean): ReadBackEvent => ({ kind: 'sender-said', at: '2026-12-01T06:05:00Z', field: 'format', holds });
    expect(readBackState(asked([words]), '2026-12-01T06:10:00Z')).toEqual({ kind: 'with-the-sender', fields: ['format'] });
    expect(readBackState(asked([words, said(true)]), '2026-12-01T06:10:00Z').kind).toBe('confirmed');
    expect(readBackState(asked([words, said(false)]), '2026-12-01T06:10:00Z')).toEqual({ kind: 'differs', fields: ['format'] });
  });

  it('rule:R4.1 names the field that differs, and a later answer takes its place', () => {
    const fields = [makeUp];
    const first = differing('2026-12-01T06:00:00Z');
    expect(readBackState(asked([first], { fields }), '2026-12-01T06:10:00Z')).toEqual({ kind: 'differs', fields: ['time'] });
    const second = answered('2026-12-01T06:05:00Z', 'same', 'for-the-sender');
    expect(readBackState(asked([first, second], { fields }), '2026-12-01T06:10:00Z').kind).toBe('confirmed');
    expect(isBefore('2026-12-01T06:00:00Z', '2026-12-01T06:05:00Z')).toBe(true);
  });

  it('a replaced one takes no answer', () =>
    expect(
      readBackState(asked([differing('2026-12-01T06:00:00Z')], { replacedAt: '2026-12-01T07:00:00Z' }), '2026-12-01T07:00:00Z').kind,
    ).toBe('replaced'));

  it('rule:R4.4 story:S2.8 two who differ flag the message, one does not', () => {
    const notIt = (at: Instant): readonly ReadBackEvent[] => [
      answered(at, 'same', 'for-the-sender'),
      { kind: 'sender-said', at, field: 'format', holds: false },
    ];
    const at = '2026-12-01T06:00:00Z';
    expect(rewords([asked(notIt(at)), asked(notIt(at)), asked([])], at)).toEqual([{ field: 'format', differ: 2, of: 3 }]);
    expect(rewords([asked(notIt(at)), asked([]), asked([])], at)).toEqual([]);
    expect(JSON.stringify(rewords([asked(notIt(at)), asked(notIt(at))], at))).not.toContain('ben');
  });
});
