import { sayDated } from '#commands/index.ts';
import { readFile } from '#files/index.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Common } from '../run.ts';
import { bytesOf, out } from '../run.ts';

/** What a file of another program says: everything that was read, and an issue with its line for everything that was not. */
export async function read([file = '']: readonly string[], options: Common): Promise<number> {
  const answer = readFile(file, await bytesOf(file));
  if (options.json) out.json(answer);
  else {
    out.say(`${file}: ${answer.kind}`);
    if (answer.kind === 'screenplay') out.say(`${answer.scenes.length} scenes, ${answer.cast.length} speaking parts`);
    if (answer.kind === 'table') for (const column of answer.dated) out.say(sayDated(column));
    for (const { line, code, said } of answer.issues) out.say(`${line === null ? '' : `line ${line}: `}${said} [${code}]`);
  }
  return answer.kind === 'refused' ? exitCodes.unreadable : exitCodes.done;
}
