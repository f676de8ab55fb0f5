import type {
  Deliverable,
  DeliverableId,
  Element,
  ElementId,
  Entry,
  EntryId,
  PersonId,
  SceneId,
  ShotId,
  Told,
  ToldId,
  Word,
  WordId,
} from '#model/index.ts';
import { id, money } from '#model/index.ts';

const lena = id<PersonId>('lena');

export const told: readonly Told[] = [
  {
    id: id<ToldId>('T-1'),
    person: lena,
    at: '2026-11-24T11:30:00Z',
    text: 'picture 4 is filmed on Friday 4 December, 14:00; you are welcome',
    about: { scene: id<SceneId>('62'), shot: id<ShotId>('62B'), picture: '4', deliverable: null },
    happens: '2026-12-04T14:00',
  },
];

/** The eight approved pictures of the partner film, and the shots they hang on. */
const pictures = ['1A', '7', '35A', '62B', '92A', '95', '108A', '118A'];

export const deliverables: readonly Deliverable[] = [
  {
    id: id<DeliverableId>('partner-film'),
    name: 'partner film, 60 s',
    to: lena,
    due: { local: '2026-12-11T18:00', zone: 'Europe/London' },
    approved: pictures.map((shot, index) => ({
      picture: String(index + 1),
      scene: id<SceneId>(/^\d+/u.exec(shot)?.[0] ?? shot),
      shot: /[A-Z]$/u.test(shot) ? id<ShotId>(shot) : null,
      by: lena,
      on: '2026-11-20',
    })),
    goal: 'more test drives',
    pays: money(18_000_000, 'GBP'),
  },
];

export const words: readonly Word[] = [
  { id: id<WordId>('edgy lena'), term: 'edgy', person: lena, fits: [], fitsNot: [], state: 'loose', references: [] },
  {
    id: id<WordId>('premium roland'),
    term: 'premium',
    person: id<PersonId>('roland'),
    fits: ['quiet', 'dark wood'],
    fitsNot: ['gold'],
    state: 'pinned',
    references: [],
  },
];

const hour = (pounds: number, source: string): Element['cost'] => ({ perHour: money(pounds * 100, 'GBP'), hoursADay: 8, source });
const element = (key: string, name: string, bar: Element['bar'], hoursLeft: number, cost: Element['cost']): Element => ({
  id: id<ElementId>(key),
  name,
  bar,
  capHours: null,
  hoursLeft,
  cost,
});

/** What is left to finish: 100 hours, of which 60 must be right. */
export const elements: readonly Element[] = [
  element('cut', 'cut', 'must', 40, hour(55, 'deal for the cut')),
  element('mix', 'mix', 'must', 20, hour(80, 'studio, 18 Nov')),
  element('titles-t07-t09', 'titles T07-T09', 'good', 20, hour(45, 'deal for the titles')),
  element('titles-t10-t12', 'titles T10-T12', 'enough', 15, hour(45, 'deal for the titles')),
  element('grade', 'grade', null, 4, hour(95, 'quote for the grade, 19 Nov')),
  element('captions', 'captions', 'good', 1, null),
];

const entry = (key: string, at: string, by: string, what: string): Entry => ({
  id: id<EntryId>(key),
  at,
  by: id<PersonId>(by),
  what,
  command: 'detour',
  changes: [],
  why: null,
  undoes: null,
});

/** Troubles that were met before the demo's today; none of them has been looked back at. */
export const journal: readonly Entry[] = [
  entry('J-1', '2026-11-18T17:10:00Z', 'sota', 'Render farm A stopped Thu 19 Nov 02:10 Tokyo; 5 h, 1 person; closed: restarted'),
  entry('J-2', '2026-11-25T14:40:00Z', 'sota', 'Render farm A stopped Wed 25 Nov 23:40 Tokyo; 3 h, 2 people; closed: restarted'),
  entry('J-3', '2026-11-30T09:50:00Z', 'kit', 'Sound recorder stopped and was restarted'),
  entry('J-4', '2026-11-30T11:20:00Z', 'kit', 'Sound recorder stopped and was restarted'),
  entry('J-5', '2026-11-30T14:10:00Z', 'kit', 'Sound recorder stopped and was restarted'),
  entry('J-6', '2026-11-30T18:30:00Z', 'kit', 'Day 8: 1 h 50 lost, £1,100 overtime; two spare packs were on the truck; not reviewed'),
];
