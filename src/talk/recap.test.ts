import { type DayId, emptyCard, id, type PartId, type Production } from '#model/index.ts';
import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../demo/feature/build.ts';
import { asOpenQuestion, blockedLines, type RecapLine, recapDue, stillBelieved, strengthOf } from './index.ts';

const decision = (decider: string | null): RecapLine => ({
  kind: 'decision',
  id: 'D-1',
  text: 'rain at the window',
  decider,
  weight: 'money',
});
const action = (owner: string | null, due: string | null): RecapLine => ({ kind: 'action', id: 'P-1', text: 'ask Agnes', owner, due });

describe('a recap', () => {
  it('rule:R10.1 rule:R10.2 story:S19.7 names the decision without a decider and the action without owner or date', () => {
    expect(blockedLines([decision(null), action('nora', null), action(null, '2026-12-03T18:00:00Z')])).toEqual([
      { id: 'D-1', text: 'rain at the window', missing: 'decider' },
      { id: 'P-1', text: 'ask Agnes', missing: 'date' },
      { id: 'P-1', text: 'ask Agnes', missing: 'owner' },
    ]);
    expect(blockedLines([decision('Vivian'), action('nora', '2026-12-03T18:00:00Z'), asOpenQuestion(action(null, null))])).toEqual([]);
  });

  it('rule:R10.4 silence is at most uncontested; money waits for a yes', () => {
    const by = '2026-12-03T12:00:00Z';
    const later = '2026-12-04T12:00:00Z';
    expect(strengthOf(null, { kind: 'silent' }, emptyCard, by, '2026-12-03T11:59:00Z')).toBe('sent');
    expect(strengthOf(null, { kind: 'silent' }, emptyCard, by, later)).toBe('uncontested');
    expect(strengthOf('money', { kind: 'silent' }, emptyCard, by, later)).toBe('needs-confirmed');
    expect(strengthOf('money', { kind: 'confirmed' }, emptyCard, by, later)).toBe('confirmed');
    expect(strengthOf(null, { kind: 'corrected', to: 'Friday' }, emptyCard, by, later)).toBe('corrected');
  });

  it('rule:R5.3 rule:R10.4 story:S8.5 is never uncontested for one who says that silence is no yes', () =>
    expect(
      strengthOf(null, { kind: 'silent' }, { ...emptyCard, silenceIsNotYes: true }, '2026-12-03T12:00:00Z', '2027-12-03T12:00:00Z'),
    ).toBe('needs-confirmed'));

  it('rule:R10.5 is asked for once, a day after a talk of weight', () => {
    const ended = {
      startedAt: '2026-12-01T15:00:00Z',
      endedAt: '2026-12-01T15:10:00Z',
      decisions: 0,
      money: false,
      recapAt: null,
      nudgedAt: null,
    };
    expect(recapDue(ended, '2026-12-02T15:09:59Z')).toBe(false);
    expect(recapDue(ended, '2026-12-02T15:10:00Z')).toBe(true);
    expect(recapDue({ ...ended, nudgedAt: '2026-12-02T15:10:00Z' }, '2026-12-03T15:10:00Z')).toBe(false);
    expect(recapDue({ ...ended, endedAt: '2026-12-01T15:09:00Z' }, '2026-12-03T15:10:00Z')).toBe(false);
    expect(recapDue({ ...ended, endedAt: '2026-12-01T15:09:00Z', decisions: 1 }, '2026-12-03T15:10:00Z')).toBe(true);
  });
});

it('rule:R10.3 names who still believes the old day, until they are told', () => {
  const feature = buildFeature();
  expect(stillBelieved(feature)).toEqual([]);
  const order: Record<string, readonly PartId[]> = Object.fromEntries(
    Object.entries(feature.plan.order).map(([day, parts]) => [day, parts.filter((part) => part !== '62')]),
  );
  const moved: Production = { ...feature, plan: { ...feature.plan, order: { ...order, [id<DayId>('2026-12-02')]: [id<PartId>('62')] } } };
  expect(stillBelieved(moved)).toMatchObject([{ person: 'lena', now: '2026-12-02', told: { id: 'T-1' } }]);
  const told = { ...feature.told['T-1'], id: 'T-2', at: '2026-12-01T06:00:00Z', happens: '2026-12-02T14:00' } as Production['told'][string];
  expect(stillBelieved({ ...moved, told: { ...moved.told, 'T-2': told } })).toEqual([]);
});
