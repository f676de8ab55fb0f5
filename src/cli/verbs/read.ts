import { sayDated } from '#commands/index.ts';
import { readFileIn } from '#files/index.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Common } from '../run.ts';
import { bytesOf, languageOf, out } from '../run.ts';

interface ReadOptions extends Common {
  readonly language?: string;
}

/** What a file of another program says: everything that was read, and an issue with its line for everything that was not. */
export async function read([file = '']: readonly string[], options: ReadOptions): Promise<number> {
  const answer = readFileIn(file, await bytesOf(file), languageOf(options.language));
  if (options.json) out.json(answer);
  else {
    out.say(`${file}: ${answer.kind}`);
    if (answer.kind === 'screenplay') out.say(`${answer.scenes.length} scenes, ${answer.cast.length} speaking parts`);
    if (answer.kind === 'table') for (const column of answer.dated) out.say(sayDated(column));
    for (const { line, code, said } of answer.issues) out.say(`${line === null ? '' : `line ${line}: `}${said} [${code}]`);
  }
  return answer.kind === 'refused' ? exitCodes.unreadable : exitCodes.done;
}
