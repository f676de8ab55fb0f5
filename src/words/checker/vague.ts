import { clausesOf, inside, placesOf, quotedIn, type Stretch, sentencesOf } from './clauses.ts';
import { lookSubjects, lookVerbs, lookWords, type LookWord } from './en/look.ts';
import {
  assumptions,
  doubtfulClock,
  emptyVerbs,
  linkToSource,
  nobody,
  relativeDays,
  vagueAmounts,
  vagueTimes,
  wishes,
} from './en/vague.ts';
import type { CheckContext, CheckRule, Found, Offer, RuleId, TextKind } from './finding.ts';

/** A text that somebody acts on or holds others to. */
export const binding: ReadonlySet<TextKind> = new Set(['recap', 'instruction', 'brief', 'promise']);
const onlyRead: ReadonlySet<TextKind> = new Set(['note', 'postmortem', 'feedbackask', 'conflict']);

const any = (patterns: readonly string[]): RegExp => new RegExp(`(?<![\\p{L}\\p{N}-])(?:${patterns.join('|')})(?![\\p{L}\\p{N}])`, 'giu');

/** Lists are tried longest first by sorting the places: one phrase gives one finding. */
function phrases(text: string, pattern: RegExp): readonly Stretch[] {
  const quoted = quotedIn(text);
  return placesOf(text, pattern).filter(({ from, text: said }) => said.trim() !== '' && !inside(quoted, from));
}

const times = any(vagueTimes);
const clocks = new RegExp(doubtfulClock, 'giu');
const days = any([relativeDays]);

/** V1: a time that two readers read as two times. */
export const vagueTime: CheckRule = ({ text, context }) => {
  if (onlyRead.has(context.kind)) return [];
  const level = binding.has(context.kind) ? 'warn' : 'hint';
  const places = [...phrases(text, times), ...placesOf(text, clocks), ...numericDates(text)];
  if (zonesOf(context) > 1) places.push(...phrases(text, days));
  const meant =
    level === 'warn' ? places : places.filter(({ text: said }) => !/^this (?:week|month|year|quarter|weekend)$/iu.test(said.trim()));
  return separate(meant).map(({ from, to, text: said }) => ({ id: 'V1', level, from, to, offer: clearTime(from, to, said) }));
};

function clearTime(from: number, to: number, said: string): Offer | null {
  if (/^12(?:[:.]00)? ?a/iu.test(said)) return { from, to, text: '00:00' };
  if (/^12(?:[:.]00)? ?p/iu.test(said)) return { from, to, text: '12:00' };
  return null;
}

export function zonesOf({ zones, readers }: CheckContext): number {
  if (typeof zones === 'number') return zones;
  if (zones !== undefined) return new Set(zones).size;
  return new Set((readers ?? []).map(({ zone }) => zone)).size;
}

const dateCue =
  /\b(?:on|by|until|till|before|after|due|from|since|is|was|date|of|for|call|delivery|wrap|shoot|deadline|latest|mon|tue|wed|thu|fri|sat|sun|\w+day),?:?\s*$/iu;
const noDate =
  /\b(?:scenes?|sc|takes?|slate|shots?|channels?|cameras?|versions?|blocks?|days?|pages?|parts?|f|iso|ratio|reels?|cards?|rooms?|\d)\s*$/iu;

