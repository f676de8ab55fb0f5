/** An element of an XML file, as much of it as a format needs: the reader of bytes fills it, the pure readers walk it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  /** In document order; text is as written, entities resolved. */
  readonly children: readonly XmlNode[];
  /** Line of its start tag in the file, from 1, and the offset of that tag in the text. */
  readonly line: number;
  readonly offset: number;
}

export type XmlNode = XmlElement | string;

/** Elements directly below that carry one of the names. */
export const childrenNamed = (parent: XmlElement, ...names: readonly string[]): readonly XmlElement[] =>
  parent.children.filter((child): child is XmlElement => typeof child !== 'string' && names.includes(child.name));

export const childNamed = (parent: XmlElement, name: string): XmlElement | null => childrenNamed(parent, name)[0] ?? null;

/** Text directly inside an element. */
export const ownText = (element: XmlElement): string => element.children.filter((child) => typeof child === 'string').join('');

/** An attribute without blanks around it; null where it is missing or empty. */
export function attribute(element: XmlElement, name: string): string | null {
  const value = element.attributes.get(name)?.trim() ?? '';
  return value === '' ? null : value;
}
