import type { Instant, PersonId, Talk, TalkId } from '#model/index.ts';
import { id } from '#model/index.ts';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addLine, assumptionDue, gapList, hear, lockOf, reply } from './index.ts';

const nora = id<PersonId>('nora');
const who = (name: string) => id<PersonId>(name);
const talk = (people: readonly string[], at: Instant, more: Partial<Talk> = {}): Talk => ({
  id: id<TalkId>(`${people.join('+')} ${at}`),
  author: nora,
  people: people.map(who),
  channel: 'call',
  at,
  endedAt: null,
  listening: true,
  lines: [],
  heard: null,
  ...more,
});
const at = '2026-12-03T08:30:00Z';
const line = (text: string) => ({ at, text, became: null });

describe('listening before answering', () => {
  const open = talk(['nao'], at);
  it('rule:R3.1 story:S1.2 keeps a promise aside until the other has said yes', () => {
    const typed = addLine(open, line('+ me: new rig files tue 10:00 > nao'), true);
    expect(lockOf(typed)).toBe('first-have-i-got-it');
    expect(typed.lines.at(-1)?.aside).toBe(true);
    expect(addLine(open, line('changes reach her after the edit'), false).lines.at(-1)?.aside).toBe(false);
    const heard = reply(hear(typed, ['rig is old', 'edits come late', 'she hears it last'], 2), 'yes', at);
    expect(lockOf(heard)).toBe('open');
    expect(addLine(heard, line('+ me: tell nao first'), true).lines.at(-1)?.aside).toBe(false);
  });

  it('rule:R3.1 story:S1.4 a correction stands beside what was heard, and the lock stays', () => {
    const corrected = reply(hear(open, ['a', 'b', 'c'], 2), 'no, rather: changes reach me after the edit', at);
    expect(lockOf(corrected)).toBe('first-have-i-got-it');
    expect(corrected.heard?.points).toEqual(['a', 'b', 'c']);
    expect(corrected.heard?.replies.map(({ text }) => text)).toEqual(['no, rather: changes reach me after the edit']);
    expect(lockOf(reply(corrected, 'yes', at))).toBe('open');
  });

  it.each(['yes, but not the third', 'not quite', 'no', 'rather the edit', ''])('"%s" is no yes', (text) =>
    expect(lockOf(reply(hear(open, ['a'], 0), text, at))).toBe('first-have-i-got-it'),
  );
  it.each(['yes', 'Yes!', 'exactly', 'that’s it', "you've got it"])('"%s" is one', (text) =>
    expect(lockOf(reply(hear(open, ['a'], 0), text, at))).toBe('open'),
  );

  it('points that are said anew wait for their yes anew', () =>
    expect(lockOf(hear(reply(hear(open, ['a'], 0), 'yes', at), ['a', 'b'], 1))).toBe('first-have-i-got-it'));

  it('a working call has no lock', () => expect(lockOf({ ...open, listening: false })).toBe('open'));
});

const core = ['suki', 'hugo', 'nao', 'priya', 'rami'].map((name) => ({ person: who(name), interval: 21 }));
const past = [
  talk(['suki'], '2026-11-02T10:00:00Z'),
  talk(['hugo'], '2026-11-05T10:00:00Z'),
  talk(['hugo', 'greta', 'suki'], '2026-11-26T10:00:00Z'),
  talk(['nao'], '2026-11-09T09:00:00Z'),
  talk(['priya'], '2026-11-10T10:00:00Z'),
  talk(['rami'], '2026-11-27T10:00:00Z'),
];
const gaps = (now: Instant, talks: readonly Talk[] = past) =>
  gapList(talks, nora, core, now, 'Europe/London').map(({ person, days }) => `${person} ${days}`);

describe('longest without a talk', () => {
  it('rule:R3.3 story:S1.1 names three a day, the longest first; a group call shortens nothing', () =>
    expect(gaps(at)).toEqual(['suki 31', 'hugo 28', 'nao 24']));

  it('rule:R3.3 nobody within seven days after a talk', () => {
    expect(gaps('2026-12-02T08:30:00Z')).toEqual(['nao 23', 'priya 22']);
    expect(gaps(at, [...past, talk(['suki'], at)])).toEqual(['hugo 28', 'nao 24', 'priya 23']);
  });

  it('story:S1.9 a talk takes the name off the list until the interval is over', () => {
    const talks = [...past, talk(['nao'], at)];
    expect(gaps('2026-12-17T08:31:00Z', talks).some((row) => row.startsWith('nao'))).toBe(false);
    expect(
      gaps(
        '2026-12-25T08:31:00Z',
        talks.filter(({ people }) => people.includes(who('nao'))),
      ),
    ).toEqual(['nao 22']);
  });

  it('rule:R3.2 what others talked about among themselves is not looked at', () => {
    const theirs = talk(['suki'], at, { author: who('kit') });
    expect(gaps(at, [...past, theirs])).toEqual(gaps(at));
  });

  it('rule:R3.2 hangs on the author’s own talks and on nothing else of anybody', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.constantFrom('suki', 'hugo', 'nao'), fc.integer({ min: 0, max: 90 })), { maxLength: 12 }),
        (rows) => {
          const talks = rows.map(([name, days]) =>
            talk(
              [name],
              Temporal.Instant.from(at)
                .subtract({ hours: days * 24 })
                .toString(),
            ),
          );
          const named = gapList(talks, nora, core, at, 'Europe/London');
          expect(named.length).toBeLessThanOrEqual(3);
          for (const { person, days } of named) {
            const own = talks
              .filter(({ people }) => people.includes(person))
              .map((one) => one.at)
              .toSorted()
              .at(-1);
            expect(own).toBe(
              Temporal.Instant.from(at)
                .subtract({ hours: days * 24 })
                .toString(),
            );
            expect(days).toBeGreaterThan(21);
          }
        },
      ),
      { seed: 7 },
    ));
});

it('rule:R4.5 an assumption is asked about two days before it bites, unless somebody has confirmed it', () => {
  const assumption = { text: 'the usual gate', confirms: who('rami'), bites: '2026-12-08T07:00:00Z', confirmedAt: null };
  expect(assumptionDue(assumption, '2026-12-06T06:59:00Z')).toBe(false);
  expect(assumptionDue(assumption, '2026-12-06T07:00:00Z')).toBe(true);
  expect(assumptionDue({ ...assumption, confirmedAt: '2026-12-05T07:00:00Z' }, '2026-12-07T07:00:00Z')).toBe(false);
});
