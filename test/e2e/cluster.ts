import { databaseIn, scratchCluster } from '#store/index.ts';

const address = 'COVERSET_TEST_CLUSTER';

/** One PostgreSQL for a run of the browser tests; each house has a database of its own in it. */
export default async function startCluster(): Promise<() => Promise<void>> {
  const cluster = await scratchCluster(null);
  process.env[address] = cluster.url;
  return cluster.end;
}

/** The address of a new, empty database. */
export function newDatabase(): Promise<string> {
  const url = process.env[address];
  if (url === undefined) throw new Error('the cluster of the browser tests was not started: playwright.config.ts names it');
  return databaseIn(url);
}
