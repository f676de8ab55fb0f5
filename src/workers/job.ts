import type { Disruption, Instant, Production, Wish } from '#model/index.ts';

/** What goes to a worker thread: plain data, and four shared bytes by which it is told to stop. */
export interface OptionsJob {
  readonly production: Production;
  readonly asked: Disruption | Wish;
  readonly also: readonly Disruption[];
  readonly at: Instant;
  readonly seed: number;
  readonly budget: number;
  readonly stop: SharedArrayBuffer;
}
