import type { Answer, LineContext, LineThing } from '#model/index.ts';
import type { NameBook, NameKind, NameMatch } from './names.ts';
import { unmistakable } from './names.ts';
import { sayWhich, spoken } from './say.ts';
import { putIn } from './tokens.ts';

/** What a kind of line became, before the whole text is put beside it. */
export type Outcome =
  | { readonly kind: 'thing'; readonly thing: LineThing; readonly chip: string }
  | { readonly kind: 'question'; readonly question: string; readonly answers: readonly Answer[] }
  | { readonly kind: 'refused'; readonly code: 'ascribed-feeling'; readonly question: string }
  | { readonly kind: 'kept'; readonly why: string };

/** A line without its health words, where its own words begin behind the prefix, and what it is read against. */
export interface Line {
  readonly text: string;
  readonly from: number;
  readonly tookOut: boolean;
  readonly context: LineContext;
  readonly book: NameBook;
}

export const thing = (what: LineThing, chip: string): Outcome => ({ kind: 'thing', thing: what, chip });
export const kept = (why: string): Outcome => ({ kind: 'kept', why });
export const ask = (question: string, answers: readonly Answer[]): Outcome => ({ kind: 'question', question, answers });

/** One question for words that say several names; each answer puts a spelling in that says one. */
export const askWhich = (line: Line, match: NameMatch, kinds: readonly NameKind[]): Outcome =>
  ask(
    sayWhich(match.names),
    match.names.map((name) => ({
      label: spoken(name),
      line: putIn(line.text, match.from, match.to, unmistakable(name, kinds, line.book)),
    })),
  );
