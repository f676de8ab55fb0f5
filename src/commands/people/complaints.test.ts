import type { PersonId, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { check } from '#words/index.ts';
import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../../demo/feature/build.ts';
import { complaints, type Done, type Refusal, type SheetEntry } from '../index.ts';

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
    expect(first.text).toContain('I will call you at Thu 10 December, 08:30 London');
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
