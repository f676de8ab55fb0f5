export { addDoors, type Doors } from './doors.ts';
export { memberFrom } from './session.ts';
