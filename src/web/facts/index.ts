export { FactsPage } from './FactsPage.tsx';
