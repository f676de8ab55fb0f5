export type {
  Answer,
  Branch,
  CallChange,
  Cutoff,
  Impact,
  MoneyFigure,
  Moved,
  MoveFound,
  OpenAsk,
  Option,
  SavingsFound,
  TouchedDay,
  Verdict,
} from './answer.ts';
export type { Answered, Refusal } from './answer-for.ts';
export { answeredKinds, answerFor } from './answer-for.ts';
export { factsOf } from './facts.ts';
export { noDays } from './no-days.ts';
export type { Asked } from './ground.ts';
export { usualBudget } from './ground.ts';
export type { MoneyNow, Move } from './savings.ts';
export { isTaken, moneyNow, movesOf, savedOnce } from './savings.ts';
export { savingsFound } from './kinds/money-cut.ts';
export type { Displaced, Effort, Finish } from './finish.ts';
export { displaced, effortOf, finishes } from './finish.ts';
export { nameOf, sentenceNaming, sentenceOf, shortDay } from './names.ts';
