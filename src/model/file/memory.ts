import type { Disruption, KnownDisruption, Span } from '../disruption.ts';
import type { DecisionId, DeliverableId, OrderId, PromiseId, RecapId, ToldId, WordId } from '../ids.ts';
import type {
  Concern,
  Decision,
  Deliverable,
  FinishBar,
  KeptLine,
  MoneyLine,
  Order,
  PromiseEvent,
  PromiseMade,
  Recap,
  Told,
  Tripwire,
  Word,
  WordReference,
} from '../memory.ts';
import { list, oneKind, orNull, record } from './decoder.ts';
import { personId } from './people.ts';
import { dayId, kitId, placeId, setId } from './places.ts';
import { bar, elementId, sceneId, shotId } from './scenes.ts';
import { date, figure, flag, idOf, instant, local, oneOf, sum, text, wall, whole, wholeOrLess, zone } from './values.ts';

const promiseId = idOf<PromiseId>();
const span = record<Span>({ from: date, to: orNull(date) });

export const disruption = oneKind<Disruption>({
  'person-out': { person: personId, span },
  'place-lost': { place: placeId, set: orNull(setId), span },
  'push-calls': { day: dayId, minutes: wholeOrLess },
  'kit-out': { kit: kitId, span },
  'money-cut': { less: sum },
  'day-lost': { day: dayId },
  'day-short': { day: dayId, until: wall },
  overrun: { day: dayId, minutes: whole },
  'stop-date': { person: personId, out: local },
  weather: { place: orNull(placeId), date, from: wall, to: wall, wet: flag, wind: orNull(whole) },
  'scene-added': { scene: sceneId },
  'element-down': { element: elementId, span },
  'client-change': { said: text },
  chance: { said: text, span: orNull(span) },
});
export const knownDisruption = record<KnownDisruption>({ what: disruption, knownAt: instant });

const promiseEvent = oneKind<PromiseEvent>({
  delivered: { at: instant },
  received: { at: instant, by: personId },
  released: { at: instant, by: personId },
  declined: { at: instant, by: personId },
  'move-asked': { at: instant, to: instant },
  'move-accepted': { at: instant, by: personId, renewed: promiseId },
  'move-refused': { at: instant, by: personId },
});

export const promiseMade = record<PromiseMade>({
  id: promiseId,
  owner: personId,
  to: orNull(personId),
  what: text,
  due: record<PromiseMade['due']>({ local, zone, at: instant }),
  promisedAt: instant,
  doneLooksLike: orNull(text),
  needs: list(promiseId),
  events: list(promiseEvent),
});

export const decision = record<Decision>({
  id: idOf<DecisionId>(),
  at: instant,
  what: text,
  decider: personId,
  why: text,
  strength: oneOf('open', 'uncontested', 'confirmed'),
  disruption: orNull(disruption),
  option: orNull(text),
  mustSayYes: list(personId),
});

export const word = record<Word>({
  id: idOf<WordId>(),
  term: text,
  person: orNull(personId),
  fits: list(text),
  fitsNot: list(text),
  state: oneOf('pinned', 'loose'),
  references: list(
    record<WordReference>({
      name: text,
      shows: list(text),
      picture: orNull(text),
      stands: oneOf('asked', 'fits', 'fits-not', 'proposed'),
    }),
  ),
});

/** The field's own name; written out as a key it would look like a promise's. */
const whatFollows = 'then';
const sign = oneOf('<', '<=', '>', '>=');
export const tripwire = record<Tripwire>({
  id: text,
  onDay: orNull(dayId),
  onDayNumber: orNull(whole),
  measure: text,
  sign,
  value: figure,
  unit: oneOf('%', ''),
  [whatFollows]: text,
});

export const concern = record<Concern>({ id: text, at: date, text, from: orNull(personId) });
export const keptLine = record<KeptLine>({ id: text, at: instant, text });

export const told = record<Told>({
  id: idOf<ToldId>(),
  person: personId,
  at: instant,
  text,
  about: record<Told['about']>({
    scene: orNull(sceneId),
    shot: orNull(shotId),
    picture: orNull(text),
    deliverable: orNull(idOf<DeliverableId>()),
  }),
  happens: orNull(local),
});

export const recap = record<Recap>({
  id: idOf<RecapId>(),
  to: personId,
  by: personId,
  at: instant,
  correctBy: instant,
  lines: list(
    record<Recap['lines'][number]>({
      id: text,
      kind: oneOf('decision', 'action', 'open'),
      text,
      weight: orNull(oneOf('money', 'scope', 'legal')),
      record: orNull(text),
    }),
  ),
  answers: list(record<Recap['answers'][number]>({ line: text, at: instant, corrected: orNull(text) })),
});

export const order = record<Order>({
  id: idOf<OrderId>(),
  what: text,
  sum,
  payer: text,
  deliverable: orNull(idOf<DeliverableId>()),
  asked: orNull(record<NonNullable<Order['asked']>>({ of: personId, at: instant, by: instant })),
  words: list(record<Order['words'][number]>({ at: instant, person: orNull(personId), name: text, yes: flag })),
  releasedAt: orNull(instant),
});

export const deliverable = record<Deliverable>({
  id: idOf<DeliverableId>(),
  name: text,
  to: personId,
  due: orNull(record<NonNullable<Deliverable['due']>>({ local, zone })),
  approved: list(record<Deliverable['approved'][number]>({ picture: text, scene: sceneId, shot: orNull(shotId), by: personId, on: date })),
  goal: text,
  pays: orNull(sum),
});

export const finishBar = record<FinishBar>({ element: elementId, bar, cap: orNull(whole), shippedAt: orNull(instant) });

export const moneyLine = record<MoneyLine>({
  id: text,
  account: text,
  name: text,
  sum: orNull(sum),
  bar: orNull(bar),
  source: orNull(text),
});
