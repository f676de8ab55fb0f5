import type { Audience, CastPart, DealKind, LocalTime, Minor, Minutes, NormsCard, Person, PersonId } from '#model/index.ts';
import { emptyCard, id, openDeal } from '#model/index.ts';
import { pounds } from './money.ts';

const london = 'Europe/London';
const tokyo = 'Asia/Tokyo';
const losAngeles = 'America/Los_Angeles';

/** Groups of the invented mail domain; a person's address is first.last@GROUP.example.invalid. */
type Group = 'unit' | 'cast' | 'post' | 'partner' | 'tv' | 'places' | 'agents';

interface Row {
  readonly key: string;
  readonly name: string;
  readonly role: string;
  readonly department: string | null;
  readonly audience: Audience;
  readonly group: Group;
  readonly phone: string;
  readonly zone?: string;
  readonly company?: string;
  readonly binds?: true;
  readonly insured?: true;
  readonly reachableFrom?: string;
  readonly called?: string;
  readonly card?: NormsCard;
}

/** Phone numbers stand only in the ranges kept for fiction. */
const uk = (last: string): string => `+44 20 7946 ${last}`;
const us = (last: string): string => `+1 310 555 ${last}`;
const jp = (last: string): string => `+81 3 0000 ${last}`;

/** In the order in which the unit is told: director, production, movers, heads, crew. */
const unit: readonly Row[] = [
  { key: 'nora', name: 'Nora Vale', role: 'producer', department: 'production', audience: 'producer', group: 'unit', phone: uk('0101') },
  {
    key: 'anselm',
    name: 'Anselm Roy',
    role: 'director',
    department: 'direction',
    audience: 'director',
    group: 'unit',
    phone: uk('0102'),
    insured: true,
  },
  {
    key: 'philippa',
    name: 'Philippa Stone',
    role: 'line producer',
    department: 'production',
    audience: 'upm',
    group: 'unit',
    phone: uk('0103'),
  },
  { key: 'kit', name: 'Kit Farrow', role: '1st AD', department: 'direction', audience: 'ad', group: 'unit', phone: uk('0104') },
  { key: 'jo', name: 'Jo Lindqvist', role: '2nd AD', department: 'direction', audience: 'ad', group: 'unit', phone: uk('0105') },
  {
    key: 'rami',
    name: 'Rami Haddad',
    role: 'location manager',
    department: 'locations',
    audience: 'mover',
    group: 'unit',
    phone: uk('0106'),
  },
  {
    key: 'olu',
    name: 'Olu Adeyemi',
    role: 'transport captain',
    department: 'transport',
    audience: 'mover',
    group: 'unit',
    phone: uk('0107'),
  },
  {
    key: 'fern',
    name: 'Fern Castell',
    role: 'make-up designer',
    department: 'make-up',
    audience: 'mover',
    group: 'unit',
    phone: uk('0108'),
  },
  {
    key: 'suki',
    name: 'Suki Brandt',
    role: 'director of photography',
    department: 'camera',
    audience: 'head',
    group: 'unit',
    phone: uk('0109'),
  },
  { key: 'wren', name: 'Wren Abbott', role: 'script supervisor', department: 'script', audience: 'head', group: 'unit', phone: uk('0110') },
  { key: 'yusuf', name: 'Yusuf Karim', role: 'sound mixer', department: 'sound', audience: 'head', group: 'unit', phone: uk('0111') },
  {
    key: 'dave-okoro',
    name: 'Dave Okoro',
    role: 'gaffer',
    department: 'electric',
    audience: 'head',
    group: 'unit',
    phone: uk('0112'),
    called: 'Dave',
  },
  {
    key: 'dave-lind',
    name: 'Dave Lind',
    role: 'key grip',
    department: 'grip',
    audience: 'head',
    group: 'unit',
    phone: uk('0113'),
    called: 'Dave',
  },
  { key: 'greta', name: 'Greta Moll', role: 'costume designer', department: 'costume', audience: 'head', group: 'unit', phone: uk('0114') },
  { key: 'hugo', name: 'Hugo Serra', role: 'production designer', department: 'art', audience: 'head', group: 'unit', phone: uk('0115') },
  { key: 'zoe', name: 'Zoe Marsh', role: '1st AC', department: 'camera', audience: 'crew', group: 'unit', phone: uk('0116') },
  {
    key: 'ivy',
    name: 'Ivy Chen',
    role: 'production coordinator',
    department: 'production',
    audience: 'crew',
    group: 'unit',
    phone: uk('0117'),
  },
  {
    key: 'ilse',
    name: 'Ilse Novak',
    role: 'director of photography from Mon 14 Dec',
    department: 'camera',
    audience: 'crew',
    group: 'unit',
    phone: uk('0118'),
  },
  { key: 'priya', name: 'Priya Nair', role: 'VFX supervisor', department: 'vfx', audience: 'post', group: 'unit', phone: uk('0119') },
  { key: 'bram', name: 'Bram Oakes', role: 'assistant editor', department: 'post', audience: 'post', group: 'post', phone: uk('0120') },
];

