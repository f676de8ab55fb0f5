import type { Bar, ElementId, Minutes } from '#model/index.ts';
import { id } from '#model/index.ts';
import { dayAt } from './day-words.ts';
import { nameAt } from './names.ts';
import type { Line, Outcome } from './outcome.ts';
import { ask, askWhich, kept, thing } from './outcome.ts';
import { askBar, askNewElement, barNames, keptWhy, sayBar, sayTripwire } from './say.ts';
import type { Token } from './tokens.ts';
import { plain, tokensOf } from './tokens.ts';
import { dayFrame } from './when.ts';

const bars: readonly Bar[] = ['must', 'good', 'enough'];
const barWords: Readonly<Record<string, Bar>> = { must: 'must', 'must-have': 'must', musthave: 'must', good: 'good', enough: 'enough' };

/** The `#` line: 'bar NAME must|good|enough 4h' or 'trip day20 MEASURE < 40% -> what follows'. */
export function readFinish(line: Line): Outcome {
  const tokens = tokensOf(line.text, line.from, line.text.length);
  const [first] = tokens;
  if (!first) return kept(keptWhy.empty);
  if (first.text === 'bar' && tokens.length > 1) return readBar(line, tokens);
  if (/^(trip|tripwire|trigger)$/u.test(first.text)) return readTripwire(line, tokens);
  return kept(keptWhy.noBar);
}

function readBar(line: Line, tokens: readonly Token[]): Outcome {
  const fresh = /^\s*bar\s+new:/iu.test(line.text.slice(line.from));
  const start = fresh ? 2 : 1;
  const match = fresh ? null : nameAt(tokens, start, ['element'], line.book);
  if (match && match.names.length > 1) return askWhich(line, match, ['element']);
  const named = match?.names[0];
  const barAt = tokens.findLastIndex((token, i) => i > start - 1 && barWords[token.text] !== undefined);
  const cap = capIn(tokens, Math.max(barAt + 1, start + 1));
  const nameEnd = match ? start + match.count : nameEndOf(tokens, start, barAt);
  const name = named?.name ?? line.text.slice(tokens[start]?.from ?? line.from, tokens[nameEnd - 1]?.to ?? line.from);
  const bar = barWords[tokens[barAt]?.text ?? ''];
  if (name === '' || nameEnd <= start || barAt === start) return kept(keptWhy.noBar);
  const head = line.text.slice(0, tokens[nameEnd - 1]?.to ?? line.text.length);
  if (bar === undefined) {
    const tail = cap === null ? '' : ` ${cap} min`;
    return ask(
      askBar(name),
      bars.map((one) => ({ label: barNames[one], line: `${head} ${one}${tail}` })),
    );
  }
  if (!named && !fresh) {
    const put = line.text.slice(tokens[start]?.from ?? 0);
    return ask(askNewElement(name), [{ label: `Yes: ${sayBar(name, bar, cap)}`, line: `# bar new: ${put}` }]);
  }
  const element = id<ElementId>(named?.id ?? slug(name));
  return thing({ kind: 'bar', element, name, bar, cap }, sayBar(name, bar, cap));
}

const slug = (name: string): string =>
  plain(name)
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

/** The name ends before the bar, else before the last word that could have been meant as one. */
function nameEndOf(tokens: readonly Token[], start: number, barAt: number): number {
  if (barAt > start) return barAt;
  const figure = tokens.findIndex((token, i) => i > start && /^\d/u.test(token.text));
  return Math.max(start + 1, (figure === -1 ? tokens.length : figure) - 1);
}

/** '4h', '4 h', '1h30', '90 min', 'cap 4h'; in minutes. */
function capIn(tokens: readonly Token[], from: number): Minutes | null {
  const said = tokens
    .slice(from)
    .map((token) => token.text)
    .join(' ');
  const hours = /(?:^|\s)(\d{1,4}(?:[.,]\d+)?)\s?h(?:ours?|rs?)?(?:\s?(\d{1,2}))?(?:\s?m(?:in)?)?(?=\s|$)/u.exec(said);
  if (hours) return Math.round(Number((hours[1] ?? '').replace(',', '.')) * 60) + Number(hours[2] ?? 0);
  const minutes = /(?:^|\s)(\d{1,5})\s?(?:m|min|mins|minutes)(?=\s|$)/u.exec(said);
  return minutes ? Number(minutes[1]) : null;
}

