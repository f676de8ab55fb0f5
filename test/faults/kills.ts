// kill -9 under writes over real HTTP and with mail leaving to a real mail server. What was acknowledged is compared with what is there.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { openHouse } from '#store/index.ts';
import { freePort } from '../vocabulary/free-port.ts';
import { type MailServer, startMailServer } from '../vocabulary/mail-server.ts';
import { called, endCoverset, type Running, startCoverset } from '../vocabulary/running.ts';

export type Victim = 'server' | 'database' | 'both' | 'backend';
const victims: readonly Victim[] = ['server', 'database', 'both', 'backend'];

export interface Figures {
  readonly cycles: Readonly<Record<Victim, number>>;
  readonly acknowledged: number;
  readonly lostWrites: number;
  readonly doubledWrites: number;
  readonly posted: number;
  /** Messages that are neither with the mail server nor shown as unsure. */
  readonly lostMessages: number;
  readonly doubledByMessageId: number;
  readonly doubledByAddressAndText: number;
  /** Not sent a second time by itself, and shown: of these, how many had arrived. */
  readonly unsure: number;
  readonly unsureArrived: number;
  /** Kills that met a message between the first and the last word with the mail server. */
  readonly metInHand: number;
  /** Milliseconds until a write was acknowledged again, by what was killed; sorted. */
  readonly back: Readonly<Record<Victim, readonly number[]>>;
  readonly damagedIndexes: readonly string[];
  /** What a call was answered with while something was down, by status and code. */
  readonly refusals: Readonly<Record<string, number>>;
}

/** The same kills at the same places for the same seed; where they meet the program is up to the machine. */
function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const now = '2026-12-01T10:00:00Z';
const readers = (
  'kit jo rami olu fern suki wren yusuf zoe ivy hugo greta bram anselm dave-lind dave-okoro philippa priya ilse agnes celia alba ' +
  'edda ottilie gwen hester jasper liana dora eric esme fabian'
).split(' ');

interface Play {
  readonly folder: string;
  readonly port: number;
  readonly mail: MailServer;
  readonly roll: () => number;
  running: Running;
  over: boolean;
  writes: number;
  readonly acknowledged: string[];
  /** Texts of acknowledged sends. */
  readonly posted: string[];
  readonly refusals: Record<string, number>;
  inHand: number;
}

const clusterOf = (folder: string): string => path.join(folder, 'database', 'postgresql-18');
const postmaster = (folder: string): number =>
  Number(fs.readFileSync(path.join(clusterOf(folder), 'postmaster.pid'), 'utf8').split('\n')[0]);

const serverEnv = ({ mail, port }: Pick<Play, 'mail' | 'port'>) => ({
  COVERSET_SMTP: mail.url,
  COVERSET_URL: `http://localhost:${port}`,
  COVERSET_MAIL_FROM: 'Nora Vale <nora.vale@unit.example.invalid>',
  COVERSET_LOG: 'silent',
});

/** One who writes lines without a pause; what is not acknowledged is not counted, and not written again. */
async function writer(play: Play): Promise<void> {
  while (!play.over) {
    play.writes += 1;
    const text = `zq note ${play.writes}`;
    const answer = await called(play.running, 'POST', '/api/line', { text, typed: null });
    if (answer?.status === 200) play.acknowledged.push(text);
    else note(play, answer);
    await wait(answer === null ? 50 : 20 + play.roll() * 60);
  }
}

/** One who sends a sheet to the whole unit whenever few are left to leave; one that was not acknowledged is counted in no figure. */
async function poster(play: Play, most: number): Promise<void> {
  for (let number = 1; !play.over && play.posted.length < most; number += 1) {
    const text = `Sheet ${number} of the unit stands.`;
    const answer = await called(play.running, 'POST', '/api/write/send', { to: readers, kind: 'message', text, replaces: null });
    if (answer?.status === 200) play.posted.push(text);
    else note(play, answer);
    while (!play.over && answer?.status === 200 && play.posted.length * readers.length > play.mail.mails.length + 4 * readers.length)
      await wait(50);
    await wait(100);
  }
}

/** Half of the kills wait for a message between its first and last word with the mail server, if one comes. */
async function moment(play: Play, cycle: number): Promise<void> {
  const until = performance.now() + 6_000;
  if (Math.floor(cycle / 2) % 2 === 0) while (play.inHand === 0 && performance.now() < until) await wait(2);
  else await wait(150 + play.roll() * 900);
  await wait(play.roll() * 45);
}

function note({ refusals }: Play, answer: { readonly status: number; readonly body: string } | null): void {
  const code = answer === null ? '' : (/"code":"([a-z-]+)"/u.exec(answer.body)?.[1] ?? '?');
  const key = answer === null ? 'nobody answered' : `${answer.status} ${code}`;
  refusals[key] = (refusals[key] ?? 0) + 1;
}

/** One backend of the database: PostgreSQL then takes all of them down and recovers by itself. */
function someBackend(folder: string): number | null {
  const parent = postmaster(folder);
  const children = fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .filter((pid) => {
      try {
        const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
        const isChild = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]) === parent;
        return isChild && fs.readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('coverset postgres');
      } catch {
        return false;
      }
    });
  return children.length === 0 ? null : Number(children[0]);
}

