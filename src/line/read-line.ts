import type { LineContext, Reading } from '#model/index.ts';
import { takeOutHealthWords } from '#model/index.ts';
import { readFinish } from './bar.ts';
import { readChance, readDisruption } from './disruption.ts';
import { readConcern, readDecision, readNote, readWord } from './memory.ts';
import type { NameBook } from './names.ts';
import { nameBook } from './names.ts';
import type { Line, Outcome } from './outcome.ts';
import { kept } from './outcome.ts';
import { readPromise } from './promise.ts';
import { readPush } from './push.ts';
import { keptWhy } from './say.ts';
import { tokensOf } from './tokens.ts';
import { readWish } from './wish.ts';

const kinds: readonly { readonly sign: RegExp; readonly read: (line: Line) => Outcome }[] = [
  { sign: /^\s*!\s*\+/u, read: readChance },
  { sign: /^\s*!/u, read: readDisruption },
  { sign: /^\s*\+/u, read: readPromise },
  { sign: /^\s*=/u, read: readDecision },
  { sign: /^\s*["“”„]/u, read: readWord },
  { sign: /^\s*~/u, read: readNote },
  { sign: /^\s*\?/u, read: readWish },
  { sign: /^\s*\^/u, read: readConcern },
  { sign: /^\s*#/u, read: readFinish },
];

/**
 * Reads one line: a thing, one question whose answers are lines, a refusal with a question, or kept text. Every string gives one of these and no
 * word is lost but words about health, which are taken out before anything else looks at the line (R1.1-R1.4, practices 8).
 */
export function readLine(text: string, context: LineContext): Reading {
  const { text: sound, taken } = takeOutHealthWords(text);
  const book = nameBook(context);
  const outcome = withUsefulAnswers(read(sound, taken, context, book), context, book);
  return { ...outcome, text: sound, tookOut: taken };
}

/** An answer that leads nowhere (a day without shooting) is not offered. */
function withUsefulAnswers(outcome: Outcome, context: LineContext, book: NameBook): Outcome {
  if (outcome.kind !== 'question') return outcome;
  const tried = outcome.answers.map((answer) => ({ answer, leadsTo: read(answer.line, false, context, book) }));
  const useful = tried.filter(({ leadsTo }) => leadsTo.kind !== 'kept').map(({ answer }) => answer);
  return useful.length > 0 ? { ...outcome, answers: useful } : (tried[0]?.leadsTo ?? kept(keptWhy.noEvent));
}

function read(text: string, tookOut: boolean, context: LineContext, book: NameBook): Outcome {
  const lineFrom = (from: number): Line => ({ text, from, tookOut, context, book });
  for (const { sign, read: readKind } of kinds) {
    const match = sign.exec(text);
    if (match) return text.slice(match[0].length).trim() === '' ? kept(keptWhy.empty) : readKind(lineFrom(match[0].length));
  }
  if (text.trim() === '') return kept(keptWhy.empty);
  const push = /^\s*push\s/iu.test(text) ? readPush(lineFrom(0), tokensOf(text, 0, text.length)) : null;
  return push ?? kept(keptWhy.noPrefix);
}
