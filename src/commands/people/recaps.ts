import type { Instant, PersonId, Production, Recap, RecapId, Talk } from '#model/index.ts';
import { addDays, dateIn, id, instantOf, instantOfLocal, sayInstant, takeOutHealthWords, weekdayOf } from '#model/index.ts';
import { type RecapLine, recapDue, type Strength, strengthOf, weightOf } from '#talk/index.ts';
import { recapTexts as say } from '#texts/index.ts';
import type { Slots } from '#words/index.ts';
import type { Doing, Done } from '../journal.ts';
import { enter, nextName, putRecord } from '../journal.ts';
import type { Refusal } from '../refusal.ts';
import { calledOf } from '../say.ts';
import { toldOfDelivery } from './chosen-way.ts';
import { type SingleDraft, singleDraft } from './single-draft.ts';
import { talking } from './talks.ts';
import { quotesFor } from './words.ts';

/** A recap as one reader would get it; what leaves says these lines, and each is answered by itself. */
interface RecapToSend {
  readonly draft: SingleDraft;
  readonly lines: Recap['lines'];
  readonly correctBy: Instant;
}

/** Two days to look at it, at noon on the reader's own clock; over a weekend on Monday. */
function correctByOf(zone: string, at: Instant): Instant {
  let date = addDays(dateIn(at, zone), 2);
  while (weekdayOf(date) > 5) date = addDays(date, 1);
  return instantOf(date, 12 * 60, zone);
}

/**
 * The recap for one who was in the talk: bottom line, decisions with decider and reason, actions, open questions. Null: there is no such
 * person. What keeps it from leaving is told by `talking.recapOf`.
 */
function recapFor(production: Production, talk: Talk, reader: PersonId, at: Instant): RecapToSend | null {
  const person = production.people[reader];
  if (person === undefined) return null;
  const own = talking.recapOf(production, talk).lines.map((line) => inFull(production, line));
  const said = [...ofTheirs(production, talk, reader, own), ...own];
  const clock = (instant: Instant): string => sayInstant(instant, person.zone, { city: true });
  const decisions = said.flatMap((line) => (line.kind === 'decision' ? [line] : []));
  const actions = said.flatMap((line) => (line.kind === 'action' ? [line] : []));
  const open = said.flatMap((line) => (line.kind === 'open' ? [line] : []));
  const whyOf = (name: string): string => production.decisions[name]?.why ?? '';
  const correctBy = correctByOf(person.zone, at);
  const slots: Slots = {
    production: production.title,
    date: { kind: 'date', date: dateIn(talk.at, person.zone) },
    bottom_line: bottomLine(production, reader, decisions, actions.length),
    decided: decisions.map(({ id: name, text, decider }) => ({
      decision: text,
      decider: decider ?? say.who,
      because: say.because(whyOf(name)),
      why: whyOf(name),
    })),
    actions: actions.map(({ text, owner, due }) => ({
      owner: owner ?? say.who,
      what: text,
      when: due === null ? say.byWhen : { kind: 'instant', at: due },
      free: null,
    })),
    open: open.map(({ text }) => ({ question: text, decides: say.decides })),
    effect: null,
    correct_by: { kind: 'instant', at: correctBy },
    link: say.linkBelow,
    decision: decisions.length === 0 ? null : { kind: 'list', items: decisions.map(({ text }) => text) },
    next: nextOf(actions, person.name, clock),
    contact: calledOf(production, production.me ?? reader),
  };
  const draft = singleDraft(production, templateFor(person.audience), slots, { to: reader, from: production.me });
  if (draft === null) return null;
  const text = [draft.text, ...quotesFor(production, reader, draft.text)].join('\n');
  const lines = said.map((line, place) => ({
    id: String(place + 1),
    kind: line.kind,
    text: lineText(line, clock),
    weight: weightOf(line.text),
    record: production.promises[line.id] || production.decisions[line.id] ? line.id : null,
  }));
  return { draft: { ...draft, text }, lines, correctBy };
}

/** Who reads it outside knows people by their whole names. */
function inFull(production: Production, line: RecapLine): RecapLine {
  const nameOf = (person: PersonId | undefined, else_: string | null): string | null =>
    person === undefined ? else_ : (production.people[person]?.name ?? else_);
  if (line.kind === 'action') return { ...line, owner: nameOf(production.promises[line.id]?.owner, line.owner) };
  return line.kind === 'decision' ? { ...line, decider: nameOf(production.decisions[line.id]?.decider, line.decider) } : line;
}

