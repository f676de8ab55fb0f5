import { expect, it } from 'vitest';
import { buildFeature } from '../../../demo/feature/build.ts';
import { id, money, type KnownDisruption, type PersonId } from '#model/index.ts';
import { notices, openDisruption } from '../index.ts';

const feature = buildFeature();
const out = (person: string): KnownDisruption => ({
  what: { kind: 'person-out', person: id<PersonId>(person), span: { from: '2026-12-01', to: null } },
  knownAt: '2026-12-01T05:25:00Z',
});

it('story:S4.12 the notice says when it was known and what it costs, and no reason; of insured artists alone', () => {
  const draft = notices.draft(feature, out('mara'), null, money(0, 'GBP'));
  expect([draft?.to, draft?.from]).toEqual(['edda', 'nora']);
  expect(draft?.text).toContain('first known Tue 1 December, 05:25 London');
  expect(draft?.text).toContain('Extra cost so far: £0');
  expect(draft?.text).not.toMatch(/because|sick|ill\b/u);
  expect(notices.draft(feature, out('ines'), null, money(0, 'GBP'))).toBeNull();
});

it('is told once: the row of the journal says so, and names nobody but who was written to', () => {
  const known = out('mara');
  const doing = { at: known.knownAt, by: id<PersonId>('nora') };
  const open = openDisruption(feature, known.what, doing);
  if (!open.ok) throw new Error(open.code);
  expect(notices.told(open.production, known)).toBe(false);
  const row = { ...open.entry, command: 'send', what: notices.row(open.production, known) };
  expect(notices.told({ ...open.production, journal: [...open.production.journal, row] }, known)).toBe(true);
});
