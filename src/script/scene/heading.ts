import type { HeadingIntExt, HeadingParts, ScriptLanguage } from '../screenplay.ts';

/** Words that open a heading, and times of day, as another language writes them. */
interface HeadingWords {
  readonly int: readonly string[];
  readonly ext: readonly string[];
  readonly times: readonly string[];
}

const english: HeadingWords = {
  int: ['INT'],
  ext: ['EXT', 'EST'],
  times: [
    'DAY NIGHT DAWN DUSK MORNING AFTERNOON EVENING MIDNIGHT NOON SUNRISE SUNSET CONTINUOUS LATER SAME TWILIGHT MIDDAY DAYBREAK'.split(' '),
    ['MAGIC HOUR', 'GOLDEN HOUR', 'BLUE HOUR', 'SAME TIME'],
  ].flat(),
};

const languages: Readonly<Record<ScriptLanguage, HeadingWords>> = {
  de: {
    int: ['INNEN'],
    ext: ['AUSSEN', 'AUßEN'],
    times: 'TAG NACHT MORGEN ABEND MITTAG NACHMITTAG DÄMMERUNG MORGENDÄMMERUNG ABENDDÄMMERUNG'.split(' '),
  },
  fr: { int: [], ext: [], times: ['JOUR', 'NUIT', 'AUBE', 'MATIN', 'MIDI', 'SOIR', 'CRÉPUSCULE', 'APRÈS-MIDI', 'PLUS TARD'] },
  ru: { int: ['ИНТ'], ext: ['НАТ', 'ЭКСТ'], times: 'ДЕНЬ НОЧЬ УТРО ВЕЧЕР РАССВЕТ ЗАКАТ ПОЛДЕНЬ СУМЕРКИ'.split(' ') },
  fi: { int: ['SIS'], ext: ['ULK'], times: 'PÄIVÄ YÖ AAMU ILTA ILTAPÄIVÄ HÄMÄRÄ'.split(' ') },
  es: { int: [], ext: [], times: ['DÍA', 'DIA', 'NOCHE', 'TARDE', 'MAÑANA', 'AMANECER', 'ATARDECER', 'MADRUGADA', 'MÁS TARDE'] },
};

/** How headings are read in one language beside English; null is English alone. */
export interface HeadingReader {
  /** The opening words and what they cover, or null where the line has none. `length` covers the words and the mark after them. */
  readonly opening: (line: string) => { readonly intExt: HeadingIntExt; readonly length: number } | null;
  readonly parts: (heading: string) => HeadingParts;
}

const timeModifier = '(?:(?:THE |THAT |THE SAME |SAME |VERY |LATER THAT )?(?:EARLY |LATE |MID-?|PRE-?|NEXT |FOLLOWING |SAME |LATER )?)';
const somewhatLater =
  '(?:(?:A |AN )?(?:FEW |SEVERAL |\\d+ )?(?:MOMENT|SECOND|MINUTE|HOUR|DAY|NIGHT|WEEK|MONTH|YEAR)S? (?:LATER|EARLIER|BEFORE))';
const relativeTimes = /^(?:CONTINUOUS|SAME|SAME TIME|LATER|.* LATER|.* EARLIER|.* BEFORE)$/u;

const escaped = (words: readonly string[]): string => words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/gu, '\\$&')).join('|');

/** Headings of one language. English words always count: many crews mix. */
export function headingReader(language: ScriptLanguage | null): HeadingReader {
  const own = language === null ? { int: [], ext: [], times: [] } : languages[language];
  const int = escaped([...english.int, ...own.int]);
  const ext = escaped([...english.ext, ...own.ext]);
  const one = `(?:${int}|${ext})`;
  // A mark or a blank must follow, or nothing at all when the word itself closes with a period.
  const openingForm = new RegExp(`^(?:(${one})(?:\\.? ?[/&–-] ?(${one}))?|(I\\.?/E|E\\.?/I))(?=[. \\t]|$)(?:\\.|(?=[ \\t]))[ \\t]*`, 'iu');
  const firstIsInt = new RegExp(`^(?:${int})$`, 'iu');
  const timeForm = new RegExp(`^(?:${timeModifier}(?:${escaped([...english.times, ...own.times])})|${somewhatLater})$`, 'u');
  const isTime = (text: string): boolean => timeForm.test(text);

  const opening: HeadingReader['opening'] = (line) => {
    const match = openingForm.exec(line);
    if (match === null) return null;
    const [whole, first, second, both] = match;
    if (both !== undefined) return { intExt: 'INT/EXT', length: whole.length };
    const firstInt = firstIsInt.test(first ?? '');
    if (second !== undefined && firstIsInt.test(second) !== firstInt) return { intExt: 'INT/EXT', length: whole.length };
    return { intExt: firstInt ? 'INT' : 'EXT', length: whole.length };
  };

  return { opening, parts: (heading) => partsOf(heading, opening, isTime) };
}

