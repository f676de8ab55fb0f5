import { type JargonTerm, jargon } from '#texts/index.ts';
import { placesOf, type Stretch, sentencesOf } from './clauses.ts';
import type { CheckContext } from './finding.ts';

/** A term of the table where it stands in a text. */
export interface TermPlace extends Stretch {
  readonly term: JargonTerm;
  readonly level: 'warn' | 'hint';
}

/** Auto forms that everyday English uses too; the table marks only some of them. */
const everydayForms = new Set([
  'the volume',
  'low key',
  '25p',
  '24p',
  '50p',
  'crafty',
  'backlight',
  'remote truck',
  'fixer',
  'primes',
  'latency',
]);
/** Single words of hint terms that nobody says outside the trade. */
const clearForms = new Set([
  'reshoot',
  'showrunner',
  'oner',
  'alts',
  'practicals',
  'technocrane',
  'uav',
  'stringout',
  'versioning',
  'fringes',
  'aerials',
  'ecu',
]);
/** Acronyms that are words, times or names in lower case. */
const asWritten = new Set([
  'CU',
  'OT',
  'AC',
  'PM',
  'EP',
  'IC',
  'TD',
  'TC',
  'DI',
  'CG',
  'MOS',
  'COI',
  'DIT',
  'OTS',
  'EWS',
  'ATL',
  'BTL',
  'DP',
  'QC',
  'BTS',
  'OTT',
  'GVs',
  'ECU',
]);

interface Form {
  readonly term: JargonTerm;
  readonly pattern: RegExp;
  readonly length: number;
  readonly everyday: boolean;
}

const escaped = (form: string): string =>
  [...form].map((sign) => (sign === ' ' ? '[ -]' : sign === '-' ? '[-‑]?' : sign.replace(/[.*+?^${}()|[\]\\/]/u, '\\$&'))).join('');

function formOf(term: JargonTerm, form: string, marked: boolean): Form {
  const oneWord = !/[ -]/u.test(form);
  const everyday = marked || everydayForms.has(form) || (term.match === 'hint' && oneWord && !clearForms.has(form.toLowerCase()));
  const plural = /\p{L}$/u.test(form) && !/s$/u.test(form) ? '(?:s|es)?' : '';
  return {
    term,
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])${escaped(form)}${plural}(?![\\p{L}\\p{N}])`, asWritten.has(form) ? 'gu' : 'giu'),
    length: form.length,
    everyday,
  };
}

const forms: readonly Form[] = jargon
  .flatMap((term) => [
    ...[term.term, ...term.variants].map((form) => formOf(term, form, false)),
    ...term.everyday.map((form) => formOf(term, form, true)),
  ])
  .toSorted((a, b) => b.length - a.length);

const tradeWords =
  /\b(?:scenes?|shots?|shoots?|shooting|filming|filmed|cameras?|edit(?:s|ed|ing|or)?|actors?|actress(?:es)?|lens(?:es)?|footage|crew|studio|director|screenplay|script|take \d+|on set|soundtrack|dialogue|subtitles?|post-production|close-?ups?|rehearsals?)\b/giu;
const halfTradeWords =
  /\b(?:film|picture|pictures|sound|colour|color|music|frames?|cut|lights?|lighting|lamps?|set|mix|titles?|video|voice|visuals?|day of filming)\b/giu;
const otherSense =
  /\b(?:insurance|press|media|news|medical|equal|fair|special|health|school|bank|world|nation|city|country|company|worldwide)[- ]$/iu;
const otherSenseAfter =
  /^[- ](?:plan|plans|bedroom|class|key|range|audience|support|variety|awareness|reach|angle of|martin|conditioning|school|to (?:the )?(?:rules?|law|standard)|of (?:the )?company)\b/iu;
/** Everyday adjectives and verbs that are nouns of the trade only behind an article. */
const onlyAsNoun = new Set(['wide', 'double', 'master', 'hero', 'comp', 'rig', 'boom', 'grade', 'strap', 'abby', 'offline', 'proxy']);
const behindArticle = /\b(?:an?|the|our|this|that|his|her|your|first|second|final)[- ]$/iu;
const nounFollows = /^[- ](?!of\b|on\b|in\b|for\b|and\b|is\b|at\b|starts?\b|as\b|to\b|from\b|has\b|was\b|will\b|with\b)\p{L}/iu;
const rushing = /^ (?:to|through|into|out|in|off|past|home|back|the|it|us|her|him|things)\b/iu;

/** Whether the words around a place are of the trade, the place itself left out. */
function amongTrade(text: string, place: Stretch): boolean {
  const sentence = sentencesOf(text).find(({ from, to }) => place.from >= from && place.from < to);
  if (!sentence) return false;
  const rest = text.slice(sentence.from, place.from) + text.slice(place.to, sentence.to);
  return placesOf(rest, tradeWords).length > 0 || placesOf(rest, halfTradeWords).length > 1;
}

const isANoun = (text: string, place: Stretch): boolean =>
  behindArticle.test(text.slice(0, place.from)) && !nounFollows.test(text.slice(place.to));

const lay = new Set(['client', 'exec', 'talent']);
const crew = new Set(['crew', 'team', 'head']);

const isFor = (term: JargonTerm, audience: CheckContext['audience']): boolean =>
  (lay.has(audience) && term.flagFor !== 'crew') || (crew.has(audience) && term.flagFor !== 'lay');

/** The same letters in another sense: everyday words away from the trade, a car, a person in a hurry. */
function isOtherSense(text: string, place: Stretch, form: Form): boolean {
  const before = text.slice(0, place.from);
  const after = text.slice(place.to);
  const word = place.text.toLowerCase();
  if (word === 'rushes') return rushing.test(after) || /\b(?:he|she|who|(?!The|Our|All|These|Those|And|Your)\p{Lu}\p{L}+) $/u.test(before);
  if (word === 'aston') return / martin/iu.test(after);
  if (!form.everyday) return false;
  if (otherSense.test(before) || otherSenseAfter.test(after)) return true;
  return (onlyAsNoun.has(word) && !isANoun(text, place)) || !amongTrade(text, place);
}

/** Terms that this reader does not speak, without overlaps, the longest first: 'hero asset' is not also 'hero'. */
export function termsFor(text: string, audience: CheckContext['audience']): readonly TermPlace[] {
  const taken: TermPlace[] = [];
  for (const form of forms) {
    if (!isFor(form.term, audience)) continue;
    for (const place of placesOf(text, form.pattern)) {
      if (taken.some(({ from, to }) => place.from < to && place.to > from) || isOtherSense(text, place, form)) continue;
      taken.push({ ...place, term: form.term, level: form.everyday || form.term.match === 'hint' ? 'hint' : 'warn' });
    }
  }
  return taken.toSorted((a, b) => a.from - b.from);
}
