import type { Day, DayId, Deal, Minutes, PartId, PersonId, PlaceId, Plan, Production, Scene } from '#model/index.ts';
import { daysBetween, minutesOf, partFacts, partsOfScene, sceneOfPart, shootingDays, usableMinutes } from '#model/index.ts';

/**
 * The search's own compiled form of facts: whole numbers and tables, nothing shared with the audit but the model. Days are the unlocked
 * shooting days in order; `fixed` work of locked days only enters through people's paid spans and the rest before the first free day.
 */
export interface Problem {
  readonly production: Production;
  readonly days: readonly FreeDay[];
  readonly parts: readonly Piece[];
  readonly people: readonly Payee[];
  readonly usable: Minutes;
  readonly cap: Minutes;
  readonly price: { readonly overtimeStep: number; readonly overtimeMinutes: Minutes; readonly move: number; readonly place: readonly number[] };
  readonly places: readonly PlaceId[];
}
export interface FreeDay {
  readonly id: DayId;
  readonly day: Day;
  readonly call: Minutes;
  /** Days since the first free day's date, for rest across the gap. */
  readonly offset: number;
  readonly base: readonly number[];
  readonly rise: Minutes;
  readonly set: Minutes;
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
  readonly after: readonly number[];
  /** Scenes that stay behind on locked days need no check; those that stand later than everything free forbid it. */
  readonly key: number;
}
export interface Payee {
  readonly person: PersonId;
  readonly deal: Deal;
  readonly rate: number;
  readonly makeUp: Minutes;
  /** Offsets of work on locked days. */
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
  const names = [...new Set(Object.values(production.scenes).flatMap((scene) => [...scene.cast, ...(scene.parts ?? []).flatMap((part) => part.cast)]))].sort();
  const places = [...new Set(Object.values(production.scenes).map((scene) => scene.place))].filter((place): place is PlaceId => place !== null).sort();
  const sets = [...new Set(Object.values(production.scenes).map((scene) => `${scene.place} ${scene.set}`))].sort();
  const days = open.map((day): FreeDay => {
    const sun = oracle.sun(day) ?? { rise: 0, set: 1440 };
    return {
      id: day.id,
      day,
      call: minutesOf(day.call),
      offset: daysBetween(firstDate, day.date),
      base: (plan.order[day.id] ?? []).map((part) => index.get(part) ?? -1).filter((at) => at >= 0),
      ...sun,
      callsOut: oracle.callsOut(day),
    };
  });
  const parts = wanted.map((part, at) => piece(production, part, at, { index, home, names, places, sets, open, lockedParts, locked, plan, oracle }));
  const { skeleton, overtimeStep, prices } = production.house;
  return {
    production,
    days,
    parts,
    people: names.map((person) => payee(production, person, locked, plan, firstDate)),
    usable: usableMinutes(skeleton),
    cap: usableMinutes(skeleton) + skeleton.overtimeCap,
    places,
    price: {
      overtimeStep: (overtimeStep?.minor ?? 50_000) / 100,
      overtimeMinutes: skeleton.overtimeStep,
      move: (prices.find((price) => price.key === 'company-move')?.sum.minor ?? 100_000) / 100,
      place: places.map((place) => (production.places[place]?.fee?.minor ?? 0) / 100),
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
}

function piece(production: Production, part: PartId, at: number, tables: Tables): Piece {
  const scene = production.scenes[sceneOfPart(part)];
  if (!scene) throw new Error(`no scene for ${part}`);
  const facts = partFacts(scene, part);
  const domain = Uint8Array.from(tables.open, (day) => mayStand(production, scene, facts.cast, day, tables));
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
    after: scene.after.flatMap((earlier) => {
      const before = production.scenes[earlier];
      return before ? partsOfScene(before).flatMap((one) => tables.index.get(one) ?? []) : [];
    }),
    // Irrational steps keep sums of different sets apart; the audit would name a mistake.
    key: Math.floor(((at + 1) * 0.618_033_988_749_894_9) % 1 * 2 ** 44) + at,
  };
}

/** Day-grain facts: who is away, which places, sets and kit are shut, what is pinned. */
function mayStand(production: Production, scene: Scene, cast: readonly PersonId[], day: Day, tables: Tables): 0 | 1 | 2 {
  if (scene.pin && scene.pin !== day.id) return 0;
  const place = scene.place ? production.places[scene.place] : null;
  if (place && !placeAllows(place, day.date)) return 0;
  const ready = place?.sets.find((set) => set.id === scene.set)?.readyFrom;
  if (ready && ready.slice(0, 10) > day.date) return 0;
  for (const kit of [...scene.kit, ...scene.shots.flatMap((shot) => shot.kit)]) {
    const facts = production.kit[kit];
    if (facts?.outOn.includes(day.date)) return 0;
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

const placeAllows = (place: NonNullable<Production['places'][string]>, date: string): boolean =>
  place.permitted && (place.windows === null || place.windows.some((window) => window.from <= date && date <= window.to));

function payee(production: Production, person: PersonId, locked: readonly Day[], plan: Plan, firstDate: string): Payee {
  const facts = production.people[person]?.cast ?? null;
  const worked = locked
    .filter((day) => (plan.order[day.id] ?? []).some((part) => partFacts(production.scenes[sceneOfPart(part)] as Scene, part).cast.includes(person)))
    .map((day) => daysBetween(firstDate, day.date));
  return {
    person,
    deal: facts?.deal ?? { kind: 'flat', rate: null, from: null, to: null, out: null },
    rate: (facts?.deal.rate?.minor ?? 0) / 100,
    makeUp: facts?.makeUp ?? 0,
    lockedFirst: worked[0] ?? null,
    lockedLast: worked.at(-1) ?? null,
    lockedDays: worked.length,
  };
}
