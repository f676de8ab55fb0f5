import { describe, expect, it } from 'vitest';
import { dayNotes } from '#commands/index.ts';
import { audit } from '#engine/index.ts';
import type { DayId, Plan, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import { dayNoteTexts } from '#texts/index.ts';
import { p1 } from '../../../test/vocabulary/p1.ts';
import { p3 } from '../../../test/vocabulary/p3.ts';

const dayOn = ({ days }: Production, date: string): DayId => {
  const found = Object.values(days).find((day) => day.date === date);
  if (!found) throw new Error(`no day on ${date}`);
  return found.id;
};
const notesOn = (made: Production, date: string): readonly string[] => dayNotes(made, dayOn(made, date));
const on = (made: Production, date: string, ...parts: readonly string[]): Production => {
  const order = { ...made.plan.order, [dayOn(made, date)]: parts.map((part) => id(part)) } as Plan['order'];
  return { ...made, plan: { ...made.plan, order } };
};

describe('what the rules say of tomorrow', () => {
  it('an exterior names its light, a day indoors has nothing to say', () => {
    expect(notesOn(p1(), '2026-12-01')).toContainEqual(expect.stringMatching(/^outdoors: light from 07:4[34] to 15:5[45]$/u));
    expect(notesOn(on(p1(), '2026-12-03', '51'), '2026-12-03')).toEqual([]);
  });

  it('a rule that is broken is said in its own sentence', () => {
    const late = on(p1(), '2026-12-01', '32', '34', '40', '31');
    expect(notesOn(late, '2026-12-01').join('\n')).toMatch(/31.*15:5[45]/u);
  });

  it('a child is named with the hour by which it is out, from its own arrival', () => {
    expect(notesOn(p3(), '2027-04-08')).toContainEqual('Kim is out by 18:45');
  });

  it('what is broken on another day is no note on this one', () => {
    const late = on(p1(), '2026-12-01', '32', '34', '40', '31');
    const other = on(late, '2026-12-03', '51');
    expect(notesOn(other, '2026-12-03').join('\n')).not.toMatch(/15:5[45]/u);
  });

  it('what nobody has answered is counted', () => {
    const made = on(p1(), '2026-12-03', '51');
    const [who] = made.scenes['51']?.cast ?? [];
    if (who === undefined) throw new Error('nobody in 51');
    const free = {
      person: who,
      date: '2026-12-03',
      state: 'A',
      from: null,
      until: null,
      callBy: null,
      source: null,
      knownAt: null,
    } as const;
    const asked = { ...made, availability: { ...made.availability, [`${who} 2026-12-03`]: free } };
    const open = audit(asked, asked.plan).asks.filter((one) => one.day === dayOn(asked, '2026-12-03')).length;
    expect(open).toBeGreaterThan(0);
    expect(notesOn(asked, '2026-12-03')).toContain(dayNoteTexts.open(open));
  });
});
