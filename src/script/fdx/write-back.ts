import type { ScriptLanguage } from '../screenplay.ts';
import type { NumberEdits, TextEdit } from '../text-edit.ts';
import type { XmlElement } from '../xml-node.ts';
import { childNamed } from '../xml-node.ts';
import { headingParagraphs } from './read.ts';

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };
const escaped = (text: string): string => text.replace(/[&<>"']/g, (char) => escapes[char] ?? char);

/** The place between the quotes of an attribute in a start tag, or null. Walks the attributes, so a value cannot pass for a name. */
function valuePlace(text: string, element: XmlElement, name: string): { readonly from: number; readonly to: number } | null {
  const form = /\s+([^\s=/>]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
  form.lastIndex = element.offset + 1 + element.name.length;
  for (let match = form.exec(text); match !== null; match = form.exec(text)) {
    const length = (match[2] ?? match[3] ?? '').length;
    const to = form.lastIndex - 1;
    if (match[1] === name) return { from: to - length, to };
  }
  return null;
}

function editOf(text: string, heading: XmlElement, wanted: string): TextEdit | null {
  if (!text.startsWith(`<${heading.name}`, heading.offset)) return null;
  const own = valuePlace(text, heading, 'Number');
  if (own !== null) return { ...own, put: escaped(wanted) };
  const properties = childNamed(heading, 'SceneProperties');
  const beside = properties === null || !properties.attributes.has('Number') ? null : valuePlace(text, properties, 'Number');
  if (beside !== null) return { ...beside, put: escaped(wanted) };
  const after = heading.offset + 1 + heading.name.length;
  return { from: after, to: after, put: ` Number="${escaped(wanted)}"` };
}

/**
 * Edits that give scenes their numbers in the text of a Final Draft file; everything else stays byte for byte. `root` is that text,
 * read; `numbers` goes by the place of a scene in the list that `readFdx` gives.
 */
export function fdxNumberEdits(
  text: string,
  root: XmlElement,
  numbers: ReadonlyMap<number, string>,
  language: ScriptLanguage | null,
): NumberEdits {
  const headings = headingParagraphs(root, language);
  const edits: TextEdit[] = [];
  for (const [scene, wanted] of numbers) {
    const heading = headings[scene];
    if (heading === undefined) return { ok: false, code: 'scene-not-found', scene };
    if (wanted.trim() !== wanted || !/^[^\p{C}]{1,40}$/u.test(wanted)) return { ok: false, code: 'number-not-writable', scene };
    const edit = editOf(text, heading, wanted);
    if (edit === null) return { ok: false, code: 'place-not-found', scene };
    if (text.slice(edit.from, edit.to) !== edit.put) edits.push(edit);
  }
  return { ok: true, edits };
}
