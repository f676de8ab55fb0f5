export { DeskPage, Home } from './DeskPage.tsx';
