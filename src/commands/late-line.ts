import type { Instant, Production } from '#model/index.ts';
import type { Done } from './journal.ts';
import type { Refusal } from './refusal.ts';

/** In milliseconds: a line whose answer was lost on the way is sent again within this time of having been typed. */
const lostAnswer = 120_000;

/** When a line was typed that waited for the network; a clock that runs ahead is taken back to now. */
export const typedAt = (typed: Instant, now: Instant): Instant =>
  Temporal.Instant.compare(Temporal.Instant.from(typed), Temporal.Instant.from(now)) > 0 ? now : typed;

/**
 * A line that waited for the network may have been filed although its answer never came: the same row by the same person at the same time is
 * not written twice (R1.4). Refusal: already-there.
 */
export function unlessFiled(production: Production, done: Done | Refusal, typed: Instant | null): Done | Refusal {
  if (typed === null || !done.ok) return done;
  const { command, what, by } = done.entry;
  const since = (at: Instant): number => Temporal.Instant.from(at).epochMilliseconds - Temporal.Instant.from(typed).epochMilliseconds;
  const there = production.journal.some(
    (row) => row.command === command && row.what === what && row.by === by && Math.abs(since(row.at)) <= lostAnswer,
  );
  return there ? { ok: false, code: 'already-there', what } : done;
}
