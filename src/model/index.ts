export type { Applied } from './apply.ts';
export { apply, planChanges } from './apply.ts';
export type { Change, Collection } from './change.ts';
export { collections, invert, invertAll, sameValue } from './change.ts';
export type { Day, DaySkeleton, Departure, PreCall, PublishedCall } from './day.ts';
export { plannedDay, splinterUnit, usableMinutes, usualSkeleton } from './day.ts';
export type { Complaint, ComplaintWay, Detour, DetourBeside, DetourClosed, DetourReview, Rejection } from './detour.ts';
export type { Disruption, KnownDisruption, Span, Wish } from './disruption.ts';
export type { DecodedFile, FileIssue } from './file/index.ts';
export { decodeFile, encodeFacts, encodeFile, fileFormat, fileVersion } from './file/index.ts';
export type { Eighths } from './eighths.ts';
export { eighths, readEighths, showEighths, sumEighths } from './eighths.ts';
export { feelingVerbs, feelingWords, findAscribedFeeling, traitWords } from './feeling-words.ts';
export type { HealthSpan, WithoutHealth } from './health-words.ts';
export { healthWordsIn, takeOutHealthWords } from './health-words.ts';
export type {
  ComplaintId,
  DayId,
  DecisionId,
  DeliverableId,
  DetourId,
  ElementId,
  EntryId,
  Id,
  KitId,
  MoneyLineId,
  NoteId,
  OptionId,
  PartId,
  PersonId,
  PlaceId,
  PromiseId,
  RejectionId,
  SceneId,
  SetId,
  ShotId,
  TalkId,
  OrderId,
  RecapId,
  ToldId,
  WordId,
} from './ids.ts';
export { id } from './ids.ts';
export type { Alternate, Hire, Kit, Rent, WayRound, Work } from './kit.ts';
export { plainAlternate } from './kit.ts';
export type {
  Concern,
  Decision,
  Deliverable,
  FinishBar,
  KeptLine,
  MoneyLine,
  Note,
  PromiseEvent,
  PromiseMade,
  Order,
  Recap,
  Told,
  Tripwire,
  Word,
  WordReference,
} from './memory.ts';
export type { Currency, Money } from './money.ts';
export { addMoney, minorUnits, money } from './money.ts';
export type { Audience, Availability, AvailabilityState, CastPart, Deal, DealKind, Minor, NormsCard, Person } from './person.ts';
export { emptyCard, openDeal } from './person.ts';
export type { Place, PlaceHold, PlaceWindow, Sooner, StageSet, Sun } from './place.ts';
export { openSet } from './place.ts';
export type { Plan } from './plan.ts';
export { partFacts, partId, partsOfScene, sceneOfPart, wholePart } from './plan.ts';
export type { Entry, House, OpenDisruption, Price, Production } from './production.ts';
export { availabilityKey, dayOf, personOf, sceneOf, shootingDays } from './production.ts';
export type { Answer, LineContext, LineName, LineThing, Reading } from './reading.ts';
export type { ChosenPack, CrewGroup, ExchangeRate, ExtraDay, LastOut, TermOverride } from './rules-chosen.ts';
export type { Cancellation, CancellationStep } from './cancellation.ts';
export type { Saving, SavingAmount, SavingId, SavingPart } from './saving.ts';
export type { MoneyForm } from './say.ts';
export { capital, cityOf, sayClock, sayDate, sayInstant, sayList, sayMoney, sayTwoClocks } from './say.ts';
export type { Source } from './source.ts';
export type {
  Bar,
  Booking,
  DayNight,
  Element,
  Elsewhere,
  IntExt,
  Round,
  Scene,
  ScenePart,
  Shot,
  Sides,
  Splinter,
  Without,
} from './scene.ts';
export { isOmitted, omittedMark, plainScene } from './scene.ts';
export type { Forecast } from './forecast.ts';
export type { Heard, Talk, TalkLine } from './talk.ts';
export type { Instant, IsoDate, LocalTime, Minutes, WallTime, Zone } from './time.ts';
export {
  addDays,
  dateIn,
  daysBetween,
  instantOf,
  instantOfLocal,
  isBefore,
  minutesBetween,
  minutesOf,
  minutesOnDay,
  wallTime,
  weekdayOf,
} from './time.ts';
export type { Role } from './role.ts';
export { isRole, roles } from './role.ts';
