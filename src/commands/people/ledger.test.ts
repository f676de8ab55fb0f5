import type { PersonId, Production, PromiseId } from '#model/index.ts';
import { id } from '#model/index.ts';
import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../../demo/feature/build.ts';
import type { Refusal } from '../index.ts';
import { ledger, promiseDraft, promiseHappens, redo, undo } from '../index.ts';

const feature = buildFeature();
const who = (name: string) => id<PersonId>(name);
const nora = who('nora');
const p3 = id<PromiseId>('P-3');
const tell = (
  production: Production,
  what: Parameters<typeof promiseHappens>[1]['what'],
  at: string,
  by = 'nora',
  to: string | null = null,
  promise = p3,
) => promiseHappens(production, { promise, what, to }, { at, by: who(by) });
function outcome(done: ReturnType<typeof promiseHappens>): Production {
  if (!done.ok) throw new Error((done as Refusal).code);
  return done.production;
}
const rowOf = (production: Production, promise: string, at: string) => {
  const { youOwe, theyOwe, over } = ledger(production, nora, at);
  return [...youOwe, ...theyOwe, ...over].find((row) => row.promise.id === promise);
};
const stateOf = (production: Production, promise: string, at: string) => rowOf(production, promise, at)?.state;

describe('the ledger', () => {
  it('rule:R2.2 story:S13.4 moves what was asked in time, and follows the new promise once it is accepted', () => {
    const asked = outcome(tell(feature, 'move-asked', '2026-12-02T10:00:00Z', 'nao', 'fri 12:00'));
    expect(stateOf(asked, 'P-3', '2026-12-03T09:00:00Z')).toMatchObject({ kind: 'moving', to: '2026-12-04T03:00:00Z' });
    expect(stateOf(asked, 'P-3', '2026-12-04T03:00:00Z')).toMatchObject({ kind: 'broken', at: '2026-12-03T09:00:00Z' });
    const moved = outcome(tell(asked, 'move-accepted', '2026-12-02T11:00:00Z', 'dev'));
    expect(stateOf(moved, 'P-3', '2026-12-05T09:00:00Z')).toMatchObject({ kind: 'renegotiated', renewed: 'P-3b' });
    expect(moved.promises['P-3b']).toMatchObject({
      owner: 'nao',
      to: 'dev',
      due: { local: '2026-12-04T12:00', zone: 'Asia/Tokyo' },
      events: [],
    });
    expect(stateOf(moved, 'P-4', '2026-12-03T12:00:00Z')).toMatchObject({ kind: 'promised', risks: [] });
    const back = undo(moved, null, { at: '2026-12-02T11:01:00Z', by: who('dev') });
    expect(back.ok && back.production.promises).toEqual(asked.promises);
    expect(back.ok && redo(back.production, { at: '2026-12-02T11:02:00Z', by: who('dev') }).ok).toBe(true);
  });

  it('rule:R2.3 story:S13.4 says by what a promise is at risk', () => {
    expect(stateOf(feature, 'P-4', '2026-12-03T08:59:00Z')).toMatchObject({ risks: [] });
    expect(stateOf(feature, 'P-4', '2026-12-03T09:00:00Z')).toMatchObject({ risks: [{ kind: 'need-broken', by: 'P-3' }] });
  });

  it('lets owner and receiver say their part, and the producer enter what they said', () => {
    expect(tell(feature, 'released', '2026-12-02T10:00:00Z', 'kit')).toMatchObject({
      ok: false,
      code: 'promise-refused',
      why: 'not-the-receiver',
    });
    expect(tell(feature, 'delivered', '2026-12-02T10:00:00Z', 'wren')).toMatchObject({
      ok: false,
      code: 'promise-refused',
      why: 'not-the-owner',
    });
    const entered = tell(feature, 'delivered', '2026-12-02T10:00:00Z');
    expect(entered.ok && entered.entry.what).toBe('Nao: titles T07-T12 delivered (entered by Nora)');
    expect(tell(feature, 'move-asked', '2026-12-02T10:00:00Z', 'nao', 'soon')).toMatchObject({ ok: false, code: 'which-time' });
    expect(tell(feature, 'move-asked', '2026-12-02T10:00:00Z', 'nao', 'fri at 3')).toMatchObject({ ok: false, code: 'which-time' });
    expect(tell(feature, 'move-accepted', '2026-12-02T10:00:00Z', 'dev')).toMatchObject({ ok: false, why: 'no-move-asked' });
    expect(tell(feature, 'move-asked', '2026-12-03T09:00:00Z', 'nao', 'fri 12:00')).toMatchObject({ ok: false, why: 'past-due' });
  });

  it('story:S12.8 keeps both facts of a late delivery', () => {
    const late = outcome(tell(feature, 'delivered', '2026-12-01T12:00:00Z', 'nora', null, id<PromiseId>('P-8')));
    expect(stateOf(late, 'P-8', '2026-12-01T12:01:00Z')).toMatchObject({
      kind: 'broken',
      at: '2026-11-30T18:00:00Z',
      delivered: { late: 1080 },
    });
  });

  it('rule:R2.6 has rows and nothing that counts people', () => {
    const all = ledger(feature, nora, '2026-12-01T05:25:00Z');
    expect(Object.keys(all).toSorted()).toEqual(['over', 'theyOwe', 'youOwe']);
    for (const row of [...all.youOwe, ...all.theyOwe])
      expect(Object.keys(row).toSorted()).toEqual(['planRisks', 'promise', 'state', 'warned']);
  });
});

describe('the texts of a promise', () => {
  it('text:T40 asks for the new time on both clocks, with the fact and without a person as the cause', () => {
    const asked = outcome(tell(feature, 'move-asked', '2026-12-02T10:00:00Z', 'nao', 'fri 12:00'));
    const draft = promiseDraft(asked, p3, '2026-12-02T10:01:00Z');
    expect(draft).toMatchObject({ to: 'dev', from: 'nao', asks: ['reason', 'effect', 'smaller', 'smaller_when'] });
    expect(draft?.text).toContain('New: Fri 4 December, 12:00 Tokyo');
  });

  it('text:T41 is mine once it is broken', () => {
    const draft = promiseDraft(feature, id<PromiseId>('P-8'), '2026-12-01T05:25:00Z');
    expect(draft?.text).toMatch(/^I promised rushes report by Mon 30 November, 18:00 London and did not keep it\. That is mine\./u);
  });
});
