import { writing } from '#commands/index.ts';
import {
  cityOf,
  type Day,
  dateIn,
  type Instant,
  isBefore,
  instantOfLocal,
  type PersonId,
  type Production,
  type Role,
  sayDate,
  sayMoney,
} from '#model/index.ts';
import { doorTexts } from '#texts/index.ts';
import { type OwnPromise, presentOwnPromises } from './own-promises.ts';
import { boardRuns } from '../workings/index.ts';

/**
 * What one person sees of a production who does not run it (practices section 6). Nobody else's call stands in it, and no sum but their own: a
 * head reads the money lines of their department, a client what their house pays.
 */
export interface MineView {
  readonly name: string;
  readonly days: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly milestones: readonly { readonly label: string; readonly what: string }[];
  readonly promises: readonly OwnPromise[];
  /** Empty: no sum is theirs. */
  readonly money: readonly string[];
  /** What words mean to a client, for who makes the film; a client reads those of their own house. */
  readonly words: readonly string[];
}

/** Heads and coordinators see all days, crew the published ones, performers their own; clients and executives see milestones. */
export function presentMine(production: Production, person: PersonId, role: Role, at: Instant): MineView {
  const runs = boardRuns(production).filter(({ day, people }) => {
    if (role === 'client' || role === 'executive') return false;
    if (role === 'talent') return people.some((one) => one.person === person);
    return role === 'crew' ? isPublished(production, day, at) : true;
  });
  const milestones = role === 'client' || role === 'executive' ? milestonesOf(production, role === 'client' ? person : null) : [];
  return {
    name: production.people[person]?.name ?? person,
    days: runs.map((run) => ({
      label: sayDate(run.day.date),
      lines: [
        run.places.map((place) => production.places[place]?.name ?? place).join(', '),
        ...(role === 'talent' ? [] : [doorTexts.scenes((production.plan.order[run.day.id] ?? []).join(', '))]),
        ...callOf(run.day, person, role === 'talent', cityOf(production.zone)),
      ].filter((line) => line !== ''),
    })),
    milestones,
    promises: presentOwnPromises(production, person, at),
    money: moneyOf(production, person, role),
    // Crew and performers are briefed by their head; what a client's word means reaches them in the brief.
    words: role === 'crew' || role === 'talent' ? [] : writing.meaningsFor(production, person),
  };
}

/** A head's own lines are those of the account that is called like their department; a client's sum is what their own house pays. */
function moneyOf(production: Production, person: PersonId, role: Role): readonly string[] {
  const department = production.people[person]?.department?.toLowerCase() ?? null;
  if (role === 'head')
    return Object.values(production.moneyLines).flatMap(({ account, name, sum }) =>
      department !== null && account.toLowerCase() === department ? [doorTexts.moneyLine(name, sum === null ? null : sayMoney(sum))] : [],
    );
  if (role !== 'client') return [];
  return Object.values(production.deliverables).flatMap(({ name, to, pays }) =>
    pays !== null && isOfHouse(production, person, to) ? [doorTexts.pays(name, sayMoney(pays))] : [],
  );
}

/** Two people of one company, or the same one. */
function isOfHouse({ people }: Production, one: PersonId, other: PersonId): boolean {
  const company = people[one]?.company ?? null;
  return one === other || (company !== null && people[other]?.company === company);
}

/** One day of one person, for a personal link; null: there is no such day. */
export function presentMyDay(production: Production, person: PersonId, day: string): MineView['days'][number] | null {
  const run = boardRuns(production).find((one) => one.day.id === day || one.day.date === day);
  if (run === undefined) return null;
  const places = run.places.map((place) => production.places[place]?.name ?? place).join(', ');
  const isCast = production.people[person]?.cast !== null;
  return {
    label: sayDate(run.day.date),
    lines: [places, ...callOf(run.day, person, isCast, cityOf(production.zone))].filter((line) => line !== ''),
  };
}

/** A day is out from 18:00 of the day before. */
const publishedFrom = '18:00';

function isPublished(production: Production, { date }: Day, at: Instant): boolean {
  const before = Temporal.PlainDate.from(date).subtract({ days: 1 }).toString();
  return date <= dateIn(at, production.zone) || !isBefore(at, instantOfLocal(`${before}T${publishedFrom}`, production.zone));
}

/** The own call where it was published, else the unit's; a performer without a published one has none yet. */
function callOf(day: Day, person: PersonId, isCast: boolean, city: string): readonly string[] {
  const own = day.published.find((one) => one.person === person);
  if (own === undefined) return isCast ? [] : [`${doorTexts.unitCall(day.call)} ${city}`];
  return [
    ...(own.pickUp === null ? [] : [`${doorTexts.pickUp(own.pickUp)} ${city}`]),
    ...(own.makeUp === null ? [] : [`${doorTexts.makeUp(own.makeUp)} ${city}`]),
    ...(own.onSet === null ? [] : [`${doorTexts.onSet(own.onSet)} ${city}`]),
  ];
}

/** What is delivered to this client, and what they were told will happen; `client` null: all deliveries. */
function milestonesOf(production: Production, client: PersonId | null): MineView['milestones'] {
  const deliveries = Object.values(production.deliverables).flatMap(({ name, to, due }) =>
    due === null || (client !== null && !isOfHouse(production, client, to)) ? [] : [{ when: due.local, what: name }],
  );
  const told = Object.values(production.told).flatMap(({ person, happens, text }) =>
    client === null || person !== client || happens === null ? [] : [{ when: happens, what: text }],
  );
  return [...deliveries, ...told]
    .toSorted((one, other) => (one.when < other.when ? -1 : 1))
    .map(({ when, what }) => ({ label: `${sayDate(when.slice(0, 10))}, ${when.slice(11, 16)}`, what }));
}
