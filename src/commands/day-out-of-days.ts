import type { Dood, DoodStyle } from '#engine/index.ts';
import { dood } from '#engine/index.ts';
import type { Production } from '#model/index.ts';

/** Holds are printed, nobody is dropped: a drop needs a deal that allows it, and is a house's own choice (floor 1.5, 1.7). */
const usualStyle: DoodStyle = { hold: true, drop: null, printDropped: false };

export const dayOutOfDays = (production: Production): Dood => dood(production, production.plan, usualStyle);
