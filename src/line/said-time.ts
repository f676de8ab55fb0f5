import type { IsoDate, LineContext, Minutes, Zone } from '#model/index.ts';
import { dateIn } from '#model/index.ts';
import { type DayRead, dayAt } from './day-words.ts';
import { hourAt } from './hour-words.ts';
import { tokensOf } from './tokens.ts';
import { type ZoneRead, zoneAt } from './zone-words.ts';

/** A time as somebody wrote it; nothing is taken for granted: what was not said is null, and what fits two clocks has both. */
export interface SaidTime {
  readonly dates: readonly IsoDate[] | null;
  /** The first is what a 24-hour clock says. */
  readonly clocks: readonly Minutes[];
  readonly zone: Zone | null;
}

/** The time in a short text: '8.30', 'half eight', '0830', '6pm fri', 'Fri 4 December, 18:00 London'. null: no hour is said. */
export function readSaidTime(text: string, context: LineContext): SaidTime | null {
  const tokens = tokensOf(text, 0, text.length);
  const frame = { today: dateIn(context.at, context.zone), hours: false, days: context.days };
  let dates: readonly IsoDate[] | null = null;
  let clocks: readonly Minutes[] | null = null;
  let zone: Zone | null = null;
  for (let i = 0; i < tokens.length; ) {
    const day: DayRead | null = dates === null ? dayAt(tokens, i, frame) : null;
    const hour = day === null && clocks === null ? (wordsAt(tokens, i) ?? hourAt(tokens, i, true, context.dayEnd)) : null;
    const place: ZoneRead | null = day === null && hour === null && zone === null ? zoneAt(tokens, i, true, context) : null;
    if (day !== null) dates = day.ask === null ? [day.date] : day.ask.choices.map(({ date }) => date);
    if (hour !== null)
      clocks = bothHalves(
        tokens.slice(i, i + hour.count).map((token) => token.text),
        hour.ask ?? [hour.minutes],
      );
    if (place !== null) zone = place.zone;
    i += day?.count ?? hour?.count ?? place?.count ?? 1;
  }
  return clocks === null ? null : { dates, clocks, zone };
}

const hours = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const past: Readonly<Record<string, Minutes>> = {
  five: 5,
  ten: 10,
  fifteen: 15,
  twenty: 20,
  'twenty-five': 25,
  thirty: 30,
  forty: 40,
  'forty-five': 45,
};

/** 'eight thirty', '18h30', 'midnight': spoken and written forms that the line doesn't need. */
function wordsAt(
  tokens: ReturnType<typeof tokensOf>,
  i: number,
): { readonly count: number; readonly minutes: Minutes; readonly ask: null } | null {
  const word = tokens[i]?.text ?? '';
  if (word === 'midnight') return { count: 1, minutes: 0, ask: null };
  const french = /^([01]?\d|2[0-3])h([0-5]\d)?$/u.exec(word);
  if (french) return { count: 1, minutes: Number(french[1]) * 60 + Number(french[2] ?? 0), ask: null };
  const hour = hours.indexOf(word) + 1;
  if (hour === 0) return null;
  const minutes = past[tokens[i + 1]?.text ?? ''];
  const count = minutes === undefined ? (tokens[i + 1]?.text === "o'clock" ? 2 : 1) : 2;
  const half = tokens[i + count]?.text ?? '';
  const at = (hour % 12) * 60 + (minutes ?? 0);
  if (/^(am|pm)$/u.test(half)) return { count: count + 1, minutes: at + (half === 'pm' ? 720 : 0), ask: null };
  return { count, minutes: hour * 60 + (minutes ?? 0), ask: null };
}

/** A clock of twelve hours and one of twenty-four write the same figures: without am, pm or a leading zero both are kept, the 24-hour one first. */
function bothHalves(words: readonly string[], said: readonly Minutes[]): readonly Minutes[] {
  const text = words.join(' ');
  const [first = 0] = said;
  const plain = /(?:am|pm|a\.m|p\.m)$|^0|^\d{4}$|noon|midday|midnight|h\d*$/u.test(text) || first < 60 || first >= 780;
  return plain ? said : [...new Set([...said, first, (first + 720) % 1440])];
}
