/** A stretch of a text: offsets of its first character and of the one behind its last. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Full stops that end no sentence: titles, 'No. 118', initials. */
const noEnd = /\b(?:mr|mrs|ms|dr|st|no|nr|vs|approx|sc|ext|int|e\.g|i\.e|a\.m|p\.m|[A-Z])\.$/iu;

/** Sentences of a text, line by line; a heading or a list line is a sentence of its own. */
export function sentencesOf(text: string): readonly Stretch[] {
  const sentences: Stretch[] = [];
  let from = 0;
  const close = (to: number): void => {
    const piece = text.slice(from, to);
    const start = from + (piece.length - piece.trimStart().length);
    const said = piece.trim();
    if (said !== '') sentences.push({ from: start, to: start + said.length, text: said });
    from = to;
  };
  for (const mark of text.matchAll(/[.!?]+["'”’)]*(?=\s|$)|\n+/gu)) {
    const end = mark.index + mark[0].length;
    const isLine = mark[0].startsWith('\n');
    if (!isLine && mark[0].startsWith('.') && noEnd.test(text.slice(from, mark.index + 1)) && end < text.length) continue;
    close(end);
  }
  close(text.length);
  return sentences;
}

/** Clauses: what stands between full stops, semicolons, commas and the joining words. A reason is its own clause. */
export function clausesOf(sentence: Stretch): readonly Stretch[] {
  const clauses: Stretch[] = [];
  let from = 0;
  const joint =
    /[;:!?]\s|,\s+|\s+(?=(?:because|so that|so|but|since|while|which|although)\s)|\s+[–—-]\s+|\s+and\s+(?=(?:s?he|they|it|we|i|you|the)\s)|\s*\(|\)/giu;
  for (const mark of sentence.text.matchAll(joint)) {
    push(mark.index);
    from = mark.index + mark[0].length;
  }
  push(sentence.text.length);
  return clauses;

  function push(to: number): void {
    if (to > from) clauses.push({ from: sentence.from + from, to: sentence.from + to, text: sentence.text.slice(from, to) });
  }
}

/** Words with a letter or a figure; 'MIC2', '14:10' and 'one-to-one' are one word each. */
export const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}](?:[\p{L}\p{N}]|['’.,:/-](?=[\p{L}\p{N}]))*/gu) ?? [];

/** What stands in quotation marks: the words of others, which are not the author's to soften. */
export function quotedIn(text: string): readonly Stretch[] {
  const found: Stretch[] = [];
  for (const mark of text.matchAll(/["“][^"“”\n]*["”]|(?<![\p{L}\p{N}])['‘][^'‘\n]{2,}?['’](?![\p{L}\p{N}])/gu)) {
    found.push({ from: mark.index, to: mark.index + mark[0].length, text: mark[0] });
  }
  return found;
}

export const inside = (stretches: readonly { readonly from: number; readonly to: number }[], at: number): boolean =>
  stretches.some(({ from, to }) => at >= from && at < to);

/** Every place where a pattern stands, as stretches. The pattern is used as it is, with its own flags plus the global one. */
export function placesOf(text: string, pattern: RegExp): readonly Stretch[] {
  const all = pattern.global ? pattern : new RegExp(pattern.source, `${pattern.flags}g`);
  return [...text.matchAll(all)].map((match) => ({ from: match.index, to: match.index + match[0].length, text: match[0] }));
}

/** The sentence a place stands in. */
export const sentenceAt = (text: string, at: number): Stretch =>
  sentencesOf(text).find(({ from, to }) => at >= from && at < to) ?? { from: 0, to: text.length, text };
