import type { Stage } from '../stage.ts';

/** Plays one step and throws what was not seen; it ends quietly only when the whole of the step was observed. */
export type Player = (stage: Stage) => Promise<void>;
export type Players = Readonly<Record<string, Player>>;
