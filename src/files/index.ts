export { decodeText } from './bytes.ts';
export type { FactsFile, WrittenSheet } from './facts.ts';
export { factsFiles, factsInOne, factsWorkbook, readFactsFile } from './facts.ts';
export { readFile } from './read.ts';
export type { ReadAnswer } from './readers.ts';
export { writeSceneNumbers } from './scene-numbers.ts';
