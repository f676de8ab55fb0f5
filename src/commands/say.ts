import type { Disruption, ElementId, KitId, PersonId, PlaceId, Production, Span } from '#model/index.ts';
import { showEighths } from '#model/index.ts';
import type { Eighths, Money } from '#model/index.ts';

const names = {
  person: (production: Production, id: PersonId): string => production.people[id]?.called ?? id,
  place: (production: Production, id: PlaceId): string => production.places[id]?.name ?? id,
  kit: (production: Production, id: KitId): string => production.kit[id]?.name ?? id,
  element: (production: Production, id: ElementId): string => production.elements[id]?.name ?? id,
};
export const calledOf = (production: Production, person: PersonId | null): string =>
  person === null ? 'nobody' : names.person(production, person);

/** What happened, as a producer says it. A person's absence never has a reason. */
export function disruptionText(production: Production, what: Disruption): string {
  switch (what.kind) {
    case 'person-out':
      return `${names.person(production, what.person)} not available ${spanText(what.span)}`;
    case 'place-lost':
      return `${names.place(production, what.place)}${what.set === null ? '' : `, ${what.set},`} lost ${spanText(what.span)}`;
    case 'kit-out':
      return `${names.kit(production, what.kit)} out ${spanText(what.span)}`;
    case 'element-down':
      return `${names.element(production, what.element)} down ${spanText(what.span)}`;
    case 'push-calls':
      return `push all calls of ${dayText(production, what.day)} by ${what.minutes} min`;
    case 'day-lost':
      return `${dayText(production, what.day)} lost`;
    case 'money-cut':
      return `${moneyText(what.less)} less`;
    case 'client-change':
    case 'chance':
      return what.said;
  }
}

const spanText = ({ from, to }: Span): string => {
  if (to === null) return `from ${dateText(from)}, return unknown`;
  return to === from ? dateText(from) : `${dateText(from)} to ${dateText(to)}`;
};

/** 'day 9 (Tue 1 December)' */
export function dayText(production: Production, id: string): string {
  const day = production.days[id];
  return day === undefined ? id : `day ${day.number} (${dateText(day.date)})`;
}

/** 'Tue 1 December'; the year is said by papers only. */
export const dateText = (date: string): string => {
  const day = Temporal.PlainDate.from(date);
  return `${weekdays[day.dayOfWeek - 1] ?? ''} ${day.day} ${months[day.month - 1] ?? ''}`;
};
const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'];
const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** '05:25' on the production's own clock. */
export const clockText = (instant: string, zone: string): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** 'Tue 1 December, 09:10 London': no time without its place. */
export const instantText = (instant: string, zone: string): string =>
  `${dateText(Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString())}, ${clockText(instant, zone)} ${cityText(zone)}`;
export const cityText = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

const signs: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$' };
/** '£14,600', '£1,950.50'; a currency without a sign of its own is named behind the figure. */
export function moneyText({ minor, currency }: Money): string {
  const whole = Math.floor(Math.abs(minor) / 100);
  const rest = Math.abs(minor) % 100;
  const figure = `${String(whole).replace(/\B(?=(\d{3})+$)/gu, ',')}${rest === 0 ? '' : `.${String(rest).padStart(2, '0')}`}`;
  const sign = signs[currency];
  const shown = sign === undefined ? `${figure} ${currency}` : `${sign}${figure}`;
  return minor < 0 ? `-${shown}` : shown;
}
export const pagesText = (length: number): string => showEighths(length as Eighths, ' ');
