import type { Change, Day, DayId, IsoDate, PartId, PersonId, Place, PlaceId, Plan, Production } from '#model/index.ts';
import { addDays, personOf, sayDate, sayList, sceneOfPart, shootingDays } from '#model/index.ts';
import { relaxedTexts } from '#texts/index.ts';
import type { OpenAsk } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { type Ground, isFree, orderOf, withChanges } from '../ground.ts';
import { nameOf } from '../names.ts';
import { dayBehind } from '../plays/day-behind.ts';
import { arranged } from '../plays/others.ts';
import { lean, leanings, type Planned } from '../plays/replans.ts';
import { noDayFor } from './clash.ts';

/** Plays that take something more than the plan had: a day, another date of a place, a scene that waits. */
export const relaxedPlays = ['add-day', 'ask-place', 'ask-place-added', 'ask-agent', 'double', 'park'] as const;

/** A re-plan that came furthest: what still has no day, and the facts and changes it stands on. */
export interface Leftover {
  readonly facts: Production;
  readonly plan: Plan;
  readonly changes: readonly Change[];
  readonly unplaced: readonly PartId[];
}

/** The way that came nearest: nothing broken but that some parts have no day; fewest of them first. null: there is none such. */
export function nearest(ground: Ground, ways: readonly Built[]): Leftover | null {
  const close = ways
    .filter(
      ({ audit, option }) =>
        option.moved.length > 0 && audit.evidence.length > 0 && audit.evidence.every((one) => one.rule === 'placed' && one.stands === '0'),
    )
    .sort((one, other) => one.audit.evidence.length - other.audit.evidence.length);
  const [best] = close;
  if (!best) return null;
  return {
    facts: best.audit.judged.production,
    plan: best.audit.judged.plan,
    changes: best.option.changes.filter((change) => change.on !== 'plan' && !ground.factChanges.includes(change)),
    unplaced: best.audit.evidence.flatMap((one) => one.part ?? []),
  };
}

/** What would open a way when none stands: each is a plan of its own, judged like any other, with its price and whom to ask. */
export function relaxed(ground: Ground, left: Leftover): readonly Built[] {
  const added = addedDay(ground, left.facts);
  const places = lostPlaces(ground, left);
  const found = [...addDay(ground, left, added), ...askPlace(ground, left, places, null)];
  const whole = found.filter(({ option }) => option.verdict !== 'breaks');
  return [
    ...whole,
    ...(whole.length === 0 ? askPlace(ground, left, places, added) : []),
    ...doubled(ground, left),
    ...park(ground, left),
  ].filter(({ option }) => option.verdict !== 'breaks');
}

function addedDay(ground: Ground, facts: Production): Day | null {
  const last = shootingDays(facts)
    .filter(({ unit }) => unit === (ground.today?.unit ?? unit))
    .at(-1);
  return last ? dayBehind(last, last) : null;
}

/** A day at the end takes what found no day; where that alone doesn't hold, the days behind give and take. */
function addDay(ground: Ground, left: Leftover, day: Day | null): readonly Built[] {
  if (!day) return [];
  const change: Change = { on: 'days', id: day.id, was: null, now: day };
  const facts = withChanges(left.facts, [change]);
  const put = arranged(ground, facts, placedOn(left, day.id), [day.id]);
  const found = put.unplaced.length === 0 ? put : searched(ground, facts, left.plan, (one) => isFree(ground)(one) || one.id === day.id);
  return [
    build(ground, {
      ...bare,
      play: 'add-day',
      title: relaxedTexts.addDay(sayDate(day.date), sayList(left.unplaced)),
      plan: found.plan,
      changes: [...left.changes, ...withCall(change, day, found)],
      days: 1,
      extraReasons: [relaxedTexts.addedCosts()],
    }),
  ];
}

/** A day that is added and called at another hour is one change, not two. */
const withCall = (change: Change, day: Day, found: Planned): readonly Change[] => {
  const own = found.dayChanges.find((one) => one.id === day.id);
  return [own ? { on: 'days', id: day.id, was: null, now: own.now } : change, ...found.dayChanges.filter((one) => one !== own)];
};

