import type { MoneyLine, Production } from '#model/index.ts';
import { sayMoney } from '#model/index.ts';
import type { Issue, MoneySheet, Row } from '#script/index.ts';
import { issue, moneyFromRows } from '#script/index.ts';
import type { Proposal } from './import-proposal.ts';
import { counted, recordChanges } from './import-proposal.ts';
import { freeName, shortName } from './new-records.ts';

const kept = /^(?:department|dept|account|category|source|supplier|vendor|note|notes)$/iu;
/** Columns that a money line has no place for, with how many rows hold something in them. */
function otherColumns(rows: MoneySheet['rows']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { other } of rows) for (const { name } of other) if (!kept.test(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** A money sheet as lines of the production: known by their name, so that a second import changes only sums. An open sum asks, and is never 0. */
export function proposeMoney(production: Production, rows: readonly Row[], found: readonly Issue[]): Proposal {
  const sheet = moneyFromRows(rows, production.currency);
  const issues: Issue[] = [...found, ...sheet.issues];
  const lines: Record<string, MoneyLine> = { ...production.moneyLines };
  const taken = new Set<string>(Object.keys(lines));
  const met = new Set<string>();
  const things: string[] = [];
  for (const row of sheet.rows) {
    const name = row.name ?? row.code;
    if (name === null) {
      issues.push(issue(row.line, 'money-line-without-name', 'This row has a sum and no name; it was not taken.'));
      continue;
    }
    const known = Object.values(lines).find((line) => !met.has(line.id) && line.name.toLowerCase() === name.toLowerCase());
    const own = known?.id ?? freeName(shortName(name), taken);
    met.add(own);
    const other = (header: RegExp): string | null => row.other.find((one) => header.test(one.name))?.value ?? null;
    lines[own] = {
      id: own,
      account: other(/^(?:department|dept|account|category)$/iu) ?? known?.account ?? row.code ?? '',
      name,
      // What stands is not taken back by a row that says nothing.
      sum: row.amount ?? known?.sum ?? null,
      bar: known?.bar ?? null,
      source: other(/^(?:source|supplier|vendor|note|notes)$/iu) ?? known?.source ?? null,
    };
    things.push(`${name}: ${row.amount === null ? 'ask' : sayMoney(row.amount, 'exact')}`);
  }
  for (const [name, count] of otherColumns(sheet.rows))
    issues.push(
      issue(
        null,
        'column-not-kept',
        `"${name}" (${counted(count, 'row', 'rows')}) is not taken: say what the column holds, or leave it out.`,
      ),
    );
  const changes = recordChanges(production, { ...production, moneyLines: lines }, 'moneyLines');
  const total = sheet.total === null ? '' : `, total ${sayMoney(sheet.total, 'exact')}`;
  const open = sheet.open === 0 ? '' : `, ${counted(sheet.open, 'line', 'lines')} unknown`;
  const counts = `${counted(sheet.rows.length, 'money line', 'money lines')}${total}${open}`;
  return { what: `money read in: ${counts}`, changes, issues, counts, things, scenes: [], readOnly: null };
}
