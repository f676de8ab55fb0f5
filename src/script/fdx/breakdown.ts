import type { XmlElement } from '../xml-node.ts';
import { attribute, childNamed, childrenNamed, ownText } from '../xml-node.ts';
import { paragraphText } from './paragraph.ts';

export interface Tag {
  readonly category: string;
  readonly name: string;
}

/** What stands beside the text of a Final Draft file: breakdown tags, revision sets, notes on a range of the body. */
export interface Breakdown {
  /** The tags of a tag number on a text; empty where the file defines none. */
  readonly tagsOf: (number: string, text: string) => readonly Tag[];
  readonly revisionSets: readonly string[];
  /** Place of a revision set in that list by its id; null where the file does not define it. */
  readonly revisionPlace: (id: string) => number | null;
  readonly notes: readonly RangeNote[];
}

export interface RangeNote {
  readonly text: string;
  /** Characters of the body, each paragraph one longer than its text; null where the note names no range. */
  readonly start: number | null;
  readonly line: number;
}

/** The first of several attribute or child names that holds something: files of different versions name them differently. */
function anyOf(element: XmlElement, names: readonly string[]): string | null {
  for (const name of names) {
    const child = childNamed(element, name);
    const value = attribute(element, name) ?? (child === null ? '' : ownText(child).trim() || paragraphText(child));
    if (value !== '') return value;
  }
  return null;
}

const below = (root: XmlElement, ...path: readonly string[]): readonly XmlElement[] =>
  path.reduce<readonly XmlElement[]>((found, name) => found.flatMap((one) => childrenNamed(one, name)), [root]);

const byAny = (elements: readonly XmlElement[], names: readonly string[]): ReadonlyMap<string, XmlElement> =>
  new Map(
    elements.flatMap((one) => {
      const id = anyOf(one, names);
      return id === null ? [] : [[id, one] as const];
    }),
  );

/** Text@TagNumber -> Tag@Number -> its definitions -> their category (case:X12). */
function tagReader(root: XmlElement): Breakdown['tagsOf'] {
  const categories = byAny(below(root, 'TagData', 'TagCategories', 'TagCategory'), ['Id', 'ID']);
  const definitions = byAny(below(root, 'TagData', 'TagDefinitions', 'TagDefinition'), ['Id', 'ID']);
  const tags = byAny(below(root, 'TagData', 'Tags', 'Tag'), ['Number', 'Id', 'ID']);
  return (number, text) => {
    const tag = tags.get(number);
    if (tag === undefined) return [];
    const children = childrenNamed(tag, 'DefId', 'DefID', 'TagDefinition').map((child) => ownText(child).trim());
    const ids = [...children, attribute(tag, 'DefId') ?? attribute(tag, 'DefID') ?? ''].filter((id) => id !== '');
    return ids.flatMap((id) => {
      const definition = definitions.get(id);
      if (definition === undefined) return [];
      const category = categories.get(anyOf(definition, ['CatId', 'CatID', 'CategoryId']) ?? '');
      const name = anyOf(definition, ['Label', 'Name']) ?? text.trim();
      return [{ category: (category === undefined ? null : anyOf(category, ['Name', 'Label'])) ?? 'Unknown', name }];
    });
  };
}

const wholeNumber = (text: string | null): number | null => (text !== null && /^\d{1,9}$/.test(text) ? Number(text) : null);

/** Revision sets, oldest first: by their number where all have one, else in the order of the file. */
function revisionsOf(root: XmlElement): readonly { readonly id: string; readonly name: string }[] {
  const sets = below(root, 'Revisions', 'Revision').flatMap((one) => {
    const id = attribute(one, 'ID') ?? attribute(one, 'Id');
    return id === null ? [] : [{ id, name: attribute(one, 'Name') ?? `Revision ${id}` }];
  });
  return [...sets].sort((a, b) => (wholeNumber(a.id) ?? 0) - (wholeNumber(b.id) ?? 0));
}

const notesOf = (root: XmlElement): readonly RangeNote[] =>
  below(root, 'ScriptNotes', 'ScriptNote').flatMap((note) => {
    const text = [attribute(note, 'Name'), paragraphText(note)].filter((part) => part !== null && part !== '').join(': ');
    return text === '' ? [] : [{ text, start: wholeNumber((attribute(note, 'Range') ?? '').split(/[\s,;]+/)[0] ?? null), line: note.line }];
  });

export function readBreakdown(root: XmlElement): Breakdown {
  const sets = revisionsOf(root);
  const places = new Map(sets.map(({ id }, place) => [id, place]));
  return {
    tagsOf: tagReader(root),
    revisionSets: sets.map(({ name }) => name),
    revisionPlace: (id) => places.get(id) ?? null,
    notes: notesOf(root),
  };
}
