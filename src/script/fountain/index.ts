export { linesWithoutPlace } from './accounted.ts';
export { readFountain } from './read.ts';
