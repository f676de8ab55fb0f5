export { check, type Leave, mayLeave, takeOffer } from './checker/check.ts';
export type { CheckContext, CheckedItem, Finding, Level, Offer, ReaderKind, RuleId, TextKind } from './checker/finding.ts';
export { ruleIds } from './checker/finding.ts';
