/** What a text is for; the rules that apply hang on it. */
export type TextKind =
  | 'message'
  | 'instruction'
  | 'recap'
  | 'brief'
  | 'promise'
  | 'update'
  | 'nobut'
  | 'postmortem'
  | 'conflict'
  | 'ear'
  | 'feedbackask'
  | 'note';

/** Who reads it. 'exec' covers financiers and broadcasters' executives, 'team' a mixed recap among crew, 'self' the author alone. */
export type ReaderKind = 'crew' | 'team' | 'head' | 'talent' | 'agent' | 'client' | 'exec' | 'upm' | 'outside' | 'self';

/** One action or decision of a recap: O1 and O2 look at these, not at prose. */
export interface CheckedItem {
  readonly text: string;
  readonly owner?: string | null;
  readonly due?: string | null;
  /** Set for decisions: they need a decider and no date. */
  readonly kind?: 'action' | 'decision';
  readonly decider?: string | null;
}

/** What the checker may know besides the text. Nothing here is about how the reader behaves. */
export interface CheckContext {
  readonly kind: TextKind;
  readonly audience: ReaderKind;
  /** Look-words whose meaning is pinned for this reader (M6). */
  readonly pinned?: readonly string[];
  readonly items?: readonly CheckedItem[];
  /** In how many zones the readers sit, or which. */
  readonly zones?: number | readonly string[];
  readonly readers?: readonly { readonly zone: string }[];
  /** The text carries bad news for this reader. */
  readonly bad?: boolean;
  /** The client's goal, for the effect behind a plain term. */
  readonly goal?: string | null;
  /** Names of parts in the story: their illnesses are fiction. */
  readonly characters?: readonly string[];
  /** The first answer to an angry client, which has no solution in it (R11.3). */
  readonly firstAnswer?: boolean;
  /** State of the alternative that a no-but offers; anything but verified stops it (R24.1). */
  readonly alternative?: 'verified' | 'unverified';
}

/** `block` stops, `warn` needs one more key, `hint` only underlines. */
export type Level = 'block' | 'warn' | 'hint';

export const ruleIds = [
  ...(['V1', 'V2', 'V3', 'V4', 'V5', 'V6', 'A1', 'O1', 'O2', 'B1', 'B2', 'B3', 'B4', 'B5', 'T1', 'T2', 'T3', 'T4', 'T6'] as const),
  ...([
    'H1',
    'H2',
    'H3',
    'J1',
    'N1',
    'N2',
    'N3',
    'N4',
    'N5',
    'E1',
    'E2',
    'E3',
    'E4',
    'E5',
    'F1',
    'F2',
    'F3',
    'C1',
    'L1',
    'L2',
    'L3',
  ] as const),
];
export type RuleId = (typeof ruleIds)[number];

/** A replacement that one key takes: exactly [from, to) is changed, so that undo is exact. */
export interface Offer {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** One finding on the author's own text. Offsets count UTF-16 units of the text as given. */
export interface Finding {
  readonly id: RuleId;
  readonly level: Level;
  readonly from: number;
  readonly to: number;
  /** The sentence the page shows. */
  readonly said: string;
  readonly offer: Offer | null;
  /** What to answer instead, where no replacement can be known. */
  readonly question: string | null;
}

/** What a rule found, before its sentence is looked up. */
export interface Found {
  readonly id: RuleId;
  readonly level: Level;
  readonly from: number;
  readonly to: number;
  /** The words the sentence quotes, when they are not the marked text itself. */
  readonly about?: string;
  readonly offer?: Offer | null;
}

export interface CheckedText {
  readonly text: string;
  readonly context: CheckContext;
}
export type CheckRule = (checked: CheckedText) => readonly Found[];
