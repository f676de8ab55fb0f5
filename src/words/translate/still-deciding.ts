import type { Instant, IsoDate } from '#model/index.ts';
import type { SheetPerson } from '../facts-sheet.ts';
import { orderOfSending, type WhoseDay } from '../order.ts';
import { type Draft, draftOf } from './drafts.ts';

/** What is known while nothing is decided yet. */
export interface Deciding {
  readonly date: IsoDate;
  /** How many ways are left on the desk. */
  readonly ways: number;
  /** When they hear next: a promise of the sender. */
  readonly next: Instant;
  /** What holds until then: 'the published calls stand'. */
  readonly hold: string;
}

/** T18 to those who wait, when the decision takes longer than was promised; in the order of sending, the person who is away left out. */
export function stillDeciding(people: readonly SheetPerson[], deciding: Deciding, day: WhoseDay): readonly Draft[] {
  const slots = {
    date: { kind: 'date', date: deciding.date },
    ways: String(deciding.ways),
    next: { kind: 'instant', at: deciding.next },
    hold: deciding.hold,
  } as const;
  return orderOfSending(people, day)
    .filter(({ personId }) => personId !== day.away)
    .map((person, at) => {
      const reader = { zone: person.zone, audience: person.audience, senderZone: null };
      return { ...draftOf(person, { template: 'T18', slots, readBack: false }, reader), order: at + 1 };
    });
}
