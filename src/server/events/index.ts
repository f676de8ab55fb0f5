export { addEvents, type EventParts } from './events.ts';
