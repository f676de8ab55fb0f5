import type { Raw } from '../decoder.ts';
import { isRaw } from '../decoder.ts';

/** Version 1 to 2: what nobody had said before is unknown, and in no sum; no pack of rules was chosen. What does not fit is left as it stands. */
export const pricedFacts = (production: Raw): Raw => ({
  ...production,
  ...('house' in production ? { house: house(production['house']) } : {}),
  ...Object.fromEntries(
    Object.entries(grown).flatMap(([name, grow]) => (name in production ? [[name, each(production[name], grow)]] : [])),
  ),
  ...('journal' in production ? { journal: rows(production['journal']) } : {}),
});

type Grow = (record: unknown) => unknown;
const more =
  (fields: Raw): Grow =>
  (record) =>
    isRaw(record) ? { ...record, ...fields } : record;
const each = (records: unknown, grow: Grow): unknown =>
  isRaw(records) ? Object.fromEntries(Object.entries(records).map(([key, record]) => [key, grow(record)])) : records;

const unknown = { kind: 'unknown' };
const house = more({ packs: [], crew: [], exchange: [] });
const deal = more({ hours: null, weekDays: null, pickUp: null, overage: null, fringe: 0, source: null, cancelling: unknown });
const minor = more({ pack: null, noSchool: [] });
const cast: Grow = (part) =>
  isRaw(part)
    ? {
        ...part,
        ...('deal' in part ? { deal: deal(part['deal']) } : {}),
        ...('minor' in part ? { minor: minor(part['minor']) } : {}),
      }
    : part;

const grown: Readonly<Record<string, Grow>> = {
  people: (person) => (isRaw(person) && 'cast' in person ? { ...person, cast: cast(person['cast']) } : person),
  places: more({ visit: null, holdDay: null, feeSource: null, cancelling: unknown }),
  kit: more({ rent: null }),
  days: more({ breakfast: null, outs: [] }),
};

const rows = (journal: unknown): unknown => (Array.isArray(journal) ? journal.map(row) : journal);
const row: Grow = (entry) =>
  isRaw(entry) && Array.isArray(entry['changes']) ? { ...entry, changes: entry['changes'].map(change) } : entry;
const change: Grow = (one) => {
  if (!isRaw(one)) return one;
  const grow = one['on'] === 'house' ? house : grown[String(one['on'])];
  if (grow === undefined) return one;
  return { ...one, ...('was' in one ? { was: grow(one['was']) } : {}), ...('now' in one ? { now: grow(one['now']) } : {}) };
};
