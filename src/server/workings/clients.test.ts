import { expect, it } from 'vitest';
import type { KnownDisruption } from '#model/index.ts';
import type { Option } from '#options/index.ts';
import { check, mayLeave } from '#words/index.ts';
import { answered } from '../../../test/vocabulary/answers.ts';
import { p7 } from '../../../test/vocabulary/p7.ts';
import { writeDrafts } from './index.ts';

const at = '2026-10-14T18:40:00Z';
const known: KnownDisruption = { what: { kind: 'client-change', said: 'client withdraws the pack' }, knownAt: at };
const answer = answered(p7(), known.what, at);
const toGreta = (option: Option) => {
  const written = writeDrafts({ production: p7(), known, option, number: 1, branch: null, decided: false, at });
  const found = written.drafts.find(({ draft }) => draft.to.name === 'Greta Holm');
  if (!found) throw new Error('nothing for Greta');
  return found;
};

it('rule:R10.6 story:P7 the client text names the effect, the sum and the choice with its hour, in plain words', () => {
  const [round, post] = answer.options as readonly [Option, Option];
  expect(toGreta(round).draft.body).toBe(
    'You asked for this: the pack is in no picture any more. What it changes: B2 is filmed with blank packs on Thu 15 October; B3, B5, B6 and B7 are filmed with new packs on Fri 16 October. Cost to you: £2,150. Delivery: stays Fri 30 October, 12:00 London. I need your choice in writing by Thu 15 October, 12:00 London: this way, or another one that you name. Until then we film nothing that depends on it.',
  );
  expect(toGreta(post).draft.body).toContain(
    'Cost to you: £6,800. Delivery: moves from Fri 30 October, 12:00 London to Sun 1 November, 12:00 London.',
  );
});
it('story:P7 none of the texts to the client holds a word of the trade: the checker lets them leave', () => {
  for (const option of answer.options.slice(0, 3)) {
    const { draft, check: context } = toGreta(option);
    expect(draft.template).toBe('T52A');
    expect(draft.asks).toEqual([]);
    const findings = check(draft.body, context);
    expect([mayLeave(findings), findings.map(({ id, from, to }) => `${id} ${draft.body.slice(from, to)}`)]).toEqual(['free', []]);
  }
});
