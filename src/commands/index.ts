export { type AskAnswered, answerAsk, type Said } from './answer-ask.ts';
export { type Checked, checkPlan, knownPacks, rulesUsed } from './check.ts';
export { type Committed, commit } from './commit.ts';
export { dayOutOfDays } from './day-out-of-days.ts';
export { type Choice, choosable, decide, type Given, type MayDecide, mayDecide } from './decide.ts';
export { enterReturn, type Return } from './enter-return.ts';
export { type FactsMark, factsHash, factsMark } from './facts-hash.ts';
export { addRound, atCap, effortLeft, finishesOf, raiseBar, sayHours, shipElement, whatPays } from './finish.ts';
export { emptyProduction, type Founded, type Founding, foundProduction } from './import-script.ts';
export { type IncomingFile, type Previewed, previewIncoming, type RevisedScene, sayDated, takeIncoming } from './import-incoming.ts';
export { importTable, planOfTable } from './import-table.ts';
export { lose } from './lose.ts';
export { mayAsk, usualBudget } from './may-ask.ts';
export { disruptionKey, openDisruption } from './open-disruption.ts';
export type { Loaded, NewNote, PrivateNotes, PrivateTalks, Question, Revision, Saved, Solver, Store, TalkBook } from './ports.ts';
export type { ColumnMemory } from './column-memory.ts';
export { columnMapOf, columnsSaid, type ColumnsSaid, languageNamed, mapOf, meaningsOfColumns, strangeColumn } from './columns-said.ts';
export { addRecord, enterFacts, factsOf, readFacts, scheduleRows, sheetOfCell } from './facts/index.ts';
export { readTyped, remarkOf } from './read-typed.ts';
export type { Refusal, RefusalCode } from './refusal.ts';
export { refusalText } from './refusal-texts.ts';
export { gearEffects, gearWords, handsOnGear, notices, savingsFor, savingsTaken, type Telling, toldInOrder } from './telling/index.ts';
export { keepLine, keepNote, takeLine } from './take-line.ts';
export { complaints, inRoles, ledger, offerTo, playsOn, recaps, type SheetEntry, type Talked, talking, unclosed } from './people/index.ts';
export { clientWords, detoursOf, orders, playbookOf, promiseDraft, promiseHappens, readBacks, type SingleDraft } from './people/index.ts';
export { closeDetour, type KeptReadBack, type LedgerRow, publishReview, saveReview, withoutEndedWords, writing } from './people/index.ts';
export { cancellingCell, enterMoney, leaveSaving, mayTakeSaving, moneyAt, savingsAt, takeSaving } from './take-saving.ts';
export { redo, redoable, rowsInForce, type Sides, sidesOf, undo, undoable } from './rows/index.ts';
export { type Doing, type Done, noteSending, takeBackSending, typedAt, unlessFiled } from './rows/index.ts';
export {
  dayNotes,
  isOpenDay,
  type MoveTo,
  type Moved,
  movePart,
  type Scheduled,
  scheduleRound,
  takeSchedule,
  withDays,
} from './plan/index.ts';