const templateFor = (audience: Production['people'][string]['audience']): 'T01' | 'T02' | 'T03' => {
  if (audience === 'client' || audience === 'executive' || audience === 'outside') return 'T01';
  return audience === 'talent' || audience === 'agent' || audience === 'guardian' ? 'T03' : 'T02';
};

function nextOf(actions: readonly Extract<RecapLine, { kind: 'action' }>[], name: string, clock: (at: Instant) => string): string | null {
  const first = actions.find(({ owner, due }) => owner === name && due !== null);
  return first?.due ? `${first.text}, ${clock(first.due)}` : null;
}

function lineText(line: RecapLine, clock: (at: Instant) => string): string {
  if (line.kind === 'action') return `${line.owner ?? ''}: ${line.text}${line.due === null ? '' : `, by ${clock(line.due)}`}`;
  return line.kind === 'decision' && line.decider !== null ? `${line.text} (${line.decider})` : line.text;
}

/** So far back a decision of theirs is news. */
const newsDays = 7;

/** What they have decided by a link since the last recap: it belongs into this one, though nobody typed it here. */
function ofTheirs(production: Production, talk: Talk, reader: PersonId, own: readonly RecapLine[]): readonly RecapLine[] {
  const last = Object.values(production.recaps).findLast(({ to }) => to === reader)?.at ?? null;
  const since =
    last ??
    Temporal.Instant.from(talk.at)
      .subtract({ hours: 24 * newsDays })
      .toString();
  return Object.values(production.decisions).flatMap((decision): readonly RecapLine[] => {
    const known = own.some(({ id: name }) => name === decision.id);
    const older = Temporal.Instant.compare(Temporal.Instant.from(decision.at), Temporal.Instant.from(since)) < 0;
    if (known || older || decision.decider !== reader || decision.strength !== 'confirmed') return [];
    const decider = production.people[reader]?.name ?? reader;
    return [{ kind: 'decision', id: decision.id, text: decision.what, decider, weight: weightOf(decision.what) }];
  });
}

/** The first line: what becomes of their delivery, then what was chosen; who reads no further has read the point. */
function bottomLine(
  production: Production,
  reader: PersonId,
  decisions: readonly Extract<RecapLine, { kind: 'decision' }>[],
  actions: number,
): string {
  const person = production.people[reader];
  const delivery = Object.values(production.deliverables).find(
    ({ to, due }) => due !== null && (to === reader || (person?.company != null && production.people[to]?.company === person.company)),
  );
  const clock = (local: string): string =>
    sayInstant(instantOfLocal(local, delivery?.due?.zone ?? production.zone), person?.zone ?? production.zone, { city: true });
  const due = delivery?.due?.local ?? null;
  const told =
    Object.values(production.told).findLast((one) => one.person === reader && one.about.deliverable === delivery?.id)?.happens ?? due;
  const [first] = decisions;
  const names = [person?.name, person?.called];
  return [
    ...(due === null || told === null ? [] : [due === told ? say.stays(clock(due)) : say.moves(clock(told), clock(due))]),
    ...(first === undefined
      ? []
      : [names.includes(first.decider ?? '') ? say.youDecided(first.text) : say.decided(first.text, first.decider ?? '')]),
    ...(actions === 0 ? [] : [say.toDo(actions)]),
    ...(due === null && first === undefined && actions === 0 ? [say.talked] : []),
  ].join(' ');
}

/** A recap was posted: what it says, line by line, and that its reader was told of their delivery. Part of a row of sending. */
function recapLeft(production: Production, key: string, { draft, lines, correctBy }: RecapToSend, doing: Doing): Done | Refusal {
  if (doing.by === null) return { ok: false, code: 'needs-author' };
  if (production.recaps[key] !== undefined) return { ok: false, code: 'already-there', what: key };
  const recap: Recap = { id: id<RecapId>(key), to: draft.to, by: doing.by, at: doing.at, correctBy, lines, answers: [] };
  const company = production.people[draft.to]?.company ?? null;
  const delivery = Object.values(production.deliverables).find(
    ({ to }) => to === draft.to || (company !== null && production.people[to]?.company === company),
  );
  const changes = [putRecord(production, 'recaps', key, recap), ...toldOfDelivery(production, delivery?.id ?? null, draft.to, doing)];
  const what = say.posted(key, calledOf(production, draft.to));
  return enter(production, doing, { command: 'send', what, why: null, changes, undoes: null });
}

/** What a reader answers: all of it is right, or one line is not. */
type RecapAnswer = { readonly kind: 'right' } | { readonly kind: 'correct'; readonly line: string; readonly text: string };

/**
 * Takes an answer by link. "That is right" confirms the lines that were not answered, and the decisions that are the reader's own; a
 * correction stands beside its line and changes no record by itself. Refusals: not-there, says-nothing, answered-already.
 */
