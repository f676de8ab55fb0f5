import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useThisPage } from '../page.ts';

/** A line that was typed without a network: less the words of health, which never reach any storage, and with the time of its typing. */
export interface WaitingLine {
  readonly text: string;
  readonly at: string;
  /** What the server said to it, once it was there; null: it has not been there yet. */
  readonly refused: string | null;
}

/** The network or the server is away: nothing was answered. */
export const isAway = (problem: unknown): boolean => problem instanceof TypeError;

const keyOf = (file: string): string => `coverset-waiting ${file}`;
const changed = 'coverset-waiting';
const none = '[]';

const isWaiting = (one: unknown): one is WaitingLine =>
  typeof one === 'object' && one !== null && 'text' in one && typeof one.text === 'string' && 'at' in one && typeof one.at === 'string';

function parsed(kept: string): readonly WaitingLine[] {
  try {
    const value: unknown = JSON.parse(kept);
    return Array.isArray(value) ? value.filter(isWaiting) : [];
  } catch {
    return [];
  }
}

export const waitingIn = (file: string): readonly WaitingLine[] => parsed(window.localStorage.getItem(keyOf(file)) ?? none);

export function keepWaiting(file: string, lines: readonly WaitingLine[]): void {
  if (lines.length === 0) window.localStorage.removeItem(keyOf(file));
  else window.localStorage.setItem(keyOf(file), JSON.stringify(lines));
  window.dispatchEvent(new Event(changed));
}

const onChange = (tell: () => void): (() => void) => {
  window.addEventListener(changed, tell);
  window.addEventListener('storage', tell);
  return () => {
    window.removeEventListener(changed, tell);
    window.removeEventListener('storage', tell);
  };
};

/** The lines that wait in this browser, in the order of their typing. */
export function useWaiting(): readonly WaitingLine[] {
  const { file } = useThisPage();
  const kept = useSyncExternalStore(onChange, () => window.localStorage.getItem(keyOf(file)) ?? none);
  return parsed(kept);
}

/** Keeps a line in this browser, with the production's own now. */
export function useKeepWaiting(): (text: string) => void {
  const { file, now } = useThisPage();
  const client = useQueryClient();
  return (text) => {
    const read = client.getQueryState(['page'])?.dataUpdatedAt ?? 0;
    const since = read === 0 ? 0 : Temporal.Now.instant().epochMilliseconds - read;
    const at = Temporal.Instant.from(now)
      .add({ milliseconds: Math.max(0, since) })
      .toString({ smallestUnit: 'millisecond' });
    keepWaiting(file, [...waitingIn(file), { text, at, refused: null }]);
  };
}
