import { expect, it } from 'vitest';
import { id, type PersonId, type Talk } from '#model/index.ts';
import { buildFeature } from '../../../demo/feature/build.ts';
import { talking, writing } from './index.ts';

const at = '2026-12-03T08:30:00Z';
const feature = buildFeature();
const nora = id<PersonId>('nora');
/** A talk with Nao that begins now. */
function withNao(listening: boolean): Talk {
  const started = talking.start(feature, { talks: [], core: [] }, { people: [id<PersonId>('nao')], listening }, nora, at);
  if (!started.ok) throw new Error(started.code);
  return started.talk;
}
const becomes = (text: string, listening: boolean) => {
  const line = talking.becoming(feature, withNao(listening), text, nora, at);
  return line.kind === 'noted' ? `noted${line.aside ? ', aside' : ''}` : line.kind;
};

it.each([
  ['+ me: new rig files tue 10:00 > nao', 'noted, aside', 'filed'],
  ['= titles stay white @nora because she said so', 'noted, aside', 'filed'],
  ['+ nao: first two titles wed 12:00 > me', 'noted, aside', 'filed'],
  ['~ nao answered in single words', 'private', 'private'],
  ['she asks for changes after the edit only', 'noted', 'noted'],
  ['~ nao seems insecure', 'refused', 'refused'],
])('rule:R3.1 %s: %s while listening, %s in a working call', (text, listening, working) => {
  expect([becomes(text, true), becomes(text, false)]).toEqual([listening, working]);
});

it('a meaning in brackets stands under Words; a text without one changes nothing', () => {
  const doing = { at, by: nora };
  const done = writing.withMeanings(feature, 'Send the final (final = picture locked, not mixed) by friday', doing);
  if (done === null || !done.ok) throw new Error('no meaning was taken');
  expect(Object.values(done.production.words).find(({ term }) => term === 'final')).toMatchObject({
    fits: ['picture locked'],
    fitsNot: ['mixed'],
  });
  expect(writing.withMeanings(feature, 'Send it by friday (please).', doing)).toBe(null);
  expect(writing.to(feature, { to: [id<PersonId>('dev')], kind: 'instruction', text: 'By fri 18:00' }, at).readers).toHaveLength(1);
});
