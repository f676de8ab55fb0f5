import { XMLParser, XMLValidator } from 'fast-xml-parser';
import type { XmlElement, XmlNode } from '#script/index.ts';
import { lineCounter } from '#script/index.ts';

/**
 * `xml-doctype`: a DOCTYPE or entity declaration, never needed and a known way to attack. `xml-too-deep`: nested too deeply.
 * `xml-broken`: cut off or not well-formed, with the line.
 */
export interface NoXml {
  readonly ok: false;
  readonly code: 'xml-doctype' | 'xml-too-deep' | 'xml-broken';
  readonly line: number | null;
  readonly said: string;
}

export interface Xml {
  readonly ok: true;
  readonly root: XmlElement;
}

/** Final Draft nests about ten deep. */
const deepest = 80;

const parser = new XMLParser({
  ignoreAttributes: false,
  preserveOrder: true,
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  // Entities are resolved here, five named ones and numbers, so that none can grow.
  processEntities: false,
  attributeNamePrefix: '',
  cdataPropName: '#cdata',
  captureMetaData: true,
});

interface Scan {
  readonly deepest: number;
  readonly doctypeAt: number | null;
}

/** One pass over the marks alone: how deep it goes and whether it declares anything. Comments, CDATA and instructions are stepped over. */
function scan(text: string): Scan {
  let depth = 0;
  let reached = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const skip = skipOver(text, at);
    if (skip !== null) {
      at = skip;
      continue;
    }
    if (text.charAt(at + 1) === '!') return { deepest: reached, doctypeAt: at };
    const end = endOfTag(text, at);
    if (text.charAt(at + 1) === '/') depth--;
    else if (text.charAt(end - 1) !== '/') depth++;
    reached = Math.max(reached, depth);
    at = end + 1;
  }
  return { deepest: reached, doctypeAt: null };
}

const skipped: readonly (readonly [string, string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
];

function skipOver(text: string, at: number): number | null {
  const found = skipped.find(([open]) => text.startsWith(open, at));
  if (found === undefined) return null;
  const end = text.indexOf(found[1], at + found[0].length);
  return end === -1 ? text.length : end + found[1].length;
}

/** The closing mark of a tag; a mark inside an attribute's quotes does not count. */
function endOfTag(text: string, at: number): number {
  let quote = '';
  for (let end = at + 1; end < text.length; end++) {
    const char = text.charAt(end);
    if (quote !== '') {
      if (char === quote) quote = '';
    } else if (char === '"' || char === "'") quote = char;
    else if (char === '>') return end;
  }
  return text.length;
}

const named: ReadonlyMap<string, string> = new Map([
  ['lt', '<'],
  ['gt', '>'],
  ['amp', '&'],
  ['quot', '"'],
  ['apos', "'"],
]);

/** Characters that no reader may leave in its answer. */
const unwanted = new Set([0, 0xfeff, 0xfffd]);

function characterOf(code: number): string {
  if (code === 13) return '\n';
  if (unwanted.has(code) || !(code <= 0x10ffff) || (code >= 0xd800 && code <= 0xdfff)) return '';
  return String.fromCodePoint(code);
}

/** Five named entities and numbers; any other stays as written, once resolved text is not looked at again. */
const resolved = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi, (whole, hex, decimal, name) => {
        if (typeof hex === 'string') return characterOf(Number.parseInt(hex, 16));
        if (typeof decimal === 'string') return characterOf(Number(decimal));
        return named.get(String(name).toLowerCase()) ?? whole;
      })
    : text;

const isRecord = (value: unknown): value is Record<string | symbol, unknown> => typeof value === 'object' && value !== null;

const metaData = XMLParser.getMetaDataSymbol() as symbol;

function attributesOf(node: Record<string | symbol, unknown>): ReadonlyMap<string, string> {
  const attributes = node[':@'];
  if (!isRecord(attributes)) return new Map();
  return new Map(Object.entries(attributes).flatMap(([name, value]) => (typeof value === 'string' ? [[name, resolved(value)]] : [])));
}

function offsetOf(node: Record<string | symbol, unknown>): number {
  const meta = node[metaData];
  const start = isRecord(meta) ? meta['startIndex'] : null;
  return typeof start === 'number' ? start : 0;
}

/** A node of the package as one of ours; depth is bounded before. Lines are asked for in document order. */
function nodeOf(node: unknown, lineAt: (offset: number) => number): XmlNode | null {
  if (!isRecord(node)) return null;
  const text = node['#text'];
  if (typeof text === 'string') return resolved(text);
  const cdata = node['#cdata'];
  if (Array.isArray(cdata)) return cdata.map((part) => (isRecord(part) ? String(part['#text'] ?? '') : '')).join('');
  const name = Object.keys(node).find((key) => key !== ':@');
  const children = name === undefined ? null : node[name];
  if (name === undefined || name.startsWith('?') || !Array.isArray(children)) return null;
  const offset = offsetOf(node);
  const line = lineAt(offset);
  return {
    name,
    attributes: attributesOf(node),
    children: children.map((child) => nodeOf(child, lineAt)).filter((child) => child !== null),
    line,
    offset,
  };
}

const broken = (line: number | null, why: string): NoXml => ({
  ok: false,
  code: 'xml-broken',
  line,
  said: `The file is cut off or broken${line === null ? '' : ` at line ${line}`}: ${why}`,
});

/** Reads an XML text (LF line ends, no byte order mark). Nothing outside the text is ever opened, nothing is expanded. */
export function readXml(text: string): Xml | NoXml {
  const { deepest: depth, doctypeAt } = scan(text);
  if (doctypeAt !== null) {
    const line = text.slice(0, doctypeAt).split('\n').length;
    return { ok: false, code: 'xml-doctype', line, said: 'The file holds a DOCTYPE or entity declaration, which is not allowed.' };
  }
  if (depth > deepest)
    return { ok: false, code: 'xml-too-deep', line: null, said: `The file is nested ${depth} deep; at most ${deepest} is read.` };
  const valid = XMLValidator.validate(text);
  if (valid !== true) {
    // The validator gives the first line for a text that ends too early.
    const cutOff = valid.err.msg.startsWith("Invalid '[");
    return cutOff ? broken(text.split('\n').length, 'it ends before its last element is closed.') : broken(valid.err.line, valid.err.msg);
  }
  try {
    const nodes: unknown = parser.parse(text);
    const lineAt = lineCounter(text);
    const roots = Array.isArray(nodes)
      ? nodes.map((node) => nodeOf(node, lineAt)).filter((node) => node !== null && typeof node !== 'string')
      : [];
    const root = roots[0];
    return root === undefined || typeof root === 'string' ? broken(null, 'it holds no element.') : { ok: true, root };
  } catch (error) {
    return broken(null, error instanceof Error ? error.message : 'the reader gave up.');
  }
}
