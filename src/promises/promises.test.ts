import { describe, expect, it } from 'vitest';
import type { Instant, PersonId, PromiseEvent, PromiseId, PromiseMade } from '#model/index.ts';
import { id } from '#model/index.ts';
import { promiseRefusals, sayPromiseState } from '#texts/index.ts';
import { buildFeature } from '../../demo/feature/build.ts';
import { dueAt, happen, maySeePromise, owed, stateOf, warnAt, wayRisks } from './index.ts';

const nao = id<PersonId>('nao');
const dev = id<PersonId>('dev');
const curtis = id<PersonId>('curtis');
const nora = id<PersonId>('nora');

/** P-3 of the demo: titles, Thu 3 Dec 18:00 Tokyo, 09:00 London. */
const due = '2026-12-03T09:00:00Z';
const promise = (key: string, events: readonly PromiseEvent[], more: Partial<PromiseMade> = {}): PromiseMade => ({
  id: id<PromiseId>(key),
  owner: nao,
  to: dev,
  what: 'titles',
  due: dueAt('2026-12-03', '18:00', 'Asia/Tokyo'),
  promisedAt: '2026-11-26T09:00:00Z',
  doneLooksLike: null,
  needs: [],
  events,
  ...more,
});
const stateAt = (now: Instant, ...events: readonly PromiseEvent[]) => stateOf(promise('P-3', events), now, {});
const asked: PromiseEvent = { kind: 'move-asked', at: '2026-12-02T10:00:00Z', to: '2026-12-04T03:00:00Z' };
const answered = (kind: 'move-accepted' | 'move-refused', at: Instant, by = dev): PromiseEvent =>
  kind === 'move-accepted' ? { kind, at, by, renewed: id<PromiseId>('P-3b') } : { kind, at, by };

