import type { Answer } from '#options/index.ts';
import { answer } from '#options/index.ts';
import type { OptionsJob } from './job.ts';

/** One question to the engine, in a warm thread; `stop` is a flag that the asking thread sets. */
export default function work({ production, asked, at, seed, budget, stop }: OptionsJob): Answer {
  const flag = new Int32Array(stop);
  return answer(production, asked, { at, seed, budget, stop: () => Atomics.load(flag, 0) !== 0 });
}
