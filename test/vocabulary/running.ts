import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** A Coverset in a process of its own, spoken to over real HTTP as the page speaks to it. */
export interface Running {
  readonly child: ChildProcess;
  readonly origin: string;
  readonly cookie: string;
  /** Everything it said at the terminal. */
  readonly said: () => string;
}
export interface Starting {
  readonly folder: string;
  readonly port: number;
  readonly now: string;
  readonly env: Readonly<Record<string, string>>;
}

const root = path.resolve(import.meta.dirname, '../..');

/** Starts it and opens the address that it prints. Rejects with what was said where it ends instead. */
export async function startCoverset({ folder, port, now, env }: Starting): Promise<Running> {
  const args = ['src/server/main.ts', '--data', folder, '--port', String(port), '--demo', 'feature', '--now', now];
  const { DATABASE_URL: _theirs, ...own } = process.env;
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'], env: { ...own, ...env } });
  let said = '';
  const address = await new Promise<string>((found, failed) => {
    child.stderr.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
    });
    child.stdout.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      const url = /http:\S+/u.exec(said)?.[0];
      if (url) found(url);
    });
    child.on('exit', (code, signal) => failed(new Error(`it ended with ${code ?? signal}: ${said}`)));
  });
  const opened = await fetch(address, { redirect: 'manual' });
  const cookie = (opened.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  return { child, origin: new URL(address).origin, cookie, said: () => said };
}

export interface Answered {
  readonly status: number;
  readonly body: string;
}

/** One call of the page; null: nobody answered, so nobody knows whether it was done. */
export async function called({ origin, cookie }: Running, method: 'GET' | 'POST', at: string, body: unknown): Promise<Answered | null> {
  const json = body === null ? {} : { body: JSON.stringify(body) };
  const headers = { origin, cookie, ...(body === null ? {} : { 'content-type': 'application/json' }) };
  try {
    const answer = await fetch(`${origin}${at}`, { method, headers, ...json, signal: AbortSignal.timeout(60_000) });
    return { status: answer.status, body: await answer.text() };
  } catch {
    return null;
  }
}

/** Asked to end, or killed; it is gone when this returns. */
export async function endCoverset({ child }: Running, signal: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((ended) => child.on('exit', ended));
  child.kill(signal);
  await gone;
}
