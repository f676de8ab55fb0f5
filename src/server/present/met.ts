import { detoursOf, inRoles } from '#commands/index.ts';
import { dateIn, type Instant, type Production, type Role, sayClock, sayDate, sayInstant } from '#model/index.ts';
import { finishTexts, playTexts } from '#texts/index.ts';

/** A detour as those who work on the production see it: what happened when, and what was published; never a text that is being written. */
export interface MetView {
  readonly what: string;
  readonly lost: string | null;
  readonly timeline: readonly { readonly at: string; readonly what: string }[];
  readonly published: { readonly at: string; readonly text: string } | null;
}

const sees: readonly Role[] = ['coordinator', 'head', 'crew'];

/** Detours for a role that runs nothing: roles for names, no sum. Clients, talent and executives see none (practices section 6). */
export function presentMet(production: Production, role: Role, at: Instant): readonly MetView[] {
  if (!sees.includes(role)) return [];
  const inOwnWords = (text: string): string => withoutSums(inRoles(production, text));
  return detoursOf(production, at).map(({ detour, timeline }) => ({
    what: inOwnWords(detour.what),
    lost: detour.lost === null ? null : playTexts.lost(finishTexts.hours(Math.floor(detour.lost / 60), detour.lost % 60)),
    timeline: timeline.map((row) => ({
      at: `${sayDate(dateIn(row.at, production.zone))}, ${sayClock(row.at, production.zone)}`,
      what: inOwnWords(row.what),
    })),
    published:
      detour.review?.publishedAt == null
        ? null
        : {
            at: playTexts.published(sayInstant(detour.review.publishedAt, production.zone, { city: true })),
            text: inOwnWords(detour.review.text),
          },
  }));
}

/** A clause that says a sum is left out whole: half of one would say more than it should. */
const withoutSums = (text: string): string =>
  text
    .replaceAll(/(?:^|[,;:]\s*)[^,;:]*(?:[£$€¥]\s?\d[\d.,]*\d|[£$€¥]\s?\d|\d[\d.,]*\s?(?:GBP|EUR|USD|JPY|CHF|CAD|AUD|NZD)\b)[^,;:]*/gu, '')
    .replace(/^[,;:\s]+/u, '')
    .trim();
