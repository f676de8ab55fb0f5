export { LinesPage } from './LinesPage.tsx';
export { NotesPage } from './NotesPage.tsx';
