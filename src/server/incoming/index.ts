export { addIncoming } from './incoming.ts';
