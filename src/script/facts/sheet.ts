import type { Collection, Production } from '#model/index.ts';
import type { ReadCell } from './cell.ts';
import { orUnknown } from './cell.ts';

export type SheetName = 'People' | 'Days' | 'Places' | 'Kit' | 'Money' | 'Savings' | 'Deliverables' | 'Scenes' | 'House';

/** One column of a sheet: how a record shows itself in it, and what a record becomes when its cell says something. */
export interface Column<R> {
  readonly header: string;
  readonly show: (record: R) => string;
  /** null: the column is for reading only, and what is typed there is an issue when it differs. */
  readonly read: ((text: string) => Put<R>) | null;
}
/** A cell that is not understood leaves its field unknown where a field can be that, and otherwise as it stands. */
export type Put<R> =
  | { readonly ok: true; readonly put: (record: R) => R }
  | { readonly ok: false; readonly code: string; readonly said: string; readonly put: (record: R) => R };

export interface Sheet<R> {
  readonly name: SheetName;
  readonly on: Collection;
  readonly columns: readonly Column<R>[];
  readonly records: readonly R[];
  readonly keyOf: (record: R) => string;
  /** A row whose key nobody knows becomes a new record, or is refused with a sentence. */
  readonly make: (key: string) => R | string;
}

/** A column for a field that can be unknown: a cell that is not understood makes it `ask`. */
export function unknownable<R, T>(
  header: string,
  show: (record: R) => string,
  read: ReadCell<T>,
  put: (record: R, value: T | null) => R,
): Column<R> {
  return {
    header,
    show,
    read: (text) => {
      const cell = orUnknown(read)(text);
      if (cell.ok) return { ok: true, put: (record) => put(record, cell.value) };
      return { ...cell, put: (record) => put(record, null) };
    },
  };
}

/** A column for a field that always has a value: a cell that is not understood leaves it as it stands. */
export function certain<R, T>(header: string, show: (record: R) => string, read: ReadCell<T>, put: (record: R, value: T) => R): Column<R> {
  return {
    header,
    show,
    read: (text) => {
      const cell = read(text);
      if (cell.ok) return { ok: true, put: (record) => put(record, cell.value) };
      return { ...cell, put: (record) => record };
    },
  };
}

export const shownOnly = <R>(header: string, show: (record: R) => string): Column<R> => ({ header, show, read: null });

/** Finds a record by its id or by what people call it; two that fit are none. */
export function named<T extends { readonly id: string; readonly name: string }>(
  records: Readonly<Record<string, T>>,
  also: (record: T) => readonly string[],
): ReadCell<T['id']> {
  return (text) => {
    const wanted = text.trim().toLowerCase();
    const found = Object.values(records).filter((one) => [one.id, one.name, ...also(one)].some((name) => name.toLowerCase() === wanted));
    const [only] = found;
    if (only !== undefined && found.length === 1) return { ok: true, value: only.id };
    return {
      ok: false,
      code: found.length > 1 ? 'two-fit' : 'not-there',
      said: `"${text.trim()}" ${found.length > 1 ? 'fits two records' : 'is not there'}`,
    };
  };
}
export const personNamed = (production: Production) => named(production.people, ({ called }) => [called]);
export const placeNamed = (production: Production) => named(production.places, () => []);
export const kitNamed = (production: Production) => named(production.kit, () => []);
