import { readDateText } from './date.ts';
import type { DateText } from './date.ts';
import { readPages } from './pages.ts';

/** A row that ends or begins a shooting day. */
export interface DayBreakText {
  readonly breaks: 'start' | 'end';
  readonly day: string | null;
  readonly date: DateText;
  /** The total it states, in eighths; null where it states none. */
  readonly eighths: number | null;
}

const dayWord =
  '(?:shoot(?:ing)?\\s+|production\\s+)?(?:day|drehtag|tag|journ[ée]e|jour|d[ií]a|jornada|giorno|giornata|dag|päivä|день|дня)(?:\\s+(?:de\\s+(?:tournage|rodaje)|di\\s+ripresa))?';
const dayNumber = '\\s*(?:#|no\\.?|nr\\.?|n[°º]\\.?|:)?\\s*(\\d{1,4}[A-Z]?)?';
const endWord = '(?:end|ende|fin|fine|slut|slutt|конец|einde|fim)';
const ends = [
  new RegExp(
    `(?:^|[^\\p{L}])${endWord}\\s+(?:of\\s+|von\\s+|de\\s+|du\\s+|de\\s+la\\s+|del\\s+|di\\s+|da\\s+|van\\s+|av\\s+|the\\s+)*${dayWord}${dayNumber}`,
    'iu',
  ),
  new RegExp(`(?:^|[^\\p{L}])(?:(\\d{1,4})\\.?\\s+)?${dayWord}${dayNumber}\\s*[-–—:.]*\\s*(?:ends?|ende|fin|wraps?)(?![\\p{L}])`, 'iu'),
  /^[^\p{L}\d]*day\s*break()/iu,
];
const starts = new RegExp(
  `^[^\\p{L}\\d]*(?:(?:start|begin(?:ning)?|beginn|début|inicio|inizio)\\s+(?:of\\s+|de\\s+|du\\s+|von\\s+)?)?${dayWord}\\s*(?:#|no\\.?|nr\\.?|n[°º]\\.?|:)?\\s*(\\d{1,4}[A-Z]?)(?![\\p{L}\\d/])`,
  'iu',
);

/** Reads "END OF DAY 1 - Mon 1 Jun 2026 - 1 6/8 pages" or "DAY 3 of 12, Tuesday 2 June"; null for any other text. */
export function readDayBreak(text: string): DayBreakText | null {
  if (text.length > 400) return null;
  for (const pattern of ends) {
    const found = pattern.exec(text);
    if (found) return { breaks: 'end', day: found[2] ?? (found[1] || null), ...restOf(text.slice(found.index + found[0].length)) };
  }
  const begun = starts.exec(text);
  if (!begun) return null;
  return { breaks: 'start', day: begun[1] ?? null, ...restOf(text.slice(begun.index + begun[0].length)) };
}

function restOf(text: string): { readonly date: DateText; readonly eighths: number | null } {
  const { date, without } = takeDate(text.replace(/^\s*(?:of|von|de|di|\/)\s*\d{1,3}(?!\S)/iu, ' '));
  return { date, eighths: statedPages(without) };
}

const weekday = '(?:\\p{L}{2,12}\\.?,?\\s+)?';
const datePatterns = [
  /\d{4}[-./]\d{1,2}[-./]\d{1,2}/gu,
  new RegExp(`${weekday}\\d{1,2}(?:st|nd|rd|th|\\.|er)?\\s+(?:of\\s+|de\\s+)?\\p{L}{3,12}\\.?,?\\s+(?:de\\s+)?\\d{4}`, 'giu'),
  new RegExp(`${weekday}\\p{L}{3,12}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?,?\\s+\\d{4}`, 'giu'),
  new RegExp(`${weekday}\\d{1,2}([-./])\\d{1,2}\\1\\d{2,4}`, 'giu'),
  new RegExp(`${weekday}\\d{1,2}[-. ]\\p{L}{3,12}\\.?[-. ]\\d{2,4}(?!/)`, 'giu'),
  new RegExp(`${weekday}\\d{1,2}(?:st|nd|rd|th|\\.)?\\s+\\p{L}{3,12}\\b`, 'giu'),
  new RegExp(`${weekday}\\p{L}{3,12}\\.?\\s+\\d{1,2}(?:st|nd|rd|th)?(?![\\d/])`, 'giu'),
];

/** The first date in a text, and the text without it, so that no number of the date is taken for pages. */
function takeDate(text: string): { readonly date: DateText; readonly without: string } {
  for (const pattern of datePatterns) {
    for (const found of text.matchAll(pattern)) {
      const whole = readDateText(found[0]);
      const date = whole.kind === 'unread' ? readDateText(found[0].replace(/^\p{L}+\.?,?\s+/u, '')) : whole;
      if (date.kind === 'unread' || date.kind === 'none' || date.kind === 'serial') continue;
      return { date, without: `${text.slice(0, found.index)} ${text.slice(found.index + found[0].length)}` };
    }
  }
  return { date: { kind: 'none' }, without: text };
}

function statedPages(text: string): number | null {
  const found =
    /(?:^|[^\d/.,])((?:\d{1,3}[\s-]+)?\d{1,3}\/8)(?![\d/])/u.exec(text) ??
    /(?:^|[^\d/.,:])(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:pages?|pgs?|pp|seiten?|p[áa]ginas?|pagine|sidor|стр)(?![\p{L}])/iu.exec(text) ??
    /(?:pages?|pgs?|seiten?|p[áa]ginas?|pagine)\s*[:=]\s*(\d{1,3}(?:[.,]\d{1,3})?)(?![\d/])/iu.exec(text);
  const read = found?.[1] === undefined ? null : readPages(found[1], 'pages');
  return read?.ok ? read.eighths : null;
}
