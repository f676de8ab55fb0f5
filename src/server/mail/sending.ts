import type { Instant } from '#model/index.ts';
import type { House } from '#store/index.ts';
import { mailTexts } from '#texts/index.ts';
import type { Post } from './post.ts';

export interface Sending {
  /** Something was posted: look again when it may leave. */
  readonly wake: () => void;
  readonly stop: () => Promise<void>;
}

/** How often the outbox is looked at without being told, in milliseconds: a server that came back, a message of another process. */
const rounds = 1_000;

/** Hands over what may leave, one message at a time, for as long as the server runs. What a killed process left is taken up at the start. */
export function startSending({ outbox }: House, post: Post, now: () => Instant, tell: (problem: unknown) => void): Sending {
  let stopped = false;
  let running: Promise<unknown> | null = null;
  const look = (): void => {
    if (stopped || running !== null) return;
    running = outbox
      .deliver({ by: post.deliver, now, goesOn: () => !stopped, unsure: mailTexts.killedInHand })
      // The database is away for a moment: the next round asks again.
      .catch(tell)
      .finally(() => {
        running = null;
      });
  };
  const timer = setInterval(look, rounds);
  look();
  return {
    wake: look,
    stop: async () => {
      stopped = true;
      clearInterval(timer);
      await running;
    },
  };
}
