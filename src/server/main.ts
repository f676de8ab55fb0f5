import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Solver } from '#commands/index.ts';
import { type Disruption, dateIn, type Instant, type Production } from '#model/index.ts';
import { databaseTrouble, dataFolder, keepLock, publicAddress, whoListens } from '#store/index.ts';
import { doorTexts, houseTexts } from '#texts/index.ts';
import { workerPool } from '#workers/index.ts';
import { keptAnswers, usualEffort } from './answers.ts';
import { makeApp } from './app.ts';
import { startClock } from './clock.ts';
import { keepPort, keptPort, shippedTalks } from './folder.ts';
import { postOf, startSending } from './mail/index.ts';
import { keepLan, lanAddress } from './lan.ts';
import { readyHouse, type ToOpen } from './open-house.ts';
import { logOptions } from './operation/index.ts';
import { outgoingOf, outsideOf, type Reached } from './outside.ts';
import { readSettings, type Settings } from './settings.ts';
import { startWatch } from './watch.ts';

/** One question at a time is what a producer asks; the second thread keeps the first from waiting for a stopped one. */
const threads = 2;

/** How long a printed address is good for, if nobody opens it: an installation that is left alone shall not wait with an open door. */
const firstLinkHours = 24;

/** A server that is going down, in milliseconds: it writes what it has and ends its database. */
const holderPatience = 5_000;

const root = path.resolve(import.meta.dirname, '../..');

/** One line, and the end: what is wrong and what to do. */
function stop(sentence: string, code: number): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(code);
}

async function start(settings: Settings): Promise<void> {
  const lan = settings.lan ? lanAddress(os.networkInterfaces()) : null;
  if (settings.lan && lan === null) stop(doorTexts.noNetwork, 1);
  const folder = settings.data === null ? dataFolder(process.env) : path.resolve(settings.data);
  fs.mkdirSync(folder, { recursive: true, mode: 0o700 });
  const shipped = path.join(root, 'demo', `${settings.demo}.coverset.json`);
  if (!fs.existsSync(shipped)) stop(`The demo "${settings.demo}" is not shipped with this version: start without --demo.`, 1);
  const kept = await keepLock(path.join(folder, 'server.lock'), holderPatience);
  if (!kept.ok) stop(houseTexts.folderHeld(kept.holder), 1);
  const toOpen: ToOpen = settings.open === null ? { kind: 'demo', file: shipped } : { kind: 'own', named: whereTyped(settings.open) };
  const ready = await readyHouse(folder, process.env['DATABASE_URL'] || null, toOpen);
  if (!ready.ok) {
    await kept.release();
    stop(ready.sentence, 1);
  }
  const { house, name, production } = ready;
  for (const sentence of ready.said) process.stderr.write(`${sentence}\n`);

  const clock = startClock(settings.now ?? production.ownNow);
  const solver = workerPool(threads);
  const port = settings.port ?? keptPort(folder);
  // Links lead to the network's address unless a public one was named.
  if (lan !== null) process.env['COVERSET_URL'] ||= `http://${lan}:${port}`;
  keepLan(folder, lan === null ? null : `http://${lan}:${port}`);
  const address = publicAddress(process.env);
  const post = postOf(process.env, folder, address);
  const reached: Reached = { house, name, address, preview: post.preview };
  const machineNow = (): string => Temporal.Now.instant().toString({ smallestUnit: 'second' });
  const app = await makeApp({
    context: {
      store: house.store(name),
      notes: house.notes(name, production.me ?? ''),
      talks: house.talks(name, settings.open === null ? shippedTalks(shipped) : null),
      columns: house.columns,
      answers: keptAnswers(house.given(name), solver, usualEffort),
      outgoing: outgoingOf(reached),
      clock,
      file: `${name}.coverset.json`,
    },
    ...outsideOf(reached, clock.now, machineNow),
    watch: (look) => house.watch(name, look),
    port,
    owner: house.owner,
    page: path.join(root, 'dist'),
    operation: { answers: house.answers, messages: house.outbox.count, log: logOptions(process.env, process.stderr) },
  });
  try {
    await app.listen({ port, host: lan === null ? '127.0.0.1' : '0.0.0.0' });
  } catch (problem) {
    await solver.close();
    await house.close();
    await kept.release();
    stop(portProblem(problem, port), 1);
  }
  keepPort(folder, port);
  const token = await house.owner.firstLink(Temporal.Now.instant().add({ hours: firstLinkHours }).toString());
  process.stdout.write(`${doorTexts.ready(`http://127.0.0.1:${port}/open?token=${token}`)}\n`);
  if (lan !== null) process.stdout.write(`${doorTexts.onNetwork(`http://${lan}:${port}`)}\n`);
  const tell = (problem: unknown): void => app.log.warn({ err: problem });
  const leaveAlone = house.keepUp(tell);
  const sending = startSending(house, post, clock.now, tell);
  const watch = startWatch({
    ...{ store: house.store(name), outgoing: outgoingOf(reached), now: clock.now, tell },
    end: () => house.retire(name),
  });
  warm(solver, production, clock.now());
  stopWithSignals(async () => {
    leaveAlone();
    await watch.stop();
    await sending.stop();
    await app.close();
    await solver.close();
    await house.close();
    await kept.release();
  });
}

/** npm runs its scripts in the clone: a path is meant from where it was typed. */
const whereTyped = (named: string): string => {
  const from = path.resolve(process.env['INIT_CWD'] ?? process.cwd(), named);
  return fs.existsSync(from) ? from : named;
};

/** A cold thread is many times slower: one small question is asked before a person asks a real one. Its answer is nobody's. */
function warm(solver: Solver, production: Production, at: Instant): void {
  const someone = Object.values(production.people).find((person) => person.cast !== null);
  if (!someone) return;
  const date = dateIn(at, production.zone);
  const asked: Disruption = { kind: 'person-out', person: someone.id, span: { from: date, to: date } };
  const question = { production, asked, also: [], at, seed: usualEffort.seed, budget: 2_000 };
  void solver.answer(question, { stop: () => false, progress: null }).catch(() => null);
}

function portProblem(problem: unknown, port: number): string {
  const code = typeof problem === 'object' && problem !== null && 'code' in problem ? problem.code : null;
  if (code === 'EACCES') return `This user may not open port ${port}. Start with another one: npm start -- --port 4320`;
  if (code !== 'EADDRINUSE') return `Port ${port} can't be opened: ${String(problem)}`;
  const holder = whoListens(port);
  return `Port ${port} is taken${holder === null ? ' by another program' : ` by ${holder}`}. Stop it, or start with another port: npm start -- --port ${port + 1}`;
}

/**
 * Ctrl-C reaches this process twice (the terminal's group, and the start script): it stops once.
 * 'disconnect': the start script is gone, even by kill -9.
 */
function stopWithSignals(close: () => Promise<void>): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const)
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void close().then(() => process.exit(0));
    });
}

/** The usual faults of a machine at the start, in a sentence; null: another one, which keeps its place in the source. */
function whyNoStart(problem: unknown): string | null {
  if (databaseTrouble(problem) === 'full') return houseTexts.noRoomToStart;
  const code = problem instanceof Error && 'code' in problem ? problem.code : null;
  return code === 'EACCES' || code === 'EPERM' || code === 'EROFS' ? houseTexts.mayNotWrite : null;
}

const read = readSettings(process.argv.slice(2));
if (!read.ok) stop(read.sentence, read.code === 'help' ? 0 : 2);
try {
  await start(read.settings);
} catch (problem) {
  const sentence = whyNoStart(problem);
  if (sentence === null) throw problem;
  stop(sentence, 1);
}
