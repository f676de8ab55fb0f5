import type { Day, DayId, Deal, Minutes, PartId, PersonId, PlaceId, PlaceWindow, Plan, Production, Scene } from '#model/index.ts';
import {
  availabilityKey,
  daysBetween,
  minutesOf,
  openDeal,
  partFacts,
  partsOfScene,
  sceneOfPart,
  shootingDays,
  usableMinutes,
} from '#model/index.ts';
import { minorHoursOf, restsOf } from './agreed.ts';
import { seeded } from './random.ts';

/**
 * The search's own compiled form of facts: whole numbers and tables, nothing shared with the audit but the model. Days are the unlocked
 * shooting days in order; `fixed` work of locked days only enters through people's paid spans and the rest before the first free day.
 */
export interface Problem {
  readonly production: Production;
  readonly days: readonly FreeDay[];
  readonly parts: readonly Piece[];
  readonly people: readonly Payee[];
  /** From last out to next call, by the house and the chosen packs. */
  readonly rest: { readonly cast: Minutes; readonly crew: Minutes };
  readonly usable: Minutes;
  readonly cap: Minutes;
  readonly price: {
    readonly overtimeStep: number;
    readonly overtimeMinutes: Minutes;
    readonly move: number;
    readonly place: readonly number[];
    /** Prep and strike of a separate visit, by place; 0: in the fee. */
    readonly visit: readonly number[];
  };
  readonly places: readonly PlaceId[];
}
export interface FreeDay {
  readonly id: DayId;
  /** Its place among the free days. */
  readonly at: number;
  readonly day: Day;
  readonly call: Minutes;
  /** Minutes spent on the road before the first shot. */
  readonly onTheRoad: Minutes;
  /** Days since the first free day's date, for rest across the gap. */
  readonly offset: number;
  readonly base: readonly number[];
  /** Already shot or running: these open the day, in this order, and nothing moves them. */
  readonly shot: readonly number[];
  readonly sunKnown: boolean;
  readonly rise: Minutes;
  readonly set: Minutes;
  /** By person: earliest chair and latest dismissal on this day's clock, a minor's hours and a contract's out among them. */
  readonly chairFrom: Int32Array;
  readonly outUntil: Int32Array;
  /** By person: a chair time already published; a car that was ordered is not called off for a later scene. */
  readonly publishedChair: Int32Array;
  /** By person: 1 where the agent has to be asked for this day. */
  readonly mustAsk: Uint8Array;
  /** By person: most minutes from chair to dismissal. */
  readonly mostAtPlace: Int32Array;
  /** By set: dressed and lit from. */
  readonly setReady: Int32Array;
  /** By place: pairs of opening and closing; null is never shut. */
  readonly hours: readonly (readonly (readonly [number, number])[] | null)[];
  /** The call sheet is out: changes of this day's calls are counted as people (R7.4). */
  readonly callsOut: boolean;
}
export interface Piece {
  readonly id: PartId;
  readonly scene: Scene;
  readonly minutes: Minutes;
  readonly set: number;
  readonly place: number;
  readonly cast: readonly number[];
  /** Index of the day it stands on in the base plan, -1 for none; and its place in that day's order. */
  readonly home: number;
  readonly homeAt: number;
  /** By day: 0 never, 1 yes, 2 only with an ask. */
  readonly domain: Uint8Array;
  readonly open: readonly number[];
  readonly light: 'day' | 'night' | 'any';
  /** By day: pairs of minutes in which it can't be shot (weather, wind, a tide, gear that is still on its way); null: none. */
  readonly shut: readonly (readonly (readonly [Minutes, Minutes])[] | null)[];
  readonly after: readonly number[];
  /** A random number of its own: a day's pieces are known again by the sum of theirs. A mistaken meeting would be named by the audit. */
  readonly key: number;
}
export interface Payee {
  readonly person: PersonId;
  readonly deal: Deal;
  readonly rate: number;
  readonly makeUp: Minutes;
  /** Offsets of what is paid whatever the free days hold: the engagement's own dates, or work on locked days. */
  readonly lockedFirst: number | null;
  readonly lockedLast: number | null;
  readonly lockedDays: number;
}

