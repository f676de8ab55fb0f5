export { gearEffects, gearWords, handsOnGear } from './gear-swap.ts';
export { savingsFor, savingsTaken } from './money-told.ts';
export { type Telling, toldInOrder } from './told-in-order.ts';
export { notices } from './notice.ts';
