export { noDayFor, noDaySentence } from './clash.ts';
export { triedDays } from './possible.ts';
export { smallestClash } from './explain.ts';
export { nearest, relaxed, relaxedPlays } from './relaxed.ts';
export { isRelaxed, whyNot } from './why-not.ts';
