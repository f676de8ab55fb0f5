import type { Disruption } from '#model/index.ts';
import { instantOf, minutesOf, sayClock, sceneOfPart } from '#model/index.ts';
import { askTexts, optionTitles } from '#texts/index.ts';
import { bare, build, type Built } from '../build.ts';
import { type Ground, orderOf, withChanges } from '../ground.ts';
import { placeName } from '../names.ts';
import { onTheRoad } from '../plays/others.ts';
import { lookApart } from '../plays/apart.ts';
import { leanings } from '../plays/replans.ts';
import { cover, home, lookHarder, nothing, planned, replanned, startsToday, swaps } from './shared.ts';
import { elsewhere } from './elsewhere.ts';
import { laterPlace } from './later-place.ts';

type PlaceLost = Extract<Disruption, { kind: 'place-lost' }>;

/** Moves for a lost place: swap with another day, another place today, re-plans, cover, other addresses judged one by one, home, wait, nothing. */
export function placeLost(known: Ground, disruption: PlaceLost): readonly Built[] {
  const ground = fromWhereTheUnitIs(known, disruption);
  const today = startsToday(ground, disruption);
  const last = disruption.span.to ?? disruption.span.from;
  const first = [
    ...(today ? swaps(ground, 3, null, planned) : []),
    ...(today ? [replanned(ground, leanings.elsewhere, optionTitles.elsewhere('wherever most can be shot'), last)] : []),
    replanned(ground, leanings['keep-most'], optionTitles['keep-most'](''), last),
    replanned(ground, leanings.balanced, optionTitles.balanced(''), last),
    replanned(ground, leanings.cheapest, optionTitles.cheapest(''), last),
  ];
  const stood = [...first, ...lookHarder(ground, first, optionTitles.balanced(''), last, planned)];
  return [
    ...stood,
    ...lookApart(ground, stood, last, planned),
    ...laterPlace(ground, disruption),
    ...(today ? cover(ground) : []),
    ...(today ? elsewhere(ground) : []),
    ...(today ? home(ground) : []),
    wait(ground, disruption),
    nothing(ground),
  ];
}

/** The vehicles have left for the lost place: whatever is shot today begins with a move from there. */
function fromWhereTheUnitIs(ground: Ground, disruption: PlaceLost): Ground {
  const road = ground.today && startsToday(ground, disruption) ? onTheRoad(ground, ground.today) : null;
  const there = ground.today
    ? orderOf(ground.base.plan, ground.today).some((part) => ground.base.scenes[sceneOfPart(part)]?.place === disruption.place)
    : false;
  if (road === null || !there) return ground;
  return { ...ground, facts: withChanges(ground.facts, [road]), factChanges: [...ground.factChanges, road] };
}

function wait(ground: Ground, disruption: PlaceLost): Built {
  const place = ground.base.places[disruption.place];
  const first = ground.today?.departures
    .map((one) => minutesOf(one.at))
    .filter((at) => at >= ground.now)
    .sort((one, other) => one - other)[0];
  const free = first !== undefined && ground.today ? instantOf(ground.today.date, first, ground.base.zone) : null;
  return build(ground, {
    ...bare,
    play: 'wait',
    title: optionTitles.wait(placeName(ground.base, disruption.place)),
    plan: ground.base.plan,
    judgeBy: ground.base,
    asks: [
      {
        who: null,
        name: place?.name ?? '',
        phone: place?.contact ?? null,
        question: askTexts.placeBack(place?.name ?? ''),
        from: null,
        by: free,
      },
    ],
    extraReasons: [free ? `costs nothing until ${sayClock(free, ground.base.zone)}` : 'costs from now on'],
  });
}
