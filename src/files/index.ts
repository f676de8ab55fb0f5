export { decodeText } from './bytes.ts';
export { readFile } from './read.ts';
export type { ReadAnswer } from './readers.ts';
export { writeSceneNumbers } from './scene-numbers.ts';
