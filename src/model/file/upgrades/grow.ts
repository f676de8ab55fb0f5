import type { Raw } from '../decoder.ts';
import { isRaw } from '../decoder.ts';

/** How a record of one collection grows from one version to the next; what does not fit is left as it stands. */
export type Grow = (record: unknown) => unknown;

export const more =
  (fields: Raw): Grow =>
  (record) =>
    isRaw(record) ? { ...record, ...fields } : record;

/** A list under one name of a record, each of its records grown. */
export const eachIn =
  (name: string, grow: Grow): Grow =>
  (record) => {
    if (!isRaw(record)) return record;
    const items = record[name];
    return Array.isArray(items) ? { ...record, [name]: items.map(grow) } : record;
  };

/** The records of a production and the rows of its journal, which hold records as they stood. */
export const grownProduction = (production: Raw, grown: Readonly<Record<string, Grow>>): Raw => ({
  ...production,
  ...Object.fromEntries(
    Object.entries(grown).flatMap(([name, grow]) => (name in production ? [[name, each(production[name], grow)]] : [])),
  ),
  ...('journal' in production ? { journal: rows(production['journal'], grown) } : {}),
});

const each = (records: unknown, grow: Grow): unknown =>
  isRaw(records) ? Object.fromEntries(Object.entries(records).map(([key, record]) => [key, grow(record)])) : records;

const rows = (journal: unknown, grown: Readonly<Record<string, Grow>>): unknown =>
  Array.isArray(journal)
    ? journal.map((entry) =>
        isRaw(entry) && Array.isArray(entry['changes']) ? { ...entry, changes: entry['changes'].map((one) => change(one, grown)) } : entry,
      )
    : journal;

function change(one: unknown, grown: Readonly<Record<string, Grow>>): unknown {
  if (!isRaw(one)) return one;
  const grow = grown[String(one['on'])];
  if (grow === undefined) return one;
  return { ...one, ...('was' in one ? { was: grow(one['was']) } : {}), ...('now' in one ? { now: grow(one['now']) } : {}) };
}
