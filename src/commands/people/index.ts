export { type Talked, talking, withoutEndedWords } from './talks.ts';
