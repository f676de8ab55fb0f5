import type { Disruption, PersonId } from '#model/index.ts';
import { instantOf, personOf, sayClock, sayDate, wallTime } from '#model/index.ts';
import { askTexts, conditionTexts, optionTitles } from '#texts/index.ts';
import type { OpenAsk } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { type Ground, orderOf } from '../ground.ts';
import { nameOf, placeName } from '../names.ts';
import { type Held, holdTheOrder } from '../plays/hold.ts';
import { lookApart } from '../plays/apart.ts';
import { leanings, leanNear, type Planned } from '../plays/replans.ts';
import { returnsOf } from '../plays/returns.ts';
import { shootOneSide } from '../plays/sides.ts';
import { cover, home, lookHarder, nothing, startsToday, swaps } from './shared.ts';

type PersonOut = Extract<Disruption, { kind: 'person-out' }>;

/** Moves for an actor who is out, in the order of the annex of M7: without the person, sides, hold, re-plans, swaps, cover, home, wait, nothing. */
export function personOut(ground: Ground, disruption: PersonOut): { readonly ways: readonly Built[]; readonly held: Held | null } {
  const today = startsToday(ground, disruption) ? ground.today : null;
  const unknown = disruption.span.to === null;
  const person = disruption.person;
  // Nobody is waited for today who is known to be away tomorrow as well.
  const mayCome = unknown || (disruption.span.to ?? '') <= ground.date;
  const held = today && mayCome ? holdTheOrder(ground, today, person) : null;
  const returning = unknown ? person : null;
  const made = (_: Ground, play: string, title: string, found: Planned): Built => asOption(ground, play, title, found, returning);
  const replans = (['keep-most', 'balanced', 'cheapest'] as const).map((name) => {
    const found = leanNear(ground, leanings[name], disruption.span.to ?? disruption.span.from, true);
    return asOption(ground, name, optionTitles[name](''), found, returning);
  });
  const first = [...(today ? stayAndSides(ground, person, unknown) : []), ...replans, ...(today ? swaps(ground, 1, null, made) : [])];
  const last = disruption.span.to ?? disruption.span.from;
  const stood = [...first, ...lookHarder(ground, first, optionTitles.balanced(''), last, made)];
  const ways = [
    ...stood,
    ...lookApart(ground, stood, last, made),
    ...(held && today ? [holdOption(ground, person, held)] : []),
    ...(today ? cover(ground) : []),
    ...(today ? home(ground) : []),
    wait(ground, disruption, held),
    nothing(ground),
  ];
  return { ways, held };
}

function stayAndSides(ground: Ground, person: PersonId, unknown: boolean): readonly Built[] {
  const today = ground.today;
  if (!today) return [];
  const found = leanNear(ground, leanings.stay, ground.date, false);
  // Where nothing is left of the day, the unit still stands where it was planned.
  const [part] = [...orderOf(found.plan, today), ...orderOf(ground.base.plan, today)];
  const first = ground.facts.scenes[part?.split('/')[0] ?? ''];
  const stay = asOption(ground, 'stay', optionTitles.stay(placeName(ground.base, first?.place ?? null)), found, unknown ? person : null);
  const sided = shootOneSide(ground, today, person, found.plan);
  if (!sided?.scene.sides) return [stay];
  const director = sided.scene.sides.needsYes;
  const ask: OpenAsk = {
    who: director,
    name: personOf(ground.base, director).name,
    phone: personOf(ground.base, director).phone,
    question: `${askTexts.sides(sided.scene.id)} (${sided.scene.sides.note})`,
    from: null,
    by: null,
  };
  const side = build(ground, {
    ...bare,
    play: 'sides',
    title: optionTitles.sides(sided.scene.id, sided.from.map((one) => nameOf(ground.base, one)).join(' and ')),
    plan: sided.plan,
    changes: [...found.dayChanges, ...sided.changes],
    asks: [ask],
    mustSayYes: [{ person: director, what: `the coverage of ${sided.scene.id}` }],
    holdsUntil: stay.holdsUntil,
    extraReasons: (sided.facts.scenes[sided.scene.id]?.parts ?? []).map(
      (part) => `${sided.scene.id}/${part.letter}: ${part.what}, ${part.minutes} min`,
    ),
    branches: [],
  });
  return [stay, side];
}

/** An option whose return is open is thought through for each later return; how far it holds is part of its rank. */
function asOption(ground: Ground, play: string, title: string, found: Planned, returning: PersonId | null): Built {
  const proposal = { ...bare, play, title, plan: found.plan, changes: found.dayChanges };
  if (returning === null || found.unplaced.length > 0) return build(ground, proposal);
  const { branches, last } = returnsOf(ground, returning, found);
  return build(ground, {
    ...proposal,
    branches,
    holdsUntil: last?.date ?? ground.date,
    asks: last === null ? [whenBack(ground, returning)] : [],
  });
}

/** Whoever can say when the person is back: the guardian of a minor, the agent, the person. A minor is never asked. */
function whenBack(ground: Ground, person: PersonId): OpenAsk {
  const cast = ground.base.people[person]?.cast ?? null;
  const who = personOf(ground.base, cast?.minor?.guardian ?? cast?.agent ?? person);
  return {
    who: who.id,
    name: who.name,
    phone: who.phone,
    question: askTexts.whenBack(nameOf(ground.base, person)),
    from: who.reachableFrom,
    by: null,
  };
}

function holdOption(ground: Ground, person: PersonId, held: Held): Built {
  const today = ground.today;
  if (!today) throw new Error('a held order belongs to today');
  const order = { ...ground.base.plan.order, [today.id]: held.order };
  const name = nameOf(ground.base, person);
  return build(ground, {
    ...bare,
    play: 'hold',
    title: optionTitles.hold(held.order[0] ?? ''),
    plan: { ...ground.base.plan, order },
    judgeBy: held.facts,
    condition: conditionTexts.inMakeUpBy(name, wallTime(held.makeUpBy)),
  });
}

/** Waiting is an open question until the return is known; its price runs from the clock, not from the phone call (floor 1.3). */
function wait(ground: Ground, disruption: PersonOut, held: Held | null): Built {
  const name = nameOf(ground.base, disruption.person);
  const until = held && ground.today ? instantOf(ground.today.date, held.makeUpBy, ground.base.zone) : null;
  const free = until ? [`costs nothing until ${sayClock(until, ground.base.zone)}`] : ['costs from now on'];
  const ask = whenBack(ground, disruption.person);
  const open = disruption.span.to === null || startsToday(ground, disruption);
  const asks = [
    open ? { ...ask, by: until } : { ...ask, question: `${ask.question}; until then ${sayDate(disruption.span.from)} stands as planned` },
  ];
  return build(ground, {
    ...bare,
    play: 'wait',
    title: optionTitles.wait(name),
    plan:
      held && ground.today
        ? { ...ground.base.plan, order: { ...ground.base.plan.order, [ground.today.id]: held.order } }
        : ground.base.plan,
    judgeBy: held ? held.facts : ground.base,
    asks,
    extraReasons: free,
  });
}
