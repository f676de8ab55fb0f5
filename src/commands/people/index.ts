export { complaints, type SheetEntry } from './complaints.ts';
export {
  closeDetour,
  type DetourNow,
  detoursOf,
  type Improvement,
  inRoles,
  playbookOf,
  playsOn,
  publishReview,
  saveReview,
  unclosed,
} from './detours.ts';
export { type Ledger, type LedgerRow, ledger, type PlanRisk, promiseDraft, promiseHappens, type Told } from './ledger.ts';
export { orders } from './orders.ts';
export { type KeptReadBack, readBacks } from './read-backs.ts';
export { offerTo, type SingleDraft } from './single-draft.ts';
export { recaps } from './recaps.ts';
export { type Talked, talking, withoutEndedWords } from './talks.ts';
export { clientWords } from './words.ts';
export { writing } from './write.ts';
