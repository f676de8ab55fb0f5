import type { Change, Production } from '#model/index.ts';
import { sameValue } from '#model/index.ts';
import type { Issue } from '#script/index.ts';

/** One scene of a revision, side by side: what stands and what the script says now. */
export interface RevisedScene {
  readonly scene: string;
  readonly state: 'added' | 'changed' | 'moved' | 'omitted';
  readonly before: string;
  readonly after: string;
}

/** What a file would do to a production; nothing is stored by making one. */
export interface Proposal {
  /** How the journal names it: 'money read in: 11 lines'. */
  readonly what: string;
  readonly changes: readonly Change[];
  readonly issues: readonly Issue[];
  /** '11 money lines, total £10,000.00'. */
  readonly counts: string;
  /** Each thing in one line, in the order of the file. */
  readonly things: readonly string[];
  readonly scenes: readonly RevisedScene[];
  /** Why nothing of it is kept, though it was read; null where it is. */
  readonly readOnly: string | null;
}

/** The records of one collection that differ, as changes. */
export function recordChanges(before: Production, after: Production, on: 'people' | 'places' | 'scenes' | 'moneyLines' | 'availability') {
  const [was, now]: readonly Readonly<Record<string, unknown>>[] = [before[on], after[on]];
  return Object.entries(now ?? {}).flatMap(([key, record]): readonly Change[] => {
    const stood = was !== undefined && Object.hasOwn(was, key) ? was[key] : null;
    return sameValue(stood, record) ? [] : [{ on, id: key, was: stood, now: record }];
  });
}

/** '1 scene', '2 scenes'. */
export const counted = (count: number, one: string, more: string): string => `${count} ${count === 1 ? one : more}`;
