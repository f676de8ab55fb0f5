import type { Audit } from '#engine/index.ts';
import { standingOf } from '#engine/index.ts';
import type { Day, Instant, Money, Place, PlaceHold, Plan, Production } from '#model/index.ts';
import { instantOfLocal, isBefore, sayDate, sayInstant, sayMoney, sceneOfPart, shootingDays, splinterUnit } from '#model/index.ts';
import { askTexts, reasonTexts } from '#texts/index.ts';
import type { MoneyFigure, OpenAsk, TouchedDay } from './answer.ts';
import { type Ground, orderOf } from './ground.ts';
import { nameOf, shortDay } from './names.ts';

/** Why a way stands: the days' minutes, newly used places with their hours and holds, people called who were not. Facts, not praise. */
export function reasonsOf(ground: Ground, facts: Production, judged: Audit, touched: readonly TouchedDay[]): readonly string[] {
  return judged.judged.runs
    .filter((run) => touched.some((one) => one.day === run.day.id) && run.slots.length > 0 && run.day.unit !== splinterUnit)
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

/** Held dates that a plan uses and the published one did not. */
function heldAndUsed(ground: Ground, plan: Plan) {
  const uses = (facts: Production, order: Plan, day: Day, place: Place) =>
    orderOf(order, day).some((part) => facts.scenes[sceneOfPart(part)]?.place === place.id);
  return shootingDays(ground.facts).flatMap((day) =>
    Object.values(ground.facts.places)
      .filter((place) => uses(ground.facts, plan, day, place) && !uses(ground.base, ground.base.plan, day, place))
      .flatMap((place) => place.holds.filter((hold) => hold.date === day.date).map((hold) => ({ place, hold, day }))),
  );
}

/**
 * A held date used after its hold lapsed is no longer ours: it asks the place, at the full price (scenario of the baths). One that has to
 * be confirmed for money asks too, by the hour at which it lapses.
 */
export function holdAsks(
  ground: Ground,
  plan: Plan,
): {
  readonly asks: readonly OpenAsk[];
  readonly lines: readonly MoneyFigure[];
  readonly minor: number;
  /** Names of places whose held date is paid by confirming it: its day costs nothing beside. */
  readonly confirmed: readonly string[];
} {
  const used = heldAndUsed(ground, plan);
  const inForce = (hold: PlaceHold) => isBefore(ground.asked.at, instantOfLocal(hold.until, ground.base.zone));
  const lapsed = used.filter(({ hold }) => !inForce(hold) && !hold.gone);
  const confirmed = used.flatMap((one) => (inForce(one.hold) && one.hold.confirm !== null ? [{ ...one, confirm: one.hold.confirm }] : []));
  const ask = (place: Place, question: string, by: Instant | null) => ({
    who: null,
    name: place.name,
    phone: place.contact,
    question,
    from: null,
    by,
  });
  const line = (place: Place, hold: PlaceHold, what: string, sum: Money): MoneyFigure => ({
    account: 'place',
    what: `${place.name}, ${what}`,
    quantity: 1,
    rate: sum,
    sum,
    source: `hold until ${hold.until.replace('T', ' ')}, ${sayMoney(sum)}`,
    kind: 'new',
  });
  const lines = [
    ...lapsed.map(({ place, hold }) => line(place, hold, 'hold lapsed', hold.price)),
    ...confirmed.map(({ place, hold, confirm }) => line(place, hold, 'hold confirmed', confirm)),
  ];
  return {
    asks: [
      ...lapsed.map(({ place, day }) => ask(place, askTexts.holdGone(place.name, sayDate(day.date)), null)),
      ...confirmed.map(({ place, hold, day, confirm }) =>
        ask(place, askTexts.confirm(place.name, sayDate(day.date), sayMoney(confirm)), instantOfLocal(hold.until, ground.base.zone)),
      ),
    ],
    lines,
    minor: lines.reduce((sum, one) => sum + one.sum.minor, 0),
    confirmed: confirmed.map(({ place }) => place.name),
  };
}
