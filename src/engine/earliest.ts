import type { DayId, Minutes, PersonId } from '#model/index.ts';
import type { Judged } from './judged.ts';
import { minorRows } from './packs/index.ts';
import type { RestGap } from './rest.ts';
import { leastRest } from './rules/enough-rest.ts';
import { weekendRest } from './rules/weekly-rest.ts';

/** The earliest minute of a day, on its own clock, at which somebody may be called after the rest that is wanted. */
export interface EarliestCall {
  readonly person: PersonId | null;
  /** A group of the crew whose own out was reported; null with `person` null: the whole unit. */
  readonly group: string | null;
  readonly at: Minutes;
  /** When they are called as the plan stands. */
  readonly called: Minutes;
}

/**
 * Everybody's earliest call into a day, each from the own last out, in elapsed hours, by the house, the law and the agreements (floor 1.9).
 *   out Sat 06:20 |---- 54 h, the clock goes forward ----| Mon 13:20
 */
export const earliestCalls = (judged: Judged, day: DayId): readonly EarliestCall[] =>
  judged
    .rests()
    .filter(({ run }) => run.day.id === day)
    .map((gap) => ({ person: gap.person, group: gap.group, at: earliest(judged, gap), called: gap.first }));

/** The figure may hang on the hour of the call itself (a week that begins late in the morning): each figure is tried, the first hour that keeps its own counts. */
function earliest(judged: Judged, gap: RestGap): Minutes {
  const from = judged.terms(gap.run.day.date).get('cast.week-rest.late-from')?.figure;
  const after = (rest: Minutes): RestGap => ({ ...gap, first: gap.first - gap.rest + rest, rest });
  const tried = [gap, ...(from == null ? [] : [after(from - gap.first + gap.rest)])];
  const wanted = tried.map((one) => after(wantedRest(judged, one)));
  const hours = [...wanted, ...wanted.map((one) => after(wantedRest(judged, one))), ...tried];
  return Math.min(...hours.filter((one) => one.rest >= wantedRest(judged, one)).map(({ first }) => first));
}

/** The most that the house, a law, the agreements and a child's own table want of one rest. */
function wantedRest(judged: Judged, gap: RestGap): Minutes {
  const { production, terms } = judged;
  const agreed = terms(gap.run.day.date).get(gap.person === null ? 'crew.rest' : 'cast.rest')?.figure ?? 0;
  const minor = gap.person === null ? null : (production.people[gap.person]?.cast?.minor ?? null);
  const rows = minor === null ? [] : minorRows(production, gap.run.day.date, minor.age, minor.pack);
  return Math.max(leastRest(judged, gap), agreed, weekendRest(judged, gap) ?? 0, ...rows.map(({ row }) => row.rest ?? 0));
}
