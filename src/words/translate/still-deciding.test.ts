import { expect, it } from 'vitest';
import { morning } from '../../../test/words/a-sheet.ts';
import { check } from '../checker/check.ts';
import { stillDeciding } from './still-deciding.ts';

it('says when the next word comes, on the clock of each reader, and leaves the person who is away in peace (text:T18)', () => {
  const people = morning.people.filter(({ name }) => ['Dev', 'Kit', 'Mara', 'Anselm'].includes(name));
  const texts = stillDeciding(
    people,
    { date: '2026-12-01', ways: 2, next: '2026-12-01T06:15:00Z', hold: 'the published calls stand' },
    { away: morning.event.who, changed: new Set(), hands: new Set() },
  );
  expect(texts.map(({ to, body }) => [to.name, body])).toEqual([
    [
      'Anselm',
      'No decision yet. We choose between 2 ways. Next word: Tue 1 December, 06:15 London. Until then: the published calls stand.',
    ],
    ['Kit', 'No decision yet. We choose between 2 ways. Next word: Tue 1 December, 06:15 London. Until then: the published calls stand.'],
    ['Dev', 'No decision yet. We choose between 2 ways. Next word: Tue 1 December, 15:15 Tokyo. Until then: the published calls stand.'],
  ]);
  for (const { body } of texts) expect(check(body, { kind: 'instruction', audience: 'head' })).toEqual([]);
});
