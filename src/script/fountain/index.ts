export { readFountain } from './read.ts';
