import type { DayRun, RuleId, Slot } from '#engine/index.ts';
import { audit, packs, ruleIds, sunTimes } from '#engine/index.ts';
import type { Plan, Production, Scene } from '#model/index.ts';
import { addDays, id, wallTime, weekdayOf } from '#model/index.ts';
import { kit, standing } from '../vocabulary/production.ts';
import type { Draw } from './generate.ts';

/** A valid plan with one thing changed about it, in the plan or in the facts. */
export interface Broken {
  readonly facts: Production;
  readonly plan: Plan;
  readonly what: string;
}
type Break = (made: Production, runs: readonly DayRun[], draw: Draw) => Broken | null;

/** Breaks one rule in one place; null where this production has no such place. What is changed is chosen so that only that rule can mind. */
export const breakOne = (rule: RuleId, made: Production, draw: Draw): Broken | null =>
  breaks[rule](
    made,
    audit(made, made.plan).judged.runs.filter((run) => run.slots.length > 0),
    draw,
  );

const facts = (made: Production, what: string, more: Partial<Production>): Broken => ({
  facts: { ...made, ...more },
  plan: made.plan,
  what,
});
const withScene = (made: Production, scene: Scene, more: Partial<Scene>, what: string): Broken =>
  facts(made, `${scene.id} ${what}`, { scenes: { ...made.scenes, [scene.id]: { ...scene, ...more } } });
const isNight = (run: DayRun): boolean => run.slots.some((slot) => slot.scene.intExt === 'EXT' && slot.scene.dayNight === 'NIGHT');
const slotsOf = (runs: readonly DayRun[]): readonly { readonly run: DayRun; readonly slot: Slot }[] =>
  runs.flatMap((run) => run.slots.map((slot) => ({ run, slot })));

/** A day and somebody who works on it, drawn by a test of that somebody. */
function work(made: Production, runs: readonly DayRun[], draw: Draw, fits: (person: NonNullable<Production['people'][string]>) => boolean) {
  const all = runs.flatMap((run) => run.people.map((one) => ({ run, one }))).filter(({ one }) => fits(made.people[one.person] as never));
  return all.length === 0 ? null : draw.pick(all);
}
const withCast = (made: Production, person: string, more: object, what: string): Broken => {
  const stands = made.people[person];
  if (!stands?.cast) throw new Error(`${person} is no performer`);
  return facts(made, `${person} ${what}`, { people: { ...made.people, [person]: { ...stands, cast: { ...stands.cast, ...more } } } });
};

const restsOf = (made: Production) => audit(made, made.plan).judged.rests();

/** One term of a pack, with a figure of its own, and every other term of it out of force. */
function under(made: Production, pack: string, term: string, figure: number): Broken {
  const others = packs.filter((one) => one.id === pack).flatMap((one) => one.terms.map(({ id: name }) => name));
  const off = [...new Set(others)].filter((name) => name !== term).map((name) => ({ term: name, figure: null, source: 'test' }));
  const chosen = { pack, overrides: [{ term, figure, source: 'test' }, ...off] };
  return facts(made, `${term} is ${figure}`, { house: { ...made.house, packs: [chosen] } });
}

