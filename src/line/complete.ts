import type { LineContext } from '#model/index.ts';
import type { NameKind } from './names.ts';
import { nameBook, unmistakable } from './names.ts';
import { spoken } from './say.ts';
import { tokensOf, wordsOf } from './tokens.ts';

/** A name offered for the letters before the cursor; `insert` takes the place of the text from `from` to `to`. */
export interface Completion {
  readonly kind: NameKind;
  readonly id: string;
  readonly label: string;
  readonly insert: string;
  readonly from: number;
  readonly to: number;
}

/** Letters after which names are offered, and how many of them. */
const fewest = 2;
const most = 8;
const everything: readonly NameKind[] = ['person', 'place', 'set', 'scene', 'kit', 'element', 'day'];

/** What each kind of line names first: a disruption people and places, a promise people, a bar elements. */
function kindsFor(line: string): readonly NameKind[] {
  const sign = /^\s*(!\s*\+|[!+="“~?^#])/u.exec(line)?.[1]?.replaceAll(/\s/gu, '') ?? '';
  if (sign === '+' || sign === '=' || sign === '"' || sign === '“' || sign === '~')
    return ['person', 'scene', 'place', 'set', 'element', 'kit', 'day'];
  if (sign === '?') return ['scene', 'person', 'day', 'place', 'set', 'kit', 'element'];
  if (sign === '#') return ['element', 'day', 'scene'];
  return everything;
}

/** Names that complete the words before the cursor, best first: own name before surname or character, then as the kind of line asks. */
export function complete(text: string, cursor: number, context: LineContext): readonly Completion[] {
  const at = Math.max(0, Math.min(cursor, text.length));
  const before = tokensOf(text, signEnd(text, at), at);
  const last = before.at(-1);
  if (!last || last.to !== at) return [];
  const kinds = kindsFor(text);
  const book = nameBook(context);
  const spellings = context.names
    .filter((name) => kinds.includes(name.kind))
    .map((name) => ({ name, own: wordsOf(name.name), also: name.also.map(wordsOf) }));
  for (const count of [4, 3, 2, 1]) {
    const typed = before.slice(-count);
    if (typed.length < count) continue;
    const [first] = typed;
    const words = typed.map((token) => token.text);
    if (!first || words.join('').length < fewest) continue;
    const found = spellings
      .map((row) => ({ name: row.name, rank: rankOf(row, words) }))
      .filter((row) => row.rank < 3)
      .toSorted((one, other) => one.rank - other.rank || kinds.indexOf(one.name.kind) - kinds.indexOf(other.name.kind));
    if (found.length === 0) continue;
    return found.slice(0, most).map(({ name }) => ({
      kind: name.kind,
      id: name.id,
      label: name.kind === 'scene' && name.tells !== '' ? `scene ${name.name}, ${name.tells}` : spoken(name).replace(/^the /u, ''),
      insert: unmistakable(name, everything, book),
      from: first.from,
      to: at,
    }));
  }
  return [];
}

const signEnd = (text: string, most: number): number => Math.min(most, /^\s*(?:!\s*\+|[!+="“„~?^#])?/u.exec(text)?.[0].length ?? 0);

/** 0: the name starts so; 1: another spelling starts so; 2: a later word of it does; 3: no match. */
function rankOf(row: Spelled, typed: readonly string[]): number {
  if (startsSo(row.own, typed)) return 0;
  if (row.also.some((words) => startsSo(words, typed))) return 1;
  return row.own.some((_, i) => i > 0 && startsSo(row.own.slice(i), typed)) ? 2 : 3;
}
interface Spelled {
  readonly own: readonly string[];
  readonly also: readonly (readonly string[])[];
}

/** All words but the last are whole, the last begins. */
const startsSo = (words: readonly string[], typed: readonly string[]): boolean =>
  typed.length <= words.length &&
  typed.every((word, i) => (i < typed.length - 1 ? words[i] === word : words[i]?.startsWith(word) === true));
