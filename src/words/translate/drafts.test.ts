import { describe, expect, it } from 'vitest';
import { sayDate } from '#model/index.ts';
import { check, mayLeave } from '../checker/check.ts';
import type { FactsSheet } from '../facts-sheet.ts';
import { called, hold, morning, notCalled, person } from '../../../test/words/a-sheet.ts';
import { checkContextOf, type Draft, drafts, untold } from './drafts.ts';

const all = drafts(morning);
const to = (name: string): Draft => {
  const draft = all.find((one) => one.to.name === name);
  if (!draft) throw new Error(`no draft for ${name}`);
  return draft;
};
const money = /[£€$¥]\s?\d/u;

describe('one sheet, one text per person', () => {
  it('in the order of sending: the agent before the talent, movers, heads, crew, cast that stays, client', () => {
    expect(all.map((draft) => draft.to.name)).toEqual(
      'Anselm Philippa Kit Celia Mara Alba Ben Carys Rami Suki Dev Zoe Tom Kelsey Edda Lena'.split(' '),
    );
    expect(all.map(({ order }) => order)).toEqual(all.map((_, at) => at + 1));
  });

  it('writes to no minor, and to nobody whose day the event does not touch', () => {
    expect(all.some((draft) => ['Lottie', 'Ruth'].includes(draft.to.name))).toBe(false);
  });

  it('passes the checker: nothing stops, nothing is held', () => {
    for (const draft of all) {
      const findings = check(draft.body, checkContextOf(draft, morning));
      expect([draft.to.name, mayLeave(findings), findings.map(({ id, from, to: end }) => `${id} ${draft.body.slice(from, end)}`)]).toEqual([
        draft.to.name,
        'free',
        [],
      ]);
    }
  });

  it('asks for nothing when the sheet is whole', () => {
    expect(all.flatMap(({ asks }) => asks)).toEqual([]);
  });
});

describe('what each of them reads (text:T10-T17)', () => {
  it('talent: the own call and nothing else', () => {
    expect(to('Ben').body).toBe(
      'Ben, your call on Tue 1 December moves from hold to pick-up 13:40, make-up 14:15, on set 15:00 London. Place: Harrow House. You play scene 60. Everything else stays.\nIvy is there for you from Tue 1 December, 05:40 London.',
    );
    expect(to('Ben').readBack).toBe(true);
  });
  it('the agent: the same call, before the talent', () => {
    expect(to('Alba').body).toContain("Ben's call on Tue 1 December moves from hold to pick-up 13:40, make-up 14:15, on set 15:00 London.");
    expect(to('Alba').order).toBeLessThan(to('Ben').order);
    expect(to('Celia').order).toBeLessThan(to('Mara').order);
  });
  it('the person who is away: a time is asked for, nothing else', () => {
    expect(to('Mara').template).toBe('T14');
    expect(to('Mara').body).toContain('a time is enough for us; I need no details.');
    expect(to('Mara').body).not.toMatch(/\d/u);
  });
  it('crew: time and place of both calls, why for the own work, what to bring', () => {
    expect(to('Zoe').body).toBe(
      'CHANGE for you, Tue 1 December: call 07:30 London at Harrow House → call 08:30 London at Harrow House. Place: Harrow House. Bring: the short lenses. Why: scene 40 is filmed first.\nQuestions: Ivy.',
    );
  });
  it('a call that stays is said with its time and place', () => {
    expect(to('Tom').body).toBe('Tue 1 December: the order of scenes changed. Your call stays 07:15 London, Harrow House. Nothing to do.');
  });
  it('the guardian of a minor, in the third person', () => {
    expect(to('Carys').body).toContain("Lottie's call on Mon 14 December moves from call 09:00 London to call 09:30 London.");
  });
  it('a head: what is gone without a reason, the option, own effects, what is free', () => {
    expect(to('Suki').body).toBe(
      'MARA is not available on Tue 1 December, return not known. We do option 1: Tue 40, 36, 41, 60; Wed 62.\nFor your department: 40 is first and hall lit for 60 by 14:50. Fixed: camera wrap 17:40. Yours to decide: lamps.\nQuestions: Ivy.',
    );
  });
  it('the director: the yes that is theirs, by when', () => {
    expect(to('Anselm').body).toContain('I need by Tue 1 December, 06:15 London: your yes to the order.');
  });
  it('another zone: the time of the reader', () => {
    expect(to('Dev').body).toContain('I need by Sat 5 December, 03:00 Tokyo: room for 62B.');
  });
  it('the client: the effect in their goal, every time with its city, no call and no place', () => {
    expect(to('Lena').body).toBe(
      'Picture 4 is filmed on Wed 2 December, 15:00 London instead of Fri 4 December, 14:00 London. The order of our week has changed. We film the hall scene two days earlier, because it supports your goal of more test drives. Cost to you: none. Delivery: stays Fri 11 December, 18:00 London. I will write again on Wed 2 December, 18:00 London.',
    );
  });
  it('the insurer: what and since when, no reason; at an hour of its own', () => {
    expect(to('Edda').body).toContain('Event: MARA not available, first known Tue 1 December, 05:25 London. Stage: day 9 of 25.');
    expect(to('Edda').moment).toBe('own-hour');
  });
  it('a place whose date moves', () => {
    expect(to('Kelsey').body).toContain('We need to move the hire of the baths from Tue 8 December to Thu 10 December.');
  });
});

