import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from '@playwright/test';
import { allRows, type Scratch } from '#store/index.ts';
import { freePort } from '../vocabulary/free-port.ts';
import { type MailServer, startMailServer } from '../vocabulary/mail-server.ts';
import { must } from './seen.ts';
import type { Story } from './steps.ts';

const root = path.resolve(import.meta.dirname, '../..');
const shipped = (name: string): string => path.join(root, 'demo', name);

export interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** One copy of the shipped demo: the command line beside it, and the page on it as soon as somebody looks. */
export interface Stage {
  /** The data folder; the production file lies in it. */
  readonly folder: string;
  readonly production: string;
  readonly shipped: (name: string) => string;
  /** The command line as a user runs it, with the data folder as its own. */
  readonly coverset: (...args: readonly string[]) => Promise<Ran>;
  /** The same in another zone of the machine. */
  readonly inZone: (zone: string, ...args: readonly string[]) => Promise<Ran>;
  /** The page; the server is started and its printed address opened when it is asked for first. */
  readonly page: () => Promise<Page>;
  /** The server ends and starts again on the same data, at another instant; the page is opened anew. */
  readonly restart: (now: string) => Promise<Page>;
  /** The server is killed, not asked, and started again on the same data. */
  readonly kill: (now: string) => Promise<Page>;
  /** A second browser on the same server. */
  readonly secondBrowser: () => Promise<Page>;
  /** Somebody else's browser, on which nobody opened the printed address. */
  readonly phone: (url: string) => Promise<Page>;
  /** A person is invited, joins in a browser of their own, and has the page. */
  readonly joins: (person: string, role: string) => Promise<Page>;
  /** What the mail server on this machine accepted; it runs once it was asked for, before the page is opened. */
  readonly mailServer: () => Promise<MailServer>;
  /** What the next start of the server is told: a mail server or none, an address for people outside or none. */
  readonly tell: (settings: { readonly mail: boolean; readonly address: boolean }) => void;
  /** Another fresh copy, for steps that say "instead". */
  readonly another: (now?: string) => Stage;
  /** Another installation with nothing in it. */
  readonly empty: () => Stage;
  /** All that is kept, in files and in rows, the user's own notes apart. */
  readonly kept: () => Promise<string>;
  /** The same with every private thing. */
  readonly everything: () => Promise<string>;
  /** The production as `coverset export` writes it. */
  readonly exported: () => Promise<string>;
  /** Errors of scripts on the page since the last look. */
  readonly problems: () => readonly string[];
  readonly end: () => Promise<void>;
}

export const launch = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
    ],
  });

interface Running {
  readonly child: ChildProcess;
  readonly address: string;
}

async function serve(
  folder: string,
  story: Story,
  now: string,
  port: number,
  told: (port: number) => Promise<Record<string, string>>,
): Promise<Running> {
  const args = ['src/server/main.ts', '--data', folder, '--port', String(port), '--demo', story.demo, '--now', now];
  const env = { ...process.env, ...(await told(port)) };
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env });
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    const hear = (piece: Buffer): void => {
      said += piece.toString('utf8');
      const url = /http:\S+/u.exec(said)?.[0];
      if (url) found(url);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
    });
    child.on('exit', (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
  });
  return { child, address };
}

async function stop({ child }: Running, signal: 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((ended) => child.on('exit', ended));
  child.kill(signal);
  await gone;
}

/** The command line in a process of its own. */
function run(args: readonly string[], extra: Readonly<Record<string, string>>, cwd: string): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(root, 'src/cli/main.ts'), ...args], { cwd, env: { ...process.env, ...extra } });
    let out = '';
    let err = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.on('close', (code) => resolve({ code, out, err }));
  });
}

const filesOf = (folder: string, counts: (parent: string) => boolean): string =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && counts(entry.parentPath))
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

/** The world that stages stand in: one browser, and one PostgreSQL in which each has a database of its own. */
export interface World {
  readonly browser: Browser;
  readonly cluster: Scratch;
}

const asSeen = { viewport: { width: 1280, height: 800 }, locale: 'en-GB', timezoneId: 'Europe/London' };

