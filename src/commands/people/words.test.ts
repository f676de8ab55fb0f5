import type { PersonId, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../../demo/feature/build.ts';
import { clientWords, type Done, type Refusal, takeLine, readTyped, writing } from '../index.ts';

const feature = buildFeature();
const at = '2026-12-02T09:00:00Z';
const doing = { at, by: id<PersonId>('nora') };
const who = (name: string) => id<PersonId>(name);
const stood = (done: Done | Refusal): Production => {
  if (!done.ok) throw new Error(done.code);
  return done.production;
};
const pinned = (production: Production, line: string): Production => {
  const read = readTyped(production, line, at, null);
  if (read.kind !== 'thing') throw new Error(read.kind);
  return stood(takeLine(production, read.thing, doing));
};
const sentBack = (production: Production, by: string, version: string, said: string) =>
  stood(clientWords.sendBack(production, { by: who(by), version, said }, doing));
const lena = '"edgy = modern, sophisticated, not gritty @lena';

describe('words', () => {
  it('rule:R6.2 story:S23.4 asks what a loose word means after the second version that came back with it', () => {
    expect(clientWords.notPinned(feature)).toEqual([]);
    const twice = sentBack(feature, 'lena', 'opening v2', 'too edgy');
    expect(clientWords.notPinned(twice)).toMatchObject([
      { word: { term: 'edgy' }, versions: [{ version: 'opening v1' }, { version: 'opening v2' }] },
    ]);
    expect(clientWords.notPinned(sentBack(feature, 'lena', 'opening v2', 'too long'))).toEqual([]);
    expect(clientWords.notPinned(sentBack(feature, 'vivian', 'opening v2', 'too edgy'))).toEqual([]);
    expect(clientWords.notPinned(pinned(twice, lena))).toEqual([]);
  });

  it('rule:R6.4 story:S23.8 two meanings at one client both stay, and who binds it decides', () => {
    const one = pinned(feature, lena);
    expect(clientWords.twoMeanings(one)).toEqual([]);
    const two = pinned(one, '"edgy = raw, loud @roland');
    expect(clientWords.twoMeanings(two)).toMatchObject([{ company: 'Kestrane', decides: 'lena' }]);
    expect(clientWords.twoMeanings(two)[0]?.words).toHaveLength(2);
  });
});

describe('one text, each reader’s own', () => {
  const written = (production: Production, to: readonly string[], text: string) =>
    writing.to(production, { to: to.map(who), kind: 'recap', text }, at).readers;

  it('rule:R6.1 story:S23.9 quotes a client’s word to who makes the film, and nothing of it to another client', () => {
    const production = pinned(feature, lena);
    const [dev, vivian, roland] = written(production, ['dev', 'vivian', 'roland'], 'The look is edgy.');
    expect(dev?.quotes).toEqual(['"edgy": modern, sophisticated, not gritty (Lena)']);
    expect(vivian?.quotes).toEqual([]);
    expect(roland?.quotes).toHaveLength(1);
  });

  it('story:S2.2 says a time on each clock, and waits for the morning of whoever sleeps', () => {
    const text = 'Send the final of the opening by Fri 4 Dec 18:00 London';
    const all = writing.to(feature, { to: ['bram', 'dev', 'curtis'].map(who), kind: 'instruction', text }, '2026-12-01T10:00:00Z');
    const [bram, dev, curtis] = all.readers;
    expect(bram?.text).toBe('Send the final of the opening by Fri 4 December, 18:00 London');
    expect(dev?.text).toContain('by Sat 5 December, 03:00 Tokyo');
    expect(curtis?.text).toContain('by Fri 4 December, 10:00 Los Angeles');
    expect([bram?.sending.held, dev?.sending.held]).toEqual([false, false]);
    expect(curtis?.sending).toMatchObject({ held: true, at: '2026-12-01T16:00:00Z' });
    expect(all.readBack).toMatchObject({ fields: ['time', 'format', 'first step'], at: '2026-12-04T18:00:00Z' });
    expect(writing.to(feature, { to: [who('bram')], kind: 'instruction', text }, at).readBack).toBe(null);
  });
});
