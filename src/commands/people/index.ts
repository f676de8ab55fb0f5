export { type Ledger, type LedgerRow, ledger, type PlanRisk, promiseDraft, promiseHappens, type Told, whenTyped } from './ledger.ts';
export { pinnedFor, type SingleDraft, singleDraft } from './single-draft.ts';
export { type Talked, talking, withoutEndedWords } from './talks.ts';
