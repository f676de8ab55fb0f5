import type { Disruption, PersonId, SceneId, WallTime } from '#model/index.ts';
import { dateIn, id, sayDate, wallTime } from '#model/index.ts';
import { dayAt } from './day-words.ts';
import { hourAt } from './hour-words.ts';
import { nameAt } from './names.ts';
import type { Line, Outcome } from './outcome.ts';
import { ask, askWhich, kept, thing } from './outcome.ts';
import { dayOn } from './push.ts';
import { askClocks, keptWhy, sayDisruption } from './say.ts';
import type { Token } from './tokens.ts';
import { putIn } from './tokens.ts';
import { dayFrame } from './when.ts';

/** Blows that are a clock: '70 min behind', 'vera out by thu 19:00', 'rain thu 09:45 to 20:00, gusts 70', 'fri out by 16:00', 'scene 12A added'. */
export function readClockLine(line: Line, tokens: readonly Token[]): Outcome | null {
  return readBehind(line, tokens) ?? readWeather(line, tokens) ?? readOutBy(line, tokens) ?? readAdded(line, tokens);
}

const textOf = (tokens: readonly Token[]): string => tokens.map((token) => token.text).join(' ');

function readBehind(line: Line, tokens: readonly Token[]): Outcome | null {
  const said =
    /(?:^| )(\d{1,3}) ?(?:m|min|mins|minutes) (?:behind|over)(?: |$)|(?:behind|running over|overrun|overruns) by (\d{1,3})(?: |$)/u.exec(
      textOf(tokens),
    );
  if (!said) return null;
  const today = dateIn(line.context.at, line.context.zone);
  const day = dayOn(today, line.context);
  if (day === null) return kept(keptWhy.noDay(today));
  const disruption = { kind: 'overrun', day, minutes: Number(said[1] ?? said[2]) } as const;
  return thing({ kind: 'disruption', disruption }, sayDisruption(disruption, '', today, today));
}

/** The date said anywhere in a line; today where none is. */
function dateSaid(line: Line, tokens: readonly Token[]): string | null {
  const frame = dayFrame(line.context, false);
  for (let i = 0; i < tokens.length; i += 1) {
    const day = dayAt(tokens, i, frame);
    if (day && !day.ask) return day.date;
    if (day) return null;
  }
  return dateIn(line.context.at, line.context.zone);
}

function readWeather(line: Line, tokens: readonly Token[]): Outcome | null {
  const wet = tokens.some((token) => /^(rain|storm|thunderstorms?|showers|snow|sleet|hail|wet)$/u.test(token.text));
  const windy = tokens.some((token) => /^(wind|gusts|gale|gales)$/u.test(token.text));
  if (!wet && !windy) return null;
  const date = dateSaid(line, tokens);
  if (date === null) return null;
  const clocks = [...textOf(tokens).matchAll(/\b(\d{1,2}):(\d{2})\b/gu)].map((one) => wallTime(Number(one[1]) * 60 + Number(one[2])));
  const wind = /(?:wind|gusts|gale|gales)(?: of| to| up to)? (\d{1,3})\b(?!:)/u.exec(textOf(tokens));
  const disruption = {
    kind: 'weather',
    place: null,
    date,
    from: clocks[0] ?? '00:00',
    to: clocks[1] ?? '23:59',
    wet,
    wind: wind ? Number(wind[1]) : null,
  } as const;
  return thing({ kind: 'disruption', disruption }, sayDisruption(disruption, '', dateIn(line.context.at, line.context.zone), date));
}

/** 'out by' an hour: of a person it is the contract's, of a day everybody's. */
function readOutBy(line: Line, tokens: readonly Token[]): Outcome | null {
  const at = tokens.findIndex(
    (token, i) =>
      /^(by|at)$/u.test(token.text) && /^(out|ends|end|finish|finishes|wrap|wraps|away|released)$/u.test(tokens[i - 1]?.text ?? ''),
  );
  if (at < 0) return null;
  const hour = hourIn(line, tokens, at);
  const date = dateSaid(line, tokens);
  if (hour === null || date === null) return null;
  if (hour.ask)
    return ask(
      askClocks(hour.ask),
      hour.ask.map((one) => ({ label: wallTime(one), line: putIn(line.text, hour.from, hour.to, wallTime(one)) })),
    );
  const today = dateIn(line.context.at, line.context.zone);
  const match = nameAt(tokens, 0, ['person'], line.book);
  if (match && match.names.length > 1) return askWhich(line, match, ['person']);
  const [name] = match?.names ?? [];
  if (name && tokens[at]?.text !== 'by') return null;
  if (name) {
    const disruption = { kind: 'stop-date', person: id<PersonId>(name.id), out: `${date}T${hour.at}` } as const;
    return thing({ kind: 'disruption', disruption }, sayDisruption(disruption, name.name, today, date));
  }
  if (
    !tokens
      .slice(0, at)
      .every((token) =>
        /^(everybody|everyone|all|unit|we|must|be|has|have|to|out|ends?|finish(es)?|wraps?|the|day|today|tomorrow|on|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday|\d{1,2})$/u.test(
          token.text,
        ),
      )
  )
    return null;
  const day = dayOn(date, line.context);
  if (day === null) return kept(keptWhy.noDay(date));
  const disruption: Disruption = { kind: 'day-short', day, until: hour.at };
  return thing({ kind: 'disruption', disruption }, sayDisruption(disruption, sayDate(date), today, date));
}

interface HourIn {
  readonly at: WallTime;
  readonly ask: readonly number[] | null;
  readonly from: number;
  readonly to: number;
}
function hourIn(line: Line, tokens: readonly Token[], from: number): HourIn | null {
  for (let i = from + 1; i < tokens.length; i += 1) {
    const hour = hourAt(tokens, i, true, line.context.dayEnd);
    const token = tokens[i];
    if (hour && token)
      return { at: wallTime(hour.minutes), ask: hour.ask, from: token.from, to: tokens[i + hour.count - 1]?.to ?? token.to };
  }
  return null;
}

function readAdded(line: Line, tokens: readonly Token[]): Outcome | null {
  const added = tokens.findIndex((token) => /^(added|add|wanted|new)$/u.test(token.text));
  if (added < 0) return null;
  const match = [0, 1, 2].map((i) => nameAt(tokens, i, ['scene'], line.book)).find((one) => one !== null);
  const [name] = match?.names ?? [];
  if (!match || !name || match.names.length > 1) return null;
  const disruption = { kind: 'scene-added', scene: id<SceneId>(name.id) } as const;
  return thing({ kind: 'disruption', disruption }, sayDisruption(disruption, name.name, dateIn(line.context.at, line.context.zone), null));
}
