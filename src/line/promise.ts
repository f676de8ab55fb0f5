import type { LineContext, LineName, PersonId } from '#model/index.ts';
import { addDays, dateIn, id, instantOfLocal, isBefore, minutesOf, sayDate, wallTime } from '#model/index.ts';
import { dayWords } from './day-words.ts';
import { askStretch } from './disruption.ts';
import type { NameMatch } from './names.ts';
import { nameAt, unmistakable } from './names.ts';
import type { Line, Outcome } from './outcome.ts';
import { ask, askWhich, kept, thing } from './outcome.ts';
import { askByWhen, askOneAtATime, askPast, keptWhy, sayPromise } from './say.ts';
import type { Token } from './tokens.ts';
import { putIn, tokensOf } from './tokens.ts';
import type { When } from './when.ts';
import { findWhen, localTime } from './when.ts';

/** The `+` line: 'owner: what when > receiver'. */
export function readPromise(line: Line): Outcome {
  const parts = partsOf(line);
  const owner = personIn(line, parts.owner, parts.ownerWhole);
  if ('outcome' in owner) return owner.outcome;
  const to = parts.receiver.length === 0 ? null : personIn(line, parts.receiver, false);
  if (to && 'outcome' in to) return to.outcome;
  const behind = to ? parts.receiver.slice(to.match.count) : [];
  const body = [...(parts.ownerWhole ? [] : parts.owner.slice(owner.match.count)), ...parts.what, ...behind];
  const when = findWhen(body, line.context);
  const what = saidWithout(line, body, when);
  if (what === '') return kept(keptWhy.noWhat);
  const which = [owner.match, to?.match].find((match) => match !== undefined && match.names.length > 1);
  if (which) return askWhich(line, which, ['person']);
  const tooMany = to ? secondReceiver(line, to, behind) : null;
  if (tooMany) return tooMany;
  if (when === null || (when.date === null && when.minutes === null && when.later === null)) return askDue(line, parts.end);
  if (when.ask) return askStretch(line, when.ask);
  return promised(line, owner.name, to?.name ?? null, what, body, when);
}

function promised(line: Line, owner: LineName, to: LineName | null, what: string, body: readonly Token[], when: When): Outcome {
  const { context } = line;
  const zone = when.zone ?? owner.zone ?? context.zone;
  const local = dueLocal(when, zone, context);
  const at = instantOfLocal(local, zone);
  if (!isBefore(context.at, at)) return askAgain(line, body, when, local, askPast(at, zone));
  const other = otherZone(line, to, body, zone);
  return thing(
    { kind: 'promise', owner: id<PersonId>(owner.id), what, to: to ? id<PersonId>(to.id) : null, due: { local, zone, at } },
    sayPromise(owner.name, to?.name ?? null, what, at, zone, other),
  );
}

/** The second clock: the receiver's, else that of somebody who is named in what is promised, else the production's. */
function otherZone(line: Line, to: LineName | null, body: readonly Token[], zone: string): string {
  const named = body
    .map((_, i) => nameAt(body, i, ['person'], line.book)?.names ?? [])
    .map((names) => (names.length === 1 ? names[0] : null));
  const zones = [to, ...named].map((name) => name?.zone ?? null);
  return zones.find((one) => one !== null && one !== zone) ?? line.context.zone;
}

/** Days are counted from the production's today; the wall time is the owner's. A bare date is the end of the working day. */
function dueLocal(when: When, zone: string, context: LineContext): string {
  if (when.later !== null) {
    const at = Temporal.Instant.from(context.at).add({ minutes: when.later }).toZonedDateTimeISO(zone).toPlainDateTime();
    return at.toString({ smallestUnit: 'minute' });
  }
  return localTime(when.date ?? dateIn(context.at, context.zone), when.minutes ?? minutesOf(context.dayEnd));
}

interface Parts {
  readonly owner: readonly Token[];
  /** A colon ended the owner: nothing else may stand before it. */
  readonly ownerWhole: boolean;
  readonly what: readonly Token[];
  readonly receiver: readonly Token[];
  /** Where a date can be put in. */
  readonly end: number;
}

function partsOf(line: Line): Parts {
  const { text, from } = line;
  const colon = /:(?=\s|$)/u.exec(text.slice(from));
  const start = colon ? from + colon.index + 1 : from;
  const arrow = text.slice(start).search(/(?<![-=])>(?!=)(?=[^>]*$)/u);
  const end = arrow === -1 ? text.length : start + arrow;
  return {
    owner: tokensOf(text, from, colon ? start - 1 : end),
    ownerWhole: colon !== null,
    what: colon ? tokensOf(text, start, end) : [],
    receiver: arrow === -1 ? [] : tokensOf(text, end + 1, text.length),
    end,
  };
}

type PersonRead = { readonly name: LineName; readonly match: NameMatch } | { readonly outcome: Outcome };

