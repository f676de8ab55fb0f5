import type { Audience, PersonId } from '#model/index.ts';
import { draftPhrases, type TemplateId } from '#texts/index.ts';
import type { CheckContext, ReaderKind, TextKind } from '../checker/finding.ts';
import type { ClientFacts, FactsSheet, SheetPerson } from '../facts-sheet.ts';
import { orderOfSending } from '../order.ts';
import { mayStayUntold, type StayUntold } from '../untold.ts';
import { type Filled, fill, type Reader, type SaidNumber, type Slots } from './fill.ts';
import { away, type Chosen, changedCall, forAnother, stayingCall, task, toClient, toFinancier, toInsurer, toSupplier } from './slots.ts';

/** One text for one person. It leaves only by the sender's key, after the checker. */
export interface Draft {
  readonly to: { readonly personId: PersonId; readonly name: string; readonly channel: string | null };
  readonly audience: Audience;
  readonly template: TemplateId;
  readonly subject: string;
  readonly body: string;
  readonly numbers: readonly SaidNumber[];
  /** What the text can't do without and nobody has said yet; it does not leave while one is open. */
  readonly asks: readonly string[];
  /** The own call changed: time and place are read back. */
  readonly readBack: boolean;
  /** With the decision, or at an hour of its own (the insurer's notice). */
  readonly moment: 'with-the-decision' | 'own-hour';
  /** Place in the order of sending, from 1. */
  readonly order: number;
}

/** A client who gets no text, with the reason that was accepted, or why they must be told after all (T16, R11.2). */
export interface Untold {
  readonly personId: PersonId;
  readonly name: string;
  readonly decided: StayUntold;
}

/** The texts of one event, one per person, in the order of sending (M11, T06-T17). Same sheet, same texts. */
export function drafts(sheet: FactsSheet): readonly Draft[] {
  const changed = new Set(sheet.changes.map(({ personId }) => personId));
  const day = { away: sheet.event.who, changed, hands: new Set(sheet.hands) };
  const written = orderOfSending(sheet.people, day).flatMap((person) => {
    const reader: Reader = { zone: person.zone, audience: person.audience, senderZone: null };
    const chosen = chosenFor(sheet, person, reader);
    return chosen === null ? [] : [draftOf(person, chosen, reader)];
  });
  return written.map((draft, at) => ({ ...draft, order: at + 1 }));
}

/** Clients for whom no text is due, each with the accepted reason. */
export const untold = (sheet: FactsSheet): readonly Untold[] =>
  sheet.clients.flatMap((facts) => {
    const person = sheet.people.find(({ personId }) => personId === facts.personId);
    return person && isUntold(facts)
      ? [{ personId: person.personId, name: person.name, decided: mayStayUntold(facts.touched, facts.needNotKnow) }]
      : [];
  });

const isUntold = (facts: ClientFacts): boolean => mayStayUntold(facts.touched, facts.needNotKnow).ok;

/** Away first: who is away gets T14 and no call, whatever else of theirs moved behind it. */
function chosenFor(sheet: FactsSheet, person: SheetPerson, reader: Reader): Chosen | null {
  if (person.personId === sheet.event.who) return away(sheet, person);
  switch (person.audience) {
    case 'talent':
    case 'crew':
      return changedCall(sheet, person) ?? stayingCall(sheet, person, reader) ?? task(sheet, person);
    case 'agent':
    case 'guardian':
      return forAnother(sheet, person) ?? task(sheet, person);
    case 'client':
    case 'executive': {
      const facts = sheet.clients.find(({ personId }) => personId === person.personId);
      if (facts === undefined) return toFinancier(sheet, person);
      return isUntold(facts) ? null : toClient(sheet, facts, reader);
    }
    case 'outside':
      return toInsurer(sheet, person) ?? toSupplier(sheet, person);
    default:
      return task(sheet, person) ?? stayingCall(sheet, person, reader);
  }
}

/** Fills the chosen text for one person. */
export function draftOf(person: SheetPerson, { template, slots, readBack }: Chosen, reader: Reader): Omit<Draft, 'order'> {
  const { filled, asks } = fillOrAsk(template, slots, reader);
  return {
    to: { personId: person.personId, name: person.name, channel: person.channel },
    audience: person.audience,
    template,
    subject: filled.subject,
    body: filled.body,
    numbers: filled.numbers,
    asks,
    readBack,
    moment: template === 'T06' ? 'own-hour' : 'with-the-decision',
  };
}

type Full = Extract<Filled, { readonly ok: true }>;

/** Fills what is known; a missing slot stands in the text as '[place?]' and in `asks`. A sum for the wrong reader counts as missing. */
export function fillOrAsk(template: TemplateId, slots: Slots, reader: Reader): { readonly filled: Full; readonly asks: readonly string[] } {
  const asks: string[] = [];
  let given = slots;
  for (;;) {
    const filled = fill(template, given, reader);
    if (filled.ok) return { filled, asks };
    if (asks.includes(filled.slot)) throw new Error(`${template} asks twice for ${filled.slot}`);
    asks.push(filled.slot);
    given = { ...given, [filled.slot]: draftPhrases.notKnown(filled.slot) };
  }
}

const readers: Readonly<Record<Audience, ReaderKind>> = {
  producer: 'upm',
  upm: 'upm',
  director: 'head',
  ad: 'head',
  mover: 'head',
  head: 'head',
  post: 'head',
  crew: 'crew',
  agent: 'agent',
  talent: 'talent',
  guardian: 'talent',
  client: 'client',
  executive: 'exec',
  outside: 'outside',
};
/** How the checker names a reader of the model. */
export const readerKindOf = (audience: Audience): ReaderKind => readers[audience];

/** With which rules a text is checked, by its template. */
export const kindOfText = (template: TemplateId): TextKind => kinds[template] ?? 'message';
const kinds: Readonly<Partial<Record<TemplateId, TextKind>>> = {
  T01: 'recap',
  T02: 'recap',
  T03: 'message',
  T04: 'update',
  T05: 'update',
  T10: 'instruction',
  T12: 'instruction',
  T15: 'update',
  T20: 'nobut',
  T40: 'promise',
  T41: 'promise',
  T70: 'brief',
  T92: 'feedbackask',
};

/** With which rules a draft is checked: kind by template, reader by audience, the client's goal for the words behind a plain term. */
export function checkContextOf(draft: Pick<Draft, 'template' | 'audience' | 'to'>, sheet: FactsSheet): CheckContext {
  const client = sheet.clients.find(({ personId }) => personId === draft.to.personId);
  return {
    kind: kindOfText(draft.template),
    audience: readerKindOf(draft.audience),
    bad: client !== undefined && (client.changes.length > 0 || client.cost.minor > 0 || client.delivery?.was !== client.delivery?.now),
    goal: client?.goal ?? null,
  };
}
