import { stat } from 'node:fs/promises';
import type { ColumnsSaid, Founding, IncomingFile, RevisedScene } from '#commands/index.ts';
import {
  columnsSaid,
  emptyProduction,
  foundProduction,
  mapOf,
  meaningsOfColumns,
  previewIncoming,
  refusalText,
  strangeColumn,
} from '#commands/index.ts';
import type { CameIn } from '#files/index.ts';
import { readAsSaid } from '#files/index.ts';
import type { Production } from '#model/index.ts';
import type { ColumnMap, ScriptLanguage } from '#script/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { columnsKnown, storeOf } from '../house.ts';
import type { Common } from '../run.ts';
import { bytesOf, doingOf, languageOf, out, stop, stopAt } from '../run.ts';
import { workbookAt } from './facts.ts';
import { schedule } from './schedule.ts';
import { importProduction, isProduction } from './keep.ts';

interface ImportOptions extends Common {
  readonly output?: string;
  readonly preview?: boolean;
  readonly from?: string;
  readonly days?: string;
  readonly map?: string;
  readonly language?: string;
  readonly leave?: string;
  readonly title?: string;
  readonly zone?: string;
  readonly currency?: string;
  readonly kind?: string;
  readonly me?: string;
  readonly minutesPerPage?: string;
  readonly degrees?: string;
}
interface Said {
  readonly columns: ColumnsSaid;
  readonly known: ReadonlyMap<string, readonly (string | null)[]>;
  readonly language: ScriptLanguage | null;
  readonly leave: readonly string[];
}
/** One file with the columns of its list, and the mapping by which it was read. */
interface FileRead extends IncomingFile {
  readonly list: CameIn['list'];
  readonly map: ColumnMap | null;
}
type Read = IncomingFile['read'];
type Issues = Read['issues'];
/** What became of one file; `code` null: it is in. */
interface Came {
  readonly file: string;
  readonly kind: Read['kind'];
  readonly counts: string;
  readonly code: string | null;
  readonly said: string | null;
  readonly things: readonly string[];
  readonly dates: readonly string[];
  readonly scenes: readonly RevisedScene[];
  readonly issues: Issues;
}
interface Step {
  readonly production: Production;
  readonly came: readonly Came[];
}

/**
 * Makes a production of a script or a breakdown, and takes scripts, lists, contacts, money, calendars and workbooks into one. Each file is
 * in as a whole or not at all; one that can't be read is refused with its code and holds no other back.
 */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<number> {
  const target = options.output ?? '';
  const [only = ''] = files;
  if (files.length === 1 && only.endsWith('.json') && (await isProduction(only))) return importProduction(only, target, options);
  const leave = (options.leave ?? '').split(',').map((scene) => scene.trim());
  const memory = await columnsKnown();
  const said = { columns: columnsIn(options.map), known: await memory.all(), language: languageOf(options.language), leave };
  const read = inOrder(await Promise.all(files.map((file) => readOne(file, said))));
  refuseStrangeColumns(read, said.columns);
  const loaded = await storeOf(target).load();
  if (!loaded.ok && loaded.code === 'unreadable') throw stopAt({ ok: false, code: 'unreadable-production', issues: loaded.issues });
  const first = loaded.ok ? { production: loaded.production, came: [] } : founded(read, options);
  const known = new Set(first.came.map(({ file }) => file));
  const last = read.filter(({ name }) => !known.has(name)).reduce<Step>((step, file) => takeOne(step, file, options), first);
  const taken = last.came.some(({ code }) => code === null);
  if (!taken || options.preview) return sayAll(target, last, options);
  for (const { name, list, map } of read)
    if (options.map !== undefined && list !== null && map !== null && last.came.some(({ file, code }) => file === name && code === null))
      await memory.remember(list.signature, map);
  const saved = await storeOf(target).save(last.production, loaded.ok ? loaded.revision : null);
  if (!saved.ok) throw stop(exitCodes.refused, saved.code, `${target} was not written: somebody else is writing it. Try again.`);
  const code = sayAll(target, last, options);
  if (options.from === undefined && options.days === undefined) return code;
  const planned = await schedule([target], options);
  return code === exitCodes.done ? planned : code;
}