const elsewhere: readonly Row[] = [
  {
    key: 'dev',
    name: 'Dev Rao',
    role: 'editor and post supervisor',
    department: 'post',
    audience: 'post',
    group: 'post',
    phone: jp('0201'),
    zone: tokyo,
    card: {
      notBetween: { from: '22:00', to: '07:00' },
      silenceIsNotYes: false,
      words: ['not between 22:00 and 07:00; send material before a call'],
    },
  },
  {
    key: 'nao',
    name: 'Nao Mori',
    role: 'title animator',
    department: 'post',
    audience: 'post',
    group: 'post',
    phone: jp('0202'),
    zone: tokyo,
  },
  {
    key: 'sota',
    name: 'Sota Iwase',
    role: 'render farm',
    department: 'post',
    audience: 'post',
    group: 'post',
    phone: jp('0203'),
    zone: tokyo,
  },
  { key: 'emi', name: 'Emi Kato', role: 'colourist', department: 'post', audience: 'post', group: 'post', phone: jp('0204'), zone: tokyo },
  {
    key: 'vivian',
    name: 'Vivian Cole',
    role: 'executive',
    department: null,
    audience: 'executive',
    group: 'tv',
    phone: us('0141'),
    zone: losAngeles,
    company: 'Orrison Television',
  },
  {
    key: 'curtis',
    name: 'Curtis Bell',
    role: 'delivery',
    department: null,
    audience: 'executive',
    group: 'tv',
    phone: us('0142'),
    zone: losAngeles,
    company: 'Orrison Television',
    card: { notBetween: { from: '20:00', to: '08:00' }, silenceIsNotYes: false, words: ['not between 20:00 and 08:00'] },
  },
  {
    key: 'lena',
    name: 'Lena Ortiz',
    role: 'brand director',
    department: null,
    audience: 'client',
    group: 'partner',
    phone: uk('0121'),
    company: 'Kestrane',
    binds: true,
    card: {
      notBetween: null,
      silenceIsNotYes: true,
      words: ['call first when delivery moves; silence from me is not a yes'],
    },
  },
  {
    key: 'roland',
    name: 'Roland Price',
    role: 'marketing',
    department: null,
    audience: 'client',
    group: 'partner',
    phone: uk('0122'),
    company: 'Kestrane',
  },
  {
    key: 'ulrike',
    name: 'Ulrike Behn',
    role: 'legal',
    department: null,
    audience: 'client',
    group: 'partner',
    phone: uk('0123'),
    company: 'Kestrane',
  },
  {
    key: 'quentin',
    name: 'Quentin Ashe',
    role: 'financier',
    department: null,
    audience: 'executive',
    group: 'partner',
    phone: uk('0124'),
  },
  { key: 'thea', name: 'Thea Lund', role: 'guarantor', department: null, audience: 'executive', group: 'partner', phone: uk('0125') },
  { key: 'edda', name: 'Edda Kline', role: 'insurance broker', department: null, audience: 'outside', group: 'agents', phone: uk('0126') },
  {
    key: 'agnes',
    name: 'Agnes Harrow',
    role: 'owner of Harrow House',
    department: null,
    audience: 'outside',
    group: 'places',
    phone: uk('0151'),
  },
  {
    key: 'petra',
    name: 'Petra Voss',
    role: 'adviser, outside the production',
    department: null,
    audience: 'outside',
    group: 'partner',
    phone: uk('0127'),
  },
  {
    key: 'celia',
    name: 'Celia Boone',
    role: 'agent of MARA and TOM',
    department: null,
    audience: 'agent',
    group: 'agents',
    phone: uk('0128'),
  },
  {
    key: 'alba',
    name: 'Alba Finch',
    role: 'agent of BEN and INES',
    department: null,
    audience: 'agent',
    group: 'agents',
    phone: uk('0129'),
  },
  {
    key: 'ottilie',
    name: 'Ottilie Reed',
    role: 'agent of RUTH',
    department: null,
    audience: 'agent',
    group: 'agents',
    phone: uk('0130'),
    reachableFrom: '09:30',
  },
  {
    key: 'carys',
    name: 'Carys Hale',
    role: 'guardian of LOTTIE',
    department: null,
    audience: 'guardian',
    group: 'cast',
    phone: uk('0131'),
  },
  {
    key: 'winnie',
    name: 'Winnie Shaw',
    role: 'chaperone of LOTTIE',
    department: null,
    audience: 'guardian',
    group: 'cast',
    phone: uk('0132'),
  },
];

