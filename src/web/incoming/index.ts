export { IncomingPage } from './IncomingPage.tsx';