/** What the compiler of facts asks of the engine's own knowledge; given in, so that this file reads no rule. */
export interface Oracle {
  /** 0 away, 1 callable, 2 only by asking. */
  readonly person: (person: PersonId, day: Day) => 0 | 1 | 2;
  readonly sun: (day: Day) => { readonly rise: Minutes; readonly set: Minutes } | null;
  readonly callsOut: (day: Day) => boolean;
  readonly shot: (day: Day) => readonly PartId[];
}

/** Compiles the facts for a search that starts from `plan` and may touch only days for which `free` is true. */
export function compile(production: Production, plan: Plan, free: (day: Day) => boolean, oracle: Oracle): Problem {
  const all = shootingDays(production);
  const open = all.filter((day) => day.status === 'planned' && free(day));
  const locked = all.filter((day) => !open.includes(day));
  const firstDate = open[0]?.date ?? all[0]?.date ?? '2000-01-01';
  const lockedParts = new Set(locked.flatMap((day) => plan.order[day.id] ?? []));
  const parked = new Set(plan.boneyard);
  const wanted = Object.values(production.scenes)
    .flatMap((scene) => partsOfScene(scene))
    .filter((part) => !lockedParts.has(part) && !parked.has(part));
  const index = new Map(wanted.map((part, at) => [part, at]));
  const home = new Map<PartId, readonly [number, number]>();
  open.forEach((day, at) => {
    (plan.order[day.id] ?? []).forEach((part, position) => {
      home.set(part, [at, position]);
    });
  });
  const names = [
    ...new Set(Object.values(production.scenes).flatMap((scene) => [...scene.cast, ...(scene.parts ?? []).flatMap((part) => part.cast)])),
  ].sort();
  const places = [...new Set(Object.values(production.scenes).map((scene) => scene.place))]
    .filter((place): place is PlaceId => place !== null)
    .sort();
  const sets = [...new Set(Object.values(production.scenes).map((scene) => `${scene.place} ${scene.set}`))].sort();
  const days = open.map((day, at): FreeDay => {
    // Where the sun's times are unknown nothing is judged by them: the audit asks.
    const known = oracle.sun(day);
    const sun = { rise: known?.rise ?? -100_000, set: known?.set ?? 100_000, sunKnown: known !== null };
    return {
      id: day.id,
      at,
      day,
      call: minutesOf(day.call),
      onTheRoad: day.shootsFrom ? Math.max(0, minutesOf(day.shootsFrom) - minutesOf(day.call) - production.house.skeleton.toFirstShot) : 0,
      offset: daysBetween(firstDate, day.date),
      base: (plan.order[day.id] ?? []).map((part) => index.get(part) ?? -1).filter((at) => at >= 0),
      shot: oracle
        .shot(day)
        .map((part) => index.get(part) ?? -1)
        .filter((at) => at >= 0),
      ...sun,
      ...clockTables(production, day, names, places, sets),
      callsOut: oracle.callsOut(day),
      mustAsk: Uint8Array.from(names, (person) => (oracle.person(person, day) === 2 ? 1 : 0)),
    };
  });
  const random = seeded(0x5eed);
  const parts = wanted.map((part) =>
    piece(production, part, { index, home, names, places, sets, open, lockedParts, locked, plan, oracle, random }),
  );
  const { skeleton, overtimeStep, prices } = production.house;
  return {
    production,
    days,
    parts,
    people: names.map((person) => payee(production, person, locked, plan, firstDate)),
    rest: restsOf(production, firstDate),
    usable: usableMinutes(skeleton),
    cap: usableMinutes(skeleton) + skeleton.overtimeCap,
    places,
    price: {
      overtimeStep: (overtimeStep?.minor ?? 50_000) / 100,
      overtimeMinutes: skeleton.overtimeStep,
      move: (prices.find((price) => price.key === 'company-move')?.sum.minor ?? 100_000) / 100,
      place: places.map((place) => (production.places[place]?.fee?.minor ?? 0) / 100),
      visit: places.map((place) => (production.places[place]?.visit?.minor ?? 0) / 100),
    },
  };
}

