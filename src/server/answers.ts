import { factsHash, factsMark, type Given, type Solver, usualBudget } from '#commands/index.ts';
import { type Disruption, type Instant, isBefore, type Production, type Wish } from '#model/index.ts';
import type { GivenAnswers } from '#store/index.ts';

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

/** Answers are kept beside the production, so that a restart, or another process, finds the desk as it was. */
export function keptAnswers(kept: GivenAnswers, solver: Solver, effort: Effort): Answers {
  return {
    now: async (production, key, asked, at) => {
      const facts = factsHash(production);
      const still = (await kept.of(key)).findLast((given) => given.mark.facts === facts && holdsAt(given, at));
      if (still) return still;
      const answer = await solver.answer({ production, asked, also: [], at, ...effort }, { stop: () => false, progress: null });
      const given: Given = { answer, mark: factsMark(production) };
      await kept.keep(key, given);
      return given;
    },
    seen: async (key, facts) => (await kept.of(key)).findLast((given) => given.mark.facts === facts) ?? null,
    chosen: async (key, option) => (await kept.of(key)).findLast((given) => given.answer.options.some((one) => one.id === option)) ?? null,
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