interface CastRow {
  readonly key: string;
  readonly name: string;
  readonly character: string;
  readonly kind: DealKind;
  /** Whole pounds a day, a week or the picture. */
  readonly rate: number;
  readonly from: string;
  readonly to: string;
  readonly travel: Minutes;
  readonly makeUp: Minutes;
  readonly phone: string | null;
  readonly agent?: string;
  readonly out?: LocalTime;
  readonly insured?: true;
  readonly minor?: Minor;
}

const lottiesLicence: Minor = {
  age: 9,
  licence: { from: '2026-12-14', to: '2026-12-18' },
  atPlace: { from: '07:00', to: '19:00', most: 570 },
  guardian: id<PersonId>('carys'),
  chaperone: id<PersonId>('winnie'),
  pack: null,
  noSchool: [],
};

const day = 'daily-consecutive';
/** Cast numbers are the order of the table. Day players' deals name exactly the dates on which they shoot, and those between. */
const castRows: readonly CastRow[] = [
  {
    ...{ key: 'mara', name: 'Mara Quayle', character: 'ELSPETH', kind: 'weekly', rate: 9500, from: '2026-11-19', to: '2026-12-23' },
    ...{ travel: 50, makeUp: 60, phone: uk('0301'), agent: 'celia', insured: true },
  },
  {
    ...{ key: 'tom', name: 'Tom Ellery', character: 'GIDEON', kind: 'run-of-picture', rate: 62000, from: '2026-11-19', to: '2026-12-04' },
    ...{ travel: 60, makeUp: 60, phone: uk('0302'), agent: 'celia', out: '2026-12-04T19:00', insured: true },
  },
  {
    ...{ key: 'ines', name: 'Ines Duarte', character: 'ODILE', kind: 'weekly', rate: 6000, from: '2026-11-19', to: '2026-12-18' },
    ...{ travel: 55, makeUp: 45, phone: uk('0303'), agent: 'alba', out: '2026-12-18T19:00' },
  },
  {
    ...{ key: 'ben', name: 'Ben Achterberg', character: 'FLETCHER', kind: day, rate: 900, from: '2026-12-01', to: '2026-12-18' },
    ...{ travel: 35, makeUp: 45, phone: uk('0304'), agent: 'alba', out: '2026-12-18T20:00' },
  },
  {
    ...{ key: 'ruth', name: 'Ruth Oyelaran', character: 'VESPER', kind: 'weekly', rate: 3600, from: '2026-12-04', to: '2026-12-23' },
    ...{ travel: 25, makeUp: 45, phone: uk('0305'), agent: 'ottilie' },
  },
  {
    ...{ key: 'lottie', name: 'Lottie Hale', character: 'POLLY', kind: day, rate: 450, from: '2026-12-14', to: '2026-12-18' },
    ...{ travel: 30, makeUp: 30, phone: null, minor: lottiesLicence },
  },
  {
    ...{ key: 'gwen', name: 'Gwen Tarrant', character: 'SABLE', kind: 'weekly', rate: 2400, from: '2026-11-19', to: '2026-12-18' },
    ...{ travel: 40, makeUp: 40, phone: uk('0307') },
  },
  {
    ...{ key: 'fabian', name: 'Fabian Locke', character: 'DUNN', kind: day, rate: 650, from: '2026-11-19', to: '2026-11-19' },
    ...{ travel: 45, makeUp: 30, phone: uk('0308') },
  },
  {
    ...{ key: 'hester', name: 'Hester Bly', character: 'ISOBEL', kind: day, rate: 700, from: '2026-11-19', to: '2026-11-20' },
    ...{ travel: 40, makeUp: 45, phone: uk('0309') },
  },
  {
    ...{ key: 'jasper', name: 'Jasper Nwosu', character: 'TILLOTSON', kind: day, rate: 650, from: '2026-11-25', to: '2026-11-25' },
    ...{ travel: 50, makeUp: 30, phone: uk('0310') },
  },
  {
    ...{ key: 'liana', name: 'Liana Frost', character: 'SISKIN', kind: 'run-of-picture', rate: 4800, from: '2026-11-23', to: '2026-12-16' },
    ...{ travel: 35, makeUp: 40, phone: uk('0311') },
  },
  {
    ...{ key: 'arthur', name: 'Arthur Pell', character: 'STOKER', kind: day, rate: 650, from: '2026-11-24', to: '2026-11-25' },
    ...{ travel: 45, makeUp: 30, phone: uk('0312') },
  },
  {
    ...{ key: 'dora', name: 'Dora Mistry', character: 'WEBB', kind: 'run-of-picture', rate: 4200, from: '2026-11-23', to: '2026-12-16' },
    ...{ travel: 30, makeUp: 40, phone: uk('0313') },
  },
  {
    ...{ key: 'eric', name: 'Eric Saltmarsh', character: 'GARRICK', kind: day, rate: 650, from: '2026-11-24', to: '2026-11-25' },
    ...{ travel: 40, makeUp: 30, phone: uk('0314') },
  },
  {
    ...{ key: 'esme', name: 'Esme Trask', character: 'JUNO', kind: day, rate: 600, from: '2026-12-22', to: '2026-12-23' },
    ...{ travel: 35, makeUp: 40, phone: uk('0315') },
  },
  {
    ...{ key: 'freya', name: 'Freya Lomax', character: 'HOLLIS', kind: day, rate: 650, from: '2026-12-18', to: '2026-12-21' },
    ...{ travel: 30, makeUp: 30, phone: uk('0316') },
  },
  {
    ...{ key: 'george', name: 'George Anand', character: 'BAILEY', kind: day, rate: 700, from: '2026-12-11', to: '2026-12-11' },
    ...{ travel: 45, makeUp: 30, phone: uk('0317') },
  },
  {
    ...{ key: 'isla', name: 'Isla Mensah', character: 'TEAL', kind: day, rate: 600, from: '2026-11-27', to: '2026-11-27' },
    ...{ travel: 40, makeUp: 40, phone: uk('0318') },
  },
  {
    ...{ key: 'jules', name: 'Jules Farr', character: 'PADGETT', kind: day, rate: 650, from: '2026-12-09', to: '2026-12-09' },
    ...{ travel: 50, makeUp: 30, phone: uk('0319') },
  },
  {
    ...{ key: 'katya', name: 'Katya Rowe', character: 'MERRIN', kind: day, rate: 600, from: '2026-12-07', to: '2026-12-07' },
    ...{ travel: 30, makeUp: 40, phone: uk('0320') },
  },
  {
    ...{ key: 'luca', name: 'Luca Byrne', character: 'REEVE', kind: day, rate: 600, from: '2026-12-09', to: '2026-12-11' },
    ...{ travel: 35, makeUp: 30, phone: uk('0321') },
  },
  {
    ...{ key: 'moira', name: 'Moira Stannard', character: 'YARDLEY', kind: day, rate: 750, from: '2026-12-11', to: '2026-12-15' },
    ...{ travel: 40, makeUp: 45, phone: uk('0322') },
  },
  {
    ...{ key: 'niall', name: 'Niall Okafor', character: 'TRENT', kind: day, rate: 600, from: '2026-11-26', to: '2026-11-26' },
    ...{ travel: 45, makeUp: 20, phone: uk('0323') },
  },
  {
    ...{ key: 'osric', name: 'Osric Vane', character: 'AMBROSE', kind: day, rate: 900, from: '2026-11-30', to: '2026-11-30' },
    ...{ travel: 50, makeUp: 60, phone: uk('0324') },
  },
  {
    ...{ key: 'pamela', name: 'Pamela Dyce', character: 'SHEPLEY', kind: day, rate: 600, from: '2026-12-16', to: '2026-12-16' },
    ...{ travel: 35, makeUp: 40, phone: uk('0325') },
  },
  {
    ...{ key: 'reuben', name: 'Reuben Cade', character: 'LAMBERT', kind: day, rate: 600, from: '2026-12-15', to: '2026-12-15' },
    ...{ travel: 40, makeUp: 30, phone: uk('0326') },
  },
  {
    ...{ key: 'sadie', name: 'Sadie Rook', character: 'NELL', kind: day, rate: 600, from: '2026-12-14', to: '2026-12-17' },
    ...{ travel: 45, makeUp: 40, phone: uk('0327') },
  },
  {
    ...{ key: 'terence', name: 'Terence Ivory', character: 'GOSS', kind: day, rate: 650, from: '2026-12-21', to: '2026-12-21' },
    ...{ travel: 40, makeUp: 30, phone: uk('0328') },
  },
  {
    ...{ key: 'selma', name: 'Selma Haig', character: 'VANCE', kind: day, rate: 650, from: '2026-12-18', to: '2026-12-18' },
    ...{ travel: 35, makeUp: 30, phone: uk('0329') },
  },
];

