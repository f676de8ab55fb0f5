import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';
import { allRows } from '#store/index.ts';
import { newDatabase } from './cluster.ts';
import { freePort } from '../vocabulary/free-port.ts';

/** One running Coverset with a data folder of its own, started as a producer starts it. */
export interface House {
  readonly folder: string;
  readonly address: string;
  /** Everything that was kept, files and rows, as one text: what must not be there can be looked for. */
  readonly kept: () => Promise<string>;
  /** The production as `coverset export` writes it. */
  readonly exported: () => Promise<string>;
  /** An address for somebody from outside, as `coverset invite` or `coverset link` print it. */
  readonly addressBy: (...args: readonly string[]) => Promise<string>;
  /** Ends it and starts it again on the same data. */
  readonly restart: (now: string | null) => Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');

async function serve(
  folder: string,
  port: number,
  database: string,
  now: string | null,
): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const args = ['src/server/main.ts', '--data', folder, '--port', String(port), ...(now === null ? [] : ['--now', now])];
  const child = spawn(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, DATABASE_URL: database },
  });
  child.stderr?.on('data', (piece: Buffer) => {
    const said = piece.toString('utf8');
    if (!said.startsWith('The demo was copied')) process.stderr.write(said);
  });
  const address = await new Promise<string>((found, failed) => {
    let said = '';
    child.stdout?.on('data', (piece: Buffer) => {
      said += piece.toString('utf8');
      const url = /http:\S+/u.exec(said)?.[0];
      if (url) found(url);
    });
    child.on('exit', (code) => failed(new Error(`the server ended with ${code}: ${said}`)));
  });
  return { child, address };
}

async function end(child: ChildProcess): Promise<void> {
  const gone = new Promise((ended) => child.on('exit', ended));
  child.kill('SIGTERM');
  await gone;
}

/** The command line, as a user runs it. */
const run = (args: readonly string[], env: Readonly<Record<string, string>>): Promise<string> =>
  new Promise((done, failed) => {
    const child = spawn(process.execPath, [path.join(root, 'src/cli/main.ts'), ...args], {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let said = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.on('close', (code) => (code === 0 ? done(said) : failed(new Error(`coverset ${args[0]} ended with ${code}`))));
  });

const everything = (folder: string): string =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => fs.readFileSync(path.join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');

export const test = base.extend<{ readonly house: House; readonly desk: Page }>({
  house: async ({ browserName: _any }, use) => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coverset-e2e-'));
    // One port a house: a restart answers at the address that the page has open.
    const port = await freePort();
    const database = await newDatabase();
    let running = await serve(folder, port, database, null);
    await use({
      folder,
      get address() {
        return running.address;
      },
      kept: async () => `${everything(folder)}\n${await allRows(database, [])}`,
      addressBy: async (verb = '', ...args) => {
        const all = [verb, path.join(folder, 'feature.coverset.json'), ...args];
        return (await run(all, { COVERSET_DATA: folder, DATABASE_URL: database })).trim().split('\n').at(-1) ?? '';
      },
      exported: async () => {
        const file = path.join(folder, 'exported.json');
        await run(['export', path.join(folder, 'feature.coverset.json'), '-o', file], { COVERSET_DATA: folder, DATABASE_URL: database });
        const text = fs.readFileSync(file, 'utf8');
        fs.rmSync(file);
        return text;
      },
      restart: async (now) => {
        await end(running.child);
        running = await serve(folder, port, database, now);
      },
    });
    await end(running.child);
    fs.rmSync(folder, { recursive: true, force: true });
  },
  /** Paths on the page belong to the house that was started for the test. */
  baseURL: async ({ house }, use) => use(new URL(house.address).origin),
  /** The page after the printed address was opened; a script error anywhere fails the test. */
  desk: async ({ house, page }, use) => {
    const problems: string[] = [];
    page.on('pageerror', (problem) => problems.push(problem.message));
    await page.goto(house.address);
    await page.getByRole('combobox', { name: 'The line' }).waitFor();
    await use(page);
    if (problems.length > 0) throw new Error(problems.join('\n'));
  },
});
export { expect } from '@playwright/test';

/** Types a line with the keys that a producer presses. */
export async function typeLine(page: Page, line: string): Promise<void> {
  await page.keyboard.press('/');
  await page.keyboard.type(line);
}
/** Types a line, files it, and waits until it was done. */
export async function fileLine(page: Page, line: string): Promise<void> {
  await typeLine(page, line);
  await page.keyboard.press('Enter');
  await page.getByRole('combobox', { name: 'The line' }).and(page.locator('[value=""]')).waitFor();
}
/** The desk of a disruption that is typed now. */
export async function openDesk(page: Page, line: string): Promise<void> {
  await typeLine(page, line);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Options', exact: true }).waitFor({ timeout: 30_000 });
}
