import { access, constants, mkdir } from 'node:fs/promises';
import { dataFolder } from '#store/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { productionOf } from '../house.ts';
import type { Common } from '../run.ts';
import { out, Stop } from '../run.ts';
import { demoFile } from './line.ts';

interface Finding {
  readonly what: string;
  readonly ok: boolean;
  readonly said: string;
}

/** Looks at what Coverset needs, one line each, with what to do where something is missing. */
export async function doctor([file]: readonly string[], options: Common): Promise<number> {
  const findings = [runtime(), zones(), await folder(), await shipped(), ...(file === undefined ? [] : [await production(file)])];
  if (options.json) out.json({ findings });
  else for (const { what, ok, said } of findings) out.say(`${ok ? 'ok     ' : 'MISSING'} ${what}: ${said}`);
  return findings.every(({ ok }) => ok) ? exitCodes.done : exitCodes.no;
}

function runtime(): Finding {
  const major = Number(process.versions.node.split('.')[0]);
  const ok = major >= 26 && 'Temporal' in globalThis;
  return { what: 'Node', ok, said: ok ? process.version : `${process.version}: run it by "npm run coverset", which brings Node 26` };
}

function zones(): Finding {
  const tokyo = Temporal.Instant.from('2026-12-01T05:25:00Z')
    .toZonedDateTimeISO('Asia/Tokyo')
    .toPlainTime()
    .toString({ smallestUnit: 'minute' });
  return { what: 'zones', ok: tokyo === '14:25', said: tokyo === '14:25' ? 'all known' : 'this Node has no zone data' };
}

async function folder(): Promise<Finding> {
  const place = dataFolder(process.env);
  try {
    await mkdir(place, { recursive: true, mode: 0o700 });
    await access(place, constants.W_OK);
    return { what: 'data folder', ok: true, said: place };
  } catch {
    return { what: 'data folder', ok: false, said: `${place} can't be written; name another by COVERSET_DATA` };
  }
}

const shipped = (): Promise<Finding> => readable('demo', demoFile('feature'));
const production = (file: string): Promise<Finding> => readable('production', file);

async function readable(what: string, file: string): Promise<Finding> {
  try {
    const { title, scenes, days } = await productionOf(file);
    return { what, ok: true, said: `${title}, ${Object.keys(scenes).length} scenes, ${Object.keys(days).length} days` };
  } catch (error) {
    if (error instanceof Stop) return { what, ok: false, said: error.message };
    throw error;
  }
}
