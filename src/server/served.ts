import fs from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import type { FastifyInstance, FastifyServerOptions } from 'fastify';
import { decodeFile, type Instant } from '#model/index.ts';
import { allRows, type House, openHouse, scratchCluster } from '#store/index.ts';
import { workerPool } from '#workers/index.ts';
import { keptAnswers, usualEffort } from './answers.ts';
import { makeApp, routesOf } from './app.ts';
import { cookieName } from './gate.ts';
import { outgoingOf, outsideOf, type Reached } from './outside.ts';

/** The whole server on a port of its own, with a database of its own: what tests speak to over real HTTP. */
export interface Served {
  readonly app: FastifyInstance;
  readonly house: House;
  readonly origin: string;
  /** The cookie of the one at this machine. */
  readonly owner: string;
  /** Every route that the server itself knows: method and pattern. */
  readonly routes: readonly { readonly method: string; readonly url: string }[];
  /** All rows of all tables but sessions that ended, as one text. */
  readonly rows: () => Promise<string>;
  readonly setNow: (now: Instant) => void;
  readonly end: () => Promise<void>;
}

const freePort = (): Promise<number> =>
  new Promise((found) => {
    const probe = createServer();
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => found(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });

const aDayAfter = (at: Instant): Instant => Temporal.Instant.from(at).add({ hours: 24 }).toString();

/** The shipped feature, served. `machineNow` is the clock of sessions and invitations. */
export async function serveFeature(first: Instant, machineNow: Instant, log: FastifyServerOptions): Promise<Served> {
  const scratch = await scratchCluster(null);
  const [database, port] = [await scratch.database(), await freePort()];
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'coverset-served-'));
  const opened = await openHouse(data, database);
  const decoded = decodeFile(fs.readFileSync(new URL('../../demo/feature.coverset.json', import.meta.url), 'utf8'));
  if (!opened.ok || !decoded.ok) throw new Error('no house');
  const { house } = opened;
  const store = house.store('feature');
  await store.save(decoded.production, null);
  let now = first;
  const solver = workerPool(1);
  const secret = await house.owner.enter(await house.owner.firstLink(aDayAfter(machineNow)), machineNow);
  const reached: Reached = { house, name: 'feature', address: new URL('https://show.example.invalid'), preview: null };
  const outside = outsideOf(
    reached,
    () => now,
    () => machineNow,
  );
  const app = await makeApp({
    context: {
      ...{ store, notes: house.notes('feature', 'nora'), talks: house.talks('feature', null), columns: house.columns },
      ...{
        answers: keptAnswers(house.given('feature'), solver, usualEffort),
        outgoing: outgoingOf(reached),
        clock: { now: () => now, real: false },
        file: 'feature.coverset.json',
      },
    },
    ...{ port, owner: house.owner, page: path.resolve(import.meta.dirname, '../../dist') },
    ...outside,
    // Its tests speak plain HTTP.
    doors: { ...outside.doors, secure: false },
    watch: (look) => house.watch('feature', look),
    operation: { answers: house.answers, messages: house.outbox.count, log },
  });
  await app.listen({ port, host: '127.0.0.1' });
  return {
    ...{ app, house, origin: `http://127.0.0.1:${port}`, owner: `${cookieName}=${secret}`, routes: routesOf(app) },
    rows: () => allRows(database, []),
    setNow: (next) => {
      now = next;
    },
    end: async () => {
      await app.close();
      await solver.close();
      await house.close();
      await scratch.end();
      fs.rmSync(data, { recursive: true, force: true });
    },
  };
}
