import type { Change, Collection, PartId, Person, PersonId, Place, PlaceId, Plan, Production, Scene, SceneId } from '#model/index.ts';
import { eighths, id, partsOfScene, planChanges, sameValue, sceneOfPart } from '#model/index.ts';
import type { Issue, ScheduleDay, TableAnswer, TableRow } from '#script/index.ts';
import { issue, lightOf, scheduleFromTable } from '#script/index.ts';
import type { Doing, Done } from './journal.ts';
import { enter } from './journal.ts';
import {
  addressOf,
  dayNights,
  freeName,
  newCharacter,
  newDay,
  newPlace,
  newScene,
  setOf,
  shortName,
  titleCase,
  withSet,
} from './new-records.ts';
import type { Refusal } from './refusal.ts';

interface Taken {
  readonly production: Production;
  readonly issues: readonly Issue[];
}

/** A breakdown or a schedule goes into the production: what it says of a scene holds, what it doesn't say stays as it was. */
export function importTable(
  production: Production,
  table: TableAnswer,
  doing: Doing,
): (Done & { readonly issues: readonly Issue[] }) | Refusal {
  const { production: next, issues } = takeTable(production, table);
  const changes = changesTo(production, next);
  const all = [...table.issues, ...columnsNotKept(table), ...bannersNotKept(table), ...issues];
  if (changes.length === 0) return { ok: false, code: 'no-facts-changed', issues: all };
  const what = `a list read in: ${changes.length} ${changes.length === 1 ? 'record' : 'records'}`;
  const done = enter(production, doing, { command: 'import', what, why: null, changes, undoes: null });
  return done.ok ? { ...done, issues: all } : done;
}

/** Columns of a breakdown that are read by their header alone. */
const byHeader = /^(?:location|place|address|minutes|min|mins|background|bg|extras|synopsis|description|purpose)$/u;
/** Read, and without a place in a production. */
const notKept: readonly TableAnswer['fields'][number][] = [null, 'name', 'phone', 'sheet'];

/** Columns that nothing was taken from are named once, with how many rows hold something in them. */
function columnsNotKept(table: TableAnswer): readonly Issue[] {
  return table.columns.flatMap((header, column) => {
    if (!notKept.includes(table.fields[column] ?? null) || byHeader.test(header.trim().toLowerCase())) return [];
    const filled = table.rows.filter(({ cells }) => (cells[column] ?? '').trim() !== '').length;
    if (filled === 0) return [];
    const name = header.trim() === '' ? `column ${column + 1}` : `"${header.trim().slice(0, 60)}"`;
    return [
      issue(
        null,
        'column-not-kept',
        `${name} (${filled} ${filled === 1 ? 'row' : 'rows'}) is not taken: say what the column holds, or leave it out.`,
      ),
    ];
  });
}

function bannersNotKept({ rows }: TableAnswer): readonly Issue[] {
  const [first, ...more] = rows.filter(({ type }) => type === 'banner');
  if (first === undefined) return [];
  const others = more.length === 0 ? '' : ` and ${more.length} more`;
  return [
    issue(
      first.line,
      'banner-not-kept',
      `The banner "${(first.text ?? '').slice(0, 60)}"${others} has no place in a plan and is not kept.`,
    ),
  ];
}

/** The plan that a schedule describes, for judging it without taking it (story:S3.4). Days that it doesn't name stay as planned. */
export function planOfTable(production: Production, table: TableAnswer): { readonly plan: Plan; readonly issues: readonly Issue[] } {
  const taken = takeDays(production, table, false);
  return { plan: taken.production.plan, issues: [...table.issues, ...taken.issues] };
}

function takeTable(production: Production, table: TableAnswer): Taken {
  const scenes = table.rows
    .filter((row) => row.type === 'scene' && !isPart(production, row.scene ?? ''))
    .reduce<Taken>((taken, row) => takeScene(taken, table, row), { production, issues: [] });
  const days = takeDays(scenes.production, table, true);
  const planned = new Set([...Object.values(days.production.plan.order).flat(), ...days.production.plan.boneyard].map(sceneOfPart));
  const parked = Object.values(days.production.scenes).flatMap((scene) => (planned.has(scene.id) ? [] : partsOfScene(scene)));
  const plan = { ...days.production.plan, boneyard: [...days.production.plan.boneyard, ...parked] };
  return { production: { ...days.production, plan }, issues: [...scenes.issues, ...days.issues] };
}

