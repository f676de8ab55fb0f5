import type { Instant } from '#model/index.ts';

/** The program's only clock. It starts where it is told to and runs on from there. */
export interface Clock {
  readonly now: () => Instant;
  /** False where it was moved: pages then say whose now it is. */
  readonly real: boolean;
}

/** `start` null is the real time. Steps are measured by the monotonic clock, so that a changed system time moves nothing. */
export function startClock(start: Instant | null): Clock {
  if (start === null) return { now: () => Temporal.Now.instant().toString({ smallestUnit: 'second' }), real: true };
  const first = Temporal.Instant.from(start);
  const began = performance.now();
  return {
    now: () => first.add({ milliseconds: Math.floor(performance.now() - began) }).toString({ smallestUnit: 'second' }),
    real: false,
  };
}
