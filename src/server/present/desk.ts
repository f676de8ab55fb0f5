import type { BranchView, CutoffView, DecidedView, DeskView, ImpactView, OptionView, TouchedView } from '#api/index.ts';
import {
  addDays,
  cityOf,
  type DayId,
  type Decision,
  dateIn,
  type Disruption,
  type Instant,
  type Production,
  sayDate,
  sayInstant,
  sayList,
  sayMoney,
  type Wish,
} from '#model/index.ts';
import type { Answer, Branch, CallChange, Impact, Option, TouchedDay } from '#options/index.ts';
import { savingsAt } from '#commands/index.ts';
import { presentStrip, spokenPart } from './strip.ts';
import { presentPlays } from './playbook.ts';
import { calledName, counted, shortDay, shortInstant, shortWeekday } from './spoken.ts';
import { beforeAfter } from '../workings/index.ts';
import { askedHeading, isQuestion } from './disruption.ts';
import { presentSavings } from './savings.ts';

/** What a desk is about: something that has happened, or a question that was typed. */
export interface OnDesk {
  readonly what: Disruption | Wish;
  readonly knownAt: Instant;
}

/** Keys 1 to 5 choose; what can't be chosen has none. */
const keys = 5;

/** The options desk: facts of the disruption, choices with their keys, and below them the ways that are shown with their reason only. */
export function presentDesk(
  production: Production,
  id: string,
  known: OnDesk,
  answer: Answer,
  decision: Decision | null,
  at: Instant,
): Omit<DeskView, 'facts'> {
  const choices = keyed(answer);
  const below = answer.options.filter((option) => !choices.includes(option));
  return {
    disruption: id,
    heading: askedHeading(production, known.what, dateIn(known.knownAt, production.zone)),
    known: isQuestion(known.what) ? '' : `Known since ${sayInstant(known.knownAt, production.zone, { city: true })}`,
    city: cityOf(production.zone),
    plays: isQuestion(known.what) ? [] : presentPlays(production, { what: known.what, knownAt: known.knownAt }),
    impact: presentImpact(production, answer.impact, answer.at),
    question: isQuestion(known.what),
    // What is taken since the answer shows: the sums are those of now.
    savings: answer.savings ? presentSavings(production, savingsAt(production, answer.savings.target, at), at) : null,
    options: choices.map((option, index) => presentOption(production, option, choices, String(index + 1), answer.at)),
    below: below.map((option) => presentOption(production, option, choices, null, answer.at)),
    none: answer.none === null ? null : { clash: [...answer.none.clash], relaxations: [...answer.none.relaxations] },
    ended: endedWords(answer),
    decided: decision === null ? null : presentDecided(production, decision, known, answer),
  };
}

/** '£0 new money, 0 days, 2 people's calls, intent kept': what a way comes to, in a line. */
export const figureWords = (option: Option): string =>
  `${option.saved.minor === 0 ? '' : `${sayMoney(option.saved)} saved, `}${sayMoney(option.newMoney)} new money, ${counted(option.days, 'day', 'days')}, ${peopleWords(option)}, intent ${option.intent}`;

/** The number key of a way; 0: it has none. */
export const keyOf = (answer: Answer, option: Option): number => keyed(answer).findIndex((one) => one.id === option.id) + 1;

/** A broken agreement and a refused way have no key: nobody chooses them by a slip. */
const keyed = (answer: Answer): readonly Option[] =>
  answer.options.filter((option) => option.verdict === 'verified' || option.verdict === 'ask').slice(0, keys);

function presentDecided(production: Production, decision: Decision, known: OnDesk, answer: Answer): DecidedView {
  const option = answer.options.find((one) => one.id === decision.option) ?? null;
  const back = returned(known, answer);
  const choices = keyed(answer);
  const at = option === null ? -1 : choices.indexOf(option);
  return {
    what: decision.what,
    when: `Decided by ${calledName(production, decision.decider)}, ${sayInstant(decision.at, production.zone, { city: true })}`,
    why: decision.why === '' ? null : decision.why,
    mustSayYes: option === null ? decision.mustSayYes.map((person) => calledName(production, person)) : yesWords(production, option),
    option: option === null ? null : presentOption(production, option, choices, at < 0 ? null : String(at + 1), answer.at),
    touched: option === null ? [] : touchedNow(production, option, back?.date ?? null),
    back,
    returns: (option?.branches ?? []).map((branch) => presentBranch(production, branch)),
  };
}

/** Before the decision against the plan of now, with the return's own days. */
function touchedNow(production: Production, option: Option, back: string | null): TouchedView[] {
  const branch = option.branches.find((one) => one.back === back) ?? null;
  const plans = beforeAfter(production, option, branch, true);
  return plans.option.touched.map((day) => presentTouched(plans.before, day));
}

