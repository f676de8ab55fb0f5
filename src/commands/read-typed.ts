import { lineContext, readLine } from '#line/index.ts';
import type { Instant, Production, Reading, Zone } from '#model/index.ts';

/** What a typed line means in this production; `zone` is that of whoever types, null: the production's own. Nothing is entered. */
export const readTyped = (production: Production, text: string, at: Instant, zone: Zone | null): Reading =>
  readLine(text, lineContext(production, at, zone));
