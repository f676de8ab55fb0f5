import { plainText } from '#script/index.ts';

/** One tag of a spreadsheet's XML: its name without prefix, its attributes as text, and the text that stands before it. */
export interface Tag {
  readonly name: string;
  readonly attributes: string;
  readonly closes: boolean;
  readonly empty: boolean;
  readonly before: string;
}

/**
 * Walks through the tags of a part in one pass. Parts of a workbook have no document type; one that declares entities is refused by the caller
 * before. Comments and instructions are passed over; a part that breaks off ends the walk.
 */
export function* tagsOf(xml: string): Generator<Tag> {
  let from = 0;
  for (;;) {
    const open = xml.indexOf('<', from);
    if (open < 0) return;
    if (xml.startsWith('<!--', open) || xml.startsWith('<![CDATA[', open)) {
      const comment = xml.startsWith('<!--', open);
      const end = xml.indexOf(comment ? '-->' : ']]>', open);
      if (end < 0) return;
      from = end + 3;
      continue;
    }
    const close = tagEnd(xml, open);
    if (close < 0) return;
    const inside = xml.slice(open + 1, close);
    const found = /^(\/?)(?:[\w.-]+:)?([\w.-]+)/u.exec(inside);
    if (found) {
      const closes = found[1] === '/';
      yield {
        name: found[2] ?? '',
        attributes: inside.slice(found[0].length),
        closes,
        empty: inside.endsWith('/'),
        before: xml.slice(from, open),
      };
    }
    from = close + 1;
  }
}

/** The ">" that ends a tag; one inside a quoted attribute does not. */
function tagEnd(xml: string, open: number): number {
  const close = xml.indexOf('>', open);
  const quote = xml.indexOf('"', open);
  if (quote < 0 || close < 0 || close < quote) return close;
  let quoted = '';
  for (let at = open + 1; at < xml.length && at < open + 100_000; at++) {
    const char = xml[at];
    if (quoted !== '') quoted = char === quoted ? '' : quoted;
    else if (char === '"' || char === "'") quoted = char;
    else if (char === '>') return at;
  }
  return -1;
}

/** An attribute by its name, without regard to a prefix; null where there is none. */
export function attribute(attributes: string, name: string): string | null {
  const found = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'u').exec(attributes);
  return found ? plainXml(found[1] ?? found[2] ?? '') : null;
}

const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Undoes XML's and the format's own escapes (_x000D_); line ends are LF. Characters that no text may hold are left out. */
export function plainXml(text: string): string {
  const undone = text
    .replace(
      /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/giu,
      (whole, decimal: string | undefined, hexadecimal: string | undefined, name: string | undefined) => {
        if (name !== undefined) return named[name.toLowerCase()] ?? whole;
        const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
        return code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000) ? String.fromCodePoint(code) : '';
      },
    )
    .replace(/_x([0-9A-F]{4})_/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
  return plainText(undone);
}

/** Text as XML, with the format's own escape for control characters and for text that looks like that escape. */
export const escapeXml = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-F]{4}_)/giu, '_x005F_')
    .replace(/[\p{Cc}\ufffe\uffff]/gu, (char) =>
      char === '\n' || char === '\t' ? char : `_x${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, '?')
    .replace(/&/gu, '&amp;')
    .replace(/</gu, '&lt;')
    .replace(/>/gu, '&gt;')
    .replace(/"/gu, '&quot;');