describe('the state of a promise', () => {
  it('rule:R2.1 is broken at exactly the due instant, whenever anybody looks', () => {
    expect(stateAt('2026-12-03T08:59:59Z').kind).toBe('promised');
    expect(stateAt(due)).toEqual({ kind: 'broken', at: due, delivered: null, releasedAt: null });
    expect(stateAt('2026-12-09T00:00:00Z')).toMatchObject({ kind: 'broken', at: due });
  });

  it('rule:R2.2 is moving when a move was asked before due and nobody answered', () => {
    expect(stateAt('2026-12-03T08:59:00Z', asked)).toMatchObject({ kind: 'moving', to: '2026-12-04T03:00:00Z' });
    expect(stateAt('2026-12-03T12:00:00Z', asked).kind).toBe('moving');
    expect(stateAt('2026-12-04T03:00:00Z', asked)).toMatchObject({ kind: 'broken', at: due });
  });

  it('rule:R2.2 does not move when it is asked at or after the due instant', () => {
    expect(stateAt('2026-12-03T09:30:00Z', { ...asked, at: due }).kind).toBe('broken');
  });

  it('is broken at the original instant when the move is refused, and can still be kept before it', () => {
    const refused = answered('move-refused', '2026-12-02T11:00:00Z');
    expect(stateAt('2026-12-02T12:00:00Z', asked, refused).kind).toBe('promised');
    expect(stateAt(due, asked, refused)).toMatchObject({ kind: 'broken', at: due });
    expect(stateAt(due, asked, refused, { kind: 'delivered', at: '2026-12-03T08:00:00Z' }).kind).toBe('kept');
    expect(stateAt('2026-12-03T10:00:00Z', asked, answered('move-refused', '2026-12-03T10:00:00Z'))).toMatchObject({
      kind: 'broken',
      at: due,
    });
  });

  it('is renegotiated when the receiver accepts in time, and by nobody else', () => {
    expect(stateAt('2026-12-05T00:00:00Z', asked, answered('move-accepted', '2026-12-03T20:00:00Z'))).toMatchObject({
      kind: 'renegotiated',
      renewed: 'P-3b',
    });
    expect(stateAt('2026-12-05T00:00:00Z', asked, answered('move-accepted', '2026-12-03T20:00:00Z', nora)).kind).toBe('broken');
    expect(stateAt('2026-12-05T00:00:00Z', asked, answered('move-accepted', '2026-12-04T03:00:00Z')).kind).toBe('broken');
  });

  it('rule:R2.4 ends without broken when the receiver releases it; a later release leaves both facts', () => {
    const release = (at: Instant, by = dev): PromiseEvent => ({ kind: 'released', at, by });
    expect(stateAt('2026-12-05T00:00:00Z', release('2026-12-03T08:00:00Z')).kind).toBe('released');
    expect(stateAt('2026-12-05T00:00:00Z', release('2026-12-03T08:00:00Z', nao)).kind).toBe('broken');
    expect(stateAt('2026-12-05T00:00:00Z', release('2026-12-04T08:00:00Z'))).toMatchObject({
      kind: 'broken',
      releasedAt: '2026-12-04T08:00:00Z',
    });
    expect(stateAt('2026-12-05T00:00:00Z', asked, release('2026-12-03T10:00:00Z')).kind).toBe('released');
  });

  it('is kept up to the due instant; delivered later, both facts stay', () => {
    expect(stateAt('2026-12-03T10:00:00Z', { kind: 'delivered', at: due }).kind).toBe('kept');
    const late = stateAt('2026-12-03T13:00:00Z', { kind: 'delivered', at: '2026-12-03T12:00:00Z' });
    expect(late).toEqual({ kind: 'broken', at: due, delivered: { at: '2026-12-03T12:00:00Z', late: 180 }, releasedAt: null });
    expect(sayPromiseState(late, 'Europe/London')).toBe('broken, delivered 3 h later');
    expect(stateAt('2026-12-03T11:00:00Z', { kind: 'delivered', at: '2026-12-03T12:00:00Z' })).toMatchObject({ delivered: null });
  });

  it('story:S1.8 is kept when its receiver says in time that it is there, with or without the owner; nobody else’s word counts', () => {
    const received = (at: Instant, by = dev): PromiseEvent => ({ kind: 'received', at, by });
    expect(stateAt('2026-12-03T09:00:00Z', received('2026-12-03T08:00:00Z'))).toEqual({ kind: 'kept', at: '2026-12-03T08:00:00Z' });
    expect(stateAt('2026-12-03T12:00:00Z', received('2026-12-03T12:00:00Z'))).toMatchObject({ kind: 'broken', delivered: { late: 180 } });
    expect(stateAt('2026-12-03T09:00:00Z', received('2026-12-03T08:00:00Z', curtis)).kind).toBe('broken');
    const now = '2026-12-03T08:00:00Z';
    const delivered = happen(promise('P-3', []), { kind: 'delivered', at: now }, nao, now);
    const both = delivered.ok ? happen(delivered.promise, received(now), dev, now) : delivered;
    expect(both.ok && both.promise.events.map(({ kind }) => kind)).toEqual(['delivered', 'received']);
    expect(both.ok && happen(both.promise, received(now), dev, now)).toEqual({ ok: false, code: 'already-over' });
    expect(happen(promise('P-3', []), received(now, nao), nao, now)).toEqual({ ok: false, code: 'not-the-receiver' });
  });

  it('is declined by its owner alone', () => {
    expect(stateAt(due, { kind: 'declined', at: '2026-12-01T00:00:00Z', by: nao }).kind).toBe('declined');
    expect(stateAt(due, { kind: 'declined', at: '2026-12-01T00:00:00Z', by: dev }).kind).toBe('broken');
  });
});