const breaks: Readonly<Record<RuleId, Break>> = {
  available: (made, runs, draw) => {
    const found = work(made, runs, draw, () => true);
    if (!found) return null;
    const { run, one } = found;
    const record = draw.chance(0.5)
      ? standing(one.person, run.day.date, 'X')
      : standing(one.person, run.day.date, 'H', { until: wallTime(one.dismissed - 1) });
    return facts(made, `${one.person} ${record.state} ${run.day.date}`, {
      availability: { ...made.availability, [`${one.person} ${run.day.date}`]: record },
    });
  },
  'stop-date': (made, runs, draw) => {
    const found = work(made, runs, draw, (person) => person.cast?.minor === null);
    if (!found) return null;
    const { run, one } = found;
    const deal = made.people[one.person]?.cast?.deal;
    return withCast(
      made,
      one.person,
      { deal: { ...deal, out: `${run.day.date}T${wallTime(Math.min(one.dismissed, 1440) - 1)}` } },
      'is out earlier',
    );
  },
  licence: (made, runs, draw) => {
    const found = work(made, runs, draw, (person) => person.cast?.minor !== null);
    const minor = found && made.people[found.one.person]?.cast?.minor;
    if (!minor) return null;
    const licence = { from: addDays(found.run.day.date, 1), to: addDays(found.run.day.date, 9) };
    return withCast(made, found.one.person, { minor: { ...minor, licence } }, 'is licensed a day late');
  },
  'minor-hours': (made, runs, draw) => {
    const found = work(made, runs, draw, (person) => person.cast?.minor !== null);
    const minor = found && made.people[found.one.person]?.cast?.minor;
    if (!minor) return null;
    const most = found.one.dismissed - found.one.makeUp - 1;
    return withCast(made, found.one.person, { minor: { ...minor, atPlace: { ...minor.atPlace, most } } }, `may stay ${most} minutes`);
  },
  'place-open': (made, runs, draw) => {
    const run = draw.pick(runs);
    const place = made.places[draw.pick(run.places)];
    if (!place) return null;
    const { date } = run.day;
    const windows = (place.windows ?? [{ from: addDays(date, -60), to: addDays(date, 60), opens: '00:00', closes: '24:00' }]).flatMap(
      (window) =>
        window.from <= date && date <= window.to
          ? [
              { ...window, to: addDays(date, -1) },
              { ...window, from: addDays(date, 1) },
            ]
          : [window],
    );
    return facts(made, `${place.name} shut on ${date}`, { places: { ...made.places, [place.id]: { ...place, windows } } });
  },
  permit: (made, runs, draw) => {
    const place = made.places[draw.pick(draw.pick(runs).places)];
    return place
      ? facts(made, `${place.name} without a permit`, { places: { ...made.places, [place.id]: { ...place, permitted: false } } })
      : null;
  },
  'set-ready': (made, runs, draw) => {
    const { run, slot } = draw.pick(slotsOf(runs));
    const place = slot.scene.place ? made.places[slot.scene.place] : undefined;
    if (!place || slot.start >= 1439) return null;
    const sets = place.sets.map((set) =>
      set.id === slot.scene.set ? { ...set, readyFrom: `${run.day.date}T${wallTime(slot.start + 1)}` } : set,
    );
    return facts(made, `${slot.scene.set} is ready after ${slot.part} begins`, {
      places: { ...made.places, [place.id]: { ...place, sets } },
    });
  },
  'set-open': (made, runs, draw) => {
    const { run, slot } = draw.pick(slotsOf(runs));
    const place = slot.scene.place ? made.places[slot.scene.place] : undefined;
    if (!place || slot.end > 1439) return null;
    const { date } = run.day;
    const whole = { opens: '00:00', closes: '24:00' };
    const windows = [
      { ...whole, from: addDays(date, -90), to: addDays(date, -1) },
      { from: date, to: date, opens: wallTime(slot.start + 1), closes: '24:00' },
      { ...whole, from: addDays(date, 1), to: addDays(date, 90) },
    ];
    const sets = place.sets.map((set) => (set.id === slot.scene.set ? { ...set, windows } : set));
    return facts(made, `${slot.scene.set} opens after ${slot.part} begins`, { places: { ...made.places, [place.id]: { ...place, sets } } });
  },
  weather: (made, runs, draw) => {
    const { run, slot } = draw.pick(slotsOf(runs));
    const place = slot.scene.place ? made.places[slot.scene.place] : undefined;
    if (!place || slot.end > 1439) return null;
    const sets = place.sets.map((set) => (set.id === slot.scene.set ? { ...set, mostWind: 30 } : set));
    const gust = {
      id: 'gust',
      date: run.day.date,
      from: wallTime(slot.end - 1),
      to: wallTime(slot.end),
      place: place.id,
      wet: false,
      wind: 31,
      source: null,
    };
    return facts(made, `gusts at the end of ${slot.part}`, {
      places: { ...made.places, [place.id]: { ...place, sets } },
      forecasts: { gust },
    });
  },
  'one-place': (made, runs, draw) => {
    const found = work(made, runs, draw, (person) => person.cast?.minor === null);
    if (!found) return null;
    const { run, one } = found;
    const slot = run.slots.find(({ cast }) => cast.includes(one.person));
    if (!slot) return null;
    const second = {
      ...run.day,
      id: id<typeof run.day.id>(`${run.day.id}#2`),
      unit: 'second',
      call: wallTime(slot.start - 60),
      published: [],
      departures: [],
      preCalls: [],
    };
    const copy = {
      ...slot.scene,
      id: id<typeof slot.scene.id>(`${slot.scene.id}X`),
      cast: [one.person],
      kit: [],
      shots: [],
      after: [],
      pin: null,
      sides: null,
      parts: null,
    };
    const inside = { ...copy, intExt: 'INT' as const, minutes: 5 };
    const plan = { ...made.plan, order: { ...made.plan.order, [second.id]: [id<typeof slot.part>(inside.id)] } };
    return {
      ...facts(made, `${one.person} with two units`, {
        days: { ...made.days, [second.id]: second },
        scenes: { ...made.scenes, [inside.id]: inside },
      }),
      plan,
    };
  },
  'kit-free': (made, runs, draw) => {
    const needs = slotsOf(runs).filter(({ slot }) => slot.scene.kit.length > 0);
    const crane = made.kit['crane'];
    if (needs.length === 0 || !crane) return null;
    const { run } = draw.pick(needs);
    return facts(made, `no crane on ${run.day.date}`, { kit: { ...made.kit, crane: { ...crane, outOn: [...crane.outOn, run.day.date] } } });
  },
  'kit-load': (made, runs, draw) => {
    const { slot } = draw.pick(slotsOf(runs));
    const shot = { id: id<never>(`${slot.part}A`), what: 'the slow move', kit: [id<never>('lens'), id<never>('head')] };
    const heavy = { ...kit('lens', { weight: 2501 }) };
    const scenes = { ...made.scenes, [slot.scene.id]: { ...slot.scene, shots: [shot] } };
    return facts(made, `a lens too heavy in ${slot.part}`, {
      scenes,
      kit: { ...made.kit, lens: heavy, head: kit('head', { carries: 2500 }) },
    });
  },
  light: (made, runs, draw) => {
    const unlit = slotsOf(runs).filter(({ run, slot }) => {
      const sun = sunTimes(run.day.date, made.zone, made.at ?? { latitude: 51, longitude: 0 });
      return slot.scene.intExt === 'INT' && sun !== null && (slot.start < sun.rise || sun.set < slot.end);
    });
    return unlit.length === 0
      ? null
      : withScene(made, draw.pick(unlit).slot.scene, { intExt: 'EXT' }, 'goes outdoors by day, after sunset');
  },
  dark: (made, runs, draw) => {
    const bright = slotsOf(runs.filter((run) => !isNight(run))).filter(({ slot }) => slot.scene.intExt === 'INT' && slot.start < 16 * 60);
    return bright.length === 0
      ? null
      : withScene(made, draw.pick(bright).slot.scene, { intExt: 'EXT', dayNight: 'NIGHT' }, 'goes outdoors by night, in daylight');
  },
  'day-length': (made, runs, draw) => {
    const open = runs.filter((run) => {
      const last = run.slots.at(-1);
      const shut = run.places.some((place) =>
        made.places[place]?.windows?.some((window) => window.closes < '20:00' && window.closes > '12:00'),
      );
      const leaves = last?.cast.some((person) => person === 'gus' || made.availability[`${person} ${run.day.date}`]?.until);
      return !shut && !leaves && !isNight(run) && last?.scene.intExt === 'INT';
    });
    if (open.length === 0) return null;
    const run = draw.pick(open);
    const scene = run.slots.at(-1)?.scene as Scene;
    return withScene(made, scene, { minutes: (scene.minutes ?? 0) + 571 - run.used }, 'takes longer than the day has');
  },
  'most-places': (made, runs) =>
    runs.some((run) => run.places.length > 1)
      ? facts(made, 'one address a day', { house: { ...made.house, skeleton: { ...made.house.skeleton, mostPlaces: 1 } } })
      : null,
  'enough-rest': (made, runs, draw) => {
    const pairs = runs.slice(1).flatMap((run, at) => {
      const before = runs[at] as DayRun;
      const out = (person: string) => before.people.find((one) => one.person === person)?.dismissed;
      return run.people.flatMap((one) => {
        const dismissed = out(one.person);
        return dismissed === undefined || addDays(before.day.date, 1) !== run.day.date || one.person === 'gus'
          ? []
          : [{ person: one.person, rest: 1440 + one.makeUp - dismissed }];
      });
    });
    if (pairs.length === 0) return null;
    const { person, rest } = draw.pick(pairs);
    const makeUp = (made.people[person]?.cast?.makeUp ?? 0) + rest - made.house.rest.cast + 1;
    return withCast(made, person, { makeUp }, `sits in make-up for ${makeUp} minutes`);
  },
  order: (made, runs, draw) => {
    const slots = slotsOf(runs);
    const at = draw.between(0, slots.length - 2);
    const scene = slots[at]?.slot.scene as Scene;
    const later = slots[draw.between(at + 1, slots.length - 1)]?.slot.scene as Scene;
    return withScene(made, scene, { after: [...scene.after, later.id] }, `must come after ${later.id}`);
  },
  pin: (made, runs, draw) => {
    const { run, slot } = draw.pick(slotsOf(runs));
    const other = draw.pick(runs.filter((one) => one !== run));
    return withScene(made, slot.scene, { pin: other.day.id }, `is pinned to ${other.day.id}`);
  },
  'as-shot': (made, runs, draw) => {
    const run = draw.pick(runs.filter((one) => one.slots.length > 1));
    const days = { ...made.days, [run.day.id]: { ...run.day, status: 'reported' as const } };
    const [one, other, ...rest] = run.slots.map((slot) => slot.part);
    if (!one || !other) return null;
    return {
      facts: { ...made, days },
      plan: { ...made.plan, order: { ...made.plan.order, [run.day.id]: [other, one, ...rest] } },
      what: `${run.day.id} as it was not shot`,
    };
  },
  'minor-age': (made, runs, draw) => {
    const found = work(made, runs, draw, (person) => person.cast?.minor !== null);
    const minor = found && made.people[found.one.person]?.cast?.minor;
    const rested = restsOf(made).every((gap) => gap.person !== found?.one.person || gap.rest >= 720);
    if (!minor || !rested || found.one.dismissed - found.one.makeUp < 30) return null;
    // Under one, California lets nobody stay two hours and a half, or outside two hours of the day.
    return withCast(made, found.one.person, { minor: { ...minor, age: 0, pack: 'us-california-minors' } }, 'is a baby');
  },
  'minor-rest': (made, _runs, draw) => {
    const gaps = restsOf(made).filter((gap) => gap.person !== null && made.people[gap.person]?.cast?.minor && gap.rest < 24 * 60);
    const gap = gaps.length === 0 ? null : draw.pick(gaps);
    const minor = gap?.person ? made.people[gap.person]?.cast?.minor : null;
    if (!gap?.person || !minor) return null;
    const out = { who: gap.person, person: gap.person, at: wallTime(gap.first - 719 + 1440) };
    const day = gap.before.day;
    const outs = [...day.outs, out];
    const people = withCast(made, gap.person, { minor: { ...minor, age: 10, pack: 'us-new-york-minors' } }, '').facts.people;
    return facts(made, `${gap.person} was out at ${out.at}`, { people, days: { ...made.days, [day.id]: { ...day, outs } } });
  },
  'days-in-row': (made, _runs, draw) => under(made, 'jp-eiteki', 'crew.in-row', draw.between(2, 4)),
  'forced-call': (made, _runs, draw) => {
    const gap = draw.pick(restsOf(made).filter((one) => one.rest < 24 * 60));
    return gap.person === null
      ? under(made, 'us-iatse-area-standards', 'crew.rest', gap.rest + 1)
      : under(made, 'us-sag-aftra', 'cast.rest', gap.rest + 1);
  },
  'weekly-rest': (made, _runs, draw) => {
    const gaps = restsOf(made).filter((one) => weekdayOf(one.before.day.date) > weekdayOf(one.run.day.date) && one.rest < 80 * 60);
    const gap = gaps.length === 0 ? null : draw.pick(gaps);
    if (!gap) return null;
    return gap.person === null
      ? under(made, 'us-iatse-area-standards', 'crew.week-rest', gap.rest + 1)
      : under(made, 'us-sag-aftra', 'cast.week-rest', gap.rest + 1);
  },
  meal: (made, _runs, draw) =>
    draw.chance(0.5)
      ? under(made, 'us-sag-aftra', 'cast.meal', draw.between(120, 240))
      : under(made, 'us-iatse-area-standards', 'crew.meal', draw.between(120, 240)),
  'longest-day': (made, runs, draw) => {
    const run = draw.pick(runs.filter((one, at) => runs[at + 1]?.day.date === addDays(one.day.date, 1)));
    return under(made, 'jp-eiteki', 'crew.day.most', (run.lastOut ?? run.call) - run.call - 1);
  },
  'sixth-day': (made, runs, draw) => {
    const fridays = runs.filter((run) => weekdayOf(run.day.date) === 5).flatMap((run) => run.people);
    const own = fridays.filter(({ person }) => made.people[person]?.cast?.deal.kind === 'weekly');
    const person = own.length === 0 ? null : draw.pick(own).person;
    const cast = person === null ? null : made.people[person]?.cast;
    if (!person || !cast) return null;
    const weekly = withCast(made, person, { deal: { ...cast.deal, weekDays: 4 } }, '').facts;
    return { ...under(weekly, 'us-sag-aftra', 'cast.sixth', 1.5), what: `${person} has a week of four days` };
  },
  placed: (made, runs, draw) => {
    const { run, slot } = draw.pick(slotsOf(runs.filter((one) => !isNight(one))));
    const order = { ...made.plan.order, [run.day.id]: run.slots.map((one) => one.part).filter((part) => part !== slot.part) };
    return { facts: made, plan: { ...made.plan, order }, what: `${slot.part} is forgotten` };
  },
};

export const breakable: readonly RuleId[] = ruleIds.filter((rule) => rule in breaks);
