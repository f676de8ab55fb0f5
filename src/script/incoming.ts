import type { CalendarAnswer } from './calendar/index.ts';
import type { ContactsAnswer } from './contacts/index.ts';
import type { FactsSheet } from './facts/index.ts';
import type { Issue } from './issue.ts';
import type { RundownAnswer } from './rundown/index.ts';
import type { Screenplay } from './screenplay.ts';
import { headerWord } from './table/header.ts';
import type { Row, TableAnswer } from './table/index.ts';

/** A file as a production takes it in: lists are told apart by what their columns hold. */
export type Incoming =
  | Screenplay
  | TableAnswer
  | CalendarAnswer
  | ContactsAnswer
  | RundownAnswer
  | { readonly kind: 'money'; readonly rows: readonly Row[]; readonly issues: readonly Issue[] }
  | { readonly kind: 'facts'; readonly sheets: readonly FactsSheet[]; readonly issues: readonly Issue[] }
  | { readonly kind: 'refused'; readonly issues: readonly Issue[] };

const plan = /^(?:scenes?|sc|scene no|scene number|shoot(?:ing)? day|day|date|call(?: time)?|pages|d\/n|i\/e|int\/ext)$/u;
const named = /^(?:name|full name|first name|given name|last name|family name|contact|contact name|cast member|crew member)$/u;
const reached =
  /^(?:(?:mobile|cell|home|work) ?)?(?:phone|tel|telephone|mobile|cell)(?: ?(?:no|number|\d( value)?))?$|^e ?mail(?: ?(?:address|\d( value)?))?$|^mail$/u;
const sums = /^(?:amount|cost|price|sum|total|budget|estimate|fee|value)(?: [a-z]{3})?$/u;
const lines = /^(?:code|account|item|line|line item|description|cost line|budget line|money line|name)$/u;

/** What a list is, by the first row that says so: people to reach, sums, or else a breakdown or schedule. */
export function kindOfRows(rows: readonly Row[]): 'contacts' | 'money' | 'table' {
  for (const row of rows.slice(0, 30)) {
    const words = row.cells.map(headerWord);
    const has = (form: RegExp): boolean => words.some((word) => form.test(word));
    if (has(plan)) return 'table';
    if (has(named) && has(reached)) return 'contacts';
    if (has(sums) && has(lines)) return 'money';
  }
  return 'table';
}
