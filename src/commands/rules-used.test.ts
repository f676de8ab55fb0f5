import { expect, it } from 'vitest';
import type { House } from '#model/index.ts';
import { day, production, usualHouse } from '../../test/vocabulary/production.ts';
import { rulesUsed } from './check.ts';

const under = (packs: House['packs'], date = '2026-12-01') =>
  rulesUsed(
    production({ people: [], places: [], days: [day(date, 1, {})], scenes: [], plan: '', more: { house: { ...usualHouse, packs } } }),
  );
const plain = (pack: string): House['packs'][number] => ({ pack, overrides: [] });

it('says that nothing was chosen', () => expect(under([])).toBe("Rules: the house's own; no rule pack is chosen"));
it('names each pack with its edition, what is unverified, and when it was looked at', () => {
  expect(under([plain('uk-law'), plain('au-nsw-minors')])).toBe(
    "Rules: the house's own; UK working time 1998, unverified, looked at on Wed 25 November 2026; New South Wales, children in entertainment code of practice, looked at on Wed 25 November 2026",
  );
});
it('a pack past its end stays in force, marked; before its end it is not', () => {
  expect(under([plain('uk-pact-bectu-tv-drama')])).toContain(
    'Pact/Bectu TV Drama 2023, unverified, agreed until Mon 9 March 2026, used past its end',
  );
  expect(under([plain('uk-pact-bectu-tv-drama')], '2026-03-09')).not.toContain('past its end');
});
it('what was agreed otherwise is named with its source, and what names no figure or no pack is said', () => {
  const overrides = [
    { term: 'cast.meal.grace', figure: 12, source: 'deal memo, 3 Nov' },
    { term: 'cast.rest', figure: null, source: 'side letter' },
    { term: 'cast.tea', figure: 15, source: 'house' },
  ];
  const said = under([{ pack: 'us-sag-aftra', overrides }, plain('fr-something')]);
  expect(said).toContain('here cast.meal.grace 12 (deal memo, 3 Nov), cast.rest does not apply (side letter), cast.tea is no figure of it');
  expect(said).toContain('fr-something: not known here, nothing of it was looked at');
});