function takeScene({ production, issues }: Taken, table: TableAnswer, row: TableRow): Taken {
  if (row.scene === null)
    return { production, issues: [...issues, issue(row.line, 'no-scene', 'This row has no scene number and was not taken.')] };
  const number = row.scene.replaceAll('/', '-').trim();
  const before = Object.hasOwn(production.scenes, number) ? production.scenes[number] : undefined;
  const cell = (...names: readonly string[]) => namedCell(table, row, names);
  const { place, places } = placeOf(production, row, cell('location', 'place', 'address'));
  const { cast, people } = castOfRow(production, row);
  const minutes = countIn(cell('minutes', 'min', 'mins'));
  const background = countIn(cell('background', 'bg', 'extras'));
  const light = lightOf(row.timeOfDay, null);
  const old = before ?? newScene(number);
  const scene: Scene = {
    ...old,
    intExt: row.intExt ?? old.intExt,
    dayNight: light === null ? old.dayNight : dayNights[light],
    heading: row.set ?? old.heading,
    place: place?.id ?? old.place,
    set: place === null || row.set === null ? old.set : (setOf(place, setName(row.set)) ?? old.set),
    eighths: row.eighths === null ? old.eighths : eighths(row.eighths),
    minutes: minutes ?? old.minutes,
    background: background ?? old.background,
    cast: cast.length > 0 ? cast : old.cast,
    synopsis: cell('synopsis', 'description') || old.synopsis,
    purpose: cell('purpose') || old.purpose,
  };
  const next = { ...production, people, places, scenes: { ...production.scenes, [id<SceneId>(number)]: scene } };
  return { production: next, issues: [...issues, ...doubts(production, before, number, row, cell('minutes', 'min', 'mins'))] };
}

function doubts(production: Production, before: Scene | undefined, number: string, row: TableRow, minutes: string): readonly Issue[] {
  const hasScript = Object.keys(production.scenes).length > 0 && before === undefined && production.journal.length > 0;
  return [
    ...(hasScript ? [issue(row.line, 'scene-new', `Scene ${number} was not in the production; it is now.`)] : []),
    ...(before === undefined && row.eighths === null
      ? [issue(row.line, 'length-unknown', `Scene ${number} has no length; it counts as none.`)]
      : []),
    ...(minutes !== '' && countIn(minutes) === null
      ? [issue(row.line, 'not-minutes', `Scene ${number}: "${minutes}" is not a number of minutes.`)]
      : []),
  ];
}

const namedCell = (table: TableAnswer, row: TableRow, names: readonly string[]): string => {
  const column = table.columns.findIndex((header) => names.includes(header.trim().toLowerCase()));
  return column < 0 ? '' : (row.cells[column] ?? '').trim();
};
const countIn = (text: string): number | null => (/^\d{1,5}$/u.test(text) ? Number(text) : null);
const setName = (set: string): string => addressOf(set).set ?? addressOf(set).place;

/** The address by its own column, else by the first half of the set's name. */
function placeOf(
  production: Production,
  row: TableRow,
  location: string,
): { readonly place: Place | null; readonly places: Production['places'] } {
  const named = location !== '' ? location : row.set === null ? '' : addressOf(row.set).place;
  if (named === '') return { place: null, places: production.places };
  const known = Object.values(production.places).find(({ name, id: own }) =>
    [name, own].some((one) => one.toLowerCase() === named.toLowerCase()),
  );
  const place = known ?? newPlace(freeName(shortName(named), new Set<string>(Object.keys(production.places))), titleCase(named));
  const full = row.set === null ? place : withSet(place, setName(row.set));
  return { place: full, places: { ...production.places, [full.id satisfies PlaceId]: full } };
}

/** Cast by number, character or name; who is not there yet becomes a part whose performer is unknown. */
function castOfRow(production: Production, row: TableRow): { readonly cast: readonly PersonId[]; readonly people: Production['people'] } {
  let people = production.people;
  const cast = row.cast.map((name): PersonId => {
    const wanted = name.toLowerCase();
    const known = Object.values(people).find((person) => person.cast !== null && namesOf(person).includes(wanted));
    if (known !== undefined) return known.id;
    const numbers = Object.values(people).map((person) => Number.parseInt(person.cast?.number ?? '', 10) || 0);
    const number = /^\d{1,3}$/u.test(name) ? name : String(1 + Math.max(0, ...numbers));
    const made = newCharacter(freeName(shortName(name), new Set<string>(Object.keys(people))), name, number, production.zone);
    people = { ...people, [made.id]: made };
    return made.id;
  });
  return { cast: [...new Set(cast)], people };
}
const namesOf = ({ id: own, name, called, cast }: Person): readonly string[] =>
  [own, name, called, cast?.character ?? '', cast?.number ?? ''].map((one) => one.toLowerCase());

