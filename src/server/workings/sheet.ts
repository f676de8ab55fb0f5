import { gearEffects, gearWords, handsOnGear, savingsTaken, toldInOrder } from '#commands/index.ts';
import { dayRun } from '#engine/index.ts';
import {
  cityOf,
  type Disruption,
  dateIn,
  type Instant,
  instantOf,
  type KnownDisruption,
  type Person,
  type PersonId,
  type Production,
  sayClock,
  sayDate,
  wallTime,
} from '#model/index.ts';
import { moneyToldTexts } from '#texts/index.ts';
import type { Option } from '#options/index.ts';
import type { FactsSheet, SheetEvent, SheetPerson, SheetTask } from '#words/index.ts';
import { changesOf, hoursOf, staysOf } from './calls.ts';
import { clientsOf } from './clients.ts';
import { moneyTasks, statusesOf } from './money-sheet.ts';
import { type BeforeAfter, ordered } from './plans.ts';

export interface SheetFacts {
  readonly plans: BeforeAfter;
  readonly known: KnownDisruption;
  /** The key that chooses the way; 0: it has none. */
  readonly number: number;
  readonly at: Instant;
}

/** One event told once: everything that the texts say stands here and nowhere else, so that their figures can't differ (R11.4). */
export function factsSheet({ plans, known, number, at }: SheetFacts): FactsSheet {
  const { before, option } = plans;
  const clients = clientsOf(plans, at, known);
  const changes = changesOf(plans, known.what.kind === 'person-out' ? known.what.person : null);
  const told = toldInOrder(before, option).map((one) => one.person);
  const minors = Object.values(before.people).filter((person) => person.cast?.minor);
  const people = [...told, ...clients.map((one) => one.personId), ...minors.map((one) => one.id)];
  return {
    production: before.title,
    date: dateIn(at, before.zone),
    zone: before.zone,
    contact: contactOf(plans, at),
    event: eventOf(before, known),
    option: { number, does: doesWords(plans), fixed: fixedWords(option) },
    people: [...new Set(people)].flatMap((person) => before.people[person] ?? []).map((person) => sheetPerson(before, person)),
    hands: handsOnGear(before, option).map(({ id }) => id),
    changes,
    stays: staysOf(plans),
    tasks: savingsTaken(option).length > 0 ? moneyTasks(plans, told, at) : tasksOf(plans, told, changes),
    newMoney: option.newMoney.minor > 0 ? option.newMoney : null,
    clients,
    statuses: statusesOf(
      plans,
      told.flatMap((person) => before.people[person] ?? []),
      at,
    ),
    suppliers: [],
    insurer: null,
  };
}

/** The user answers questions; the hours are those of the day that is changed. */
function contactOf(plans: BeforeAfter, at: Instant): FactsSheet['contact'] {
  const me = plans.before.me === null ? null : plans.before.people[plans.before.me];
  const hours = hoursOf(plans);
  const city = cityOf(plans.before.zone);
  return {
    called: me?.called ?? 'the production office',
    hours: hours === null ? city : `${wallTime(hours.from)}${hours.to === null ? '' : `-${wallTime(hours.to)}`} ${city}`,
    from: at,
  };
}

function eventOf(production: Production, { what, knownAt }: KnownDisruption): SheetEvent {
  const span = 'span' in what ? what.span : null;
  const from = span?.from ?? dateIn(knownAt, production.zone);
  return {
    what: thingName(production, what),
    said: saidOf(production, what),
    who: what.kind === 'person-out' ? what.person : null,
    from,
    until: span?.to ?? null,
    known: knownAt,
  };
}

function thingName(production: Production, what: Disruption): string {
  switch (what.kind) {
    case 'person-out':
      return production.people[what.person]?.called ?? what.person;
    case 'place-lost':
      return production.places[what.place]?.name ?? what.place;
    case 'kit-out':
      return `the ${production.kit[what.kit]?.name ?? what.kit}`;
    default:
      return 'the plan';
  }
}
function saidOf(production: Production, what: Disruption): string | null {
  if (what.kind === 'push-calls') {
    const day = production.days[what.day];
    return `All calls of ${day ? sayDate(day.date) : what.day} move ${what.minutes} minutes later`;
  }
  if (what.kind === 'money-cut') return moneyToldTexts.event;
  return what.kind === 'person-out' || what.kind === 'place-lost' || what.kind === 'kit-out' ? null : 'The plan changes';
}

