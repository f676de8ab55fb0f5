import type { TemplateId } from '#texts/index.ts';
import type { Instant, PersonId, Production, Zone } from '#model/index.ts';
import { houseNight, sendingTo } from '#people/index.ts';
import { type CheckContext, fillOrAsk, kindOfText, readerKindOf, type Slots } from '#words/index.ts';

/** One text from one person to another that is no answer to a disruption: a new time, an apology, a question about a word. */
export interface SingleDraft {
  readonly to: PersonId;
  readonly from: PersonId | null;
  readonly subject: string;
  readonly text: string;
  /** What nobody has said yet; it stands in the text as '[effect?]'. */
  readonly asks: readonly string[];
  readonly check: CheckContext;
}

/** Fills a template for one reader, on their clock with the sender's in brackets; null: nobody of that name. */
export function singleDraft(
  production: Production,
  template: TemplateId,
  slots: Slots,
  { to, from }: { readonly to: PersonId; readonly from: PersonId | null },
): SingleDraft | null {
  const person = production.people[to];
  if (person === undefined) return null;
  const sender = from === null ? null : (production.people[from]?.zone ?? null);
  const reader = { zone: person.zone, audience: person.audience, senderZone: sender === person.zone ? null : sender };
  const { filled, asks } = fillOrAsk(template, slots, reader);
  return {
    ...{ to, from, asks },
    subject: filled.subject,
    text: filled.body,
    check: checkFor(production, kindOfText(template), to, sender ?? person.zone),
  };
}

/** A text of our own words, without a template; null: nobody of that name. */
export function plainDraft(
  production: Production,
  subject: string,
  text: string,
  { to, from }: { readonly to: PersonId; readonly from: PersonId | null },
): SingleDraft | null {
  const person = production.people[to];
  if (person === undefined) return null;
  return { to, from, subject, text, asks: [], check: checkFor(production, 'message', to, person.zone) };
}

function checkFor(production: Production, kind: CheckContext['kind'], to: PersonId, sender: Zone): CheckContext {
  const { audience, zone, company } = production.people[to] ?? { audience: 'outside' as const, zone: production.zone, company: null };
  const goal = Object.values(production.deliverables).find((one) => one.to === to || production.people[one.to]?.company === company)?.goal;
  return {
    kind,
    audience: readerKindOf(audience),
    pinned: pinnedFor(production, to),
    zones: [...new Set([zone, sender])],
    goal: company === null ? null : (goal ?? null),
    characters: Object.values(production.people).flatMap((one) => (one.cast ? [one.cast.character] : [])),
  };
}

/** Until when a text waits for its reader's morning; null: it leaves at once, as an answer to somebody who has just written does (R5.2). */
export function heldUntil(production: Production, to: PersonId, urgency: 'answer' | 'usual', at: Instant): Instant | null {
  const person = production.people[to];
  if (person === undefined) return null;
  const sending = sendingTo(person, at, urgency, houseNight);
  return sending.held ? sending.at : null;
}

/** Look-words whose meaning is known for a reader: pinned for them, or for everybody. */
export const pinnedFor = (production: Production, person: PersonId): readonly string[] =>
  Object.values(production.words)
    .filter((word) => word.state === 'pinned' && (word.person === null || word.person === person))
    .map((word) => word.term);

/** An offer of help (T61): what I can take, or move; never a question about how somebody is. */
export const offerTo = (production: Production, to: PersonId): SingleDraft | null =>
  singleDraft(production, 'T61', {}, { to, from: production.me });
