import { XMLValidator } from 'fast-xml-parser';
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

/** A tree that grows while the marks are walked; one map stands for all elements without attributes, most of a script's. */
interface Growing extends XmlElement {
  readonly children: XmlNode[];
}
const noAttributes: ReadonlyMap<string, string> = new Map();
const attributeForm = /([^\s=/]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/gu;

function attributesIn(tag: string): ReadonlyMap<string, string> {
  if (!tag.includes('=')) return noAttributes;
  const found = new Map<string, string>();
  for (const [, name = '', double, single] of tag.matchAll(attributeForm)) found.set(name, resolved(double ?? single ?? ''));
  return found;
}

/**
 * The tree of a text that was found well-formed. It is built in the same kind of walk that counted its depth, straight into our own nodes:
 * a general parser's tree beside ours took 660 MB for 12 MB of script.
 */
function treeOf(text: string): XmlElement | null {
  const lineAt = lineCounter(text);
  const root: Growing = { name: '', attributes: noAttributes, children: [], line: 1, offset: 0 };
  const open: Growing[] = [root];
  // A slice of the whole text would keep all of it alive; short texts repeat, and one copy of each is enough.
  const copies = new Map<string, string>();
  const own = (piece: string): string => {
    const known = copies.get(piece);
    if (known !== undefined) return known;
    if (piece.length <= 40 && copies.size < 10_000) copies.set(piece, piece);
    return piece;
  };
  // Most tags of a script are the same few: one map stands for all of them.
  const shared = new Map<string, ReadonlyMap<string, string>>();
  const attributesOf = (tag: string): ReadonlyMap<string, string> => {
    const found = shared.get(tag) ?? attributesIn(tag);
    if (tag.length <= 80 && shared.size < 10_000) shared.set(tag, found);
    return found;
  };
  let from = 0;
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', from)) {
    const top = open.at(-1) ?? root;
    if (at > from && open.length > 1) top.children.push(own(resolved(text.slice(from, at))));
    const skip = skipOver(text, at);
    if (skip !== null) {
      if (text.startsWith('<![CDATA[', at) && open.length > 1) top.children.push(text.slice(at + 9, skip - 3));
      from = skip;
      continue;
    }
    const end = endOfTag(text, at);
    from = end + 1;
    if (text.charAt(at + 1) === '/') {
      if (open.length > 1) open.pop();
      continue;
    }
    const empty = text.charAt(end - 1) === '/';
    const tag = text.slice(at + 1, empty ? end - 1 : end);
    const name = /^[^\s/]+/u.exec(tag)?.[0] ?? '';
    const node: Growing = { name: own(name), attributes: attributesOf(tag.slice(name.length)), children: [], line: lineAt(at), offset: at };
    top.children.push(node);
    if (!empty) open.push(node);
  }
  return root.children.find((child): child is XmlElement => typeof child !== 'string') ?? null;
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
  const root = treeOf(text);
  return root === null ? broken(null, 'it holds no element.') : { ok: true, root };
}
