import type { Change, Disruption, Production, Wish } from '#model/index.ts';
import { dateIn, shootingDays } from '#model/index.ts';
import type { Answer } from './answer.ts';
import type { Built } from './build.ts';
import { factsOf } from './facts.ts';
import { type Asked, type Ground, groundOf, withChanges } from './ground.ts';
import { impactOf } from './impact.ts';
import { kitOut } from './kinds/kit-out.ts';
import { isMoney, moneyAnswer } from './kinds/money-cut.ts';
import { personOut } from './kinds/person-out.ts';
import { placeLost } from './kinds/place-lost.ts';
import { pushCalls } from './kinds/push-calls.ts';
import { nothing } from './kinds/shared.ts';
import { withoutDayAnswer } from './kinds/without-day.ts';
import { withoutSceneAnswer } from './kinds/without-scene.ts';
import { notWanted } from './lost.ts';
import type { Held } from './plays/hold.ts';
import { chance, clientChange, elementDown } from './kinds/said.ts';
import { crewOut } from './kinds/crew-out.ts';
import { closedHours, sceneAdded } from './kinds/closed-hours.ts';
import { stopDate } from './kinds/stop-date.ts';
import { ranked } from './rank.ts';
import { isRelaxed, nearest, relaxed, whyNot } from './why-not/index.ts';

/** What can't be answered yet is said, never guessed. */
export type Refusal = { readonly ok: false; readonly code: 'unknown-thing' | 'kind-not-answered'; readonly said: string };
export type Answered = { readonly ok: true; readonly answer: Answer } | Refusal;

const closedKinds = ['weather', 'day-lost', 'day-short', 'overrun'] as const;
/** The kinds of disruption that have plays. */
const planKinds = [
  'person-out',
  'place-lost',
  'push-calls',
  'kit-out',
  ...closedKinds,
  'stop-date',
  'scene-added',
  'element-down',
  'client-change',
  'chance',
] as const;
export const answeredKinds = [...planKinds, 'money-cut', 'save-money', 'save-percent', 'without-day', 'without-scene'] as const;

/**
 * "OK, what are our options?" The same facts, instant and seed give the same answer in the same order (R7.6); `ms` is left 0 for whoever
 * holds a clock. At least three ways with waiting among them, or the sentence that there is only one (R7.2).
 */
export function answerFor(production: Production, asked: Disruption | Wish, how: Asked): Answered {
  if (isMoney(asked)) return { ok: true, answer: moneyAnswer(production, asked, how) };
  if (asked.kind === 'without-day') {
    const day = production.days[asked.day];
    if (day === undefined) return { ok: false, code: 'unknown-thing', said: `no shooting day ${asked.day}` };
    return { ok: true, answer: withoutDayAnswer(production, asked, day, how) };
  }
  if (asked.kind === 'without-scene') {
    const scene = production.scenes[asked.scene];
    if (scene === undefined) return { ok: false, code: 'unknown-thing', said: `no scene ${asked.scene}` };
    return { ok: true, answer: withoutSceneAnswer(production, asked, scene, how) };
  }
  if (!isAnswered(asked)) return { ok: false, code: 'kind-not-answered', said: `No plays yet for this kind: ${asked.kind}` };
  const missing = [asked, ...how.also].flatMap((one) => (isAnswered(one) ? (missingThing(production, one) ?? []) : []))[0] ?? null;
  if (missing) return { ok: false, code: 'unknown-thing', said: missing };
  const ground = groundOf(production, asked, allFacts(production, [asked, ...how.also], how), how);
  // Nothing is lost: the plan as it stands is the one way, judged like any other (R7.2 asks for more where something is).
  const lost = notWanted(ground) === null;
  const { ways: asPlanned, held } = lost ? waysFor(ground, asked) : { ways: [nothing(ground)], held: null };
  const short = asked.kind !== 'push-calls' && lost && !asPlanned.some((way) => isWhole(way) && !isRelaxed(way));
  const left = short ? nearest(ground, asPlanned) : null;
  const ways = left === null ? asPlanned : [...asPlanned, ...relaxed(ground, left)];
  const open = ways.filter((way) => way.option.lastMoment === null || way.option.lastMoment >= how.at);
  const options = ranked(open, production.house.crewDay?.minor ?? 0);
  const stands = open.some((way) => way.option.verdict !== 'breaks' && way.option.play !== 'wait' && !isRelaxed(way));
  return {
    ok: true,
    answer: {
      asked,
      at: how.at,
      seed: how.seed,
      impact: impactOf(ground, open, held),
      options,
      none: stands ? null : whyNot(ground, left ?? nearest(ground, open), open),
      savings: null,
      ended: ground.tally.stopped ? 'stopped' : ground.tally.moves === 0 ? 'done' : 'moves',
      effort: { moves: ground.tally.moves, budget: how.budget },
      ms: 0,
    },
  };
}

