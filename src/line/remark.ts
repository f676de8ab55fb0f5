import type { LineContext, LineThing, Reading } from '#model/index.ts';
import { findAscribedFeeling } from '#model/index.ts';
import { noteEnds } from './memory.ts';
import { readLine } from './read-line.ts';
import { readSpan } from './span.ts';
import { tokensOf } from './tokens.ts';

type Note = Extract<LineThing, { readonly kind: 'note' }>;

/**
 * What stands behind the comma of a line that something is lost ('35mm broken today, zoe dropped it'): the author's own words, for nobody else to
 * read, so that no draft and no play ever names a cause (story:S5.8). Of a person's absence nothing is kept but the absence; days behind the comma
 * are no remark, and a feeling put on somebody is none that is kept (R14.1). `reading` is the same line's.
 */
export function remarkIn(reading: Reading, context: LineContext): Note | null {
  if (reading.kind !== 'thing' || reading.thing.kind !== 'disruption' || !speaksOfThings.has(reading.thing.disruption.kind)) return null;
  const comma = reading.text.indexOf(',');
  const remark = comma < 0 ? '' : reading.text.slice(comma + 1).trim();
  const tokens = tokensOf(remark, 0, remark.length);
  const days = readSpan(tokens, context);
  if (tokens.every(({ text }, place) => days.used.has(place) || filler.test(text)) || findAscribedFeeling(remark) !== null) return null;
  const note = readLine(`~ ${remark}`, context);
  if (note.kind === 'thing' && note.thing.kind === 'note') return note.thing;
  // Two people of one name: it is kept, and is about nobody.
  return { kind: 'note', text: remark, about: null, until: noteEnds(context) };
}
const speaksOfThings: ReadonlySet<string> = new Set(['kit-out', 'place-lost', 'element-down']);
const filler = /^(?:and|or|but|only|just|out|broken|down|gone|lost|shut|closed|all|day|the|for|from|to|until|back)$/u;
