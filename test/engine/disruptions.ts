import { audit, cost, dayRun } from '#engine/index.ts';
import type { Audit } from '#engine/index.ts';
import type { Availability, DayId, Disruption, Instant, PartId, Plan, Production } from '#model/index.ts';
import { addDays, id, instantOf, minutesOf, sameValue, shootingDays, wallTime } from '#model/index.ts';
import type { Answer, Option } from '#options/index.ts';
import { factsOf } from '#options/index.ts';
import { made, planAfter } from '../vocabulary/answers.ts';
import { Draw } from './generate.ts';

/** A disruption of a production as it stands on one of its days, at an instant. */
export interface Blow {
  readonly facts: Production;
  readonly asked: Disruption;
  readonly at: Instant;
}

/** A random blow: a person out, a place lost, kit out, calls pushed; in the morning, the evening before, or in the middle of the day. */
export function blow(production: Production, seed: number): Blow {
  const draw = new Draw(seed);
  const all = shootingDays(production);
  const index = draw.between(0, all.length - 2);
  const facts = asOf(production, index);
  const today = all[index] as (typeof all)[number];
  const minutes = draw.pick([minutesOf('05:30'), minutesOf('05:30'), -330, minutesOf('11:00')]);
  return { facts, asked: askedOn(draw, facts, index), at: instantOf(today.date, minutes, facts.zone) };
}

/** Days before are reported; the day itself has its call sheet out: chairs, cars, a truck. */
function asOf(production: Production, index: number): Production {
  const days = Object.fromEntries(
    shootingDays(production).map((day, at) => {
      if (at < index) return [day.id, { ...day, status: 'reported' as const }];
      if (at > index) return [day.id, day];
      const run = dayRun(production, day, production.plan.order[day.id] ?? []);
      const published = run.people.map((one) => ({
        person: one.person,
        pickUp: one.pickUp === null ? null : wallTime(one.pickUp),
        makeUp: wallTime(one.makeUp),
        onSet: wallTime(one.onSet),
      }));
      return [day.id, { ...day, published, departures: [{ what: 'trucks', at: '06:30' }], preCalls: [{ who: 'make-up', at: '06:30' }] }];
    }),
  );
  return { ...production, days };
}

function askedOn(draw: Draw, facts: Production, index: number): Disruption {
  const days = shootingDays(facts);
  const day = days[Math.min(days.length - 1, index + draw.pick([0, 0, 0, 1, 2]))] as (typeof days)[number];
  const run = dayRun(facts, day, facts.plan.order[day.id] ?? []);
  const dice = draw.between(1, 100);
  const to = addDays(day.date, draw.pick([0, 0, 1, 2]));
  if (dice <= 50)
    return { kind: 'person-out', person: draw.pick(run.people).person, span: { from: day.date, to: draw.chance(0.4) ? null : to } };
  if (dice <= 75) return { kind: 'place-lost', place: draw.pick(run.places), set: null, span: { from: day.date, to } };
  if (dice <= 82) {
    const { scene } = draw.pick(run.slots);
    if (scene.place) return { kind: 'place-lost', place: scene.place, set: scene.set, span: { from: day.date, to } };
  }
  if (dice <= 90) {
    const needs = days.filter((one) => (facts.plan.order[one.id] ?? []).some((part) => facts.scenes[part]?.kit.length));
    const on = needs.find((one) => one.status === 'planned') ?? day;
    return { kind: 'kit-out', kit: id('crane'), span: { from: on.date, to: on.date } };
  }
  return { kind: 'push-calls', day: day.id, minutes: 15 * draw.between(2, 8) };
}

/**
 * What a fresh audit of the facts and the plan after an option says: the rules it names, and how much of it is new. An agreement that the
 * published plan broke already was approved with it. A held order is judged by its stated condition.
 */
export function freshly(
  facts: Production,
  option: Option,
): { readonly rules: readonly string[]; readonly news: number; readonly asks: number; readonly unknown: number } {
  const approved = audit(facts, facts.plan).evidence.filter(({ weight }) => weight === 'priced');
  const after = planAfter(facts, option);
  const judged = audit(option.play === 'hold' ? backInTheChair(after.facts, option) : after.facts, after.plan);
  const before = cost(facts, facts.plan).unknown;
  return {
    rules: [...new Set(judged.evidence.map((one) => one.rule))].sort(),
    news: judged.evidence.filter((one) => one.weight !== 'priced' || !approved.some((was) => isNoMore(one, was))).length,
    asks: judged.asks.length,
    unknown: cost(after.facts, after.plan).unknown.filter((line) => !before.includes(line)).length,
  };
}

type Evidence = Audit['evidence'][number];
/** The same agreement broken at the same place, for no more money; where nobody knows the price, by the same figures. */
function isNoMore(one: Evidence, was: Evidence): boolean {
  if (JSON.stringify([one.rule, one.day, one.person, one.group]) !== JSON.stringify([was.rule, was.day, was.person, was.group]))
    return false;
  return one.price === null || was.price === null
    ? one.wanted === was.wanted && one.stands === was.stands
    : one.price.minor <= was.price.minor;
}

/** 'if MARA is in make-up by 09:10': away until then (or there this morning already), there from then on, and the old call is off. */
function backInTheChair(facts: Production, option: Option): Production {
  const by = /by (\d\d:\d\d)$/u.exec(option.condition ?? '')?.[1];
  const out = option.changes.find((change) => change.on === 'availability');
  if (!by || !out) throw new Error(`a held order without its condition: ${option.condition}`);
  const away = out.now as Availability;
  const stands = facts.days[away.date];
  if (!stands) throw new Error(`no day ${away.date}`);
  const back = { ...away, state: 'H', from: away.state === 'X' ? by : null, until: null };
  return made(facts, [
    { on: 'availability', id: out.id, was: away, now: back },
    {
      on: 'days',
      id: stands.id,
      was: stands,
      now: { ...stands, published: stands.published.filter((call) => call.person !== away.person) },
    },
  ]);
}