/** Everything that happened as changes of facts, one after the other. */
function allFacts(production: Production, blows: readonly Disruption[], how: Asked): readonly Change[] {
  let facts = production;
  return blows.flatMap((blow) => {
    const known = isAnswered(blow) ? untilKnown(production, blow, how) : blow;
    const changes = factsOf(facts, known, how.at);
    facts = withChanges(facts, changes);
    return changes;
  });
}

/** A way that places everything without anybody's return being waited for. */
const isWhole = ({ option }: Built): boolean =>
  option.verdict !== 'breaks' && option.condition === null && option.play !== 'wait' && option.play !== 'do-nothing';

/** A place lost from another day on, nobody knows until when: it is gone until somebody says that it is back. */
function untilKnown(production: Production, asked: Answerable, how: Asked): Answerable {
  if (asked.kind !== 'place-lost' || asked.span.to !== null || asked.span.from <= dateIn(how.at, production.zone)) return asked;
  const last = shootingDays(production).at(-1)?.date ?? asked.span.from;
  return last <= asked.span.from ? asked : { ...asked, span: { from: asked.span.from, to: last } };
}

type Answerable = Extract<Disruption, { kind: (typeof planKinds)[number] }>;
const isAnswered = (asked: Disruption | Wish): asked is Answerable => (planKinds as readonly string[]).includes(asked.kind);

function waysFor(ground: Ground, asked: Answerable): { readonly ways: readonly Built[]; readonly held: Held | null } {
  switch (asked.kind) {
    case 'person-out': {
      const person = ground.base.people[asked.person];
      return person && person.cast === null ? { ways: crewOut(ground, asked, person), held: null } : personOut(ground, asked);
    }
    case 'place-lost':
      return { ways: placeLost(ground, asked), held: null };
    case 'kit-out':
      return { ways: kitOut(ground, asked), held: null };
    case 'weather':
    case 'day-lost':
    case 'day-short':
    case 'overrun':
      return { ways: closedHours(ground, asked), held: null };
    case 'element-down':
      return { ways: elementDown(ground, asked.element), held: null };
    case 'client-change':
      return { ways: clientChange(ground, asked), held: null };
    case 'chance':
      return { ways: chance(ground, asked), held: null };
    case 'scene-added':
      return { ways: sceneAdded(ground, asked), held: null };
    case 'stop-date':
      return { ways: stopDate(ground, asked), held: null };
    case 'push-calls':
      return { ways: pushCalls(ground, asked), held: null };
  }
}

function missingThing(production: Production, asked: Answerable): string | null {
  if (asked.kind === 'person-out') return production.people[asked.person] ? null : `nobody is called ${asked.person}`;
  if (asked.kind === 'weather') return asked.place === null || production.places[asked.place] ? null : `no place is called ${asked.place}`;
  if (asked.kind === 'scene-added') return production.scenes[asked.scene] ? null : `no scene ${asked.scene}`;
  if (asked.kind === 'element-down') return production.elements[asked.element] ? null : `no element is called ${asked.element}`;
  if (asked.kind === 'client-change' || asked.kind === 'chance') return null;
  if (asked.kind === 'stop-date') return production.people[asked.person]?.cast ? null : `nobody is cast as ${asked.person}`;
  if (asked.kind === 'place-lost') return production.places[asked.place] ? null : `no place is called ${asked.place}`;
  if (asked.kind === 'kit-out') return production.kit[asked.kit] ? null : `no kit is called ${asked.kit}`;
  return production.days[asked.day] ? null : `no shooting day ${asked.day}`;
}
