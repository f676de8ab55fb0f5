import { describe, expect, it } from 'vitest';
import { buildFeature } from '../../demo/feature/build.ts';
import { id, type PersonId } from '#model/index.ts';
import { readTyped, takeLine, typedAt, unlessFiled } from './index.ts';

const feature = buildFeature();
const typed = '2026-12-03T08:30:00.250Z';
const doing = { at: typed, by: id<PersonId>('nora') };
const reading = readTyped(feature, '+ me: ring nao fri 9:30', typed, null);
const thing = reading.kind === 'thing' ? reading.thing : null;

describe('a line that waited for the network', () => {
  it('rule:R1.4 story:S1.10 has the time of its typing, and never one that is still to come', () => {
    const done = thing && takeLine(feature, thing, doing);
    expect(done?.ok && done.production.promises['P-10']).toMatchObject({ promisedAt: typed, due: { at: '2026-12-04T09:30:00Z' } });
    expect(typedAt(typed, '2026-12-03T08:50:00Z')).toBe(typed);
    expect(typedAt(typed, '2026-12-03T08:30:00Z')).toBe('2026-12-03T08:30:00Z');
  });

  it('rule:R1.4 is filed once, also when its first answer was lost', () => {
    const first = thing && takeLine(feature, thing, { ...doing, at: '2026-12-03T08:30:01Z' });
    if (!first?.ok || !thing) throw new Error('not filed');
    const again = unlessFiled(first.production, takeLine(first.production, thing, doing), typed);
    expect(again).toMatchObject({ ok: false, code: 'already-there' });
    // The same words on another day, or by somebody else, are another line.
    const next = '2026-12-03T09:30:00Z';
    expect(unlessFiled(first.production, takeLine(first.production, thing, { ...doing, at: next }), next).ok).toBe(true);
    const kit = { ...doing, by: id<PersonId>('kit') };
    expect(unlessFiled(first.production, takeLine(first.production, thing, kit), typed).ok).toBe(true);
    expect(unlessFiled(first.production, takeLine(first.production, thing, doing), null).ok).toBe(true);
  });
});
