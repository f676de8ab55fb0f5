import type { Issue } from '#script/index.ts';
import type { promiseRefusals } from '#texts/index.ts';
import type { Change, Entry, FileIssue, Instant, IsoDate } from '#model/index.ts';

/** Expected refusals: a stable code and the facts a sentence needs. Their sentences stand in refusal-texts.ts. */
export type Refusal =
  | { readonly ok: false; readonly code: 'missing-production' }
  | { readonly ok: false; readonly code: 'unreadable-production'; readonly issues: readonly FileIssue[] }
  | { readonly ok: false; readonly code: 'busy'; readonly holder: string }
  | { readonly ok: false; readonly code: 'already-there'; readonly what: string }
  | { readonly ok: false; readonly code: 'not-there'; readonly what: string }
  | { readonly ok: false; readonly code: 'which-one'; readonly wanted: string; readonly names: readonly string[] }
  | { readonly ok: false; readonly code: 'stale-change'; readonly change: Change; readonly stands: unknown }
  | { readonly ok: false; readonly code: 'facts-changed'; readonly change: Change | null; readonly since: readonly Entry[] }
  | { readonly ok: false; readonly code: 'no-such-option'; readonly wanted: string; readonly choices: number }
  | { readonly ok: false; readonly code: 'option-breaks'; readonly title: string; readonly reasons: readonly string[] }
  | { readonly ok: false; readonly code: 'saving-unknown'; readonly title: string; readonly why: string }
  | { readonly ok: false; readonly code: 'saves-nothing'; readonly title: string }
  | { readonly ok: false; readonly code: 'not-a-duration'; readonly text: string }
  | { readonly ok: false; readonly code: 'nothing-pays'; readonly what: string }
  | { readonly ok: false; readonly code: 'must-pays'; readonly what: string }
  | { readonly ok: false; readonly code: 'too-few-hours'; readonly what: string; readonly have: string; readonly wanted: string }
  | { readonly ok: false; readonly code: 'too-late'; readonly title: string; readonly lastMoment: Instant }
  | { readonly ok: false; readonly code: 'no-such-return'; readonly back: IsoDate; readonly planned: readonly IsoDate[] }
  | { readonly ok: false; readonly code: 'not-decided' }
  | { readonly ok: false; readonly code: 'answered-already'; readonly at: Instant }
  | { readonly ok: false; readonly code: 'needs-written-yes'; readonly name: string; readonly thing: string }
  | { readonly ok: false; readonly code: 'nobody-binds'; readonly payer: string }
  | { readonly ok: false; readonly code: 'picture-not-taken' }
  | { readonly ok: false; readonly code: 'two-and-one' }
  | { readonly ok: false; readonly code: 'way-unknown'; readonly way: string }
  | { readonly ok: false; readonly code: 'not-signed'; readonly sum: string; readonly payer: string }
  | { readonly ok: false; readonly code: 'day-is-over'; readonly day: IsoDate; readonly reported: boolean }
  | { readonly ok: false; readonly code: 'needs-due'; readonly what: string }
  | { readonly ok: false; readonly code: 'needs-decider' }
  | { readonly ok: false; readonly code: 'needs-author' }
  | { readonly ok: false; readonly code: 'says-nothing' }
  | { readonly ok: false; readonly code: 'not-a-sum'; readonly text: string }
  | { readonly ok: false; readonly code: 'hire-over'; readonly place: string; readonly ended: string }
  | {
      readonly ok: false;
      readonly code: 'improvement-open';
      readonly improvements: readonly { readonly text: string; readonly missing: readonly ('owner' | 'date')[] }[];
    }
  | { readonly ok: false; readonly code: 'which-time'; readonly text: string }
  | { readonly ok: false; readonly code: 'promise-refused'; readonly why: keyof typeof promiseRefusals }
  | { readonly ok: false; readonly code: 'not-answered-yet'; readonly kind: string }
  | { readonly ok: false; readonly code: 'is-a-question' }
  | { readonly ok: false; readonly code: 'is-private' }
  | { readonly ok: false; readonly code: 'nothing-to-undo' }
  | { readonly ok: false; readonly code: 'nothing-to-redo' }
  | { readonly ok: false; readonly code: 'not-yours'; readonly entry: Entry }
  | { readonly ok: false; readonly code: 'built-on'; readonly entry: Entry; readonly by: Entry | null }
  | { readonly ok: false; readonly code: 'file-not-taken'; readonly file: string; readonly why: string }
  | { readonly ok: false; readonly code: 'nothing-new'; readonly file: string }
  | { readonly ok: false; readonly code: 'cell-not-taken'; readonly why: string }
  | { readonly ok: false; readonly code: 'no-facts-changed'; readonly issues: readonly Issue[] };
export type RefusalCode = Refusal['code'];
