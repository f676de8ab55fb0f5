import type { Production } from '#model/index.ts';
import type { FactsSheet, SheetName } from '#script/index.ts';
import { readFacts as factsFrom } from '#script/index.ts';
import type { Doing, Done } from '../journal.ts';
import { enter } from '../journal.ts';
import { freeName, shortName } from '../new-records.ts';
import { factsOf } from './read-facts.ts';
import type { Refusal } from '../refusal.ts';

export interface TypedCell {
  readonly key: string;
  readonly column: string;
  readonly text: string;
}

/**
 * Cells of a sheet, typed or painted where the facts are shown: they go the way of every cell of a workbook, but one that is not understood
 * refuses them all, since whoever typed it sits there and can type it again. Cells of one record go in one by one.
 */
export function enterFacts(production: Production, sheet: string, cells: readonly TypedCell[], doing: Doing): Done | Refusal {
  const name = nameOf(production, sheet);
  if (name === null) return { ok: false, code: 'not-there', what: `the sheet ${sheet}` };
  const known = new Set(
    factsOf(production)
      .find((one) => one.name === name)
      ?.rows.slice(1)
      .map(([key]) => key),
  );
  const strange = cells.find(({ key }) => !known.has(key));
  if (strange !== undefined) return { ok: false, code: 'not-there', what: strange.key };
  const words = cells.map(({ key, column, text }) => `${key} ${column} ${text.trim() || 'empty'}`);
  return entered(production, name, cells, words.length > 3 ? `${words.length} cells of ${name}` : `${name}: ${words.join(', ')}`, doing);
}

/** A new person, place, piece of kit or money line: its name is all that is known of it. */
export function addRecord(production: Production, sheet: string, called: string, doing: Doing): Done | Refusal {
  const name = nameOf(production, sheet);
  if (name === null || !['People', 'Places', 'Kit', 'Money'].includes(name))
    return { ok: false, code: 'not-there', what: `the sheet ${sheet}` };
  const taken = new Set(
    factsOf(production)
      .find((one) => one.name === name)
      ?.rows.slice(1)
      .map(([key = '']) => key),
  );
  const key = freeName(shortName(called), taken);
  return entered(production, name, [{ key, column: 'name', text: called.trim() }], `${name}: ${called.trim()} added`, doing);
}

const nameOf = (production: Production, sheet: string): SheetName | null =>
  factsOf(production).find((one) => one.name === sheet)?.name ?? null;

function entered(production: Production, name: SheetName, cells: readonly TypedCell[], what: string, doing: Doing): Done | Refusal {
  const sheets = cells.map(
    ({ key, column, text }): FactsSheet => ({
      name,
      rows: [
        { line: 1, cells: ['id', column] },
        { line: 2, cells: [key, text] },
      ],
    }),
  );
  const { changes, issues } = factsFrom(production, sheets, doing.at);
  if (issues.length > 0 || changes.length === 0)
    return { ok: false, code: 'cell-not-taken', why: issues.map(({ said }) => said).join(' ') };
  return enter(production, doing, { command: 'facts', what, why: null, changes, undoes: null });
}
