import type { Instant, IsoDate, PersonId, Talk, TalkLine, Zone } from '#model/index.ts';
import { dateIn, daysBetween } from '#model/index.ts';

/** What a talk may do now. Locked: an answer or a promise is kept aside until the other has said "yes, you've got it" (R3.1). */
export type Lock = 'first-have-i-got-it' | 'open';
export const lockOf = ({ listening, heard, endedAt }: Talk): Lock =>
  listening && endedAt === null && (heard?.confirmedAt ?? null) === null ? 'first-have-i-got-it' : 'open';

/** Adds a line. Behind the lock a promise or an own answer is kept aside; words that were said are notes at once. */
export function addLine(talk: Talk, line: Omit<TalkLine, 'aside' | 'id'>, isAnswer: boolean): Talk {
  const aside = isAnswer && lockOf(talk) !== 'open';
  return { ...talk, lines: [...talk.lines, { ...line, id: `l${talk.lines.length + 1}`, aside }] };
}

/** The points as they were heard, `most` the place of the one that matters most to the other. Said anew, the answer is awaited anew. */
export const hear = (talk: Talk, points: readonly string[], most: number): Talk => ({
  ...talk,
  heard: {
    points: points.map((point) => point.trim()).filter((point) => point !== ''),
    most,
    replies: talk.heard?.replies ?? [],
    confirmedAt: null,
  },
});

const yes = /^(?:yes|yep|yeah|exactly|right|that['’]s (?:it|right)|you(?:['’]ve| have)? got it)\b/iu;
const butNo = /\b(?:but|not quite|rather|except|no)\b/iu;

/** Their own answer. Only a plain yes confirms; 'no, rather ...' stands beside what was heard, and the lock stays. */
export function reply(talk: Talk, text: string, at: Instant): Talk {
  if (talk.heard === null) return talk;
  const confirmed = yes.test(text.trim()) && !butNo.test(text);
  const replies = [...talk.heard.replies, { at, text: text.trim(), confirms: confirmed }];
  return { ...talk, heard: { ...talk.heard, replies, confirmedAt: confirmed ? at : null } };
}

/** Somebody whom the producer means to talk with alone, at least this often. */
export interface CorePerson {
  readonly person: PersonId;
  /** Days. */
  readonly interval: number;
}
export interface Gap {
  readonly person: PersonId;
  readonly days: number;
  readonly last: IsoDate;
}
const mostNames = 3;
const quietDays = 7;

/**
 * With whom there was no talk alone for longer than the interval: from the author's own talks only, three names a day at most, nobody within
 * seven days after any talk (R3.2, R3.3). Who never had one is not known to wait, and is not named.
 */
export function gapList(talks: readonly Talk[], author: PersonId, core: readonly CorePerson[], now: Instant, zone: Zone): readonly Gap[] {
  const today = dateIn(now, zone);
  const since = (own: readonly Talk[]): number | null =>
    own.length === 0 ? null : Math.min(...own.map((talk) => daysBetween(dateIn(talk.at, zone), today)));
  return core
    .flatMap(({ person, interval }) => {
      const own = talks.filter((talk) => talk.author === author && talk.people.includes(person));
      const alone = since(own.filter((talk) => talk.people.length === 1));
      const any = since(own);
      if (alone === null || any === null || alone <= interval || any < quietDays) return [];
      return [{ person, days: alone, last: Temporal.PlainDate.from(today).subtract({ days: alone }).toString() }];
    })
    .toSorted((one, other) => other.days - one.days || (one.person < other.person ? -1 : 1))
    .slice(0, mostNames);
}
