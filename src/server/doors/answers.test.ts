import { describe, expect, it } from 'vitest';
import { complaints, orders, type Done, type Refusal, type SheetEntry } from '#commands/index.ts';
import { id, type PersonId, type Production } from '#model/index.ts';
import type { Link } from '#store/index.ts';
import { buildFeature } from '../../../demo/feature/build.ts';
import type { AnswerPage } from './answer-page.ts';
import { answerPages } from './answers.ts';

const at = '2026-12-09T22:40:00Z';
const nora = { at, by: id<PersonId>('nora') };
const stood = (done: Done | Refusal): Production => {
  if (!done.ok) throw new Error(done.code);
  return done.production;
};
const pageFor = (purpose: Link['purpose']): AnswerPage => {
  const page = answerPages.find((one) => one.purpose === purpose);
  if (!page) throw new Error(`no page for ${purpose}`);
  return page;
};
const linkOf = (person: string, purpose: Link['purpose'], about: string): Link => ({
  ...{ production: 'feature', person, purpose, about, until: '2027-01-01T00:00:00Z', madeAt: at, revokedAt: null, answer: null },
});
const opened = (production: Production, link: Link): string =>
  pageFor(link.purpose).page({ stands: production, link, action: `/${link.purpose}/t`, now: at })?.html ?? '';
const pressed = (production: Production, link: Link, fields: Readonly<Record<string, string>>): Done | Refusal =>
  pageFor(link.purpose).take({ production, link, said: (field) => fields[field] ?? '', doing: { at, by: id<PersonId>(link.person) } });

describe('choosing a way by a link', () => {
  const entries: readonly (readonly [SheetEntry['field'], string, string])[] = [
    ['way-name', 'recolour <b>it</b>', 'A'],
    ['way-cost', '7,400', 'A'],
    ['way-delivery', 'tue 15 dec 12:00', 'A'],
    ['way-name', 'film it again', 'B'],
    ['way-name', 'new end frame', 'C'],
    ['way-cost', '1,600', 'C'],
    ['way-delivery', 'fri 11 dec 18:00', 'C'],
  ];
  const sheet = entries.reduce(
    (production, [field, text, way]) => stood(complaints.enter(production, 'A-1', { field, way, text }, nora)),
    stood(complaints.open(buildFeature(), id<PersonId>('lena'), 'the car is the wrong colour', nora)),
  );
  const link = linkOf('lena', 'choose', 'A-1');

  it('story:S25.8 has a key for each way whose price and delivery are known, and what was typed stays text', () => {
    const page = opened(sheet, link);
    expect(page.match(/name="way" value="(\w)"/gu)).toEqual(['name="way" value="A"', 'name="way" value="C"']);
    expect(page).toContain('recolour &lt;b&gt;it&lt;/b&gt;');
    expect(page).toContain('delivery Fri 11 December, 18:00 London');
  });

  it('story:S25.8 is taken once: the second press says what stands, and the page has no key any more', () => {
    const once = stood(pressed(sheet, link, { way: 'C' }));
    expect(pressed(once, link, { way: 'A' })).toMatchObject({ code: 'answered-already' });
    expect(opened(once, link)).toContain('You chose C new end frame: £1,600');
    expect(opened(once, link)).not.toContain('<button');
    expect(pressed(sheet, link, {})).toMatchObject({ code: 'way-unknown' });
  });

  it('is gone with what it was about', () => expect(opened(buildFeature(), link)).toBe(''));
});

describe('a yes in writing by a link (story:S8.6, story:S8.9)', () => {
  const asked = stood(orders.asked(buildFeature(), '118', '2026-12-03T12:00:00Z', nora));
  const link = linkOf('lena', 'yes', '118');

  it('shows the thing, its price, who pays and by when; opening it answers nothing', () => {
    const page = opened(asked, link);
    for (const words of ['end frame', '£8,400', 'paid by Kestrane', 'Thu 3 December, 12:00 London', 'Not you?'])
      expect(page).toContain(words);
  });

  it('is taken once, whoever presses what afterwards', () => {
    const once = stood(pressed(asked, link, { answer: 'yes' }));
    expect(pressed(once, link, { answer: 'no' })).toMatchObject({ code: 'answered-already' });
    expect(pressed(once, link, { as: 'other', name: 'Roland Price', answer: 'yes' })).toMatchObject({ code: 'answered-already' });
    expect(opened(once, link)).toContain('Already answered');
    expect(opened(once, link)).not.toContain('<button');
  });

  it('keeps the word of who says that it is not theirs, escaped, and goes on asking', () => {
    const word = stood(pressed(asked, link, { as: 'other', name: 'Roland <b>Price</b>', answer: 'yes' }));
    const page = opened(word, link);
    expect(page).toContain('the word of Roland &lt;b&gt;Price&lt;/b&gt;');
    expect(page).toContain('<button');
    expect(pressed(asked, link, { as: 'other', name: '', answer: 'yes' })).toMatchObject({ code: 'says-nothing' });
    expect(pressed(asked, link, {})).toMatchObject({ code: 'says-nothing' });
  });

  it('is gone with what it was about', () => expect(opened(buildFeature(), linkOf('lena', 'yes', '119'))).toBe(''));
});
