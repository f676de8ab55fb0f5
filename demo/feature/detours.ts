import type { DeliverableId, Detour, DetourId, EntryId, PersonId, Rejection, RejectionId } from '#model/index.ts';
import { id, money } from '#model/index.ts';

/** Day 8's trouble, closed in the evening and not looked back at. */
export const detours: readonly Detour[] = [
  {
    id: id<DetourId>('DT-1'),
    disruption: null,
    kind: 'kit-out',
    what: 'sound recorder',
    features: ['sound', 'sound recorder', 'on the day'],
    rows: ['J-3', 'J-4', 'J-5', 'J-6'].map((row) => id<EntryId>(row)),
    lost: 110,
    cost: money(110_000, 'GBP'),
    safety: false,
    clientSaw: false,
    closed: {
      at: '2026-11-30T18:30:00Z',
      did: 'restarted three times',
      worked: false,
      again: false,
      first: 'a fresh pack from the truck before the second restart',
    },
    review: null,
  },
];

/** What the partner sent back of the opening. */
export const rejections: readonly Rejection[] = [
  {
    id: id<RejectionId>('R-1'),
    deliverable: id<DeliverableId>('partner-film'),
    version: 'opening v1',
    by: id<PersonId>('lena'),
    at: '2026-11-18T16:20:00Z',
    said: 'not edgy',
  },
];