const trip =
  /^(?:\s*,)?\s*(?:if\s+)?(.+?)\s*(?:(?:is|are)\s+)?(<=|>=|≤|≥|<|>|\bunder\b|\bbelow\b|\bless than\b|\bover\b|\babove\b|\bmore than\b|\bat most\b|\bat least\b)\s*(-?\d+(?:[.,]\d+)?)\s*(%|per\s?cent\b)?\s*(?:->|→|=>|:|,|\bthen\b)\s*(.+)$/iu;
const signs: Readonly<Record<string, '<' | '<=' | '>' | '>='>> = {
  ...{ '<': '<', under: '<', below: '<', 'less than': '<', '>': '>', over: '>', above: '>', 'more than': '>' },
  ...{ '<=': '<=', '≤': '<=', 'at most': '<=', '>=': '>=', '≥': '>=', 'at least': '>=' },
};

function readTripwire(line: Line, tokens: readonly Token[]): Outcome {
  const start = /^(on|by|at)$/u.test(tokens[1]?.text ?? '') ? 2 : 1;
  const { days } = line.context;
  const numbered = dayNumberAt(tokens, start);
  const day = dayAt(tokens, start, dayFrame(line.context, false));
  if (numbered !== null && !day && days.length > 0) return kept(keptWhy.noDayNumber(numbered.number));
  const said = day && !day.ask ? days.find((one) => one.date === day.date) : undefined;
  if (day && (!said || day.ask)) return kept(keptWhy.noDay(day.date));
  const number = said ? Number.parseInt(said.number, 10) : (numbered?.number ?? null);
  const count = day?.count ?? numbered?.count ?? 0;
  const behind = line.text.slice(tokens[start + count - 1]?.to ?? line.text.length);
  const match = trip.exec(behind);
  const sign = signs[plain(match?.[2] ?? '')];
  if (!match || sign === undefined) return kept(keptWhy.noTrip);
  const measure = (match[1] ?? '').trim();
  const value = Number((match[3] ?? '').replace(',', '.'));
  const unit = match[4] === undefined ? '' : '%';
  const then = (match[5] ?? '').trim();
  return thing(
    { kind: 'tripwire', dayNumber: number, measure, sign, value, unit, then },
    sayTripwire(number === null ? null : { number, date: said?.date ?? null }, spacedMeasure(measure), sign, value, unit, then),
  );
}

function dayNumberAt(tokens: readonly Token[], i: number): { readonly number: number; readonly count: number } | null {
  const joined = /^day(\d{1,4})$/u.exec(tokens[i]?.text ?? '');
  if (joined) return { number: Number(joined[1]), count: 1 };
  const apart = tokens[i]?.text === 'day' && /^\d{1,4}$/u.test(tokens[i + 1]?.text ?? '');
  return apart ? { number: Number(tokens[i + 1]?.text), count: 2 } : null;
}

const counted =
  /^(.{2,}?)[\s_-]?(interviews?|scenes?|pages?|shots?|set-?ups?|days?|hours?|budget|money|funding|cost|buffer|slack|contingency|elements?|episodes?|drafts?|bookings?|tickets?|partners?|locations?|permits?)$/iu;

/** 'keyinterviews', 'keyInterviews' and 'key-interviews' are read as 'key interviews'. */
function spacedMeasure(measure: string): string {
  const words = measure
    .replaceAll(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
    .replaceAll(/[_-]/gu, ' ')
    .toLowerCase();
  const match = /\s/u.test(words) ? null : counted.exec(words);
  return match ? `${match[1]} ${match[2]}` : words;
}
