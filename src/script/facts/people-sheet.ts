import type { CastPart, Deal, Minor, Person, PersonId, Production } from '#model/index.ts';
import { emptyCard, id, openDeal } from '#model/index.ts';
import { readCount, readDate, readFigure, readLocal, readText, readWall, readWord, readYes, showCount, showText, showYes } from './cell.ts';
import { readPaid, readSource, showPaid, showSource } from './paid-cells.ts';
import type { Column, Sheet } from './sheet.ts';
import { certain, personNamed, unknownable } from './sheet.ts';

const audiences = [
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
] as const;

/** Who is who, how to reach them, and of the cast the deal. Their states day by day stand in columns of dates behind (availability.ts). */
export function peopleSheet(production: Production): Sheet<Person> {
  return {
    name: 'People',
    on: 'people',
    columns: [...plainColumns(production), ...castColumns(production), ...minorColumns(production)],
    records: Object.values(production.people),
    keyOf: (person) => person.id,
    make: (key) => newPerson(key, production.zone),
  };
}

const newPerson = (key: string, zone: string): Person => ({
  id: id<PersonId>(key),
  name: key,
  called: key,
  role: '',
  department: null,
  audience: 'crew',
  company: null,
  zone,
  email: null,
  phone: null,
  binds: false,
  reachableFrom: null,
  skills: [],
  dayRate: null,
  cast: null,
  card: emptyCard,
  named: { insured: false },
});

const plainColumns = (production: Production): readonly Column<Person>[] => [
  certain(
    'name',
    (one) => one.name,
    readText,
    (one, name) => ({ ...one, name: name || one.name }),
  ),
  certain(
    'called',
    (one) => one.called,
    readText,
    (one, called) => ({ ...one, called: called || one.name }),
  ),
  certain(
    'role',
    (one) => one.role,
    readText,
    (one, role) => ({ ...one, role }),
  ),
  unknownable(
    'department',
    (one) => showText(one.department),
    readText,
    (one, department) => ({ ...one, department }),
  ),
  certain(
    'audience',
    (one) => one.audience,
    readWord(...audiences),
    (one, audience) => ({ ...one, audience }),
  ),
  unknownable(
    'company',
    (one) => showText(one.company),
    readText,
    (one, company) => ({ ...one, company }),
  ),
  certain(
    'zone',
    (one) => one.zone,
    readZone(production.zone),
    (one, zone) => ({ ...one, zone }),
  ),
  unknownable(
    'email',
    (one) => showText(one.email),
    readText,
    (one, email) => ({ ...one, email }),
  ),
  unknownable(
    'phone',
    (one) => showText(one.phone),
    readText,
    (one, phone) => ({ ...one, phone }),
  ),
  unknownable(
    'reachable from',
    (one) => showText(one.reachableFrom),
    readWall,
    (one, reachableFrom) => ({ ...one, reachableFrom }),
  ),
  certain(
    'binds',
    (one) => showYes(one.binds),
    readYes,
    (one, binds) => ({ ...one, binds }),
  ),
  certain(
    'insured',
    (one) => showYes(one.named.insured),
    readYes,
    (one, insured) => ({ ...one, named: { insured } }),
  ),
];

const readZone = (own: string) => (text: string) => {
  const zone = text.trim() || own;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(zone);
    return { ok: true, value: zone } as const;
  } catch {
    return { ok: false, code: 'not-a-zone', said: `"${zone}" is not a zone like Europe/London` } as const;
  }
};

const newCast: CastPart = {
  number: '',
  character: '',
  deal: openDeal,
  agent: null,
  travel: null,
  makeUp: null,
  minor: null,
};
const onCast = (person: Person, put: (cast: CastPart) => CastPart): Person => ({ ...person, cast: put(person.cast ?? newCast) });
const onDeal = (person: Person, part: Partial<Deal>): Person => onCast(person, (cast) => ({ ...cast, deal: { ...cast.deal, ...part } }));

/** Who has no part stays without one: empty cells of the cast columns make nobody an actor. */
const whenCast =
  <T>(put: (person: Person, value: T | null) => Person) =>
  (person: Person, value: T | null): Person =>
    person.cast === null && value === null ? person : put(person, value);

