export { ElementsPage } from './ElementsPage.tsx';
