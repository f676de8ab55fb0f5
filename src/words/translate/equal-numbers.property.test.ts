import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, cityOf, instantOf, type PersonId, type Zone } from '#model/index.ts';
import { called, hold, morning, person } from '../../../test/words/a-sheet.ts';
import type { FactsSheet } from '../facts-sheet.ts';
import { type Draft, drafts } from './drafts.ts';

// Numbers are read back out of the rendered texts, by nothing but the text and the city that stands in it.

const zones: readonly Zone[] = ['Europe/London', 'Asia/Tokyo', 'America/Los_Angeles', 'Asia/Kolkata', 'Pacific/Chatham'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const month = new Map(months.map((name, at) => [name, at + 1]));
const date = `(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) (\\d{1,2}) (${months.join('|')})`;
const instants = new RegExp(`${date}, (\\d\\d):(\\d\\d) (${zones.map(cityOf).join('|')})`, 'gu');
const year = 2026;

/** Instants in a text: 'Fri 4 December, 18:00 London' and nothing less. */
function instantsIn(text: string): readonly string[] {
  return [...text.matchAll(instants)].map(([, day, name, hour, minute, city]) => {
    const zone = zones.find((one) => cityOf(one) === city) ?? 'UTC';
    const iso = `${year}-${String(month.get(name ?? '')).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    return instantOf(iso, Number(hour) * 60 + Number(minute), zone);
  });
}
const clocksIn = (text: string): readonly string[] => text.match(/\b\d\d:\d\d\b/gu) ?? [];
const sumsIn = (text: string): readonly number[] =>
  (text.match(/£[\d,]+(?:\.\d\d)?/gu) ?? []).map((sum) => Math.round(Number(sum.replaceAll(/[£,]/gu, '')) * 100));

const minuteOfDay = fc.integer({ min: 0, max: 1439 });
const aDay = fc.integer({ min: 0, max: 200 }).map((days) => addDays('2026-03-01', days));
const zone = fc.constantFrom(...zones);

const sheets = fc
  .record({
    day: aDay,
    pictureWas: minuteOfDay,
    pictureNow: minuteOfDay,
    moved: fc.integer({ min: 1, max: 20 }),
    due: minuteOfDay,
    makeUp: fc.integer({ min: 360, max: 900 }),
    clientZone: zone,
    headZone: zone,
    postZone: zone,
    minor: fc.integer({ min: 1, max: 5_000_000 }),
  })
  .map(({ day, pictureWas, pictureNow, moved, due, makeUp, clientZone, headZone, postZone, minor }) => {
    const was = instantOf(day, pictureWas, 'Europe/London');
    const now = instantOf(addDays(day, moved), pictureNow, 'Europe/London');
    const by = instantOf(addDays(day, 1), due, 'Europe/London');
    const at = (minutes: number): string => instantOf(day, minutes, 'Europe/London');
    const who = (name: string): PersonId => person(name, 'crew').personId;
    const sheet: FactsSheet = {
      ...morning,
      date: day,
      newMoney: { minor, currency: 'GBP' },
      people: [
        person('Lena', 'client', { zone: clientZone }),
        person('Roland', 'executive', { zone: headZone }),
        person('Suki', 'head', { zone: headZone }),
        person('Dev', 'post', { zone: postZone }),
        person('Ben', 'talent', { agent: who('Alba') }),
        person('Alba', 'agent'),
        person('Philippa', 'upm'),
      ],
      changes: [
        {
          personId: who('Ben'),
          date: day,
          was: hold,
          now: called(at(makeUp + 45), 'Harrow House', { makeUp: at(makeUp), pickUp: at(makeUp - 35) }),
          scenes: ['60'],
          why: null,
          bring: null,
        },
      ],
      stays: [],
      tasks: ['Suki', 'Dev', 'Philippa'].map((name) => ({
        personId: who(name),
        does: null,
        effects: ['62 moves'],
        free: null,
        ask: 'your answer',
        by,
      })),
      clients: ['Lena', 'Roland'].map((name) => ({
        ...(morning.clients[0] as FactsSheet['clients'][number]),
        personId: who(name),
        changes: [{ what: 'Picture 4 is filmed', was: { kind: 'instant', at: was }, now: { kind: 'instant', at: now } }],
        cost: { minor, currency: 'GBP' },
        delivery: { was: by, now },
        next: by,
      })),
      suppliers: [],
      insurer: null,
    };
    return { sheet, was, now, by, minor };
  });

const named = (all: readonly Draft[], name: string): string => all.find((draft) => draft.to.name === name)?.body ?? '';

describe('rule:R11.4 numbers read back out of the rendered texts', () => {
  it('are the same instants and sums for every reader, in whatever zone', () => {
    fc.assert(
      fc.property(sheets, ({ sheet, was, now, by, minor }) => {
        const all = drafts(sheet);
        expect(instantsIn(named(all, 'Lena'))).toEqual([now, was, ...(by === now ? [now] : [by, now]), by]);
        expect(instantsIn(named(all, 'Roland'))).toEqual(instantsIn(named(all, 'Lena')));
        for (const name of ['Suki', 'Dev', 'Philippa']) expect(instantsIn(named(all, name))).toEqual([by]);
        expect(sumsIn(named(all, 'Philippa'))).toEqual([minor]);
        for (const name of ['Lena', 'Roland']) expect(sumsIn(named(all, name))).toEqual([minor]);
        expect(clocksIn(named(all, 'Alba')).slice(0, 3)).toEqual(clocksIn(named(all, 'Ben')).slice(0, 3));
      }),
      { seed: 3, numRuns: 200 },
    );
  });

  it('are each named with their source: no figure stands in a text that the sheet does not hold', () => {
    fc.assert(
      fc.property(sheets, ({ sheet }) => {
        for (const draft of drafts(sheet)) {
          let rest = `${draft.subject}\n${draft.body}`;
          for (const { said } of draft.numbers.toSorted((a, b) => b.said.length - a.said.length)) rest = rest.replaceAll(said, '');
          expect(rest).not.toMatch(/\d/u);
        }
      }),
      { seed: 5, numRuns: 100 },
    );
  });

  it('are said alike whenever they are the same', () => {
    fc.assert(
      fc.property(sheets, ({ sheet }) => {
        const said = new Map<string, Set<string>>();
        for (const draft of drafts(sheet)) {
          const zone = sheet.people.find(({ personId }) => personId === draft.to.personId)?.zone ?? '';
          for (const number of draft.numbers) {
            const key = `${number.of} ${number.of.includes('T') ? `${zone} ${number.said.length}` : ''}`;
            said.set(key, (said.get(key) ?? new Set()).add(number.said));
          }
        }
        for (const ways of said.values()) expect([...ways]).toHaveLength(1);
      }),
      { seed: 9, numRuns: 100 },
    );
  });
});
