import { databaseTrouble } from '#store/index.ts';
import { houseTexts } from '#texts/index.ts';

/** What a call ends with that failed by no word of the caller: a status, a stable code and a sentence. Never the words of the fault. */
export interface Trouble {
  readonly status: 400 | 413 | 415 | 500 | 503 | 507;
  readonly code: string;
  readonly sentence: string;
}

/** A thrown thing in words; 500 is a bug of ours, and the only one whose place belongs into the log. */
export function troubleOf(problem: unknown): Trouble {
  switch (databaseTrouble(problem)) {
    case 'away':
      return { status: 503, code: 'database-away', sentence: houseTexts.databaseAway };
    case 'full':
      return { status: 507, code: 'disk-full', sentence: houseTexts.databaseFull };
    default:
      return unread(problem) ?? { status: 500, code: 'failed', sentence: houseTexts.failed };
  }
}

/** Fastify's own refusals: a body that is too large, of a kind that nobody reads, or broken. */
function unread(problem: unknown): Trouble | null {
  const status = typeof problem === 'object' && problem !== null && 'statusCode' in problem ? Number(problem.statusCode) : 0;
  if (status === 413) return { status, code: 'too-large', sentence: houseTexts.notUnderstood };
  if (status === 415) return { status, code: 'unknown-kind', sentence: houseTexts.notUnderstood };
  return status >= 400 && status < 500 ? { status: 400, code: 'not-understood', sentence: houseTexts.notUnderstood } : null;
}
