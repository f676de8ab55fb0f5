import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { id, type PersonId } from '#model/index.ts';
import { orderOfSending, type Recipient } from './order.ts';

const who = (name: string): PersonId => id<PersonId>(name);
const one = (name: string, audience: Recipient['audience'], more: Partial<Recipient> = {}): Recipient => ({
  personId: who(name),
  audience,
  agent: null,
  answersFor: null,
  isMinor: false,
  ...more,
});
const names = (people: readonly Recipient[]): string => people.map(({ personId }) => personId).join(' ');

describe('the order of sending', () => {
  it('one is away, one is called: each agent before the own talent (story:S4)', () => {
    const people = [
      one('ines', 'talent', { agent: who('alba') }),
      one('tom', 'talent', { agent: who('celia') }),
      one('suki', 'head'),
      one('fern', 'mover'),
      one('ben', 'talent', { agent: who('alba') }),
      one('alba', 'agent'),
      one('mara', 'talent', { agent: who('celia') }),
      one('celia', 'agent'),
      one('kit', 'ad'),
      one('philippa', 'upm'),
      one('anselm', 'director'),
    ];
    const sent = orderOfSending(people, { away: who('mara'), changed: new Set([who('ben'), who('mara')]), hands: new Set() });
    expect(names(sent)).toBe('anselm philippa kit celia mara alba ben fern suki ines tom');
  });

  it('a place is lost: all agents of the changed before the changed (story:S3)', () => {
    const people = [
      one('crew1', 'crew'),
      one('lena', 'client'),
      one('ruth', 'talent', { agent: who('ottilie') }),
      one('ben', 'talent', { agent: who('alba') }),
      one('ines', 'talent', { agent: who('alba') }),
      one('rami', 'mover'),
      one('suki', 'head'),
      one('ottilie', 'agent'),
      one('alba', 'agent'),
      one('philippa', 'upm'),
      one('anselm', 'director'),
    ];
    const changed = new Set(['crew1', 'ruth', 'ben', 'ines', 'suki'].map(who));
    expect(names(orderOfSending(people, { away: null, changed, hands: new Set() }))).toBe(
      'anselm philippa ottilie alba ruth ben ines rami suki crew1 lena',
    );
  });

  it('a minor is never written to; guardian and chaperone are, in the place of the changed', () => {
    const people = [
      one('suki', 'head'),
      one('lottie', 'talent', { isMinor: true }),
      one('carys', 'guardian', { answersFor: who('lottie') }),
      one('winnie', 'guardian', { answersFor: who('lottie') }),
    ];
    expect(names(orderOfSending(people, { away: null, changed: new Set([who('lottie')]), hands: new Set() }))).toBe('carys winnie suki');
  });

  it('loses nobody and puts no talent before the own agent', () => {
    const audience = fc.constantFrom(
      'crew',
      'head',
      'mover',
      'director',
      'upm',
      'ad',
      'client',
      'outside',
      'executive',
      'post',
      'producer',
    );
    const shape = fc.record({
      others: fc.array(audience, { maxLength: 8 }),
      cast: fc.array(fc.record({ agent: fc.integer({ min: 0, max: 2 }), changed: fc.boolean() }), { minLength: 1, maxLength: 6 }),
      away: fc.option(fc.integer({ min: 0, max: 5 }), { nil: null }),
    });
    fc.assert(
      fc.property(shape, ({ others, cast, away }) => {
        const people = [
          ...cast.map(({ agent }, at) => one(`cast${at}`, 'talent', { agent: who(`agent${agent}`) })),
          ...others.map((kind, at) => one(`other${at}`, kind)),
          ...[0, 1, 2].map((at) => one(`agent${at}`, 'agent')),
        ];
        const changed = new Set(cast.flatMap(({ changed: is }, at) => (is ? [who(`cast${at}`)] : [])));
        const gone = away === null ? null : who(`cast${away}`);
        const sent = orderOfSending(people, { away: gone, changed, hands: new Set() });
        expect(sent).toHaveLength(people.length);
        const place = (name: PersonId | null): number => sent.findIndex(({ personId }) => personId === name);
        for (const person of sent) {
          if (person.agent === null || !(changed.has(person.personId) || person.personId === gone)) continue;
          expect(place(person.agent)).toBeLessThan(place(person.personId));
        }
      }),
      { seed: 21, numRuns: 200 },
    );
  });
});
