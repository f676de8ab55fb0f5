import { japan } from './japan.ts';
import { newSouthWales } from './nsw.ts';
import type { Pack } from './pack.ts';
import { unitedKingdom } from './uk.ts';
import { unitedStates } from './us.ts';

/** Every edition that is known. A figure that ages gets a new edition; the old one stays, for plans of its time. */
export const packs: readonly Pack[] = [...unitedKingdom, ...unitedStates, ...japan, ...newSouthWales];
