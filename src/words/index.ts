export { check, type Leave, mayLeave, takeOffer } from './checker/check.ts';
export type { CheckContext, CheckedItem, Finding, Level, Offer, ReaderKind, RuleId, TextKind } from './checker/finding.ts';
export { ruleIds } from './checker/finding.ts';
export type {
  CallChange,
  CallStays,
  ClientFacts,
  FactsSheet,
  InsurerFacts,
  SheetCall,
  SheetEvent,
  SheetPerson,
  SheetTask,
  SheetTime,
  SupplierFacts,
} from './facts-sheet.ts';
export { orderOfSending, type Recipient, type WhoseDay } from './order.ts';
export { checkContextOf, type Draft, drafts, fillOrAsk, kindOfText, readerKindOf, type Untold, untold } from './translate/drafts.ts';
export { type Filled, fill, type Reader, type SaidNumber, type Slots, type SlotValue } from './translate/fill.ts';
export { type Deciding, stillDeciding } from './translate/still-deciding.ts';
export { mayStayUntold, type StayUntold, type Touched } from './untold.ts';
