import type { Instant, Money, PersonId } from '#model/index.ts';
import { instantOf, instantOfLocal, minutesOf, money, shootingDays } from '#model/index.ts';
import { cutoffTexts, kitTexts } from '#texts/index.ts';
import { type Cutoff, type Impact, noImpact } from './answer.ts';
import type { Built } from './build.ts';
import { kitWithdrawn } from './facts.ts';
import { type Ground, orderOf } from './ground.ts';
import { lostScenes, notWanted } from './lost.ts';
import { nameOf, shortDay } from './names.ts';
import { earliestSaid } from './kinds/push-calls.ts';
import { childrenOut } from './kinds/overrun.ts';
import { shotsHit } from './kinds/kit-out.ts';
import { workSentences } from './kinds/work.ts';
import type { Held } from './plays/hold.ts';
import { daysHit } from './plays/serving.ts';

/** What is hit, who is on the clock, what waiting costs from when, which cut-offs come next, and the last return that still helps. */
export function impactOf(ground: Ground, ways: readonly Built[], held: Held | null): Impact {
  const unhurt = notWanted(ground);
  if (unhurt !== null)
    return { ...noImpact, waitingPerHour: money(0, ground.base.currency), insurance: insuranceOf(ground), sentences: [unhurt] };
  const scenes = lostScenes(ground);
  const cutoffs = cutoffsOf(ground, ways);
  const onClock = clockOf(ground);
  const free = waitingFreeUntil(ground, held, cutoffs);
  const last = ways.reduce((most, way) => (way.holdsUntil !== null && way.holdsUntil > most ? way.holdsUntil : most), '');
  const lastDay = shootingDays(ground.base).find((day) => day.date === last && last > ground.date);
  const today = ground.before.judged.runs.find((run) => run.day.id === ground.today?.id);
  return {
    scenes,
    people: today?.people.map((run) => run.person) ?? [],
    calls: today && today.slots.length > 0 ? ground.base.house.unit + today.people.length : 0,
    waitingPerHour: idleHour(ground),
    waitingFreeUntil: free,
    decideBy: cutoffs[0]?.at ?? null,
    cutoffs,
    onTheClock: onClock,
    lastUsefulReturn: lastDay ? { date: lastDay.date, call: lastDay.call } : null,
    insurance: insuranceOf(ground),
    touchedPromises: [],
    sentences: sentencesOf(ground),
  };
}

/** The instants after which something is paid or gone: vehicles, cars, holds of people and of places that a way would use. */
function cutoffsOf(ground: Ground, ways: readonly Built[]): readonly Cutoff[] {
  const { today, base } = ground;
  const found: Cutoff[] = [];
  const after = (at: Instant, what: string) => {
    if (at >= ground.asked.at) found.push({ at, what });
  };
  if (today && touchesToday(ground)) {
    for (const leaves of today.departures.filter((one) => !isCar(one, today.published)))
      after(instantOf(today.date, minutesOf(leaves.at), base.zone), cutoffTexts.leaves(leaves.what));
    const out = ground.disruption.kind === 'person-out' ? ground.disruption.person : null;
    for (const call of today.published)
      if (call.pickUp && call.person !== out)
        after(instantOf(today.date, minutesOf(call.pickUp), base.zone), cutoffTexts.car(nameOf(base, call.person)));
    for (const record of Object.values(base.availability))
      if (record.date === today.date && record.callBy)
        after(instantOf(today.date, minutesOf(record.callBy), base.zone), cutoffTexts.callBy(nameOf(base, record.person)));
  }
  const used = new Set(
    ways
      .filter((way) => way.option.verdict !== 'breaks')
      .flatMap((way) => way.audit.judged.runs.flatMap((run) => run.places.map((place) => `${place} ${run.day.date}`))),
  );
  for (const place of Object.values(base.places))
    for (const hold of place.holds)
      if (used.has(`${place.id} ${hold.date}`))
        after(instantOfLocal(hold.until, base.zone), cutoffTexts.hold(place.name, shortDay(hold.date)));
  for (const way of ways)
    if (knowsItsHour.has(way.option.play) && way.option.nextCutOff) after(way.option.nextCutOff.at, way.option.nextCutOff.what);
  const once = [...new Map(found.map((one) => [`${one.at} ${one.what}`, one])).values()];
  return once.sort((one, other) => one.at.localeCompare(other.at) || one.what.localeCompare(other.what));
}

