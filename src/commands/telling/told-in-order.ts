import type { Option } from '#options/index.ts';
import type { Audience, Availability, Person, PersonId, Production } from '#model/index.ts';
import { sceneOfPart } from '#model/index.ts';
import { orderOfSending } from '#words/index.ts';
import { gearEffects, gearWords, handsOnGear } from './gear-swap.ts';
import { moneyTold, savingsFor } from './money-told.ts';
import { dayText } from '../say.ts';
import { inTradeOrder } from '../trade-order.ts';

/** One person who must be told, and what: the new call, or that the own call stays. */
export interface Telling {
  readonly person: PersonId;
  readonly name: string;
  readonly role: string;
  readonly phone: string | null;
  readonly what: string;
}

/** Told of every changed day, whoever's call changes. */
const alwaysTold: readonly Audience[] = ['director', 'upm', 'ad', 'mover', 'head'];
/** Where only gear is swapped: coverage is the director's, and money the UPM's. */
const gearOffice = ({ newMoney }: Option): readonly Audience[] => (newMoney.minor > 0 ? ['director', 'upm'] : ['director']);

/**
 * Who must be told what, in the order of the calls (M11, floor 3); where only gear is swapped, who has it in hand; of money that is saved, whose
 * it is. `production` is as it stood before the decision. A client is never told by a change of calls alone (story:S4), and a minor never:
 * guardian and chaperone are.
 */
export function toldInOrder(production: Production, option: Option): readonly Telling[] {
  const hands = handsOnGear(production, option);
  const moves = option.callChanges.length > 0 || option.moved.length > 0;
  const money = moneyTold(production, option);
  if (!moves && hands.length === 0 && money.length === 0) return [];
  const office = Object.values(production.people).filter(({ audience }) => gearOffice(option).includes(audience));
  const changed = unique(option.callChanges.flatMap(({ person }) => (person === null ? [] : (production.people[person] ?? []))));
  const away = awayIn(option);
  const absent = away === null ? null : production.people[away];
  const always = Object.values(production.people).filter(({ audience }) => alwaysTold.includes(audience));
  const people = unique([
    ...(moves ? always : hands.length > 0 ? office : []),
    ...hands,
    ...money,
    ...changed.flatMap((person) => guards(production, person)),
    ...changed,
    // Whoever is away hears of it after their agent, also where no sheet of that day is out yet.
    ...(absent ? [...guards(production, absent), absent] : []),
    ...(moves ? castOfFirstDay(production, option) : []),
  ]);
  const first = firstToTell(production, option);
  const others = people.filter(({ id }) => id !== production.me);
  // Hands keep the order of their departments.
  const recipients = (moves || hands.length === 0 ? inTradeOrder(others) : others)
    .toSorted((one, other) => first(one) - first(other))
    .map((person) => recipientOf(production, person));
  const day = { away, changed: new Set(changed.map(({ id }) => id)), hands: new Set(hands.map(({ id }) => id)) };
  return orderOfSending(recipients, day).map(({ person }) => ({
    person: person.id,
    name: person.name,
    role: person.cast?.character ?? person.role,
    phone: person.phone,
    what: whatFor(production, option, person, changed),
  }));
}

/**
 * Of those whose call changes, who was not called before comes first, then who stands on the set first; an agent with the first of theirs.
 * Everybody else keeps the order of the trade behind them.
 */
function firstToTell(production: Production, { callChanges }: Option): (person: Person) => number {
  const [day] = callChanges;
  const own = callChanges.flatMap((change) =>
    change.person !== null && change.day === day?.day ? [{ ...change, person: change.person }] : [],
  );
  const wasCalled = ({ states }: (typeof own)[number]): number => Number(states?.was === 'W');
  const urgent = own
    .toSorted((one, other) => wasCalled(one) - wasCalled(other) || ((one.onSet ?? '99') < (other.onSet ?? '99') ? -1 : 1))
    .map(({ person }) => person);
  const placeOf = (person: PersonId): number => (urgent.includes(person) ? urgent.indexOf(person) : urgent.length);
  return (person) => {
    const theirs = urgent.filter((one) => guards(production, production.people[one] ?? person).some(({ id }) => id === person.id));
    return Math.min(placeOf(person.id), ...theirs.map(placeOf));
  };
}

const recipientOf = (production: Production, person: Person) => ({
  person,
  personId: person.id,
  audience: person.audience,
  agent: person.cast?.agent ?? null,
  answersFor:
    Object.values(production.people).find(({ cast }) => cast?.minor?.guardian === person.id || cast?.minor?.chaperone === person.id)?.id ??
    null,
  isMinor: person.cast?.minor != null,
});

/** Whom the way takes for away: the fact stands among its changes. */
function awayIn({ changes }: Option): PersonId | null {
  const states = changes.flatMap((change) => (change.on === 'availability' && change.now !== null ? [change.now as Availability] : []));
  return states.find(({ state }) => state === 'X')?.person ?? null;
}

/** Who is told before the performer: the agent; of a minor guardian and chaperone, and never the child. */
function guards(production: Production, { cast }: Person): readonly Person[] {
  if (cast === null) return [];
  const ids = cast.minor === null ? [cast.agent] : [cast.minor.guardian, cast.minor.chaperone];
  return ids.flatMap((one) => (one === null ? [] : (production.people[one] ?? [])));
}

/** Later days are told when they are settled. */
function castOfFirstDay(production: Production, option: Option): readonly Person[] {
  const parts = option.touched.slice(0, 1).flatMap(({ before, after }) => [...before, ...after]);
  const ids = parts.flatMap((part) => production.scenes[sceneOfPart(part)]?.cast ?? []);
  return ids.flatMap((one) => production.people[one] ?? []);
}

function whatFor(production: Production, option: Option, person: Person, changed: readonly Person[]): string {
  const own = option.callChanges.filter((change) => change.person === person.id);
  if (own.length > 0) return own.map((change) => callText(production, change)).join('; ');
  const speaksFor = changed.filter(
    ({ cast }) => cast?.agent === person.id || cast?.minor?.guardian === person.id || cast?.minor?.chaperone === person.id,
  );
  const theirs = speaksFor.flatMap((one) =>
    option.callChanges.filter((change) => change.person === one.id).map((change) => `${one.called}: ${callText(production, change)}`),
  );
  if (theirs.length > 0) return theirs.join('; ');
  if (person.cast !== null) return 'your call stays';
  const savings = savingsFor(production, option, person);
  if (savings.length > 0) return savings.map(({ title }) => title).join('; ');
  const gear = gearWords(production, option);
  if (gear !== null) return [gear, ...gearEffects(production, option, person)].join('; ');
  return option.moved.length === 0 ? option.firstStep : movedText(production, option);
}

function callText(production: Production, { day, now, pickUp, makeUp, onSet }: Option['callChanges'][number]): string {
  const times = [
    pickUp === null ? [] : [`pick-up ${pickUp}`],
    makeUp === null ? [] : [`make-up ${makeUp}`],
    onSet === null ? [] : [`on set ${onSet}`],
  ].flat();
  if (times.length > 0) return `${dayText(production, day)}: ${times.join(', ')}`;
  return now === null ? `${dayText(production, day)}: no call` : `${dayText(production, day)}: ${now}`;
}

/** 'day 9 (Tue 1 December): 40 36 41 60': each touched day as it then is. */
const movedText = (production: Production, { touched }: Option): string =>
  touched.map(({ day, after }) => `${dayText(production, day)}: ${after.length === 0 ? 'nothing' : after.join(' ')}`).join('; ');

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