/** The return counts as entered when the disruption's end is known now and wasn't when the options were asked for. */
function returned(known: OnDesk, answer: Answer): DecidedView['back'] {
  const asked = answer.asked;
  if (!('span' in known.what) || known.what.span?.to == null || !('span' in asked) || asked.span?.to != null) return null;
  const date = addDays(known.what.span.to, 1);
  return { date, label: `Back on ${sayDate(date)}` };
}

const endedWords = (answer: Answer): string => {
  const why = {
    done: 'every way of this kind was looked at',
    moves: 'the budget of moves was used up',
    time: 'the time was used up',
    stopped: 'the search was stopped',
  }[answer.ended];
  return `${counted(answer.effort.moves, 'move', 'moves')} tried in ${answer.ms} ms; ${why}.`;
};

function presentImpact(production: Production, impact: Impact, at: Instant): ImpactView {
  const today = dateIn(at, production.zone);
  const short = (instant: Instant): string => shortInstant(instant, today, production.zone);
  const perHour = impact.waitingPerHour === null ? null : `${sayMoney(impact.waitingPerHour)} an hour`;
  const free = impact.waitingFreeUntil;
  const nothing = sayMoney({ minor: 0, currency: production.currency });
  return {
    scenes: impact.scenes.join(', '),
    onTheClock: impact.onTheClock.join('; '),
    waiting: free === null ? (perHour ?? 'price unknown: the crew day has no rate') : `${nothing} until ${short(free)}`,
    waitingThen: free === null ? null : thenWords(impact, perHour),
    insurer: insurerWords(production, impact),
    lastUsefulReturn:
      impact.lastUsefulReturn === null ? null : `${sayDate(impact.lastUsefulReturn.date)}, ${impact.lastUsefulReturn.call} call`,
    cutoffs: impact.cutoffs.map(
      (one): CutoffView => ({
        at: one.at,
        time: short(one.at),
        what: one.what,
        spoken: sayInstant(one.at, production.zone, { city: true }),
      }),
    ),
    sentences: [...impact.sentences],
  };
}

/** What an hour costs after the free ones; where nobody is on the clock there is nothing to price. */
const thenWords = (impact: Impact, perHour: string | null): string | null => {
  if (perHour !== null) return `then ${perHour}`;
  return impact.onTheClock.length === 0 ? null : 'then the price is unknown';
};

function insurerWords(production: Production, impact: Impact): string | null {
  const insurance = impact.insurance;
  if (insurance === null) return null;
  if (!insurance.named) return 'not insured';
  const who =
    insurance.notify === null ? 'Tell the insurer today' : `Tell ${production.people[insurance.notify]?.name ?? insurance.notify} today`;
  const deductible = insurance.deductible === null ? 'deductible unknown' : `deductible ${sayMoney(insurance.deductible)}`;
  return `${who}; ${deductible}, recoverable ${sayMoney(insurance.recoverable)}`;
}

function presentOption(production: Production, option: Option, choices: readonly Option[], key: string | null, at: Instant): OptionView {
  const instant = (moment: Instant): string => sayInstant(moment, production.zone, { city: true });
  const names = option.load.people.map((person) => calledName(production, person));
  return {
    id: option.id,
    key,
    title: option.title,
    verdict: option.verdict,
    verdictWord: verdictWord(production, option),
    condition: option.condition,
    basis: option.basis,
    newMoney: sayMoney(option.newMoney),
    days: String(option.days),
    people: peopleWords(option),
    peopleNames: sayList(names),
    intent: `intent ${option.intent}`,
    ...presentMoney(option),
    touched: option.touched.map((day) => presentTouched(production, day)),
    branches: option.branches.map((branch) => presentBranch(production, branch)),
    asks: option.asks.map((ask) => ({
      who: ask.who === null ? ask.name : (production.people[ask.who]?.name ?? ask.name),
      phone: ask.phone,
      question: ask.question,
      by: ask.by === null ? (ask.from === null ? null : `from ${ask.from}`) : instant(ask.by),
    })),
    mustSayYes: yesWords(production, option),
    calls: option.callChanges.map((change) => presentCall(production, change)),
    reasons: [...option.reasons],
    evidence: option.rules.map((rule) => rule.evidence),
    promises: option.promises.map((promise) => production.promises[promise]?.what ?? promise),
    shares: sharesWords(option, choices, key),
    lastMoment: option.lastMoment === null ? null : instant(option.lastMoment),
    nextCutOff:
      option.nextCutOff === null
        ? null
        : `${option.nextCutOff.what}, ${shortInstant(option.nextCutOff.at, dateIn(at, production.zone), production.zone)}`,
    coverLeft: option.coverLeft,
    contingencyLeft: option.contingencyLeft === null ? null : sayMoney(option.contingencyLeft),
    slackLeft: option.slackLeft === null ? null : counted(option.slackLeft, 'day', 'days'),
  };
}

