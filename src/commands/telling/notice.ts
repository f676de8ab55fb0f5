import type { Decision, KnownDisruption, Money, Production } from '#model/index.ts';
import { addDays, dateIn, sayMoney } from '#model/index.ts';
import { draftPhrases, noticeTexts } from '#texts/index.ts';
import { type SingleDraft, singleDraft } from '../people/single-draft.ts';

/**
 * The notice to whoever carries it to the insurer (T06): a named, insured artist is not available. When it was known, what was done and what it
 * costs; never why somebody is away, since medical papers go from the person to the insurer. Null: nothing that is insured, or nobody to tell.
 * `extra`: the new money of the way that was taken; null: none was.
 */
function draft(
  production: Production,
  { what, knownAt }: KnownDisruption,
  decision: Decision | null,
  extra: Money | null,
): SingleDraft | null {
  const { broker, deductible } = production.house.insurance;
  if (what.kind !== 'person-out' || broker === null) return null;
  const person = production.people[what.person];
  if (person === undefined || !person.named.insured) return null;
  // A nought is said as one: an insurer reads a figure, not a word.
  const sum = extra === null ? null : sayMoney(extra);
  const slots = {
    production: production.title,
    policy: noticeTexts.policy(deductible === null ? null : sayMoney(deductible)),
    event: draftPhrases.notAvailable(person.name),
    known: { kind: 'instant', at: knownAt } as const,
    stage: noticeTexts.stage(dayNumber(production, what.span.from, knownAt), Object.keys(production.days).length),
    steps: decision?.what ?? null,
    steps_at: decision === null ? null : ({ kind: 'instant', at: decision.at } as const),
    cost: sum,
    expected: sum,
    contact: production.me === null ? noticeTexts.office : (production.people[production.me]?.name ?? noticeTexts.office),
  };
  return singleDraft(production, 'T06', slots, { to: broker, from: production.me });
}

/** The number of the day from which on somebody is away, else of the day on which it was known. */
function dayNumber(production: Production, from: string, knownAt: string): string | null {
  const dates = [from, dateIn(knownAt, production.zone), addDays(dateIn(knownAt, production.zone), 1)];
  const days = Object.values(production.days);
  return dates.flatMap((date) => days.find((day) => day.date === date)?.number ?? [])[0] ?? null;
}

/** Whether the row of the journal stands that says so: it is told once. */
const told = (production: Production, known: KnownDisruption): boolean =>
  known.what.kind === 'person-out' && production.journal.some(({ command, what }) => command === 'send' && what === row(production, known));

/** The row's words: whom it went to and about whom, never why. */
const row = (production: Production, { what }: KnownDisruption): string => {
  const { broker } = production.house.insurance;
  const whom = broker === null ? '' : (production.people[broker]?.called ?? broker);
  const who = what.kind === 'person-out' ? (production.people[what.person]?.called ?? what.person) : '';
  return noticeTexts.row(whom, who, what.kind === 'person-out' ? what.span.from : '');
};

/** The notice to the insurer: its text, its row of the journal, whether it was told. */
export const notices = { draft, row, told } as const;
