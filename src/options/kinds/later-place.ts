import { audit, cost } from '#engine/index.ts';
import type { Change, Day, Disruption, Instant, IsoDate, Person, Place, Plan, Scene } from '#model/index.ts';
import { addDays, instantOfLocal, partsOfScene, sayDate, sayList, sceneOfPart, shootingDays, weekdayOf } from '#model/index.ts';
import { blowTexts } from '#texts/index.ts';
import type { Cutoff, MoneyFigure, OpenAsk } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { withoutDates } from '../facts.ts';
import { type Ground, isFree, orderOf, withChanges } from '../ground.ts';
import { lostScenes } from '../lost.ts';
import { ownAsk } from '../own-ask.ts';
import { lean, leanings, type Planned, windowed } from '../plays/replans.ts';
import { recalled } from './recast.ts';

type PlaceLost = Extract<Disruption, { readonly kind: 'place-lost' }>;

/** Shooting days behind the blow at which the lost work may come back: this week's, not the month's. */
const near = 5;

/**
 * The lost work on another day: at the place itself where its return is only hoped for (it is asked in writing), or at a second choice from
 * the day that its permit allows. Sets that can be made ready sooner are, at their price and by their hour (floor 1.19).
 */
export function laterPlace(known: Ground, disruption: PlaceLost): readonly Built[] {
  if (disruption.set !== null) return [];
  const scenes = lostScenes(known).flatMap((id) => known.facts.scenes[id] ?? []);
  const place = known.facts.places[disruption.place];
  if (!place || scenes.length === 0) return [];
  const days = shootingDays(known.facts).filter((day) => isFree(known)(day) && day.date > disruption.span.from);
  const later = days.slice(0, near);
  const made = sooner(known);
  const back = disruption.span.to === null ? backAgain(known, place, disruption, later, made) : null;
  return [
    ...(back === null ? [] : backOn(known, place, back, made)),
    ...Object.values(known.facts.places)
      .filter((other) => other.secondChoiceFor.includes(disruption.place))
      .flatMap((other) => secondChoice(known, place, other, scenes, later, made)),
    ...builtSet(known, place, scenes, later, made, back?.found ?? null),
  ];
}

/**
 * A set that somebody would build or match elsewhere for the scenes that it serves; what it does not serve waits for the place with a few
 * people, where the scene says that it may. Each set is paid once, whatever number of scenes it serves.
 */
function builtSet(
  ground: Ground,
  lost: Place,
  scenes: readonly Scene[],
  later: readonly Day[],
  made: readonly Change[],
  back: Planned | null,
): readonly Built[] {
  const served = scenes.flatMap((scene) => (scene.elsewhere[0] ? [{ scene, elsewhere: scene.elsewhere[0] }] : []));
  const left = scenes.filter((scene) => scene.elsewhere.length === 0);
  if (served.length === 0 || left.some((scene) => scene.splinter === null)) return [];
  const own = served.map(
    ({ scene, elsewhere }): Change => ({
      on: 'scenes',
      id: scene.id,
      was: scene,
      now: { ...scene, place: elsewhere.place, set: elsewhere.set },
    }),
  );
  const parked = left.flatMap((scene) => partsOfScene(scene));
  const without = (plan: Plan): Plan => ({
    order: Object.fromEntries(Object.entries(plan.order).map(([id, parts]) => [id, parts.filter((part) => !parked.includes(part))])),
    boneyard: [...plan.boneyard, ...parked],
  });
  // The days of the place's own return serve as they are where they hold: one decision now, the other open.
  const same = back === null ? null : asBack(ground, [...own, ...made], { ...back, plan: without(back.plan) });
  const found = same ?? searched(ground, [...own, ...made], later.at(-1)?.date ?? ground.date, without(ground.base.plan));
  const first = served[0];
  const day = later.find(
    (one) => found && served.some(({ scene }) => orderOf(found.plan, one).some((part) => sceneOfPart(part) === scene.id)),
  );
  if (!found || !first || !day) return [];
  const sets = [...new Map(served.map(({ elsewhere }) => [elsewhere.what, elsewhere])).values()];
  const asking = sets.flatMap((set) => (set.needsYes === null ? [] : (ground.base.people[set.needsYes] ?? [])));
  const director = Object.values(ground.base.people).find((person) => person.audience === 'director');
  const ids = sayList(served.map(({ scene }) => scene.id));
  const what = sayList(sets.map((set) => set.what));
  const ask = (person: Person, question: string): OpenAsk => ({
    who: person.id,
    name: person.name,
    phone: person.phone,
    question,
    from: person.reachableFrom,
    by: null,
  });
  return [
    way(
      ground,
      'built-set',
      blowTexts.closed.builtOn(ids, what, sayDate(day.date), sayList(left.map((scene) => scene.id)), lost.name),
      found,
      own,
      made,
      [
        ...asking.map((person) => ask(person, blowTexts.closed.canBuild(what, sayDate(day.date)))),
        ...(director ? [ask(director, blowTexts.closed.filmThere(ids, what))] : []),
        ...sets.filter((set) => set.sum === null).map((set) => ownAsk(blowTexts.calls.sooner(set.what), null)),
      ],
      sets.flatMap((set): readonly MoneyFigure[] =>
        set.sum === null || set.sum.minor === 0
          ? []
          : [{ account: 'art', what: set.what, quantity: 1, rate: set.sum, sum: set.sum, source: set.source, kind: 'new' }],
      ),
    ),
  ];
}

