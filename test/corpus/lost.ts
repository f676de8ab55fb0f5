import type { ReadAnswer } from '#files/index.ts';
import { decodeText } from '#files/index.ts';
import { linesWithoutPlace } from '#script/index.ts';

/**
 * What a reader dropped in silence: every non-blank line of a file must be in a thing, in a kept text or in an issue. The file is read a
 * second time here, by simpler means than the reader's own, and what it says is looked for in the answer.
 *   Fountain      each line, by the lines that elements, comments, title entries and issues name
 *   Final Draft   each word of the body's Text, as often as it stands there
 *   lists         each word of each line, as often as it stands in the cells; a line with an issue is excused
 *   calendars     each VEVENT a thing or an issue inside its lines, each other component an issue; contacts likewise
 *   rundowns      each title and cue of an entry
 * A file that was refused lost nothing if it says why.
 */
export function lostIn(name: string, bytes: Uint8Array, answer: ReadAnswer): readonly string[] {
  if (answer.kind === 'refused')
    return answer.issues.some(({ code, said }) => code !== '' && said !== '') ? [] : ['refused without a reason'];
  const decoded = decodeText(bytes, 64 * 1024 * 1024);
  // A workbook is no text: its cells are compared in the tests of its reader.
  if (!decoded.ok) return [];
  const { text } = decoded;
  switch (answer.kind) {
    case 'screenplay':
      return /^\s*</u.test(text)
        ? lostWords(bodyOf(text), keptOfScript(answer))
        : linesWithoutPlace(text, answer).map((line) => `line ${line}`);
    case 'table':
      return lostCells(text, answer);
    case 'calendar':
      return lostBlocks(text, answer, 'VEVENT', answer.events);
    case 'contacts':
      return lostBlocks(text, answer, 'VCARD', answer.people);
    case 'rundown':
      return lostEntries(name, text, countWords(answer.events.flatMap(({ title, cue }) => [title, cue])));
  }
}

/** Every text inside a value, however deep. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsIn);
}
type Counts = ReadonlyMap<string, number>;

function countWords(texts: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const text of texts)
    for (const [word] of text.toUpperCase().matchAll(/[\p{L}\p{N}]+/gu)) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
const keptIn = (value: unknown): Counts => countWords(textsIn(value));

/** Each word once where it stands: not again in the emphasis of its element, the name of its scene and the cast. */
const keptOfScript = ({ elements, scenes, titlePage, issues }: ReadAnswer & { readonly kind: 'screenplay' }): Counts =>
  keptIn([
    elements.map((one) => [one.text, 'extension' in one ? one.extension : []]),
    scenes.map(({ synopsis, notes, beats, title }) => [synopsis, notes, beats, title]),
    titlePage.map(({ value }) => value),
    issues.map(({ said }) => said),
  ]);

/** Words that the source holds more often than what was kept of it. */
const lostWords = (source: readonly string[], kept: Counts): readonly string[] =>
  [...countWords(source)].flatMap(([word, times]) =>
    times > (kept.get(word) ?? 0) ? [`"${word}" ${times - (kept.get(word) ?? 0)} times`] : [],
  );

const marks: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const unescaped = (text: string): string =>
  text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/giu, (whole: string, hex?: string, decimal?: string, name?: string) =>
    name === undefined
      ? String.fromCodePoint(hex === undefined ? Number(decimal) : Number.parseInt(hex, 16))
      : (marks[name.toLowerCase()] ?? whole),
  );

/** The texts of a Final Draft body, up to the title page and the settings. */
function bodyOf(text: string): readonly string[] {
  const from = text.indexOf('<Content');
  const end = text.indexOf('</Content>', from);
  const body = text.slice(Math.max(0, from), end < 0 ? text.length : end);
  return [...body.matchAll(/<Text\b[^>]*?(?<!\/)>([^<]*)<\/Text>/gu)].map(([, words = '']) => unescaped(words));
}

