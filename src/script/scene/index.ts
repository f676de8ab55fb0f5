export { printedCues } from './continued.ts';
export type { Light } from './heading.ts';
export { lightOf } from './heading.ts';
export { nextNumbers } from './next-numbers.ts';
