export { Angry } from './Angry.tsx';
export { ClientPage } from './ClientPage.tsx';