describe('what some of them never read', () => {
  it('rule:R11.1 the same event: no jargon to the client, time and place of the call to the crew, the own call alone to talent', () => {
    const moved = morning.changes.map(({ personId }) => personId);
    for (const draft of all.filter(({ audience }) => audience === 'client'))
      expect(check(draft.body, checkContextOf(draft, morning)).filter(({ id }) => id === 'J1')).toEqual([]);
    const crew = all.filter(({ audience, to: { personId } }) => audience === 'crew' && moved.includes(personId));
    expect(crew.length).toBeGreaterThan(0);
    for (const draft of crew) expect(draft.body).toMatch(/ → call \d\d:\d\d London at Harrow House\. Place: Harrow House\./u);
    const talent = all.filter(({ audience, to: { personId } }) => audience === 'talent' && moved.includes(personId));
    expect(talent.length).toBeGreaterThan(0);
    for (const draft of talent) {
      const own = morning.changes.filter(({ personId }) => personId === draft.to.personId);
      expect(draft.body.match(/ moves from | falls out/gu)).toHaveLength(own.length);
      for (const { scenes } of morning.changes.filter(({ personId }) => personId !== draft.to.personId))
        for (const scene of scenes.filter((one) => !own.some((change) => change.scenes.includes(one))))
          expect(draft.body).not.toContain(`scene ${scene}`);
    }
  });
  it('no money but for the line producer, the client, places and insurers', () => {
    expect(all.filter(({ body }) => money.test(body)).map((draft) => draft.to.name)).toEqual(['Philippa']);
    expect(to('Philippa').body).toContain('New money: £380.50.');
  });
  it('a sum that slipped into the words for crew is asked for, not sent', () => {
    const slipped: FactsSheet = { ...morning, option: { ...morning.option, does: 'Tue 40 first, £380 more' } };
    const suki = drafts(slipped).find((draft) => draft.to.name === 'Suki');
    expect(suki?.asks).toEqual(['diff']);
    expect(suki?.body).not.toMatch(money);
  });
  it('a fact that nobody has said is asked for by name', () => {
    const open: FactsSheet = { ...morning, clients: morning.clients.map((client) => ({ ...client, event: '' })) };
    const lena = drafts(open).find((draft) => draft.to.name === 'Lena');
    expect(lena?.asks).toEqual(['event']);
  });
});

describe('rule:R11.2 who need not know', () => {
  const untouched = { deliverables: [], promises: [], cost: false, safety: false, noticeClauses: [] };
  const with_ = (touched: FactsSheet['clients'][number]['touched'], needNotKnow: string | null): FactsSheet => ({
    ...morning,
    clients: morning.clients.map((client) => ({ ...client, touched, needNotKnow })),
  });
  it('is accepted with a reason while nothing of theirs is touched: no text, the reason kept', () => {
    const sheet = with_(untouched, 'nothing of the partner film is filmed on these days');
    expect(drafts(sheet).some((draft) => draft.to.name === 'Lena')).toBe(false);
    expect(untold(sheet)).toEqual([
      { personId: 'lena', name: 'Lena', decided: { ok: true, reason: 'nothing of the partner film is filmed on these days' } },
    ]);
  });
  it('is refused once a picture of theirs is touched, whatever the reason', () => {
    const sheet = with_({ ...untouched, deliverables: ['picture 4'] }, 'she is on holiday');
    expect(drafts(sheet).some((draft) => draft.to.name === 'Lena')).toBe(true);
    expect(untold(sheet)).toEqual([]);
  });
});

it('an agent of two gets one text, and both stand in it', () => {
  const two: FactsSheet = {
    ...morning,
    people: [...morning.people, person('Ines', 'talent', { agent: morning.people.find(({ name }) => name === 'Alba')?.personId ?? null })],
    changes: [
      ...morning.changes,
      ...morning.changes
        .filter(({ personId }) => personId === 'ben')
        .map((change) => ({ ...change, personId: person('Ines', 'talent').personId })),
    ],
  };
  const alba = drafts(two).filter((draft) => draft.to.name === 'Alba');
  expect(alba).toHaveLength(1);
  expect(alba[0]?.body).toContain('Ben on Tue 1 December');
  expect(alba[0]?.body).toContain('Ines on Tue 1 December');
  expect(alba[0]?.body).toContain(sayDate('2026-12-01'));
});

describe('a call that falls out', () => {
  const day = '2026-12-04';
  const dropped = (now: FactsSheet['changes'][number]['now']): string => {
    const ben = morning.changes.filter(({ personId }) => personId === 'ben');
    const changes = ben.map((change) => ({ ...change, date: day, was: called('2026-12-04T09:00:00Z', 'Harrow House'), now }));
    return drafts({ ...morning, changes }).find((draft) => draft.to.name === 'Ben')?.body ?? '';
  };
  it('is said as such, without a place and without scenes', () => {
    expect(dropped(notCalled)).toContain('Ben, your call on Fri 4 December (call 09:00 London) falls out. Everything else stays.');
    expect(dropped(notCalled)).not.toMatch(/You play|Place:/u);
  });
  it('becomes a hold where the day stays paid', () => {
    expect(dropped(hold)).toContain('on Fri 4 December (call 09:00 London) becomes a hold.');
  });
});
