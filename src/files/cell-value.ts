/** What a number format shows: a number, a date, a time, or both; `elapsed` counts hours on past 24. */
export type Shown = 'number' | 'date' | 'time' | 'date-time';

const builtIn = (id: number): Shown => {
  if ((id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 54) || id === 57 || id === 58) return 'date';
  if ((id >= 18 && id <= 21) || (id >= 32 && id <= 35) || (id >= 45 && id <= 47) || id === 55 || id === 56) return 'time';
  return id === 22 ? 'date-time' : 'number';
};

/** Kind of a number format by its id and, for ids of the file, its code. */
export function shownAs(id: number, code: string | null): Shown {
  if (code === null) return builtIn(id);
  const plain = code
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|_.|\*./gu, '')
    .replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/giu, '')
    .toLowerCase();
  if (plain === undefined || /general|[#?0]/u.test(plain.replace(/s\.?0+/gu, 's'))) return 'number';
  const time = /[hs]/u.test(plain) || /\[m+\]/u.test(plain);
  const date = /[dy]/u.test(plain) || (!time && /m/u.test(plain));
  if (!time) return date ? 'date' : 'number';
  return date ? 'date-time' : 'time';
}

const two = (value: number): string => String(value).padStart(2, '0');

/** The date of a day number; null outside of what spreadsheets count. The 1900 system counts a 29 February that never was. */
function dateOf(days: number, from1904: boolean): string | null {
  if (days < 0 || days > 2_958_465) return null;
  const base = from1904 ? '1904-01-01' : days < 60 ? '1899-12-31' : '1899-12-30';
  return Temporal.PlainDate.from(base).add({ days }).toString();
}

function timeOf(seconds: number): string {
  const rest = seconds % 60;
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}${rest === 0 ? '' : `:${two(rest)}`}`;
}

/** A number cell as text: digits in full, fractions as the sheet's fifteen digits, dates as ISO, times as 'HH:MM' counting on past 24. */
export function numberText(raw: string, shown: Shown, from1904: boolean): string {
  const value = Number(raw);
  if (raw.trim() === '' || !Number.isFinite(value)) return raw;
  if (shown !== 'number' && value >= 0) {
    const seconds = Math.round(value * 86_400);
    if (shown === 'time') return timeOf(seconds);
    const date = dateOf(Math.floor(seconds / 86_400), from1904);
    const rest = seconds % 86_400;
    if (date !== null) return shown === 'date' || rest === 0 ? date : `${date} ${timeOf(rest)}`;
  }
  if (/^-?\d{1,400}$/u.test(raw)) return raw;
  if (Number.isInteger(value) && Math.abs(value) < 1e21) return BigInt(value).toString();
  const text = String(Number(value.toPrecision(15)));
  return text.includes('e') && Math.abs(value) < 1 ? value.toFixed(20).replace(/0+$/u, '') : text;
}