/** The four figures, never mixed, and the lines that they are made of. */
const presentMoney = (option: Option): Pick<OptionView, 'saved' | 'sunk' | 'recoverable' | 'lines'> => ({
  saved: sayMoney(option.saved),
  sunk: sayMoney(option.sunk),
  recoverable: sayMoney(option.recoverable),
  lines: option.lines.map((line) => ({
    account: line.account,
    what: line.what,
    quantity: String(line.quantity),
    rate: sayMoney(line.rate),
    sum: sayMoney(line.sum),
    source: line.source,
    kind: line.kind,
  })),
});

const yesWords = (production: Production, option: Option): string[] =>
  option.mustSayYes.map((yes) => `${production.people[yes.person]?.name ?? yes.person}: ${yes.what}`);

const presentBranch = (production: Production, branch: Branch): BranchView => ({
  back: branch.back,
  label: `back ${shortWeekday(branch.back)}`,
  long: `Back on ${sayDate(branch.back)}`,
  order: branchOrder(production, branch),
});

/** 'ask Anselm', 'breaks light': the word that decides first. */
function verdictWord(production: Production, option: Option): string {
  if (option.verdict === 'verified') return 'verified';
  if (option.verdict === 'ask') {
    const whom = [...new Set(option.asks.map((ask) => (ask.who === null ? ask.name : calledName(production, ask.who))))];
    return `ask ${sayList(whom)}`.trim();
  }
  return option.verdict;
}

/** Changed calls are counted in persons, the unit's heads among them. */
function peopleWords(option: Option): string {
  const { calls, people } = option.load;
  return calls > people.length ? `${calls} changed calls` : `${counted(people.length, "person's call", "people's calls")}`;
}

function sharesWords(option: Option, choices: readonly Option[], key: string | null): string | null {
  const others = choices.flatMap((other, index) => (option.sharesFirstStepWith.includes(other.id) ? [String(index + 1)] : []));
  if (key === null || others.length === 0) return null;
  return `${sayList([key, ...others].sort())} share the first step: ${option.firstStep.replace(/^\w{3} \d+: /u, '')}`;
}

function presentTouched(production: Production, day: TouchedDay): TouchedView {
  return {
    day: day.day,
    label: shortDay(production, day.day),
    place: production.places[day.place]?.name ?? day.place,
    order: day.after.map(spokenPart).join(', '),
    load: `${day.minutes} of ${day.usable}`,
    wrap: day.cameraWrap === null ? null : `camera wrap ${day.cameraWrap}`,
    lastOut: day.lastOut === null ? null : `last out ${day.lastOut}`,
    before: day.before.map((part) => presentStrip(production, part)),
    after: day.after.map((part) => presentStrip(withParts(production, day.after), part)),
  };
}

/** A scene that an option cuts into its declared parts isn't cut in the plan yet: the drawing must still know the parts. */
function withParts(production: Production, parts: TouchedDay['after']): Production {
  const cut = parts.filter((part) => part.includes('/')).map((part) => part.split('/')[0] ?? part);
  const scenes = Object.fromEntries(
    cut.flatMap((number) => {
      const scene = production.scenes[number];
      return scene ? [[number, { ...scene, parts: scene.parts ?? scene.sides?.parts ?? null }]] : [];
    }),
  );
  return { ...production, scenes: { ...production.scenes, ...scenes } };
}

const branchOrder = (production: Production, branch: Branch): string =>
  branch.days.map((day) => `${weekdayOfDay(production, day.day)} ${day.parts.map(spokenPart).join(' ')}`).join(', ');
const weekdayOfDay = (production: Production, day: DayId): string => {
  const found = production.days[day];
  return found ? shortWeekday(found.date) : day;
};

function presentCall(production: Production, change: CallChange): OptionView['calls'][number] {
  const who = change.person === null ? `unit of ${change.heads}` : calledName(production, change.person);
  const said = (call: string | null, state: string | undefined) => {
    const stands = state === 'X' ? 'away' : state;
    return call === null ? (stands ?? 'no call') : [stands, call].filter(Boolean).join(' ');
  };
  return {
    who,
    day: shortDay(production, change.day),
    was: said(change.was, change.states?.was),
    now: said(change.now, change.states?.now),
  };
}
