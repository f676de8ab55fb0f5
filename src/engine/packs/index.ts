export type { InForce, StandingTerm, Terms } from './in-force.ts';
export { editionsOn, inForce, minorRows, termsOn } from './in-force.ts';
export type { MinorRow, Pack, Term, TermId } from './pack.ts';
export { packs } from './packs.ts';