describe('at risk', () => {
  const p4 = (more: Partial<PromiseMade> = {}) =>
    promise('P-4', [], { owner: dev, to: curtis, needs: [id<PromiseId>('P-3')], due: dueAt('2026-12-04', '18:00', 'Asia/Tokyo'), ...more });
  const risksAt = (now: Instant, p3: PromiseMade, own = p4(), ...renewed: readonly PromiseMade[]) => {
    const state = stateOf(own, now, Object.fromEntries([p3, own, ...renewed].map((one) => [one.id, one])));
    return state.kind === 'promised' ? state.risks : state.kind;
  };

  it('rule:R2.3 story:S13.4 names the broken promise that it needs', () => {
    expect(risksAt('2026-12-03T08:59:00Z', promise('P-3', []))).toEqual([]);
    expect(risksAt(due, promise('P-3', []))).toEqual([{ kind: 'need-broken', by: 'P-3' }]);
    expect(risksAt('2026-12-03T12:00:00Z', promise('P-3', [{ kind: 'delivered', at: '2026-12-03T10:00:00Z' }]))).toEqual([]);
  });

  it('rule:R2.3 names a need that is due later than itself, also once it was moved', () => {
    const renewed = promise('P-3b', [], { due: dueAt('2026-12-05', '12:00', 'Asia/Tokyo') });
    const moved = promise('P-3', [asked, answered('move-accepted', '2026-12-02T12:00:00Z')]);
    expect(risksAt('2026-12-02T13:00:00Z', moved, p4(), renewed)).toEqual([{ kind: 'need-later', by: 'P-3b' }]);
    const intime = promise('P-3b', [], { due: dueAt('2026-12-04', '12:00', 'Asia/Tokyo') });
    expect(risksAt('2026-12-02T13:00:00Z', moved, p4(), intime)).toEqual([]);
    expect(risksAt('2026-12-02T13:00:00Z', promise('P-3', [{ ...asked, to: '2026-12-05T03:00:00Z' }]))).toEqual([
      { kind: 'need-later', by: 'P-3' },
    ]);
  });

  it('ends where promises replace each other in a circle', () => {
    const loop = promise('P-3', [asked, { kind: 'move-accepted', at: '2026-12-02T12:00:00Z', by: dev, renewed: id<PromiseId>('P-3') }]);
    expect(risksAt('2026-12-02T13:00:00Z', loop)).toEqual([]);
  });

  it('is told from the plan: more hours booked than left, a resource lost', () => {
    const own = promise('P-3', []);
    expect(wayRisks(own, { booked: 600, left: 540, lost: [] })).toEqual([
      { kind: 'more-booked-than-left', of: 'P-3', booked: 600, left: 540 },
    ]);
    expect(wayRisks(own, { booked: null, left: 540, lost: ['render farm A'] })).toEqual([
      { kind: 'resource-lost', of: 'P-3', what: 'render farm A' },
    ]);
  });

  it('warns once: a fifth of the span ahead, at least two hours, at most two days', () => {
    const span = (promisedAt: Instant) => warnAt(promise('P-3', [], { promisedAt }));
    expect(span('2026-12-02T09:00:00Z')).toBe('2026-12-03T04:12:00Z');
    expect(span('2026-12-03T05:00:00Z')).toBe('2026-12-03T07:00:00Z');
    expect(span('2026-11-01T09:00:00Z')).toBe('2026-12-01T09:00:00Z');
    expect(span('2026-12-03T08:00:00Z')).toBe('2026-12-03T08:00:00Z');
  });
});

describe('due instants', () => {
  it.each([
    ['a bare date is the end of the working day', dueAt('2026-12-04', null, 'Asia/Tokyo').at, '2026-12-04T09:00:00Z'],
    ['a hole in the clock shifts it forward', dueAt('2027-03-28', '01:30', 'Europe/London').at, '2027-03-28T01:30:00Z'],
    ['a doubled hour counts the earlier', dueAt('2027-10-31', '01:30', 'Europe/London').at, '2027-10-31T00:30:00Z'],
  ])('%s', (_, at, expected) => expect(at).toBe(expected));
});

