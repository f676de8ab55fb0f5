import type { Evidence } from '#engine/index.ts';
import type { PersonId, PlaceId, Production } from '#model/index.ts';
import { dayOf, sayMoney } from '#model/index.ts';
import { sayRule } from '#texts/index.ts';

/** Cast go by their capital name on every paper; everybody else by full name. */
export function nameOf(production: Production, person: PersonId | null): string {
  if (person === null) return '';
  const facts = production.people[person];
  if (!facts) return person;
  return facts.cast ? facts.called.toUpperCase() : facts.name;
}
export const placeName = (production: Production, place: PlaceId | null): string =>
  place ? (production.places[place]?.name ?? place) : '';

/** 'Tue 1': how a call sheet names a day among its neighbours. */
export function shortDay(date: string): string {
  const day = Temporal.PlainDate.from(date);
  return `${['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'][day.dayOfWeek - 1]} ${day.day}`;
}

/** The sentence of one broken rule, with its names looked up. */
export const sentenceOf = (production: Production, evidence: Evidence): string =>
  sentenceNaming(production, evidence, (person) => nameOf(production, person));

/** The same where its reader knows people by other names than a paper has. */
export function sentenceNaming(production: Production, evidence: Evidence, named: (person: PersonId) => string): string {
  return sayRule({
    rule: evidence.rule,
    day: evidence.day ? dayOf(production, evidence.day).date : null,
    part: evidence.part,
    person: evidence.person ? named(evidence.person) : evidence.group,
    place: evidence.place ? placeName(production, evidence.place) : null,
    kit: evidence.kit ? (production.kit[evidence.kit]?.name ?? evidence.kit) : null,
    wanted: evidence.wanted,
    stands: evidence.stands,
    price: evidence.price === null ? null : sayMoney(evidence.price),
    approver: evidence.approver === null ? null : nameOf(production, evidence.approver),
  });
}

/** A short id of a value: the same value, the same id (R7.6). 53 bits of two mixed 32-bit sums. */
export function idOf(value: unknown): string {
  const text = JSON.stringify(value);
  let one = 0xdeadbeef;
  let other = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    one = Math.imul(one ^ code, 2_654_435_761);
    other = Math.imul(other ^ code, 1_597_334_677);
  }
  return `${(one >>> 0).toString(36)}${(other >>> 0).toString(36)}`.slice(0, 10);
}