/** The days of a schedule. `found`: a dated day that is not there yet is made; otherwise it is an issue. */
function takeDays(production: Production, table: TableAnswer, found: boolean): Taken {
  const read = scheduleFromTable(table);
  const scheduled = read.days.filter((day) => day.date !== null || day.day !== null);
  const moved = new Set(scheduled.flatMap((day) => partsOf(production, day).parts));
  const kept = (parts: readonly Plan['boneyard'][number][]) => parts.filter((part) => !moved.has(part));
  const cleared: Plan = {
    order: Object.fromEntries(Object.entries(production.plan.order).map(([day, parts]) => [day, kept(parts)])),
    boneyard: kept(production.plan.boneyard),
  };
  const start: Taken = { production: { ...production, plan: scheduled.length === 0 ? production.plan : cleared }, issues: [] };
  return scheduled.reduce((taken, day) => takeDay(taken, day, found), start);
}

const scenesOf = (day: ScheduleDay): readonly SceneId[] =>
  day.strips.flatMap((strip) => (strip.kind === 'scene' ? [id<SceneId>(strip.scene.replaceAll('/', '-').trim())] : []));

/** '32/a' of a scene that is shot in parts: its facts are the whole scene's, a list only says where it stands. */
function isPart(production: Production, written: string): boolean {
  const number = written.trim().split('/')[0] ?? '';
  const scene = Object.hasOwn(production.scenes, number) ? production.scenes[number] : undefined;
  return scene !== undefined && scene.parts !== null && partsOfScene(scene).some((part) => part === written.trim());
}

/** What a day's strips are here: a scene with all its parts, or the one part that '32/a' names; and what is not there. */
function partsOf(production: Production, day: ScheduleDay): { readonly parts: readonly PartId[]; readonly strange: readonly string[] } {
  const found = day.strips.flatMap((strip) => {
    if (strip.kind !== 'scene') return [];
    const written = strip.scene.trim();
    const [number = '', letter] = written.split('/');
    const split = letter === undefined || !Object.hasOwn(production.scenes, number) ? undefined : production.scenes[number];
    const part = split === undefined ? undefined : partsOfScene(split).find((one) => one === written);
    const whole = scenesOf({ ...day, strips: [strip] }).flatMap((scene) =>
      Object.hasOwn(production.scenes, scene) ? (production.scenes[scene] ?? []) : [],
    );
    const parts = part === undefined ? whole.flatMap(partsOfScene) : [part];
    return [{ parts, strange: parts.length === 0 ? [written] : [] }];
  });
  return { parts: [...new Set(found.flatMap(({ parts }) => parts))], strange: found.flatMap(({ strange }) => strange) };
}

function takeDay({ production, issues }: Taken, day: ScheduleDay, found: boolean): Taken {
  const known = Object.values(production.days).find((one) => (day.date === null ? one.number === day.day : one.date === day.date));
  const said = day.date ?? `day ${day.day}`;
  if (known === undefined && (day.date === null || !found))
    return { production, issues: [...issues, issue(day.line, 'no-such-day', `${said} is not among the shooting days; it was not taken.`)] };
  const stands = known ?? newDay(day.date ?? '', day.day ?? String(1 + Object.keys(production.days).length), day.call ?? '07:30');
  const call = day.call !== null && /^\d\d:\d\d$/u.test(day.call) ? day.call : stands.call;
  const { parts, strange } = partsOf(production, day);
  const order = { ...production.plan.order, [stands.id]: parts };
  const next = { ...production, days: { ...production.days, [stands.id]: { ...stands, call } }, plan: { ...production.plan, order } };
  return {
    production: next,
    issues: [...issues, ...strange.map((scene) => issue(day.line, 'no-such-scene', `${said}: there is no scene ${scene}.`))],
  };
}

const taken: readonly Collection[] = ['people', 'places', 'scenes', 'days'];

function changesTo(before: Production, after: Production): readonly Change[] {
  const records = taken.flatMap((on) => {
    const [was, now]: readonly Readonly<Record<string, unknown>>[] = [before[on], after[on]];
    return Object.entries(now ?? {}).flatMap(([key, record]): readonly Change[] => {
      const stood = was !== undefined && Object.hasOwn(was, key) ? was[key] : null;
      return sameValue(stood, record) ? [] : [{ on, id: key, was: stood, now: record }];
    });
  });
  return [...records, ...planChanges(before.plan, after.plan)];
}
