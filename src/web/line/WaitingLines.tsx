import { ORPCError } from '@orpc/client';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { call } from '../call.ts';
import { problemWords, useSay, useThisPage } from '../page.ts';
import { Button } from '../ui/index.ts';
import styles from './WaitingLines.module.css';
import { isAway, keepWaiting, useWaiting, type WaitingLine, waitingIn } from './waiting.ts';

/** Between two tries while something waits, in milliseconds. */
const tryAgain = 5000;

const isSame = (one: WaitingLine, other: WaitingLine): boolean => one.at === other.at && one.text === other.text;

/** Lines that were typed without a network: each is filed with the time of its typing as soon as the server answers again. */
export function WaitingLines() {
  const { file, zone, city } = useThisPage();
  const lines = useWaiting();
  const send = useSending(file);
  const open = lines.filter((line) => line.refused === null).length;
  useEffect(() => {
    if (open === 0) return;
    send();
    const timer = window.setInterval(send, tryAgain);
    window.addEventListener('online', send);
    return () => {
      window.clearInterval(timer);
      window.removeEventListener('online', send);
    };
  }, [open, send]);
  if (lines.length === 0) return null;
  return (
    <section aria-label="Waiting in this browser" className={styles['waiting']}>
      <h2>Waiting in this browser</h2>
      <ul>
        {lines.map((line) => (
          <li key={`${line.at} ${line.text}`}>
            <span>{line.text}</span> <span className={styles['quiet']}>typed {clockOf(line.at, zone, city)}</span>
            {line.refused === null ? null : <span className={styles['refused']}>{line.refused}</span>}
            <Button
              tone="quiet"
              onClick={() =>
                keepWaiting(
                  file,
                  waitingIn(file).filter((one) => !isSame(one, line)),
                )
              }
            >
              Take out
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

const clockOf = (at: string, zone: string, city: string): string =>
  `${Temporal.Instant.from(at).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' })} ${city}`;

const alreadyThere = (problem: unknown): boolean =>
  problem instanceof ORPCError &&
  typeof problem.data === 'object' &&
  problem.data !== null &&
  'code' in problem.data &&
  problem.data.code === 'already-there';

/** Sends what waits, in its order, in one window at a time; a line that is refused stays with the reason, none is lost. */
function useSending(file: string): () => void {
  const client = useQueryClient();
  const say = useSay();
  return useCallback(() => {
    const settle = (line: WaitingLine, next: WaitingLine | null): void =>
      keepWaiting(
        file,
        waitingIn(file).flatMap((one) => (isSame(one, line) ? (next ?? []) : [one])),
      );
    const goes = async (line: WaitingLine): Promise<boolean> => {
      try {
        const done = await call.line.take({ text: line.text, typed: line.at });
        settle(line, null);
        client.setQueryData(['page'], done.page);
        void client.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'page' });
        say({ kind: 'done', text: done.said });
        return true;
      } catch (problem) {
        if (isAway(problem)) return false;
        // It was filed before, and only the answer was lost on the way.
        settle(line, alreadyThere(problem) ? null : { ...line, refused: problemWords(problem) });
        return true;
      }
    };
    void navigator.locks.request(`coverset-waiting ${file}`, { ifAvailable: true }, async (lock) => {
      if (lock === null) return;
      for (const line of waitingIn(file).filter(({ refused }) => refused === null)) if (!(await goes(line))) return;
    });
  }, [file, client, say]);
}
