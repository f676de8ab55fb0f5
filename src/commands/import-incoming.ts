import type { Production } from '#model/index.ts';
import type { DatedColumn, Incoming, Issue } from '#script/index.ts';
import { proposeCalendar } from './import-calendar.ts';
import { proposeContacts } from './import-contacts.ts';
import { proposeMoney } from './import-money.ts';
import type { Proposal, RevisedScene } from './import-proposal.ts';
import { counted } from './import-proposal.ts';
import { proposeRevision } from './import-revision.ts';
import { importTable } from './import-table.ts';
import type { Doing, Done } from './journal.ts';
import { enter } from './journal.ts';
import { readFacts } from './facts/index.ts';
import type { Refusal } from './refusal.ts';

export type { RevisedScene };

/** A file that came in, as it was read. */
export interface IncomingFile {
  readonly name: string;
  readonly read: Incoming;
  /** Scenes of a revision that are not accepted. */
  readonly leave: readonly string[];
}

/** What a file would do, before anything is stored. `taken`: what taking it in gives, or why it can't be. */
export interface Previewed extends Omit<Proposal, 'what' | 'changes' | 'readOnly'> {
  readonly kind: Incoming['kind'];
  /** Columns of dates that have no meaning of their own, each cell as it was judged; they are the first of the things too. */
  readonly dates: readonly string[];
  readonly taken: (Done & { readonly issues: readonly Issue[] }) | Refusal;
}

/** Reads a file against what stands; nothing is stored. */
export function previewIncoming(production: Production, file: IncomingFile, doing: Doing): Previewed {
  const { read, name } = file;
  const plain = { kind: read.kind, things: [], scenes: [], counts: '', dates: [] };
  if (read.kind === 'refused') {
    const why = read.issues.map(({ said }) => said).join(' ');
    return { ...plain, issues: read.issues, taken: { ok: false, code: 'file-not-taken', file: name, why } };
  }
  if (read.kind === 'rundown') {
    const counts = `${counted(read.events.length, 'cue', 'cues')}, ${clockOf(read.total.duration)}`;
    const things = read.events.map(({ cue, title, dayOffset }) => `${cue} ${title}${dayOffset === 0 ? '' : `, day +${dayOffset}`}`);
    return { ...plain, counts, things, issues: read.issues, taken: { ok: false, code: 'file-not-taken', file: name, why: rundownStays } };
  }
  if (read.kind === 'table' || read.kind === 'facts') return previewList(production, file, doing);
  const proposal = proposed(production, file, doing);
  if (proposal === null)
    return { ...plain, issues: read.issues, taken: { ok: false, code: 'file-not-taken', file: name, why: anotherFilm } };
  const { issues, counts, things, scenes, what, changes, readOnly } = proposal;
  if (readOnly !== null)
    return {
      kind: read.kind,
      issues,
      counts,
      things,
      scenes,
      dates: [],
      taken: { ok: false, code: 'file-not-taken', file: name, why: readOnly },
    };
  const done = enter(production, doing, { command: 'import', what: `${what} (${name})`, why: null, changes, undoes: null });
  const taken = changes.length === 0 ? ({ ok: false, code: 'nothing-new', file: name } as const) : done.ok ? { ...done, issues } : done;
  return { kind: read.kind, issues, counts, things, scenes, dates: [], taken };
}

/** Takes a file in as one row of the journal: all of it or nothing. */
export const takeIncoming = (production: Production, file: IncomingFile, doing: Doing): Previewed['taken'] =>
  previewIncoming(production, file, doing).taken;

const rundownStays = 'a show is read, but a production keeps no rundown yet.';
const anotherFilm = 'hardly a scene of it is known here. It looks like the script of another film; make a production of its own of it.';

function proposed(production: Production, { name, read, leave }: IncomingFile, doing: Doing): Proposal | null {
  switch (read.kind) {
    case 'screenplay':
      return proposeRevision(production, read, leave);
    case 'contacts':
      return proposeContacts(production, read);
    case 'calendar':
      return proposeCalendar(production, name, read, doing.at);
    case 'money':
      return proposeMoney(production, read.rows, read.issues);
    case 'table':
    case 'facts':
    case 'rundown':
    case 'refused':
      return null;
  }
}

function previewList(production: Production, { name, read }: IncomingFile, doing: Doing): Previewed {
  if (read.kind !== 'table' && read.kind !== 'facts') throw new Error('no list');
  const taken = read.kind === 'table' ? importTable(production, read, doing) : readFacts(production, read.sheets, doing);
  const found = 'issues' in taken ? (taken.issues as readonly Issue[]) : read.issues;
  const issues = read.kind === 'facts' ? [...read.issues, ...found] : found;
  const answer: Previewed['taken'] = taken.ok ? { ...taken, issues } : taken.code === 'no-facts-changed' ? nothingIn(name, read) : taken;
  const changed = taken.ok ? counted(taken.entry.changes.length, 'record', 'records') : 'nothing';
  const rows = read.kind === 'table' ? counted(read.rows.length, 'row', 'rows') : counted(read.sheets.length, 'sheet', 'sheets');
  const things = read.kind === 'table' ? read.rows.map(({ cells }) => cells.filter((cell) => cell.trim() !== '').join(' | ')) : [];
  const dated = read.kind === 'table' ? read.dated : [];
  const dates = dated.map(sayDated);
  const counts = `${rows}; ${changed} to change`;
  return { kind: read.kind, issues, counts, things: [...dates, ...things], dates, scenes: [], taken: answer };
}

/** A list without a scene or a day is no breakdown: it was read, and nothing of it is kept. */
const nothingIn = (file: string, read: Incoming): Refusal =>
  read.kind === 'table' && read.rows.every(({ type, scenes }) => type === 'row' && scenes === null)
    ? { ok: false, code: 'file-not-taken', file, why: 'no row of it names a scene; it was read and shown.' }
    : { ok: false, code: 'nothing-new', file };

const months = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July'],
  ...['August', 'September', 'October', 'November', 'December'],
];
const sayMonthDay = (text: string): string => `${Number(text.slice(3))} ${months[Number(text.slice(0, 2)) - 1]}`;

/** 'Asked: 03/11 = 3 November, 13/11 = 13 November'; what no row of the column decides is 'ask' (story:S16.9). */
export const sayDated = ({ name, cells }: DatedColumn): string =>
  `${name}: ${cells.map(({ text, date, monthDay }) => `${text} = ${date ?? (monthDay === null ? 'ask' : sayMonthDay(monthDay))}`).join(', ')}`;

/** '3:00:00'. */
function clockOf(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${Math.floor(seconds / 3600)}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}
