/**
 * Reads every file of a folder and prints one line for each: what it is, how much was found, its issues, the milliseconds it took.
 *   node scripts/corpus.ts DIR [--codes]
 * With --codes the issues are counted by code. Exit code 1 if a reader threw or lost a line of a Fountain file in silence.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import type { ReadAnswer } from '#files/index.ts';
import { decodeText, readFile } from '#files/index.ts';
import { linesWithoutPlace } from '#script/index.ts';

const folder = process.argv[2];
const withCodes = process.argv.includes('--codes');
const largest = 64 * 1024 * 1024;

function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** How much was found, in the words of its kind. */
function found(answer: ReadAnswer): string {
  if (answer.kind === 'refused') return answer.issues.map(({ code }) => code).join(' ');
  const counts = Object.entries(answer).filter(([name, value]) => Array.isArray(value) && name !== 'issues');
  return counts.map(([name, value]) => `${name} ${(value as readonly unknown[]).length}`).join(', ');
}

/** Issues by code, the most frequent first: "note-not-closed 3, caret-without-partner 1". */
function codesOf(answer: ReadAnswer): string {
  const counts = Map.groupBy(answer.issues, ({ code }) => code);
  return [...counts]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([code, all]) => `${code} ${all.length}`)
    .join(', ');
}

function lostLines(answer: ReadAnswer, name: string, bytes: Uint8Array): readonly number[] {
  if (answer.kind !== 'screenplay' || /\.fdx$/i.test(name)) return [];
  const decoded = decodeText(bytes, largest);
  return decoded.ok ? linesWithoutPlace(decoded.text, answer) : [];
}

function report(path: string, name: string): boolean {
  const bytes = readFileSync(path);
  const started = process.hrtime.bigint();
  try {
    const answer = readFile(name, bytes);
    const milliseconds = Number((process.hrtime.bigint() - started) / 100_000n) / 10;
    const lost = lostLines(answer, name, bytes);
    const loss = lost.length === 0 ? '' : `LOST lines ${lost.slice(0, 10).join(' ')}`;
    process.stdout.write(
      [name, answer.kind, found(answer), `issues ${answer.issues.length}`, `${milliseconds} ms`, withCodes ? codesOf(answer) : '', loss]
        .join('\t')
        .trimEnd(),
    );
    process.stdout.write('\n');
    return lost.length === 0;
  } catch (error) {
    process.stdout.write(`${name}\tTHREW ${error instanceof Error ? error.message : String(error)}\n`);
    return false;
  }
}

if (folder === undefined) {
  process.stderr.write('usage: node scripts/corpus.ts DIR [--codes]\n');
  process.exitCode = 2;
} else {
  const whole = filesBelow(folder).map((path) => report(path, relative(folder, path)));
  process.stdout.write(`${whole.length} files, ${whole.filter((one) => !one).length} with a loss\n`);
  process.exitCode = whole.every((one) => one) ? 0 : 1;
}
