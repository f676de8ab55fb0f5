export type { FdxRead } from './read.ts';
export { readFdx } from './read.ts';
