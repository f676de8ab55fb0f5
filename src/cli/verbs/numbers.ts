import { writeFile } from 'node:fs/promises';
import { numberScenes } from '#files/index.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Common } from '../run.ts';
import { bytesOf, out, stop } from '../run.ts';

interface NumbersOptions extends Common {
  readonly output?: string;
}

/** A script with numbers for the scenes that have none; every other byte of it stays. */
export async function numbers([file = '']: readonly string[], options: NumbersOptions): Promise<number> {
  const written = numberScenes(file, await bytesOf(file));
  if (!written.ok) throw stop(exitCodes.unreadable, written.code, `${file} gets no numbers: ${written.said} Nothing was written.`);
  await writeFile(options.output ?? '', written.bytes);
  if (options.json) out.json({ file: options.output, numbers: written.numbers });
  else
    out.say(
      `${options.output}: ${written.numbers.length} scenes numbered${written.numbers.length === 0 ? '' : `: ${written.numbers.join(', ')}`}`,
    );
  return exitCodes.done;
}
