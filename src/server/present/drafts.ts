import type { DraftsView, DraftView, SilenceView } from '#api/index.ts';
import { type Instant, type Person, type Production, sayClock, sayList } from '#model/index.ts';
import type { CheckContext, Draft, FactsSheet } from '#words/index.ts';
import type { Written } from '../workings/index.ts';

/** The texts of one way, in sending order, and the clients who may stay untold or may not. */
export const presentDrafts = (production: Production, option: string, back: string | null, written: Written): DraftsView => ({
  option,
  back,
  drafts: written.drafts.map(({ draft, check }) => presentDraft(production, written.sheet, draft, check)),
  silent: written.clients.flatMap((one) => presentSilence(production, one)),
});

function presentDraft(production: Production, sheet: FactsSheet, draft: Draft, check: CheckContext): DraftView {
  const person = production.people[draft.to.personId];
  return {
    person: draft.to.personId,
    name: draft.to.name,
    role: person?.cast ? person.cast.character : (person?.role ?? ''),
    audience: draft.audience,
    subject: draft.subject,
    text: draft.body,
    change: changeWords(sheet, draft),
    // Voice before text for a call that changes inside twelve hours (floor 3).
    phone: draft.readBack ? (person?.phone ?? null) : null,
    handTo: handTo(person),
    asks: [...draft.asks],
    check: {
      kind: check.kind,
      audience: check.audience,
      pinned: Object.values(production.words)
        .filter((word) => word.state === 'pinned' && (word.person === null || word.person === draft.to.personId))
        .map((word) => word.term),
      zones: [...new Set([sheet.zone, person?.zone ?? sheet.zone])],
      bad: check.bad ?? false,
      firstAnswer: false,
      goal: check.goal ?? null,
      characters: Object.values(production.people).flatMap((one) => (one.cast ? [one.cast.character] : [])),
    },
  };
}

/** A minor is never written to: their guardian and chaperone are, at their own numbers. */
export const handTo = (person: Person | undefined): string | null =>
  person === undefined || (person.cast !== null && person.cast.minor !== null) ? null : person.phone;

/** What the text is about, in a word: whose call, or that it stays. */
function changeWords(sheet: FactsSheet, draft: Draft): string | null {
  if (draft.template === 'T11') return 'your call stays';
  if (draft.template === 'T14') return 'asks for a time';
  if (draft.template === 'T14A') return 'told before the performer';
  const own = sheet.changes.find((change) => change.personId === draft.to.personId);
  if (own) return callWords(own.now, sheet.zone);
  return draft.template === 'T13A' || draft.template === 'T13G' ? 'call of a performer changes' : null;
}

/** 'pick-up 13:40, make-up 14:15, on set 15:00'. */
function callWords(call: FactsSheet['changes'][number]['now'], zone: string): string {
  if (call.state !== 'called') return call.state;
  const clock = (name: string, at: Instant | null): readonly string[] => (at === null ? [] : [`${name} ${sayClock(at, zone)}`]);
  const times = [
    ...clock('pick-up', call.pickUp),
    ...clock('make-up', call.makeUp),
    ...clock(call.makeUp === null ? 'call' : 'on set', call.at),
  ];
  return `${times.join(', ')}${call.makeUp === null && call.place !== null ? `, ${call.place}` : ''}`;
}

function presentSilence(production: Production, { client, untold }: Written['clients'][number]): readonly SilenceView[] {
  const person = production.people[client.personId];
  if (!person) return [];
  const why = untold.ok ? untold.reason : untold.code === 'touches-theirs' ? sayList(untold.touches) : 'a reason is missing';
  return [{ person: person.id, name: person.name, role: person.role, allowed: untold.ok, why }];
}
