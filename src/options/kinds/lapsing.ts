import type { Day, Disruption, Instant, PartId } from '#model/index.ts';
import { addMoney, eighths, instantOfLocal, money, partFacts, sayClock, sayMoney, sceneOfPart, showEighths } from '#model/index.ts';
import { blowTexts } from '#texts/index.ts';
import type { MoneyFigure } from '../answer.ts';
import { dueFor } from '../bookings.ts';
import { bare, build, type Built } from '../build.ts';
import { factsOf } from '../facts.ts';
import { type Ground, groundOf, orderOf } from '../ground.ts';
import { lostScenes } from '../lost.ts';
import { shortDay } from '../names.ts';
import { triedDays } from '../why-not/index.ts';
import { ownAsk } from '../own-ask.ts';

type Weather = Extract<Disruption, { readonly kind: 'weather' }>;

/** Looking again costs what lapses until then: the next hold that goes, the scenes that have no day after it, and what is booked for them. */
export function lookAgain(ground: Ground, weather: Weather): Built {
  const next = nextLapse(ground);
  return build(ground, {
    ...bare,
    play: 'wait',
    title: blowTexts.closed.lookAgain(shortDay(weather.date)),
    plan: ground.base.plan,
    judgeBy: ground.base,
    asks: [ownAsk(blowTexts.closed.forecast(shortDay(weather.date)), next)],
    extraReasons: next === null ? [] : lapsed(ground, weather, next),
  });
}

/** The first hold that lapses from now on and is somebody else's after it. */
function nextLapse(ground: Ground): Instant | null {
  const holds = Object.values(ground.base.places).flatMap((place) => place.holds.filter((hold) => hold.gone));
  return (
    holds
      .map((hold) => instantOfLocal(hold.until, ground.base.zone))
      .filter((at) => at > ground.asked.at)
      .sort()[0] ?? null
  );
}

function lapsed(ground: Ground, weather: Weather, at: Instant): readonly string[] {
  const later = groundOf(ground.base, weather, factsOf(ground.base, weather, at), { ...ground.asked, at });
  const lost = lostScenes(ground).map((scene) => scene as unknown as PartId);
  // Whoever waits for the forecast loses the day if it holds.
  const others = (part: PartId) => triedDays(later, part).filter(({ day }) => day.date !== weather.date);
  const gone = lost.filter((part) => others(part).every(({ tries }) => tries.every((evidence) => evidence.length > 0)));
  const pages = gone.reduce((sum, part) => {
    const scene = ground.base.scenes[sceneOfPart(part)];
    return sum + (scene ? partFacts(scene, part).eighths : 0);
  }, 0);
  const when = sayClock(at, ground.base.zone);
  const due = dueFor(later, lost);
  return [
    ...(gone.length === 0 ? [] : [blowTexts.closed.lapses(when, gone.join(', '), showEighths(eighths(pages), ' '))]),
    ...due.filter(({ sum }) => sum.minor > 0).map(({ what, sum }) => blowTexts.closed.bookedMore(what, sayMoney(sum), when)),
  ];
}

/** What the day's places take whatever is shot, by their own terms at this instant: paid in every way, and said in every way. */
export function withPaid(ground: Ground, day: Day, way: Built): Built {
  const places = [...new Set(orderOf(ground.base.plan, day).flatMap((part) => ground.base.scenes[sceneOfPart(part)]?.place ?? []))];
  const lines = places.flatMap((id): readonly MoneyFigure[] => {
    const place = ground.base.places[id];
    if (!place?.fee || place.cancelling.kind !== 'steps') return [];
    const step = place.cancelling.steps.findLast(
      (one) => one.from === null || instantOfLocal(one.from, ground.base.zone) <= ground.asked.at,
    );
    if (!step || way.option.lines.some((line) => line.kind === 'sunk' && line.what.startsWith(place.name))) return [];
    const due = step.due.kind === 'sum' ? step.due.sum : money(Math.round((place.fee.minor * step.due.percent) / 100), place.fee.currency);
    return [
      {
        account: 'place',
        what: blowTexts.closed.paid(place.name, shortDay(day.date)),
        quantity: 1,
        rate: due,
        sum: due,
        source: 'terms of the place',
        kind: 'sunk',
      },
    ];
  });
  const sunk = addMoney(ground.base.currency, [way.option.sunk, ...lines.map((line) => line.sum)]);
  return { ...way, option: { ...way.option, lines: [...way.option.lines, ...lines], sunk } };
}
