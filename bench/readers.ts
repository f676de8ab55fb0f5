/**
 * npm run bench -- readers: how every reader grows, and the peak memory for its largest input, each in a process of its own.
 *   node bench/readers.ts --one KIND THINGS   reads once and prints milliseconds and megabytes
 */
import { spawnSync } from 'node:child_process';
import { readIncoming } from '#files/index.ts';
import { type MadeFile, madeFiles } from '../test/corpus/made.ts';

interface Measured {
  readonly bytes: number;
  readonly milliseconds: number;
  /** Peak of the whole process, the input apart from nothing. */
  readonly peak: number;
  /** What Node needs before anything is read, the input included. */
  readonly before: number;
  readonly code: string;
}

function readOnce({ name, make }: MadeFile, things: number): Measured {
  const bytes = make(things);
  const before = process.memoryUsage().rss;
  const begin = performance.now();
  const answer = readIncoming(name, bytes);
  const milliseconds = performance.now() - begin;
  const peak = process.resourceUsage().maxRSS * 1024;
  return {
    bytes: bytes.length,
    milliseconds,
    peak,
    before,
    code: answer.kind === 'refused' ? (answer.issues[0]?.code ?? 'refused') : 'read',
  };
}

function inProcess({ kind }: MadeFile, things: number): Measured {
  const told = spawnSync(process.execPath, ['--max-old-space-size=2048', import.meta.filename, '--one', kind, String(things)], {
    encoding: 'utf8',
  });
  if (told.status !== 0) throw new Error(`${kind}, ${things}: ${told.stderr.slice(0, 300)}`);
  return JSON.parse(told.stdout) as Measured;
}

/** The most things that are still read: found by halving, since each reader has limits of its own. */
function mostRead(file: MadeFile): number {
  const reads = (things: number): boolean => inProcess(file, things).code === 'read';
  let low = 1000;
  let high = 2000;
  while (high < 1_000_000 && reads(high)) [low, high] = [high, high * 2];
  while (high - low > low / 20) {
    const middle = Math.floor((low + high) / 2);
    if (reads(middle)) low = middle;
    else high = middle;
  }
  return low;
}

const mega = (bytes: number): string => (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0);

export function onReaders(): void {
  console.log('| reader | milliseconds at 1,000 2,000 4,000 8,000 things | largest that is read | its time | peak memory | one more |');
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

const [one, kind, things] = process.argv.slice(2);
if (one === '--one') {
  const file = madeFiles.find((made) => made.kind === kind);
  if (file === undefined) throw new Error(`no reader ${kind}`);
  process.stdout.write(JSON.stringify(readOnce(file, Number(things))));
}
