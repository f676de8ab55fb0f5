/** An unfolded line of an .ics or .vcf file with the line of the file it begins on. */
export interface ContentLine {
  readonly line: number;
  readonly text: string;
}

export interface Property {
  readonly line: number;
  /** Upper case, without a group. */
  readonly name: string;
  /** `item1` of `item1.TEL`, lower case; null where there is none. */
  readonly group: string | null;
  /** Upper-case names; a bare `CELL` (vCard 2.1) is kept under the empty name. */
  readonly parameters: readonly { readonly name: string; readonly values: readonly string[] }[];
  /** As written: escapes are undone by whoever knows the value's type. */
  readonly value: string;
}

/** Splits text into unfolded lines; the caller has decoded it. Where bytes are at hand they are unfolded first (case:I13). */
export function unfold(text: string): readonly ContentLine[] {
  const lines: { line: number; parts: string[] }[] = [];
  for (const [place, physical] of text.replace(/\r\n?/gu, '\n').split('\n').entries()) {
    const last = lines.at(-1);
    if (last !== undefined && /^[ \t]/u.test(physical)) last.parts.push(physical.slice(1));
    else lines.push({ line: place + 1, parts: [physical] });
  }
  return lines.map(({ line, parts }) => ({ line, text: parts.join('') }));
}

/** Takes a line apart; null where it has no name and value. Commas and colons inside quoted parameters are text. */
export function readContentLine(line: ContentLine): Property | null {
  const head = /^\s*(?:([\w-]{1,100})\.)?([\w-]{1,200})\s*(?=[;:])/u.exec(line.text);
  if (!head) return null;
  const parameters: { name: string; values: readonly string[] }[] = [];
  let at = head[0].length;
  while (line.text[at] === ';') {
    const end = parameterEnd(line.text, at + 1);
    const read = readParameter(line.text.slice(at + 1, end));
    if (read !== null) parameters.push(read);
    at = end;
  }
  if (line.text[at] !== ':') return null;
  return {
    line: line.line,
    name: (head[2] ?? '').toUpperCase(),
    group: head[1]?.toLowerCase() ?? null,
    parameters,
    value: line.text.slice(at + 1),
  };
}

/** The `;` or `:` that ends a parameter. An unclosed quote ends at the first colon, so that one bad line stays one bad line. */
function parameterEnd(text: string, from: number): number {
  let quoted = false;
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '"') quoted = !quoted;
    else if (!quoted && (char === ';' || char === ':')) return at;
  }
  if (!quoted) return text.length;
  const colon = text.indexOf(':', from);
  return colon < 0 ? text.length : colon;
}

function readParameter(text: string): { name: string; values: readonly string[] } | null {
  if (text.trim() === '') return null;
  const at = text.indexOf('=');
  const name = at < 0 ? '' : text.slice(0, at).trim().toUpperCase();
  return { name, values: splitQuoted(at < 0 ? text : text.slice(at + 1)).map(plainParameter) };
}

function splitQuoted(text: string): readonly string[] {
  const values: string[] = [];
  let quoted = false;
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '"') quoted = !quoted;
    else if (text[at] === ',' && !quoted) {
      values.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...values, text.slice(from)];
}

/** Quotes off; ^n, ^^ and ^' of RFC 6868 undone. */
const plainParameter = (text: string): string =>
  text
    .trim()
    .replace(/^"|"$/gu, '')
    .replace(/\^([n^'])/gu, (_, sign: string) => (sign === 'n' ? '\n' : sign === '^' ? '^' : '"'));

export const parameterOf = (property: Property, name: string): string | null =>
  property.parameters.find((parameter) => parameter.name === name)?.values[0] ?? null;

/** TEXT: \n \N is a line break; a backslash before ; , \ : stands for the sign itself. */
export const unescapeText = (text: string): string =>
  text.replace(/\\([\s\S])/gu, (whole, sign: string) => (/[nN]/u.test(sign) ? '\n' : /[\\;,:"]/u.test(sign) ? sign : whole));

/** Splits a structured value on a sign that is not escaped; the parts are still escaped. */
export function splitEscaped(text: string, sign: ';' | ','): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === sign) {
      parts.push(text.slice(from, at));
      from = at + 1;
    }
  }
  return [...parts, text.slice(from)];
}
