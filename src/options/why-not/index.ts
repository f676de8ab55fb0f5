export { smallestClash } from './explain.ts';
export { noDayFor } from './clash.ts';
export { addedDay, nearest, relaxed, relaxedPlays } from './relaxed.ts';
export { isRelaxed, whyNot } from './why-not.ts';
