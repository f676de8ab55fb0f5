import { instantOf, minutesOf, wallTime } from '#model/index.ts';
import type { Instant, IsoDate, WallTime, Zone } from '#model/index.ts';

export type CallRead =
  | { readonly ok: true; readonly call: string; readonly code: boolean; readonly doubt: 'call-hour-only' | 'call-twice-said' | null }
  | { readonly ok: false; readonly code: 'call-unread' | 'call-number' };

const codes = new Set([
  'O/C',
  'OC',
  'ON CALL',
  'W/N',
  'WN',
  'WILL NOTIFY',
  'N/A',
  'NA',
  'TBA',
  'TBC',
  'TBD',
  'HOLD',
  'OFF',
  'TRAVEL',
  'PER AD',
  'AS PER',
  'SELF',
  'W/O',
  'D/O',
]);

/**
 * A call time as 'HH:MM': "2:00 PM", "6a", "7.30p", "0630", "18h30", "25:30" (half past one in the night after). A code stays as written.
 * 12 AM is midnight, 12 PM noon. A bare hour is read and doubted; a fraction of a day (0,25) is spreadsheet damage.
 */
export function readCall(text: string): CallRead {
  const plain = text.trim().replace(/[\s\u00a0\u202f]+/gu, ' ');
  const upper = plain
    .toUpperCase()
    .replace(/\s*\/\s*/gu, '/')
    .replace(/\.$/u, '');
  if (codes.has(upper)) return { ok: true, call: plain, code: true, doubt: null };
  if (upper === 'NOON' || upper === '12 NOON' || upper === '12N') return time(12, 0, null);
  if (upper === 'MIDNIGHT') return time(0, 0, null);
  if (/^0?[.,]\d+$|^\d[.,]\d{3,}$|^0[.,]\d$/u.test(upper)) return { ok: false, code: 'call-number' };
  const withDate = /^(?:\d{4}-\d{2}-\d{2}|1[89]\d\d-\d\d-\d\d)[T ](\d{2}:\d{2}(?::\d{2})?)(?:\.\d+)?Z?$/u.exec(upper);
  return clock(withDate?.[1] ?? upper);
}

function clock(upper: string): CallRead {
  const match =
    /^(\d{1,2})\s*(?:[:.H]|UHR)\s*(\d{2})(?:[:.](\d{2}))?\s*(A|P|AM|PM|A\.M|P\.M|UHR|H|HRS|HOURS)?$/u.exec(upper) ??
    /^(\d{1,2}?)(\d{2})()\s*(A|P|AM|PM|A\.M|P\.M|UHR|H|HRS|HOURS)?$/u.exec(upper.length >= 3 && /^\d{3,4}/u.test(upper) ? upper : '-') ??
    /^(\d{1,2})()()\s*(A|P|AM|PM|A\.M|P\.M|UHR|H|HRS|HOURS)?$/u.exec(upper);
  if (!match) return { ok: false, code: 'call-unread' };
  const hour = Number(match[1]);
  const minute = Number(match[2] || 0);
  const half = /^[AP]/u.exec(match[4] ?? '')?.[0] ?? null;
  if (minute > 59 || Number(match[3] || 0) > 59 || hour > 47) return { ok: false, code: 'call-unread' };
  if (half === null) return time(hour, minute, match[2] === '' && !match[4] ? 'call-hour-only' : null);
  return ofHalf(hour, minute, half);
}

function ofHalf(hour: number, minute: number, half: string): CallRead {
  // "14:00 PM" says the afternoon twice; "14:00 AM" and "0:30 PM" contradict themselves.
  if (hour > 12) return half === 'P' && hour < 24 ? time(hour, minute, 'call-twice-said') : { ok: false, code: 'call-unread' };
  if (hour === 0) return half === 'A' ? time(0, minute, 'call-twice-said') : { ok: false, code: 'call-unread' };
  return time((hour % 12) + (half === 'P' ? 12 : 0), minute, null);
}

const time = (hour: number, minute: number, doubt: 'call-hour-only' | 'call-twice-said' | null): CallRead => ({
  ok: true,
  call: wallTime(hour * 60 + minute),
  code: false,
  doubt,
});

/** A time of a shooting day counted from its call: 00:40 after a call of 17:00 is 24:40 of the same day (case:S16). */
export const rollFromCall = (call: WallTime, at: WallTime): WallTime =>
  minutesOf(at) < minutesOf(call) && minutesOf(at) < 1440 ? wallTime(minutesOf(at) + 1440) : at;

/** The instant of a time of the shoot day that is named by `date`, the date of its call. */
export const instantOfShootDay = (date: IsoDate, call: WallTime, at: WallTime, zone: Zone): Instant =>
  instantOf(date, minutesOf(rollFromCall(call, at)), zone);
