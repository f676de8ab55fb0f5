import type { KitId, PersonId, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../../demo/feature/build.ts';
import {
  closeDetour,
  detoursOf,
  type Done,
  openDisruption,
  playbookOf,
  playsOn,
  publishReview,
  type Refusal,
  saveReview,
  undo,
} from '../index.ts';

const feature = buildFeature();
const at = '2026-12-01T20:00:00Z';
const doing = { at, by: id<PersonId>('nora') };
const stood = (done: Done | Refusal): Production => {
  if (!done.ok) throw new Error(done.code);
  return done.production;
};
const review = (improvements: readonly string[], basis = '') => ({
  text: 'two spare packs were on the truck',
  improvements,
  basis,
  takenIn: [],
});

describe('closing in the evening', () => {
  it('story:S4.12 makes a play without names, taken back by one undo', () => {
    const out = { kind: 'person-out', person: id<PersonId>('mara'), span: { from: '2026-12-01', to: '2026-12-01' } } as const;
    const open = stood(openDisruption(feature, out, { ...doing, at: '2026-12-01T05:25:00Z' }));
    const done = closeDetour(
      open,
      'person-out mara 2026-12-01',
      { worked: true, again: true, first: 'ring Ben before the director' },
      doing,
    );
    const production = stood(done);
    const next = { kind: 'person-out', person: id<PersonId>('ines'), span: { from: '2026-12-03', to: '2026-12-03' } } as const;
    expect(playsOn(production, next, at)).toMatchObject([{ worked: 1, tries: 1, first: 'ring a performer before the director' }]);
    expect(JSON.stringify(playbookOf(production))).not.toMatch(/\b(?:mara|ben|elspeth|ines)\b/iu);
    const back = undo(production, null, doing);
    expect(back.ok && back.production.detours).toEqual(open.detours);
  });
});

describe('a review', () => {
  it('rule:R22.2 story:S17.4 is not published while an improvement has no owner or no date', () => {
    const saved = stood(saveReview(feature, 'DT-1', review(['spare pack on the cart']), doing));
    expect(publishReview(saved, 'DT-1', doing)).toMatchObject({ code: 'improvement-open', improvements: [{ missing: ['owner', 'date'] }] });
    const owned = stood(saveReview(feature, 'DT-1', review(['+ yusuf: spare pack on the cart > kit']), doing));
    expect(publishReview(owned, 'DT-1', doing)).toMatchObject({ code: 'improvement-open', improvements: [{ missing: ['date'] }] });
    const whole = stood(saveReview(feature, 'DT-1', review(['+ yusuf: spare pack on the cart thu 07:00 > kit']), doing));
    const published = stood(publishReview(whole, 'DT-1', doing));
    expect(published.promises['P-10']).toMatchObject({ owner: 'yusuf', to: 'kit', due: { local: '2026-12-03T07:00' } });
    expect(published.detours['DT-1']?.review?.publishedAt).toBe(at);
  });

  it('story:S17.8 a stale save does not win and is not lost: both texts stand until one has taken in the other', () => {
    const byKit = { at: '2026-12-01T20:05:00Z', by: id<PersonId>('kit') };
    const kit = stood(saveReview(feature, 'DT-1', { ...review(['+ kit: a list thu > nora']), text: 'by Kit' }, byKit));
    const both = stood(saveReview(kit, 'DT-1', { ...review(['+ yusuf: packs thu > kit']), text: 'by Nora' }, doing));
    expect(both.detours['DT-1']?.review).toMatchObject({
      text: 'by Kit',
      improvements: ['+ kit: a list thu > nora', '+ yusuf: packs thu > kit'],
      beside: [{ by: 'nora', at, text: 'by Nora' }],
    });
    const merged = { ...review([], 'by Kit'), text: 'by both', takenIn: [at] };
    expect(stood(saveReview(both, 'DT-1', merged, byKit)).detours['DT-1']?.review).toMatchObject({ text: 'by both', beside: [] });
    // Said twice with the same words nothing stands beside: nobody wrote anything else.
    expect(stood(saveReview(kit, 'DT-1', { ...review([]), text: 'by Kit' }, doing)).detours['DT-1']?.review?.beside).toEqual([]);
  });

  it('rule:R22.5 story:S17.7 is on the list of whoever closed it, and on no other producer’s', () => {
    const dear = { kind: 'kit-out', kit: id<KitId>('recorder'), span: { from: '2026-12-01', to: '2026-12-01' } } as const;
    const open = stood(openDisruption(feature, dear, doing));
    const closed = stood(closeDetour(open, 'kit-out recorder 2026-12-01', { worked: true, again: true, first: 'a spare' }, doing));
    const lists = (me: string) =>
      detoursOf({ ...closed, me: id<PersonId>(me) }, '2026-12-11T20:00:00Z').flatMap(({ detour, ownList }) => (ownList ? [detour.id] : []));
    expect(lists('nora')).toContain('DT-2');
    expect(lists('kit')).not.toContain('DT-2');
  });

  it('rule:R22.5 story:S17.7 stands on the own list after ten days', () => {
    expect(detoursOf(feature, '2026-12-10T18:29:00Z').some(({ ownList }) => ownList)).toBe(false);
    expect(detoursOf(feature, '2026-12-11T09:00:00Z').map(({ detour, ownList }) => [detour.id, ownList])).toEqual([['DT-1', true]]);
  });
});
