export { featuresOf, onOwnList, type ReviewWhy, reviewWhy, thingOf, timelineOf } from './detour.ts';
export { type Play, playsFor, rolesForNames } from './play.ts';
