import { lineContext, timesIn } from '#line/index.ts';
import type { Instant, PersonId, Production } from '#model/index.ts';
import { cityOf, sayInstant } from '#model/index.ts';
import { houseNight, type Sending, sendingTo } from '#people/index.ts';
import { writeTexts } from '#texts/index.ts';
import { type CheckContext, readerKindOf, type TextKind } from '#words/index.ts';
import type { Doing, Done } from '../journal.ts';
import { readTyped } from '../read-typed.ts';
import type { Refusal } from '../refusal.ts';
import { takeLine } from '../take-line.ts';
import { believed } from './believed.ts';
import { postedWords } from './posted-words.ts';
import { heldUntil } from './single-draft.ts';
import { meaningsFor, quotesFor, wordsFor } from './words.ts';

export interface Writing {
  readonly to: readonly PersonId[];
  readonly kind: Extract<TextKind, 'message' | 'instruction' | 'recap' | 'brief'>;
  readonly text: string;
}

/** One text as one reader gets it: times on their clock, what the words mean, when it leaves. */
export interface ReaderText {
  readonly person: PersonId;
  readonly text: string;
  readonly quotes: readonly string[];
  readonly sending: Sending;
  readonly check: CheckContext;
}
/** What is read back, and why it is marked without being asked for (M4): what crosses zones, and binds. */
export interface ReadBackMarked {
  readonly why: string;
  readonly fields: readonly ('time' | 'format' | 'first step')[];
  readonly at: Instant | null;
}
export interface Written {
  readonly readers: readonly ReaderText[];
  readonly readBack: ReadBackMarked | null;
}

/** A meaning that a text itself gives in brackets, '(final = picture locked)', stands under Words from then on; null: it gives none. */
function withMeanings(production: Production, text: string, doing: Doing): Done | Refusal | null {
  const [, meaning] = /\(\s*(\p{L}[\p{L} -]{0,40}=[^()]{2,300})\)/u.exec(text) ?? [];
  const reading = meaning === undefined ? null : readTyped(production, `"${meaning.trim()}`, doing.at, null);
  return reading?.kind === 'thing' && reading.thing.kind === 'word' ? takeLine(production, reading.thing, doing) : null;
}

/** One text to several people; nothing is stored and nothing leaves. */
function writeTo(production: Production, { to, kind, text }: Writing, at: Instant): Written {
  const found = timesIn(text, lineContext(production, at, null));
  const zones = [...new Set(to.flatMap((person) => production.people[person]?.zone ?? []))];
  const readers = to.flatMap((reader): readonly ReaderText[] => {
    const person = production.people[reader];
    if (person === undefined) return [];
    const own = found
      .toReversed()
      .reduce((said, one) => said.slice(0, one.from) + sayInstant(one.at, person.zone, { city: true }) + said.slice(one.to), text);
    return [
      {
        person: reader,
        text: own,
        quotes: quotesFor(production, reader, text),
        sending: sendingTo(person, at, 'usual', houseNight),
        check: {
          kind,
          audience: readerKindOf(person.audience),
          pinned: wordsFor(production, reader).map(({ term }) => term),
          zones: [person.zone],
          goal: null,
          characters: Object.values(production.people).flatMap((one) => (one.cast ? [one.cast.character] : [])),
        },
      },
    ];
  });
  const crosses = zones.length > 1 && found.length > 0;
  return {
    readers,
    readBack: crosses
      ? { why: writeTexts.zonesDiffer(zones.map(cityOf)), fields: ['time', 'format', 'first step'], at: found[0]?.at ?? null }
      : null,
  };
}

/** What is done with texts to people, and what they are known to have been told. */
export const writing = { to: writeTo, withMeanings, heldUntil, postedWords, believed, meaningsFor };
