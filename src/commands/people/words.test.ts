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

describe('pictures of a word', () => {
  const put = (production: Production, name: string, shows: string) =>
    clientWords.references.add(production, 'edgy lena', { name, shows: shows === '' ? [] : [shows], picture: null }, doing);
  const asked = ['glass stair/modern', 'dark wood/sophisticated', 'torn concrete/gritty', 'neon/'].reduce((production, one) => {
    const [name = '', shows = ''] = one.split('/');
    return stood(put(production, name, shows));
  }, feature);
  const byLena = { at, by: who('lena') };
  const pick = (production: Production, fits: readonly number[], not: readonly number[]) =>
    clientWords.references.answer(production, 'edgy lena', { fits, not, more: [], less: ['loud'] }, byLena);
  const edgy = (production: Production) => {
    const word = production.words['edgy lena'];
    if (word === undefined) throw new Error('no word');
    return word;
  };

  it('rule:R6.2 story:S23.5 two that fit and one that does not pin the word with its pictures, in one row', () => {
    expect(clientWords.references.askDraft(asked, edgy(asked))?.text).toContain('glass stair, dark wood, torn concrete and neon');
    expect(clientWords.references.askDraft(feature, edgy(feature))?.asks).toEqual(['references']);
    for (const [fits, not] of [
      [[0], [2]],
      [[0, 1], []],
      [[0, 1, 3], [2]],
      [[0, 1], [1]],
    ] as const)
      expect(pick(asked, fits, not)).toMatchObject({ code: 'two-and-one' });
    const done = pick(asked, [0, 1], [2]);
    const pinned = stood(done);
    expect(pinned.journal.length - asked.journal.length).toBe(1);
    expect(edgy(pinned)).toMatchObject({ state: 'pinned', fits: ['modern', 'sophisticated'], fitsNot: ['gritty', 'loud'] });
    expect(edgy(pinned).references.map(({ stands }) => stands)).toEqual(['fits', 'fits', 'fits-not', 'asked']);
    expect(pick(pinned, [0, 1], [2])).toMatchObject({ code: 'answered-already' });
  });

  it('rule:R6.3 story:S23.7 a reference against what was said is shown beside it and asked about; nothing is overwritten', () => {
    const pinned = stood(pick(asked, [0, 1], [2]));
    expect(clientWords.references.contradictions(stood(put(pinned, 'steel', 'modern')))).toEqual([]);
    const byName = stood(put(pinned, 'Torn Concrete', ''));
    const byWord = stood(put(pinned, 'rusty gate', 'gritty'));
    expect(clientWords.references.contradictions(byName)).toMatchObject([
      { proposed: { name: 'Torn Concrete' }, against: ['gritty', 'torn concrete'], refused: [{ name: 'torn concrete' }] },
    ]);
    expect(clientWords.references.contradictions(byWord)).toMatchObject([{ against: ['gritty', 'torn concrete'] }]);
    for (const stands of [byName, byWord]) expect(edgy(stands)).toMatchObject({ state: 'pinned', fitsNot: ['gritty', 'loud'] });
    expect(clientWords.references.askDraft(byName, edgy(byName))?.text).toMatch(
      /^Torn Concrete was put to "edgy"\. You told us that this does not fit/u,
    );
    const answered = stood(pick(byName, [0], []));
    expect(edgy(answered).references.map(({ name, stands }) => `${name} ${stands}`)).toEqual([
      'glass stair fits',
      'dark wood fits',
      'neon asked',
      'Torn Concrete fits',
    ]);
  });

  it('refuses what is no small picture, and a name a second time', () => {
    const of = (picture: string) => clientWords.references.add(feature, 'edgy lena', { name: 'x', shows: [], picture }, doing);
    for (const no of [
      'https://x.invalid/a.png',
      'data:text/html;base64,AAAA',
      'data:image/svg+xml;base64,AAAA',
      `data:image/png;base64,${'A'.repeat(200_001)}`,
    ])
      expect(of(no)).toMatchObject({ code: 'picture-not-taken' });
    expect(of('data:image/png;base64,AAAA').ok).toBe(true);
    expect(put(asked, 'NEON', '')).toMatchObject({ code: 'already-there' });
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
