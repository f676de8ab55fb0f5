import { readFile } from 'node:fs/promises';
import type { Given } from '#commands/index.ts';
import { replaceFile } from '#store/index.ts';
import { exitCodes } from './exit-codes.ts';
import { out, stop } from './run.ts';

/** The last answer stands beside the production, with the hash of the facts that it speaks of. */
const answerFile = (production: string): string => `${production}.options.json`;

interface Kept {
  readonly format: 'coverset-options';
  readonly version: 1;
  readonly mark: Given['mark'];
  readonly answer: Given['answer'];
}

export async function keepAnswer(production: string, { answer, mark }: Given): Promise<void> {
  const kept: Kept = { format: 'coverset-options', version: 1, mark, answer };
  try {
    await replaceFile(answerFile(production), `${JSON.stringify(kept, null, 1)}\n`, 0o600);
  } catch (error) {
    out.warn(`The answer could not be kept in ${answerFile(production)}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

/** The answer that options wrote last. What it changes is judged like any change: it can't bring in what a production may not hold. */
export async function keptAnswer(production: string): Promise<Given> {
  const text = await readFile(answerFile(production), 'utf8').catch(() => null);
  if (text === null)
    throw stop(
      exitCodes.refused,
      'nothing-asked',
      `There is no answer for ${production} yet: coverset options ${production} '! mara out today'`,
    );
  const kept = parsed(text);
  if (
    kept?.format !== 'coverset-options' ||
    kept.version !== 1 ||
    !Array.isArray(kept.answer?.options) ||
    typeof kept.mark?.facts !== 'string'
  )
    throw stop(exitCodes.unreadable, 'unreadable-answer', `${answerFile(production)} is not an answer of this program. Ask again.`);
  return { answer: kept.answer, mark: kept.mark };
}

function parsed(text: string): Kept | null {
  try {
    return JSON.parse(text) as Kept | null;
  } catch {
    return null;
  }
}
