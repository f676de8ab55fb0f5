/**
 * Reads every file of a folder and prints a table: scenes, cast, other things, issues and milliseconds of each file; then the ten with the
 * most issues.
 *   npm run corpus -- DIR [--codes]
 * With --codes every file's issues are counted by code. Exit code 1 if a reader threw or lost something in silence (see lost.ts).
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import process from 'node:process';
import type { ReadAnswer } from '#files/index.ts';
import { readFile } from '#files/index.ts';
import { lostIn } from './lost.ts';

interface Read {
  readonly name: string;
  readonly kind: string;
  readonly scenes: number | null;
  readonly cast: number | null;
  readonly things: number | null;
  readonly issues: number;
  readonly milliseconds: number;
  readonly codes: string;
  readonly lost: readonly string[];
}

function filesBelow(path: string): readonly string[] {
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** What is no scene: rows, events, people. */
function thingsOf(answer: ReadAnswer): number | null {
  if (answer.kind === 'table') return answer.rows.length;
  if (answer.kind === 'calendar' || answer.kind === 'rundown') return answer.events.length;
  return answer.kind === 'contacts' ? answer.people.length : null;
}

/** Issues by code, the most frequent first: "note-not-closed 3, caret-without-partner 1". */
function codesOf(answer: ReadAnswer): string {
  const counts = Map.groupBy(answer.issues, ({ code }) => code);
  return [...counts]
    .sort(([, one], [, other]) => other.length - one.length)
    .map(([code, all]) => `${code} ${all.length}`)
    .join(', ');
}

function readOne(path: string, name: string): Read {
  const bytes = readFileSync(path);
  const started = process.hrtime.bigint();
  try {
    const answer = readFile(name, bytes);
    const milliseconds = Number((process.hrtime.bigint() - started) / 100_000n) / 10;
    const [scenes, cast] = answer.kind === 'screenplay' ? [answer.scenes.length, answer.cast.length] : [null, null];
    const shown = { name, kind: answer.kind, scenes, cast, things: thingsOf(answer), issues: answer.issues.length, milliseconds };
    return { ...shown, codes: codesOf(answer), lost: lostIn(name, bytes, answer) };
  } catch (error) {
    const threw = `THREW ${error instanceof Error ? error.message : String(error)}`;
    return { name, kind: threw, scenes: null, cast: null, things: null, issues: 0, milliseconds: 0, codes: '', lost: [threw] };
  }
}

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const row = (cells: readonly (string | number | null)[]): string => cells.map((cell) => cell ?? '-').join('\t');

function main(folder: string, withCodes: boolean): number {
  const all = filesBelow(folder).map((path) => readOne(path, relative(folder, path)));
  say(row(['file', 'kind', 'scenes', 'cast', 'things', 'issues', 'ms', ...(withCodes ? ['codes'] : [])]));
  for (const { name, kind, scenes, cast, things, issues, milliseconds, codes, lost } of all) {
    say(row([name, kind, scenes, cast, things, issues, milliseconds, ...(withCodes ? [codes] : [])]));
    if (lost.length > 0) say(`  LOST ${lost.slice(0, 10).join('; ')}`);
  }
  say('\nThe most issues:');
  const most = [...all].sort((one, other) => other.issues - one.issues).slice(0, 10);
  for (const { name, issues, codes } of most) say(row([issues, name, codes]));
  const losing = all.filter(({ lost }) => lost.length > 0).length;
  const refused = all.filter(({ kind }) => kind === 'refused').length;
  const scenes = all.reduce((sum, one) => sum + (one.scenes ?? 0), 0);
  say(`\n${all.length} files: ${all.length - refused} read, ${refused} refused; ${scenes} scenes; ${losing} with a loss or a crash`);
  return losing === 0 ? 0 : 1;
}

const [folder, ...options] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: npm run corpus -- DIR [--codes]\n');
  process.exitCode = 2;
} else process.exitCode = main(folder, options.includes('--codes'));
