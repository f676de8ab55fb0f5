import { describe, expect, it } from 'vitest';
import { id, type PersonId, type Production, type Talk } from '#model/index.ts';
import { check } from '#words/index.ts';
import { buildFeature } from '../../../demo/feature/build.ts';
import { type Done, readTyped, recaps, type Refusal, takeBackSending, takeLine, talking, writing } from '../index.ts';

const at = '2026-12-01T17:00:00Z';
const who = (name: string) => id<PersonId>(name);
const nora = { at, by: who('nora') };
const stood = (done: Done | Refusal | null): Production => {
  if (!done?.ok) throw new Error(done?.code ?? 'nothing was done');
  return done.production;
};

/** A working call in which these lines were typed. */
function called(
  person: string,
  lines: readonly string[],
  from: Production = buildFeature(),
): { readonly production: Production; readonly talk: Talk } {
  const started = talking.start(from, { talks: [], core: [] }, { people: [who(person)], listening: false }, who('nora'), at);
  if (!started.ok) throw new Error(started.code);
  let [production, book] = [from, started.book];
  for (const text of lines) {
    const line = talking.becoming(production, started.talk, text, who('nora'), at);
    let became: string | null = null;
    if (line.kind === 'filed') {
      const done = takeLine(production, line.thing, nora);
      if (!done.ok) throw new Error(done.code);
      production = done.production;
      became = done.entry.changes.at(-1)?.id ?? null;
    }
    const noted = talking.note(book, started.talk.id, { text, at, became, answer: false, instead: null });
    if (noted.ok) book = noted.book;
  }
  const talk = talking.of(book, started.talk.id);
  if (talk === null) throw new Error('no talk');
  return { production, talk };
}
const decision = '= rain and lightning in 62B and 62D for £1,850 @vivian because the window must stay whole';
const frames = '+ me: two frames of the rain thu 12:00 > vivian';
const toSend = (production: Production, talk: Talk, person: string) => {
  const recap = recaps.for(production, talk, who(person), at);
  if (recap === null) throw new Error('nobody to send it to');
  return recap;
};

