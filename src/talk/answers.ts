import { readDuration, readSaidTime } from '#line/index.ts';
import type { Instant, LineContext, Money, Zone } from '#model/index.ts';
import { dateIn, instantOf } from '#model/index.ts';

/** What a message wants to hear again, in the receiver's own words (M4). `words` are judged by the sender, all else by machine. */
export type Critical =
  | { readonly field: string; readonly kind: 'time'; readonly at: Instant }
  | { readonly field: string; readonly kind: 'amount'; readonly value: number; readonly unit: Unit }
  | { readonly field: string; readonly kind: 'place'; readonly names: readonly string[]; readonly others: readonly string[] }
  | { readonly field: string; readonly kind: 'words' };
/** 'minutes' reads durations, a currency reads sums in minor units, anything else is a counted thing: 'pages'. */
export type Unit = 'minutes' | { readonly currency: string } | { readonly counted: string };

/** How one answer was judged (R4.1, R4.2). */
export type Judged =
  | { readonly kind: 'same' }
  /** `read`: what the answer means on the reader's own clock, for the sender who is told first. */
  | { readonly kind: 'differs'; readonly read: Instant | string }
  /** The words fit the right one and a wrong one: one question, no guess. */
  | { readonly kind: 'unclear'; readonly choices: readonly Instant[] }
  /** 'OK' and a thumb read nothing back. */
  | { readonly kind: 'nothing-read-back' }
  | { readonly kind: 'for-the-sender' };

export interface AnswerContext {
  readonly at: Instant;
  /** The receiver's own zone. */
  readonly zone: Zone;
  readonly line: LineContext;
}

const nods =
  /^(?:ok(?:ay)?|k|noted|got it|yes|yep|yeah|sure|fine|will do|copy(?: that)?|roger|received|understood|thanks?|thank you|thx|ta|cheers|great|perfect|all good|no problem|done|as agreed|see you(?: there| then)?|👍|👌|🙏|✅|✔️?|\p{Emoji_Presentation}|[\s.,!]|\ufe0f|[🏻-🏿])+$/iu;

/** Whether a text says only that it was read: nothing of it proves what was understood (R4.2). */
export const isNod = (text: string): boolean => text.trim() === '' || nods.test(text.trim());

/** Compares one answer with what was meant. Nothing is stored and nobody is marked: the text is proved, not the person. */
export function judge(critical: Critical, answer: string, context: AnswerContext): Judged {
  if (isNod(answer)) return { kind: 'nothing-read-back' };
  switch (critical.kind) {
    case 'time':
      return judgeTime(critical.at, answer, context);
    case 'amount':
      return judgeAmount(critical.value, critical.unit, answer);
    case 'place':
      return judgePlace(critical.names, critical.others, answer);
    case 'words':
      return { kind: 'for-the-sender' };
  }
}

/** A day that was not said is the day that was meant, on the receiver's clock; a zone that was not said is theirs. */
function judgeTime(meant: Instant, answer: string, { at, zone, line }: AnswerContext): Judged {
  const said = readSaidTime(answer, { ...line, at, zone });
  if (said === null) return { kind: 'for-the-sender' };
  const clock = said.zone ?? zone;
  const dates = said.dates ?? [dateIn(meant, clock)];
  const readings = dates.flatMap((date) => said.clocks.map((minutes) => instantOf(date, minutes, clock)));
  const [first] = readings;
  if (first === undefined) return { kind: 'for-the-sender' };
  const right = readings.findIndex((one) => Temporal.Instant.compare(Temporal.Instant.from(one), Temporal.Instant.from(meant)) === 0);
  if (right === 0) return { kind: 'same' };
  return right > 0 ? { kind: 'unclear', choices: [...new Set(readings)] } : { kind: 'differs', read: first };
}

const numberWords = [
  ...['none', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve', 'thirteen', 'fourteen'],
  ...['fifteen', 'sixteen', 'seventeen', 'eighteen', 'nineteen', 'twenty'],
];

function judgeAmount(value: number, unit: Unit, answer: string): Judged {
  const read =
    unit === 'minutes' ? readDuration(answer) : 'currency' in unit ? sumIn(answer, unit.currency) : countIn(answer, unit.counted);
  if (read === null) return { kind: 'for-the-sender' };
  return read === value ? { kind: 'same' } : { kind: 'differs', read: answer.trim() };
}

/** A count with no unit, or with the same one: 'two', '2 pages', 'a dozen'. Another unit is another thing. */
function countIn(answer: string, counted: string): number | null {
  const said = answer.toLowerCase().trim();
  const dozen = /^(?:a |one )?dozen\b/u.test(said) ? 12 : null;
  const word = numberWords.findIndex((one) => new RegExp(`^${one}\\b`, 'u').test(said));
  const figure = /^\d{1,6}(?![\d.,:])/u.exec(said)?.[0];
  const number = dozen ?? (figure === undefined ? (word < 0 ? null : word) : Number(figure));
  const unit = /^[\w-]+\s+(?:of\s+)?([a-z]{3,})/u.exec(said.replace(/^a\s+/u, ''))?.[1] ?? null;
  const same = unit === null || singular(unit) === singular(counted.toLowerCase());
  return same ? number : null;
}
const singular = (word: string): string => word.replace(/s$/u, '');

const signs: Readonly<Record<string, Money['currency']>> = { '£': 'GBP', '€': 'EUR', $: 'USD', '¥': 'JPY' };
const words: Readonly<Record<string, Money['currency']>> = { pound: 'GBP', quid: 'GBP', euro: 'EUR', dollar: 'USD', yen: 'JPY' };

/** A sum in minor units; another currency is not this sum. */
function sumIn(answer: string, currency: string): number | null {
  const said = answer.toLowerCase();
  const match = /(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d{1,2}))?\s*(k|grand|thousand)?/u.exec(said);
  if (!match) return null;
  const sign = Object.entries(signs).find(([one]) => answer.includes(one))?.[1];
  const named = Object.entries(words).find(([one]) => said.includes(one))?.[1] ?? /\b(gbp|eur|usd|jpy)\b/u.exec(said)?.[1]?.toUpperCase();
  if ((sign ?? named ?? currency) !== currency) return null;
  const whole = Number(`${(match[1] ?? '').replaceAll(',', '')}.${match[2] ?? '0'}`);
  return Math.round(whole * (match[3] === undefined ? 1 : 1000) * (currency === 'JPY' ? 1 : 100));
}

/** A place by any of its names; the name of another place differs, and neither is for the sender to judge. */
function judgePlace(names: readonly string[], others: readonly string[], answer: string): Judged {
  const said = flat(answer);
  const names_ = names.filter((name) => holds(said, name));
  const longest = Math.max(0, ...names_.map((name) => flat(name).length));
  const other = others.filter((name) => holds(said, name)).find((name) => flat(name).length > longest);
  if (other !== undefined) return { kind: 'differs', read: other };
  return names_.length > 0 ? { kind: 'same' } : { kind: 'for-the-sender' };
}
const flat = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;
const holds = (said: string, name: string): boolean => said.includes(flat(name));
