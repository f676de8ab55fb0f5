export { type Ledger, type LedgerRow, ledger, type PlanRisk, promiseDraft, promiseHappens, type Told } from './ledger.ts';
export type { SingleDraft } from './single-draft.ts';
export { type Talked, talking, withoutEndedWords } from './talks.ts';
