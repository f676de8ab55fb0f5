import { describe, expect, it } from 'vitest';
import type { DecisionId, Disruption, PersonId, Production, Wish } from '#model/index.ts';
import { id } from '#model/index.ts';
import { buildFeature } from '../../../demo/feature/build.ts';
import type { Answer, Option } from '../answer.ts';
import { answerFor } from '../answer-for.ts';

const feature = buildFeature();
/** The answer of the demo at an instant; a refusal is a mistake of the case. */
function ask(disruption: Disruption | Wish, at: string, production: Production = feature): Answer {
  const answered = answerFor(production, disruption, { at, seed: 1, budget: 24_000, stop: () => false, also: [] });
  if (!answered.ok) throw new Error(answered.said);
  return answered.answer;
}
const way = (answer: Answer, title: RegExp): Option => {
  const found = answer.options.find((option) => title.test(option.title));
  if (!found) throw new Error(`no way ${title}: ${answer.options.map((option) => option.title).join(' | ')}`);
  return found;
};
const lens = (to: string): Disruption => ({ kind: 'kit-out', kit: id('35mm'), span: { from: '2026-12-02', to } });
const atTheLens = '2026-12-02T10:40:00Z';

describe('story:S5 the lens breaks', () => {
  it('names the shots that need it, the others of the day, and the hire desk as cut-off', () => {
    const { impact } = ask(lens('2026-12-02'), atTheLens);
    expect(impact.sentences).toEqual(['The 35 mm is needed by 33A, 33C, 45B; unaffected: 41A, 41B, 33B, 33D, 45A, 45C']);
    expect(impact.cutoffs.map((one) => one.at)).toEqual(['2026-12-02T11:45:00Z']);
  });
  it('puts the lens on the truck first: no money, no day, nobody called, one yes', () => {
    const [first] = ask(lens('2026-12-02'), atTheLens).options;
    expect(first).toMatchObject({ verdict: 'ask', newMoney: { minor: 0 }, days: 0, load: { calls: 0 } });
    expect(first?.title).toContain('32 mm');
    expect(first?.asks.map((one) => one.name)).toEqual(['Anselm Roy']);
    expect(first?.reasons.join(' ')).toContain('33A, 33C, 45B: possible, camera 20 cm nearer');
  });
  it('refuses the zoom for the shot whose head can not carry it, never verified for all', () => {
    const zoom = way(ask(lens('2026-12-02'), atTheLens), /zoom/u);
    expect(zoom.verdict).toBe('breaks');
    expect(zoom.rules.map((one) => one.evidence)).toEqual(['33: 33C, 2.9 kg on a head rated 2.5 kg']);
    expect(zoom.reasons.join(' ')).toContain('33A, 45B: possible');
  });
  it('hires by a call until the courier still makes it, and not a minute later', () => {
    const hire = way(ask(lens('2026-12-02'), atTheLens), /Lockwood/u);
    expect(hire).toMatchObject({ verdict: 'ask', newMoney: { minor: 14_000 }, lastMoment: '2026-12-02T11:45:00Z' });
    expect(ask(lens('2026-12-02'), '2026-12-02T11:46:00Z').options.some((option) => /Lockwood/u.test(option.title))).toBe(false);
  });
  it("is verified once the director's yes is a fact, with its source and time", () => {
    const [first] = ask(lens('2026-12-02'), atTheLens).options;
    const yes = first?.asks[0];
    const decision = {
      id: id<DecisionId>('D-9'),
      at: '2026-12-02T10:45:00Z',
      what: yes?.question ?? '',
      decider: id<PersonId>('anselm'),
      why: '',
      strength: 'open' as const,
      disruption: null,
      option: null,
      mustSayYes: [],
    };
    const known = { ...feature, decisions: { ...feature.decisions, 'D-9': decision } };
    const after = way(ask(lens('2026-12-02'), '2026-12-02T10:46:00Z', known), /32 mm/u);
    expect(after.verdict).toBe('verified');
    expect(after.reasons[0]).toContain('Anselm Roy said yes, Wed 2 December, 10:45 London');
  });
  it('reaches Friday when it is away until Friday', () => {
    expect(ask(lens('2026-12-04'), atTheLens).impact.sentences[0]).toContain('33A, 33C, 45B, 62B');
  });
});

