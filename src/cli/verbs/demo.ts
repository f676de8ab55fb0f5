import { copyFile, constants } from 'node:fs/promises';
import { exitCodes } from '../exit-codes.ts';
import type { Common } from '../run.ts';
import { out, stop } from '../run.ts';
import { demoFile } from './line.ts';

/** Copies a shipped demo; a file that is there already is never overwritten. */
export async function demo([name = '']: readonly string[], options: Common & { readonly output?: string }): Promise<number> {
  const target = options.output ?? '';
  if (!/^[a-z]+$/u.test(name)) throw stop(exitCodes.usage, 'no-such-demo', `There is no demo "${name}".`);
  try {
    await copyFile(demoFile(name), target, constants.COPYFILE_EXCL);
  } catch (error) {
    const there = error instanceof Error && 'code' in error && error.code === 'EEXIST';
    if (there) throw stop(exitCodes.refused, 'already-there', `${target} is there already; nothing was overwritten.`);
    throw stop(exitCodes.unreadable, 'no-such-demo', `The demo "${name}" could not be copied to ${target}.`);
  }
  if (options.json) out.json({ file: target });
  else out.say(`${target}: the demo "${name}"`);
  return exitCodes.done;
}
