import type { Issue } from '../issue.ts';
import { issue } from '../issue.ts';
import type { HeadingReader } from '../scene/heading.ts';
import type { TitleEntry } from '../screenplay.ts';
import { headingLine } from './line-kinds.ts';
import type { Line } from './lines.ts';

export interface TitlePage {
  readonly entries: readonly TitleEntry[];
  readonly issues: readonly Issue[];
  /** Index of the first line after it; 0 where there is no title page. */
  readonly next: number;
}

const none: TitlePage = { entries: [], issues: [], next: 0 };

/** Keys that may stand empty, or after blank lines, and still open a title page. */
const usualKeys = new Set(
  [
    'title',
    'credit',
    'author',
    'authors',
    'source',
    'draft date',
    'date',
    'contact',
    'contact info',
    'copyright',
    'notes',
    'revision',
    'draft',
    'episode',
  ].concat([
    'series',
    'format',
    'email',
    'phone',
    'address',
    'font',
    'language',
    'tagline',
    'genre',
    'header',
    'footer',
    'watermark',
    'tl',
    'tc',
    'tr',
    'cc',
    'bl',
    'br',
  ]),
);

/** A key never starts with a forcing or structural mark (case:F60) and is never indented. */
const keyForm = /^([^\s.!@>~#=[\]/:(*_][^:]{0,79}):(.*)$/u;

interface Key {
  readonly key: string;
  readonly value: string;
}

/** Asks for a heading first: a heading may hold a colon (case:F61). */
function keyOf(line: Line | undefined, headings: HeadingReader): Key | null {
  if (line === undefined || line.blank || headingLine(line.text, headings) !== null) return null;
  const match = keyForm.exec(line.text);
  return match === null ? null : { key: (match[1] ?? '').trim(), value: (match[2] ?? '').trim() };
}

const isUsual = ({ key }: Key): boolean => usualKeys.has(key.toLowerCase().replace(/\s+/gu, ' '));
const isIndented = (line: Line | undefined): boolean => line !== undefined && !line.blank && /^[ \t]/.test(line.text);

/** Whether the lines from `at` are a title page: a first key with a value beside or below it (case:F31b). */
function opens(lines: readonly Line[], at: number, headings: HeadingReader): boolean {
  const first = keyOf(lines[at], headings);
  if (first === null) return false;
  if (isUsual(first)) return true;
  const below = lines[at + 1];
  return at === 0 && (first.value !== '' || (isIndented(below) && headingLine(below?.text ?? '', headings) === null));
}

/** `Key: value` lines at the very top until the first blank line; values may go on below, indented. */
export function readTitlePage(lines: readonly Line[], headings: HeadingReader): TitlePage {
  const start = lines.findIndex((line) => !line.blank);
  if (start === -1 || !opens(lines, start, headings)) return none;
  const drafts: { key: string; values: string[]; line: number }[] = [];
  const issues: Issue[] = [];
  let at = start;
  for (let line = lines[at]; line !== undefined && !line.blank; line = lines[++at]) {
    if (headingLine(line.text, headings)?.forced === false && !isIndented(line)) {
      issues.push(issue(line.line, 'title-page-runs-on', 'A scene heading follows the title page without a blank line between.'));
      break;
    }
    const key = keyOf(line, headings);
    if (key !== null) {
      drafts.push({ key: key.key, values: key.value === '' ? [] : [key.value], line: line.line });
      if (!isUsual(key)) issues.push(issue(line.line, 'title-key-unusual', `"${key.key}" was read as an entry of the title page.`));
      continue;
    }
    if (!isIndented(line)) {
      issues.push(
        issue(
          line.line,
          'title-line-not-indented',
          'This line of the title page is not indented; it was taken as part of the value above.',
        ),
      );
    }
    drafts.at(-1)?.values.push(line.text.trim());
  }
  const entries = drafts.map(({ key, values, line }) => ({ key, value: values.length === 0 ? null : values.join('\n'), line }));
  return { entries, issues, next: at };
}
