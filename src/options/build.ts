import type { Audit } from '#engine/index.ts';
import { audit, inForce } from '#engine/index.ts';
import type { Change, DayId, Instant, IsoDate, Minutes, PartId, PersonId, Plan, Production } from '#model/index.ts';
import { instantOf, instantOfLocal, isBefore, planChanges, sameValue, sayInstant, shootingDays, wallTime } from '#model/index.ts';
import { askTexts, basisText, reasonTexts, rulesLine } from '#texts/index.ts';
import type { Branch, Cutoff, MoneyFigure, Moved, OpenAsk, Option, TouchedDay, Verdict } from './answer.ts';
import { movedBookings } from './bookings.ts';
import { callChanges, headsOf } from './calls.ts';
import { type Figures, figuresOf, overtimeOf } from './figures.ts';
import { type Ground, orderOf, shotParts, withChanges } from './ground.ts';
import { idOf, nameOf, sentenceOf, shortDay } from './names.ts';
import { holdAsks, reasonsOf } from './reasons.ts';
import { ownAsk } from './own-ask.ts';

/** One way as a play proposes it: a plan and what else it changes or asks; everything else about it is derived and checked here. */
export interface Proposal {
  readonly play: string;
  readonly title: string;
  readonly plan: Plan;
  /** Facts that the way itself changes: a scene shot in parts, another call. */
  readonly changes: readonly Change[];
  /** Facts to judge by when they are not the disruption's own: a return inside the day. */
  readonly judgeBy: Production | null;
  readonly asks: readonly OpenAsk[];
  readonly extraLines: readonly MoneyFigure[];
  readonly condition: string | null;
  /** A last moment that the way itself knows, such as a hire desk's. */
  readonly lastMoment: Cutoff | null;
  readonly days: number;
  readonly mustSayYes: readonly { readonly person: PersonId; readonly what: string }[];
  readonly branches: readonly Branch[];
  /** The last date of return with which this way still completes; null where no return is open. */
  readonly holdsUntil: IsoDate | null;
  readonly extraReasons: readonly string[];
  readonly intent: Option['intent'];
  /** Minutes of today's work that this way leaves to the days behind. */
  readonly carried: Minutes;
}

export const bare: Omit<Proposal, 'play' | 'title' | 'plan'> = {
  changes: [],
  judgeBy: null,
  asks: [],
  extraLines: [],
  condition: null,
  lastMoment: null,
  days: 0,
  mustSayYes: [],
  branches: [],
  holdsUntil: null,
  extraReasons: [],
  intent: 'kept',
  carried: 0,
};

/** A checked option with what ranking needs beside it. */
export interface Built {
  readonly option: Option;
  readonly holdsUntil: IsoDate | null;
  readonly audit: Audit;
  readonly carried: Minutes;
}

