import type { LineContext, LineName } from '#model/index.ts';
import type { Token } from './tokens.ts';
import { tokensOf, wordsOf } from './tokens.ts';

export type NameKind = LineName['kind'];

/** Every way of saying every name, by first word. */
export type NameBook = ReadonlyMap<string, readonly Phrase[]>;
interface Phrase {
  readonly words: readonly string[];
  readonly name: LineName;
  /** The name itself comes before its other spellings: a person called Tom before a character Tom. */
  readonly own: boolean;
}

/** One or more names that the words at a place say; more than one is a question, never a guess (R1.2). */
export interface NameMatch {
  readonly names: readonly LineName[];
  /** Number of words. */
  readonly count: number;
  readonly from: number;
  readonly to: number;
}

export function nameBook(context: LineContext): NameBook {
  const book = new Map<string, Phrase[]>();
  for (const name of context.names) {
    for (const phrase of new Set([name.name, ...name.also])) {
      const words = wordsOf(phrase);
      const [first] = words;
      if (first === undefined) continue;
      const row = { words, name, own: phrase === name.name };
      const rows = book.get(first);
      if (rows) rows.push(row);
      else book.set(first, [row]);
    }
  }
  return book;
}

/** The longest name that starts at token `i`; 'person:dave-lind' names one record by its id, where no words tell two apart. */
export function nameAt(tokens: readonly Token[], i: number, kinds: readonly NameKind[], book: NameBook): NameMatch | null {
  const first = tokens[i];
  if (!first) return null;
  const byId = idAt(first, kinds, book);
  if (byId) return { names: [byId], count: 1, from: first.from, to: first.to };
  const fitting = (book.get(first.text) ?? []).filter((row) => kinds.includes(row.name.kind) && says(tokens, i, row.words));
  if (fitting.length === 0) return null;
  const count = Math.max(...fitting.map((row) => row.words.length));
  const longest = fitting.filter((row) => row.words.length === count);
  const names = kinds.flatMap((kind) => bestOf(longest.filter((row) => row.name.kind === kind)));
  return { names, count, from: first.from, to: (tokens[i + count - 1] ?? first).to };
}

function bestOf(rows: readonly Phrase[]): readonly LineName[] {
  const own = rows.filter((row) => row.own);
  return [...new Set((own.length > 0 ? own : rows).map((row) => row.name))];
}

/** A stop inside the words ends a name: 'kit, lens' is not 'kit lens'. */
const says = (tokens: readonly Token[], i: number, words: readonly string[]): boolean =>
  words.every((word, at) => tokens[i + at]?.text === word && (at === words.length - 1 || tokens[i + at]?.stop === false));

function idAt(token: Token, kinds: readonly NameKind[], book: NameBook): LineName | null {
  const match = /^([a-z]+):(.+)$/u.exec(token.text);
  if (!match || !kinds.some((kind) => kind === match[1])) return null;
  for (const rows of book.values()) {
    const found = rows.find((row) => row.name.kind === match[1] && row.name.id.toLowerCase() === match[2]);
    if (found) return found.name;
  }
  return null;
}

/** The shortest way to write a name so that it is read back as this one and no other. */
export function unmistakable(name: LineName, kinds: readonly NameKind[], book: NameBook): string {
  const spellings = [name.name, ...name.also];
  const clear = spellings.find((spelling) => {
    const tokens = tokensOf(spelling, 0, spelling.length);
    const match = nameAt(tokens, 0, kinds, book);
    return match?.names.length === 1 && match.names[0] === name && match.count === tokens.length;
  });
  return clear ?? `${name.kind}:${name.id}`;
}