interface Tables {
  readonly index: ReadonlyMap<PartId, number>;
  readonly home: ReadonlyMap<PartId, readonly [number, number]>;
  readonly names: readonly PersonId[];
  readonly places: readonly PlaceId[];
  readonly sets: readonly string[];
  readonly open: readonly Day[];
  readonly locked: readonly Day[];
  readonly lockedParts: ReadonlySet<PartId>;
  readonly plan: Plan;
  readonly oracle: Oracle;
  readonly random: () => number;
}

function piece(production: Production, part: PartId, tables: Tables): Piece {
  const scene = production.scenes[sceneOfPart(part)];
  if (!scene) throw new Error(`no scene for ${part}`);
  const facts = partFacts(scene, part);
  const shotOn = tables.open.findIndex((day) => tables.oracle.shot(day).includes(part));
  const domain = Uint8Array.from(tables.open, (day, at) =>
    shotOn >= 0 ? (at === shotOn ? 1 : 0) : mayStand(production, scene, facts.cast, day, tables),
  );
  const shut = tables.open.map((day) => shutHours(production, scene, day));
  shut.forEach((hours, at) => {
    const day = tables.open[at];
    if (hours && day && at !== shotOn && !fitsBetween(hours, facts.minutes ?? 0, hoursOfLight(production, scene, day, tables.oracle)))
      domain[at] = 0;
  });
  const open = tables.open.map((_, day) => day).filter((day) => domain[day] !== 0);
  const [home = -1, homeAt = -1] = tables.home.get(part) ?? [];
  const exterior = scene.intExt !== 'INT' && !scene.blackedOut;
  return {
    id: part,
    scene,
    minutes: facts.minutes ?? 0,
    set: tables.sets.indexOf(`${scene.place} ${scene.set}`),
    place: scene.place ? tables.places.indexOf(scene.place) : -1,
    cast: facts.cast.map((person) => tables.names.indexOf(person)),
    home,
    homeAt,
    domain,
    open,
    light: exterior && scene.dayNight === 'DAY' ? 'day' : exterior && scene.dayNight === 'NIGHT' ? 'night' : 'any',
    shut,
    after: scene.after.flatMap((earlier) => {
      const before = production.scenes[earlier];
      return before ? partsOfScene(before).flatMap((one) => tables.index.get(one) ?? []) : [];
    }),
    key: Math.floor(tables.random() * 2 ** 36),
  };
}

/** Day-grain facts: who is away, which places, sets and kit are shut, what is pinned. */
function mayStand(production: Production, scene: Scene, cast: readonly PersonId[], day: Day, tables: Tables): 0 | 1 | 2 {
  if (scene.pin && scene.pin !== day.id) return 0;
  if (day.outBy !== null && minutesOf(day.outBy) <= minutesOf(day.call) + production.house.skeleton.toFirstShot) return 0;
  const place = scene.place ? production.places[scene.place] : null;
  if (place && !placeAllows(place, day.date)) return 0;
  const ready = place?.sets.find((set) => set.id === scene.set)?.readyFrom;
  if (ready && ready.slice(0, 10) > day.date) return 0;
  for (const kit of [...scene.kit, ...scene.shots.flatMap((shot) => shot.kit)]) {
    const facts = production.kit[kit];
    if (facts?.outOn.includes(day.date) || (facts?.freeFrom && facts.freeFrom.slice(0, 10) > day.date)) return 0;
    if (facts?.windows && !facts.windows.some((window) => window.from <= day.date && day.date <= window.to)) return 0;
  }
  let worst: 1 | 2 = 1;
  for (const person of cast) {
    const facts = production.people[person]?.cast;
    const minor = facts?.minor;
    if (minor && (day.date < minor.licence.from || minor.licence.to < day.date)) return 0;
    if (facts?.deal.out && facts.deal.out.slice(0, 10) < day.date) return 0;
    const stands = tables.oracle.person(person, day);
    if (stands === 0) return 0;
    if (stands === 2) worst = 2;
  }
  return worst;
}

