import type { Incoming } from '#script/index.ts';
import { contactsFromRows, kindOfRows } from '#script/index.ts';
import { readFactsFile } from './facts.ts';
import type { FileInHand } from './file-in-hand.ts';
import { fileInHand } from './file-in-hand.ts';
import { listFrom, rowsOfList } from './lists.ts';
import { readFile } from './read.ts';

/** Reads any file for a production: lists are told apart as facts, contacts, money or a breakdown. Never throws on what a file holds. */
export function readIncoming(name: string, bytes: Uint8Array): Incoming {
  const file = fileInHand(name, bytes);
  const list = rowsOfList(file);
  if (list === null) return readFile(name, bytes);
  if (list.kind === 'refused') return list;
  const facts = factsIn(file);
  if (facts !== null) return facts;
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
