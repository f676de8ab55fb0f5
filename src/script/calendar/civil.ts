/**
 * Wall times as one number: milliseconds since 1970-01-01T00:00 of the wall clock itself, whatever its zone. Recurrence counts on
 * wall time, and numbers compare and add without a calendar object for each of thousands of days.
 */
export type Wall = number;

export const dayMs = 86_400_000;

/** Days since 1970-01-01 of a civil date (proleptic Gregorian). */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
}

export interface CivilDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

export function civilOf(days: number): CivilDate {
  const moved = days + 719_468;
  const era = Math.floor(moved / 146_097);
  const ofEra = moved - era * 146_097;
  const yearOfEra = Math.floor((ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365);
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * ofYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: ofYear - Math.floor((153 * shifted + 2) / 5) + 1 };
}

export const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
export const monthLength = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0));
export const yearLength = (year: number): number => (isLeap(year) ? 366 : 365);
/** Monday 0 to Sunday 6. */
export const weekdayOfDay = (days: number): number => (((days + 3) % 7) + 7) % 7;

export const wallOf = (year: number, month: number, day: number, hour: number, minute: number, second: number): Wall =>
  dayNumber(year, month, day) * dayMs + ((hour * 60 + minute) * 60 + second) * 1000;
export const dayOfWall = (wall: Wall): number => Math.floor(wall / dayMs);
export const timeOfWall = (wall: Wall): number => wall - dayOfWall(wall) * dayMs;

const two = (value: number): string => String(value).padStart(2, '0');
/** '2026-06-01' */
export function showDay(days: number): string {
  const { year, month, day } = civilOf(days);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
/** '2026-06-01T07:00:00' */
export function showWall(wall: Wall): string {
  const seconds = Math.floor(timeOfWall(wall) / 1000);
  return `${showDay(dayOfWall(wall))}T${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