/** Hours of a day in which a scene can't be shot, whatever else the day holds. */
function shutHours(production: Production, scene: Scene, day: Day): readonly (readonly [Minutes, Minutes])[] | null {
  const set = scene.place ? production.places[scene.place]?.sets.find((one) => one.id === scene.set) : undefined;
  const limit = set?.mostWind ?? null;
  const kit = [...scene.kit, ...scene.shots.flatMap((shot) => shot.kit)].flatMap((one) => production.kit[one]?.freeFrom ?? []);
  const shut = [
    ...outside(set?.windows ?? null, day.date),
    ...kit.map((from) => [-1_000_000, daysBetween(day.date, from.slice(0, 10)) * 1440 + minutesOf(from.slice(11, 16))] as const),
    ...Object.values(production.forecasts).flatMap((one) =>
      one.date === day.date &&
      (one.place === null || one.place === scene.place) &&
      ((one.wet && scene.intExt !== 'INT' && !scene.playsInRain) || (limit !== null && (one.wind ?? 0) > limit))
        ? [[minutesOf(one.from), minutesOf(one.to)] as const]
        : [],
    ),
  ];
  return shut.length === 0 ? null : shut;
}

/** From the first shot of a usual call to the end of a day that was called as late as a night is: by daylight for what is shot by day. */
function hoursOfLight(production: Production, scene: Scene, day: Day, oracle: Oracle): readonly [Minutes, Minutes] {
  const { skeleton } = production.house;
  const first = minutesOf(day.call) + skeleton.toFirstShot;
  const last = latestCall + skeleton.toFirstShot + usableMinutes(skeleton) + skeleton.overtimeCap + skeleton.lunch;
  const sun = scene.intExt !== 'INT' && !scene.blackedOut && scene.dayNight === 'DAY' ? oracle.sun(day) : null;
  return sun ? [Math.max(first, sun.rise), sun.set] : [first, last];
}
const latestCall = 18 * 60;

/** Whether some minutes in a row fit between hours that are shut. */
function fitsBetween(shut: readonly (readonly [Minutes, Minutes])[], minutes: Minutes, [from, to]: readonly [Minutes, Minutes]): boolean {
  const starts = [from, ...shut.map(([, end]) => end).filter((end) => end > from)];
  return starts.some((start) => start + minutes <= to && shut.every(([begin, end]) => end <= start || start + minutes <= begin));
}

/** The hours between a set's own windows of a date. */
function outside(windows: readonly PlaceWindow[] | null, date: string): readonly (readonly [Minutes, Minutes])[] {
  if (windows === null) return [];
  const open = windows
    .filter((window) => window.from <= date && date <= window.to)
    .map((window) => {
      const opens = minutesOf(window.opens);
      const closes = minutesOf(window.closes);
      return [opens, closes + (closes <= opens ? 1440 : 0)] as const;
    })
    .sort((one, other) => one[0] - other[0]);
  const edges = [-1_000_000, ...open.flat(), 1_000_000];
  return edges.flatMap((edge, at) => (at % 2 === 0 ? [[edge, edges[at + 1] ?? 1_000_000] as const] : []));
}

const placeAllows = (place: NonNullable<Production['places'][string]>, date: string): boolean =>
  place.permitted && (place.windows === null || place.windows.some((window) => window.from <= date && date <= window.to));

