import { inForce } from '#engine/index.ts';
import type { Production } from '#model/index.ts';
import { shootingDays } from '#model/index.ts';
import { rulesLine } from '#texts/index.ts';

/** Which rules a paper was judged by: the house's own and the chosen packs, as they stand on the first day that is still planned. */
export function rulesUsed(production: Production): string {
  const days = shootingDays(production);
  const day = days.find(({ status }) => status === 'planned') ?? days.at(-1);
  return rulesLine(inForce(production, day?.date ?? '9999-12-31'));
}
