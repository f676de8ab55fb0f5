import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';

/** Tells of changes of a production, whichever process of whichever machine made them. */
export interface Changes {
  /**
   * `look` is called when the production may have changed, and once more whenever the connection was away: what was told meanwhile is lost,
   * so whoever watches looks by itself. Gives what ends the watching.
   */
  readonly watch: (production: string, look: () => void) => () => void;
  readonly close: () => Promise<void>;
}

/** How long a lost connection waits before it is tried again, in milliseconds: soon at first, since a database that restarts is back soon. */
const firstWait = 100;
const longestWait = 5_000;

/** Listens on one connection of its own, made when somebody watches first. `name` is that of the pool's connections: a house counts them as its own. */
export function changesOn(url: string, name: string, channel: string): Changes {
  const watching = new Set<{ readonly production: string; readonly look: () => void }>();
  const ended = new AbortController();
  let running: Promise<void> | null = null;
  let client: pg.Client | null = null;

  const tell = (payload: string): void => {
    const of = productionIn(payload);
    for (const one of watching) if (of === null || of === one.production) one.look();
  };
  /** One connection until it is lost; resolves then. */
  const listen = async (heard: () => void): Promise<void> => {
    const mine = new pg.Client({ connectionString: url, application_name: name, keepAlive: true });
    client = mine;
    const lost = new Promise<void>((done) => {
      mine.on('error', () => done());
      mine.on('end', () => done());
    });
    mine.on('notification', ({ payload }) => tell(payload ?? ''));
    try {
      await mine.connect();
      await mine.query(`listen ${channel}`);
      heard();
      tell('');
      await lost;
    } catch {
      // Away or not there yet: tried again.
    } finally {
      await mine.end().catch(() => undefined);
    }
  };
  const run = async (): Promise<void> => {
    let pause = firstWait;
    while (!ended.signal.aborted) {
      await listen(() => {
        pause = firstWait;
      });
      await wait(pause, undefined, { signal: ended.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, longestWait);
    }
  };
  return {
    watch: (production, look) => {
      const one = { production, look };
      watching.add(one);
      running ??= run();
      return () => watching.delete(one);
    },
    close: async () => {
      ended.abort();
      await client?.end().catch(() => undefined);
      await running;
    },
  };
}

/** Which production a message is about; null: all may have changed. */
function productionIn(payload: string): string | null {
  if (payload === '') return null;
  try {
    const said: unknown = JSON.parse(payload);
    return typeof said === 'object' && said !== null && 'production' in said && typeof said.production === 'string'
      ? said.production
      : null;
  } catch {
    return null;
  }
}