/** 'me' is whoever types. `whole`: all the words must be the name. */
function personIn(line: Line, tokens: readonly Token[], whole: boolean): PersonRead {
  const [first] = tokens;
  if (!first) return { outcome: kept(keptWhy.noName) };
  const me = /^(me|i|myself|i'll)$/u.test(first.text)
    ? line.context.names.find((name) => name.kind === 'person' && name.id === line.context.me)
    : null;
  const match = me ? { names: [me], count: 1, from: first.from, to: first.to } : nameAt(tokens, 0, ['person'], line.book);
  const [name] = match?.names ?? [];
  if (!match || !name)
    return { outcome: kept(keptWhy.unknown(line.text.slice(first.from, whole ? (tokens.at(-1)?.to ?? first.to) : first.to))) };
  if (whole && match.count < tokens.length) return { outcome: kept(keptWhy.tooMany) };
  return { name, match };
}

function secondReceiver(line: Line, to: { readonly name: LineName; readonly match: NameMatch }, behind: readonly Token[]): Outcome | null {
  const skip = /^(and|&|\+)$/u.test(behind[0]?.text ?? '') ? 1 : 0;
  const match = nameAt(behind, skip, ['person'], line.book);
  const [name] = match?.names ?? [];
  if (!match || !name) return null;
  const answers = [to.name, name].map((one) => ({
    label: one.name,
    line: putIn(line.text, to.match.from, match.to, unmistakable(one, ['person'], line.book)),
  }));
  return ask(askOneAtATime([to.name.name, name.name]), answers);
}

/** The words as typed, less the date and its prepositions. */
function saidWithout(line: Line, body: readonly Token[], when: When | null): string {
  const groups: string[] = [];
  let at: number | null = null;
  body.forEach((token, i) => {
    if (when && i >= when.first && i < when.end) {
      if (at !== null) groups.push(line.text.slice(at, body[i - 1]?.to ?? at));
      at = null;
      return;
    }
    const before = body[i - 1];
    const far = before !== undefined && /[>:]/u.test(line.text.slice(before.to, token.from));
    if (far && at !== null) {
      groups.push(line.text.slice(at, before.to));
      at = null;
    }
    at ??= token.from;
  });
  if (at !== null) groups.push(line.text.slice(at, body.at(-1)?.to ?? at));
  return groups
    .map((group) => group.replaceAll(/^[\s,;:.-]+|[\s,;:-]+$/gu, ''))
    .filter((group) => group !== '')
    .join(when && body[when.end - 1]?.stop ? ', ' : ' ');
}

function askDue(line: Line, end: number): Outcome {
  const { context } = line;
  const today = dateIn(context.at, context.zone);
  const days = [today, addDays(today, 1), addDays(today, 7)];
  const clock = context.dayEnd;
  const late = minutesOf(clock) <= minutesNow(context);
  const head = line.text.slice(0, end).trimEnd();
  const tail = line.text.slice(end);
  return ask(
    askByWhen,
    days.slice(late ? 1 : 0).map((date) => ({
      label: `${date === today ? 'Today' : sayDate(date)}, ${clock}`,
      line: `${head} ${dayWords(date, today)} ${clock}${tail === '' ? '' : ` ${tail}`}`,
    })),
  );
}

const minutesNow = (context: LineContext): number => {
  const { hour, minute } = Temporal.Instant.from(context.at).toZonedDateTimeISO(context.zone);
  return hour * 60 + minute;
};

/** A time that has passed is asked about: tomorrow, or the same weekday next week. */
function askAgain(line: Line, body: readonly Token[], when: When, local: string, question: string): Outcome {
  const today = dateIn(line.context.at, line.context.zone);
  const [date = today, clock = line.context.dayEnd] = local.split('T');
  const from = body[when.first]?.from ?? line.text.length;
  const to = body[when.end - 1]?.to ?? line.text.length;
  const choices = [...new Set([addDays([date, today].toSorted()[1] ?? today, 1), addDays(date, 7)])].filter((one) => one > today);
  const city = when.zone === null ? '' : ` ${line.text.slice(zoneFrom(line, body, when), to)}`;
  return ask(
    question,
    choices.map((one) => ({
      label: `${sayDate(one)}, ${clock}`,
      line: putIn(line.text, from, to, `${dayWords(one, today)} ${wallTime(minutesOf(clock))}${city}`),
    })),
  );
}

/** The zone's own words stay as they were typed: they end the stretch. */
function zoneFrom(line: Line, body: readonly Token[], when: When): number {
  const end = body[when.end - 1];
  const city = when.zone?.split('/').at(-1)?.replaceAll('_', ' ').toLowerCase() ?? '';
  const at = line.text.toLowerCase().lastIndexOf(city, end?.to ?? line.text.length);
  return at >= (body[when.first]?.from ?? 0) && city !== '' ? at : (end?.from ?? line.text.length);
}
