import type { Change, Collection, Entry, EntryId, Instant, PersonId, Production } from '#model/index.ts';
import { apply, id, invertAll, sameValue } from '#model/index.ts';
import type { Refusal } from './refusal.ts';

/** When something is done and by whom; null: the production names no user. */
export interface Doing {
  readonly at: Instant;
  readonly by: PersonId | null;
}

/** What a command gives: the production as it then stands, and the row that says so. */
export interface Done {
  readonly ok: true;
  readonly production: Production;
  readonly entry: Entry;
}

export interface Doable {
  readonly command: string;
  /** As a producer would say it: 'Mara is out today'. */
  readonly what: string;
  readonly why: string | null;
  readonly changes: readonly Change[];
  readonly undoes: EntryId | null;
}

/** Applies the changes and writes their row, both or neither (rule: the journal is append-only). */
export function enter(production: Production, doing: Doing, { command, what, why, changes, undoes }: Doable): Done | Refusal {
  const applied = apply(production, changes);
  if (!applied.ok) return { ok: false, code: 'stale-change', change: applied.change, stands: applied.stands };
  const entry: Entry = { id: nextEntry(production), at: doing.at, by: doing.by, what, command, changes, why, undoes };
  return { ok: true, production: { ...applied.production, journal: [...production.journal, entry] }, entry };
}

/** Rows are counted; a writer who was overtaken counts again, since a save names the state it was made from. */
const nextEntry = ({ journal }: Production): EntryId => id<EntryId>(String(1 + Math.max(0, ...journal.map((row) => Number(row.id) || 0))));

/** The change that puts a record in, over what stands there now. */
export const putRecord = <Name extends Collection>(
  production: Production,
  on: Name,
  key: string,
  now: Production[Name][string],
): Change => ({
  on,
  id: key,
  was: Object.hasOwn(production[on], key) ? production[on][key] : null,
  now,
});

/** Nothing would change: doing it again is said, and no row is written. */
export const isSame = (change: Change): boolean => sameValue(change.was, change.now);

/** The next free name of a family that is counted: 'P-10' after 'P-9', though the journal may hold undone ones. */
export function nextName(production: Production, on: Collection, prefix: string): string {
  const past = production.journal.flatMap((row) => row.changes.filter((change) => change.on === on).map((change) => change.id));
  const numbers = [...Object.keys(production[on]), ...past]
    .filter((key) => key.startsWith(prefix))
    .map((key) => Number(key.slice(prefix.length)))
    .filter((number) => Number.isInteger(number));
  return `${prefix}${1 + Math.max(0, ...numbers)}`;
}

/** What a row of sending entered is taken back with its messages: nobody was told. Null: it entered nothing. `what`: as the row says it. */
export function takeBackSending(production: Production, what: string, doing: Doing): Done | Refusal | null {
  const gone = new Set(production.journal.map(({ undoes }) => undoes));
  const row = production.journal.findLast((one) => one.command === 'send' && one.what === what && !gone.has(one.id));
  if (row === undefined || row.changes.length === 0) return null;
  return enter(production, doing, {
    command: 'recall',
    what: `${what}: taken back`,
    why: null,
    changes: invertAll(row.changes),
    undoes: row.id,
  });
}

/** The row of the journal that says that messages were posted: how many and about what, never their words. It can't be undone. */
export const noteSending = (production: Production, what: string, doing: Doing): Done | Refusal =>
  enter(production, doing, { command: 'send', what, why: null, changes: [], undoes: null });
