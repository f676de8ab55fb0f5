export { WordsPage } from './WordsPage.tsx';
export { WritePage } from './WritePage.tsx';
