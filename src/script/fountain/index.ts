export { linesWithoutPlace } from './accounted.ts';
export { readFountain } from './read.ts';
export { fountainNumberEdits } from './write-back.ts';
