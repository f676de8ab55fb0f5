import { lineContext, readLine, remarkIn } from '#line/index.ts';
import type { Instant, LineThing, Production, Reading, Zone } from '#model/index.ts';

/** What a typed line means in this production; `zone` is that of whoever types, null: the production's own. Nothing is entered. */
export const readTyped = (production: Production, text: string, at: Instant, zone: Zone | null): Reading =>
  readLine(text, lineContext(production, at, zone));

/** The author's own words behind the comma of a line that something is lost: a private note, never part of what is entered; null: none. */
export const remarkOf = (production: Production, reading: Reading, at: Instant): Extract<LineThing, { kind: 'note' }> | null =>
  remarkIn(reading, lineContext(production, at, null));