describe('who owes', () => {
  const feature = buildFeature();
  const idsOf = (rows: readonly { readonly promise: PromiseMade }[]) => rows.map(({ promise: one }) => one.id);

  it('puts what you owe above what they owe, soonest first', () => {
    const rows = owed(feature, '2026-12-01T05:25:00Z', nora);
    expect(idsOf(rows.youOwe)).toEqual(['P-1', 'P-6']);
    expect(idsOf(rows.theyOwe).slice(0, 3)).toEqual(['P-7', 'P-8', 'P-2']);
    expect(rows.theyOwe.slice(0, 2).map(({ state }) => state)).toMatchObject([
      { kind: 'broken', at: '2026-11-26T18:00:00Z' },
      { kind: 'broken', at: '2026-11-30T18:00:00Z' },
    ]);
  });

  it('rule:R2.5 shows a state to owner, receiver and producer and to nobody else', () => {
    const wren = id<PersonId>('wren');
    expect(idsOf(owed(feature, '2026-12-01T05:25:00Z', wren).theyOwe)).toEqual(['P-7', 'P-8']);
    for (const other of ['ivy', 'zoe']) {
      const rows = owed(feature, '2026-12-01T05:25:00Z', id<PersonId>(other));
      expect([...rows.youOwe, ...rows.theyOwe, ...rows.over]).toEqual([]);
    }
    expect(maySeePromise(promise('P-3', []), curtis, nora)).toBe(false);
  });

  it('rule:R2.6 gives rows and nothing that counts by person', () => {
    const rows = owed(feature, '2026-12-01T05:25:00Z', nora);
    expect(Object.keys(rows).toSorted()).toEqual(['over', 'theyOwe', 'youOwe']);
    for (const row of [...rows.youOwe, ...rows.theyOwe]) expect(Object.keys(row).toSorted()).toEqual(['promise', 'state']);
    expect(JSON.stringify(rows)).not.toMatch(/"(count|rate|average|rank|score|total)"/u);
  });

  it('story:S12.8 keeps both facts of a late delivery', () => {
    const p8 = feature.promises['P-8'];
    if (!p8) throw new Error('no P-8');
    const late = { ...p8, events: [{ kind: 'delivered', at: '2026-12-01T12:00:00Z' } as const] };
    const rows = owed({ ...feature, promises: { ...feature.promises, 'P-8': late } }, '2026-12-01T12:30:00Z', nora);
    const row = rows.over.find(({ promise: one }) => one.id === 'P-8');
    expect(row && sayPromiseState(row.state, 'Europe/London')).toBe('broken, delivered 18 h later');
  });
});

describe('what may happen to a promise', () => {
  const now = '2026-12-02T10:00:00Z';
  const codeOf = (event: PromiseEvent, by: PersonId, at: Instant = now, events: readonly PromiseEvent[] = []) => {
    const done = happen(promise('P-3', events), event, by, at);
    return done.ok ? 'ok' : done.code;
  };

  it.each([
    ['the owner asks for a move', asked, nao, now, [], 'ok'],
    ['the receiver asks for a move', asked, dev, now, [], 'not-the-owner'],
    ['a move is asked after due', { ...asked, at: due }, nao, due, [], 'past-due'],
    ['a move to an earlier time', { ...asked, to: '2026-12-03T00:00:00Z' }, nao, now, [], 'not-later'],
    ['the receiver releases', { kind: 'released', at: now, by: dev }, dev, now, [], 'ok'],
    ['the owner releases', { kind: 'released', at: now, by: nao }, nao, now, [], 'not-the-receiver'],
    ['the receiver confirms the delivery', { kind: 'delivered', at: now }, dev, now, [], 'ok'],
    ['somebody else delivers', { kind: 'delivered', at: now }, curtis, now, [], 'not-the-owner'],
    ['delivered twice', { kind: 'delivered', at: now }, nao, now, [{ kind: 'delivered', at: '2026-12-02T09:00:00Z' }], 'already-over'],
  ] as const)('%s', (_, event, by, at, events, code) => {
    expect(codeOf(event, by, at, events)).toBe(code);
    if (code !== 'ok') expect(promiseRefusals[code]).toMatch(/\.$/u);
  });
});