/** Judges a proposal from scratch and reads everything a producer needs off the judgement: nothing is verified by its maker (R7.1). */
export function build(ground: Ground, proposal: Proposal): Built {
  const facts = proposal.judgeBy ?? withChanges(ground.facts, proposal.changes);
  const judged = audit(facts, proposal.plan);
  const calls = callChanges(ground, judged);
  const holds = holdAsks(ground, proposal.plan);
  const said = answered(ground, proposal.asks);
  const touched = touchedDays(ground, judged, proposal.plan);
  const moved = movedBetween(ground.base.plan, proposal.plan);
  const booked = movedBookings(ground, moved);
  const figures = withoutConfirmed(
    figuresOf(ground, facts, proposal.plan, calls, [...proposal.extraLines, ...booked.lines]),
    holds.confirmed,
  );
  const asks = [...said.open, ...openAsks(ground, judged, touched), ...figures.asks, ...holds.asks, ...booked.asks];
  const planned = planChanges(ground.base.plan, proposal.plan);
  const changes = [...ground.factChanges, ...proposal.changes, ...planned];
  const verdict = verdictOf(judged, ground.before, asks);
  const cutoff = proposal.lastMoment ?? nextCutOff(ground, judged);
  const first = firstStep(touched, ground);
  const overtime = overtimeOf(ground, judged);
  const people = calls.flatMap((change) => (change.person ? [change.person] : []));
  const option: Option = {
    id: idOf([proposal.play, proposal.title, planned, proposal.changes]),
    play: proposal.play,
    group: '',
    firstStep: first,
    title: proposal.title,
    verdict,
    condition: proposal.condition,
    basis: basisOf(ground),
    newMoney: { ...figures.newMoney, minor: figures.newMoney.minor + holds.minor },
    saved: figures.saved,
    sunk: figures.sunk,
    // What can't be chosen is no loss to claim.
    recoverable: verdict === 'breaks' ? { ...figures.recoverable, minor: 0 } : figures.recoverable,
    lines: [...figures.lines.filter((line) => verdict !== 'breaks' || line.kind !== 'recoverable'), ...holds.lines],
    days: proposal.days,
    load: { calls: headsOf(calls), people, overtime, brokenRest: judged.evidence.filter((one) => one.rule === 'enough-rest').length },
    callChanges: calls,
    intent: proposal.intent,
    lastMoment: cutoff?.at ?? null,
    nextCutOff: earliest([cutoff, booked.next]),
    coverLeft: coverLeft(facts, proposal.plan, ground.disruption.kind === 'weather' ? ground.disruption.date : ground.date),
    contingencyLeft: contingencyLeft(facts, figures.newMoney.minor + holds.minor),
    slackLeft: facts.house.slackDays === null ? null : facts.house.slackDays - proposal.days,
    roomLeft: roomLeft(ground, judged),
    mustSayYes: [...yesesFor(ground, planned, overtime), ...approvals(facts, newlyPriced(judged, ground.before)), ...proposal.mustSayYes],
    changes,
    moved,
    rules: judged.evidence.map((one) => ({ id: one.rule, evidence: sentenceOf(facts, one) })),
    promises: touchedTold(ground, judged),
    asks,
    reasons: [...said.yeses, ...proposal.extraReasons, ...reasonsOf(ground, facts, judged, touched)],
    branches: proposal.branches,
    touched,
    sharesFirstStepWith: [],
  };
  return { option, holdsUntil: proposal.holdsUntil, audit: judged, carried: proposal.carried };
}

/** A date that is confirmed is paid by that: one day less of the place's fee. */
function withoutConfirmed(figures: Figures, names: readonly string[]): Figures {
  const paid = (line: MoneyFigure) =>
    names.some((name) => line.kind === 'new' && line.account === 'place' && line.what === `${name}, days`);
  const less = figures.lines.filter(paid).reduce((sum, line) => sum + line.rate.minor, 0);
  return {
    ...figures,
    lines: figures.lines.flatMap((line) => {
      if (!paid(line)) return [line];
      const quantity = line.quantity - 1;
      return quantity === 0 ? [] : [{ ...line, quantity, sum: { ...line.sum, minor: line.rate.minor * quantity } }];
    }),
    newMoney: { ...figures.newMoney, minor: figures.newMoney.minor - less },
  };
}

const earliest = (moments: readonly (Cutoff | null)[]): Cutoff | null =>
  moments.flatMap((one) => one ?? []).sort((one, other) => one.at.localeCompare(other.at))[0] ?? null;

/** Law broken is never offered; an agreement broken at a price is `priced`; an open question is `ask` (floor 1.2). */
function verdictOf(judged: Audit, before: Audit, asks: readonly OpenAsk[]): Verdict {
  if (judged.evidence.some((one) => one.weight === 'law')) return 'breaks';
  if (newlyPriced(judged, before).length > 0) return 'priced';
  return asks.length > 0 ? 'ask' : 'verified';
}

/** Agreements that this way breaks and the published plan did not: those were approved with it. */
const newlyPriced = (judged: Audit, before: Audit): Audit['evidence'] =>
  judged.evidence.filter(
    (one) =>
      one.weight === 'priced' &&
      !before.evidence.some(
        (was) => was.rule === one.rule && was.day === one.day && was.person === one.person && was.group === one.group && noWorse(one, was),
      ),
  );

const contingencyLeft = ({ house: { contingency } }: Production, newMoney: number): Option['contingencyLeft'] =>
  contingency === null ? null : { ...contingency, minor: contingency.minor - newMoney };

/** At no more money; where nobody knows the price, by the same figures. */
const noWorse = (one: Audit['evidence'][number], was: Audit['evidence'][number]): boolean =>
  one.price === null || was.price === null ? one.wanted === was.wanted && one.stands === was.stands : one.price.minor <= was.price.minor;

