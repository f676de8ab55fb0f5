export { figureWords, keyOf, presentDesk } from './desk.ts';
export { presentDrafts } from './drafts.ts';
export { decisionOn, presentPage } from './page.ts';
