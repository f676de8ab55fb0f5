import type { Complaint, Instant, LocalTime, PersonId, Production, PromiseMade } from '#model/index.ts';
import { instantOfLocal, sayInstant, wallTime } from '#model/index.ts';

export const dueWords = ({ due }: Production['deliverables'][string]): string | null =>
  due === null ? null : sayInstant(instantOfLocal(due.local, due.zone), due.zone, { city: true });

export const zoneOf = (production: Production, { from }: Complaint): string => production.people[from]?.zone ?? production.zone;

export function localIn(at: Instant, zone: string): LocalTime {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return `${local.toPlainDate().toString()}T${wallTime(local.hour * 60 + local.minute)}`;
}

export const goalOf = (production: Production, { deliverable }: Complaint): string | null =>
  deliverable === null ? null : (production.deliverables[deliverable]?.goal ?? null);

/** What was promised to the client, and waits for others' work. */
export const promisedTo = (production: Production, { from }: Complaint): PromiseMade | null =>
  Object.values(production.promises).find(
    ({ owner, to, needs, events }) =>
      owner === production.me && to === from && needs.length > 0 && !events.some(({ kind }) => kind === 'move-accepted'),
  ) ?? null;

/** Who makes what was promised to the client: the owner of what that promise needs. */
export const makerOf = (production: Production, complaint: Complaint): PersonId | null =>
  promisedTo(production, complaint)
    ?.needs.map((need) => production.promises[need]?.owner ?? null)
    .find((owner) => owner !== null) ?? null;
