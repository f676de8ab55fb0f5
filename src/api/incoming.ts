import { z } from 'zod';
import { PageView } from './page.ts';

const IssueView = z.object({ line: z.number().nullable(), code: z.string(), said: z.string() });

/** A scene of a revision, side by side. */
const RevisedView = z.object({
  scene: z.string(),
  state: z.enum(['added', 'changed', 'moved', 'omitted']),
  before: z.string(),
  after: z.string(),
});

/** One file as it was read against what stands: what it would do, and everything that it could not. Nothing of it is stored. */
export const IncomingView = z.object({
  name: z.string(),
  kind: z.enum(['screenplay', 'table', 'calendar', 'contacts', 'rundown', 'money', 'facts', 'refused']),
  counts: z.string(),
  things: z.array(z.string()),
  /** Things that were read and are not listed here. */
  more: z.number(),
  scenes: z.array(RevisedView),
  /** Columns of a list, each with what it was taken for; null: nothing was taken from it. */
  columns: z.array(
    z.object({ name: z.string(), means: z.string().nullable(), byHand: z.boolean(), filled: z.number(), sample: z.string() }),
  ),
  /** What a person may say that a column holds. */
  meanings: z.array(z.string()),
  issues: z.array(IssueView),
  moreIssues: z.number(),
  /** What the journal will say; null: it can't be taken in, or says nothing new. */
  takes: z.string().nullable(),
  /** Why not; null where it can be taken. */
  why: z.object({ code: z.string(), sentence: z.string() }).nullable(),
});
export type IncomingView = z.infer<typeof IncomingView>;

/** A file that was taken in: one row of the journal. */
export const TakenView = z.object({ said: z.string(), page: PageView });
export type TakenView = z.infer<typeof TakenView>;

/** In the form in which every call is refused. */
export const IncomingRefused = z.object({ data: z.object({ code: z.string(), sentence: z.string() }) });

/** Bytes of one file: the largest that a reader takes, and some. */
export const mostIncoming = 20 * 1024 * 1024;
