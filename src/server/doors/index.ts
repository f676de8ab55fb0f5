export { addDoors, type Doors } from './doors.ts';
export { memberFrom } from './session.ts';
export { addOpening } from './opening.ts';