function answerRecap(production: Production, name: string, answer: RecapAnswer, doing: Doing): Done | Refusal {
  const recap = production.recaps[name];
  if (recap === undefined) return { ok: false, code: 'not-there', what: name };
  const who = calledOf(production, recap.to);
  const row = (answers: Recap['answers'], what: string, confirmed: readonly string[]): Done | Refusal => {
    const changes = [
      putRecord(production, 'recaps', name, { ...recap, answers: [...recap.answers, ...answers] }),
      ...confirmed.flatMap((key) => {
        const decision = production.decisions[key];
        const own = decision?.decider === recap.to && decision.strength !== 'confirmed';
        return own && decision ? [putRecord(production, 'decisions', key, { ...decision, strength: 'confirmed' })] : [];
      }),
    ];
    return enter(production, doing, { command: 'recap-answer', what, why: null, changes, undoes: null });
  };
  if (answer.kind === 'right') {
    const open = recap.lines.filter(({ id: line }) => !recap.answers.some((one) => one.line === line));
    if (open.length === 0) return { ok: false, code: 'answered-already', at: recap.answers.at(-1)?.at ?? doing.at };
    const answers = open.map(({ id: line }) => ({ line, at: doing.at, corrected: null }));
    return row(
      answers,
      say.right(who, name),
      open.flatMap(({ record }) => record ?? []),
    );
  }
  if (!recap.lines.some(({ id: line }) => line === answer.line)) return { ok: false, code: 'not-there', what: answer.line };
  const text = takeOutHealthWords(answer.text).text.trim();
  if (text === '') return { ok: false, code: 'says-nothing' };
  return row([{ line: answer.line, at: doing.at, corrected: text }], say.corrected(who, name, text), []);
}

/** What became of each line at its reader: the newest answer counts, and silence is never a yes (R10.4, R5.3). */
function statesOf(
  production: Production,
  recap: Recap,
  now: Instant,
): readonly { readonly line: Recap['lines'][number]; readonly state: Strength; readonly to: string | null }[] {
  const card = production.people[recap.to]?.card ?? { notBetween: null, silenceIsNotYes: true, words: [] };
  return recap.lines.map((line) => {
    const last = recap.answers.findLast((one) => one.line === line.id);
    const answer =
      last === undefined
        ? ({ kind: 'silent' } as const)
        : last.corrected === null
          ? ({ kind: 'confirmed' } as const)
          : ({ kind: 'corrected', to: last.corrected } as const);
    return { line, state: strengthOf(line.weight, answer, card, recap.correctBy, now), to: last?.corrected ?? null };
  });
}

/** Recaps that left about a talk: to those who were in it, from its begin until the next talk with them. */
function sentAfter(production: Production, talk: Talk, talks: readonly Talk[]): readonly Recap[] {
  const at = (instant: Instant) => Temporal.Instant.from(instant);
  const later = (person: PersonId) =>
    talks
      .filter((one) => one.people.includes(person) && Temporal.Instant.compare(at(one.at), at(talk.at)) > 0)
      .map((one) => one.at)
      .toSorted((one, other) => Temporal.Instant.compare(at(one), at(other)))[0] ?? null;
  return Object.values(production.recaps).filter((recap) => {
    if (recap.by !== talk.author || !talk.people.includes(recap.to)) return false;
    const next = later(recap.to);
    const after = Temporal.Instant.compare(at(recap.at), at(talk.at)) >= 0;
    return after && (next === null || Temporal.Instant.compare(at(recap.at), at(next)) < 0);
  });
}

/** A talk of ten minutes, with a decision or with money, that has no recap a day after its end (R10.5). */
function isDue(production: Production, talk: Talk, talks: readonly Talk[], now: Instant): boolean {
  if (talk.endedAt === null) return false;
  const { lines } = talking.recapOf(production, talk);
  return recapDue(
    {
      ...{ startedAt: talk.at, endedAt: talk.endedAt, nudgedAt: null },
      decisions: lines.filter(({ kind }) => kind === 'decision').length,
      money: lines.some(({ text }) => weightOf(text) === 'money'),
      recapAt: sentAfter(production, talk, talks)[0]?.at ?? null,
    },
    now,
  );
}

/** What is done with recaps. */
export const recaps = {
  for: recapFor,
  left: recapLeft,
  answer: answerRecap,
  statesOf,
  sentAfter,
  isDue,
  nextName: (production: Production): string => nextName(production, 'recaps', 'RC-'),
  postedWords: (production: Production, recap: Recap): string => say.posted(recap.id, calledOf(production, recap.to)),
};
