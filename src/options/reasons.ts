import type { Audit } from '#engine/index.ts';
import { standingOf } from '#engine/index.ts';
import type { Plan, Production } from '#model/index.ts';
import { instantOfLocal, isBefore, sayDate, sayInstant, sayMoney, shootingDays } from '#model/index.ts';
import { askTexts, reasonTexts } from '#texts/index.ts';
import type { MoneyFigure, OpenAsk, TouchedDay } from './answer.ts';
import { type Ground, orderOf } from './ground.ts';
import { nameOf, shortDay } from './names.ts';

/** Why a way stands: the days' minutes, newly used places with their hours and holds, people called who were not. Facts, not praise. */
export function reasonsOf(ground: Ground, facts: Production, judged: Audit, touched: readonly TouchedDay[]): readonly string[] {
  return judged.judged.runs
    .filter((run) => touched.some((one) => one.day === run.day.id) && run.slots.length > 0)
    .flatMap((run) => {
      const day = shortDay(run.day.date);
      const before = ground.before.judged.runs.find((one) => one.day.id === run.day.id);
      const wrap = touched.find((one) => one.day === run.day.id)?.cameraWrap ?? '';
      const places = run.places
        .filter((place) => !before?.places.includes(place))
        .flatMap((place) => {
          const name = facts.places[place]?.name ?? place;
          const window = facts.places[place]?.windows?.find((one) => one.from <= run.day.date && run.day.date <= one.to);
          const hold = facts.places[place]?.holds.find((one) => one.date === run.day.date);
          const heldUntil = hold ? instantOfLocal(hold.until, facts.zone) : null;
          return [
            ...(window ? [reasonTexts.window(name, day, `${window.opens}-${window.closes}`)] : []),
            ...(heldUntil && isBefore(ground.asked.at, heldUntil)
              ? [reasonTexts.held(name, day, sayInstant(heldUntil, facts.zone, { city: true }))]
              : []),
          ];
        });
      const added = run.people.filter(({ person }) => !before?.people.some((one) => one.person === person));
      const same = run.people.filter(({ person }) => before?.people.some((one) => one.person === person));
      const people = added.map(({ person }) => {
        const { state } = standingOf(facts, ground.published, person, run.day.date);
        const agent = facts.people[person]?.cast?.agent ?? null;
        const from = agent ? (facts.people[agent]?.reachableFrom ?? null) : null;
        return state === 'A'
          ? reasonTexts.notEngaged(nameOf(facts, person), day, nameOf(facts, agent) || nameOf(facts, person), from)
          : reasonTexts.onHold(nameOf(facts, person), day);
      });
      const working = same.length > 0 ? [reasonTexts.working(same.map(({ person }) => nameOf(facts, person)).join(' and '), day)] : [];
      const road = run.day.shootsFrom ? [reasonTexts.onTheRoad(facts.house.skeleton.companyMove)] : [];
      return [reasonTexts.fits(day, run.used, run.usable, wrap), ...road, ...places, ...people, ...working];
    });
}

/** A held date used after its hold lapsed is no longer ours: it asks the place, at the full price (scenario of the baths). */
export function holdAsks(
  ground: Ground,
  plan: Plan,
): { readonly asks: readonly OpenAsk[]; readonly lines: readonly MoneyFigure[]; readonly minor: number } {
  const lapsed = shootingDays(ground.facts).flatMap((day) =>
    Object.values(ground.facts.places)
      .filter((place) => orderOf(plan, day).some((part) => ground.facts.scenes[part.split('/')[0] ?? '']?.place === place.id))
      .filter((place) => !orderOf(ground.base.plan, day).some((part) => ground.base.scenes[part.split('/')[0] ?? '']?.place === place.id))
      .flatMap((place) =>
        place.holds
          .filter((hold) => hold.date === day.date && !isBefore(ground.asked.at, instantOfLocal(hold.until, ground.base.zone)))
          .map((hold) => ({ place, hold, day })),
      ),
  );
  return {
    asks: lapsed.map(({ place, day }) => ({
      who: null,
      name: place.name,
      phone: place.contact,
      question: askTexts.holdGone(place.name, sayDate(day.date)),
      from: null,
      by: null,
    })),
    lines: lapsed.map(({ place, hold }) => ({
      account: 'place',
      what: `${place.name}, hold lapsed`,
      quantity: 1,
      rate: hold.price,
      sum: hold.price,
      source: `hold until ${hold.until.replace('T', ' ')}, ${sayMoney(hold.price)}`,
      kind: 'new',
    })),
    minor: lapsed.reduce((sum, { hold }) => sum + hold.price.minor, 0),
  };
}
