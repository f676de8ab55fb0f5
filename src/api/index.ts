export type { BoardView, DayView, StripView } from './board.ts';
export { contract } from './contract.ts';
export type { BranchView, CutoffView, DecidedView, DeskView, ImpactView, OptionView, TouchedView } from './desk.ts';
export type { DraftsView, DraftView, SilenceView, SingleDraftView } from './drafts.ts';
export { IncomingRefused, IncomingView, mostIncoming, TakenView } from './incoming.ts';
export type { ElementView, FinishView } from './finish.ts';
export type { BudgetView, MoneyView, MoveView, SavingsView } from './savings.ts';
export type { NoteView, OpenView, PageView, PromiseView } from './page.ts';
export type { TalksView, TalkView } from './talks.ts';
