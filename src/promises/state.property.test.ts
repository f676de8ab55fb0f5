import type { Instant, LocalTime, PersonId, PromiseId, PromiseMade, Zone } from '#model/index.ts';
import { id, wallTime } from '#model/index.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAt, stateOf } from './index.ts';

const zones: readonly Zone[] = [
  'Europe/London',
  'Asia/Tokyo',
  'America/Los_Angeles',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'America/Sao_Paulo',
];
/** Nights on which some clock of the list jumps, and ordinary ones. */
const dates = ['2026-12-04', '2027-03-14', '2027-03-28', '2027-04-04', '2027-10-03', '2027-10-31', '2027-11-07', '2027-02-28'];
const made = '2026-11-01T00:00:00Z';
const promised = (due: PromiseMade['due']): PromiseMade => ({
  id: id<PromiseId>('P-1'),
  owner: id<PersonId>('dev'),
  to: id<PersonId>('nora'),
  what: 'cutdown',
  due,
  promisedAt: made,
  doneLooksLike: null,
  needs: [],
  events: [],
});
const shift = (at: Instant, seconds: number): Instant => Temporal.Instant.from(at).add({ seconds }).toString();
const anyDue = fc.record({ date: fc.constantFrom(...dates), minutes: fc.integer({ min: 0, max: 1439 }), zone: fc.constantFrom(...zones) });

describe('promise states at the due instant', () => {
  it('rule:R2.1 change at exactly that instant, in any zone, in the hole of a clock change and in the doubled hour', () =>
    fc.assert(
      fc.property(anyDue, ({ date, minutes, zone }) => {
        const promise = promised(dueAt(date, wallTime(minutes), zone));
        expect(stateOf(promise, shift(promise.due.at, -1), {}).kind).toBe('promised');
        expect(stateOf(promise, promise.due.at, {})).toMatchObject({ kind: 'broken', at: promise.due.at });
        expect(stateOf(promise, shift(promise.due.at, 90_000), {})).toMatchObject({ kind: 'broken', at: promise.due.at });
      }),
      { numRuns: 300, seed: 5 },
    ));

  it('a hole shifts forward by its length, a doubled hour counts as the earlier one, all else reads back as it was said', () =>
    fc.assert(
      fc.property(anyDue, ({ date, minutes, zone }) => {
        const local: LocalTime = `${date}T${wallTime(minutes)}`;
        const { at } = dueAt(date, wallTime(minutes), zone);
        const back = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
        const plain = Temporal.PlainDateTime.from(local);
        const earlier = plain.toZonedDateTime(zone, { disambiguation: 'earlier' });
        const later = plain.toZonedDateTime(zone, { disambiguation: 'later' });
        if (earlier.epochMilliseconds === later.epochMilliseconds) expect(back.toPlainDateTime().equals(plain)).toBe(true);
        else if (earlier.toPlainDateTime().equals(plain)) expect(back.epochMilliseconds).toBe(earlier.epochMilliseconds);
        else expect(back.epochMilliseconds).toBe(later.epochMilliseconds);
      }),
      { numRuns: 300, seed: 6 },
    ));

  it('rule:R2.2 a move asked before due carries to the proposed instant and not a second further', () =>
    fc.assert(
      fc.property(
        anyDue,
        fc.integer({ min: 1, max: 400_000 }),
        fc.integer({ min: 1, max: 400_000 }),
        ({ date, minutes, zone }, before, after) => {
          const { due } = promised(dueAt(date, wallTime(minutes), zone));
          const to = shift(due.at, after);
          const moving: PromiseMade = { ...promised(due), events: [{ kind: 'move-asked', at: shift(due.at, -before), to }] };
          expect(stateOf(moving, shift(to, -1), {}).kind).toBe('moving');
          expect(stateOf(moving, to, {})).toMatchObject({ kind: 'broken', at: due.at });
          const late: PromiseMade = { ...moving, events: [{ kind: 'move-asked', at: due.at, to }] };
          expect(stateOf(late, due.at, {})).toMatchObject({ kind: 'broken', at: due.at });
        },
      ),
      { numRuns: 200, seed: 8 },
    ));
});
