import type { Audience, PersonId } from '#model/index.ts';

/** What the order of sending needs to know of a person. */
export interface Recipient {
  readonly personId: PersonId;
  readonly audience: Audience;
  /** The performer's agent. */
  readonly agent: PersonId | null;
  /** For guardian and chaperone. */
  readonly answersFor: PersonId | null;
  readonly isMinor: boolean;
}

/** Whose day the event is: the person who is away, and those whose own call changes. */
export interface WhoseDay {
  readonly away: PersonId | null;
  readonly changed: ReadonlySet<PersonId>;
  /** Who has gear in hand that is swapped: they stand with the heads, in the order in which they are given, crew behind their own head. */
  readonly hands: ReadonlySet<PersonId>;
}

const ofTalent: ReadonlySet<Audience> = new Set(['talent', 'guardian']);
const last: Readonly<Partial<Record<Audience, number>>> = { outside: 13, client: 14, executive: 15 };
const fixed: Readonly<Partial<Record<Audience, number>>> = { producer: 0, director: 1, upm: 2, ad: 3, mover: 8, head: 9, post: 9, ...last };

/**
 * The order of sending (M11, floor 3): director, UPM, ADs; the agent before the person who is away; the agents of the changed before the
 * changed; movers, heads, crew and cast whose call stays, client. A minor is not in it: guardian and chaperone are. Nobody else is left out.
 */
export function orderOfSending<P extends Recipient>(people: readonly P[], day: WhoseDay): readonly P[] {
  return people
    .filter(({ isMinor }) => !isMinor)
    .map((person, at) => ({ person, at, stage: stageOf(person, people, day) }))
    .toSorted((a, b) => a.stage - b.stage || a.at - b.at)
    .map(({ person }) => person);
}

function stageOf(person: Recipient, people: readonly Recipient[], { away, changed, hands }: WhoseDay): number {
  const represents = people.filter(({ agent, personId }) => agent === person.personId || person.answersFor === personId);
  if (person.personId === away) return 5;
  if (represents.some(({ personId }) => personId === away)) return 4;
  if (person.audience === 'agent') return represents.some(({ personId }) => changed.has(personId)) ? 6 : 12;
  if (ofTalent.has(person.audience))
    return changed.has(person.personId) || represents.some(({ personId }) => changed.has(personId)) ? 7 : 12;
  const stage = fixed[person.audience];
  if (stage !== undefined) return stage;
  if (hands.has(person.personId)) return 9;
  return changed.has(person.personId) ? 10 : 11;
}
