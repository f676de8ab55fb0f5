import type { Production } from '#model/index.ts';
import type { FactsSheet, Issue, SheetName } from '#script/index.ts';
import { readFacts as factsFrom, writeFacts } from '#script/index.ts';
import type { Doing, Done } from '../journal.ts';
import { enter } from '../journal.ts';
import type { Refusal } from '../refusal.ts';

/** What the production knows, as sheets of text; what it doesn't know says `ask`. */
export const factsOf = (production: Production): readonly { readonly name: SheetName; readonly rows: readonly (readonly string[])[] }[] =>
  writeFacts(production);

/** Facts that came back from a workbook, as one row of the journal. Cells that were not understood are issues, never values. */
export function readFacts(
  production: Production,
  sheets: readonly FactsSheet[],
  doing: Doing,
): (Done & { readonly issues: readonly Issue[] }) | Refusal {
  const { changes, issues } = factsFrom(production, sheets, doing.at);
  if (changes.length === 0) return { ok: false, code: 'no-facts-changed', issues };
  const on = [...new Set(changes.map((change) => change.on))].join(', ');
  const what = `facts: ${changes.length} ${changes.length === 1 ? 'record' : 'records'} (${on})`;
  const done = enter(production, doing, { command: 'facts', what, why: null, changes, undoes: null });
  return done.ok ? { ...done, issues } : done;
}

/**
 * One cell, as a person would say it: 'People ruth 2026-12-08 = A', 'Scenes 31 minutes = 110'. Its value goes the way of every cell of
 * a workbook. null: no sheet, no record or no column is named like that.
 */
export function sheetOfCell(production: Production, text: string): FactsSheet | null {
  const match = /^(\w+)\s+([^=]+?)\s*=\s*(.*)$/u.exec(text.trim());
  const [, name = '', left = '', value = ''] = match ?? [];
  const sheet = factsOf(production).find((one) => one.name.toLowerCase() === name.toLowerCase());
  if (sheet === undefined) return null;
  const [heads = [], ...rows] = sheet.rows;
  const side = left.toLowerCase();
  if (sheet.name === 'House') return cell(sheet.name, 'value', rows.find(([figure]) => figure?.toLowerCase() === side)?.[0], value);
  const date = /\s(\d{4}-\d\d-\d\d)$/u.exec(side)?.[1];
  const header = date ?? heads.filter((head) => side.endsWith(` ${head}`)).sort((one, other) => other.length - one.length)[0];
  if (header === undefined) return null;
  const wanted = side.slice(0, side.length - header.length).trim();
  const names = ['id', 'name', 'called', 'character'].map((head) => heads.indexOf(head)).filter((place) => place >= 0);
  const found = rows.filter((row) => names.some((place) => row[place]?.toLowerCase() === wanted));
  return found.length === 1 ? cell(sheet.name, header, found[0]?.[0], value) : null;
}

const cell = (name: SheetName, header: string, key: string | undefined, value: string): FactsSheet | null =>
  key === undefined
    ? null
    : {
        name,
        rows: [
          { line: 1, cells: ['id', header] },
          { line: 2, cells: [key, value] },
        ],
      };