/** On what every figure rests: the plan, the instant, and which rules were looked at. */
function basisOf({ asked, base, date }: Ground): string {
  const plan = basisText(sayInstant(asked.at, base.zone, { city: true }));
  return base.house.packs.length === 0 ? plan : `${plan}. ${rulesLine(inForce(base, date))}`;
}

/** An ask whose yes was given is a fact with its source and time: it no longer keeps the way from being verified. */
function answered(ground: Ground, asks: readonly OpenAsk[]): { readonly open: readonly OpenAsk[]; readonly yeses: readonly string[] } {
  const yesOf = (ask: OpenAsk) =>
    Object.values(ground.base.decisions).find(
      (decision) => decision.decider === ask.who && decision.what === ask.question && decision.at <= ground.asked.at,
    );
  return {
    open: asks.filter((ask) => !yesOf(ask)),
    yeses: asks.flatMap((ask) => {
      const yes = yesOf(ask);
      return yes ? [reasonTexts.yes(ask.name, sayInstant(yes.at, ground.base.zone, { city: true }), ask.question)] : [];
    }),
  };
}

/** What this way rests on and nobody said: everything open today and on the days it touches, and whatever is newly open elsewhere. */
function openAsks(ground: Ground, judged: Audit, touched: readonly TouchedDay[]): readonly OpenAsk[] {
  const own = new Set([...touched.map((one) => one.day), ...(ground.today ? [ground.today.id] : [])]);
  const open = judged.asks.filter(
    (ask) => (ask.day && own.has(ask.day)) || ask.about === 'pack' || !ground.before.asks.some((known) => sameValue(known, ask)),
  );
  const missing = (['minutes', 'sun'] as const).flatMap((about): readonly OpenAsk[] => {
    const parts = open.flatMap((ask) => (ask.about === about ? [ask.part ?? ''] : []));
    return parts.length === 0 ? [] : [ownAsk(askTexts[about]([...new Set(parts)].join(', ')), null)];
  });
  const said = open.flatMap((ask): readonly OpenAsk[] => {
    if (ask.about === 'minutes' || ask.about === 'sun') return [];
    const who = ask.who ? ground.base.people[ask.who] : null;
    const question =
      ask.about === 'availability'
        ? askTexts.availability(nameOf(ground.base, ask.person), shortDay(ask.date ?? ground.date))
        : ask.question;
    return [{ who: ask.who, name: who?.name ?? '', phone: who?.phone ?? null, question, from: who?.reachableFrom ?? null, by: null }];
  });
  return [...said, ...missing];
}

export function movedBetween(before: Plan, after: Plan): readonly Moved[] {
  const place = (plan: Plan): Map<PartId, DayId> =>
    new Map(Object.entries(plan.order).flatMap(([day, parts]) => parts.map((part) => [part, day as DayId] as const)));
  const was = place(before);
  const now = place(after);
  return [...new Set([...was.keys(), ...now.keys()])]
    .filter((part) => was.get(part) !== now.get(part))
    .sort((one, other) => one.localeCompare(other, 'en', { numeric: true }))
    .map((part) => ({ scene: part, from: was.get(part) ?? null, to: now.get(part) ?? null }));
}

function touchedDays(ground: Ground, judged: Audit, plan: Plan): readonly TouchedDay[] {
  return judged.judged.runs
    .filter((run) => {
      const before = ground.base.days[run.day.id];
      return !sameValue(orderOf(ground.base.plan, run.day), orderOf(plan, run.day)) || before?.call !== run.day.call;
    })
    .map((run) => ({
      day: run.day.id,
      before: orderOf(ground.base.plan, run.day),
      after: orderOf(plan, run.day),
      minutes: run.used,
      usable: run.usable,
      cameraWrap: run.cameraWrap === null ? null : wallTime(run.cameraWrap),
      lastOut: run.lastOut === null ? null : wallTime(run.lastOut),
      place: run.places.map((place) => ground.facts.places[place]?.name ?? place).join(' + '),
    }));
}

const firstStep = (touched: readonly TouchedDay[], ground: Ground): string => {
  const day = ground.today
    ? { day: ground.today.id, after: touched.find((one) => one.day === ground.today?.id)?.after ?? orderOf(ground.base.plan, ground.today) }
    : touched[0];
  const over = new Set(shotParts(ground));
  const first = day?.after.find((part) => !over.has(part));
  return day && first ? `${shortDay(ground.base.days[day.day]?.date ?? ground.date)}: ${first}` : 'nothing changes today';
};

