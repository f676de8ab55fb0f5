import { type DayId, dateIn, type Instant, type IsoDate, type Production, sayClock, sayDate, type Zone } from '#model/index.ts';

/** Short forms for tables and chips; where a reader needs the whole time, the model says it with its city. */

/** 'Tue'. */
export const shortWeekday = (date: IsoDate): string => sayDate(date).split(' ')[0] ?? '';
/** 'Tue 1'. */
export const shortDate = (date: IsoDate): string => sayDate(date).split(' ').slice(0, 2).join(' ');

/** '09:10' on the production's today, 'Thu 3, 08:30' on another day. */
export function shortInstant(at: Instant, today: IsoDate, zone: Zone): string {
  const date = dateIn(at, zone);
  return date === today ? sayClock(at, zone) : `${shortDate(date)}, ${sayClock(at, zone)}`;
}

/** What people call somebody: 'Mara'; an id that names nobody is shown as it is. */
export const calledName = (production: Production, person: string): string => production.people[person]?.called ?? person;

/** 'Tue 1' for a day's id. */
export const shortDay = (production: Production, day: DayId): string => {
  const found = production.days[day];
  return found ? shortDate(found.date) : day;
};

export const counted = (count: number, one: string, many: string): string => `${count} ${count === 1 ? one : many}`;

/** The second clock: the reader's own, and where the promise stands on that one already, the receiver's. */
export const secondZone = (production: Production, own: string, theirs: string | null): string =>
  own === production.zone ? (theirs ?? production.zone) : production.zone;
