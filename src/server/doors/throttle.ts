/** How often something may fail within a minute; forgotten with the process, since a restart is no way round for somebody outside. */
export interface Throttle {
  /** May it be tried again? */
  readonly may: (who: string) => boolean;
  readonly failed: (who: string) => void;
}

/** `now` in milliseconds, any origin. A limit of 5: the sixth try of a minute waits. */
export function throttle(limit: number, now: () => number): Throttle {
  const minute = 60_000;
  const tries = new Map<string, readonly number[]>();
  const recent = (who: string): readonly number[] => (tries.get(who) ?? []).filter((at) => now() - at < minute);
  return {
    may: (who) => recent(who).length < limit,
    failed: (who) => {
      // Those that nobody asks for any more go, or a guesser with many names would fill the memory.
      if (tries.size > 10_000) for (const [other, list] of tries) if (list.every((at) => now() - at >= minute)) tries.delete(other);
      tries.set(who, [...recent(who), now()].slice(-limit));
    },
  };
}
