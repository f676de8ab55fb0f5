import { Piscina } from 'piscina';
import type { Answer } from '#options/index.ts';
import type { OptionsJob } from './job.ts';

type Question = Omit<OptionsJob, 'stop'>;
interface Asking {
  readonly stop: () => boolean;
  readonly progress: ((text: string) => void) | null;
}

export interface Pool {
  readonly answer: (question: Question, asking: Asking) => Promise<Answer>;
  readonly close: () => Promise<void>;
}

/**
 * Worker threads that stay warm: a cold thread makes 10 to 50 times fewer moves in its first moments. Each question goes to one thread,
 * so that the same question gives the same answer however many are asked at once.
 */
export function workerPool(threads: number): Pool {
  const pool = new Piscina<OptionsJob, Answer>({
    filename: new URL('options.worker.ts', import.meta.url).href,
    minThreads: Math.min(1, threads),
    maxThreads: threads,
    idleTimeout: 60_000,
  });
  return {
    answer: (question, asking) => asked(pool, question, asking),
    close: () => pool.destroy(),
  };
}

async function asked(pool: Piscina<OptionsJob, Answer>, question: Question, { stop, progress }: Asking): Promise<Answer> {
  const shared = new SharedArrayBuffer(4);
  const flag = new Int32Array(shared);
  const began = performance.now();
  // The thread that asks stays free to hear Ctrl-C; the flag is how the engine hears it.
  const watch = setInterval(() => {
    if (stop()) Atomics.store(flag, 0, 1);
  }, 25);
  const tell = setInterval(() => progress?.(`${Math.round((performance.now() - began) / 1000)} s`), 1_000);
  try {
    return await pool.run({ ...question, stop: shared });
  } finally {
    clearInterval(watch);
    clearInterval(tell);
  }
}
