import { stat } from 'node:fs/promises';
import type { Founding } from '#commands/index.ts';
import { emptyProduction, foundProduction, importTable, readFacts } from '#commands/index.ts';
import { readFactsFile, readFile } from '#files/index.ts';
import type { Production } from '#model/index.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Common } from '../run.ts';
import { bytesOf, doingOf, out, stop, stopAt, storeOf } from '../run.ts';
import { workbookAt } from './facts.ts';

interface ImportOptions extends Common {
  readonly output?: string;
  readonly title?: string;
  readonly zone?: string;
  readonly currency?: string;
  readonly kind?: string;
  readonly me?: string;
  readonly minutesPerPage?: string;
  readonly degrees?: string;
}
type Answer = ReturnType<typeof readFile>;
type Script = Extract<Answer, { readonly kind: 'screenplay' }>;
type Table = Extract<Answer, { readonly kind: 'table' }>;
type Issues = Answer['issues'];
interface Read {
  readonly scripts: readonly Script[];
  readonly tables: readonly Table[];
  readonly workbooks: readonly Awaited<ReturnType<typeof workbookAt>>[];
}
interface Step {
  readonly production: Production;
  readonly issues: Issues;
}

/**
 * Makes a production of a script or a breakdown, and reads lists and workbooks into one. Nothing is half in: a file that can't be read
 * ends it before anything is written.
 */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<number> {
  const target = options.output ?? '';
  const read = await readAll(files);
  const [script, second] = read.scripts;
  if (second !== undefined) throw stop(exitCodes.usage, 'one-script', 'A production is made of one script.');
  const loaded = await storeOf(target).load();
  if (!loaded.ok && loaded.code === 'unreadable') throw stopAt({ ok: false, code: 'unreadable-production', issues: loaded.issues });
  if (loaded.ok && script !== undefined)
    throw stop(exitCodes.refused, 'already-there', `${target} is there already; nothing was overwritten.`);
  const first = loaded.ok ? { production: loaded.production, issues: [] } : founded(script, options);
  const last = enterAll(first, read, options);
  if (loaded.ok && last.production === loaded.production) throw stopAt({ ok: false, code: 'no-facts-changed', issues: last.issues });
  const saved = await storeOf(target).save(last.production, loaded.ok ? loaded.revision : null);
  if (!saved.ok) throw stop(exitCodes.refused, saved.code, `${target} was not written: somebody else is writing it. Try again.`);
  return said(target, last, options);
}

async function readAll(files: readonly string[]): Promise<Read> {
  const scripts: Script[] = [];
  const tables: Table[] = [];
  const workbooks: Read['workbooks'][number][] = [];
  for (const file of files) {
    if (await isWorkbook(file)) {
      workbooks.push(await workbookAt(file));
      continue;
    }
    const answer = readFile(file, await bytesOf(file));
    if (answer.kind === 'screenplay') scripts.push(answer);
    else if (answer.kind === 'table') tables.push(answer);
    else if (answer.kind === 'refused')
      throw stop(exitCodes.unreadable, 'refused', `${file}: ${answer.issues.map((one) => one.said).join(' ')}`);
    else
      throw stop(
        exitCodes.notYet,
        'not-yet',
        `${file}: a ${answer.kind} is read ("coverset read"), but not yet into a production. Nothing was changed.`,
      );
  }
  return { scripts, tables, workbooks };
}

/** A folder, or a file that is a facts workbook by its own marks or names. */
async function isWorkbook(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) return true;
  return /\.(csv|xlsx)$/iu.test(file) && readFactsFile(file, await bytesOf(file)).ok;
}

function founded(script: Script | undefined, options: ImportOptions): Step {
  const founding = foundingOf(options);
  return script === undefined ? { production: emptyProduction(founding), issues: [] } : foundProduction(script, founding);
}

/** Each list is a row of its own in the journal; one that says nothing new leaves none. */
function enterAll(first: Step, read: Read, options: Common): Step {
  const runs = [
    ...read.tables.map((table) => (production: Production) => importTable(production, table, doingOf(production, options))),
    ...read.workbooks.map((book) => (production: Production) => readFacts(production, book.sheets, doingOf(production, options))),
  ];
  return runs.reduce<Step>((step, run) => {
    const done = run(step.production);
    if (done.ok) return { production: done.production, issues: [...step.issues, ...done.issues] };
    if (done.code === 'no-facts-changed') return { production: step.production, issues: [...step.issues, ...done.issues] };
    throw stopAt(done);
  }, first);
}

function said(target: string, { production, issues }: Step, options: Common): number {
  const counts = {
    scenes: Object.keys(production.scenes).length,
    cast: Object.values(production.people).filter((person) => person.cast !== null).length,
    places: Object.keys(production.places).length,
    days: Object.keys(production.days).length,
  };
  if (options.json) out.json({ file: target, ...counts, issues });
  else {
    out.say(
      `${target}: ${production.title}, ${counts.scenes} scenes, ${counts.cast} speaking parts, ${counts.places} places, ${counts.days} days`,
    );
    for (const one of issues) out.say(`${one.line === null ? '' : `line ${one.line}: `}${one.said}`);
    out.say(`What nobody has said yet asks: coverset facts ${target} -o facts`);
  }
  return exitCodes.done;
}

const kinds = ['feature', 'series', 'commercial', 'documentary', 'short', 'live'] as const;

function foundingOf(options: ImportOptions): Founding {
  const kind = kinds.find((one) => one === (options.kind ?? 'feature'));
  if (kind === undefined) throw stop(exitCodes.usage, 'no-such-kind', `--kind is one of ${kinds.join(', ')}, not "${options.kind}".`);
  const currency = options.currency ?? 'GBP';
  if (!/^[A-Z]{3}$/u.test(currency)) throw stop(exitCodes.usage, 'not-a-currency', `--currency wants a code like GBP, not "${currency}".`);
  const minutes = options.minutesPerPage === undefined ? null : Number(options.minutesPerPage);
  if (minutes !== null && !(minutes > 0))
    throw stop(exitCodes.usage, 'not-minutes', `--minutes-per-page wants a number, not "${options.minutesPerPage}".`);
  const zone = zoneOf(options.zone);
  if (options.currency === undefined) out.warn('Sums are in GBP; --currency names another.');
  return {
    title: options.title ?? null,
    kind,
    zone,
    currency,
    me: options.me ?? null,
    at: degreesOf(options.degrees),
    minutesPerPage: minutes,
  };
}

/** Latitude and longitude of the base, 51.5,-0.12: without them nobody knows when the sun sets. */
function degreesOf(text: string | undefined): Founding['at'] {
  if (text === undefined) {
    out.warn('Sun times are unknown: --degrees 51.5,-0.12 says where the base is.');
    return null;
  }
  const [latitude = Number.NaN, longitude = Number.NaN, ...rest] = text.split(',').map(Number);
  if (rest.length > 0 || !(Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180))
    throw stop(exitCodes.usage, 'not-degrees', `--degrees wants latitude and longitude like 51.5,-0.12, not "${text}".`);
  return { latitude, longitude };
}

/** A production needs a zone from its first day on; this machine's own is a guess, and said. */
function zoneOf(named: string | undefined): string {
  const zone = named ?? Temporal.Now.timeZoneId();
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
  } catch {
    throw stop(exitCodes.usage, 'not-a-zone', `--zone wants a zone like Europe/London, not "${zone}".`);
  }
  if (named === undefined) out.warn(`The zone is this machine's, ${zone}; --zone names another.`);
  return zone;
}
