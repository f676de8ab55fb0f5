import type { Change, Entry, EntryId, PersonId, Production } from '#model/index.ts';
import { invertAll } from '#model/index.ts';
import type { Doing, Done } from './journal.ts';
import { enter } from './journal.ts';
import type { Refusal } from './refusal.ts';

/** Rows that still stand: an undo takes out the row that it names, and an undo that was itself taken out takes nothing. */
export function rowsInForce({ journal }: Production): readonly Entry[] {
  const out = new Set<EntryId>();
  for (const row of [...journal].reverse()) if (row.undoes !== null && !out.has(row.id)) out.add(row.undoes);
  return journal.filter(({ id }) => !out.has(id));
}

/** What has left can't be taken back by a key: it has its own bar for that. */
const isOwnWork = (row: Entry): boolean => row.undoes === null && row.command !== 'send';

/** The row that an undo would take back: the person's own last that stands. */
export const undoable = (production: Production, by: PersonId | null): Entry | null =>
  rowsInForce(production).findLast((row) => isOwnWork(row) && row.by === by && row.changes.length > 0) ?? null;

/** The undo that a redo would take back: the person's last, unless they did something new since. */
export function redoable(production: Production, by: PersonId | null): Entry | null {
  const own = rowsInForce(production).filter((row) => row.by === by);
  const undo = own.findLast((row) => row.command === 'undo') ?? null;
  if (undo === null) return null;
  const newWork = own.some((row) => isOwnWork(row) && Number(row.id) > Number(undo.id));
  return newWork ? null : undo;
}

/** Takes a row back by a new row; nothing is taken out of the journal. `entry` null: the person's own last. */
export function undo(production: Production, entry: EntryId | null, doing: Doing): Done | Refusal {
  const row = entry === null ? undoable(production, doing.by) : (rowsInForce(production).find(({ id }) => id === entry) ?? null);
  if (row === null || row.changes.length === 0) return { ok: false, code: 'nothing-to-undo' };
  if (row.by !== doing.by) return { ok: false, code: 'not-yours', entry: row };
  return takeBack(production, row, 'undo', doing);
}

export function redo(production: Production, doing: Doing): Done | Refusal {
  const row = redoable(production, doing.by);
  if (row === null) return { ok: false, code: 'nothing-to-redo' };
  return takeBack(production, row, 'redo', doing);
}

/**
 * A row can be taken back while what it left still stands.
 *   Jo: 82 to Fri | Nora: 82 to Thu |   Jo's undo would take Nora's work with it: refused.
 */
function takeBack(production: Production, row: Entry, command: 'undo' | 'redo', doing: Doing): Done | Refusal {
  const what = command === 'undo' ? `undone: ${row.what}` : `done again: ${row.what.replace(/^undone: /u, '')}`;
  const done = enter(production, doing, { command, what, why: null, changes: invertAll(row.changes), undoes: row.id });
  if (done.ok || done.code !== 'stale-change') return done;
  return { ok: false, code: 'built-on', entry: row, by: laterOn(production, row, done.change) };
}

const laterOn = (production: Production, row: Entry, change: Change): Entry | null =>
  rowsInForce(production).findLast(
    (later) => Number(later.id) > Number(row.id) && later.changes.some(({ on, id }) => on === change.on && id === change.id),
  ) ?? null;
