import { access } from 'node:fs/promises';
import type { Founding } from '#commands/index.ts';
import { foundProduction } from '#commands/index.ts';
import { readFile } from '#files/index.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Common } from '../run.ts';
import { bytesOf, out, stop, storeOf } from '../run.ts';

interface ImportOptions extends Common {
  readonly output?: string;
  readonly title?: string;
  readonly zone?: string;
  readonly currency?: string;
  readonly kind?: string;
  readonly me?: string;
  readonly minutesPerPage?: string;
}
type Script = Extract<ReturnType<typeof readFile>, { readonly kind: 'screenplay' }>;

/** Makes a production of a script. Nothing is half in: a file that can't be read ends it before anything is written. */
export async function importFiles(files: readonly string[], options: ImportOptions): Promise<number> {
  const target = options.output ?? '';
  const scripts: Script[] = [];
  for (const file of files) {
    const answer = readFile(file, await bytesOf(file));
    const kind: string = answer.kind;
    if (answer.kind !== 'screenplay') {
      const said = kind === 'refused' ? answer.issues.map((one) => one.said).join(' ') : `a ${kind} is not read into a production yet.`;
      throw stop(exitCodes.unreadable, 'not-a-script', `${file}: ${said}`);
    }
    scripts.push(answer);
  }
  const [script, second] = scripts;
  if (script === undefined || second !== undefined) throw stop(exitCodes.usage, 'one-script', 'A production is made of one script.');
  if (await isThere(target)) throw stop(exitCodes.refused, 'already-there', `${target} is there already; nothing was overwritten.`);
  const { production, issues } = foundProduction(script, founding(options));
  const saved = await storeOf(target).save(production, null);
  if (!saved.ok) throw stop(exitCodes.refused, saved.code, `${target} was not written: somebody else is writing it.`);
  const scenes = Object.keys(production.scenes).length;
  const cast = Object.values(production.people).filter((person) => person.cast !== null).length;
  if (options.json) out.json({ file: target, scenes, cast, places: Object.keys(production.places).length, issues });
  else {
    out.say(`${target}: ${production.title}, ${scenes} scenes, ${cast} speaking parts, ${Object.keys(production.places).length} places`);
    for (const { line, said } of issues) out.say(`${line === null ? '' : `line ${line}: `}${said}`);
    out.say(`Deals, days, windows and rates are unknown and ask: coverset facts ${target} -o facts`);
  }
  return exitCodes.done;
}

const kinds = ['feature', 'series', 'commercial', 'documentary', 'short', 'live'] as const;

function founding(options: ImportOptions): Founding {
  const kind = kinds.find((one) => one === (options.kind ?? 'feature'));
  if (kind === undefined) throw stop(exitCodes.usage, 'no-such-kind', `--kind is one of ${kinds.join(', ')}, not "${options.kind}".`);
  const currency = options.currency ?? 'GBP';
  if (!/^[A-Z]{3}$/u.test(currency)) throw stop(exitCodes.usage, 'not-a-currency', `--currency wants a code like GBP, not "${currency}".`);
  const minutes = options.minutesPerPage === undefined ? null : Number(options.minutesPerPage);
  if (minutes !== null && !(minutes > 0))
    throw stop(exitCodes.usage, 'not-minutes', `--minutes-per-page wants a number, not "${options.minutesPerPage}".`);
  const zone = zoneOf(options.zone);
  if (options.currency === undefined) out.warn('Sums are in GBP; --currency names another.');
  return { title: options.title ?? null, kind, zone, currency, me: options.me ?? null, minutesPerPage: minutes };
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

const isThere = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
