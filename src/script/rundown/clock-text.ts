import type { Milliseconds } from './rundown.ts';

const hour = 3_600_000;
const minute = 60_000;
const second = 1000;

/**
 * A time or a length as rundown sheets write it, in milliseconds; null where it is none. Hours come first: "1:30" is an hour and a half,
 * "1.2" one hour and two minutes; one or two digits are minutes, three or four hours and minutes; "1h30m", "90m", "10s", "1h2", "10pm".
 */
export function readClockText(text: string): Milliseconds | null {
  const plain = text.trim().toLowerCase();
  if (plain === '' || plain.length > 40) return null;
  const iso = /^\d{4}-\d{2}-\d{2}[t ](\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(?:z|[+-]\d{2}:?\d{2})?$/u.exec(plain);
  if (iso?.[1] !== undefined) return bySigns(iso[1], null);
  const units =
    /^(?:(\d{1,4})\s*h(?:ours?|rs?)?)?\s*(?:(\d{1,5})(?:\s*m(?:in(?:ute)?s?)?|(?!\s*[\ds])))?\s*(?:(\d{1,6})\s*s(?:ec(?:ond)?s?)?)?$/u.exec(
      plain,
    );
  if (units && /[hms]/u.test(plain)) return Number(units[1] ?? 0) * hour + Number(units[2] ?? 0) * minute + Number(units[3] ?? 0) * second;
  const half = /^(.*?)\s*(am|pm|a|p)$/u.exec(plain);
  return half?.[1] !== undefined ? bySigns(half[1], half[2]?.startsWith('p') ? 12 : 0) : bySigns(plain, null);
}

function bySigns(text: string, half: 0 | 12 | null): Milliseconds | null {
  const parts = text.split(/[\s,:.]+/u);
  if (!parts.every((part) => /^\d{1,9}$/u.test(part)) || parts.length > 4) return null;
  const [one, two, three, four] = parts;
  if (one === undefined) return null;
  if (two === undefined) return byDigits(one, half);
  if (Number(two) > 59 || Number(three ?? 0) > 59 || Number(one) > 99) return null;
  const hours = half === null ? Number(one) : ofHalf(Number(one), half);
  if (hours === null) return null;
  return hours * hour + Number(two) * minute + Number(three ?? 0) * second + (four === undefined ? 0 : Number(`0.${four}`) * second);
}

function byDigits(digits: string, half: 0 | 12 | null): Milliseconds | null {
  const value = Number(digits);
  if (half !== null && digits.length <= 2) {
    const hours = ofHalf(value, half);
    return hours === null ? null : hours * hour;
  }
  if (digits.length <= 2) return value * minute;
  if (digits.length <= 4) return pair(Number(digits.slice(0, -2)), Number(digits.slice(-2)), 0, half);
  if (digits.length <= 6) return pair(Number(digits.slice(0, -4)), Number(digits.slice(-4, -2)), Number(digits.slice(-2)), half);
  return value < 100 * hour ? value : null;
}

function pair(hours: number, minutes: number, seconds: number, half: 0 | 12 | null): Milliseconds | null {
  const full = half === null ? hours : ofHalf(hours, half);
  return full === null || minutes > 59 || seconds > 59 ? null : full * hour + minutes * minute + seconds * second;
}

const ofHalf = (hours: number, half: 0 | 12): number | null => (hours >= 1 && hours <= 12 ? (hours % 12) + half : null);
