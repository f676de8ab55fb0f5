import type { Minutes } from '#model/index.ts';
import type { TermId, Terms } from '../packs/index.ts';

/** From so many minutes of work on, a minute is paid so many times. */
export interface Band {
  readonly after: Minutes;
  readonly times: number;
}
export interface Overtime {
  /** On top of the day's rate, in minor units, unrounded. */
  readonly minor: number;
  /** '2.0 h at 1.5 x 155.75' */
  readonly pieces: readonly { readonly minutes: Minutes; readonly times: number; readonly hour: number }[];
}

/** The bands that the chosen packs have for cast or crew, lowest first; none: the packs say nothing of overtime. */
export function bandsOf(terms: Terms, who: 'cast' | 'crew'): readonly Band[] {
  return ['1', '2', '3'].flatMap((step) => {
    const after = terms.get(`${who}.overtime.${step}.after` as TermId)?.figure ?? null;
    const times = terms.get(`${who}.overtime.${step}.times` as TermId)?.figure ?? null;
    return after === null || times === null ? [] : [{ after, times }];
  });
}

/** Minutes of work weighed by what they pay: ten hours with half as much again after eight are eleven. */
const weighed = (bands: readonly Band[], minutes: Minutes): number =>
  bands.reduce((sum, { after, times }, at) => {
    const before = at === 0 ? 1 : (bands[at - 1]?.times ?? 1);
    return sum + Math.max(0, minutes - after) * (times - before);
  }, minutes);

/**
 * What a longer day pays on top of its rate (floor 1.8). "$800 for 10" is 800/11 an hour: the rate pays the hours that it was agreed for with
 * their own overtime in it. Time is billed in steps of `unit`; `least` and `most` hold an hour of overtime, where the agreement has them.
 *   $800 for 10: 12 h is 2 h more at 1.5 x 72.73
 */
export function overtime(
  rate: number,
  hours: Minutes,
  worked: Minutes,
  bands: readonly Band[],
  how: { readonly unit: Minutes; readonly least: number | null; readonly most: number | null },
): Overtime {
  if (worked <= hours || bands.length === 0) return { minor: 0, pieces: [] };
  const hour = (rate * 60) / weighed(bands, hours);
  const end = hours + Math.ceil((worked - hours) / how.unit) * how.unit;
  const edges = [hours, ...bands.map((band) => band.after).filter((after) => after > hours && after < end), end];
  const pieces = edges.slice(1).flatMap((to, at) => {
    const from = edges[at] ?? hours;
    const times = bands.findLast((band) => band.after <= from)?.times ?? 1;
    return [{ minutes: to - from, times, hour: within(hour * times, how) / times }];
  });
  return { minor: pieces.reduce((sum, piece) => sum + (piece.minutes / 60) * piece.times * piece.hour, 0), pieces };
}

const within = (paid: number, { least, most }: { readonly least: number | null; readonly most: number | null }): number =>
  Math.min(most ?? Number.POSITIVE_INFINITY, Math.max(least ?? 0, paid));

/**
 * A performer's day. Above twice the scale overtime begins later and is paid on twice the scale, the money break (floor 1.8).
 * `rate` and the sums are in minor units.
 */
export function castOvertime(terms: Terms, rate: number, hours: Minutes, worked: Minutes): Overtime {
  const scale = terms.get('cast.scale')?.figure ?? null;
  const unit = terms.get('cast.overtime.unit')?.figure ?? 1;
  const plain = { unit, least: null, most: null };
  if (scale === null || rate <= 2 * scale) return overtime(rate, hours, worked, bandsOf(terms, 'cast'), plain);
  const after = terms.get('cast.twice-scale.after')?.figure ?? hours;
  const times = terms.get('cast.twice-scale.times')?.figure ?? 1;
  const over = Math.ceil(Math.max(0, worked - after) / unit) * unit;
  if (over === 0) return { minor: 0, pieces: [] };
  const hour = (2 * scale * 60) / hours;
  return { minor: (over / 60) * times * hour, pieces: [{ minutes: over, times, hour }] };
}

export const crewOvertime = (terms: Terms, rate: number, hours: Minutes, worked: Minutes): Overtime =>
  overtime(rate, hours, worked, bandsOf(terms, 'crew'), {
    unit: terms.get('crew.overtime.unit')?.figure ?? 1,
    least: terms.get('crew.overtime.least')?.figure ?? null,
    most: terms.get('crew.overtime.most')?.figure ?? null,
  });
