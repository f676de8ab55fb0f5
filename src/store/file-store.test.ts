import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { commit, keepLine } from '#commands/index.ts';
import { decodeFile, encodeFile } from '#model/index.ts';
import { doing, sampleProduction, storeContract } from './contract.ts';
import { fileStore } from './index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = () => mkdtempSync(path.join(os.tmpdir(), 'coverset-store-'));
const filed = () => {
  const file = path.join(folder(), 'production.json');
  writeFileSync(file, encodeFile(sampleProduction()));
  return file;
};
const keptIn = (file: string) => {
  const decoded = decodeFile(readFileSync(file, 'utf8'));
  return decoded.ok ? Object.values(decoded.production.kept).map(({ text }) => text) : [JSON.stringify(decoded.issues)];
};

/** Another process that keeps `count` lines, one commit each, and prints every one that was acknowledged. */
function writer(file: string, name: string, count: number) {
  const program = `
    import { commit, keepLine } from '#commands/index.ts';
    import { fileStore } from '#store/index.ts';
    const store = fileStore(${JSON.stringify(file)});
    for (let n = 0; n < ${count}; n++) {
      const done = await commit(store, (production) => keepLine(production, '${name} ' + n, ${JSON.stringify(doing)}));
      if (!done.ok) { console.error(done); process.exit(1); }
      console.log('${name} ' + n);
    }`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', program], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const lines: string[] = [];
  const heard: (() => void)[] = [];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    lines.push(...text.split('\n').filter((line) => line !== ''));
    for (const tell of heard) tell();
  });
  const ended = new Promise<number | null>((resolve) => child.on('close', (code) => resolve(code)));
  const atLeast = (wanted: number) =>
    new Promise<void>((resolve) => {
      const look = () => (lines.length >= wanted ? resolve() : undefined);
      heard.push(look);
      look();
    });
  return { child, lines, ended, atLeast };
}

const names = new Map<string, string>();
storeContract('a file', async (again) => {
  const name = again ?? `store-${names.size}`;
  const file = names.get(name) ?? path.join(folder(), 'production.json');
  names.set(name, file);
  return { store: fileStore(file), name };
});

describe('a production file', () => {
  it('loses no line of four processes that write at once', { timeout: 60_000 }, async () => {
    const file = filed();
    const writers = ['a', 'b', 'c', 'd'].map((name) => writer(file, name, 8));
    expect(await Promise.all(writers.map(({ ended }) => ended))).toEqual([0, 0, 0, 0]);
    const lines = writers.flatMap((one) => one.lines);
    expect(lines).toHaveLength(32);
    expect(keptIn(file)).toEqual(expect.arrayContaining(lines));
    expect(readdirSync(path.dirname(file))).toEqual(['production.json']);
  });

  it('is whole after its writer was killed, keeps what was acknowledged, and takes the next writer', { timeout: 60_000 }, async () => {
    const file = filed();
    for (const turn of [1, 2, 3, 4]) {
      const { child, lines, ended, atLeast } = writer(file, `turn ${turn}`, 10_000);
      await atLeast(turn * 2);
      child.kill('SIGKILL');
      await ended;
      expect(keptIn(file)).toEqual(expect.arrayContaining(lines));
      const next = await commit(fileStore(file), (production) => keepLine(production, `after ${turn}`, doing));
      expect(next.ok).toBe(true);
    }
    expect(keptIn(file)).toEqual(expect.arrayContaining(['after 1', 'after 2', 'after 3', 'after 4']));
    expect(readdirSync(path.dirname(file)).filter((name) => name.includes('.draft.') || name.endsWith('.lock'))).toEqual([]);
  });

  it('takes over the lock of a process that is no more', async () => {
    const file = filed();
    writeFileSync(`${file}.lock`, JSON.stringify({ pid: 2 ** 22 + 1, host: os.hostname(), began: '1', nonce: 'dead' }));
    const done = await commit(fileStore(file), (production) => keepLine(production, 'goes on', doing));
    expect(done.ok).toBe(true);
    expect(readdirSync(path.dirname(file))).toEqual(['production.json']);
  });

  it('takes over a lock whose number was given to another process since', async () => {
    const file = filed();
    writeFileSync(`${file}.lock`, JSON.stringify({ pid: process.pid, host: os.hostname(), began: 'long ago', nonce: 'dead' }));
    const done = await commit(fileStore(file), (production) => keepLine(production, 'goes on', doing));
    expect(done.ok).toBe(true);
  });

  it('keeps its rights, and stays behind the link that leads to it', async () => {
    const file = filed();
    const link = path.join(folder(), 'link.json');
    symlinkSync(file, link);
    const before = statSync(file).mode;
    const done = await commit(fileStore(link), (production) => keepLine(production, 'by the link', doing));
    expect(done.ok).toBe(true);
    expect(statSync(file).mode).toBe(before);
    expect(keptIn(file)).toContain('by the link');
  });

  it('is never overwritten when it can not be read', async () => {
    const file = filed();
    writeFileSync(file, '{"format":"coverset-production","version":9,"production":{}}');
    const done = await commit(fileStore(file), (production) => keepLine(production, 'lost?', doing));
    expect(done.ok === false && done.code).toBe('unreadable-production');
    expect(readFileSync(file, 'utf8')).toContain('"version":9');
  });
});
