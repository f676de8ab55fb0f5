export { type AskAnswered, answerAsk, type Said } from './answer-ask.ts';
export { type Checked, checkPlan } from './check.ts';
export { type Committed, commit } from './commit.ts';
export { dayOutOfDays } from './day-out-of-days.ts';
export { type Choice, choosable, decide, type Given, type MayDecide, mayDecide } from './decide.ts';
export { enterReturn, type Return } from './enter-return.ts';
export { type FactsMark, factsHash, factsMark } from './facts-hash.ts';
export { addRound, atCap, effortLeft, finishesOf, raiseBar, sayHours, shipElement, whatPays } from './finish.ts';
export { emptyProduction, type Founded, type Founding, foundProduction } from './import-script.ts';
export { type IncomingFile, type Previewed, previewIncoming, type RevisedScene, sayDated, takeIncoming } from './import-incoming.ts';
export { importTable, planOfTable } from './import-table.ts';
export type { Doing, Done } from './journal.ts';
export { lose } from './lose.ts';
export { mayAsk, usualBudget } from './may-ask.ts';
export { disruptionKey, openDisruption } from './open-disruption.ts';
export type {
  ColumnMemory,
  Loaded,
  NewNote,
  PrivateNotes,
  PrivateTalks,
  Question,
  Revision,
  Saved,
  Solver,
  Store,
  TalkBook,
} from './ports.ts';
export { factsOf, readFacts, sheetOfCell } from './read-facts.ts';
export { readTyped } from './read-typed.ts';
export type { Refusal, RefusalCode } from './refusal.ts';
export { refusalText } from './refusal-texts.ts';
export { type Telling, toldInOrder } from './told-in-order.ts';
export { keepLine, keepNote, takeLine } from './take-line.ts';
export { type Ledger, type LedgerRow, ledger, promiseDraft, promiseHappens, type SingleDraft } from './people/index.ts';
export { type Talked, talking, withoutEndedWords } from './people/index.ts';
export { cancellingCell, enterMoney, leaveSaving, mayTakeSaving, moneyAt, savingsAt, takeSaving } from './take-saving.ts';
export { redo, redoable, undo, undoable } from './undo.ts';
export { type Scheduled, scheduleRound, takeSchedule, withDays } from './make-schedule.ts';
