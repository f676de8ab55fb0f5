import type { PersonId, PromiseId, PromiseMade, Zone } from '#model/index.ts';
import { id, instantOfLocal } from '#model/index.ts';

const london = 'Europe/London';
const tokyo = 'Asia/Tokyo';

type Row = readonly [
  key: string,
  owner: string,
  to: string,
  what: string,
  due: string,
  zone: Zone,
  promisedAt: string,
  doneLooksLike: string | null,
  needs: string,
];

/** Who owes whom what by when, each in the zone in which it was said. P-7 and P-8 were never delivered. */
const rows: readonly Row[] = [
  ['P-1', 'nora', 'rami', 'call', '2026-12-01T15:00', london, '2026-11-30T17:20:00Z', null, ''],
  ['P-2', 'dev', 'nora', 'cutdown v2', '2026-12-02T17:00', tokyo, '2026-11-30T09:10:00Z', 'picture locked, rough sound', ''],
  ['P-3', 'nao', 'dev', 'titles T07-T12', '2026-12-03T18:00', tokyo, '2026-11-26T08:05:00Z', 'six files at full size', ''],
  ['P-4', 'dev', 'curtis', 'titles T07-T12', '2026-12-04T18:00', tokyo, '2026-11-26T17:30:00Z', 'six files at full size', 'P-3'],
  ['P-5', 'dev', 'nora', 'partner master', '2026-12-11T12:00', tokyo, '2026-11-24T09:00:00Z', 'graded, mixed, eight pictures', ''],
  ['P-6', 'nora', 'lena', 'partner film', '2026-12-11T18:00', london, '2026-11-24T11:30:00Z', '60 seconds, eight pictures', 'P-5'],
  ['P-7', 'bram', 'wren', 'rushes report', '2026-11-26T18:00', london, '2026-11-25T09:15:00Z', null, ''],
  ['P-8', 'bram', 'wren', 'rushes report', '2026-11-30T18:00', london, '2026-11-27T16:40:00Z', null, ''],
  ['P-9', 'rami', 'kit', 'parking plan Kelsey', '2026-12-04T12:00', london, '2026-11-30T12:05:00Z', null, ''],
];

export const promises: readonly PromiseMade[] = rows.map(([key, owner, to, what, local, zone, promisedAt, doneLooksLike, needs]) => ({
  id: id<PromiseId>(key),
  owner: id<PersonId>(owner),
  to: id<PersonId>(to),
  what,
  due: { local, zone, at: instantOfLocal(local, zone) },
  promisedAt,
  doneLooksLike,
  needs: needs ? [id<PromiseId>(needs)] : [],
  events: [],
}));
