import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../../demo/feature/build.ts';
import { buildShort } from '../../../demo/short/build.ts';
import { type Cancellation, type Disruption, id, money, type Production, type Saving, type Wish } from '#model/index.ts';
import { answerFor } from '../answer-for.ts';
import type { Answer, Option } from '../answer.ts';
import { movesOf, savedOnce } from '../savings.ts';

const pounds = (sum: number) => money(sum * 100, 'GBP');
const inPounds = (sum: { readonly minor: number }) => sum.minor / 100;

function asked(production: Production, what: Disruption | Wish, at: string): Answer {
  const answered = answerFor(production, what, { at, seed: 1, budget: 1, stop: () => false, also: [] });
  if (!answered.ok) throw new Error(answered.said);
  return answered.answer;
}
const found = (answer: Answer) => {
  if (answer.savings === null) throw new Error('no savings');
  return answer.savings;
};
const taken = (option: Option | undefined) => (option?.changes ?? []).map((change) => change.id);
const withSaving = (production: Production, key: string, change: (saving: Saving) => Saving): Production => {
  const saving = production.savings[key];
  if (saving === undefined) throw new Error(key);
  return { ...production, savings: { ...production.savings, [key]: change(saving) } };
};
const cancelled = (saving: Saving, cancellation: Cancellation): Saving => ({
  ...saving,
  parts: saving.parts.map((part, place) => (place === 0 ? { ...part, cancellation } : part)),
});

const feature = buildFeature();
const short = buildShort();
const cut: Disruption = { kind: 'money-cut', less: pounds(12_000) };
const tuesday = '2026-12-01T05:25:00Z';
const thursdayLate = '2026-12-03T18:01:00Z';
const noon = '2026-12-01T12:00:00Z';
const share: Wish = { kind: 'save-percent', percent: 40 };

describe('story:S26 twelve thousand less', () => {
  const answer = asked(feature, cut, tuesday);

  it('rule:R26.4 cuts enough first, then good, and never what must be right', () => {
    expect(answer.options.map((option) => [option.play, inPounds(option.saved), option.verdict])).toEqual([
      ['save', 13_660, 'verified'],
      ['save', 12_100, 'verified'],
      ['wait', 0, 'ask'],
    ]);
    expect(taken(answer.options[0])).toEqual(['B1', 'B2', 'B3', 'B4', 'B6']);
    expect(taken(answer.options[1])).toEqual(['B1', 'B3', 'B4', 'B6']);
    const never = found(answer).moves.find(({ id: key }) => key === 'B7');
    expect([never?.standing, never?.why, never?.saves]).toEqual(['must', 'must be right: scene 97', null]);
  });

  it('rule:R18.1 counts the company move once, whichever way has it', () => {
    expect(JSON.stringify(answer)).not.toMatch(/14,?310/u);
    expect(found(answer).moves.find(({ id: key }) => key === 'B5')?.sameAs).toEqual([
      'company move, day 19 is the same as in “Chapel’s scene at the Guildhall”: it counts once',
    ]);
    expect(answer.options[0]?.lines.filter(({ what }) => what === 'company move, day 19')).toHaveLength(1);
    expect(answer.options[0]?.lines.reduce((sum, line) => sum + line.sum.minor, 0)).toBe(1_366_000);
  });

  it('names source, cut-off and whose yes', () => {
    const crane = found(answer).moves[0];
    expect(crane?.cancelling).toEqual(['free until Thu 3 December, 18:00, then £2,100']);
    expect(crane?.cutoff?.at).toBe('2026-12-03T18:00:00Z');
    expect(found(answer).moves.map(({ mustSayYes }) => mustSayYes.join(' '))).toEqual([
      'philippa',
      'philippa anselm',
      'philippa',
      'philippa anselm',
      'philippa',
      'philippa',
      'philippa anselm',
    ]);
    expect(answer.options[0]?.lines.every(({ source }) => source !== '')).toBe(true);
    expect(answer.options[0]?.lastMoment).toBe('2026-12-03T18:00:00Z');
  });

  it('rule:R18.1 takes off what is due: at the step’s own minute, not before', () => {
    const at = (instant: string) => inPounds(found(asked(feature, cut, instant)).found);
    expect(at('2026-12-03T17:59:59Z')).toBe(13_660);
    expect(at('2026-12-03T18:00:00Z')).toBe(11_560);
  });

  it('rule:R18.4 says how far it gets, and verifies nothing for a target that is out of reach', () => {
    const late = asked(feature, cut, thursdayLate);
    expect(found(late).first).toBe('£11,560 of £12,000: £440 short');
    expect(late.options.filter(({ verdict }) => verdict === 'verified')).toEqual([]);
  });

  it('asks where a price was cleared: never 0', () => {
    const line = feature.moneyLines['B1'];
    if (line === undefined) throw new Error('B1');
    const cleared = { ...feature, moneyLines: { ...feature.moneyLines, B1: { ...line, sum: null } } };
    const savings = found(asked(cleared, cut, tuesday));
    expect(savings.first).toBe('£9,460 of £12,000: £2,540 short; 1 line unknown');
    expect([savings.moves[0]?.standing, savings.moves[0]?.saves]).toEqual(['ask', null]);
  });
});

