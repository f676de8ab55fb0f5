export { PromisesPage } from './PromisesPage.tsx';
