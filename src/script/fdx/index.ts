export { readFdx } from './read.ts';
export { fdxNumberEdits } from './write-back.ts';