/** A folder holds the facts, one csv a sheet; all else is read by what it is. */
async function readOne(file: string, { columns, known, language, leave }: Said): Promise<FileRead> {
  const found = await stat(file).catch(() => null);
  if (found?.isDirectory()) return { name: file, read: { kind: 'facts', ...(await workbookAt(file)) }, leave, list: null, map: null };
  let map: ColumnMap | null = null;
  const byHeader = (signature: string, header: readonly string[]): ColumnMap | null => {
    const remembered = known.get(signature);
    map = mapOf(header, columns, remembered ?? null);
    return map;
  };
  const { read, list } = readAsSaid(file, await bytesOf(file), { language, columns: byHeader });
  return { name: file, read, leave, list, map };
}

/** A header that no list has is a slip of the pen; nothing is read in by it. */
function refuseStrangeColumns(files: readonly FileRead[], said: ColumnsSaid): void {
  const header = strangeColumn(
    files.map(({ list }) => list),
    said,
  );
  if (header !== null) throw stop(exitCodes.usage, 'no-such-column', `--map: no list that came in has a column "${header}".`);
}

function columnsIn(text: string | undefined): ColumnsSaid {
  const read = columnsSaid(text ?? '');
  if (read.ok) return read.said;
  throw stop(exitCodes.usage, read.code, `--map wants Header=meaning, not "${read.pair}". Meanings: ${meaningsOfColumns.join(', ')}.`);
}

/** A script names the parts that contacts belong to, and contacts the people whose calendars come after. */
const order: readonly Read['kind'][] = ['screenplay', 'table', 'contacts', 'facts', 'money', 'calendar', 'rundown', 'refused'];
const inOrder = (files: readonly FileRead[]): readonly FileRead[] =>
  [...files].sort((one, other) => order.indexOf(one.read.kind) - order.indexOf(other.read.kind));

/** A new production, of the first script where there is one. */
function founded(files: readonly IncomingFile[], options: ImportOptions): Step {
  const founding = foundingOf(options);
  const [script] = files;
  if (script?.read.kind !== 'screenplay') return { production: emptyProduction(founding), came: [] };
  const { production, issues } = foundProduction(script.read, founding);
  const counts = `${Object.keys(production.scenes).length} scenes`;
  return {
    production,
    came: [{ file: script.name, kind: 'screenplay', counts, code: null, said: null, things: [], dates: [], scenes: [], issues }],
  };
}

/** Each file is a row of its own in the journal; one that says nothing new leaves none. */
function takeOne({ production, came }: Step, file: IncomingFile, options: Common): Step {
  const { kind, counts, things, dates, scenes, issues, taken } = previewIncoming(production, file, doingOf(production, options));
  const code = taken.ok ? null : kind === 'refused' ? (issues[0]?.code ?? taken.code) : taken.code;
  const one: Came = { file: file.name, kind, counts, code, said: taken.ok ? null : refusalText(taken), things, dates, scenes, issues };
  return { production: taken.ok ? taken.production : production, came: [...came, one] };
}

function sayAll(target: string, { production, came }: Step, options: ImportOptions): number {
  const counts = {
    scenes: Object.keys(production.scenes).length,
    cast: Object.values(production.people).filter((person) => person.cast !== null).length,
    places: Object.keys(production.places).length,
    days: Object.keys(production.days).length,
  };
  const issues = came.flatMap((one) => one.issues);
  if (options.json) out.json({ file: target, ...counts, files: came, issues });
  else {
    for (const one of came) sayOne(one);
    if (options.preview) out.say('Nothing was written: this was a preview.');
    else if (came.some(({ code }) => code === null)) {
      out.say(
        `${target}: ${production.title}, ${counts.scenes} scenes, ${counts.cast} speaking parts, ${counts.places} places, ${counts.days} days`,
      );
      out.say(`What nobody has said yet asks: coverset facts ${target} -o facts`);
    }
  }
  if (came.some(({ kind }) => kind === 'refused')) return exitCodes.unreadable;
  return came.some(({ code }) => code === null) ? exitCodes.done : exitCodes.refused;
}

/** A refused file's issues say why by themselves. */
function sayOne({ file, kind, counts, code, said: why, things, dates, scenes, issues }: Came): void {
  out.say(
    code === null
      ? `${file}: ${counts}`
      : `${file}: not taken in [${code}] ${counts === '' ? '' : `(${counts}) `}${kind === 'refused' ? '' : (why ?? '')}`.trimEnd(),
  );
  for (const thing of kind === 'calendar' ? things : dates) out.say(`  ${thing}`);
  for (const { scene, state, before, after } of scenes) out.say(`  ${scene} ${state}: ${before === '' ? after : `${before} -> ${after}`}`);
  for (const one of issues) out.say(`  ${one.line === null ? '' : `line ${one.line}: `}${one.said} [${one.code}]`);
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
    castAlready: new Set(),
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