/** A tag that stands before the opening: `MEMORY: EXT. LANE`, `FLASHBACK - INT. HALL`. */
function splitPrefix(heading: string, opening: HeadingReader['opening']): { prefix: string | null; rest: string } {
  if (opening(heading) !== null) return { prefix: null, rest: heading };
  for (const match of heading.slice(0, 120).matchAll(/ ?: | --? | ?[–—] ?/gu)) {
    const rest = heading.slice(match.index + match[0].length);
    if (match.index > 0 && opening(rest) !== null) return { prefix: heading.slice(0, match.index).trim().toUpperCase(), rest };
  }
  return { prefix: null, rest: heading };
}

const separator = / (?:--|[-–—]) /u;
const longestTime = 160;

/** A time as it is compared: no remark in brackets after it, no closing period. Nothing that long is a time. */
const asTime = (segment: string): string =>
  segment.length > longestTime
    ? ''
    : segment
        .replace(/(?: ?[([][^()[\]]*[)\]])+\.?$/u, '')
        .replace(/[. ]+$/u, '')
        .toUpperCase();

function withoutMarksAround(text: string): string {
  const marks = ' -–—,';
  let from = 0;
  let to = text.length;
  while (from < to && marks.includes(text.charAt(from))) from++;
  while (to > from && marks.includes(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}

function partsOf(heading: string, opening: HeadingReader['opening'], isTime: (text: string) => boolean): HeadingParts {
  const { prefix, rest } = splitPrefix(heading.replace(/\s+/gu, ' ').trim(), opening);
  const opened = opening(rest);
  const { place, time } = splitTime(rest.slice(opened?.length ?? 0).trim(), isTime, opened === null);
  const set = withoutMarksAround(place).toUpperCase();
  return { intExt: opened?.intExt ?? null, set: set === '' ? null : set, timeOfDay: time, prefix: prefix === '' ? null : prefix };
}

/** The place and the time of what follows the opening. A single segment is a place, unless nothing opened the heading (`.LATER`). */
function splitTime(text: string, isTime: (text: string) => boolean, bare: boolean): { place: string; time: string | null } {
  const segments = ` ${text}`.split(separator);
  const last = asTime((segments.at(-1) ?? '').trim());
  if ((segments.length > 1 || bare) && isTime(last)) {
    return { place: dropEarlierTime(segments.slice(0, -1), last, isTime).join(' - '), time: last };
  }
  return splitTightTime(text, isTime) ?? { place: segments.join(' - '), time: null };
}

/** British habit and narrow typing: `HALL. NIGHT`, `HALL -NIGHT`, `HALL—NIGHT`. Taken only for a word known as a time. */
function splitTightTime(text: string, isTime: (text: string) => boolean): { place: string; time: string } | null {
  const tail = text.slice(-longestTime);
  for (const match of tail.matchAll(/[.,] | -|- |--|[–—]/gu)) {
    const word = asTime(tail.slice(match.index + match[0].length).trim());
    if (isTime(word)) return { place: text.slice(0, text.length - tail.length + match.index), time: word };
  }
  return null;
}

/** `HALL - NIGHT - CONTINUOUS` is the set HALL: a time that only points at another does not make the other a place. */
function dropEarlierTime(before: readonly string[], last: string, isTime: (text: string) => boolean): readonly string[] {
  const earlier = asTime((before.at(-1) ?? '').trim());
  return before.length > 1 && relativeTimes.test(last) && isTime(earlier) ? before.slice(0, -1) : before;
}

/** The light a strip shows. */
export type Light = 'day' | 'night' | 'dawn' | 'dusk';

const lights: readonly (readonly [RegExp, Light])[] = [
  [/\b(?:DAWN|SUNRISE|DAYBREAK)\b/u, 'dawn'],
  [/\b(?:DUSK|SUNSET|TWILIGHT|MAGIC HOUR|GOLDEN HOUR|BLUE HOUR)\b/u, 'dusk'],
  [/\b(?:NIGHT|MIDNIGHT|EVENING)\b/u, 'night'],
  [/\b(?:DAY|MORNING|AFTERNOON|NOON|MIDDAY)\b/u, 'day'],
];

/** The light of a time of day; CONTINUOUS, SAME and LATER keep the light of the scene before. Null where nothing is known. */
export function lightOf(timeOfDay: string | null, before: Light | null): Light | null {
  if (timeOfDay === null) return null;
  const found = lights.find(([form]) => form.test(timeOfDay))?.[1];
  if (found !== undefined && !/LATER|EARLIER|BEFORE/u.test(timeOfDay)) return found;
  return relativeTimes.test(timeOfDay) ? before : (found ?? null);
}
