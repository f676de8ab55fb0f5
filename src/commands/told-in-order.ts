import type { Option } from '#options/index.ts';
import type { Audience, Person, PersonId, Production } from '#model/index.ts';
import { sceneOfPart } from '#model/index.ts';
import { dayText } from './say.ts';

/** One person who must be told, and what: the new call, or that the own call stays. */
export interface Telling {
  readonly person: PersonId;
  readonly name: string;
  readonly role: string;
  readonly phone: string | null;
  readonly what: string;
}

/** Order of sending (floor 3): director, UPM, assistants, agents before those they speak for, movers, heads. */
const firstGroups: readonly Audience[] = ['director', 'upm', 'ad'];
const laterGroups: readonly Audience[] = ['mover', 'head'];

/**
 * Who must be told what, in the order of the calls. `production` is as it stood before the decision. Cast whose days are touched and
 * whose call stays come last; a client is never told by a change of calls alone (story:S4).
 */
export function toldInOrder(production: Production, option: Option): readonly Telling[] {
  if (option.callChanges.length === 0 && option.moved.length === 0) return [];
  const people = Object.values(production.people);
  const of = (group: Audience) => people.filter(({ audience }) => audience === group);
  const changed = option.callChanges.flatMap(({ person }) => (person === null ? [] : (production.people[person] ?? [])));
  const changedCast = unique(changed.filter((person) => person.cast !== null));
  const withAgents = changedCast.flatMap((person) => [...guards(production, person), person]);
  const staying = castOfFirstDay(production, option).filter((person) => !changedCast.includes(person));
  const others = changed.filter((person) => person.cast === null);
  const order = unique([...firstGroups.flatMap(of), ...withAgents, ...laterGroups.flatMap(of), ...others, ...staying]);
  return order
    .filter((person) => person.id !== production.me && person.cast?.minor == null)
    .map((person) => ({
      person: person.id,
      name: person.name,
      role: person.cast?.character ?? person.role,
      phone: person.phone,
      what: whatFor(production, option, person, changedCast),
    }));
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
  return unique(ids.flatMap((one) => production.people[one] ?? [])).toSorted(
    (one, other) => Number(one.cast?.number ?? 0) - Number(other.cast?.number ?? 0),
  );
}

function whatFor(production: Production, option: Option, person: Person, changedCast: readonly Person[]): string {
  const own = option.callChanges.filter((change) => change.person === person.id);
  if (own.length > 0) return own.map((change) => callText(production, change)).join('; ');
  const speaksFor = changedCast.filter(
    ({ cast }) => cast?.agent === person.id || cast?.minor?.guardian === person.id || cast?.minor?.chaperone === person.id,
  );
  const theirs = speaksFor.flatMap((one) =>
    option.callChanges.filter((change) => change.person === one.id).map((change) => `${one.called}: ${callText(production, change)}`),
  );
  if (theirs.length > 0) return theirs.join('; ');
  if (person.cast !== null) return 'your call stays';
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