/**
 * The earliest instant after which this way is no longer to be had: a hold to call, a car that leaves, a place's hold. A person's moment that
 * has passed takes the way away (R7.5); a place's hold that has lapsed asks instead.
 */
function nextCutOff(ground: Ground, judged: Audit): Option['nextCutOff'] {
  const moments: { at: Instant; what: string }[] = [];
  for (const run of judged.judged.runs) {
    if (run.day.date < ground.date || run.day.status !== 'planned') continue;
    const before = ground.before.judged.runs.find((one) => one.day.id === run.day.id);
    for (const person of run.people) {
      if (before?.people.some((one) => one.person === person.person)) continue;
      const record = ground.facts.availability[`${person.person} ${run.day.date}`];
      const name = nameOf(ground.facts, person.person);
      if (record?.callBy)
        moments.push({ at: instantOf(run.day.date, minutes(record.callBy), ground.base.zone), what: `${name} is told by then` });
      else if (run.day.date === ground.date && person.pickUp !== null)
        moments.push({ at: instantOf(run.day.date, person.pickUp, ground.base.zone), what: `${name}'s car leaves` });
    }
    for (const place of run.places) {
      if (before?.places.includes(place)) continue;
      for (const hold of ground.facts.places[place]?.holds ?? [])
        if (hold.date === run.day.date && !isBefore(instantOfLocal(hold.until, ground.base.zone), ground.asked.at))
          moments.push({
            at: instantOf(hold.until.slice(0, 10), minutes(hold.until.slice(11, 16)), ground.base.zone),
            what: `the hold on ${ground.facts.places[place]?.name} lapses`,
          });
    }
  }
  return moments.sort((one, other) => one.at.localeCompare(other.at))[0] ?? null;
}
const minutes = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));

const roomLeft = (ground: Ground, judged: Audit): number =>
  judged.judged.runs
    .filter((run) => run.day.status === 'planned' && run.day.date > ground.date)
    .reduce((sum, run) => sum + Math.max(0, run.usable - run.used), 0);

/** Cover is consumed (floor 1.17): which cover scenes still stand unshot after this way. */
function coverLeft(facts: Production, plan: Plan, today: IsoDate): string | null {
  const cover = Object.values(facts.scenes).filter((scene) => scene.cover);
  if (cover.length === 0) return null;
  const used = shootingDays(facts)
    .filter((day) => day.date <= today || day.status === 'reported')
    .flatMap((day) => orderOf(plan, day));
  const left = cover.filter((scene) => !used.some((part) => part.split('/')[0] === scene.id)).map((scene) => scene.id);
  return left.length === 0 ? 'none' : left.join(', ');
}

/** Order and coverage are the director's to give; overtime the line producer's (floor 1.24). */
function yesesFor(ground: Ground, planned: readonly Change[], overtime: number): Option['mustSayYes'] {
  const of = (audience: string) => Object.values(ground.base.people).find((person) => person.audience === audience)?.id;
  const director = of('director');
  const upm = of('upm');
  return [
    ...(planned.length > 0 && director ? [{ person: director, what: 'the order of scenes' }] : []),
    ...(overtime > 0 && upm ? [{ person: upm, what: `${overtime} minutes of overtime` }] : []),
  ];
}

/** Who approves what breaks an agreement at a price, each thing once: a performer cannot waive it alone (floor 1.2). */
const approvals = (facts: Production, priced: Audit['evidence']): Option['mustSayYes'] =>
  priced.flatMap((one) => (one.approver === null ? [] : [{ person: one.approver, what: sentenceOf(facts, one) }]));

/** Whoever was told a day or an hour that this way changes: they still believe the old (R10.3). */
function touchedTold(ground: Ground, judged: Audit): readonly string[] {
  return Object.values(ground.base.told)
    .filter((told) => {
      const scene = told.about.scene;
      if (!scene || !told.happens) return false;
      const run = judged.judged.runs.find((one) => one.slots.some((slot) => slot.scene.id === scene));
      return run?.day.date !== told.happens.slice(0, 10);
    })
    .map((told) => told.id);
}
