export { figureWords, keyOf, presentDesk } from './desk.ts';
export { decisionOn, presentPage } from './page.ts';
