export { readCard, silenceMeans } from './card.ts';
export type { Clock } from './clock.ts';
export { bothClocks, clockFor } from './clock.ts';
export type { Site, Slot } from './meeting.ts';
export { leastBadSlot, sharedMinutes, usualHours } from './meeting.ts';
export type { QuietHours, Sending, Urgency } from './reach.ts';
export { houseNight, mayReach, nextReach, ringFrom, sendingTo } from './reach.ts';
