import type { Marks, Run } from '../screenplay.ts';
import type { XmlElement } from '../xml-node.ts';
import { attribute, childrenNamed, ownText } from '../xml-node.ts';

/** A stretch of text with what Final Draft says of it. */
export interface Stretch {
  readonly text: string;
  readonly marks: Marks;
  readonly revision: string | null;
  readonly tags: readonly string[];
}

const styles: readonly (readonly [string, string])[] = [
  ['bold', 'b'],
  ['italic', 'i'],
  ['underline', 'u'],
];

/** Style is a list joined by +; only what Fountain knows too is kept as marks. */
function marksOf(style: string): Marks {
  const words = style.toLowerCase().split('+');
  return styles.flatMap(([word, mark]) => (words.includes(word) ? [mark] : [])).join('') as Marks;
}

/** The direct Text children, nothing deeper: summaries, notes and omitted scenes never leak into a paragraph (case:X05). */
export const stretchesOf = (paragraph: XmlElement): readonly Stretch[] =>
  childrenNamed(paragraph, 'Text').map((text) => ({
    text: ownText(text),
    marks: marksOf(text.attributes.get('Style') ?? ''),
    revision: attribute(text, 'RevisionID'),
    tags: (attribute(text, 'TagNumber') ?? '').split(/[\s,;]+/).filter((number) => number !== '' && number !== '0'),
  }));

export const textOf = (stretches: readonly Stretch[]): string => stretches.map(({ text }) => text).join('');

/** All paragraphs below an element as lines of text: for summaries, beats and notes. */
export const paragraphText = (parent: XmlElement): string =>
  [...childrenNamed(parent, 'Paragraph').map((paragraph) => textOf(stretchesOf(paragraph))), ...childrenNamed(parent, 'Text').map(ownText)]
    .join('\n')
    .trim();

/** Runs of the part of the text from `from` to `to`, neighbours with the same marks joined. */
export function runsBetween(stretches: readonly Stretch[], from: number, to: number): readonly Run[] {
  const runs: [string, Marks][] = [];
  let at = 0;
  for (const { text, marks } of stretches) {
    const part = text.slice(Math.max(0, from - at), Math.max(0, to - at));
    const last = runs.at(-1);
    at += text.length;
    if (part === '') continue;
    if (last !== undefined && last[1] === marks) last[0] += part;
    else runs.push([part, marks]);
  }
  return runs;
}
