import { useState } from 'react';

/**
 * What was ticked off a list, kept in this browser across a reload: that somebody was rung is one's own memory of a hard morning, and no
 * word of theirs. Whether they have understood stands with what they said back.
 */
export function useTicks(key: string): readonly [readonly string[], (one: string) => void] {
  const [ticked, setTicked] = useState<readonly string[]>(() => (window.localStorage.getItem(key) ?? '').split(' ').filter(Boolean));
  const tick = (one: string): void => {
    const next = ticked.includes(one) ? ticked.filter((other) => other !== one) : [...ticked, one];
    window.localStorage.setItem(key, next.join(' '));
    setTicked(next);
  };
  return [ticked, tick];
}
