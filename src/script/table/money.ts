import type { Currency, Money } from '#model/index.ts';
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { short } from './date-column.ts';
import { headerWord } from './header.ts';
import { decimalSignOf, readMoney } from './money-text.ts';
import type { DecimalSign, MoneyRead } from './money-text.ts';
import type { Row } from './rows.ts';

/** One line of a money sheet. The text stays as written; the sum is null where it is open or not read (an `ask`, never 0). */
export interface MoneyRow {
  readonly line: number;
  readonly code: string | null;
  readonly name: string | null;
  readonly text: string;
  readonly amount: Money | null;
  readonly other: readonly { readonly name: string; readonly value: string }[];
}
export interface MoneySheet {
  readonly rows: readonly MoneyRow[];
  /** Sum of the known lines; `open` lines are not in it. Null where currencies differ or none is known. */
  readonly total: Money | null;
  readonly open: number;
  readonly issues: readonly Issue[];
}

type Column = 'code' | 'name' | 'amount' | 'currency';
const headers: readonly (readonly [Column, RegExp])[] = [
  [
    'amount',
    /^(?:amount|cost|price|total|sum|budget|estimate|fee|value|betrag|kosten|preis|summe|montant|prix|importe|precio|costo|importo|bedrag|belopp|сумма|金额|金額)(?: [a-z]{3})?$/u,
  ],
  ['currency', /^(?:currency|ccy|wahrung|devise|moneda|valuta)$/u],
  ['code', /^(?:code|account|account no|account code|acct|konto|no|nr|ref|budget code|compte|cuenta)$/u],
  [
    'name',
    /^(?:line|line item|item|name|description|what|title|posten|position|bezeichnung|libelle|poste|concepto|voce|omschrijving|benamning|cost line|budget line|money line)$/u,
  ],
];

/**
 * A money sheet as rows. One decimal sign for the whole column, proven by any of its amounts; an amount that nothing decides ("-12.000") is an
 * issue. A total row is compared with the sum of the lines and is no line.
 */
export function moneyFromRows(all: readonly Row[], currency: Currency | null): MoneySheet {
  const rows = all.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const place = rows.slice(0, 30).findIndex((row) => moneyColumns(row).includes('amount'));
  const header = rows[place];
  if (header === undefined)
    return { rows: [], total: null, open: 0, issues: [issue(rows[0]?.line ?? null, 'no-known-column', 'No column holds amounts.')] };
  const columns = moneyColumns(header);
  const issues: Issue[] = rows
    .slice(0, place)
    .map((row) => issue(row.line, 'above-header', `"${short(row.cells.join(' '))}" stands above the header and was not read.`));
  const body = rows.slice(place + 1);
  const amounts = body.map((row) => cell(row, columns, 'amount'));
  const signs = new Set(amounts.map(decimalSignOf).filter((sign) => sign !== null));
  const sign = signs.size === 1 ? ([...signs][0] ?? null) : null;
  const lines: MoneyRow[] = [];
  const totals: MoneyRow[] = [];
  for (const row of body) {
    const read = rowOf(row, header, columns, currency, sign, issues);
    const label = read.name ?? row.cells.find((one) => one.trim() !== '')?.trim() ?? '';
    (/^(?:grand\s+|sub\s*-?)?(?:total|summe|gesamt|somme|totale|suma|итого)\b/iu.test(label) ? totals : lines).push(read);
  }
  const total = sumOf(lines);
  issues.push(...totals.flatMap((row) => totalIssue(row, total)));
  return { rows: lines, total, open: lines.filter((row) => row.amount === null).length, issues };
}

export function moneyColumns(row: Row): readonly (Column | null)[] {
  const taken = new Set<Column>();
  return row.cells.map((text) => {
    const column = headers.find(([, form]) => form.test(headerWord(text)))?.[0] ?? null;
    if (column === null || taken.has(column)) return null;
    taken.add(column);
    return column;
  });
}

const cell = (row: Row, columns: readonly (Column | null)[], column: Column): string =>
  columns.includes(column) ? (row.cells[columns.indexOf(column)] ?? '').trim() : '';

function rowOf(
  row: Row,
  header: Row,
  columns: readonly (Column | null)[],
  currency: Currency | null,
  sign: DecimalSign,
  issues: Issue[],
): MoneyRow {
  const text = cell(row, columns, 'amount');
  const own = cell(row, columns, 'currency').toUpperCase();
  const inHeader = /\b([A-Z]{3})\b/u.exec(header.cells[columns.indexOf('amount')] ?? '')?.[1] ?? null;
  const read = readMoney(text, /^[A-Z]{3}$/u.test(own) ? own : (currency ?? inHeader), sign);
  if (!read.ok) issues.push(moneyIssue(row.line, text, read.code));
  const other = header.cells.flatMap((name, place) =>
    columns[place] === null && row.cells[place]?.trim() ? [{ name: name.trim(), value: row.cells[place]?.trim() ?? '' }] : [],
  );
  return {
    line: row.line,
    code: cell(row, columns, 'code') || null,
    name: cell(row, columns, 'name') || null,
    text,
    amount: read.ok ? read.money : null,
    other,
  };
}

const sentences: Record<(MoneyRead & { readonly ok: false })['code'], string> = {
  unknown: 'is open: the amount is asked for.',
  'amount-unread': 'was not read as an amount.',
  'amount-ambiguous': 'can mean thousands or decimals, and no amount of the column decides. It is asked for.',
  'currency-differs': 'is in another currency than the line.',
  'currency-missing': 'names no currency, and the file names none.',
  'too-fine': 'has more decimals than its currency.',
};
const moneyIssue = (line: number, text: string, code: keyof typeof sentences): Issue =>
  issue(
    line,
    code === 'unknown' ? 'amount-open' : code,
    `${text === '' ? 'The amount of this line' : `"${short(text)}"`} ${sentences[code]}`,
  );

function sumOf(rows: readonly MoneyRow[]): Money | null {
  const known = rows.flatMap((row) => (row.amount === null ? [] : [row.amount]));
  const currency = known[0]?.currency;
  if (currency === undefined || known.some((sum) => sum.currency !== currency)) return null;
  return { minor: known.reduce((sum, one) => sum + one.minor, 0), currency };
}

function totalIssue(row: MoneyRow, total: Money | null): readonly Issue[] {
  if (row.amount === null || total === null || row.amount.minor === total.minor) return [];
  return [issue(row.line, 'total', `The total says ${row.text}; the lines that are known add up to another sum.`)];
}