const sheetPerson = (production: Production, person: Person): SheetPerson => ({
  personId: person.id,
  name: person.name,
  called: person.called,
  audience: person.audience,
  zone: person.zone,
  channel: person.email,
  agent: person.cast?.agent ?? null,
  answersFor: minorOf(production, person),
  isMinor: person.cast?.minor != null,
});
const minorOf = (production: Production, person: Person): PersonId | null =>
  Object.values(production.people).find((one) => one.cast?.minor?.guardian === person.id || one.cast?.minor?.chaperone === person.id)?.id ??
  null;

/** 'Tue 1 December 40, 36, 41, 60; Wed 2 December 62'. */
const doesWords = ({ before, after, option }: BeforeAfter): string => {
  const days = option.touched.map(({ day }) => `${dateWords(after, day)} ${ordered(after, day).map(spokenPart).join(', ') || 'no scenes'}`);
  return [...days, gearWords(before, option) ?? []].flat().join('; ');
};
const spokenPart = (part: string): string => part.replace('/', ' pt ');
const dateWords = (production: Production, day: string): string => {
  const found = production.days[day];
  return found ? sayDate(found.date) : day;
};

/** What is promised with the way: when the first touched day ends. */
function fixedWords(option: Option): string | null {
  const [first] = option.touched;
  return first?.cameraWrap ? `camera wrap ${first.cameraWrap}` : null;
}

/** Director, office, movers and heads get the days as they run; who moves people gets their calls; who must say yes is asked in the same text. */
function tasksOf(plans: BeforeAfter, told: readonly PersonId[], changes: FactsSheet['changes']): readonly SheetTask[] {
  const { before, after, option } = plans;
  const where = callsAndPlaces(after, option);
  return told
    .filter((person) => before.people[person]?.cast === null && before.people[person]?.audience !== 'agent')
    .map((person) => {
      const yes = option.mustSayYes.find((one) => one.person === person);
      const movesPeople = ['ad', 'mover', 'upm'].includes(before.people[person]?.audience ?? '');
      const calls = movesPeople ? [...where, ...callLines(before, changes)] : where;
      const found = before.people[person];
      const own = [...calls, ...(found ? gearEffects(before, option, found) : [])];
      return {
        personId: person,
        does: null,
        effects: own.length === 0 ? [] : [own.join('; ')],
        free: null,
        ask: yes ? `your yes to ${yes.what}` : null,
        by: yes ? (option.lastMoment ?? firstOtherwise(plans)) : null,
      };
    });
}

/** When the first scene begins that is shot otherwise: a yes is needed by then; null: it is on no day. */
function firstOtherwise({ before, option }: BeforeAfter): Instant | null {
  const scenes = new Set(option.changes.flatMap((change) => (change.on === 'scenes' ? [change.id] : [])));
  const starts = Object.values(before.days).flatMap((day) =>
    dayRun(before, day, ordered(before, day.id))
      .slots.filter(({ scene }) => scenes.has(scene.id))
      .map(({ start }) => instantOf(day.date, start, before.zone)),
  );
  return starts.toSorted(Temporal.Instant.compare).at(0) ?? null;
}

/** Call and place said once where all touched days share them, else day by day. */
function callsAndPlaces(production: Production, option: Option): readonly string[] {
  const days = option.touched.flatMap(({ day }) => {
    const found = production.days[day];
    return found ? [{ date: sayDate(found.date), said: `call ${found.call}, ${placesOn(production, day)}` }] : [];
  });
  const [first] = days;
  if (first && days.every((day) => day.said === first.said)) return [days.length > 1 ? `${first.said} on each of these days` : first.said];
  return days.map((day) => `${day.date}: ${day.said}`);
}

/** 'BEN: pick-up 13:40, make-up 14:15, on set 15:00'; who is dropped is 'MARA: not called'. The unit's own call stands with the day. */
const callLines = (production: Production, changes: FactsSheet['changes']): readonly string[] =>
  changes.flatMap(({ personId, now }) => {
    const person = production.people[personId];
    if (!person?.cast) return [];
    const clock = (name: string, at: Instant | null) => (at === null ? [] : [`${name} ${sayClock(at, production.zone)}`]);
    const times = [...clock('pick-up', now.pickUp), ...clock('make-up', now.makeUp), ...clock('on set', now.at)];
    return [`${person.called} ${now.state === 'called' ? times.join(', ') : now.state}`];
  });

function placesOn(production: Production, day: BeforeAfter['option']['touched'][number]['day']): string {
  const names = ordered(production, day).flatMap((part) => {
    const place = production.scenes[part.split('/')[0] ?? part]?.place;
    return place ? [production.places[place]?.name ?? place] : [];
  });
  return [...new Set(names)].join(' and ') || 'no place';
}
