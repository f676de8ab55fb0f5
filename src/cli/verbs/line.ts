import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { readTyped } from '#commands/index.ts';
import type { Reading } from '#model/index.ts';
import { dataFolder } from '#store/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { inHouse, productionOf } from '../house.ts';
import type { Common } from '../run.ts';
import { instantFrom, nowOf, out, stop } from '../run.ts';

interface LineOptions extends Common {
  readonly at?: string;
  readonly zone?: string;
  readonly in?: string;
}

/** What a typed line means, without entering it. */
export async function line([text = '']: readonly string[], options: LineOptions): Promise<number> {
  const production = await productionOf(options.in ?? (await usualProduction()));
  const at = options.at === undefined ? nowOf(production, options) : instantFrom(options.at, '--at');
  const reading = readTyped(production, text, at, options.zone === undefined ? null : zoneFrom(options.zone));
  if (options.json) out.json({ ...reading, ...promised(reading) });
  else sayReading(reading);
  return exitCodes.done;
}

/** The instant of a promise stands at the top too: it is what scripts look for. */
function promised(reading: Reading): Readonly<Record<string, unknown>> {
  if (reading.kind !== 'thing' || reading.thing.kind !== 'promise') return {};
  return { due: reading.thing.due?.at ?? null };
}

export function sayReading(reading: Reading): void {
  if (reading.kind === 'thing') out.say(reading.chip);
  else if (reading.kind === 'question') {
    out.say(reading.question);
    for (const { label, line: again } of reading.answers) out.say(`  ${label}: ${again}`);
  } else out.say(reading.kind === 'refused' ? reading.question : `kept as text: ${reading.why}`);
}

function zoneFrom(zone: string): string {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return zone;
  } catch {
    throw stop(exitCodes.usage, 'not-a-zone', `--zone wants a zone like Europe/London, not "${zone}".`);
  }
}

/** The production that the page opens, else the shipped demo. */
async function usualProduction(): Promise<string> {
  const opened = path.join(dataFolder(process.env), 'feature.coverset.json');
  return existsSync(opened) || (await inHouse(opened)) ? opened : demoFile('feature');
}
export const demoFile = (name: string): string => fileURLToPath(new URL(`../../../demo/${name}.coverset.json`, import.meta.url));
