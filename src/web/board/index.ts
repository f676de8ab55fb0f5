export { BoardPage } from './BoardPage.tsx';
export { StripBlock } from './StripBlock.tsx';
