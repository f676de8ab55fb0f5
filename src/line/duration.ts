import type { Minutes } from '#model/index.ts';

/** '4h', '4 h', '1h30', '1 h 30 min', '0 h 45', '1.5 h', '90 min', '1:30', somewhere in a text; in minutes. null: none is said. */
export function readDuration(text: string): Minutes | null {
  const said = text.toLowerCase();
  const clock = /(?:^|\s)(\d{1,3}):([0-5]\d)(?=\s|$)/u.exec(said);
  if (clock) return Number(clock[1]) * 60 + Number(clock[2]);
  const hours = /(?:^|\s)(\d{1,4}(?:[.,]\d+)?)\s?h(?:ours?|rs?)?(?:\s?(\d{1,2}))?(?:\s?m(?:ins?|inutes?)?)?(?=[\s,;]|$)/u.exec(said);
  if (hours) return Math.round(Number((hours[1] ?? '').replace(',', '.')) * 60) + Number(hours[2] ?? 0);
  const minutes = /(?:^|\s)(\d{1,5})\s?(?:m|mins?|minutes?)(?=[\s,;]|$)/u.exec(said);
  return minutes ? Number(minutes[1]) : null;
}