describe('a recap', () => {
  it('rule:R10.1 rule:R10.2 story:S19.7 is blocked by a decision without decider and an action without date, and whole when both are named', () => {
    const open = called('vivian', ['= rain and lightning for £1,850', '+ rami: ask Agnes Harrow > me']);
    expect(talking.recapOf(open.production, open.talk).blocked.map(({ missing }) => missing)).toEqual(['decider', 'date']);
    const { production, talk } = called('vivian', [decision, frames]);
    expect(talking.recapOf(production, talk).blocked).toEqual([]);
    const { draft, correctBy } = toSend(production, talk, 'vivian');
    expect(draft.text).toContain('(Vivian Cole), because the window must stay whole');
    expect(draft.text).toContain('Nora Vale: two frames of the rain, by Thu 3 December, 04:00 Los Angeles');
    expect(correctBy).toBe('2026-12-03T20:00:00Z');
    expect(check(draft.text, draft.check).filter(({ level }) => level === 'block')).toEqual([]);
  });

  it('rule:R10.4 story:S19.8 is answered line by line: silence is uncontested, a sum needs a yes, a correction stands beside its line', () => {
    const { production, talk } = called('vivian', [decision, frames, '+ rami: ask Agnes Harrow wed 12:00 > me']);
    const sent = stood(recaps.left(production, 'RC-1', toSend(production, talk, 'vivian'), nora));
    const byLink = { at: '2026-12-02T08:00:00Z', by: who('vivian') };
    const corrected = stood(recaps.answer(sent, 'RC-1', { kind: 'correct', line: '2', text: 'three frames' }, byLink));
    const states = (stands: Production, now: string) => {
      const recap = stands.recaps['RC-1'];
      return recap === undefined
        ? []
        : recaps.statesOf(stands, recap, now).map(({ state, to }) => (to === null ? state : `${state}: ${to}`));
    };
    expect(states(corrected, '2026-12-03T19:59:59Z')).toEqual(['needs-confirmed', 'corrected: three frames', 'sent']);
    expect(states(corrected, '2026-12-03T20:00:00Z')).toEqual(['needs-confirmed', 'corrected: three frames', 'uncontested']);
    const right = stood(recaps.answer(corrected, 'RC-1', { kind: 'right' }, byLink));
    expect(states(right, '2026-12-03T20:00:00Z')).toEqual(['confirmed', 'corrected: three frames', 'confirmed']);
    expect(Object.values(right.decisions)).toMatchObject([{ decider: 'vivian', strength: 'confirmed' }]);
    expect(recaps.answer(right, 'RC-1', { kind: 'right' }, byLink)).toMatchObject({ code: 'answered-already' });
    expect(recaps.answer(sent, 'RC-1', { kind: 'correct', line: '2', text: ' ' }, byLink)).toMatchObject({ code: 'says-nothing' });
    const health = stood(recaps.answer(sent, 'RC-1', { kind: 'correct', line: '2', text: 'friday, rami has the flu' }, byLink));
    expect(JSON.stringify(health.recaps)).not.toContain('flu');
  });

  it('rule:R5.3 rule:R10.4 of somebody whose silence is no yes is never uncontested', () => {
    const { production, talk } = called('lena', ['+ lena: logo file thu 12:00 > me']);
    const sent = stood(recaps.left(production, 'RC-1', toSend(production, talk, 'lena'), nora));
    const recap = sent.recaps['RC-1'];
    expect(recap && recaps.statesOf(sent, recap, '2026-12-30T12:00:00Z').map(({ state }) => state)).toEqual(['needs-confirmed']);
  });

  it('rule:R10.3 story:S25.10 says in its first line what becomes of their delivery, and who still believes another one is named until told', () => {
    const { production, talk } = called('lena', ['+ lena: logo file thu 12:00 > me']);
    const sent = stood(recaps.left(production, 'RC-1', toSend(production, talk, 'lena'), nora));
    expect(toSend(production, talk, 'lena').draft.text).toMatch(/^Delivery is unchanged: Fri 11 December, 18:00 London\./u);
    const film = sent.deliverables['partner-film'];
    if (film === undefined) throw new Error('no film');
    const moved = {
      ...sent,
      deliverables: { 'partner-film': { ...film, due: { local: '2026-12-15T12:00', zone: 'Europe/London' } } },
    } as Production;
    expect(writing.believed(moved).map(({ words }) => words)).toEqual([
      'Lena Ortiz was told partner film, 60 s: Fri 11 December, 18:00 London; now Tue 15 December, 12:00 London',
    ]);
    expect(toSend(moved, talk, 'lena').draft.text).toMatch(
      /^Delivery moves to Tue 15 December, 12:00 London; it was Fri 11 December, 18:00 London\./u,
    );
    const again = stood(recaps.left(moved, 'RC-2', toSend(moved, talk, 'lena'), nora));
    expect(writing.believed(again)).toEqual([]);
    expect(writing.believed(stood(takeBackSending(again, 'recap RC-2 to Lena', nora)))).toHaveLength(1);
  });

  it('to the team has why and no link words of a client, to talent no sum and nothing but their own next step', () => {
    const { production, talk } = called('dev', ['= titles stay white @nora because they read better', '+ dev: cutdown v3 fri 17:00 > me']);
    const { draft } = toSend(production, talk, 'dev');
    expect(draft.text).toContain('Decided: titles stay white. Why: they read better.');
    expect(draft.text).toContain('Dev Rao: cutdown v3, by Fri 4 December, 17:00 Tokyo (08:00 London)');
    const cast = called('mara', ['= the scarf is red for £40 @nora', '+ mara: two poses thu 12:00 > me']);
    const own = toSend(cast.production, cast.talk, 'mara').draft;
    expect(own.text).toContain('Next for you: two poses, Thu 3 December, 12:00 London.');
    expect(own.text).not.toContain('£');
    expect(own.asks).toEqual(['decision']);
  });

  it('takes in what they decided by a link since, though nobody typed it', () => {
    const { production } = called('lena', []);
    const read = readTyped(production, '= version B @lena because 3-second product', at, null);
    if (read.kind !== 'thing') throw new Error(read.kind);
    const decided = stood(takeLine(production, read.thing, nora));
    const [key, typed] = Object.entries(decided.decisions)[0] ?? [];
    if (key === undefined || typed === undefined) throw new Error('no decision');
    const by = (strength: 'open' | 'confirmed') => {
      const stands = { ...decided, decisions: { [key]: { ...typed, strength } } };
      return toSend(stands, called('lena', [], stands).talk, 'lena').lines.map(({ text }) => text);
    };
    expect(by('confirmed')).toEqual(['version B (Lena Ortiz)']);
    expect(by('open')).toEqual([]);
  });

  it('rule:R10.5 is asked for a day after a talk with a decision, and not once it has left', () => {
    const { production, talk } = called('vivian', [decision]);
    const ended = { ...talk, endedAt: '2026-12-01T17:05:00Z' };
    const due = (stands: Production, now: string) => recaps.isDue(stands, ended, [ended], now);
    expect([due(production, '2026-12-02T17:04:59Z'), due(production, '2026-12-02T17:05:00Z')]).toEqual([false, true]);
    const sent = stood(recaps.left(production, 'RC-1', toSend(production, talk, 'vivian'), nora));
    expect(due(sent, '2026-12-02T17:05:00Z')).toBe(false);
    expect(recaps.isDue(production, talk, [talk], '2026-12-30T17:05:00Z')).toBe(false);
    const short = called('vivian', ['she will think about it']);
    expect(recaps.isDue(short.production, { ...short.talk, endedAt: '2026-12-01T17:05:00Z' }, [], '2026-12-03T17:05:00Z')).toBe(false);
  });
});
