import { mkdir, readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { factsOf, readFacts, sheetOfCell } from '#commands/index.ts';
import { factsFiles, factsInOne, factsWorkbook, readFactsFile } from '#files/index.ts';
import type { Production } from '#model/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { change, productionOf } from '../house.ts';
import type { Common } from '../run.ts';
import { bytesOf, doingOf, out, stop } from '../run.ts';

interface FactsOptions extends Common {
  readonly output?: string;
  readonly read?: string;
  readonly set?: readonly string[];
}
type Sheets = Parameters<typeof readFacts>[1];
type Issues = Extract<ReturnType<typeof readFactsFile>, { readonly ok: true }>['issues'];

/** Facts out as a workbook of csv, or back in; `--set` puts one cell. */
export async function facts([file = '']: readonly string[], options: FactsOptions): Promise<number> {
  const production = await productionOf(file);
  const set = options.set ?? [];
  if (options.read !== undefined) {
    const { sheets, issues } = await workbookAt(options.read);
    return enter(file, sheets, issues, options);
  }
  if (set.length > 0)
    return enter(
      file,
      set.map((cell) => cellOf(production, cell)),
      [],
      options,
    );
  if (options.output === undefined)
    throw stop(
      exitCodes.usage,
      'nothing-asked',
      'Where to? -o facts.xlsx writes a workbook, -o facts a folder of csv, -o facts.csv one file; --read reads it back.',
    );
  return write(production, options.output, options);
}

async function write(production: Production, place: string, options: Common): Promise<number> {
  const sheets = factsOf(production);
  if (place.toLowerCase().endsWith('.xlsx')) await writeFile(place, factsWorkbook(sheets));
  else if (place.toLowerCase().endsWith('.csv')) await writeFile(place, factsInOne(sheets));
  else {
    await mkdir(place, { recursive: true });
    for (const { name, text } of factsFiles(sheets)) await writeFile(path.join(place, name), text);
  }
  if (options.json) out.json({ place, sheets: sheets.map(({ name, rows }) => ({ name, rows: rows.length - 1 })) });
  else out.say(`${place}: ${sheets.map(({ name, rows }) => `${name} ${rows.length - 1}`).join(', ')}. What nobody knows says "ask".`);
  return exitCodes.done;
}

async function enter(file: string, sheets: Sheets, before: Issues, options: Common): Promise<number> {
  const { entry, issues } = await change(file, (production) => readFacts(production, sheets, doingOf(production, options)));
  const all = [...before, ...issues];
  if (options.json) out.json({ entry: entry.id, changes: entry.changes.map(({ on, id }) => ({ on, id })), issues: all });
  else {
    out.say(entry.what);
    for (const { line, said } of all) out.say(`${line === null ? '' : `line ${line}: `}${said}`);
  }
  return exitCodes.done;
}

function cellOf(production: Production, text: string): Sheets[number] {
  const sheet = sheetOfCell(production, text);
  if (sheet === null)
    throw stop(
      exitCodes.usage,
      'no-such-cell',
      `--set wants sheet, record, column and value, like 'People ruth 2026-12-08 = A', not "${text}".`,
    );
  return sheet;
}

/** A workbook, a folder with a csv for each sheet, or one csv. */
export async function workbookAt(place: string): Promise<{ readonly sheets: Sheets; readonly issues: Issues }> {
  const isFolder = await stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );
  const files = isFolder
    ? (await readdir(place)).filter((name) => name.toLowerCase().endsWith('.csv')).map((name) => path.join(place, name))
    : [place];
  const read = await Promise.all(files.map(async (file) => readFactsFile(file, await bytesOf(file))));
  const wrong = read.find((one) => !one.ok);
  if (wrong !== undefined && !wrong.ok) throw stop(exitCodes.unreadable, wrong.code, wrong.said);
  const good = read.flatMap((one) => (one.ok ? [one] : []));
  return { sheets: good.flatMap(({ sheets }) => sheets), issues: good.flatMap(({ issues }) => issues) };
}
