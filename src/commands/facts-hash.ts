import { createHash } from 'node:crypto';
import type { EntryId, Production } from '#model/index.ts';
import { encodeFacts } from '#model/index.ts';

/** The facts that an answer was worked out from: a hash to compare, and the last row of the journal, to say what came after it. */
export interface FactsMark {
  readonly facts: string;
  readonly lastEntry: EntryId | null;
}

/** SHA-256 of everything but the journal: a change that was taken back leaves the facts as they were. */
export const factsHash = (production: Production): string => createHash('sha256').update(encodeFacts(production)).digest('hex');

export const factsMark = (production: Production): FactsMark => ({
  facts: factsHash(production),
  lastEntry: production.journal.at(-1)?.id ?? null,
});
