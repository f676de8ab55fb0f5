import type { ColumnMap, Incoming, ListColumns, ScriptLanguage } from '#script/index.ts';
import { columnsOfList, contactsFromRows, headerOfList, kindOfRows, withColumnsNamed } from '#script/index.ts';
import { readFactsFile } from './facts.ts';
import type { FileInHand } from './file-in-hand.ts';
import { fileInHand } from './file-in-hand.ts';
import type { PlainList } from './lists.ts';
import { listFrom, rowsOfList } from './lists.ts';
import { readFileIn } from './read.ts';

/** What the person who brings a file says about it. */
export interface SaidOfFile {
  readonly language: ScriptLanguage | null;
  /** The mapping that was made by hand for lists with this header; null: none was. */
  readonly columns: (signature: string, header: readonly string[]) => ColumnMap | null;
}
/** A file as a production takes it in; `list` says what each column of a list was taken for, null where it is no list. */
export interface CameIn {
  readonly read: Incoming;
  readonly list: ListColumns | null;
}

const nothingSaid: SaidOfFile = { language: null, columns: () => null };
export const readIncoming = (name: string, bytes: Uint8Array): Incoming => readAsSaid(name, bytes, nothingSaid).read;

/** Reads any file for a production: lists are told apart as facts, contacts, money or a breakdown. Never throws on what a file holds. */
export function readAsSaid(name: string, bytes: Uint8Array, said: SaidOfFile): CameIn {
  const file = fileInHand(name, bytes, said.language);
  const found = rowsOfList(file);
  if (found === null) return { read: readFileIn(name, bytes, said.language), list: null };
  if (found.kind === 'refused') return { read: found, list: null };
  const facts = factsIn(file);
  if (facts !== null) return { read: facts, list: null };
  const header = headerOfList(found.rows);
  const written = header === null ? undefined : found.rows[header.place];
  if (header === null || written === undefined) return { read: listOf(found), list: null };
  const map = said.columns(header.signature, written.cells) ?? [];
  const list = map.some((means) => means !== null) ? { ...found, rows: withColumnsNamed(found.rows, header.place, map) } : found;
  const read = listOf(list);
  const kind = read.kind === 'contacts' || read.kind === 'money' || read.kind === 'rundown' ? read.kind : 'table';
  return { read, list: { signature: header.signature, columns: columnsOfList(kind, list.rows, header.place, written, map) } };
}

function listOf(list: PlainList): Incoming {
  const kind = kindOfRows(list.rows);
  if (kind === 'money') return { kind, rows: list.rows, issues: list.issues };
  if (kind === 'table') return listFrom(list);
  const contacts = contactsFromRows(list.rows);
  return { ...contacts, issues: [...list.issues, ...contacts.issues] };
}

/** A file may be called like a sheet and be another list: facts have a column "id". */
function factsIn({ name, bytes }: FileInHand): Incoming | null {
  const facts = readFactsFile(name, bytes);
  if (!facts.ok) return null;
  const ours = facts.sheets.every(({ name: sheet, rows }) => {
    const heads = rows[0]?.cells.map((cell) => cell.trim().toLowerCase()) ?? [];
    return heads.includes('id') || (sheet === 'House' && heads.includes('value'));
  });
  return ours ? { kind: 'facts', sheets: facts.sheets, issues: facts.issues } : null;
}
