import type { Answer } from '#options/index.ts';
import { answerFor } from '#options/index.ts';
import type { OptionsJob } from './job.ts';

/**
 * One question to the engine, in a warm thread; `stop` is a flag that the asking thread sets. Who asks made sure that the engine
 * answers this kind (mayAsk): a refusal here is a bug.
 */
export default function work({ production, asked, also, at, seed, budget, stop }: OptionsJob): Answer {
  const flag = new Int32Array(stop);
  const began = performance.now();
  const answered = answerFor(production, asked, { at, seed, budget, stop: () => Atomics.load(flag, 0) !== 0, also });
  if (!answered.ok) throw new Error(answered.said);
  return { ...answered.answer, ms: Math.round(performance.now() - began) };
}
