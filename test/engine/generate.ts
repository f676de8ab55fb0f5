import { audit, dayRun, seeded, sunTimes } from '#engine/index.ts';
import type { Availability, Day, IsoDate, PartId, Person, PersonId, Place, Production, Scene } from '#model/index.ts';
import { addDays, eighths, id, minutesOf, wallTime } from '#model/index.ts';
import { day, gbp, kit, minor, performer, place, production, scene, somebody, standing, usualHouse } from '../vocabulary/production.ts';

/** How large a generated production is; null leaves it to the seed: 15 to 25 days, 60 to 120 scenes. */
export interface Size {
  readonly days: number;
}

/** Numbers of one seed, in the words of a generator: the same seed draws the same. */
export class Draw {
  private readonly next: () => number;
  constructor(seed: number) {
    this.next = seeded(seed);
  }
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }
  chance(share: number): boolean {
    return this.next() < share;
  }
  pick<T>(all: readonly T[]): T {
    const found = all[Math.floor(this.next() * all.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }
  some<T>(all: readonly T[], count: number): readonly T[] {
    const left = [...all];
    return Array.from({ length: Math.min(count, left.length) }, () => left.splice(Math.floor(this.next() * left.length), 1)[0] as T);
  }
}

const leadNames = ['Ada', 'Bela', 'Cleo', 'Dov', 'Esme', 'Finn'];
const dayNames = ['Gus', 'Hana', 'Ivo', 'Juno', 'Kofi', 'Lena', 'Milo', 'Nell', 'Otto', 'Pia', 'Quin', 'Rosa', 'Sami', 'Tove'];
const townNames = ['Mill', 'Quay', 'Barn', 'Court', 'Depot', 'Chapel'];
const skeleton = usualHouse.skeleton;

interface Strip {
  readonly number: string;
  readonly at: string;
  readonly minutes: number;
  readonly cast: readonly string[];
}
interface Shift {
  readonly date: IsoDate;
  readonly strips: readonly Strip[];
  readonly night: boolean;
}

/**
 * A production with a plan that the audit accepts: blocks of days at places with windows, full days, leads with deals and stop dates, people
 * who are away on days that they don't work, a child, a hired crane, sets that get ready, scenes that must follow others.
 */
export function generated(seed: number, size: Size | null): Production {
  const draw = new Draw(seed * 7919 + 13);
  const count = size?.days ?? draw.between(15, 25);
  const monday = addDays('2027-02-01', 7 * draw.between(0, 32));
  const dates = Array.from({ length: count }, (_, index) => addDays(monday, Math.floor(index / 5) * 7 + (index % 5)));
  const leads = leadNames.slice(0, draw.between(5, 6));
  const spans = leads.map((_, index) => spanOf(draw, index, count));
  const blocks = blocksOf(draw, count);
  const present = (day: number) => leads.filter((_, lead) => within(spans[lead], day));
  const shifts = numbered(
    dates.map((date, at) => shiftOf(draw, date, blocks[at] ?? 'Mill', present(at), at % 5 === 4 && draw.chance(0.3))),
  );
  const made = assembled(draw, shifts, leads, spans, dates);
  const judged = audit(made, made.plan);
  if (!judged.holds || judged.asks.length > 0)
    throw new Error(
      `seed ${seed}: ${judged.evidence.map((one) => `${one.rule} ${one.day} ${one.part} ${one.person} ${one.stands}`).join('; ')}`,
    );
  return made;
}

const within = (span: readonly [number, number] | undefined, index: number): boolean => !!span && span[0] <= index && index <= span[1];
const spanOf = (draw: Draw, lead: number, count: number): readonly [number, number] => {
  if (lead < 2) return [0, count - 1];
  const from = draw.between(0, Math.floor(count / 3));
  return [from, Math.min(count - 1, from + draw.between(Math.floor(count / 2), count - 1))];
};

/** Which address each day is based at: blocks of two to five days, the stage among them. */
function blocksOf(draw: Draw, count: number): readonly string[] {
  const towns = draw.some(townNames, draw.between(3, 5));
  const order: string[] = [];
  for (let at = 0; order.length < count; at += 1) {
    const town = at % 3 === 2 ? 'Stage' : (towns[at % towns.length] ?? 'Mill');
    order.push(...Array.from({ length: draw.between(2, 5) }, () => town));
  }
  return order.slice(0, count);
}

/** One day's strips: two or three sets of the base, now and then a second address, to 80-97 % of the day. */
function shiftOf(draw: Draw, date: IsoDate, base: string, present: readonly string[], night: boolean): Shift {
  const second = base !== 'Stage' && draw.chance(0.15);
  const sets = draw.some(['one', 'two', 'three', 'four'], draw.between(1, second ? 2 : 3)).map((set) => `${base.toLowerCase()}/${set}`);
  const ats = second ? [...sets, `stage/${draw.pick(['one', 'two'])}`] : sets;
  const changes = (sets.length - 1) * skeleton.setChange + (second ? skeleton.companyMove : 0);
  const left = draw.between(410, 495) - changes;
  const pieces = cut(draw, left - (left % 5), Math.max(ats.length, draw.between(3, 6)));
  const roster = draw.some(present, draw.between(2, 4));
  const strips = pieces.map((minutes, at): Strip => {
    return {
      number: '',
      at: ats[Math.floor((at * ats.length) / pieces.length)] ?? 'stage/one',
      minutes,
      cast: draw.some(roster, draw.between(1, Math.min(3, roster.length))),
    };
  });
  return { date, strips, night };
}

function numbered(shifts: readonly Shift[]): readonly Shift[] {
  let last = 0;
  return shifts.map((shift) => ({
    ...shift,
    strips: shift.strips.map((strip) => {
      last += 1;
      return { ...strip, number: String(last) };
    }),
  }));
}

function cut(draw: Draw, total: number, pieces: number): readonly number[] {
  const shares = Array.from({ length: pieces }, () => draw.between(6, 20));
  const sum = shares.reduce((all, one) => all + one, 0);
  const sizes = shares.map((share) => Math.max(20, Math.floor((total * share) / sum / 5) * 5));
  const over = sizes.reduce((all, one) => all + one, 0) - total;
  return sizes.map((minutes, at) => (at === sizes.indexOf(Math.max(...sizes)) ? minutes - over : minutes));
}

function assembled(
  draw: Draw,
  shifts: readonly Shift[],
  leads: readonly string[],
  spans: readonly (readonly [number, number])[],
  dates: readonly IsoDate[],
): Production {
  const players = playersOf(draw, shifts);
  const scenes = shifts.flatMap((shift) =>
    shift.strips.map((strip) =>
      scene(
        strip.number,
        `INT ${strip.at} DAY`,
        Math.max(1, Math.round(strip.minutes / 9)),
        strip.minutes,
        [...strip.cast, ...(players.get(strip.number) ?? [])].join(' '),
      ),
    ),
  );
  const order = Object.fromEntries(shifts.map((shift) => [shift.date, shift.strips.map((strip) => id<PartId>(strip.number))]));
  const days = shifts.map((shift, index) => day(shift.date, index + 1, {}));
  const plain = production({
    people: [...leads, ...dayNames].map((name, at) =>
      performer(name, at + 1, { kind: 'weekly', from: dates[0] ?? null }, { makeUp: 15 * draw.between(2, 4) }),
    ),
    places: [...townNames, 'Stage'].map((name) => place(name, ['one', 'two', 'three', 'four'], {})),
    days,
    scenes,
    plan: '',
    more: { plan: { order, boneyard: [] } },
  });
  return hired(draw, lit(draw, ordered(draw, plain), shifts), leads, spans, dates);
}

/** Small parts: each on one to three days near each other; the child is in one scene a day at most. */
function playersOf(draw: Draw, shifts: readonly Shift[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [at, name] of dayNames.entries()) {
    const from = draw.between(0, shifts.length - 1);
    const on = shifts.slice(from, from + draw.between(1, 4)).filter((shift) => (at === 0 ? !shift.night : true));
    for (const shift of on)
      for (const strip of draw.some(shift.strips, at === 0 ? 1 : draw.between(1, 2)))
        found.set(strip.number, [...(found.get(strip.number) ?? []), name]);
  }
  return found;
}

/** Some scenes must follow another of the same set, two stand on their day by somebody's word, two may be shot in sides. */
function ordered(draw: Draw, made: Production): Production {
  const placed = Object.entries(made.plan.order).flatMap(([date, parts]) =>
    parts.map((part) => ({ date, scene: made.scenes[part] as Scene })),
  );
  const scenes = { ...made.scenes };
  placed.forEach(({ date, scene: one }, at) => {
    const earlier = placed.slice(0, at).filter((other) => other.scene.set === one.set);
    if (earlier.length > 0 && draw.chance(0.08)) scenes[one.id] = { ...one, after: [draw.pick(earlier).scene.id] };
    else if (draw.chance(0.02)) scenes[one.id] = { ...one, pin: id(date) };
    else if (one.cast.length > 1 && (one.minutes ?? 0) >= 60 && draw.chance(0.1)) scenes[one.id] = { ...one, sides: sidesOf(one) };
  });
  return { ...made, scenes };
}

const sidesOf = (one: Scene): NonNullable<Scene['sides']> => {
  const half = Math.floor(one.eighths / 2);
  const side = (letter: string, cast: readonly PersonId[], length: number) => ({
    letter,
    what: `side ${letter}`,
    eighths: eighths(length),
    minutes: Math.ceil((one.minutes ?? 0) / 10) * 5 + 10,
    cast,
  });
  return {
    needsYes: id('director'),
    note: 'off-camera reader',
    parts: [side('a', one.cast.slice(1), half), side('b', one.cast.slice(0, 1), one.eighths - half)],
  };
};

/** Exteriors where the clock of the plan has daylight for them; a night's last scene goes outdoors after dark, and the day is called for it. */
function lit(draw: Draw, made: Production, shifts: readonly Shift[]): Production {
  const scenes = { ...made.scenes };
  const days = { ...made.days };
  for (const shift of shifts) {
    const parts = made.plan.order[id<Day['id']>(shift.date)] ?? [];
    const stands = made.days[shift.date] as Day;
    const sun = sunTimes(shift.date, made.zone, made.at ?? { latitude: 51, longitude: 0 });
    if (!sun) continue;
    const last = dayRun(made, stands, parts).slots.at(-1);
    const called: Day =
      shift.night && last
        ? { ...stands, call: wallTime(Math.ceil((sun.set + 29 - (last.start - minutesOf(stands.call))) / 15) * 15) }
        : stands;
    days[shift.date] = called;
    for (const slot of dayRun(made, called, parts).slots) {
      const bright = sun.rise <= slot.start && slot.end + 15 <= sun.set;
      const outdoors = slot.part === last?.part && shift.night ? 'NIGHT' : bright && draw.chance(0.4) ? 'DAY' : null;
      if (outdoors) scenes[slot.part] = { ...(scenes[slot.part] as Scene), intExt: 'EXT', dayNight: outdoors };
    }
  }
  return { ...made, scenes, days };
}

/** Deals, days off, windows, kit and sets, read off the plan so that it holds: what is not needed is taken away. */
function hired(
  draw: Draw,
  made: Production,
  leads: readonly string[],
  spans: readonly (readonly [number, number])[],
  dates: readonly IsoDate[],
): Production {
  const runs = audit(made, made.plan).judged.runs;
  const works = (person: string) => runs.filter((run) => run.people.some((one) => one.person === person.toLowerCase()));
  const people: Person[] = [
    somebody('Director', 'director', 'director'),
    somebody('Agent', 'agent', 'agent'),
    somebody('Upm', 'upm', 'line producer'),
    somebody('Guardian', 'guardian', 'guardian'),
    somebody('Chaperone', 'crew', 'chaperone'),
  ];
  const availability: Availability[] = [];
  leads.forEach((name, at) => {
    const own = works(name);
    const [from, to] = spans[at] ?? [0, dates.length - 1];
    const last = own.at(-1);
    const out = last && draw.chance(0.6) && last.lastOut !== null && last.lastOut < 1260 ? `${last.day.date}T20:00` : null;
    const kind = at === 0 ? 'run-of-picture' : draw.pick(['weekly', 'weekly', 'daily-consecutive'] as const);
    const deal = { kind, rate: gbp(kind === 'weekly' ? 5000 : 1100), from: dates[from] ?? null, to: dates[to] ?? null, out } as const;
    people.push(
      performer(name, at + 1, deal, { makeUp: made.people[name.toLowerCase()]?.cast?.makeUp ?? 45, agent: 'agent', insured: at < 2 }),
    );
    for (const date of dates.filter((one) => !own.some((run) => run.day.date === one)))
      if (draw.chance(0.3)) availability.push(standing(name.toLowerCase(), date, 'X'));
    for (const run of own) {
      const dismissed = run.people.find((one) => one.person === name.toLowerCase())?.dismissed ?? 0;
      if (draw.chance(0.06))
        availability.push(standing(name.toLowerCase(), run.day.date, 'H', { until: wallTime(Math.ceil(dismissed / 30) * 30) }));
    }
  });
  dayNames.forEach((name, at) => {
    const own = works(name);
    const deal = {
      kind: draw.pick(['daily', 'daily-consecutive'] as const),
      rate: gbp(900),
      from: own[0]?.day.date ?? null,
      to: own.at(-1)?.day.date ?? null,
    };
    const plain = performer(name, at + 10, deal, { makeUp: made.people[name.toLowerCase()]?.cast?.makeUp ?? 45, agent: 'agent' });
    const limits = minor({ from: deal.from ?? '2027-01-01', to: deal.to ?? '2027-01-01', opens: '07:00', closes: '19:00', most: 570 }).cast
      .minor;
    people.push(at === 0 && plain.cast ? { ...plain, cast: { ...plain.cast, minor: limits } } : plain);
    for (const date of dates.filter((one) => !own.some((run) => run.day.date === one)))
      if (draw.chance(0.5)) availability.push(standing(name.toLowerCase(), date, 'X'));
  });
  const byKey = <T extends { readonly id: string }>(all: readonly T[]) => Object.fromEntries(all.map((one) => [one.id, one]));
  return withKit(draw, {
    ...made,
    people: byKey(people),
    availability: Object.fromEntries(availability.map((one) => [`${one.person} ${one.date}`, one])),
    places: byKey([
      ...Object.values(made.places).map((one) => windowed(draw, made, one, dates)),
      place('Arcade', ['hall'], { permitted: false, permitLead: 3 }),
    ]),
    house: {
      ...usualHouse,
      prices: [
        { key: 'base-swap', sum: gbp(400), source: 'budget rate' },
        { key: 'company-move', sum: gbp(650), source: 'budget rate' },
      ],
    },
  });
}

/** Windows around the days on which a place is used, some days more; the stage is ours throughout. One set gets ready on its first day. */
function windowed(draw: Draw, made: Production, one: Place, dates: readonly IsoDate[]): Place {
  const runs = audit(made, made.plan).judged.runs.filter((run) => run.places.includes(one.id));
  const stage = one.name === 'Stage';
  if (runs.length === 0 && !stage) return { ...one, permitted: true };
  const latest = Math.max(0, ...runs.map((run) => run.lastOut ?? 0));
  const closes = latest > 1170 ? '04:00' : draw.chance(0.5) ? '19:00' : '20:00';
  const spans: { from: IsoDate; to: IsoDate }[] = [];
  for (const run of runs) {
    const last = spans.at(-1);
    if (last && dates.indexOf(run.day.date) - dates.indexOf(last.to) <= 1) last.to = run.day.date;
    else spans.push({ from: run.day.date, to: run.day.date });
  }
  const windows = spans.map((span) => ({
    from: addDays(span.from, -draw.between(0, 3)),
    to: addDays(span.to, draw.between(0, 6)),
    opens: '07:00',
    closes,
  }));
  const first = (set: string) => runs.find((run) => run.slots.some((slot) => slot.scene.set === set))?.day.date;
  const sets = one.sets.map((set) => ({
    ...set,
    readyFrom: !stage && draw.chance(0.25) && first(set.id) ? `${first(set.id)}T07:00` : null,
  }));
  return { ...one, sets, windows: stage ? null : windows, fee: gbp(draw.between(10, 40) * 100) };
}

/** A crane hired for the days that need it, a camera head that is out now and then, and two scenes ready indoors for a bad day. */
function withKit(draw: Draw, made: Production): Production {
  const entries = Object.entries(made.plan.order);
  const at = draw.between(0, entries.length - 3);
  const near = entries.slice(at, at + 3);
  const craned = new Set(near.flatMap(([, parts]) => draw.some(parts, 1)));
  const idle = entries.filter(([date]) => !near.some(([other]) => other === date)).map(([date]) => date);
  const scenes = Object.fromEntries(
    Object.values(made.scenes).map((one) => [one.id, craned.has(id<PartId>(one.id)) ? { ...one, kit: [id<never>('crane')] } : one]),
  );
  const cover = ['901', '902'].map((number) => scene(number, 'INT stage/three DAY', 10, 120, 'ADA BELA', { cover: true }));
  return {
    ...made,
    scenes: { ...scenes, ...Object.fromEntries(cover.map((one) => [one.id, one])) },
    kit: {
      crane: kit('Crane', {
        owned: false,
        windows: [{ from: near[0]?.[0] ?? '', to: addDays(near.at(-1)?.[0] ?? '', draw.between(1, 8)) }],
        outOn: [...draw.some(idle, 2)].sort(),
      }),
    },
    plan: { ...made.plan, boneyard: cover.map((one) => id<PartId>(one.id)) },
  };
}
