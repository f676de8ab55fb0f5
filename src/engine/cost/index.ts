export { recoverable } from './recoverable.ts';
export type { Difference } from './compare.ts';
export { differencesOf, owed } from './compare.ts';
export type { Cost } from './cost.ts';
export { cost } from './cost.ts';
export type { CostItem } from './item.ts';