export function makeStage(story: Story, world: World, startsAt: string = story.now, isEmpty = false): Stage {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coverset-story-'));
  const production = path.join(folder, `${story.demo}.coverset.json`);
  if (!isEmpty && fs.existsSync(shipped(path.basename(production)))) fs.copyFileSync(shipped(path.basename(production)), production);
  let made: Promise<string> | null = null;
  const database = (): Promise<string> => {
    made ??= world.cluster.database();
    return made;
  };
  const command = async (args: readonly string[], extra: Readonly<Record<string, string>>): Promise<Ran> =>
    run(args, { COVERSET_DATA: folder, DATABASE_URL: await database(), ...extra }, folder);
  const others: Stage[] = [];
  const contexts: BrowserContext[] = [];
  const problems: string[] = [];
  let [running, context]: [Running | null, BrowserContext | null] = [null, null];
  let [page, port]: [Page | null, number | null] = [null, null];

  const mail = makeMail();

  const open = async (now: string): Promise<Page> => {
    // The same port after a restart, as at home: what the browser keeps belongs to the address.
    port ??= await freePort();
    running = await serve(folder, story, now, port, (at) => mail.told(at, database));
    context ??= await world.browser.newContext(asSeen);
    page?.close();
    page = await context.newPage();
    page.on('pageerror', (problem) => problems.push(problem.message));
    await page.goto(running.address);
    await page.getByRole('combobox', { name: /The line/u }).waitFor();
    return page;
  };

  const phone = (url: string): Promise<Page> => otherBrowser(world, contexts, url);
  return {
    folder,
    production,
    shipped,
    coverset: (...args) => command(args, {}),
    inZone: (zone, ...args) => command(args, { TZ: zone }),
    page: async () => page ?? open(startsAt),
    restart: async (now) => {
      if (running) await stop(running);
      return open(now);
    },
    kill: async (now) => {
      if (running) await stop(running, 'SIGKILL');
      return open(now);
    },
    secondBrowser: async () => {
      must(running !== null, 'the server does not run yet');
      const opened = await phone(answered<{ readonly url: string }>(await command(['open', '--json'], {})).url);
      await opened.getByRole('combobox', { name: /The line/u }).waitFor();
      return opened;
    },
    phone,
    joins: (person, role) => joined(command, phone, [production, person, '--role', role]),
    empty: () => {
      const made = makeStage(story, world, startsAt, true);
      others.push(made);
      return made;
    },
    another: (now = startsAt) => {
      const made = makeStage(story, world, now);
      others.push(made);
      return made;
    },
    ...{ mailServer: mail.server, tell: mail.tell },
    ...keptBy(folder, database),
    exported: () => exportedBy(command, production),
    problems: () => problems.splice(0),
    end: async () => {
      for (const one of others) await one.end();
      for (const one of contexts) await one.close();
      await mail.end();
      await context?.close();
      if (running) await stop(running);
      fs.rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** What an installation keeps, as one text: without what is its user's own alone, and with it. */
const keptBy = (folder: string, database: () => Promise<string>): Pick<Stage, 'kept' | 'everything'> => ({
  kept: async () =>
    `${filesOf(folder, (parent) => !parent.includes(`${path.sep}private`))}\n${await allRows(await database(), ['private_note', 'private_talk'])}`,
  everything: async () => `${filesOf(folder, () => true)}\n${await allRows(await database(), [])}`,
});

/** A mail server that runs once it was asked for, and what a start of the program is told of it. */
function makeMail() {
  let server: Promise<MailServer> | null = null;
  let settings = { mail: false, address: false };
  return {
    server: (): Promise<MailServer> => {
      server ??= startMailServer();
      return server;
    },
    tell: (next: typeof settings): void => {
      settings = next;
    },
    told: async (port: number, database: () => Promise<string>): Promise<Record<string, string>> => ({
      DATABASE_URL: await database(),
      ...(settings.address ? { COVERSET_URL: `http://127.0.0.1:${port}` } : {}),
      ...(settings.mail && server !== null ? { COVERSET_SMTP: (await server).url } : {}),
    }),
    end: async (): Promise<void> => (await server)?.end(),
  };
}

async function otherBrowser({ browser }: World, contexts: BrowserContext[], url: string): Promise<Page> {
  const other = await browser.newContext(asSeen);
  contexts.push(other);
  const opened = await other.newPage();
  await opened.goto(url);
  return opened;
}

/** Invited by the command line, in by the address that it gave. */
async function joined(
  command: (args: readonly string[], extra: Readonly<Record<string, string>>) => Promise<Ran>,
  phone: (url: string) => Promise<Page>,
  invited: readonly string[],
): Promise<Page> {
  const opened = await phone(answered<{ readonly url: string }>(await command(['invite', ...invited, '--json'], {})).url);
  await opened.getByLabel(/password/iu).fill('correct horse battery');
  await opened.getByRole('button', { name: /^Join/u }).click();
  return opened;
}

async function exportedBy(
  command: (args: readonly string[], extra: Readonly<Record<string, string>>) => Promise<Ran>,
  production: string,
): Promise<string> {
  const file = path.join(path.dirname(production), 'exported.json');
  const ran = await command(['export', production, '-o', file], {});
  must(ran.code === 0, `the export ended with ${ran.code}: ${ran.err}`);
  const text = fs.readFileSync(file, 'utf8');
  fs.rmSync(file);
  return text;
}

/** The answer of a command that was asked for JSON. */
export function answered<Answer>({ out, err }: Ran): Answer {
  try {
    return JSON.parse(out) as Answer;
  } catch {
    must(false, `no JSON came: ${err.split('\n')[0] ?? ''}`);
  }
}
