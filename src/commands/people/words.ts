import type { DeliverableId, PersonId, Production, Rejection, RejectionId, Word } from '#model/index.ts';
import { id } from '#model/index.ts';
import { wordTexts } from '#texts/index.ts';
import type { Doing, Done } from '../journal.ts';
import { enter, nextName, putRecord } from '../journal.ts';
import type { Refusal } from '../refusal.ts';
import { calledOf } from '../say.ts';
import { references } from './references.ts';

export interface SentBack {
  readonly by: PersonId;
  readonly version: string;
  readonly said: string;
}

/** A version that came back, in the client's own words. */
function sendBack(production: Production, { by, version, said }: SentBack, doing: Doing): Done | Refusal {
  const person = production.people[by];
  if (person === undefined) return { ok: false, code: 'not-there', what: by };
  if (version.trim() === '' || said.trim() === '') return { ok: false, code: 'says-nothing' };
  const key = nextName(production, 'rejections', 'R-');
  const deliverable =
    Object.values(production.deliverables).find(({ to }) => production.people[to]?.company === person.company)?.id ?? null;
  const record: Rejection = {
    id: id<RejectionId>(key),
    deliverable: deliverable as DeliverableId | null,
    version: version.trim(),
    by,
    at: doing.at,
    said: said.trim(),
  };
  const what = wordTexts.sentBack(calledOf(production, by), version.trim(), said.trim());
  return enter(production, doing, {
    command: 'rejection',
    what,
    why: null,
    changes: [putRecord(production, 'rejections', key, record)],
    undoes: null,
  });
}

/** A loose word that two versions or more came back with: what it means is asked before a third is made (R6.2). */
export interface NotPinned {
  readonly word: Word;
  readonly versions: readonly Rejection[];
}
function notPinned(production: Production): readonly NotPinned[] {
  return Object.values(production.words)
    .filter(({ state, person }) => state === 'loose' && person !== null)
    .map((word) => ({
      word,
      versions: Object.values(production.rejections).filter(
        ({ by, said }) => sameSide(production, by, word.person) && holdsWord(said, word.term),
      ),
    }))
    .filter(({ versions }) => versions.length >= 2);
}
const sameSide = (production: Production, one: PersonId, other: PersonId | null): boolean =>
  one === other || (other !== null && companyOf(production, one) !== null && companyOf(production, one) === companyOf(production, other));
const companyOf = (production: Production, person: PersonId): string | null => production.people[person]?.company ?? null;
const holdsWord = (text: string, term: string): boolean =>
  new RegExp(`(?<!\\p{L})${term.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&')}(?!\\p{L})`, 'iu').test(text);

/** Versions that came back with a word of this person's side: how often, for the producer alone. */
const cameBack = (production: Production, word: Word): number =>
  Object.values(production.rejections).filter(({ by, said }) => sameSide(production, by, word.person) && holdsWord(said, word.term)).length;

/** Two people of one client who mean different things by a word (R6.4): both stay, and who binds the client is asked to decide. */
export interface TwoMeanings {
  readonly company: string;
  readonly words: readonly Word[];
  readonly decides: PersonId | null;
}
function twoMeanings(production: Production): readonly TwoMeanings[] {
  const pinned = Object.values(production.words).filter(
    ({ state, person }) => state === 'pinned' && person !== null && companyOf(production, person) !== null,
  );
  const groups = Map.groupBy(pinned, ({ term, person }) => `${term}\n${person === null ? '' : companyOf(production, person)}`);
  return [...groups.values()]
    .filter((group) => new Set(group.map(meaningOf)).size > 1)
    .map((group) => {
      const [first] = group;
      const company = first?.person ? (companyOf(production, first.person) ?? '') : '';
      return {
        company,
        words: group,
        decides: Object.values(production.people).find((one) => one.company === company && one.binds)?.id ?? null,
      };
    });
}

/** 'modern, sophisticated, not gritty' */
const meaningOf = ({ fits, fitsNot }: Word): string => [...fits, ...fitsNot.map((one) => `not ${one}`)].join(', ');

const outsiders: ReadonlySet<string> = new Set(['client', 'executive', 'agent', 'outside', 'talent', 'guardian']);
/** Words that a reader may see: who makes the film sees all, a client those of their own company, nobody else's. */
export function wordsFor(production: Production, reader: PersonId): readonly Word[] {
  const person = production.people[reader];
  if (person === undefined) return [];
  return Object.values(production.words).filter(
    (word) =>
      word.state === 'pinned' && (word.person === null || !outsiders.has(person.audience) || sameSide(production, reader, word.person)),
  );
}

/** All meanings that a reader may see, as they are quoted. */
export const meaningsFor = (production: Production, reader: PersonId): readonly string[] =>
  wordsFor(production, reader).map((word) =>
    wordTexts.quote(word.term, meaningOf(word), word.person === null ? null : calledOf(production, word.person)),
  );

/** What the words of a text mean, each with whose meaning it is: '"edgy": modern, sophisticated, not gritty (Lena)'. */
export const quotesFor = (production: Production, reader: PersonId, text: string): readonly string[] =>
  wordsFor(production, reader)
    .filter(({ term }) => holdsWord(text, term))
    .map((word) => wordTexts.quote(word.term, meaningOf(word), word.person === null ? null : calledOf(production, word.person)));

/** What is done with a client's words. */
export const clientWords = { sendBack, notPinned, twoMeanings, meaningOf, references, cameBack };
