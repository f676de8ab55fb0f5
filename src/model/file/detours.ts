import type { Complaint, ComplaintWay, Detour, DetourBeside, DetourClosed, DetourReview, Rejection } from '../detour.ts';
import type { Disruption } from '../disruption.ts';
import type { ComplaintId, DecisionId, DeliverableId, DetourId, EntryId, RejectionId } from '../ids.ts';
import { type Decoder, list, orNull, record } from './decoder.ts';
import { personId } from './people.ts';
import { flag, idOf, instant, local, oneOf, sum, text, whole, zone } from './values.ts';

/** Checked by the compiler: a kind that is missing here is an error. */
const kinds: { readonly [Kind in Disruption['kind']]: Kind } = {
  'person-out': 'person-out',
  'place-lost': 'place-lost',
  'push-calls': 'push-calls',
  'kit-out': 'kit-out',
  'money-cut': 'money-cut',
  'day-lost': 'day-lost',
  'day-short': 'day-short',
  overrun: 'overrun',
  'stop-date': 'stop-date',
  weather: 'weather',
  'scene-added': 'scene-added',
  'element-down': 'element-down',
  'client-change': 'client-change',
  chance: 'chance',
};
const kind: Decoder<Disruption['kind']> = oneOf(...Object.values(kinds));

export const detour = record<Detour>({
  id: idOf<DetourId>(),
  disruption: orNull(text),
  kind,
  what: text,
  features: list(text),
  rows: list(idOf<EntryId>()),
  lost: orNull(whole),
  cost: orNull(sum),
  safety: flag,
  clientSaw: flag,
  closed: orNull(record<DetourClosed>({ at: instant, did: text, worked: flag, again: flag, first: text })),
  review: orNull(
    record<DetourReview>({
      text,
      improvements: list(text),
      publishedAt: orNull(instant),
      beside: list(record<DetourBeside>({ by: personId, at: instant, text })),
    }),
  ),
});

const deliverable = idOf<DeliverableId>();
export const rejection = record<Rejection>({
  id: idOf<RejectionId>(),
  deliverable: orNull(deliverable),
  version: text,
  by: personId,
  at: instant,
  said: text,
});

const way = record<ComplaintWay>({
  key: text,
  name: text,
  cost: orNull(sum),
  delivery: orNull(record<NonNullable<ComplaintWay['delivery']>>({ local, zone })),
});
export const complaint = record<Complaint>({
  id: idOf<ComplaintId>(),
  from: personId,
  at: instant,
  said: text,
  deliverable: orNull(deliverable),
  callAt: orNull(instant),
  findOut: list(text),
  held: text,
  happened: text,
  ways: list(way),
  recommended: orNull(text),
  chooseBy: orNull(instant),
  payer: text,
  answeredAt: orNull(instant),
  chosen: orNull(record<NonNullable<Complaint['chosen']>>({ way: text, at: instant, by: personId, decision: idOf<DecisionId>() })),
  signed: orNull(record<NonNullable<Complaint['signed']>>({ at: instant, source: text })),
  startedAt: orNull(instant),
});
