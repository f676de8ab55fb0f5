import type { SendingView, WordsView, WriteView } from '#api/index.ts';
import { clientWords, type SingleDraft, writing } from '#commands/index.ts';
import { type Instant, type PersonId, type Production, type Rejection, sayInstant, type Word, type WordReference } from '#model/index.ts';
import { wordTexts, writeTexts } from '#texts/index.ts';
import { presentSingle } from './promises.ts';
import { calledName } from './spoken.ts';

/** What became of the questions that were sent, by the words' names. */
export type WordSending = Readonly<Record<string, SendingView | null>>;

export function presentWords(production: Production, sending: WordSending): WordsView {
  const askOf = (word: Word) => {
    const ask = clientWords.references.askDraft(production, word);
    return { ask: ask === null ? null : presentSingle(production, ask), sending: sending[word.id] ?? null };
  };
  return {
    words: Object.values(production.words).map((word) => presentWord(production, word)),
    notPinned: clientWords.notPinned(production).map(({ word, versions }) => ({
      word: presentWord(production, word),
      versions: versions.map((one) => presentVersion(production, one)),
      ...askOf(word),
    })),
    contradicts: clientWords.references.contradictions(production).map(({ word, proposed, against, refused }) => ({
      word: presentWord(production, word),
      proposed: presentReference(proposed),
      refused: refused.map(presentReference),
      words: wordTexts.contradicts(against),
      ...askOf(word),
    })),
    twoMeanings: clientWords.twoMeanings(production).map(({ company, words, decides }) => ({
      heading: wordTexts.twoMeanings(company),
      words: words.map((word) => presentWord(production, word)),
      decides: decides === null ? null : wordTexts.decides(production.people[decides]?.name ?? decides),
    })),
    versions: Object.values(production.rejections).map((one) => presentVersion(production, one)),
    clients: Object.values(production.people)
      .filter(({ audience }) => audience === 'client' || audience === 'executive')
      .map(({ id, name }) => ({ id, name })),
  };
}

const whose = (production: Production, { person }: Word): string => (person === null ? 'everybody' : calledName(production, person));
function presentWord(production: Production, word: Word): WordsView['words'][number] {
  const back = clientWords.cameBack(production, word);
  return {
    id: word.id,
    term: word.term,
    whose: whose(production, word),
    state: word.state,
    meaning: clientWords.meaningOf(word),
    references: word.references.map(presentReference),
    cameBack: back === 0 ? null : wordTexts.cameBack(back),
  };
}
const presentReference = ({ name, shows, picture, stands }: WordReference): WordsView['words'][number]['references'][number] => ({
  name,
  shows: shows.join(', '),
  picture,
  stands,
});
const presentVersion = (production: Production, one: Rejection): WordsView['versions'][number] => ({
  id: one.id,
  version: one.version,
  by: calledName(production, one.by),
  at: sayInstant(one.at, production.zone, { city: true }),
  said: one.said,
});

export interface WriteAsked {
  readonly to: readonly PersonId[];
  readonly kind: 'message' | 'instruction' | 'recap' | 'brief';
  readonly text: string;
}
export function presentWriting(production: Production, asked: WriteAsked, at: Instant): WriteView {
  const { readers, readBack } = writing.to(production, asked, at);
  return {
    readers: readers.map(({ person, text, quotes, sending, check }) => {
      const draft: SingleDraft = { to: person, from: production.me, subject: '', text, asks: [], check };
      const zone = production.people[person]?.zone ?? production.zone;
      return {
        draft: presentSingle(production, draft),
        quotes: [...quotes],
        leaves: sending.held ? writeTexts.held(sayInstant(sending.at, zone, { city: true })) : writeTexts.atOnce,
      };
    }),
    readBack: readBack === null ? null : { why: readBack.why, fields: [...readBack.fields] },
  };
}