function payee(production: Production, person: PersonId, locked: readonly Day[], plan: Plan, firstDate: string): Payee {
  const facts = production.people[person]?.cast ?? null;
  const worked = locked
    .filter((day) =>
      (plan.order[day.id] ?? []).some((part) => partFacts(production.scenes[sceneOfPart(part)] as Scene, part).cast.includes(person)),
    )
    .map((day) => daysBetween(firstDate, day.date));
  return {
    person,
    deal: facts?.deal ?? { ...openDeal, kind: 'flat' },
    rate: (facts?.deal.rate?.minor ?? 0) / 100,
    makeUp: facts?.makeUp ?? 0,
    lockedFirst: facts?.deal.from ? daysBetween(firstDate, facts.deal.from) : (worked[0] ?? null),
    lockedLast: facts?.deal.to ? daysBetween(firstDate, facts.deal.to) : (worked.at(-1) ?? null),
    lockedDays: worked.length,
  };
}

/** What a day's clock is measured against, as whole minutes from 00:00 of its date. */
function clockTables(production: Production, day: Day, names: readonly PersonId[], places: readonly PlaceId[], sets: readonly string[]) {
  const onThisClock = (local: string): Minutes => daysBetween(day.date, local.slice(0, 10)) * 1440 + minutesOf(local.slice(11, 16));
  const facts = (person: PersonId) => production.people[person]?.cast ?? null;
  const minorOf = (person: PersonId) => {
    const minor = facts(person)?.minor ?? null;
    return minor === null ? null : minorHoursOf(production, day.date, minor);
  };
  const record = (person: PersonId) => production.availability[availabilityKey(person, day.date)] ?? null;
  const untils = (person: PersonId): readonly Minutes[] => {
    const until = record(person)?.until;
    const out = facts(person)?.deal.out;
    const minor = minorOf(person);
    return [...(until ? [minutesOf(until)] : []), ...(out ? [onThisClock(out)] : []), ...(minor ? [minor.to] : []), 1_000_000];
  };
  const froms = (person: PersonId): readonly Minutes[] => {
    const from = record(person)?.from;
    const minor = minorOf(person);
    return [...(from ? [minutesOf(from)] : []), ...(minor ? [minor.from] : []), -1_000_000];
  };
  const readyOf = (set: string): Minutes => {
    const [place = '', id = ''] = set.split(' ');
    const ready = production.places[place]?.sets.find((one) => one.id === id)?.readyFrom;
    return ready ? onThisClock(ready) : -1_000_000;
  };
  return {
    publishedChair: Int32Array.from(names, (person) => {
      const chair = day.ins.find((one) => one.person === person)?.at ?? day.published.find((call) => call.person === person)?.makeUp;
      return chair ? minutesOf(chair) : 1_000_000;
    }),
    chairFrom: Int32Array.from(names, (person) => Math.max(...froms(person))),
    outUntil: Int32Array.from(names, (person) => Math.min(...untils(person))),
    mostAtPlace: Int32Array.from(names, (person) => minorOf(person)?.most ?? 1_000_000),
    setReady: Int32Array.from(sets, readyOf),
    hours: places.map((place) => hoursOf(production, place, day)),
  };
}

function hoursOf(production: Production, place: PlaceId, { date, outBy }: Day): readonly (readonly [number, number])[] | null {
  const windows = production.places[place]?.windows ?? null;
  const until = outBy === null ? 1_000_000 : minutesOf(outBy);
  if (windows === null) return outBy === null ? null : [[-1_000_000, until]];
  return windows
    .filter((window) => window.from <= date && date <= window.to)
    .map((window) => {
      const opens = minutesOf(window.opens);
      const closes = minutesOf(window.closes);
      return [opens, Math.min(until, closes + (closes <= opens ? 1440 : 0))] as const;
    });
}
