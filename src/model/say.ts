import type { Money } from './money.ts';
import type { Instant, IsoDate, Zone } from './time.ts';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** The city a reader knows their zone by: 'America/Los_Angeles' is 'Los Angeles'. A zone without a city keeps its own name ('UTC'). */
export function cityOf(zone: Zone): string {
  const last = zone.split('/').at(-1) ?? zone;
  return zone.startsWith('Etc/') ? last.replace('_', ' ') : last.replaceAll('_', ' ');
}

/** A sentence begins with a capital, whatever it begins with. */
export const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** 'Fri 4 December'. The month is a word, since 4/12 is read in two ways; the year is left out as on a call sheet. */
export function sayDate(date: IsoDate): string {
  const day = Temporal.PlainDate.from(date);
  return `${weekdays[day.dayOfWeek - 1]} ${day.day} ${months[day.month - 1]}`;
}

/** '18:00' of an instant in a zone: the 24-hour clock, so that noon and midnight can't be mixed up. */
export const sayClock = (instant: Instant, zone: Zone): string =>
  Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainTime().toString({ smallestUnit: 'minute' });

/** 'Fri 4 December, 18:00 London', in the zone of the READER. Without the city only where the page around it names the zone. */
export function sayInstant(instant: Instant, zone: Zone, { city }: { readonly city: boolean }): string {
  const date = Temporal.Instant.from(instant).toZonedDateTimeISO(zone).toPlainDate().toString();
  const said = `${sayDate(date)}, ${sayClock(instant, zone)}`;
  return city ? `${said} ${cityOf(zone)}` : said;
}

/**
 * The reader's clock with the other one in brackets: 'Tue 8 December, 10:00 London (19:00 Tokyo)'.
 * The other date is written only where it differs: '... 18:00 London (Sat 5 December, 03:00 Tokyo)'. Clocks that agree stay one.
 */
export function sayTwoClocks(instant: Instant, zone: Zone, other: Zone): string {
  const own = sayInstant(instant, zone, { city: true });
  if (sayInstant(instant, other, { city: false }) === sayInstant(instant, zone, { city: false })) return own;
  const at = Temporal.Instant.from(instant);
  const sameDate = at.toZonedDateTimeISO(zone).toPlainDate().equals(at.toZonedDateTimeISO(other).toPlainDate());
  return `${own} (${sameDate ? `${sayClock(instant, other)} ${cityOf(other)}` : sayInstant(instant, other, { city: true })})`;
}

const signs: Readonly<Record<string, string>> = { GBP: '£', EUR: '€', USD: '$', JPY: '¥' };
const withoutMinorUnit = new Set(['JPY', 'KRW']);

/**
 * How exact a sum is said. `plain` drops empty pence ('£14,600', '£1,018.18'), `exact` keeps them ('£12,000.00'),
 * `hundred` rounds to the hundred for clients and executives, away from zero at the half, so that £50 is never said as nothing.
 */
export type MoneyForm = 'plain' | 'exact' | 'hundred';

/** A sum in words of the trade: '£14,600'. A minus stands before the sign: '-£12,000'. */
export function sayMoney(sum: Money, form: MoneyForm = 'plain'): string {
  const unit = withoutMinorUnit.has(sum.currency) ? 1 : 100;
  const minor = form === 'hundred' ? roundedTo(100 * unit, sum.minor) : sum.minor;
  const whole = Math.floor(Math.abs(minor) / unit);
  const rest = Math.abs(minor) % unit;
  const pence = unit === 1 || (form !== 'exact' && rest === 0) ? '' : `.${String(rest).padStart(2, '0')}`;
  const figures = `${String(whole).replace(/\B(?=(\d{3})+$)/gu, ',')}${pence}`;
  const sign = signs[sum.currency];
  return `${minor < 0 ? '-' : ''}${sign === undefined ? `${sum.currency} ${figures}` : `${sign}${figures}`}`;
}

function roundedTo(step: number, minor: number): number {
  const steps = Math.round(Math.abs(minor) / step) * step;
  return minor < 0 ? -steps : steps;
}

/** 'A, B and C'. One thing stays itself; none is an empty text. */
export function sayList(things: readonly string[]): string {
  if (things.length < 2) return things[0] ?? '';
  return `${things.slice(0, -1).join(', ')} and ${things.at(-1)}`;
}
