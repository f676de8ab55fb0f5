import type { Instant, PersonId, Talk, TalkId } from '#model/index.ts';
import { id } from '#model/index.ts';
import type { TalkBook } from '#commands/index.ts';

const nora = id<PersonId>('nora');
const talk = (key: string, people: readonly string[], at: Instant, endedAt: Instant): Talk => ({
  id: id<TalkId>(key),
  author: nora,
  people: people.map((name) => id<PersonId>(name)),
  channel: 'call',
  at,
  endedAt,
  listening: people.length === 1,
  lines: [],
  heard: null,
});

/** Nora's own talks before the demo's today, and with whom she means to talk alone every three weeks. What was said in them has ended. */
export const talks: TalkBook = {
  core: ['suki', 'hugo', 'nao', 'priya', 'rami'].map((name) => ({ person: id<PersonId>(name), interval: 21 })),
  talks: [
    talk('T1', ['suki'], '2026-11-02T12:40:00Z', '2026-11-02T13:00:00Z'),
    talk('T2', ['hugo'], '2026-11-05T16:10:00Z', '2026-11-05T16:35:00Z'),
    talk('T3', ['nao'], '2026-11-09T08:30:00Z', '2026-11-09T08:50:00Z'),
    talk('T4', ['priya'], '2026-11-10T17:00:00Z', '2026-11-10T17:20:00Z'),
    talk('T5', ['hugo', 'greta', 'rami'], '2026-11-26T18:15:00Z', '2026-11-26T18:40:00Z'),
    talk('T6', ['rami'], '2026-11-27T12:10:00Z', '2026-11-27T12:25:00Z'),
  ],
};
