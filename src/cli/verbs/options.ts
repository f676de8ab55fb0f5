import type { Given, Question } from '#commands/index.ts';
import { factsMark, lose, mayAsk, readTyped, refusalText, usualBudget } from '#commands/index.ts';
import type { Instant, Production } from '#model/index.ts';
import { workerPool } from '#workers/index.ts';
import { keepAnswer } from '../answer-file.ts';
import { exitCodes } from '../exit-codes.ts';
import { productionOf } from '../house.ts';
import type { Common } from '../run.ts';
import { nowOf, out, seedOf, Stop, stop, stopAt } from '../run.ts';
import { sayAnswer } from '../say-answer.ts';
import { sayReading } from './line.ts';

interface OptionsAsked extends Common {
  readonly lose?: string;
  readonly on?: string;
  readonly budget?: string;
  readonly also?: readonly string[];
}

/** OK, what are our options? Ends with 1 when there is no way; with 130 when Ctrl-C stopped the search and the best was kept. */
export async function options([file = '', text]: readonly string[], asked: OptionsAsked): Promise<number> {
  const production = await productionOf(file);
  const at = nowOf(production, asked);
  const what = text === undefined ? lost(production, asked, at) : typed(production, text, at, asked.json === true);
  const may = mayAsk(what);
  if (!may.ok) throw new Stop(exitCodes.notYet, refusalText(may), may);
  const budget = asked.budget === undefined ? usualBudget : Number(asked.budget);
  if (!Number.isSafeInteger(budget) || budget < 1)
    throw stop(exitCodes.usage, 'not-a-budget', `--budget wants a number of moves, not "${asked.budget}".`);
  const also = (asked.also ?? []).map((line) => blow(typed(production, line, at, asked.json === true)));
  const given = await answerOf({ production, asked: what, also, at, seed: seedOf(asked), budget });
  await keepAnswer(file, given);
  if (asked.json) out.json({ ...given.answer, facts: given.mark.facts });
  else sayAnswer(production, given.answer);
  if (given.answer.ended === 'stopped') return exitCodes.stopped;
  return given.answer.options.some(({ verdict }) => verdict !== 'breaks') ? exitCodes.done : exitCodes.no;
}

/** Asks in a worker thread, so that this one hears Ctrl-C: the first keeps the best that was found, the second ends everything. */
async function answerOf(question: Question): Promise<Given> {
  const pool = workerPool(1);
  let stopped = false;
  const hear = () => {
    if (stopped) process.exit(exitCodes.stopped);
    stopped = true;
    out.warn('stopping; the best so far is kept');
  };
  process.on('SIGINT', hear);
  try {
    const asking = { stop: () => stopped, progress: (text: string) => out.warn(`working: ${text} (Ctrl-C keeps the best so far)`) };
    return { answer: await pool.answer(question, asking), mark: factsMark(question.production) };
  } finally {
    process.off('SIGINT', hear);
    await pool.close();
  }
}

function typed(production: Production, text: string, at: Instant, json: boolean): Question['asked'] {
  const reading = readTyped(production, text, at, null);
  if (reading.kind === 'thing' && reading.thing.kind === 'disruption') return reading.thing.disruption;
  if (reading.kind === 'thing' && reading.thing.kind === 'wish') return reading.thing.wish;
  if (!json) sayReading(reading);
  const code = reading.kind === 'question' ? 'question' : 'not-a-question';
  throw new Stop(exitCodes.refused, 'Options need to know what broke: ! mara out today, or ? save 40%.', { code, reading });
}

/** Beside what is asked stands only what broke: a wish has an answer of its own. */
function blow(what: Question['asked']): Question['also'][number] {
  const may = mayAsk(what);
  if (!may.ok) throw new Stop(exitCodes.notYet, refusalText(may), may);
  if (isWish(what)) throw stop(exitCodes.usage, 'not-a-question', '--also takes what broke, not a wish.');
  return what;
}
const wishes: readonly string[] = ['save-money', 'save-percent', 'without-scene', 'without-day', 'no-but'];
const isWish = (what: Question['asked']): what is Exclude<Question['asked'], Question['also'][number]> => wishes.includes(what.kind);

function lost(production: Production, { lose: who, on }: OptionsAsked, at: Instant): Question['asked'] {
  if (who === undefined || on === undefined)
    throw stop(exitCodes.usage, 'nothing-asked', "What happened? A line like '! mara out today', or --lose MARA --on 2026-12-01.");
  const dates = on.split(',').map((date) => date.trim());
  const [from = '', to = from] = dates;
  if (dates.length > 2 || !dates.every(isDate) || to < from)
    throw stop(exitCodes.usage, 'not-a-date', `--on wants a date like 2026-12-01, or first and last joined by a comma, not "${on}".`);
  const found = lose(production, who, dates, at);
  if (!found.ok) throw stopAt(found);
  return found.disruption;
}

function isDate(text: string): boolean {
  try {
    return Temporal.PlainDate.from(text).toString() === text;
  } catch {
    return false;
  }
}
