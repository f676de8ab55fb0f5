import type { SendingView, TalksView, TalkView } from '#api/index.ts';
import { recaps, type TalkBook, talking, writing } from '#commands/index.ts';
import { type Instant, type PersonId, type Production, sayDate, sayInstant, sayList, sayTwoClocks, type Talk } from '#model/index.ts';
import { recapTexts, talkTexts } from '#texts/index.ts';
import { presentSingle } from './promises.ts';
import { calledName, secondZone } from './spoken.ts';

/** The author's own talks: who is longest without one, what there was, whom one could talk with. */
export function presentTalks(production: Production, book: TalkBook, by: PersonId | null, at: Instant): TalksView {
  return {
    longest: talking.longestWithout(production, book, by, at).map(({ person, days, last }) => ({
      person,
      name: calledName(production, person),
      role: production.people[person]?.role ?? '',
      days,
      last: sayDate(last),
    })),
    talks: book.talks
      .toSorted((one, other) => Temporal.Instant.compare(Temporal.Instant.from(other.at), Temporal.Instant.from(one.at)))
      .map((talk) => ({
        id: talk.id,
        with: withWhom(production, talk),
        when: sayInstant(talk.at, production.zone, { city: true }),
        alone: talk.people.length === 1,
        open: talk.endedAt === null,
        recapDue: recaps.isDue(production, talk, book.talks, at),
      })),
    people: Object.values(production.people)
      .filter(({ id, cast }) => id !== by && cast?.minor == null)
      .map(({ id, name, role }) => ({ id, name, role })),
  };
}

const withWhom = (production: Production, talk: Talk): string => sayList(talk.people.map((person) => calledName(production, person)));

/** What stands beside a talk: the author's other talks, and what became of the recaps that left, by their names. */
export interface AroundTalk {
  readonly talks: readonly Talk[];
  readonly sending: Readonly<Record<string, SendingView | null>>;
}

export function presentTalk(production: Production, talk: Talk, at: Instant, around: AroundTalk): TalkView {
  const clock = (instant: Instant): string => sayInstant(instant, production.zone, { city: true });
  return {
    id: talk.id,
    with: withWhom(production, talk),
    when: clock(talk.at),
    ended: talk.endedAt === null ? null : clock(talk.endedAt),
    listening: talk.listening,
    locked: !talking.mayAnswer(talk),
    lines: talk.lines.map(({ id, at: typed, text, aside, became }) => ({
      id,
      at: clock(typed),
      text,
      aside,
      reads: aside ? readsAs(production, text, at) : null,
      became: became === null ? null : becameWords(production, became),
    })),
    heard:
      talk.heard === null
        ? null
        : {
            points: [...talk.heard.points],
            most: talk.heard.most,
            aloud: talking.readAloud(talk),
            replies: talk.heard.replies.map((one) => ({ ...one, at: clock(one.at) })),
            confirmed: talk.heard.confirmedAt === null ? null : clock(talk.heard.confirmedAt),
          },
    recap: presentRecap(production, talk, at, around),
  };
}

function presentRecap(production: Production, talk: Talk, at: Instant, { talks, sending }: AroundTalk): TalkView['recap'] {
  const recap = talking.recapOf(production, talk);
  const clock = (instant: Instant): string => sayInstant(instant, production.zone, { city: true });
  const typed = (line: string): string => talk.lines.find((one) => one.id === line)?.text ?? '';
  return {
    decided: recap.lines.flatMap((line) =>
      line.kind === 'decision' && line.decider !== null
        ? [talkTexts.decision(line.text, line.decider, production.decisions[line.id]?.strength ?? null)]
        : [],
    ),
    actions: recap.lines.flatMap((line) =>
      line.kind === 'action' && line.owner !== null && line.due !== null ? [talkTexts.action(line.owner, line.text, clock(line.due))] : [],
    ),
    open: recap.lines.flatMap((line) => (line.kind === 'open' ? [line.text] : [])),
    blocked: recap.blocked.map(({ id, text, missing }) => ({ line: id, words: talkTexts.missing(text, missing), text: typed(id) })),
    texts: talk.people.flatMap((person) => {
      const draft = recaps.for(production, talk, person, at)?.draft;
      return draft === undefined ? [] : [presentSingle(production, draft)];
    }),
    sent: recaps.sentAfter(production, talk, talks).map((one) => ({
      id: one.id,
      to: production.people[one.to]?.name ?? one.to,
      when: clock(one.at),
      sending: sending[one.id] ?? null,
      lines: recaps.statesOf(production, one, at).map(({ line, state, to }) => ({
        text: line.text,
        state: recapTexts.stateNow(recapTexts.state[state], to),
      })),
    })),
    stillBelieve: writing.believed(production).flatMap(({ person, words }) => (talk.people.includes(person) ? [words] : [])),
  };
}

/** The line's own chip: it is read again, by the clock of here. */
function readsAs(production: Production, text: string, at: Instant): string | null {
  const reading = talking.read(production, text, at);
  return reading.kind === 'thing' ? reading.chip : null;
}

function becameWords(production: Production, became: string): string {
  const promise = production.promises[became];
  if (promise === undefined) return production.decisions[became]?.what ?? production.words[became]?.term ?? became;
  const to = promise.to === null ? null : (production.people[promise.to] ?? null);
  const due = sayTwoClocks(promise.due.at, promise.due.zone, secondZone(production, promise.due.zone, to?.zone ?? null));
  return `${calledName(production, promise.owner)} promises${to === null ? '' : ` ${to.called}`}: ${promise.what}, ${due}`;
}
