import { describe, expect, it } from 'vitest';
import { earCues, openQuestions, type TemplateId, templates } from '#texts/index.ts';
import { check } from '../checker/check.ts';
import { fill, type Reader, requiredSlots, type Slots } from './fill.ts';

const crew: Reader = { zone: 'Europe/London', audience: 'crew', senderZone: null };
const client: Reader = { zone: 'Europe/London', audience: 'client', senderZone: null };
const pounds = (minor: number, price = false) => ({ kind: 'money' as const, sum: { minor, currency: 'GBP' }, price });

describe('filling a template', () => {
  const change: Slots = {
    date: { kind: 'date', date: '2026-11-24' },
    moves: 'Tue 24 November: call 07:00 at the harbour → call 08:30 at the diner',
    place: 'the diner, Mill Street 4',
    kit: 'the short lenses',
    why: 'scene 14 is filmed first',
    link: null,
    contact: 'Ivy',
  };
  it('writes what it is given, and an empty optional slot takes its sentence with it', () => {
    const filled = fill('T10', change, crew);
    expect(filled).toMatchObject({ ok: true, subject: 'CHANGE for you, Tue 24 November' });
    expect(filled.ok && filled.body).toBe(
      'CHANGE for you, Tue 24 November: call 07:00 at the harbour → call 08:30 at the diner. Place: the diner, Mill Street 4. Bring: the short lenses. Why: scene 14 is filmed first.\nQuestions: Ivy.',
    );
    const bare = fill('T10', { ...change, kit: null, why: '' }, crew);
    expect(bare.ok && bare.body).not.toMatch(/Bring|Why|undefined|null|\{/u);
  });
  it('refuses by the name of the one slot it can not do without', () => {
    expect(fill('T10', { ...change, place: null }, crew)).toEqual({ ok: false, code: 'slot-missing', slot: 'place' });
    expect(fill('T18', {}, crew)).toEqual({ ok: false, code: 'slot-missing', slot: 'date' });
  });
  it('writes every time for the reader, with a second clock only where sender and reader differ', () => {
    const slots: Slots = {
      date: { kind: 'date', date: '2026-11-27' },
      ways: 'two',
      next: { kind: 'instant', at: '2026-11-27T08:00:00Z' },
      hold: 'nothing moves',
    };
    const tokyo: Reader = { zone: 'Asia/Tokyo', audience: 'head', senderZone: null };
    expect(fill('T18', slots, tokyo)).toMatchObject({
      body: 'No decision yet. We choose between two ways. Next word: Fri 27 November, 17:00 Tokyo. Until then: nothing moves.',
    });
    expect(fill('T18', slots, { ...tokyo, senderZone: 'Europe/London' })).toMatchObject({
      body: expect.stringContaining('Fri 27 November, 17:00 Tokyo (08:00 London)'),
    });
    expect(fill('T18', slots, { ...crew, senderZone: 'Europe/London' })).toMatchObject({
      body: expect.stringContaining('Fri 27 November, 08:00 London. Until'),
    });
  });
  it('rounds a sum for client and executive, never a price they pay, and gives crew and talent none', () => {
    const slots = (cost: Slots[string]): Slots => ({
      production: 'P',
      date: 'today',
      headline: 'Nothing changes in what you receive.',
      event: 'The harbour is closed.',
      option: 'film on Monday',
      why: 'the ship is the heart of your story',
      cost,
      delivery: null,
      next: 'Tue 1 December, 12:00 London',
    });
    expect(fill('T15', slots(pounds(184_999)), client)).toMatchObject({ body: expect.stringContaining('Cost to you: £1,800.') });
    expect(fill('T15', slots(pounds(185_000, true)), client)).toMatchObject({ body: expect.stringContaining('Cost to you: £1,850.') });
    expect(fill('T15', slots(pounds(0)), client)).toMatchObject({ body: expect.stringContaining('Cost to you: none.') });
    for (const audience of ['crew', 'talent', 'agent', 'guardian', 'head', 'mover', 'ad', 'director', 'post'] as const) {
      expect(fill('T15', slots(pounds(100)), { ...crew, audience })).toEqual({ ok: false, code: 'money-not-for-reader', slot: 'cost' });
    }
    expect(fill('T10', { ...change, why: 'it saves £380' }, crew)).toEqual({ ok: false, code: 'money-not-for-reader', slot: 'why' });
  });
  it('joins a list, makes no bullet list of one item, and drops a heading without items', () => {
    const recap: Slots = {
      production: 'P',
      date: { kind: 'date', date: '2026-12-01' },
      bottom_line: 'You have chosen version B.',
      decided: [{ decision: 'Version B', decider: 'Lena Ortiz', because: ', because it shows the product in the first three seconds.' }],
      actions: [
        { owner: 'Dev Rao', what: 'second version', when: { kind: 'instant', at: '2026-12-02T17:00:00Z' } },
        { owner: 'Lena Ortiz', what: 'final logo file', when: { kind: 'instant', at: '2026-11-30T12:00:00Z' } },
      ],
      open: [],
      effect: null,
      correct_by: { kind: 'instant', at: '2026-11-27T12:00:00Z' },
      link: 'https://example.invalid/r/1',
    };
    const filled = fill('T01', recap, client);
    expect(filled.ok && filled.body).toBe(
      [
        'You have chosen version B.',
        'Decided: Version B (Lena Ortiz), because it shows the product in the first three seconds.',
        'To do',
        '- Dev Rao: second version, by Wed 2 December, 17:00 London.',
        '- Lena Ortiz: final logo file, by Mon 30 November, 12:00 London.',
        'If I have understood something wrong, please correct it here by Fri 27 November, 12:00 London: https://example.invalid/r/1',
      ].join('\n'),
    );
    expect(filled.ok && check(filled.body, { kind: 'recap', audience: 'client' })).toEqual([]);
    expect(
      fill(
        'T70',
        {
          what: 'opening',
          purpose: 'p',
          done: 'd',
          when: 'w',
          fixed: { kind: 'list', items: ['a', 'b', 'c'] },
          yours: 'y',
          limit: null,
          resources: null,
          checkins: 'c',
        },
        crew,
      ),
    ).toMatchObject({
      body: expect.stringContaining('Fixed: a, b and c.'),
    });
  });
});

describe('every template', () => {
  const ids = Object.keys(templates) as TemplateId[];
  it.each(ids)('%s fills from its own slots and leaves no mark behind', (template) => {
    const slots: Slots = Object.fromEntries(requiredSlots(template).map((slot) => [slot, 'one thing']));
    const filled = fill(template, slots, { ...client, audience: 'upm' });
    expect(filled.ok).toBe(true);
    expect(filled.ok && `${filled.subject}${filled.body}`).not.toMatch(/[{}]|undefined|null/u);
    for (const slot of requiredSlots(template)) {
      expect(fill(template, { ...slots, [slot]: null }, client)).toEqual({ ok: false, code: 'slot-missing', slot });
    }
  });
  it('asks open questions only, and says at most seven words into an ear (text:T30, text:T91)', () => {
    for (const { presenter, crew: line } of earCues) {
      for (const cue of [presenter, line]) expect(check(cue, { kind: 'ear', audience: 'talent' })).toEqual([]);
    }
    for (const question of openQuestions) {
      expect(check(question, { kind: 'feedbackask', audience: 'client' }).filter(({ id }) => id === 'F1' || id === 'F3')).toEqual([]);
    }
  });
});
