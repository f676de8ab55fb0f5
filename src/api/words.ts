import { z } from 'zod';
import { SingleDraftView } from './drafts.ts';
import { SendingView } from './sending.ts';

const ReferenceView = z.object({ name: z.string(), shows: z.string(), picture: z.string().nullable(), stands: z.string() });
const WordView = z.object({
  id: z.string(),
  term: z.string(),
  whose: z.string(),
  state: z.enum(['pinned', 'loose']),
  meaning: z.string(),
  references: z.array(ReferenceView),
  /** 'Two versions came back with it': of the word, for the producer alone. */
  cameBack: z.string().nullable(),
});
const VersionView = z.object({ id: z.string(), version: z.string(), by: z.string(), at: z.string(), said: z.string() });

/** What words mean to whom, which are loose, and what came back because of them. For the producer alone. */
export const WordsView = z.object({
  words: z.array(WordView),
  /** A loose word with which two versions came back: both, and the question that is ready. */
  notPinned: z.array(
    z.object({ word: WordView, versions: z.array(VersionView), ask: SingleDraftView.nullable(), sending: SendingView.nullable() }),
  ),
  /** A reference against what was said: both, and the question. */
  contradicts: z.array(
    z.object({
      word: WordView,
      proposed: ReferenceView,
      refused: z.array(ReferenceView),
      words: z.string(),
      ask: SingleDraftView.nullable(),
      sending: SendingView.nullable(),
    }),
  ),
  twoMeanings: z.array(z.object({ heading: z.string(), words: z.array(WordView), decides: z.string().nullable() })),
  versions: z.array(VersionView),
  clients: z.array(z.object({ id: z.string(), name: z.string() })),
});
export type WordsView = z.infer<typeof WordsView>;

/** One text as each reader gets it. Nothing of it is stored. */
export const WriteView = z.object({
  readers: z.array(
    z.object({
      draft: SingleDraftView,
      /** '"edgy": modern, sophisticated, not gritty (Lena)': goes out beneath the text. */
      quotes: z.array(z.string()),
      leaves: z.string(),
    }),
  ),
  readBack: z.object({ why: z.string(), fields: z.array(z.string()) }).nullable(),
});
export type WriteView = z.infer<typeof WriteView>;