describe('story:S14 forty percent of ten thousand', () => {
  it('finds 3,400 of 4,000, the move once and the cafe’s quarter due', () => {
    const answer = asked(short, share, noon);
    const savings = found(answer);
    expect([savings.target ?? pounds(0), savings.found, savings.short].map(inPounds)).toEqual([4_000, 3_400, 600]);
    expect(answer.impact.sentences[0]).toBe('£3,400 of £4,000: £600 short');
    expect(savings.moves.map(({ saves }) => (saves === null ? null : inPounds(saves)))).toEqual([
      900,
      225,
      500,
      1_200,
      350,
      450,
      null,
      null,
    ]);
    expect(savings.moves[0]?.cancelling).toEqual(['£225 still due']);
    expect(JSON.stringify(answer)).not.toMatch(/3,?625/u);
  });

  it('rule:R18.2 keeps what the law forbids apart and out of every sum', () => {
    const answer = asked(short, share, noon);
    const park = found(answer).moves.find(({ id: key }) => key === 'M7');
    expect([park?.standing, park?.saves, park?.why]).toEqual(['breaks-law', null, 'breaks law: Park may not be shot at without a permit']);
    expect(answer.options.flatMap(taken)).not.toContain('M7');
    const place = short.places['park'];
    if (place === undefined) throw new Error('park');
    const open = { ...short, places: { ...short.places, park: { ...place, permitLead: null } } };
    expect(inPounds(found(asked(open, share, noon)).found)).toBe(4_000);
  });

  it('rule:R18.3 never cuts what must be right, and does as soon as its bar is lower', () => {
    const scene = short.scenes['5'];
    if (scene === undefined) throw new Error('5');
    expect(found(asked(short, share, noon)).moves[7]?.why).toBe('must be right: scene 5');
    const lower = { ...short, scenes: { ...short.scenes, '5': { ...scene, bar: 'good' as const } } };
    expect(inPounds(found(asked(lower, share, noon)).found)).toBe(4_200);
  });

  it('asks what cancelling costs where nobody knows, and what hangs on it waits too', () => {
    const unknown = withSaving(short, 'M1', (saving) => cancelled(saving, { kind: 'unknown' }));
    const savings = found(asked(unknown, share, noon));
    expect(savings.first).toBe('£2,500 of £4,000: £1,500 short; 1 line unknown');
    expect(savings.moves.slice(0, 2).map(({ standing }) => standing)).toEqual(['ask', 'ask']);
  });

  it('follows what is taken', () => {
    const take = (keys: readonly string[]) =>
      keys.reduce((facts, key) => withSaving(facts, key, (one) => ({ ...one, takenAt: noon })), short);
    const sum = (keys: readonly string[]) => inPounds(found(asked(take(keys), share, noon)).taken);
    expect([sum(['M1', 'M4', 'M6']), sum(['M4', 'M1']), sum(['M2']), sum(['M1', 'M2'])]).toEqual([2_550, 2_100, 0, 900]);
  });

  it('knows a step that passed after it was taken as past', () => {
    const crane = withSaving(feature, 'B1', (one) => ({ ...one, takenAt: tuesday }));
    expect(
      inPounds(
        savedOnce(
          'GBP',
          movesOf(crane, thursdayLate).filter(({ saving }) => saving.id === id('B1')),
        ),
      ),
    ).toBe(4_200);
  });
});
