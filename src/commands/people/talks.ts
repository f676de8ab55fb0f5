import { lineContext, readLine } from '#line/index.ts';
import type { Instant, LineThing, PersonId, Production, Reading, Talk, TalkId, TalkLine } from '#model/index.ts';
import { id, isBefore, takeOutHealthWords } from '#model/index.ts';
import { addLine, blockedLines, gapList, hear, lockOf, type RecapLine, reply } from '#talk/index.ts';
import { type Filled, fill } from '#words/index.ts';
import type { TalkBook } from '../ports.ts';
import type { Refusal } from '../refusal.ts';
import { calledOf } from '../say.ts';

export type Talked = { readonly ok: true; readonly book: TalkBook; readonly talk: Talk } | Refusal;

/** What was said in a talk ends with private lines: after fourteen days. */
const daysOfWords = 14;

export const withoutEndedWords = (book: TalkBook, at: Instant): TalkBook => ({
  ...book,
  talks: book.talks.map((talk) => (hasEnded(talk, at) ? { ...talk, lines: [], heard: null } : talk)),
});
const hasWords = (talk: Talk): boolean => talk.lines.length > 0 || talk.heard !== null;
const endOfWords = (talk: Talk): Instant =>
  Temporal.Instant.from(talk.at)
    .add({ hours: 24 * daysOfWords })
    .toString();
const hasEnded = (talk: Talk, at: Instant): boolean => hasWords(talk) && !isBefore(at, endOfWords(talk));

/** When the first words of a book end; null: there are none. */
const wordsEnd = ({ talks }: TalkBook): Instant | null =>
  talks
    .filter(hasWords)
    .map(endOfWords)
    .reduce<Instant | null>((first, one) => (first === null || isBefore(one, first) ? one : first), null);

export interface Starting {
  readonly people: readonly PersonId[];
  readonly listening: boolean;
}

/** A talk begins; one that is open ends with it. Refusals: not-there (a person nobody entered), needs-author. */
function startTalk(production: Production, book: TalkBook, { people, listening }: Starting, by: PersonId | null, at: Instant): Talked {
  if (by === null) return { ok: false, code: 'needs-author' };
  const strange = people.find((person) => production.people[person] === undefined || person === by);
  if (strange !== undefined || people.length === 0) return { ok: false, code: 'not-there', what: strange ?? 'nobody to talk with' };
  const number = 1 + Math.max(0, ...book.talks.map((talk) => Number(talk.id.slice(1)) || 0));
  const talk: Talk = {
    id: id<TalkId>(`T${number}`),
    author: by,
    people,
    channel: 'call',
    at,
    endedAt: null,
    listening,
    lines: [],
    heard: null,
  };
  return { ok: true, book: { ...book, talks: [...book.talks.map((one) => ended(one, at)), talk] }, talk };
}
const ended = (talk: Talk, at: Instant): Talk => (talk.endedAt === null ? { ...talk, endedAt: at } : talk);

const talkOf = (book: TalkBook, talk: string): Talk | null => book.talks.find((one) => one.id === talk) ?? null;

/** How a line reads inside a talk: whoever is spoken with may be left out behind it. */
const readInTalk = (production: Production, text: string, at: Instant): Reading => readLine(text, lineContext(production, at, null));

/** Whether a line is an answer or a promise of the author's, which waits until the other was heard (R3.1). */
const isAnswer = (thing: LineThing | null, by: PersonId | null): boolean =>
  thing !== null && (thing.kind === 'promise' || (thing.kind === 'decision' && (thing.decider === null || thing.decider === by)));

/** What becomes of a line of the pad. `aside`: it waits until the other was heard. */
export type Becoming =
  | { readonly kind: 'refused'; readonly code: 'question' | 'refused'; readonly question: string }
  | { readonly kind: 'private'; readonly thing: Extract<LineThing, { kind: 'note' }> }
  | { readonly kind: 'filed'; readonly thing: LineThing; readonly text: string }
  | { readonly kind: 'noted'; readonly text: string; readonly aside: boolean };

/**
 * Reads a line inside a talk. A note goes to the author's own; an answer or a promise waits while the talk is locked (R3.1); a wish and a
 * decision that nobody made yet stay in the talk, as does a promise without its date: the recap asks for them.
 */
function becoming(production: Production, talk: Talk, text: string, by: PersonId | null, at: Instant): Becoming {
  const reading = readInTalk(production, text, at);
  if (reading.kind === 'refused' || (reading.kind === 'question' && !recapAsks.test(text)))
    return { kind: 'refused', code: reading.kind, question: reading.question };
  const thing = reading.kind === 'thing' ? reading.thing : null;
  if (thing?.kind === 'note') return { kind: 'private', thing };
  const aside = isAnswer(thing, by) && lockOf(talk) !== 'open';
  const nameless = thing?.kind === 'decision' && thing.decider === null;
  if (thing === null || thing.kind === 'wish' || aside || nameless) return { kind: 'noted', text: reading.text, aside };
  return { kind: 'filed', thing, text: reading.text };
}
/** A promise or a decision that is not whole yet, and what nobody has decided. */
const recapAsks = /^\s*[+=?]/u;

