import { z } from 'zod';

/** What the checker may know of a draft besides its text; the page checks while somebody types. */
const DraftCheck = z.object({
  kind: z.enum([
    'message',
    'instruction',
    'recap',
    'brief',
    'promise',
    'update',
    'nobut',
    'postmortem',
    'conflict',
    'ear',
    'feedbackask',
    'note',
  ]),
  audience: z.enum(['crew', 'team', 'head', 'talent', 'agent', 'client', 'exec', 'upm', 'outside', 'self']),
  pinned: z.array(z.string()),
  zones: z.array(z.string()),
  bad: z.boolean(),
  firstAnswer: z.boolean(),
  goal: z.string().nullable(),
  characters: z.array(z.string()),
});

/** One drafted text for one person, in sending order. Drafts live in the page until they are sent: nothing of them is stored. */
export const DraftView = z.object({
  person: z.string(),
  name: z.string(),
  role: z.string(),
  audience: z.string(),
  subject: z.string(),
  text: z.string(),
  /** 'pick-up 13:40, make-up 14:15, on set 15:00'; null where the own call stays. */
  change: z.string().nullable(),
  /** A call inside twelve hours is rung first: the number, from the contact list. */
  phone: z.string().nullable(),
  /** The number to which the sender may hand the text over from their own phone; null: none is known, or it is a minor's. */
  handTo: z.string().nullable(),
  /** What nobody has said yet and the text can't do without; it stands in the text as '[place?]'. */
  asks: z.array(z.string()),
  check: DraftCheck,
});
export type DraftView = z.infer<typeof DraftView>;

/** Somebody who need not know: allowed with a reason, or refused with the reason why not (R11.2). */
export const SilenceView = z.object({
  person: z.string(),
  name: z.string(),
  role: z.string(),
  allowed: z.boolean(),
  why: z.string(),
});
export type SilenceView = z.infer<typeof SilenceView>;

export const DraftsView = z.object({
  option: z.string(),
  back: z.string().nullable(),
  drafts: z.array(DraftView),
  silent: z.array(SilenceView),
});
export type DraftsView = z.infer<typeof DraftsView>;

/** One text that somebody may send by themselves; `from` says whose it is. */
export const SingleDraftView = DraftView.extend({ from: z.string() });
export type SingleDraftView = z.infer<typeof SingleDraftView>;
