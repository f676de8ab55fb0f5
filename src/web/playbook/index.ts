export { LastTime } from './LastTime.tsx';
export { PlaybookPage } from './PlaybookPage.tsx';
