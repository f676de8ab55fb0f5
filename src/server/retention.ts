import { addDays, type Instant, instantOf, isBefore, type Production } from '#model/index.ts';

/** Days after the wrap for which a read-back and a personal link are kept (practices section 8). */
const keptDays = 30;

/** When read-backs and personal links end: thirty days after the last shooting day is over, on the production's clock. Null: no day is planned. */
export function answersEnd({ days, zone }: Production): Instant | null {
  const last = Object.values(days)
    .map(({ date }) => date)
    .toSorted()
    .at(-1);
  return last === undefined ? null : instantOf(addDays(last, keptDays), 24 * 60, zone);
}

/** Whether they have ended by now. */
export function answersAreOver(production: Production, now: Instant): boolean {
  const end = answersEnd(production);
  return end !== null && !isBefore(now, end);
}
