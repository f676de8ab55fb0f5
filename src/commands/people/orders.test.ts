import { describe, expect, it } from 'vitest';
import { id, type PersonId, type Production } from '#model/index.ts';
import { buildFeature } from '../../../demo/feature/build.ts';
import type { Done } from '../journal.ts';
import type { Refusal } from '../refusal.ts';
import { noteDecision } from '../take-line.ts';
import { orders } from './orders.ts';

const [nora, lena, roland] = ['nora', 'lena', 'roland'].map((name) => id<PersonId>(name)) as [PersonId, PersonId, PersonId];
const afternoon = { at: '2026-12-01T15:00:00Z', by: nora };
const thursday = '2026-12-03T12:00:00Z';
const stood = (done: Done | Refusal): Production => {
  if (!done.ok) throw new Error(done.code);
  return done.production;
};
const feature = buildFeature();
const asked = stood(orders.asked(feature, '118', thursday, afternoon));
const hers = { person: lena, name: 'Lena Ortiz', yes: true };
const forwarded = { person: null, name: 'Roland Price', yes: true };
const at = (minutes: number): string => Temporal.Instant.from(thursday).add({ minutes }).toString();
const now = (production: Production, instant: string) => orders.at(production, instant)[0];

describe('rule:R14.3 money that somebody else pays', () => {
  it('holds: is released on a yes in writing of the one who binds the payer, by a link of her own (story:S8.7)', () => {
    const answered = stood(orders.answer(asked, '118', hers, at(2)));
    expect(now(answered, at(3))).toMatchObject({ strength: 'confirmed', binding: { at: at(2) } });
    const released = stood(orders.release(answered, '118', { at: at(5), by: nora }));
    expect(released.orders['118']?.releasedAt).toBe(at(5));
    expect(orders.release(released, '118', { at: at(6), by: nora })).toMatchObject({ code: 'already-there' });
  });

  it('breaks: a yes that was said aloud releases nothing (story:S8.3)', () => {
    const aloud = { kind: 'decision', what: 'version B', decider: lena, why: '3-second product' } as const;
    const said = stood(noteDecision(feature, aloud, afternoon));
    expect(orders.release(said, '118', afternoon)).toEqual({
      ...{ ok: false, code: 'needs-written-yes', name: 'Lena Ortiz' },
      thing: 'end frame, order no. 118, £8,400, payer Kestrane',
    });
  });

  it('breaks: the word of somebody else in writing is kept and releases nothing (story:S8.6)', () => {
    const word = stood(orders.answer(asked, '118', forwarded, at(3)));
    expect(now(word, at(4))).toMatchObject({ binding: null, others: [{ name: 'Roland Price', yes: true }] });
    expect(orders.release(word, '118', { at: at(4), by: nora })).toMatchObject({ code: 'needs-written-yes' });
    // Nor does her name, typed by whoever has the link but says that it is not theirs.
    const pretended = stood(orders.answer(asked, '118', { ...forwarded, name: 'Lena Ortiz' }, at(3)));
    expect(orders.release(pretended, '118', { at: at(4), by: nora })).toMatchObject({ code: 'needs-written-yes' });
    // Nor a link of his own.
    const own = stood(orders.answer(asked, '118', { ...forwarded, person: roland }, at(3)));
    expect(orders.release(own, '118', { at: at(4), by: nora })).toMatchObject({ code: 'needs-written-yes' });
  });

  it('breaks: a no in writing', () => {
    const no = stood(orders.answer(asked, '118', { ...hers, yes: false }, at(2)));
    expect(orders.release(no, '118', { at: at(3), by: nora })).toMatchObject({ code: 'needs-written-yes' });
  });

  it('breaks: nobody is entered whose yes binds the payer', () => {
    const people = { ...feature.people, lena: { ...feature.people['lena'], binds: false } } as Production['people'];
    expect(orders.release({ ...feature, people }, '118', afternoon)).toMatchObject({ code: 'nobody-binds', payer: 'Kestrane' });
  });
});

describe('the request', () => {
  it('has the thing, the price and the date (story:S8.3)', () => {
    const text = orders.request(feature, '118', orders.usualBy(feature, afternoon.at))?.text ?? '';
    expect(text).toContain('end frame, order no. 118, £8,400, payer Kestrane');
    expect(text).toContain('I need it by Thu 3 December, 12:00 London; without an answer we do not start.');
  });

  it('is due at noon of the second working day: over a weekend on Tuesday', () =>
    expect(orders.usualBy(feature, '2026-12-04T10:00:00Z')).toBe('2026-12-08T12:00:00Z'));

  it('rule:R10.4 rule:R5.3 is no yes by silence, at the hour or behind it (story:S8.5)', () => {
    expect(now(asked, at(-1))).toMatchObject({ strength: 'needs-confirmed', late: false });
    expect(now(asked, at(1))).toMatchObject({ strength: 'needs-confirmed', late: true });
    const talkative = { ...asked.people['lena'], card: { notBetween: null, silenceIsNotYes: false, words: [] } };
    const people = { ...asked.people, lena: talkative } as Production['people'];
    expect(now({ ...asked, people }, at(1))?.strength).toBe('needs-confirmed');
  });

  it('is answered once: one row, whatever is pressed twice (story:S8.7, story:S8.9)', () => {
    const once = stood(orders.answer(asked, '118', hers, at(2)));
    expect(orders.answer(once, '118', hers, at(3))).toMatchObject({ code: 'answered-already', at: at(2) });
    expect(orders.answer(once, '118', { ...hers, yes: false }, at(3))).toMatchObject({ code: 'answered-already' });
    const word = stood(orders.answer(asked, '118', forwarded, at(1)));
    expect(orders.answer(word, '118', { ...forwarded, name: 'roland price ' }, at(2))).toMatchObject({ code: 'answered-already' });
    expect(orders.answer(asked, '118', { ...forwarded, name: ' ' }, at(2))).toMatchObject({ code: 'says-nothing' });
  });
});
