import type { Instant, LineContext } from '#model/index.ts';
import { instantOf } from '#model/index.ts';
import { tokensOf } from './tokens.ts';
import { whenAt } from './when.ts';

/** A time that stands in a text, whole: a day, an hour, a zone or the writer's own. `from` and `to` are offsets of the text. */
export interface TimeInText {
  readonly from: number;
  readonly to: number;
  readonly at: Instant;
}

/** Every time of a text that is one instant; a day without an hour, and what fits two days or hours, stays as it was written. */
export function timesIn(text: string, context: LineContext): readonly TimeInText[] {
  const tokens = tokensOf(text, 0, text.length);
  const found: TimeInText[] = [];
  for (let i = 0; i < tokens.length; ) {
    const when = whenAt(tokens, i, context);
    const [first, last] = [tokens[i], when === null ? undefined : tokens[when.end - 1]];
    if (when === null || when.date === null || when.minutes === null || when.ask !== null || !first || !last) {
      i = when === null ? i + 1 : Math.max(when.end, i + 1);
      continue;
    }
    // A preposition in front belongs to the sentence: 'by Fri 18:00'.
    const start =
      tokens.slice(i, when.end).find(({ text: word }) => !/^(?:by|on|at|before|due|for|latest|until|till|-)$/u.test(word)) ?? first;
    found.push({ from: start.from, to: last.to, at: instantOf(when.date, when.minutes, when.zone ?? context.zone) });
    i = when.end;
  }
  return found;
}