describe('story:S3 the baths are shut', () => {
  const shut: Disruption = { kind: 'place-lost', place: id('kelsey-baths'), set: null, span: { from: '2026-12-08', to: '2026-12-08' } };
  it('judges the second choices by their hours and their permit', () => {
    const answer = ask(shut, '2026-12-08T06:10:00Z');
    const exchange = way(answer, /Corn Exchange/u);
    expect(exchange.rules.map((one) => one.id)).toEqual(['place-open']);
    expect(exchange.reasons).toContain('10:00-16:00 against 440 min');
    const barn = way(answer, /Cider Barn/u);
    expect(barn.rules.map((one) => one.id)).toEqual(['permit']);
    expect(barn.reasons).toContain('a permit asked for today: earliest Fri 11 December');
  });
  it('asks for the held day at its price once the hold has lapsed, with the move in the day', () => {
    const swap = way(ask(shut, '2026-12-08T08:31:00Z'), /Swap Tue 8 and Thu 10/u);
    expect(swap).toMatchObject({ verdict: 'ask', newMoney: { minor: 283_000 } });
    expect(swap.touched[0]).toMatchObject({ minutes: 515, cameraWrap: '18:05' });
    expect(swap.reasons).toContain("the unit's move of 60 min is in it");
  });
});

describe('story:S13 the farm stops again', () => {
  const answer = ask({ kind: 'kit-out', kit: id('render-farm-a'), span: { from: '2026-12-01', to: '2026-12-01' } }, '2026-12-01T05:25:00Z');
  it('names the promises that hang on it on the clocks of those they bind', () => {
    expect(answer.impact.sentences).toEqual([
      'P-3 Nao > Dev: titles T07-T12, Thu 3 December, 18:00 Tokyo (09:00 London)',
      'P-4 Dev > Curtis: titles T07-T12, Fri 4 December, 18:00 Tokyo (09:00 London, 01:00 Los Angeles)',
      '31 node-hours left',
      'If it is late, titles T10-T12 (enough) gives first, then titles T07-T09 (good); never cut and mix: must be right',
    ]);
  });
  it('keeps the later promise with hired nodes, and not the earlier one', () => {
    const nodes = way(answer, /nodes/u);
    expect(nodes.newMoney.minor).toBe(55_800);
    expect(nodes.reasons).toEqual(
      expect.arrayContaining([
        'P-3 not: due Thu 3 December, 18:00 Tokyo, ready Fri 4 December, 12:00 Tokyo',
        'P-4 kept: ready Fri 4 December, 12:00 Tokyo',
      ]),
    );
    expect(way(answer, /Half-size/u).asks.map((one) => one.name)).toEqual(['Curtis Bell']);
  });
});

describe('story:S10 cut this scene', () => {
  const cut = (scene: string) => ask({ kind: 'without-scene', scene: id(scene) }, '2026-12-01T05:25:00Z');
  it('shows the purpose first, breaks the intent, and needs director and financier; no labour is saved', () => {
    const way45 = way(cut('45'), /^Cut 45/u);
    expect(way45).toMatchObject({ verdict: 'ask', intent: 'broken', newMoney: { minor: 0 }, saved: { minor: 0 } });
    expect(way45.asks.map((one) => one.name)).toEqual(['Anselm Roy', 'Quentin Ashe']);
    expect(way45.reasons.slice(0, 3)).toEqual([
      '45 is there so that: Fletcher learns that the ledger is hidden; without it 60 makes no sense',
      '1 1/8 pages and 90 min less on Wed 2',
      'crew labour saved £0: weekly deals',
    ]);
  });
  it('rule:R18.3 does not offer what must be right', () => {
    expect(cut('62').options.map((option) => option.play)).toEqual(['do-nothing']);
  });
});
