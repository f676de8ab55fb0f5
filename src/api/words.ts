import { z } from 'zod';
import { SingleDraftView } from './drafts.ts';

const WordView = z.object({ id: z.string(), term: z.string(), whose: z.string(), state: z.enum(['pinned', 'loose']), meaning: z.string() });
const VersionView = z.object({ id: z.string(), version: z.string(), by: z.string(), at: z.string(), said: z.string() });

/** What words mean to whom, which are loose, and what came back because of them. For the producer alone. */
export const WordsView = z.object({
  words: z.array(WordView),
  /** A loose word with which two versions came back: both, and the question that is ready. */
  notPinned: z.array(z.object({ term: z.string(), whose: z.string(), versions: z.array(VersionView), ask: SingleDraftView.nullable() })),
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
