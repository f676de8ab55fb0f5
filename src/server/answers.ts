import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';
import { factsHash, factsMark, type Given, type Solver, usualBudget } from '#commands/index.ts';
import { type Disruption, type Instant, isBefore, type Production, type Wish } from '#model/index.ts';
import { replaceFile } from '#store/index.ts';

/** How the engine is asked by the page; the command line asks the same way, so that both show the same figures (R7.6). */
export interface Effort {
  readonly seed: number;
  readonly budget: number;
}

export const usualEffort: Effort = { seed: 1, budget: usualBudget };

/** Answers that were given, by disruption: a decision and its return are judged against the answer that was on the desk. */
export interface Answers {
  /** The answer that still holds, or a new one. */
  readonly now: (production: Production, key: string, asked: Disruption | Wish, at: Instant) => Promise<Given>;
  /** The answer that was worked out from these facts, newest first; null: it is not kept any more. */
  readonly seen: (key: string, facts: string) => Promise<Given | null>;
  /** The answer in which an option was chosen; null: it was given elsewhere. */
  readonly chosen: (key: string, option: string) => Promise<Given | null>;
}

/** How many answers are kept for one disruption: undo and redo go back to an older one. */
const keptMost = 6;

/** Answers live in the data folder beside the production, so that a restart finds the desk as it was. */
export function keptAnswers(folder: string, solver: Solver, effort: Effort): Answers {
  const fileOf = (key: string): string =>
    path.join(folder, 'answers', `${createHash('sha256').update(key).digest('hex').slice(0, 24)}.json`);
  return {
    now: async (production, key, asked, at) => {
      const kept = await read(fileOf(key));
      const facts = factsHash(production);
      const still = kept.findLast((given) => given.mark.facts === facts && holdsAt(given, at));
      if (still) return still;
      const answer = await solver.answer({ production, asked, at, ...effort }, { stop: () => false, progress: null });
      const given: Given = { answer, mark: factsMark(production) };
      await write(fileOf(key), [...kept.filter((one) => one.mark.facts !== facts), given].slice(-keptMost));
      return given;
    },
    seen: async (key, facts) => (await read(fileOf(key))).findLast((given) => given.mark.facts === facts) ?? null,
    chosen: async (key, option) =>
      (await read(fileOf(key))).findLast((given) => given.answer.options.some((one) => one.id === option)) ?? null,
  };
}

/** An answer ages with the clock: as soon as a cut-off has passed since it was given it is asked for anew (R7.5). */
function holdsAt({ answer }: Given, at: Instant): boolean {
  const { cutoffs, waitingFreeUntil } = answer.impact;
  const moments = [
    ...cutoffs.map((one) => one.at),
    waitingFreeUntil,
    ...answer.options.flatMap((option) => [option.lastMoment, option.nextCutOff?.at ?? null]),
  ];
  if (isBefore(at, answer.at)) return false;
  return moments.every((moment) => moment === null || isBefore(at, moment) || isBefore(moment, answer.at));
}

async function read(file: string): Promise<readonly Given[]> {
  try {
    return JSON.parse(await fs.readFile(file, 'utf8')) as readonly Given[];
  } catch {
    // Not there yet, or not ours to read: it is asked for anew and written whole.
    return [];
  }
}

async function write(file: string, kept: readonly Given[]): Promise<void> {
  await fs.mkdir(path.dirname(file), { recursive: true, mode: 0o700 });
  await replaceFile(file, JSON.stringify(kept), 0o600);
}