const mail = (name: string, group: Group): string => `${name.toLowerCase().replace(' ', '.')}@${group}.example.invalid`;

const fromRow = (row: Row): Person => ({
  id: id<PersonId>(row.key),
  name: row.name,
  called: row.called ?? row.name.split(' ')[0] ?? row.name,
  role: row.role,
  department: row.department,
  audience: row.audience,
  company: row.company ?? null,
  zone: row.zone ?? london,
  email: mail(row.name, row.group),
  phone: row.phone,
  binds: row.binds ?? false,
  reachableFrom: row.reachableFrom ?? null,
  skills: [],
  dayRate: null,
  cast: null,
  card: row.card ?? emptyCard,
  named: { insured: row.insured ?? false },
});

const partOf = (row: CastRow, number: number): CastPart => ({
  number: String(number),
  character: row.character,
  deal: { ...openDeal, kind: row.kind, rate: pounds(row.rate), from: row.from, to: row.to, out: row.out ?? null },
  agent: row.agent === undefined ? null : id<PersonId>(row.agent),
  travel: row.travel,
  makeUp: row.makeUp,
  minor: row.minor ?? null,
});

/** LOTTIE, 9, has no address and no number here: her guardian and her chaperone do. */
const fromCast = (row: CastRow, index: number): Person => ({
  id: id<PersonId>(row.key),
  name: row.name,
  called: (row.name.split(' ')[0] ?? row.name).toUpperCase(),
  role: 'cast',
  department: 'cast',
  audience: 'talent',
  company: null,
  zone: london,
  email: row.minor ? null : mail(row.name, 'cast'),
  phone: row.phone,
  binds: false,
  reachableFrom: null,
  skills: [],
  dayRate: null,
  cast: partOf(row, index + 1),
  card: emptyCard,
  named: { insured: row.insured ?? false },
});

/** Everyone with a stake in the feature, in the order in which they are told. */
export const people: readonly Person[] = [...unit.map(fromRow), ...elsewhere.map(fromRow), ...castRows.map(fromCast)];
