import type { Production, Word, WordReference } from '#model/index.ts';
import { wordTexts } from '#texts/index.ts';
import type { Doing, Done } from '../journal.ts';
import { enter, noteSending, putRecord } from '../journal.ts';
import type { Refusal } from '../refusal.ts';
import { calledOf } from '../say.ts';
import { type SingleDraft, singleDraft } from './single-draft.ts';

/** A picture, or something named, that is put to a word. */
export interface NewReference {
  readonly name: string;
  readonly shows: readonly string[];
  /** A data: address of a small picture; null: only named. */
  readonly picture: string | null;
}
const pictures = /^data:image\/(?:png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/u;
/** As text; a picture of 360 dots a side has a fifth of it. */
const largestPicture = 200_000;
/** Two that fit and one that does not must be among them. */
const fewest = 3;

const same = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase();
const wordsOf = ({ name, shows }: WordReference): readonly string[] => (shows.length === 0 ? [name] : shows);

/** Puts a reference to a word: to be asked about, or, where the word is pinned, beside what was said. Nothing is overwritten. */
function addReference(production: Production, key: string, { name, shows, picture }: NewReference, doing: Doing): Done | Refusal {
  const word = production.words[key];
  if (word === undefined || word.person === null) return { ok: false, code: 'not-there', what: key };
  if (name.trim() === '') return { ok: false, code: 'says-nothing' };
  if (picture !== null && (!pictures.test(picture) || picture.length > largestPicture)) return { ok: false, code: 'picture-not-taken' };
  const stands = word.state === 'pinned' ? 'proposed' : 'asked';
  const known = word.references.filter((one) => same(one.name, name));
  const what = wordTexts.reference(name.trim(), word.term);
  if (known.some((one) => one.stands === stands)) return { ok: false, code: 'already-there', what };
  const reference: WordReference = {
    name: name.trim(),
    shows: shows.length > 0 ? shows : (known[0]?.shows ?? []),
    picture: picture ?? known[0]?.picture ?? null,
    stands,
  };
  const change = putRecord(production, 'words', key, { ...word, references: [...word.references, reference] });
  return enter(production, doing, { command: 'word', what, why: null, changes: [change], undoes: null });
}

/** A reference that says what somebody has said a word does not mean (R6.3): both are shown, and they are asked. */
export interface Contradiction {
  readonly word: Word;
  readonly proposed: WordReference;
  /** Words and names that were said not to fit. */
  readonly against: readonly string[];
  readonly refused: readonly WordReference[];
}
function contradictions(production: Production): readonly Contradiction[] {
  return Object.values(production.words).flatMap((word) =>
    word.references.flatMap((proposed): readonly Contradiction[] => {
      if (proposed.stands !== 'proposed') return [];
      const said = [proposed.name, ...wordsOf(proposed)];
      const refused = word.references.filter(
        (one) => one.stands === 'fits-not' && [one.name, ...wordsOf(one)].some((no) => said.some((yes) => same(no, yes))),
      );
      const against = [...new Set([...word.fitsNot.filter((no) => said.some((yes) => same(no, yes))), ...refused.map(({ name }) => name)])];
      return against.length === 0 ? [] : [{ word, proposed, against, refused }];
    }),
  );
}

/** What is laid before the person: pictures of a loose word, or what was put to a pinned one. */
export const openReferences = ({ state, references }: Word): readonly WordReference[] =>
  references.filter(({ stands }) => stands === (state === 'pinned' ? 'proposed' : 'asked'));

/** The question to whom the word is (T90), or about a reference that says otherwise (T90A). Null: it is nobody's, or nothing is open. */
function askDraft(production: Production, word: Word): SingleDraft | null {
  if (word.person === null) return null;
  const people = { to: word.person, from: production.me };
  const open = openReferences(word);
  if (word.state === 'pinned') {
    const [first] = contradictions(production).filter((one) => one.word.id === word.id);
    if (first === undefined) return null;
    const against = { kind: 'list', items: first.against } as const;
    return singleDraft(production, 'T90A', { word: word.term, reference: first.proposed.name, against }, people);
  }
  const items = open.map(({ name }) => name);
  return singleDraft(production, 'T90', { word: word.term, references: items.length < fewest ? null : { kind: 'list', items } }, people);
}

const askedRow = (production: Production, word: Word): string =>
  wordTexts.asked(word.person === null ? '' : calledOf(production, word.person), word.term);
function asked(production: Production, key: string, doing: Doing): Done | Refusal {
  const word = production.words[key];
  return word === undefined ? { ok: false, code: 'not-there', what: key } : noteSending(production, askedRow(production, word), doing);
}

/** What the person picked, by places among the references that were laid before them; `more` and `less` in their own words. */
export interface Picked {
  readonly fits: readonly number[];
  readonly not: readonly number[];
  readonly more: readonly string[];
  readonly less: readonly string[];
}
/**
 * Their answer pins the word with its pictures, in one row: two fit and one does not. To a pinned word they say of what was put to it whether
 * it fits; its meaning stays in their words. Refusals: not-there, two-and-one, answered-already.
 */
function answerWord(production: Production, key: string, { fits, not, more, less }: Picked, doing: Doing): Done | Refusal {
  const word = production.words[key];
  if (word === undefined || word.person === null) return { ok: false, code: 'not-there', what: key };
  const open = openReferences(word);
  if (open.length === 0) return { ok: false, code: 'answered-already', at: doing.at };
  const pinned = word.state === 'pinned';
  const both = fits.some((place) => not.includes(place));
  if (both || (pinned ? fits.length + not.length === 0 : fits.length !== 2 || not.length !== 1)) return { ok: false, code: 'two-and-one' };
  const picked = (places: readonly number[]): readonly WordReference[] => places.flatMap((place) => open[place] ?? []);
  const standOf = (one: WordReference): WordReference['stands'] =>
    picked(fits).includes(one) ? 'fits' : picked(not).includes(one) ? 'fits-not' : one.stands;
  const answered = new Set([...picked(fits), ...picked(not)]);
  const references = word.references
    // The newer answer about the same thing counts.
    .filter((one) => answered.has(one) || ![...answered].some((other) => same(one.name, other.name)))
    .map((one) => ({ ...one, stands: standOf(one) }));
  const distinct = (words: readonly string[]): readonly string[] => [
    ...new Set(words.map((one) => one.trim()).filter((one) => one !== '')),
  ];
  const next: Word = pinned
    ? { ...word, references }
    : {
        ...word,
        state: 'pinned',
        fits: distinct([...picked(fits).flatMap(wordsOf), ...more]),
        fitsNot: distinct([...picked(not).flatMap(wordsOf), ...less]),
        references,
      };
  const what = wordTexts.pinned(calledOf(production, word.person), word.term, picked(fits), picked(not));
  return enter(production, doing, { command: 'word', what, why: null, changes: [putRecord(production, 'words', key, next)], undoes: null });
}

/** What is done with what shows a word. */
export const references = { add: addReference, contradictions, open: openReferences, askDraft, asked, answer: answerWord };
