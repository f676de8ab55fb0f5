import type { ScriptLanguage } from '../screenplay.ts';
import type { NumberEdits, TextEdit } from '../text-edit.ts';
import type { PlacedHeading } from './body.ts';
import { placedHeadings, readFountain } from './read.ts';

const writable = /^[A-Za-z0-9.-]+$/;

/** The edit that gives a heading its number; null where the old number cannot be found in one piece. */
function editOf(text: string, { number, line }: PlacedHeading, wanted: string): TextEdit | null {
  if (number === null) return { from: line.end, to: line.end, put: ` #${wanted}#` };
  const own = /#\s*[A-Za-z0-9.-]+\s*#(?=[*_]{0,4}$)/.exec(text.slice(line.from, line.end));
  if (own === null) return null;
  const from = line.from + own.index;
  return { from, to: from + own[0].length, put: `#${wanted}#` };
}

/**
 * Edits that give scenes their numbers; everything else stays byte for byte. `numbers` goes by the place of a scene in the list that
 * `readFountain` gives; scenes that already have that number need no edit.
 */
export function fountainNumberEdits(text: string, numbers: ReadonlyMap<number, string>, language: ScriptLanguage | null): NumberEdits {
  const { scenes } = readFountain(text, language);
  const placed = new Map(placedHeadings(text, language).map((one) => [one.line.line, one]));
  const edits: TextEdit[] = [];
  for (const [scene, wanted] of numbers) {
    const line = scenes[scene]?.line;
    if (line === undefined) return { ok: false, code: 'scene-not-found', scene };
    const heading = placed.get(line);
    if (heading === undefined) return { ok: false, code: 'scene-in-comment', scene };
    if (!writable.test(wanted)) return { ok: false, code: 'number-not-writable', scene };
    if (heading.number === wanted) continue;
    const edit = editOf(text, heading, wanted);
    if (edit === null) return { ok: false, code: 'place-not-found', scene };
    edits.push(edit);
  }
  return { ok: true, edits };
}
