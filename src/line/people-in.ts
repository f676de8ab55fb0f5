import type { LineName } from '#model/index.ts';
import type { NameMatch } from './names.ts';
import { nameAt } from './names.ts';
import type { Line, Outcome } from './outcome.ts';
import { askWhich, kept } from './outcome.ts';
import { keptWhy } from './say.ts';
import { tokensOf } from './tokens.ts';

/** Who '@lena' is. `rest` is the text without it: before and behind. */
export type AtRead =
  | {
      readonly ok: true;
      readonly name: LineName | null;
      /** Two people share the name: asked once the rest of the line is known to be sound. */
      readonly ask: Outcome | null;
      readonly before: string;
      readonly behind: string;
    }
  | { readonly ok: false; readonly outcome: Outcome };

/** The person behind the first '@' of a line; none is null, one that is not known keeps the line as text (R1.3). */
export function readAt(line: Line): AtRead {
  const body = line.text.slice(line.from);
  const sign = /(?:^|\s)@(?=\s?[\p{L}\d])/u.exec(body);
  if (!sign) return { ok: true, name: null, ask: null, before: body.trim(), behind: '' };
  const at = line.from + sign.index + sign[0].length;
  const tokens = tokensOf(line.text, at, line.text.length);
  const match = nameAt(tokens, 0, ['person'], line.book);
  const [name] = match?.names ?? [];
  if (!match || !name) return { ok: false, outcome: kept(keptWhy.unknown(tokens[0]?.text ?? '@')) };
  return {
    ok: true,
    name,
    ask: match.names.length > 1 ? askWhich(line, match, ['person']) : null,
    before: line.text.slice(line.from, line.from + sign.index).trim(),
    behind: line.text.slice(match.to).trim(),
  };
}

/** Words that are names and things too count as a name only where no article stands before: 'the kit' is gear. */
const article = /^(the|a|an|our|my|their|his|her|your|this|that|some|any|no|of)$/u;

/** The first person that a note is about; two who share the name are a question. */
export function firstPerson(line: Line): NameMatch | null {
  const tokens = tokensOf(line.text, line.from, line.text.length).map((token) => ({ ...token, text: token.text.replace(/'s$/u, '') }));
  for (let i = 0; i < tokens.length; i += 1) {
    if (/^\d/u.test(tokens[i]?.text ?? '') || article.test(tokens[i - 1]?.text ?? '')) continue;
    const match = nameAt(tokens, i, ['person'], line.book);
    if (match) return match;
  }
  return null;
}
