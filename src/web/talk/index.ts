export { TalkPage } from './TalkPage.tsx';
export { TalksPage } from './TalksPage.tsx';
