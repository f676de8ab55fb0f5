export { type AnswerContext, type Critical, isNod, type Judged, judge, type Unit } from './answers.ts';
export { addLine, type CorePerson, type Gap, gapList, hear, type Lock, lockOf, reply } from './conversation.ts';
export {
  type Assumption,
  assumptionDue,
  type ReadBackAsked,
  type ReadBackEvent,
  type ReadBackState,
  readBackState,
  type Reword,
  rewords,
  silentAt,
} from './read-back.ts';
export { weightOf } from './weight.ts';
export {
  asOpenQuestion,
  type Blocked,
  blockedLines,
  type Ended,
  type LineAnswer,
  type RecapLine,
  recapDue,
  type StillBelieved,
  type Strength,
  stillBelieved,
  strengthOf,
  type Weight,
} from './recap.ts';
