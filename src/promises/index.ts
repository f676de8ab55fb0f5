export { dueAt, warnAt } from './due.ts';
export type { Happened } from './happen.ts';
export { happen } from './happen.ts';
export type { Way, WayRisk } from './load.ts';
export { wayRisks } from './load.ts';
export type { Owed, OwedRow } from './owed.ts';
export { maySeePromise, owed } from './owed.ts';
export type { Promises, PromiseState, Risk } from './state.ts';
export { stateOf } from './state.ts';
