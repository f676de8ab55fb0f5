import type { HeadingReader } from '../scene/heading.ts';
import type { PlainType } from '../screenplay.ts';
import type { XmlElement } from '../xml-node.ts';
import { attribute, childNamed, childrenNamed } from '../xml-node.ts';

/** What a paragraph becomes, and the doubt that goes with it. */
export interface ParagraphType {
  readonly type: PlainType | 'scene_heading' | 'character';
  /** The type in the file where a better one is wanting. */
  readonly originalType: string | null;
  readonly doubt: { readonly code: string; readonly said: string } | null;
}

const known: ReadonlyMap<string, ParagraphType['type']> = new Map([
  ['scene heading', 'scene_heading'],
  ['action', 'action'],
  ['character', 'character'],
  ['parenthetical', 'parenthetical'],
  ['dialogue', 'dialogue'],
  ['transition', 'transition'],
  ['shot', 'shot'],
  ['cast list', 'cast_list'],
  ['lyrics', 'lyrics'],
  ['singing', 'lyrics'],
]);

/** Final Draft's own types that have no counterpart: action, without a doubt. */
const asAction = new Set(['general', 'new act', 'end of act', 'show/ep. title', 'script title']);

/** User styles by the base type that they paginate as. */
const basesOf = (root: XmlElement): ReadonlyMap<string, string> =>
  new Map(
    childrenNamed(root, 'ElementSettings').flatMap((settings) => {
      const type = attribute(settings, 'Type');
      const behavior = childNamed(settings, 'Behavior');
      const base = behavior === null ? null : attribute(behavior, 'PaginateAs');
      return type === null || base === null ? [] : [[type.toLowerCase(), base.toLowerCase()] as const];
    }),
  );

/**
 * The type of a paragraph. A style of the user's own takes the base type it paginates as; as a heading only where the words are one,
 * since a heading style is also used for shots. Anything else becomes action with a doubt (case:X08).
 */
export function typeReader(root: XmlElement, headings: HeadingReader): (paragraph: XmlElement, text: string) => ParagraphType {
  const bases = basesOf(root);
  return (paragraph, text) => {
    const written = attribute(paragraph, 'Type');
    const blank = text.trim() === '';
    if (written === null) {
      const doubt = blank ? null : { code: 'paragraph-without-type', said: 'This paragraph has no type; it was read as action.' };
      return { type: 'action', originalType: null, doubt };
    }
    const name = written.toLowerCase();
    const own = known.get(name);
    if (own !== undefined) return { type: own, originalType: null, doubt: null };
    if (asAction.has(name)) return { type: 'action', originalType: written, doubt: null };
    const base = known.get(bases.get(name) ?? '') ?? 'action';
    const type = base === 'scene_heading' && headings.opening(text.trim()) === null ? 'shot' : base;
    const doubt = blank
      ? null
      : { code: 'paragraph-type-unknown', said: `"${written}" is not a type of paragraph that is known here; it was read as ${type}.` };
    return { type, originalType: written, doubt };
  };
}
