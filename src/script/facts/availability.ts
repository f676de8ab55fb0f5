import type { Availability, AvailabilityState, IsoDate, PersonId, Production, WallTime } from '#model/index.ts';
import { availabilityKey, shootingDays } from '#model/index.ts';
import type { Cell } from './cell.ts';
import { notUnderstood, readWall, understood } from './cell.ts';

/** The dates that stand as columns behind the People sheet: shooting days and every date of which somebody said something. */
export const stateDates = (production: Production): readonly IsoDate[] =>
  [
    ...new Set([...shootingDays(production).map(({ date }) => date), ...Object.values(production.availability).map(({ date }) => date)]),
  ].sort();

/** 'H', 'A from 09:30', 'H until 18:00 call by 12:00'; empty: nobody said anything. */
export function showState(record: Availability | null): string {
  if (record === null) return '';
  const { state, from, until, callBy } = record;
  return [state, from === null ? '' : `from ${from}`, until === null ? '' : `until ${until}`, callBy === null ? '' : `call by ${callBy}`]
    .filter((part) => part !== '')
    .join(' ');
}

type Said = Pick<Availability, 'state' | 'from' | 'until' | 'callBy'>;

/** W is never typed: it is read from the plan (floor 1.1). */
export function readState(text: string): Cell<Said | null> {
  const plain = text.trim();
  if (plain === '' || /^(?:ask|\?)$/iu.test(plain)) return understood(null);
  const match = /^([HAX])(?: from (\d\d?:\d\d))?(?: until (\d\d?:\d\d))?(?: call by (\d\d?:\d\d))?$/iu.exec(plain);
  if (match === null)
    return notUnderstood('not-a-state', `"${plain}" is none of H (on hold), A (free, ask the agent), X (away); W is read from the plan`);
  const [, state = '', from, until, callBy] = match;
  const times = [from, until, callBy].map((time): Cell<WallTime | null> => (time === undefined ? understood(null) : readWall(time)));
  const wrong = times.find((time) => !time.ok);
  if (wrong !== undefined && !wrong.ok) return wrong;
  const [first = null, second = null, third = null] = times.map((time) => (time.ok ? time.value : null));
  return understood({ state: state.toUpperCase() as AvailabilityState, from: first, until: second, callBy: third });
}

/** The record as it then stands: what was there and says the same keeps its source. */
export function stated(production: Production, person: PersonId, date: IsoDate, said: Said | null, at: string): Availability | null {
  if (said === null) return null;
  const before = production.availability[availabilityKey(person, date)];
  if (before !== undefined && showState(before) === showState({ ...before, ...said })) return before;
  return { person, date, ...said, source: 'facts workbook', knownAt: at };
}
