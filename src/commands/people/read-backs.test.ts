import { readFileSync } from 'node:fs';
import { decodeFile } from '#model/index.ts';
import { describe, expect, it } from 'vitest';
import { type KeptReadBack, readBacks } from './read-backs.ts';

const decoded = decodeFile(readFileSync(new URL('../../../demo/feature.coverset.json', import.meta.url), 'utf8'));
if (!decoded.ok) throw new Error('the demo is not read');
const { production } = decoded;
const sentAt = '2026-12-01T05:31:00Z';
const now = '2026-12-01T05:40:00Z';

const call = readBacks.ofCall({ pickUp: '2026-12-01T13:40:00Z', makeUp: '2026-12-01T14:15:00Z', at: '2026-12-01T15:00:00Z' });
if (call === null) throw new Error('nothing is asked');
const ben: KeptReadBack = { ...call, ...{ batch: 'b', person: 'ben', sentAt, replacedAt: null, events: [] } };
const written = readBacks.ofWriting({ why: '', fields: ['time', 'format', 'first step'], at: '2026-12-04T18:00:00Z' });
const bram: KeptReadBack = { ...written, ...{ batch: 'b', person: 'bram', sentAt, replacedAt: null, events: [] } };

const answering = (asked: KeptReadBack, said: Readonly<Record<string, string>>, at = now): KeptReadBack => {
  const event = readBacks.answered(production, asked, said, at);
  return event === null ? asked : { ...asked, events: [...asked.events, event] };
};

describe('what is said back', () => {
  it('rule:R4.1 story:S4.11 a changed call is read back by the make-up; the newer answer counts', () => {
    const wrong = answering(ben, { 'make-up': '13:15' });
    expect(readBacks.stateOf(wrong, now)).toEqual({ kind: 'differs', fields: ['make-up'] });
    expect(readBacks.stateOf(answering(wrong, { 'make-up': '2.15 pm' }), now)).toEqual({ kind: 'confirmed' });
  });

  it('rule:R4.3 story:S4.11 is silent from half of the time to the pick-up, not a second before', () => {
    expect(readBacks.silentFrom(ben)).toBe('2026-12-01T09:35:30Z');
    expect(readBacks.stateOf(ben, '2026-12-01T09:35:29Z')).toEqual({ kind: 'sent' });
    expect(readBacks.stateOf(ben, '2026-12-01T09:35:30Z')).toMatchObject({ kind: 'silent' });
    expect(readBacks.stateOf({ ...ben, sentAt: null }, now)).toBeNull();
  });

  it('one tap under the shown time is enough for a call, and for nothing that crosses zones', () => {
    const tap = readBacks.tapped(ben, 'tapped', now);
    expect(tap && readBacks.stateOf({ ...ben, events: [tap] }, now)).toEqual({ kind: 'confirmed' });
    expect(readBacks.tapped(bram, 'tapped', now)).toBeNull();
  });

  it('story:S2.5 a first step may stay out; words wait for the sender', () => {
    const said = answering(bram, { time: '6pm fri', format: 'locked picture, rough sound' });
    expect(readBacks.stateOf(said, now)).toEqual({ kind: 'with-the-sender', fields: ['format'] });
    const judged = { kind: 'sender-said', at: now, field: 'format', holds: true, said: {} } as const;
    expect(readBacks.stateOf({ ...said, events: [...said.events, judged] }, now)).toEqual({ kind: 'confirmed' });
    expect(readBacks.stateOf(answering(bram, { time: '6pm fri' }), now)).toEqual({ kind: 'seen' });
  });

  it('rule:R4.2 a nod reads nothing back, and an empty answer is none', () => {
    expect(readBacks.stateOf(answering(bram, { time: 'OK', format: '👍' }), now)).toEqual({ kind: 'seen' });
    expect(readBacks.answered(production, bram, { time: ' ' }, now)).toBeNull();
  });

  it('rule:R4.4 two who read a field differently flag the message; fields left empty keep what was said before', () => {
    const differs = (asked: KeptReadBack): KeptReadBack => {
      const said = answering(answering(asked, { time: '6pm fri' }), { format: 'graded' });
      expect(said.events.at(-1)?.said).toEqual({ time: '6pm fri', format: 'graded' });
      return { ...said, events: [...said.events, { kind: 'sender-said', at: now, field: 'format', holds: false, said: {} }] };
    };
    expect(readBacks.toReword([differs(bram), differs({ ...bram, person: 'dave-okoro' }), bram], now)).toEqual([
      { field: 'format', differ: 2, of: 3 },
    ]);
    expect(readBacks.toReword([differs(bram), bram], now)).toEqual([]);
  });
});
