import { audit, cost } from '#engine/index.ts';
import type { Change, Day, Disruption, Instant, IsoDate, Place, Scene } from '#model/index.ts';
import { addDays, instantOfLocal, sayDate, sayList, shootingDays, weekdayOf } from '#model/index.ts';
import { blowTexts } from '#texts/index.ts';
import type { Cutoff, MoneyFigure, OpenAsk } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { withoutDates } from '../facts.ts';
import { type Ground, isFree, orderOf, withChanges } from '../ground.ts';
import { lostScenes } from '../lost.ts';
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
  return [
    ...(disruption.span.to === null ? backOn(known, place, disruption, later, made) : []),
    ...Object.values(known.facts.places)
      .filter((other) => other.secondChoiceFor.includes(disruption.place))
      .flatMap((other) => secondChoice(known, place, other, scenes, later, made)),
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

/** The latest day of the week at which everything still stands, if the place is ours again by then. */
function backOn(ground: Ground, place: Place, disruption: PlaceLost, later: readonly Day[], made: readonly Change[]): readonly Built[] {
  const last = later.at(-1)?.date ?? disruption.span.from;
  for (const day of later.toReversed()) {
    const windows = withoutDates(
      withoutDates(ground.base.places[place.id]?.windows ?? [], disruption.span.from, addDays(day.date, -1)),
      addDays(day.date, 1),
      last,
    );
    const change: Change = { on: 'places', id: place.id, was: place, now: { ...place, windows } };
    const found = searched(ground, [change, ...made], last);
    if (!found || !uses(found, place, day)) continue;
    const by = firstLapse(ground, place, day.date);
    return [
      way(ground, 'place-back', blowTexts.closed.backOn(place.name, sayDate(day.date)), found, [change], made, [
        {
          who: null,
          name: place.name,
          phone: place.contact,
          question: blowTexts.closed.inWriting(place.name, sayDate(day.date)),
          from: null,
          by,
        },
      ]),
    ];
  }
  return [];
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

function searched(ground: Ground, changes: readonly Change[], last: IsoDate): Planned | null {
  const facts = withChanges(ground.facts, changes);
  const found = [leanings.balanced, leanings['keep-most']]
    .map((leaning) => lean(ground, facts, ground.base.plan, leaning, windowed(ground, ground.date, last, 1), true))
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
    extraLines: lines,
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