/** Ways with an hour of their own: a desk to ring, a crew to call. */
const knowsItsHour = new Set(['hire', 'place-back', 'second-choice', 'built-set', 'shoot-round', 'in-post', 'extra-day']);

const touchesToday = (ground: Ground): boolean => {
  const { disruption } = ground;
  if (disruption.kind === 'push-calls') return disruption.day === ground.today?.id;
  return 'span' in disruption && disruption.span !== null && disruption.span.from <= ground.date;
};

/** Pre-calls that have begun, then the unit from its call (floor 1.3). */
function clockOf(ground: Ground): readonly string[] {
  const { today, base, now } = ground;
  if (!today || orderOf(base.plan, today).length === 0) return [];
  const early = today.preCalls.filter((call) => minutesOf(call.at) <= now).map((call) => call.who);
  const unit = now < minutesOf(today.call) ? `${base.house.unit} from ${today.call}` : `${base.house.unit}`;
  return [...early, unit];
}

/**
 * A person: until the make-up chair by which the held order still works. A place: until the first vehicle leaves for it. Nothing at risk
 * today: waiting is free until the day itself.
 */
function waitingFreeUntil(ground: Ground, held: Held | null, cutoffs: readonly Cutoff[]): Instant | null {
  if (!ground.today || !touchesToday(ground)) return null;
  if (ground.disruption.kind === 'person-out') return held ? instantOf(ground.today.date, held.makeUpBy, ground.base.zone) : null;
  return cutoffs[0]?.at ?? null;
}

function idleHour(ground: Ground): Money | null {
  const day = ground.base.house.crewDay;
  return day ? money(Math.round((day.minor * 60) / ground.base.house.skeleton.normal), day.currency) : null;
}

function insuranceOf(ground: Ground): Impact['insurance'] {
  const { disruption, base } = ground;
  const person: PersonId | null = disruption.kind === 'person-out' ? disruption.person : null;
  if (!person || !base.people[person]?.named.insured) return null;
  return {
    named: true,
    notify: base.house.insurance.broker,
    deductible: base.house.insurance.deductible,
    recoverable: money(0, base.currency),
  };
}

/** A performer's own car is named by the performer, not twice. */
const isCar = (
  departure: { readonly what: string; readonly at: string },
  published: readonly { readonly person: PersonId; readonly pickUp: string | null }[],
): boolean => published.some((call) => call.pickUp === departure.at && departure.what.toLowerCase().startsWith(call.person));

function sentencesOf(ground: Ground): readonly string[] {
  const { disruption, base } = ground;
  if (disruption.kind === 'push-calls') return [earliestSaid(ground, disruption) ?? []].flat();
  if (disruption.kind === 'overrun') return childrenOut(ground);
  if (disruption.kind === 'client-change') return takenBack(ground, disruption.said);
  if (disruption.kind !== 'kit-out') return [];
  const work = base.kit[disruption.kit]?.work;
  if (work) return workSentences(ground, work);
  const shots = shotsHit(ground, disruption);
  const hit = shots.hit.map(({ shot }) => shot.id).join(', ');
  return [kitTexts.shots(base.kit[disruption.kit]?.name ?? '', hit, shots.unhit.map((shot) => shot.id).join(', '))];
}

/** Scenes of the days to come that need what a client takes back, and those that don't. */
function takenBack(ground: Ground, said: string): readonly string[] {
  const kit = kitWithdrawn(ground.base, said);
  if (kit === null) return [];
  const hit = daysHit(ground, kit).flatMap(({ scenes }) => scenes.map(({ id }) => id));
  const all = ground.before.judged.runs
    .filter((run) => run.day.status === 'planned' && run.day.date >= ground.date)
    .flatMap((run) => run.slots.map((slot) => slot.scene.id));
  return [kitTexts.shots(kit.name, hit.join(', '), all.filter((id) => !hit.includes(id)).join(', '))];
}
