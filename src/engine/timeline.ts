import type { Day, DaySkeleton, Eighths, Minutes, PartId, PersonId, PlaceId, Production, Scene } from '#model/index.ts';
import { eighths, minutesOf, partFacts, personOf, sceneOf, sceneOfPart, usableMinutes } from '#model/index.ts';
import { duskMinutes, sunTimes } from './sun.ts';

/** One part on the clock of its day; minutes count from 00:00 of the day's date and run on past midnight. */
export interface Slot {
  readonly part: PartId;
  readonly scene: Scene;
  readonly cast: readonly PersonId[];
  /** Set change or company move before it, already over at `start`. */
  readonly change: Minutes;
  /** Nothing to shoot until it is dark, or the gear is there: minutes of the day all the same. */
  readonly wait: Minutes;
  readonly start: Minutes;
  readonly end: Minutes;
}
/** A performer's own clock: door, chair, set, out. `pickUp` is null while the way from the door is unknown. */
export interface PersonRun {
  readonly person: PersonId;
  readonly pickUp: Minutes | null;
  readonly makeUp: Minutes;
  readonly onSet: Minutes;
  readonly dismissed: Minutes;
  readonly work: Minutes;
}
/**
 * One day on the clock.
 *   call | to first shot | 31 | change | 32 | lunch | 34 40 | wrap-out |
 *   07:30  08:30                              13:10          17:10    17:40 last out
 */
export interface DayRun {
  readonly day: Day;
  readonly call: Minutes;
  readonly slots: readonly Slot[];
  readonly lunch: { readonly from: Minutes; readonly to: Minutes } | null;
  readonly cameraWrap: Minutes | null;
  readonly lastOut: Minutes | null;
  /** Scenes, set changes, moves, and time on the road before the first shot: what the 510 minutes hold. */
  readonly used: Minutes;
  readonly usable: Minutes;
  /** Billed in whole steps. */
  readonly overtime: Minutes;
  readonly eighths: Eighths;
  readonly places: readonly PlaceId[];
  readonly moves: number;
  readonly people: readonly PersonRun[];
  /** Parts whose minutes nobody gave: they count as nothing here and ask. */
  readonly unknown: readonly PartId[];
}

/** Puts one day's order on the clock (floor 1.15, scenarios: day arithmetic). A day without parts has no wrap. */
export function dayRun(production: Production, day: Day, order: readonly PartId[]): DayRun {
  const house = production.house.skeleton;
  const call = minutesOf(day.call);
  const shootsFrom = Math.max(call + house.toFirstShot, day.shootsFrom ? minutesOf(day.shootsFrom) : 0);
  const clock = new DayClock(house, call, shootsFrom);
  const slots: Slot[] = [];
  const unknown: PartId[] = [];
  let last: Scene | null = null;
  for (const part of order) {
    const scene = sceneOf(production, sceneOfPart(part));
    const facts = partFacts(scene, part);
    if (facts.minutes === null) unknown.push(part);
    const change = last ? changeBetween(house, last, scene) : 0;
    clock.change(change);
    const wait = clock.waitFor((now) => startsFrom(production, day, scene, now, facts.minutes ?? 0));
    const [start, end] = clock.shoot(facts.minutes ?? 0);
    slots.push({ part, scene, cast: facts.cast, change, wait, start, end });
    last = scene;
  }
  const cameraWrap = slots.at(-1)?.end ?? null;
  const onTheRoad = slots.length === 0 ? 0 : shootsFrom - call - house.toFirstShot;
  const used = onTheRoad + slots.reduce((sum, slot) => sum + slot.change + slot.wait + (partFacts(slot.scene, slot.part).minutes ?? 0), 0);
  const over = Math.max(0, used - usableMinutes(house));
  return {
    day,
    call,
    slots,
    lunch: clock.lunch,
    cameraWrap,
    lastOut: cameraWrap === null ? null : cameraWrap + house.wrapOut,
    used,
    usable: usableMinutes(house),
    overtime: Math.ceil(over / house.overtimeStep) * house.overtimeStep,
    eighths: eighths(slots.reduce((sum, slot) => sum + partFacts(slot.scene, slot.part).eighths, 0)),
    places: placesInOrder(slots),
    moves: slots.filter((slot, index) => index > 0 && slot.scene.place !== slots[index - 1]?.scene.place).length,
    people: peopleOf(production, day, slots),
    unknown,
  };
}

/** Longer than an hour is no wait but another plan. */
const longestWait: Minutes = 60;

/** When a scene that comes up now can begin: what is on its way is waited for, and the dark. */
const startsFrom = (production: Production, day: Day, scene: Scene, now: Minutes, minutes: Minutes): Minutes =>
  Math.max(darkFrom(production, day, scene, now, minutes), arrival(production, day, scene, now));