/** Sets that somebody can make ready sooner, if called by an hour that has not passed. */
function sooner(ground: Ground): readonly Change[] {
  return Object.values(ground.facts.places).flatMap((place): readonly Change[] => {
    const sets = place.sets.map((set) =>
      set.sooner && instantOfLocal(set.sooner.callBy, ground.base.zone) > ground.asked.at ? { ...set, readyFrom: set.sooner.ready } : set,
    );
    return sets.every((set, at) => set === place.sets[at]) ? [] : [{ on: 'places', id: place.id, was: place, now: { ...place, sets } }];
  });
}

interface Back {
  readonly day: Day;
  readonly change: Change;
  readonly found: Planned;
}

/** The latest day of the week at which everything still stands, if the place is ours again by then. */
function backAgain(ground: Ground, place: Place, disruption: PlaceLost, later: readonly Day[], made: readonly Change[]): Back | null {
  const last = later.at(-1)?.date ?? disruption.span.from;
  for (const day of later.toReversed()) {
    const windows = withoutDates(
      withoutDates(ground.base.places[place.id]?.windows ?? [], disruption.span.from, addDays(day.date, -1)),
      addDays(day.date, 1),
      last,
    );
    const change: Change = { on: 'places', id: place.id, was: place, now: { ...place, windows } };
    const found = searched(ground, [change, ...made], last);
    if (found && uses(found, place, day)) return { day, change, found };
  }
  return null;
}

function backOn(ground: Ground, place: Place, { day, change, found }: Back, made: readonly Change[]): readonly Built[] {
  const ask: OpenAsk = {
    who: null,
    name: place.name,
    phone: place.contact,
    question: blowTexts.closed.inWriting(place.name, sayDate(day.date)),
    from: null,
    by: firstLapse(ground, place, day.date),
  };
  return [way(ground, 'place-back', blowTexts.closed.backOn(place.name, sayDate(day.date)), found, [change], made, [ask])];
}

function secondChoice(
  ground: Ground,
  lost: Place,
  other: Place,
  scenes: readonly Scene[],
  later: readonly Day[],
  made: readonly Change[],
): readonly Built[] {
  const earliest = other.permitted ? ground.date : workingDaysAfter(ground.date, other.permitLead ?? 0);
  const shut = other.windows === null ? null : withoutDates(other.windows, '1900-01-01', addDays(earliest, -1));
  const open: Change = { on: 'places', id: other.id, was: other, now: { ...other, permitted: true, windows: shut } };
  const moved = scenes.map(
    (scene): Change => ({
      on: 'scenes',
      id: scene.id,
      was: scene,
      now: { ...scene, place: other.id, set: other.sets[0]?.id ?? null },
    }),
  );
  const last = later.at(-1)?.date ?? ground.date;
  const own = [open, ...moved];
  const found = searched(ground, [...own, ...made.filter((change) => change.id !== other.id)], last);
  const day = later.find((one) => found && uses(found, other, one));
  if (!found || !day) return [];
  const director = Object.values(ground.base.people).find((person) => person.audience === 'director');
  const hold = other.holds.find((one) => one.date === day.date);
  return [
    way(ground, 'second-choice', blowTexts.closed.insteadOn(other.name, lost.name, sayDate(day.date)), found, own, made, [
      ...(other.permitted
        ? []
        : [
            {
              who: null,
              name: other.name,
              phone: other.contact,
              question: blowTexts.closed.permit(other.name, sayDate(day.date)),
              from: null,
              by: hold ? instantOfLocal(hold.until, ground.base.zone) : null,
            },
          ]),
      {
        who: director?.id ?? null,
        name: director?.name ?? '',
        phone: director?.phone ?? null,
        question: blowTexts.closed.filmThere(sayList(scenes.map((scene) => scene.id)), other.name),
        from: null,
        by: null,
      },
    ]),
  ];
}

