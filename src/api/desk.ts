import { z } from 'zod';
import { PlayView } from './detours.ts';
import { StripView } from './board.ts';
import { SavingsView } from './savings.ts';

/** One line of a money figure: what a calculator can follow. */
const MoneyLineView = z.object({
  account: z.string(),
  what: z.string(),
  quantity: z.string(),
  rate: z.string(),
  sum: z.string(),
  source: z.string(),
  kind: z.enum(['new', 'saved', 'sunk', 'recoverable']),
});

/** A touched day before and after, for the drawing and for the line of text that says the same. */
const TouchedView = z.object({
  day: z.string(),
  /** 'Tue 1'. */
  label: z.string(),
  place: z.string(),
  /** '40, 36, 41, 60'. */
  order: z.string(),
  /** '490 of 510'. */
  load: z.string(),
  /** 'camera wrap 17:40'. */
  wrap: z.string().nullable(),
  /** 'last out 18:10'. */
  lastOut: z.string().nullable(),
  before: z.array(StripView),
  after: z.array(StripView),
});
export type TouchedView = z.infer<typeof TouchedView>;

const BranchView = z.object({
  back: z.string(),
  /** 'back Wed'. */
  label: z.string(),
  /** 'Back on Wed 2 December'. */
  long: z.string(),
  /** 'Wed 31 34 33 45, Thu 32 50 51, Fri 62'. */
  order: z.string(),
});
export type BranchView = z.infer<typeof BranchView>;

const AskView = z.object({ who: z.string(), phone: z.string().nullable(), question: z.string(), by: z.string().nullable() });
const CallView = z.object({ who: z.string(), day: z.string(), was: z.string(), now: z.string() });

export const OptionView = z.object({
  id: z.string(),
  /** The number key that chooses it; null: shown with its reason, no choice. */
  key: z.string().nullable(),
  title: z.string(),
  verdict: z.enum(['verified', 'ask', 'priced', 'breaks']),
  /** 'verified', 'ask Anselm', 'priced', 'breaks light'. */
  verdictWord: z.string(),
  condition: z.string().nullable(),
  basis: z.string(),
  newMoney: z.string(),
  days: z.string(),
  /** "2 people's calls". */
  people: z.string(),
  peopleNames: z.string(),
  intent: z.string(),
  saved: z.string(),
  sunk: z.string(),
  recoverable: z.string(),
  lines: z.array(MoneyLineView),
  touched: z.array(TouchedView),
  branches: z.array(BranchView),
  asks: z.array(AskView),
  mustSayYes: z.array(z.string()),
  calls: z.array(CallView),
  reasons: z.array(z.string()),
  evidence: z.array(z.string()),
  promises: z.array(z.string()),
  /** '1 and 3 share the first step: 40'. */
  shares: z.string().nullable(),
  lastMoment: z.string().nullable(),
  nextCutOff: z.string().nullable(),
  coverLeft: z.string().nullable(),
  slackLeft: z.string().nullable(),
  contingencyLeft: z.string().nullable(),
});
export type OptionView = z.infer<typeof OptionView>;

const CutoffView = z.object({ at: z.string(), time: z.string(), what: z.string(), spoken: z.string() });
export type CutoffView = z.infer<typeof CutoffView>;

/** What a disruption does before anything is decided. */
const ImpactView = z.object({
  /** '31, 32, 34'. */
  scenes: z.string(),
  /** 'make-up and locations now, 41 from 07:30'. */
  onTheClock: z.string(),
  /** '£0 until 09:10'. */
  waiting: z.string(),
  waitingThen: z.string().nullable(),
  insurer: z.string().nullable(),
  lastUsefulReturn: z.string().nullable(),
  cutoffs: z.array(CutoffView),
  sentences: z.array(z.string()),
});
export type ImpactView = z.infer<typeof ImpactView>;

/** What was decided, and what it left open. */
const DecidedView = z.object({
  what: z.string(),
  /** 'Decided by Nora, Tue 1 December, 05:31 London'. */
  when: z.string(),
  why: z.string().nullable(),
  mustSayYes: z.array(z.string()),
  /** The way as it stood on the desk; null where the answer was given elsewhere. */
  option: OptionView.nullable(),
  /** The days as they stand now, the return in them. */
  touched: z.array(TouchedView),
  /** The return as it was entered. */
  back: z.object({ date: z.string(), label: z.string() }).nullable(),
  /** Returns that the way has a plan for. */
  returns: z.array(BranchView),
});
export type DecidedView = z.infer<typeof DecidedView>;

/** The options desk of one open disruption. */
export const DeskView = z.object({
  /** Names the facts that these ways were worked out from: a decision says which ones its decider saw. */
  facts: z.string(),
  /** What worked the last times it was like this; stands before the options. */
  plays: z.array(PlayView),
  disruption: z.string(),
  heading: z.string(),
  known: z.string(),
  /** The whole city's name for times: 'London'. */
  city: z.string(),
  impact: ImpactView,
  /** A typed question: nothing has happened, so nobody is told and nothing waits. */
  question: z.boolean(),
  /** The ways to save, where money was asked for. */
  savings: SavingsView.nullable(),
  options: z.array(OptionView),
  below: z.array(OptionView),
  none: z.object({ clash: z.array(z.string()), relaxations: z.array(z.string()) }).nullable(),
  /** Why the search ended and how long it took. */
  ended: z.string(),
  decided: DecidedView.nullable(),
});
export type DeskView = z.infer<typeof DeskView>;