/** An exterior by night that ends before sunrise waits for nothing. Where the sun is not known nothing waits, and the audit asks. */
function darkFrom(production: Production, day: Day, scene: Scene, now: Minutes, minutes: Minutes): Minutes {
  if (scene.intExt === 'INT' || scene.dayNight !== 'NIGHT' || scene.blackedOut) return now;
  const at = (scene.place ? production.places[scene.place]?.at : null) ?? production.at;
  const sun = at === null ? null : sunTimes(day.date, production.zone, at);
  if (sun === null || now + minutes <= sun.rise - duskMinutes || now + longestWait < sun.set + duskMinutes) return now;
  return Math.max(now, sun.set + duskMinutes);
}

/** Gear that arrives on the day within the hour. */
function arrival(production: Production, day: Day, scene: Scene, now: Minutes): Minutes {
  const times = [...scene.kit, ...scene.shots.flatMap((shot) => shot.kit)].flatMap((id) => {
    const from = production.kit[id]?.freeFrom ?? null;
    return from === null || from.slice(0, 10) !== day.date ? [] : [minutesOf(from.slice(11, 16))];
  });
  const last = Math.max(now, ...times);
  return last > now + longestWait ? now : last;
}

/** Another set at one address is a set change, another address a company move, the same set nothing. */
export function changeBetween(house: DaySkeleton, from: Scene, to: Scene): Minutes {
  if (from.place !== to.place) return house.companyMove;
  return from.set === to.set ? 0 : house.setChange;
}

/** The clock of one day; lunch falls at the first scene end or change end inside its window, else it interrupts a scene at the window's end. */
class DayClock {
  lunch: { readonly from: Minutes; readonly to: Minutes } | null = null;
  private now: Minutes;
  private readonly house: DaySkeleton;
  private readonly call: Minutes;
  constructor(house: DaySkeleton, call: Minutes, shootsFrom: Minutes) {
    this.house = house;
    this.call = call;
    this.now = shootsFrom;
  }
  change(minutes: Minutes): void {
    this.eatIfDue();
    this.now += minutes;
    this.eatIfDue();
  }
  /** Idle minutes until something may be shot; lunch is had meanwhile where its hours allow it. */
  waitFor(from: (now: Minutes) => Minutes): Minutes {
    const until = from(this.now);
    if (until <= this.now) return 0;
    const lunchAt = Math.max(this.now, this.call + this.house.lunchFrom);
    let idle = 0;
    if (!this.lunch && lunchAt < until) {
      idle = lunchAt - this.now;
      this.eat(lunchAt);
      this.now = lunchAt + this.house.lunch;
    }
    idle += Math.max(0, until - this.now);
    this.now = Math.max(this.now, until);
    return idle;
  }
  shoot(minutes: Minutes): readonly [Minutes, Minutes] {
    const start = this.now;
    const latest = this.call + this.house.lunchUntil;
    this.now += minutes;
    if (!this.lunch && this.now > latest && start < latest) this.eat(latest);
    return [start, this.now];
  }
  /** Only where work follows: nobody is kept for lunch after the last shot. */
  private eatIfDue(): void {
    if (!this.lunch && this.now >= this.call + this.house.lunchFrom) this.eat(this.now);
  }
  private eat(from: Minutes): void {
    this.lunch = { from, to: from + this.house.lunch };
    this.now += this.house.lunch;
  }
}

const placesInOrder = (slots: readonly Slot[]): readonly PlaceId[] => [
  ...new Set(slots.map((slot) => slot.scene.place).filter((place): place is PlaceId => place !== null)),
];

function peopleOf(production: Production, day: Day, slots: readonly Slot[]): readonly PersonRun[] {
  const names = [...new Set(slots.flatMap((slot) => slot.cast))];
  return names.map((person) => {
    const own = slots.filter((slot) => slot.cast.includes(person));
    const onSet = own[0]?.start ?? 0;
    const part = personOf(production, person).cast;
    const published = day.published.find((call) => call.person === person);
    const chair = onSet - (part?.makeUp ?? 0);
    // A published chair time that is early enough stands: a car that was ordered is not called off for a later scene.
    const came = day.ins.find((one) => one.person === person)?.at ?? null;
    const called = published?.makeUp && minutesOf(published.makeUp) <= chair ? minutesOf(published.makeUp) : chair;
    const makeUp = came === null ? called : minutesOf(came);
    const door = part?.travel === null || part?.travel === undefined ? null : makeUp - part.travel;
    const pickUp = published?.pickUp && (door === null || minutesOf(published.pickUp) <= door) ? minutesOf(published.pickUp) : door;
    return {
      person,
      pickUp,
      makeUp,
      onSet,
      dismissed: (own.at(-1)?.end ?? 0) + production.house.skeleton.dismissal,
      // A lunch inside a scene is no work.
      work: own.reduce((sum, slot) => sum + (partFacts(slot.scene, slot.part).minutes ?? 0), 0),
    };
  });
}
