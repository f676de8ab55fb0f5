import { describe, expect, it } from 'vitest';
import type { Disruption, Production, SceneId } from '#model/index.ts';
import { id } from '#model/index.ts';
import { buildFeature } from '../../demo/feature/build.ts';
import type { Answer } from './answer.ts';
import { answerFor } from './answer-for.ts';

const feature = buildFeature();
const at = '2026-12-01T05:25:00Z';
function ask(disruption: Disruption, production: Production): Answer {
  const answered = answerFor(production, disruption, { at, seed: 1, budget: 2000, stop: () => false, also: [] });
  if (!answered.ok) throw new Error(answered.said);
  return answered.answer;
}
const out = (person: string, from: string, to: string | null): Disruption => ({
  kind: 'person-out',
  person: id(person),
  span: { from, to },
});

describe('somebody is out whom no scene needs', () => {
  it('says so, with the day on which they are wanted next, and the plan as it stands is the one way', () => {
    const { impact, options } = ask(out('ruth', '2026-12-01', '2026-12-01'), feature);
    expect(impact.sentences).toEqual([
      'No planned scene needs RUTH on Tue 1 December: nothing is lost. Wanted next on Mon 7 December, scene 70.',
    ]);
    expect([impact.cutoffs, impact.waitingPerHour, impact.decideBy]).toEqual([[], { minor: 0, currency: 'GBP' }, null]);
    expect(options.map(({ play, verdict, moved }) => [play, verdict, moved])).toEqual([['do-nothing', 'verified', []]]);
  });
  it('says nothing of the kind where a scene does need them', () => {
    expect(ask(out('mara', '2026-12-01', '2026-12-01'), feature).impact.sentences).toEqual([]);
  });
});

describe('facts that nobody has given', () => {
  it('rule:R7.1 a scene of today without minutes keeps every way from verified, also one that leaves today alone', () => {
    const scene = feature.scenes[id<SceneId>('40')];
    if (!scene) throw new Error('the demo has no scene 40');
    const unknown: Production = { ...feature, scenes: { ...feature.scenes, [scene.id]: { ...scene, minutes: null } } };
    for (const person of ['mara', 'ruth']) {
      const { options } = ask(out(person, '2026-12-01', null), unknown);
      const verified = options.filter(({ verdict }) => verdict === 'verified').map(({ play }) => play);
      expect(verified).toEqual([]);
    }
  });
});

describe('a return that nobody knows', () => {
  it('rule:R7.1 every verified way that needs the person later has a plan for the day of return, or it asks', () => {
    for (const person of ['mara', 'ben', 'tom', 'ines']) {
      const { options } = ask(out(person, '2026-12-01', null), feature);
      const later = options.filter(
        ({ verdict, condition, play, branches }) =>
          verdict === 'verified' && condition === null && play !== 'do-nothing' && branches.length === 0,
      );
      expect(later.map(({ title }) => [person, title])).toEqual([]);
    }
  });
});