function lostCells(text: string, answer: ReadAnswer & { readonly kind: 'table' }): readonly string[] {
  const said = new Set(answer.issues.map(({ line }) => line));
  const begins = new Set(answer.rows.map(({ line }) => line));
  // A row of several lines that has an issue is excused to its end.
  let excused = false;
  const lines = text.split('\n').filter((line, place) => {
    if (said.has(place + 1)) excused = true;
    else if (begins.has(place + 1)) excused = false;
    return !excused && !/^sep=.$/iu.test(line.trim());
  });
  return lostWords(lines, countWords([...answer.columns, ...answer.rows.flatMap(({ cells }) => cells)]));
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly name: string;
  readonly lines: readonly string[];
}

/** BEGIN to END, the outermost below the calendar; lines count from 1. */
function blocksOf(text: string): readonly Block[] {
  const blocks: Block[] = [];
  const lines = text.split('\n');
  let open: { readonly name: string; readonly from: number } | null = null;
  for (const [place, line] of lines.entries()) {
    const begins = /^BEGIN:([\w-]+)\s*$/iu.exec(line)?.[1]?.toUpperCase();
    const ends = /^END:([\w-]+)\s*$/iu.exec(line)?.[1]?.toUpperCase();
    if (open === null && begins !== undefined && begins !== 'VCALENDAR') open = { name: begins, from: place };
    else if (open !== null && ends === open.name) {
      blocks.push({ name: open.name, from: open.from + 1, to: place + 1, lines: lines.slice(open.from, place + 1) });
      open = null;
    }
  }
  return blocks;
}

interface Known {
  readonly uid: string | null;
}
const unfolded = (lines: readonly string[]): readonly string[] =>
  lines
    .join('\n')
    .replace(/\n[ \t]/gu, '')
    .split('\n');

function lostBlocks(text: string, { issues }: ReadAnswer, thing: 'VEVENT' | 'VCARD', things: readonly Known[]): readonly string[] {
  const [kept, uids] = [keptIn(things), new Set(things.map(({ uid }) => uid))];
  return blocksOf(text).flatMap((block) => {
    if (block.name === 'VTIMEZONE' || issues.some(({ line }) => line !== null && line >= block.from && line <= block.to)) return [];
    const where = `${block.name} at line ${block.from}`;
    if (block.name !== thing) return [where];
    const lines = unfolded(block.lines);
    const uid = lines.flatMap((line) => /^UID[^:\n]*:(.*\S)\s*$/iu.exec(line)?.[1] ?? [])[0]?.trim();
    if (uid !== undefined) return uids.has(uid) ? [] : [where];
    const named = lines.flatMap((line) => /^(?:SUMMARY|FN|EMAIL)[^:\n]*:(\S.*)$/iu.exec(line)?.[1] ?? []);
    // Quoted-printable is no word; the reader's own tests look at it.
    const words = [...countWords(named.map((one) => one.replace(/\\[nN]/gu, ' '))).keys()].filter(
      () => !named.some((one) => one.includes('=')),
    );
    return words.every((word) => kept.has(word)) ? [] : [where];
  });
}

/** Titles, names and cues of entries that play: what a person would look for. */
function lostEntries(name: string, text: string, kept: Counts): readonly string[] {
  if (!/\.(?:json|ontime)$/iu.test(name)) return [];
  const value: unknown = JSON.parse(text);
  const found: string[] = [];
  const look = (one: unknown): void => {
    if (typeof one !== 'object' || one === null) return;
    const { type, title, cue, segmentId, name: part } = one as Readonly<Record<string, unknown>>;
    if (type === 'event') found.push(...[title, cue].filter((each) => typeof each === 'string'));
    if (typeof segmentId === 'string' && typeof part === 'string') found.push(part);
    for (const child of Object.values(one)) look(child);
  };
  look(value);
  return lostWords(found, kept);
}