async function killOne(play: Play, victim: Victim): Promise<number> {
  const { folder, port } = play;
  const database = postmaster(folder);
  if (play.inHand > 0) met += 1;
  const killed = performance.now();
  if (victim === 'backend') process.kill(someBackend(folder) ?? database, 'SIGKILL');
  if (victim === 'database' || victim === 'both') process.kill(database, 'SIGKILL');
  if (victim === 'server' || victim === 'both') {
    await endCoverset(play.running, 'SIGKILL');
    play.running = await startCoverset({ folder, port, now, env: serverEnv(play) });
  }
  for (;;) {
    play.writes += 1;
    const answer = await called(play.running, 'POST', '/api/line', { text: `zq back ${play.writes}`, typed: null });
    if (answer?.status === 200) return performance.now() - killed;
    await wait(20);
  }
}
let met = 0;

/** `kills` in turn: server, database, both, one backend, while at most so many sheets leave to the unit. */
export async function playKills(kills: number, batches: number, seed: number, tell: (line: string) => void): Promise<Figures> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coverset-faults-'));
  // The database's own user has to get through.
  fs.chmodSync(folder, 0o711);
  const [port, mail, roll] = [await freePort(), await startMailServer(), dice(seed)];
  met = 0;
  const play: Play = {
    ...{ folder, port, mail, roll, over: false, writes: 0, acknowledged: [], posted: [], refusals: {}, inHand: 0 },
    running: await startCoverset({ folder, port, now, env: serverEnv({ mail, port }) }),
  };
  // A mail server that thinks before it answers, so that kills meet messages in its hands.
  mail.onEach(async () => {
    play.inHand += 1;
    await wait(5 + roll() * 40);
    play.inHand -= 1;
    return null;
  });
  const busy = [writer(play), writer(play), writer(play), poster(play, batches)];
  const back: Record<Victim, number[]> = { server: [], database: [], both: [], backend: [] };
  // Until the first messages may leave there is nothing to meet in hand.
  await leaving(play);
  for (let cycle = 0; cycle < kills; cycle += 1) {
    const victim = victims[cycle % victims.length] ?? 'server';
    await moment(play, cycle);
    back[victim].push(Math.round(await killOne(play, victim)));
    if ((cycle + 1) % 10 === 0) tell(`${cycle + 1} kills, ${play.acknowledged.length} writes acknowledged, ${mail.mails.length} mails`);
  }
  play.over = true;
  await Promise.all(busy);
  await untilEmpty(play);
  await endCoverset(play.running, 'SIGTERM');
  const figures = await compared(play, back);
  await mail.end();
  fs.rmSync(folder, { recursive: true, force: true });
  return figures;
}

/** Until the mail server has its first mail: messages can be recalled for twenty seconds. */
async function leaving({ mail }: Play): Promise<void> {
  while (mail.mails.length === 0) await wait(50);
}

/** Until nothing waits in the outbox any more. */
async function untilEmpty({ running }: Play): Promise<void> {
  for (;;) {
    const answer = await called(running, 'GET', '/metrics', null);
    if (answer !== null && /coverset_messages\{state="waiting"\} 0$/mu.test(answer.body)) return;
    await wait(100);
  }
}

const repeated = (keys: readonly string[]): number => keys.length - new Set(keys).size;

async function compared({ folder, acknowledged, posted, mail, refusals }: Play, back: Figures['back']): Promise<Figures> {
  const opened = await openHouse(folder, null);
  if (!opened.ok) throw new Error(`the house does not open again: ${opened.code}`);
  const { house } = opened;
  const loaded = await house.store('feature').load();
  if (!loaded.ok) throw new Error('the production is not read any more');
  const kept = Object.values(loaded.production.kept).map(({ text }) => text);
  const there = new Set(kept);
  const rows = (
    await Promise.all((await house.outbox.batches('feature', 'written#')).map((one) => house.outbox.batch('feature', one)))
  ).flat();
  const arrived = new Set(mail.mails.map(({ to, text }) => `${to} ${text.trim()}`));
  const isThere = (row: (typeof rows)[number]): boolean => arrived.has(`${row.address} ${row.body.trim()}`);
  const unsure = rows.filter(({ state }) => state === 'unsure');
  const missing = posted.filter((text) => rows.filter(({ body }) => body.includes(text)).length !== readers.length);
  const damagedIndexes = await house.damaged();
  await house.close();
  const sorted = (times: readonly number[]): readonly number[] => times.toSorted((one, other) => one - other);
  return {
    cycles: { server: back.server.length, database: back.database.length, both: back.both.length, backend: back.backend.length },
    acknowledged: acknowledged.length,
    lostWrites: acknowledged.filter((text) => !there.has(text)).length,
    doubledWrites: repeated(kept.filter((text) => text.startsWith('zq '))),
    posted: rows.length,
    lostMessages: missing.length * readers.length + rows.filter((row) => row.state !== 'unsure' && !isThere(row)).length,
    doubledByMessageId: repeated(mail.mails.map(({ messageId }) => messageId)),
    doubledByAddressAndText: repeated(mail.mails.map(({ to, text }) => `${to} ${text.trim()}`)),
    unsure: unsure.length,
    unsureArrived: unsure.filter(isThere).length,
    metInHand: met,
    back: { server: sorted(back.server), database: sorted(back.database), both: sorted(back.both), backend: sorted(back.backend) },
    damagedIndexes,
    refusals,
  };
}