/** Places that shut their scenes out, where another date is worth a call: they have windows, and a permit where one is needed. */
const lostPlaces = (ground: Ground, left: Leftover): readonly Place[] => {
  const ids = new Set(left.unplaced.map((part) => ground.facts.scenes[sceneOfPart(part)]?.place ?? null));
  return [...ids].flatMap((id) => {
    const place = id ? left.facts.places[id] : undefined;
    return place && place.windows !== null && place.windows.length > 0 && place.permitted ? [place] : [];
  });
};

/** The place is asked for another date: whichever of the days behind serves best, at its own fee, and only those that the plan uses. */
function askPlace(ground: Ground, left: Leftover, places: readonly Place[], added: Day | null): readonly Built[] {
  if (places.length === 0) return [];
  const extra: readonly Change[] = added ? [{ on: 'days', id: added.id, was: null, now: added }] : [];
  const withDay = withChanges(left.facts, extra);
  const dates = shootingDays(withDay)
    .filter((day) => (isFree(ground)(day) && day.date > ground.date) || day.id === added?.id)
    .map((day) => day.date)
    .filter((date) => !lostDates(ground).has(date));
  const open = withChanges(
    withDay,
    places.map((place) => windowed(place, dates)),
  );
  const found = searched(ground, open, left.plan, (day) => (isFree(ground)(day) && day.date >= ground.date) || day.id === added?.id);
  if (found.unplaced.length > 0) return [];
  const used = places.flatMap((place) => {
    const news = newDates(found.plan, withDay, place);
    return news.length === 0 ? [] : [{ place, dates: news }];
  });
  if (used.length === 0) return [];
  const named = sayList(used.map(({ place, dates: on }) => `${place.name} on ${sayList(on.map(sayDate))}`));
  const [own] = extra;
  return [
    build(ground, {
      ...bare,
      play: added ? 'ask-place-added' : 'ask-place',
      title: added ? relaxedTexts.askPlaceAdded(named, sayDate(added.date)) : relaxedTexts.askPlace(named),
      plan: found.plan,
      changes: [
        ...left.changes,
        ...(own && added ? withCall(own, added, found) : found.dayChanges),
        ...used.map(({ place, dates: on }) => windowed(place, on)),
      ],
      days: added ? 1 : 0,
      asks: used.flatMap(({ place, dates: on }) => on.map((date) => placeAsk(place, date))),
    }),
  ];
}

const placeAsk = (place: Place, date: IsoDate): OpenAsk => ({
  who: null,
  name: place.name,
  phone: place.contact,
  question: relaxedTexts.mayWeHave(place.name, sayDate(date)),
  from: null,
  by: null,
});

/** Dates that the disruption itself takes: nobody is asked for what is known to be gone. */
function lostDates(ground: Ground): ReadonlySet<IsoDate> {
  const { disruption } = ground;
  const found = new Set<IsoDate>();
  if (disruption.kind !== 'place-lost') return found;
  for (let date = disruption.span.from; date <= (disruption.span.to ?? disruption.span.from) && found.size < 400; date = addDays(date, 1))
    found.add(date);
  return found;
}

/** The hours that the place gives on other dates, on these too. */
function windowed(place: Place, dates: readonly IsoDate[]): Change {
  const [usual] = place.windows ?? [];
  const open = (date: IsoDate) => place.windows?.some((window) => window.from <= date && date <= window.to);
  const news = dates
    .filter((date) => !open(date))
    .map((date) => ({ from: date, to: date, opens: usual?.opens ?? '07:00', closes: usual?.closes ?? '19:00' }));
  return { on: 'places', id: place.id, was: place, now: { ...place, windows: [...(place.windows ?? []), ...news] } };
}

/** Dates on which a plan uses a place that is not ours then. */
const newDates = (plan: Plan, facts: Production, place: Place): readonly IsoDate[] =>
  shootingDays(facts)
    .filter((day) => orderOf(plan, day).some((part) => placeOf(facts, part) === place.id))
    .map((day) => day.date)
    .filter((date) => !place.windows?.some((window) => window.from <= date && date <= window.to));

