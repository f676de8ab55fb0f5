export { presentDrafts } from './present.ts';
