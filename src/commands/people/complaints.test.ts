import type { PersonId, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { check } from '#words/index.ts';
import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../../demo/feature/build.ts';
import { complaints, type Done, type Refusal, type SheetEntry, takeBackSending, undo } from '../index.ts';

const doing = { at: '2026-12-09T22:00:00Z', by: id<PersonId>('nora') };
const stood = (done: Done | Refusal): Production => {
  if (!done.ok) throw new Error(done.code);
  return done.production;
};
const opened = () => stood(complaints.open(buildFeature(), id<PersonId>('lena'), 'the car is the wrong colour', doing));
const enter = (production: Production, field: SheetEntry['field'], text: string, way: string | null = null) =>
  complaints.enter(production, 'A-1', { field, way, text }, doing);
const sheet = (production: Production) => {
  const complaint = production.complaints['A-1'];
  if (!complaint) throw new Error('no sheet');
  return complaint;
};

describe('an angry client', () => {
  it('rule:R11.3 story:S25.1 is answered inside fifteen minutes, without a solution', () => {
    const production = opened();
    expect(complaints.answerBy(sheet(production))).toBe('2026-12-09T22:15:00Z');
    expect(complaints.isLate(sheet(production), '2026-12-09T22:14:59Z')).toBe(false);
    expect(complaints.isLate(sheet(production), '2026-12-09T22:15:00Z')).toBe(true);
    const first = complaints.firstAnswer(production, sheet(production));
    if (!first) throw new Error('no text');
    expect(first.text).toContain('I will call you on Thu 10 December, 08:30 London');
    expect(first.asks).toEqual([]);
    expect(check(first.text, first.check).filter(({ level }) => level === 'block')).toEqual([]);
    expect(check(`${first.text} We can recolour it for 7,400.`, first.check).map((one) => one.id)).toContain('C1');
  });

  it('rule:R11.4 story:S25.6 one sheet, and every text says its figures', () => {
    const dated = stood(
      enter(
        stood(enter(stood(enter(opened(), 'way-name', 'recolour it', 'A')), 'way-cost', '7,400', 'A')),
        'way-delivery',
        'tue 15 dec 12:00',
        'A',
      ),
    );
    const dearer = stood(enter(dated, 'way-cost', '7.6k', 'A'));
    for (const [production, sum] of [
      [dated, '£7,400'],
      [dearer, '£7,600'],
    ] as const) {
      expect(complaints.secondAnswer(production, sheet(production))?.text).toContain(
        `A recolour it: ${sum}, delivery Tue 15 December, 12:00 London`,
      );
      const maker = complaints.toMaker(production, sheet(production));
      expect(maker).toMatchObject({ to: 'dev' });
      expect(maker?.text).toContain(`${sum}, delivery Tue 15 December, 21:00 Tokyo (12:00 London)`);
    }
  });

  it('says what is not known yet of a way that is only begun', () => {
    const begun = stood(enter(opened(), 'way-cost', '7,400', 'A'));
    expect(complaints.secondAnswer(begun, sheet(begun))?.text).toContain('A: £7,400, delivery not known yet');
    expect(complaints.toMaker(begun, sheet(begun))?.text).toContain('£7,400');
  });

  it('refuses what is no one hour, no one sum, and a place whose hire is over', () => {
    const production = opened();
    expect(enter(production, 'chooseBy', 'soon')).toMatchObject({ code: 'which-time' });
    expect(enter(production, 'way-cost', '7.400', 'A')).toMatchObject({ code: 'not-a-sum' });
    expect(enter(production, 'way-name', 'film it again at Harrow House', 'B')).toEqual({
      ok: false,
      code: 'hire-over',
      place: 'Harrow House',
      ended: 'Fri 4 December',
    });
    expect(complaints.open(production, id<PersonId>('lena'), ' ', doing)).toMatchObject({ code: 'says-nothing' });
  });
});

describe('the way a client chooses', () => {
  const filled = () => {
    const cells: readonly (readonly [SheetEntry['field'], string, string])[] = [
      ['way-name', 'recolour it', 'A'],
      ['way-cost', '7,400', 'A'],
      ['way-delivery', 'tue 15 dec 12:00', 'A'],
      ['way-name', 'new end frame', 'C'],
      ['way-cost', '1,600', 'C'],
      ['way-delivery', 'fri 11 dec 18:00', 'C'],
    ];
    return cells.reduce((production, [field, text, way]) => stood(enter(production, field, text, way)), opened());
  };
  const lena = { at: '2026-12-09T22:40:00Z', by: id<PersonId>('lena') };

  it('story:S25.8 is one decision of theirs, confirmed once, and no work starts before the signed overage', () => {
    const chosen = stood(complaints.choose(filled(), 'A-1', 'C', lena));
    expect(Object.values(chosen.decisions)).toMatchObject([
      { decider: 'lena', strength: 'confirmed', what: 'C new end frame: £1,600, delivery Fri 11 December, 18:00 London' },
    ]);
    expect(complaints.choose(chosen, 'A-1', 'A', lena)).toMatchObject({ code: 'answered-already' });
    expect(complaints.start(chosen, 'A-1', doing)).toMatchObject({ code: 'not-signed', sum: '£1,600', payer: 'Kestrane, not signed' });
    expect(complaints.toMaker(chosen, sheet(chosen))?.text).toMatch(/^Lena has chosen:\nC new end frame.*\nNothing starts before/u);
    const signed = stood(complaints.sign(chosen, 'A-1', 'Ulrike Behn, by mail', doing));
    expect(stood(complaints.start(signed, 'A-1', doing)).complaints['A-1']?.startedAt).toBe(doing.at);
    expect(complaints.start(filled(), 'A-1', doing)).toMatchObject({ code: 'not-decided' });
  });

  it('story:S25.9 leaves delivery and promise as they are, or moves both', () => {
    const stays = stood(complaints.choose(filled(), 'A-1', 'C', lena));
    expect(stays.promises['P-6']?.events).toEqual([]);
    const moves = stood(complaints.choose(filled(), 'A-1', 'A', lena));
    expect(moves.deliverables['partner-film']?.due).toEqual({ local: '2026-12-15T12:00', zone: 'Europe/London' });
    expect(moves.promises['P-6']?.events.map(({ kind }) => kind)).toEqual(['move-asked', 'move-accepted']);
    expect(moves.promises['P-6b']).toMatchObject({ to: 'lena', due: { at: '2026-12-15T12:00:00Z' }, needs: ['P-5'] });
  });

  it('of somebody whose yes does not bind is a word that waits for who binds, and moves nothing', () => {
    const roland = stood(complaints.choose(filled(), 'A-1', 'A', { ...lena, by: id<PersonId>('roland') }));
    expect(Object.values(roland.decisions)).toMatchObject([{ decider: 'roland', strength: 'open', mustSayYes: ['lena'] }]);
    expect(roland.promises['P-6']?.events).toEqual([]);
    expect(complaints.choose(opened(), 'A-1', 'A', lena)).toMatchObject({ code: 'way-unknown' });
  });

  it('a text that left is told, and taken back with its message', () => {
    const left = stood(complaints.sent(opened(), 'A-1', 'first', doing));
    expect(sheet(left).answeredAt).toBe(doing.at);
    expect(Object.values(left.told).at(-1)).toMatchObject({
      person: 'lena',
      happens: '2026-12-11T18:00',
      about: { deliverable: 'partner-film' },
    });
    expect(undo(left, null, doing)).toMatchObject({ code: 'built-on', by: { what: 'the first answer to Lena' } });
    const back = takeBackSending(left, 'the first answer to Lena', doing);
    if (!back?.ok) throw new Error('not taken back');
    expect(sheet(back.production).answeredAt).toBe(null);
    expect(takeBackSending(back.production, 'the first answer to Lena', doing)).toBe(null);
  });
});
