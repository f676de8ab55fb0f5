export { readSum } from './amount.ts';
export type { Completion } from './complete.ts';
export { complete } from './complete.ts';
export { readDuration } from './duration.ts';
export { lineContext } from './context.ts';
export { readLine } from './read-line.ts';
export { readSaidTime, type SaidTime } from './said-time.ts';
export { type TimeInText, timesIn } from './times-in.ts';
export { tookOutSentence } from './say.ts';