/** What an answer says that isn't so; nothing when all laws hold. Each line names the way and the law. */
export function untruths({ facts, asked, at }: Blow, answer: Answer): readonly string[] {
  const ids = answer.options.map((option) => option.id);
  const same = answer.options.filter((one, index) => answer.options.slice(0, index).some((other) => alike(one, other)));
  return [
    ...(new Set(ids).size === ids.length ? [] : ['two ways have one id']),
    ...same.map((option) => `${option.play}: the same as one before it`),
    ...answer.options
      .filter((option) => option.lastMoment !== null && option.lastMoment < at)
      .map((option) => `${option.play}: its last moment has passed`),
    ...answer.options.flatMap((option) =>
      [...verdictUntruths(facts, asked, option), ...figureUntruths(option), ...movedUntruths(facts, option)].map(
        (what) => `${option.play}: ${what}`,
      ),
    ),
  ];
}

const alike = (one: Option, other: Option): boolean =>
  sameValue(one.changes, other.changes) && one.condition === other.condition && one.verdict === other.verdict && one.play === other.play;

function verdictUntruths(facts: Production, asked: Disruption, option: Option): readonly string[] {
  if (option.play === 'wait') return option.verdict === 'ask' && option.asks.length > 0 ? [] : [`waiting is ${option.verdict}`];
  const fresh = freshly(facts, option);
  const named = [...new Set(option.rules.map((rule) => rule.id))].sort();
  const clean = fresh.news === 0;
  return [
    ...(sameValue(named, fresh.rules)
      ? []
      : [`${option.verdict} names ${named.join(' ') || 'nothing'}, the audit ${fresh.rules.join(' ') || 'nothing'} (${asked.kind})`]),
    ...(option.verdict === 'verified' && !(clean && fresh.asks === 0 && fresh.unknown === 0) ? ['verified with something open'] : []),
    ...((option.verdict === 'breaks' || option.verdict === 'priced') && clean ? [`${option.verdict} without evidence`] : []),
    ...(option.verdict === 'ask' && option.asks.length === 0 ? ['an ask that asks nothing'] : []),
  ];
}

function figureUntruths(option: Option): readonly string[] {
  const sum = (kind: string) => option.lines.filter((line) => line.kind === kind).reduce((all, line) => all + line.sum.minor, 0);
  const figures = { new: option.newMoney.minor, saved: option.saved.minor, sunk: option.sunk.minor, recoverable: option.recoverable.minor };
  return [
    ...Object.entries(figures).flatMap(([kind, minor]) =>
      sum(kind) === minor ? [] : [`its ${kind} lines come to ${sum(kind)}, it says ${minor}`],
    ),
    ...option.lines.flatMap((line) =>
      line.rate.minor * line.quantity === line.sum.minor ? [] : [`${line.what}: quantity x rate is another sum`],
    ),
  ];
}

/** What moved is what the changes move: nothing more, nothing less. */
function movedUntruths(facts: Production, option: Option): readonly string[] {
  const days = (plan: Plan) =>
    new Map(Object.entries(plan.order).flatMap(([day, parts]) => parts.map((part) => [part, day as DayId] as const)));
  const was = days(facts.plan);
  const now = days(planAfter(facts, option).plan);
  const moved = [...new Set<PartId>([...was.keys(), ...now.keys()])]
    .filter((part) => was.get(part) !== now.get(part))
    .map((part) => `${part} ${was.get(part) ?? null} ${now.get(part) ?? null}`)
    .sort();
  const told = option.moved.map((move) => `${move.scene} ${move.from} ${move.to}`).sort();
  return sameValue(moved, told) ? [] : [`its moves are ${moved.join(', ')}, it says ${told.join(', ')}`];
}

/**
 * Whether one exchange mends the blow for nothing: two days change their whole content, or one hit scene changes its day with another or
 * moves to the end of one. Whoever knows the plan by heart sees such a swap at once; a blow without one is what an engine is for.
 */
export function hasFreeSwap({ facts, asked, at }: Blow): boolean {
  const hit = made(facts, factsOf(facts, asked, at));
  const broken = audit(hit, facts.plan).evidence;
  if (broken.length === 0) return true;
  const sum = cost(facts, facts.plan).total.minor;
  const mends = (order: Plan['order']) => {
    const plan = { ...facts.plan, order };
    const judged = audit(hit, plan);
    return judged.holds && judged.asks.length === 0 && cost(hit, plan).total.minor <= sum;
  };
  const order: Readonly<Record<string, readonly PartId[]>> = facts.plan.order;
  const open = shootingDays(facts).filter((day) => day.status === 'planned');
  const bad = [...new Set(broken.flatMap((one) => one.day ?? []))];
  const [one] = bad;
  if (bad.length !== 1 || one === undefined) return false;
  const rest = open.filter((day) => day.id !== one);
  if (rest.some((day) => mends({ ...order, [one]: order[day.id] ?? [], [day.id]: order[one] ?? [] }))) return true;
  const parts = [...new Set(broken.flatMap((each) => each.part ?? []))];
  const [part] = parts;
  if (parts.length !== 1 || part === undefined) return false;
  return rest.some((day) =>
    [...(order[day.id] ?? []), null].some((other) =>
      mends({
        ...order,
        [one]: (order[one] ?? []).flatMap((each) => (each !== part ? [each] : other === null ? [] : [other])),
        [day.id]: other === null ? [...(order[day.id] ?? []), part] : (order[day.id] ?? []).map((each) => (each === other ? part : each)),
      }),
    ),
  );
}