const placeOf = (facts: Production, part: PartId): PlaceId | null => facts.scenes[sceneOfPart(part)]?.place ?? null;

/**
 * The scene without the performer who closes its days: somebody else's back, if the director says that it can be told so. A double is
 * photographed and a stand-in never (scenario P1); what the story must have right is bent by it.
 */
function doubled(ground: Ground, left: Leftover): readonly Built[] {
  const [part, ...others] = left.unplaced;
  const scene = part ? left.facts.scenes[sceneOfPart(part)] : undefined;
  if (!part || !scene || others.length > 0 || scene.parts !== null || scene.cast.length < 2) return [];
  const person = closedBy(ground, part, scene.cast);
  if (!person) return [];
  const change: Change = { on: 'scenes', id: scene.id, was: scene, now: { ...scene, cast: scene.cast.filter((one) => one !== person) } };
  const facts = withChanges(left.facts, [change]);
  const found = searched(ground, facts, left.plan, isFree(ground));
  if (found.unplaced.length > 0) return [];
  const director = Object.values(ground.base.people).find((one) => one.audience === 'director');
  const name = nameOf(ground.base, person);
  return [
    build(ground, {
      ...bare,
      play: 'double',
      title: relaxedTexts.double(scene.id, name),
      plan: found.plan,
      changes: [...left.changes, change, ...found.dayChanges],
      intent: scene.bar === 'must' ? 'broken' : 'bent',
      asks: [
        {
          who: director?.id ?? null,
          name: director?.name ?? '',
          phone: director?.phone ?? null,
          question: relaxedTexts.mayDouble(scene.id, name),
          from: director?.reachableFrom ?? null,
          by: null,
        },
      ],
      mustSayYes: director ? [{ person: director.id, what: relaxedTexts.double(scene.id, name) }] : [],
    }),
  ];
}

/** The performer whose dates are among the facts that close all days of a part. */
function closedBy(ground: Ground, part: PartId, cast: readonly PersonId[]): PersonId | null {
  const keys = noDayFor(ground, part)?.keys ?? [];
  return cast.find((person) => keys.some((key) => key === `stop-date ${person}` || key === `available ${person}`)) ?? null;
}

/** What found no day waits in the boneyard: a scene less until it has one, and that is not ours to decide (floor 1.24). Never what must be right. */
function park(ground: Ground, left: Leftover): readonly Built[] {
  const scenes = left.unplaced.flatMap((part) => ground.facts.scenes[sceneOfPart(part)] ?? []);
  if (scenes.some((scene) => scene.bar === 'must')) return [];
  const director = Object.values(ground.base.people).find((person) => person.audience === 'director');
  const who = director ? personOf(ground.base, director.id) : null;
  return [
    build(ground, {
      ...bare,
      play: 'park',
      title: relaxedTexts.park(sayList(left.unplaced)),
      plan: { ...left.plan, boneyard: [...left.plan.boneyard, ...left.unplaced] },
      changes: left.changes,
      intent: 'broken',
      asks: [
        {
          who: who?.id ?? null,
          name: who?.name ?? '',
          phone: who?.phone ?? null,
          question: relaxedTexts.parked(sayList(left.unplaced)),
          from: who?.reachableFrom ?? null,
          by: null,
        },
      ],
      mustSayYes: who ? [{ person: who.id, what: relaxedTexts.withoutDay(sayList(left.unplaced)) }] : [],
      extraReasons: scenes.map((scene) =>
        scene.purpose ? relaxedTexts.purpose(scene.id, scene.purpose) : relaxedTexts.noPurpose(scene.id),
      ),
    }),
  ];
}

const placedOn = (left: Leftover, day: DayId): Plan => ({ ...left.plan, order: { ...left.plan.order, [day]: left.unplaced } });

const searched = (ground: Ground, facts: Production, plan: Plan, free: (day: Day) => boolean): Planned =>
  lean(ground, facts, plan, leanings.relaxed, free, true);