/** 05/11 is May to one reader and November to another. Eighths, fractions and lists of scenes are none. */
function numericDates(text: string): readonly Stretch[] {
  return placesOf(text, /(?<![\p{N}./-])\d{1,2}(?:\/\d{1,2}(?:\/\d{2,4})?|[.-]\d{1,2}[.-]\d{2,4}|\.\d{1,2}\.)(?![\p{N}/])/gu).filter(
    ({ from, to, text: said }) => {
      const [one, two] = said.split(/[./-]/u).map(Number);
      if (one === undefined || two === undefined || Math.max(one, two) > 31 || Math.min(one, two) > 12 || Math.min(one, two) < 1)
        return false;
      const before = text.slice(0, from);
      if (said.split(/[./-]/u).filter(Boolean).length === 3) return true;
      if (noDate.test(before) || /^\s*(?:of|pages?|pgs?|inch|in\b|time|hour|day|eighths?|")/iu.test(text.slice(to))) return false;
      const fraction = one < two && [2, 3, 4, 8].includes(two) && !said.startsWith('0');
      return !(fraction || said === '24/7' || said.endsWith('.')) || dateCue.test(before);
    },
  );
}

/** One finding for what overlaps: the longest stands. */
function separate(places: readonly Stretch[]): readonly Stretch[] {
  const kept: Stretch[] = [];
  for (const place of places.toSorted((a, b) => a.from - b.from || b.to - a.to)) {
    const last = kept.at(-1);
    if (last === undefined || place.from >= last.to) kept.push(place);
  }
  return kept;
}

const inBinding = (id: RuleId, pattern: RegExp): CheckRule => {
  return ({ text, context }) =>
    binding.has(context.kind) ? separate(phrases(text, pattern)).map(({ from, to }) => ({ id, level: 'warn', from, to })) : [];
};

const amounts = any(vagueAmounts);
/** V2: an amount without a number. */
export const vagueAmount: CheckRule = (checked) => {
  const said = phrases(checked.text, times);
  return inBinding('V2', amounts)(checked).filter(({ from }) => !inside(said, from));
};

/** V3: an action that belongs to nobody. */
export const nobodyDoesIt: CheckRule = inBinding('V3', any(nobody));

/** V5: a wish where a statement is due. 'We should be fine' is V5 and not V3. */
export const wishful: CheckRule = inBinding('V5', any(wishes));

/** V6: a verb that names no result. */
export const emptyVerb: CheckRule = inBinding('V6', any(emptyVerbs));

const assumed = any([assumptions]);
/** A1: an assumption that the reader may not share; a link to where it stands heals it. */
export const assumption: CheckRule = ({ text, context }) => {
  if (!binding.has(context.kind)) return [];
  const linked = sentencesOf(text).filter((sentence) => linkToSource.test(sentence.text));
  return separate(phrases(text, assumed))
    .filter(({ from }) => !inside(linked, from))
    .map(({ from, to }) => ({ id: 'A1', level: 'warn', from, to }));
};

const looked: ReadonlySet<TextKind> = new Set(['recap', 'brief', 'nobut']);

/** V4: a look-word that is not pinned for this reader (R6.1). What is quoted at length is a meaning, not a demand. */
export const lookWord: CheckRule = ({ text, context }) => {
  if (!looked.has(context.kind)) return [];
  const pinned = new Set((context.pinned ?? []).map((word) => word.toLowerCase()));
  const meanings = quotedIn(text).filter(({ text: said }) => said.trim().includes(' '));
  const found: Found[] = [];
  for (const word of lookWords) {
    if ([word.word, ...word.forms].some((form) => pinned.has(form))) continue;
    const place = placesOfLook(text, word).find(({ from }) => !inside(meanings, from));
    if (place) found.push({ id: 'V4', level: 'warn', from: place.from, to: place.to });
  }
  return found.toSorted((a, b) => a.from - b.from).filter(({ from }, at, all) => at === 0 || from >= (all[at - 1]?.to ?? 0));
};

const otherSense =
  /\b(?:vox|k-|insurance|bond|risk) ?$|^ (?:in|over|by|round|song|songs|music|art|star|concert|up (?:in|to|the)|corn|batter(?:y|ies)|air|water|fruit|food|milk|plate|cards?|copy|feed|pages?|start|coat|clothes|box|bag|drinks?|chain|meals?|tax|insurance|of £|payments?|due|track|rain|light|snow|estate|time|name|wind|language|files?|footage|room|store|case|brew|number|version|people|viewers|actors?|audience|woman|man|girl|boy|days?|hours?|sunlight|sound|ink|resources?|beings?|rights|effects?|needs)\b/iu;

function placesOfLook(text: string, { word, forms, everyday }: LookWord): readonly Stretch[] {
  const any = [word, ...forms].map((form) => form.replaceAll(' ', '\\s+')).join('|');
  return placesOf(text, new RegExp(`(?<![\\p{L}\\p{N}-])(?:${any})(?![\\p{L}\\p{N}])`, 'giu')).filter(({ from, to }) => {
    const before = text.slice(0, from);
    const after = text.slice(to);
    if (/\b(?:vox|k-|insurance|bond|risk|policy) ?$/iu.test(before)) return false;
    if (!everyday) return !/^ (?:of £|is due|payments?|to pay)/iu.test(after);
    return !otherSense.test(after) && isAboutTheLook(text, from, to);
  });
}

const subject = new RegExp(`\\b(?:${lookSubjects})\\b`, 'iu');
const verb = new RegExp(`(?:${lookVerbs})(?: \\w+ and| \\w+,)*\\s*$`, 'iu');
const should =
  /\b(?:should|must|needs? to|has to|have to|ought to|want (?:it|them|this) to|got to) (?:\w+ly |be |look |feel |sound |more |much |even |so )*$/iu;
const degree = /(?:\b(?:more|less|too|very|super|really|extra|something|bit|so|much) (?:\w+ and |\w+, )?)$/iu;

function isAboutTheLook(text: string, from: number, to: number): boolean {
  const before = text.slice(0, from);
  const clause = clausesOf({ from: 0, to: text.length, text }).find((c) => from >= c.from && from < c.to);
  if (clause && subject.test(clause.text.replace(text.slice(from, to), ' '))) return true;
  const ends = /^\s*(?:[.,;!?]|$|and\b|more\b|please|off the|from the)/iu.test(text.slice(to));
  if (ends && should.test(before)) return true;
  return verb.test(before) || (degree.test(before) && /^\s*(?:[.,;!?]|$|and\b|please|than)/iu.test(text.slice(to)));
}
