/**
 * npm run bench -- readers: how every reader grows, and the peak memory for its largest input; each file is read in a process of its own.
 *   node bench/readers.ts --one FILE   reads once and prints milliseconds and megabytes
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readIncoming } from '#files/index.ts';
import { type MadeFile, madeFiles } from '../test/corpus/made.ts';

interface Measured {
  readonly bytes: number;
  readonly milliseconds: number;
  /** Peak of the whole process; Node alone needs some hundred megabytes. */
  readonly peak: number;
  readonly code: string;
}

function readOnce(file: string): Measured {
  const bytes = fs.readFileSync(file);
  // Of the processor, not of the wall: what else the machine does is no figure of a reader.
  const begin = process.cpuUsage();
  const answer = readIncoming(path.basename(file), bytes);
  const { user, system } = process.cpuUsage(begin);
  const milliseconds = (user + system) / 1000;
  const peak = process.resourceUsage().maxRSS * 1024;
  return { bytes: bytes.length, milliseconds, peak, code: answer.kind === 'refused' ? (answer.issues[0]?.code ?? 'refused') : 'read' };
}

function inProcess({ kind, name, make }: MadeFile, things: number): Measured {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coverset-bench-'));
  try {
    const file = path.join(folder, name);
    fs.writeFileSync(file, make(things));
    const told = spawnSync(process.execPath, [import.meta.filename, '--one', file], { encoding: 'utf8' });
    if (told.status !== 0) throw new Error(`${kind}, ${things}: ${told.error ?? told.stderr.slice(0, 300)}`);
    return JSON.parse(told.stdout) as Measured;
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** The most things that are still read: found by halving, since each reader has limits of its own. */
function mostRead(file: MadeFile): number {
  const reads = (things: number): boolean => inProcess(file, things).code === 'read';
  let low = 1000;
  let high = 2000;
  while (high < 300_000 && reads(high)) [low, high] = [high, high * 2];
  while (high - low > low / 20) {
    const middle = Math.floor((low + high) / 2);
    if (reads(middle)) low = middle;
    else high = middle;
  }
  return low;
}

const mega = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);

export function onReaders(): void {
  console.log('| reader | processor ms at 1,000 2,000 4,000 8,000 things | largest that is read | its time | peak memory | one more |');
  console.log('|---|---|---|---|---|---|');
  for (const file of madeFiles) {
    const growth = [1000, 2000, 4000, 8000]
      .map((things) => inProcess(file, things))
      .map(({ milliseconds, code }) => (code === 'read' ? Math.round(milliseconds) : code));
    const most = mostRead(file);
    const largest = inProcess(file, most);
    const beyond = inProcess(file, Math.ceil(most * 1.06) + 1);
    const after = beyond.code === 'read' ? '-' : `${beyond.code}, ${mega(beyond.peak)} MB`;
    console.log(
      `| ${file.kind} | ${growth.join(' ')} | ${most.toLocaleString('en')} things, ${mega(largest.bytes)} MB | ${Math.round(largest.milliseconds)} ms | ${mega(largest.peak)} MB | ${after} |`,
    );
  }
}

const [one, file] = process.argv.slice(2);
if (one === '--one' && file !== undefined) process.stdout.write(JSON.stringify(readOnce(file)));
