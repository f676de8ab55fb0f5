import { type ChildProcess, spawn } from 'node:child_process';
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { test as base, type Page } from '@playwright/test';

/** One running Coverset with a data folder of its own, started as a producer starts it. */
export interface House {
  readonly folder: string;
  readonly address: string;
  /** Every byte that was kept, as one text: what must not be there can be looked for. */
  readonly kept: () => string;
  /** Ends it and starts it again on the same data. */
  readonly restart: (now: string | null) => Promise<void>;
}

const root = path.resolve(import.meta.dirname, '../..');

/** A port that nobody holds: two runs of these tests on one machine don't meet. */
const freePort = (): Promise<number> =>
  new Promise((found, failed) => {
    const probe = net.createServer();
    probe.on('error', failed);
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => found(typeof at === 'object' && at !== null ? at.port : 0));
    });
  });

async function serve(
  folder: string,
  port: number,
  now: string | null,
): Promise<{ readonly child: ChildProcess; readonly address: string }> {
  const args = ['src/server/main.ts', '--data', folder, '--port', String(port), ...(now === null ? [] : ['--now', now])];
  const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
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
    let running = await serve(folder, port, null);
    await use({
      folder,
      get address() {
        return running.address;
      },
      kept: () => everything(folder),
      restart: async (now) => {
        await end(running.child);
        running = await serve(folder, port, now);
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
