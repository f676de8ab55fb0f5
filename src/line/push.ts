import type { DayId, IsoDate, LineContext, Minutes } from '#model/index.ts';
import { dateIn, id, sayDate } from '#model/index.ts';
import { dayAt, dayWords } from './day-words.ts';
import type { Line, Outcome } from './outcome.ts';
import { ask, kept, thing } from './outcome.ts';
import { askPushDay, keptWhy, pushLabel, sayDisruption } from './say.ts';
import type { Token } from './tokens.ts';
import { dayAsk, dayFrame } from './when.ts';

const usual: readonly Minutes[] = [30, 60, 90];

/** 'push 90', 'push all of today's calls by 80', 'truck is late, push thu 1h30'; null when the line pushes nothing. */
export function readPush(line: Line, tokens: readonly Token[]): Outcome | null {
  const at = tokens.findIndex((token) => /^(push|pushed|pushing)$/u.test(token.text));
  if (at === -1) return null;
  const said = tokens.slice(at + 1).map((token) => ({ ...token, text: token.text.replace(/'s$/u, '') }));
  const length = minutesSaid(said);
  if (length === null) return askHowLong(line, said);
  const rest = said.filter((_, i) => i < length.first || i >= length.end);
  const { context } = line;
  for (let i = 0; i < rest.length; i += 1) {
    const day = dayAt(rest, i, dayFrame(context, false));
    if (!day) continue;
    const asked = dayAsk(rest, i, day, dateIn(context.at, context.zone));
    if (asked) {
      return ask(
        asked.question,
        asked.choices.map(({ label, put }) => ({ label, line: `! push ${put} by ${length.minutes}` })),
      );
    }
    return pushOn(day.date, length.minutes, context);
  }
  return pushOn(dateIn(context.at, context.zone), length.minutes, context);
}

function pushOn(date: IsoDate, minutes: Minutes, context: LineContext): Outcome {
  const today = dateIn(context.at, context.zone);
  const day = dayOn(date, context);
  if (day !== null) {
    const disruption = { kind: 'push-calls', day, minutes } as const;
    return thing({ kind: 'disruption', disruption }, sayDisruption(disruption, '', today, date));
  }
  const next = context.days.map((one) => one.date).filter((one) => one >= today);
  const choices = [...new Set(next)].sort().slice(0, 3);
  if (choices.length === 0) return kept(keptWhy.noCalls);
  return ask(
    askPushDay,
    choices.map((one) => ({ label: sayDate(one), line: `! push ${dayWords(one, today)} by ${minutes}` })),
  );
}

function askHowLong(line: Line, said: readonly Token[]): Outcome {
  const today = dateIn(line.context.at, line.context.zone);
  const day = said.map((_, i) => dayAt(said, i, dayFrame(line.context, false))).find((one) => one !== null && !one.ask);
  const words = day ? `${dayWords(day.date, today)} ` : '';
  return ask(
    'Push all calls by how many minutes?',
    usual.map((minutes) => ({ label: pushLabel(minutes), line: `! push ${words}by ${minutes}` })),
  );
}

interface LengthSaid {
  readonly first: number;
  readonly end: number;
  readonly minutes: Minutes;
}

/** '80', '80 min', '1h30', '1.5 h', 'an hour', 'half an hour'. The figure behind 'by' counts before any other; 'to 9' is no length. */
function minutesSaid(said: readonly Token[]): LengthSaid | null {
  const lengths = said.map((_, i) => lengthAt(said, i)).filter((one) => one !== null);
  const sound = lengths.filter((one) => one.minutes > 0 && one.minutes <= 1440 && said[one.first - 1]?.text !== 'to');
  return sound.find((one) => said[one.first - 1]?.text === 'by') ?? sound.at(-1) ?? null;
}

function lengthAt(said: readonly Token[], i: number): LengthSaid | null {
  const word = said[i]?.text ?? '';
  const next = said[i + 1]?.text ?? '';
  const hours = /^(\d{1,2})h(\d{2})?(?:min|m)?$/u.exec(word);
  if (hours) return { first: i, end: i + 1, minutes: Number(hours[1]) * 60 + Number(hours[2] ?? 0) };
  const joined = /^(\d{1,4})(?:m|min|mins|minutes)$/u.exec(word);
  if (joined) return { first: i, end: i + 1, minutes: Number(joined[1]) };
  if (word === 'half' && next === 'an') return { first: i, end: i + 3, minutes: 30 };
  if ((word === 'an' || word === 'one') && next === 'hour') return { first: i, end: i + 2, minutes: 60 };
  if (!/^\d{1,4}(?:[.,]\d)?$/u.test(word)) return null;
  const number = Number(word.replace(',', '.'));
  if (/^(h|hr|hrs|hour|hours)$/u.test(next)) return { first: i, end: i + 2, minutes: Math.round(number * 60) };
  if (/^(m|min|mins|minute|minutes)$/u.test(next)) return { first: i, end: i + 2, minutes: Math.round(number) };
  const ordinary = Number.isInteger(number) && !/^(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/u.test(next);
  return ordinary ? { first: i, end: i + 1, minutes: number } : null;
}

/** The shooting day of a date, the first unit's where two shoot. */
export function dayOn(date: IsoDate, context: LineContext): DayId | null {
  const days = context.days.filter((day) => day.date === date);
  const first = days.find((day) => !day.id.includes('#')) ?? days[0];
  return first ? id<DayId>(first.id) : null;
}
