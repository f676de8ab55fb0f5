import type { Availability, CastPart, Deal, Minor, NormsCard, Person } from '../person.ts';
import type { PersonId } from '../ids.ts';
import type { WallTime } from '../time.ts';
import { list, orNull, record } from './decoder.ts';
import { cancellation, source } from './terms.ts';
import { date, figureFromZero, flag, idOf, instant, local, oneOf, sum, text, wall, whole, zone } from './values.ts';

export const personId = idOf<PersonId>();
export const fromTo = record<{ readonly from: WallTime; readonly to: WallTime }>({ from: wall, to: wall });

const deal = record<Deal>({
  kind: oneOf('daily', 'daily-consecutive', 'weekly', 'run-of-picture', 'flat'),
  rate: orNull(sum),
  from: orNull(date),
  to: orNull(date),
  out: orNull(local),
  hours: orNull(whole),
  weekDays: orNull(whole),
  pickUp: orNull(date),
  overage: orNull(sum),
  fringe: figureFromZero,
  source: orNull(source),
  cancelling: cancellation,
});
const minor = record<Minor>({
  age: whole,
  licence: record<Minor['licence']>({ from: date, to: date }),
  atPlace: record<Minor['atPlace']>({ from: wall, to: wall, most: whole }),
  guardian: personId,
  chaperone: personId,
  pack: orNull(text),
  noSchool: list(record<Minor['noSchool'][number]>({ from: date, to: date })),
});
const castPart = record<CastPart>({
  number: text,
  character: text,
  deal,
  agent: orNull(personId),
  travel: orNull(whole),
  makeUp: orNull(whole),
  minor: orNull(minor),
});
const card = record<NormsCard>({ notBetween: orNull(fromTo), silenceIsNotYes: flag, words: list(text) });

export const person = record<Person>({
  id: personId,
  name: text,
  called: text,
  role: text,
  department: orNull(text),
  audience: oneOf(
    'producer',
    'director',
    'upm',
    'ad',
    'agent',
    'talent',
    'mover',
    'head',
    'crew',
    'client',
    'executive',
    'guardian',
    'post',
    'outside',
  ),
  company: orNull(text),
  zone,
  email: orNull(text),
  phone: orNull(text),
  binds: flag,
  reachableFrom: orNull(wall),
  skills: list(text),
  dayRate: orNull(sum),
  cast: orNull(castPart),
  card,
  named: record<Person['named']>({ insured: flag }),
});

export const availability = record<Availability>({
  person: personId,
  date,
  state: oneOf('H', 'A', 'X'),
  from: orNull(wall),
  until: orNull(wall),
  callBy: orNull(wall),
  source: orNull(text),
  knownAt: orNull(instant),
});
