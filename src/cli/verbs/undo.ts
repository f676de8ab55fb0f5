import { redo, undo } from '#commands/index.ts';
import { exitCodes } from '../exit-codes.ts';
import { change } from '../house.ts';
import type { Common } from '../run.ts';
import { doingOf, out } from '../run.ts';

export async function takeBack([file = '']: readonly string[], options: Common): Promise<number> {
  const { entry } = await change(file, (production) => undo(production, null, doingOf(production, options)));
  if (options.json) out.json({ entry });
  else out.say(entry.what);
  return exitCodes.done;
}

export async function doAgain([file = '']: readonly string[], options: Common): Promise<number> {
  const { entry } = await change(file, (production) => redo(production, doingOf(production, options)));
  if (options.json) out.json({ entry });
  else out.say(entry.what);
  return exitCodes.done;
}
