export { gearEffects, gearWords, handsOnGear } from './gear-swap.ts';
export { type Telling, toldInOrder } from './told-in-order.ts';