const changed = (book: TalkBook, talk: Talk): Talked => ({
  ok: true,
  book: { ...book, talks: book.talks.map((one) => (one.id === talk.id ? talk : one)) },
  talk,
});
const noTalk: Refusal = { ok: false, code: 'not-there', what: 'this talk' };

export interface Noting {
  readonly text: string;
  readonly at: Instant;
  /** The record that it became, 'P-10'. */
  readonly became: string | null;
  readonly answer: boolean;
  /** The line that it takes the place of; null: none. */
  readonly instead: string | null;
}
/** One line of the pad, less health words. */
function noteInTalk(book: TalkBook, name: string, { text, at, became, answer, instead }: Noting): Talked {
  const talk = talkOf(book, name);
  if (talk === null) return noTalk;
  const said = takeOutHealthWords(text).text;
  if (instead === null) return changed(book, addLine(talk, { at, text: said, became }, answer));
  // What became a record is changed there; a note is its author's to complete.
  const stands = talk.lines.find((line) => line.id === instead && line.became === null);
  if (stands === undefined) return noTalk;
  return changed(book, {
    ...talk,
    lines: talk.lines.map((line) => (line === stands ? { ...line, text: said, became, aside: answer } : line)),
  });
}

/** A line that was kept aside became a promise. */
function lineBecame(book: TalkBook, name: string, line: string, became: string): Talked {
  const talk = talkOf(book, name);
  if (talk === null) return noTalk;
  return changed(book, { ...talk, lines: talk.lines.map((one) => (one.id === line ? { ...one, aside: false, became } : one)) });
}

/** The points as they are read aloud (T60). Refusal: says-nothing. */
function hearBack(book: TalkBook, name: string, points: readonly string[], most: number): Talked {
  const talk = talkOf(book, name);
  if (talk === null) return noTalk;
  const said = points.map((point) => takeOutHealthWords(point).text.trim());
  const kept = said.filter((point) => point !== '');
  if (kept.length === 0) return { ok: false, code: 'says-nothing' };
  const place = kept.indexOf(said[most] ?? '');
  return changed(book, hear(talk, kept, Math.max(0, place)));
}

function replyInTalk(book: TalkBook, name: string, text: string, at: Instant): Talked {
  const talk = talkOf(book, name);
  if (talk === null || talk.heard === null) return noTalk;
  if (text.trim() === '') return { ok: false, code: 'says-nothing' };
  return changed(book, reply(talk, takeOutHealthWords(text).text, at));
}

function endTalk(book: TalkBook, name: string, at: Instant): Talked {
  const talk = talkOf(book, name);
  return talk === null ? noTalk : changed(book, ended(talk, at));
}

/** The text to read aloud: numbered points, the one that matters most, two questions. */
function readAloud({ heard }: Talk): string {
  if (heard === null) return '';
  const filled: Filled = fill(
    'T60',
    {
      points: heard.points.map((point, at) => `${at + 1}. ${point.replace(/[.!?]*$/u, '')}.`).join('\n'),
      most: heard.points[heard.most] ?? '',
    },
    { zone: 'UTC', audience: 'producer', senderZone: null },
  );
  return filled.ok ? filled.body : '';
}

/** Who is longest without a talk, for the author alone (R3.2, R3.3). */
const longestWithout = (production: Production, book: TalkBook, by: PersonId | null, at: Instant) =>
  by === null ? [] : gapList(book.talks, by, book.core, at, production.zone);

const mayAnswer = (talk: Talk): boolean => lockOf(talk) === 'open';

/** The recap as the talk has written it by itself: what was decided and promised, and what stands without a name or a date (R10.1, R10.2). */
function recapOf(production: Production, talk: Talk) {
  const lines = talk.lines.filter(({ aside }) => !aside).flatMap((line): readonly RecapLine[] => recapLine(production, line));
  return { lines, blocked: blockedLines(lines) };
}

function recapLine(production: Production, line: TalkLine): readonly RecapLine[] {
  const promise = production.promises[line.became ?? ''];
  if (promise)
    return [{ kind: 'action', id: promise.id, text: promise.what, owner: calledOf(production, promise.owner), due: promise.due.at }];
  const decision = production.decisions[line.became ?? ''];
  if (decision)
    return [{ kind: 'decision', id: decision.id, text: decision.what, decider: calledOf(production, decision.decider), weight: null }];
  const open = /^\s*([+=?])\s*(.+)$/u.exec(line.text);
  if (!open) return [];
  const text = open[2] ?? '';
  if (open[1] === '?') return [{ kind: 'open', id: line.id, text }];
  if (open[1] === '=') return [{ kind: 'decision', id: line.id, text, decider: null, weight: null }];
  const [owner] = /^([\p{L} ]+):/u.exec(text) ?? [];
  return [{ kind: 'action', id: line.id, text, owner: owner === undefined ? null : owner.slice(0, -1), due: null }];
}

/** What an author does in talks of their own; each gives the book of talks as it then stands, or a refusal. */
export const talking = {
  wordsEnd,
  start: startTalk,
  of: talkOf,
  read: readInTalk,
  becoming,
  mayAnswer,
  note: noteInTalk,
  lineBecame,
  hearBack,
  reply: replyInTalk,
  end: endTalk,
  readAloud,
  longestWithout,
  recapOf,
};