const castColumns = (production: Production): readonly Column<Person>[] => [
  unknownable(
    'number',
    (one) => one.cast?.number ?? '',
    readText,
    whenCast((one, number) => onCast(one, (cast) => ({ ...cast, number: number ?? '' }))),
  ),
  unknownable(
    'character',
    (one) => one.cast?.character ?? '',
    readText,
    whenCast((one, character) => onCast(one, (cast) => ({ ...cast, character: character ?? '' }))),
  ),
  unknownable(
    'deal',
    (one) => one.cast?.deal.kind ?? '',
    readWord('daily', 'daily-consecutive', 'weekly', 'run-of-picture', 'flat'),
    whenCast((one, kind) => onDeal(one, { kind: kind ?? 'daily' })),
  ),
  unknownable(
    'rate',
    (one) => (one.cast === null ? '' : showPaid(production.currency)(one.cast.deal.rate)),
    readPaid(production.currency),
    whenCast((one, rate) => onDeal(one, { rate })),
  ),
  ...dealColumns(production.currency),
  unknownable(
    'deal from',
    (one) => one.cast?.deal.from ?? '',
    readDate,
    whenCast((one, from) => onDeal(one, { from })),
  ),
  unknownable(
    'deal to',
    (one) => one.cast?.deal.to ?? '',
    readDate,
    whenCast((one, to) => onDeal(one, { to })),
  ),
  unknownable(
    'out',
    (one) => (one.cast?.deal.out ?? '').replace('T', ' '),
    readLocal,
    whenCast((one, out) => onDeal(one, { out })),
  ),
  unknownable(
    'agent',
    (one) => one.cast?.agent ?? '',
    personNamed(production),
    whenCast((one, agent) => onCast(one, (cast) => ({ ...cast, agent }))),
  ),
  unknownable(
    'travel min',
    (one) => (one.cast === null ? '' : showCount(one.cast.travel)),
    readCount,
    whenCast((one, travel) => onCast(one, (cast) => ({ ...cast, travel }))),
  ),
  unknownable(
    'make-up min',
    (one) => (one.cast === null ? '' : showCount(one.cast.makeUp)),
    readCount,
    whenCast((one, makeUp) => onCast(one, (cast) => ({ ...cast, makeUp }))),
  ),
];

/** What a deal pays beyond its rate; an empty cell is unknown, and of fringes none. */
const dealColumns = (own: string): readonly Column<Person>[] => [
  unknownable(
    'rate source',
    (one) => showSource(own)(one.cast?.deal.source ?? null),
    readSource(own),
    whenCast((one, source) => onDeal(one, { source })),
  ),
  unknownable(
    'hours min',
    (one) => String(one.cast?.deal.hours ?? ''),
    readCount,
    whenCast((one, hours) => onDeal(one, { hours })),
  ),
  unknownable(
    'days a week',
    (one) => String(one.cast?.deal.weekDays ?? ''),
    readCount,
    whenCast((one, weekDays) => onDeal(one, { weekDays })),
  ),
  unknownable(
    'firm pick-up',
    (one) => one.cast?.deal.pickUp ?? '',
    readDate,
    whenCast((one, pickUp) => onDeal(one, { pickUp })),
  ),
  unknownable(
    'overage',
    (one) => (one.cast?.deal.overage == null ? '' : showPaid(own)(one.cast.deal.overage)),
    readPaid(own),
    whenCast((one, overage) => onDeal(one, { overage })),
  ),
  unknownable(
    'fringes %',
    (one) => (one.cast === null || one.cast.deal.fringe === 0 ? '' : String(one.cast.deal.fringe)),
    readFigure,
    whenCast((one, fringe) => onDeal(one, { fringe: fringe ?? 0 })),
  ),
];

/** A minor's columns take effect together: all of them are needed, and an incomplete row says so by the ones that are missing. */
const minorColumns = (production: Production): readonly Column<Person>[] => {
  const who = personNamed(production);
  const onMinor = (person: Person, put: (minor: Minor) => Minor): Person =>
    person.cast?.minor == null ? person : onCast(person, (cast) => ({ ...cast, minor: cast.minor === null ? null : put(cast.minor) }));
  const of = (person: Person): Minor | null => person.cast?.minor ?? null;
  return [
    unknownable(
      'age',
      (one) => String(of(one)?.age ?? ''),
      readCount,
      (one, age) => onMinor(one, (minor) => ({ ...minor, age: age ?? minor.age })),
    ),
    unknownable(
      'licence from',
      (one) => of(one)?.licence.from ?? '',
      readDate,
      (one, from) => onMinor(one, (minor) => ({ ...minor, licence: { ...minor.licence, from: from ?? minor.licence.from } })),
    ),
    unknownable(
      'licence to',
      (one) => of(one)?.licence.to ?? '',
      readDate,
      (one, to) => onMinor(one, (minor) => ({ ...minor, licence: { ...minor.licence, to: to ?? minor.licence.to } })),
    ),
    unknownable(
      'guardian',
      (one) => of(one)?.guardian ?? '',
      who,
      (one, guardian) => onMinor(one, (minor) => ({ ...minor, guardian: guardian ?? minor.guardian })),
    ),
    unknownable(
      'chaperone',
      (one) => of(one)?.chaperone ?? '',
      who,
      (one, chaperone) => onMinor(one, (minor) => ({ ...minor, chaperone: chaperone ?? minor.chaperone })),
    ),
  ];
};