function asBack(ground: Ground, changes: readonly Change[], back: Planned): Planned | null {
  const facts = withChanges(ground.facts, [...changes, ...back.dayChanges]);
  return audit(facts, back.plan).holds ? { ...back, facts } : null;
}

function searched(ground: Ground, changes: readonly Change[], last: IsoDate, from: Plan = ground.base.plan): Planned | null {
  const facts = withChanges(ground.facts, changes);
  const found = [leanings.balanced, leanings['keep-most']]
    .map((leaning) => lean(ground, facts, from, leaning, windowed(ground, ground.date, last, 1), true))
    .filter((one) => one.unplaced.length === 0 && audit(one.facts, one.plan).holds);
  const price = (one: Planned) => cost(one.facts, one.plan).total.minor;
  return found.toSorted((one, other) => price(one) - price(other))[0] ?? null;
}

const uses = (found: Planned, place: Place, day: Day): boolean =>
  orderOf(found.plan, day).some((part) => found.facts.scenes[part.split('/')[0] ?? '']?.place === place.id);

/** Only what the plan uses is called for: each set that it needs sooner is a line, and the first hour to call by is the last moment. */
function way(
  ground: Ground,
  play: string,
  title: string,
  found: Planned,
  own: readonly Change[],
  made: readonly Change[],
  asks: readonly OpenAsk[],
  more: readonly MoneyFigure[] = [],
): Built {
  const used = made.flatMap((change) => {
    const place = change.was as Place;
    const needed = place.sets.filter((set) => set.sooner && set.readyFrom && earliestUse(found, set.id) < set.readyFrom);
    return needed.length === 0 ? [] : [{ change, sets: needed }];
  });
  const rigs = used.flatMap(({ sets }) => sets.flatMap((set) => set.sooner ?? []));
  const lines = rigs.flatMap((rig): readonly MoneyFigure[] =>
    rig.sum ? [{ account: 'lighting', what: rig.what, quantity: 1, rate: rig.sum, sum: rig.sum, source: rig.source, kind: 'new' }] : [],
  );
  const cutoff = rigs
    .map((rig): Cutoff => ({ at: instantOfLocal(rig.callBy, ground.base.zone), what: blowTexts.closed.called(rig.what) }))
    .sort((one, other) => one.at.localeCompare(other.at))[0];
  return build(ground, {
    ...bare,
    play,
    title,
    plan: found.plan,
    changes: [
      ...own,
      ...used.map(({ change }) => change).filter((change) => !own.some((one) => one.id === change.id)),
      ...found.dayChanges,
    ],
    asks,
    extraLines: [...lines, ...more],
    extraReasons: recalled(ground, found.facts, found.plan),
    lastMoment: cutoff ?? null,
  });
}

/** The first date and hour at which a plan shoots on a set; late enough where it never does. */
const earliestUse = (found: Planned, set: string): string =>
  shootingDays(found.facts)
    .filter((day) => orderOf(found.plan, day).some((part) => found.facts.scenes[part.split('/')[0] ?? '']?.set === set))
    .map((day) => `${day.date}T${day.call}`)[0] ?? '9999';

/** The other choice can be waited for until its hold lapses: until then the owner may answer. */
function firstLapse(ground: Ground, lost: Place, date: IsoDate): Instant | null {
  const holds = Object.values(ground.facts.places)
    .filter((place) => place.secondChoiceFor.includes(lost.id))
    .flatMap((place) => place.holds.filter((hold) => hold.date === date).map((hold) => instantOfLocal(hold.until, ground.base.zone)));
  return holds.filter((at) => at > ground.asked.at).sort()[0] ?? null;
}

function workingDaysAfter(date: IsoDate, days: number): IsoDate {
  let found = date;
  for (let left = days; left > 0; ) {
    found = addDays(found, 1);
    if (weekdayOf(found) <= 5) left -= 1;
  }
  return found;
}
