import { lineContext } from '#line/index.ts';
import type { Instant, LineContext, Production } from '#model/index.ts';

/** What a page needs to read a line by itself, as it is typed. */
export const namesForLine = (production: Production, at: Instant): LineContext => lineContext(production, at, null);
