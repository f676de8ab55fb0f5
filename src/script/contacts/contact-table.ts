import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { phoneOf } from '../table/cells.ts';
import { short } from '../table/date-column.ts';
import { headerWord } from '../table/header.ts';
import type { Row } from '../table/rows.ts';
import type { ContactMail, ContactPerson, ContactPhone, ContactsAnswer } from './person.ts';

type ContactField = 'name' | 'given' | 'family' | 'org' | 'role' | 'department' | 'phone' | 'email' | 'uid';

/** Headers of contact lists and of address books' exports, compared like those of schedules. */
const headers: readonly (readonly [ContactField, RegExp])[] = [
  ['given', /^(?:first name|given name|firstname|forename|vorname|prenom|nombre de pila|nome proprio|fornavn|fornamn|voornaam)$/u],
  [
    'family',
    /^(?:last name|family name|lastname|surname|nachname|familienname|nom de famille|apellidos?|cognome|sobrenome|etternavn|efternamn|achternaam)$/u,
  ],
  [
    'name',
    /^(?:name|full name|fullname|display name|contact|contact name|who|person|nom|nombre|nome|naam|namn|navn|имя|фио|姓名|名前|氏名|cast member|crew member|artist|artiste|actor)$/u,
  ],
  [
    'email',
    /^(?:e ?mail(?: ?(?:\d|address|adresse|work|home))*|email address|mail|courriel|correo(?: electronico)?|e ?mail \d value|e postadresse|e post|почта|邮箱|メール)$/u,
  ],
  [
    'phone',
    /^(?:(?:mobile|cell|home|business|work|main|primary|other|private|office|emergency)?\s?(?:phone|tel|telephone|mobile|cell)(?: ?(?:\d|no|nr|number|work|home|mobile|value))*|handy|mobil|telefon(?:nummer)?|mobilnummer|telefono|portable|movil|cellulare|telefoon|puhelin|телефон|电话|電話|contact number)$/u,
  ],
  [
    'org',
    /^(?:company|organi[sz]ation(?: name)?|organi[sz]ation \d name|org|firma|agency|employer|societe|empresa|azienda|bedrijf|foretag)$/u,
  ],
  [
    'role',
    /^(?:role|job|job title|title|position|function|funktion|fonction|poste|puesto|cargo|ruolo|organi[sz]ation title|credit|character|rolle)$/u,
  ],
  ['department', /^(?:department|dept|abteilung|departement|departamento|reparto|organi[sz]ation department)$/u],
  ['uid', /^(?:uid|contact id|person id|kontakt id)$/u],
];
export const contactColumns = (cells: readonly string[]): readonly (ContactField | null)[] =>
  cells.map((cell) => fieldOf(headerWord(cell)));
const labelHeader = /^(?:(?:e ?mail|phone) \d (?:label|type))$/u;

const fieldOf = (word: string): ContactField | null => headers.find(([, form]) => form.test(word))?.[0] ?? null;

/**
 * A contact list as rows (CSV, TSV, xlsx): one person a row, columns in any order, department banners kept with the people below.
 * Other columns stay with the person by their header. A phone that a spreadsheet destroyed is an issue, not a number.
 */
export function contactsFromRows(all: readonly Row[]): ContactsAnswer {
  const rows = all.filter((row) => row.cells.some((cell) => cell.trim() !== ''));
  const scores = rows
    .slice(0, 30)
    .map((row) => new Set(row.cells.map((cell) => fieldOf(headerWord(cell))).filter((field) => field !== null)).size);
  const two = scores.findIndex((score) => score >= 2);
  const place = Math.max(0, two >= 0 ? two : scores.indexOf(1));
  const header = rows[place];
  if (header === undefined) return { kind: 'contacts', people: [], issues: [issue(null, 'no-rows', 'The file holds no rows.')] };
  const words = header.cells.map(headerWord);
  const fields = words.map(fieldOf);
  const issues: Issue[] = rows
    .slice(0, place)
    .map((row) => issue(row.line, 'above-header', `"${short(row.cells.join(' '))}" stands above the header and was not read.`));
  if (!fields.some((field) => field === 'name' || field === 'given' || field === 'family' || field === 'email')) {
    const said = `No column of "${short(header.cells.join(', '))}" holds names or addresses.`;
    return { kind: 'contacts', people: [], issues: [...issues, issue(header.line, 'no-known-column', said)] };
  }
  let banner: string | null = null;
  const people: ContactPerson[] = [];
  for (const row of rows.slice(place + 1)) {
    const filled = row.cells.map((cell) => cell.trim()).filter((cell) => cell !== '');
    if (isDepartment(row, filled, fields)) {
      banner = filled[0] ?? null;
      issues.push(issue(row.line, 'department-row', `"${short(banner ?? '')}" was taken as the department of the people below it.`));
      continue;
    }
    people.push(personOf(row, { header, words, fields, banner }, issues));
  }
  return { kind: 'contacts', people, issues };
}

/** "CAMERA" alone in its row heads the people below it; in capitals, or it says that it is a department. */
const isDepartment = (row: Row, filled: readonly string[], fields: readonly (ContactField | null)[]): boolean => {
  const [only] = filled;
  if (only === undefined || filled.length > 1 || fields.length < 3 || /[@\d]/u.test(only)) return false;
  const column = row.cells.findIndex((cell) => cell.trim() !== '');
  return fields[column] !== 'email' && (only.toUpperCase() === only || /(?:department|unit|team)$/iu.test(only));
};

interface Columns {
  readonly header: Row;
  readonly words: readonly string[];
  readonly fields: readonly (ContactField | null)[];
  readonly banner: string | null;
}

function personOf(row: Row, columns: Columns, issues: Issue[]): ContactPerson {
  const at = (column: number): string => (row.cells[column] ?? '').trim();
  const valuesOf = (field: ContactField): readonly { readonly column: number; readonly value: string }[] =>
    columns.fields.flatMap((one, column) =>
      one === field && at(column) !== '' && !isOther(columns, column) ? [{ column, value: at(column) }] : [],
    );
  const one = (field: ContactField): string | null => valuesOf(field)[0]?.value ?? null;
  const given = one('given');
  const family = one('family');
  const fullName = one('name') ?? ([given, family].filter((part) => part !== null).join(' ') || null);
  if (fullName === null) issues.push(issue(row.line, 'name-missing', 'This row has no name.'));
  const phones = valuesOf('phone').flatMap(({ column, value }) =>
    phonesOf(row.line, value, labelBefore(columns, column, at), columns.words[column] ?? '', issues),
  );
  const emails = valuesOf('email').flatMap(({ column, value }) => mailsOf(row.line, value, labelBefore(columns, column, at), issues));
  const department = one('department') ?? columns.banner;
  const beyond = row.cells.slice(columns.header.cells.length).filter((cell) => cell.trim() !== '');
  if (beyond.length > 0)
    issues.push(issue(row.line, 'cells-beyond-header', `"${short(beyond.join(' | '))}" stands beyond the last column of the header.`));
  const other = columns.header.cells.flatMap((name, column) =>
    isOther(columns, column) && !labelHeader.test(columns.words[column] ?? '') && at(column) !== ''
      ? [{ name: name.trim(), value: at(column) }]
      : [],
  );
  issues.push(...minorIssue(row.line, other));
  return {
    ...{ line: row.line, uid: one('uid'), family, given, fullName, org: valuesOf('org').map(({ value }) => value), role: one('role') },
    ...{ phones, emails, other: department === null ? other : [{ name: 'department', value: department }, ...other] },
  };
}

/** A column without a field, or a second one of a field that holds one value: "Character" beside "Role". */
const isOther = ({ fields }: Columns, column: number): boolean => {
  const field = fields[column] ?? null;
  return field === null || (!['phone', 'email', 'org'].includes(field) && fields.indexOf(field) < column);
};

/** Google writes "Phone 1 - Label" before "Phone 1 - Value". */
function labelBefore(columns: Columns, column: number, at: (column: number) => string): string | null {
  const before = columns.words[column - 1] ?? '';
  return labelHeader.test(before) ? at(column - 1).replace(/^\*\s*/u, '') || null : null;
}

function phonesOf(line: number, value: string, label: string | null, word: string, issues: Issue[]): readonly ContactPhone[] {
  const { phone, damage } = phoneOf(value);
  if (damage !== null || phone === null) {
    issues.push(issue(line, 'phone-damaged', `"${short(value)}" is what a spreadsheet left of a phone number. The number is asked for.`));
    return [];
  }
  const type = /mobil|cell|handy|movil/u.test(word)
    ? 'cell'
    : /home|private/u.test(word)
      ? 'home'
      : /business|work|office/u.test(word)
        ? 'work'
        : null;
  return phone
    .split(/\s*(?::::|;|\n)\s*/u)
    .filter((one) => one !== '')
    .map((one) => ({ type: label?.toLowerCase() ?? type, label, value: one }));
}

function mailsOf(line: number, value: string, label: string | null, issues: Issue[]): readonly ContactMail[] {
  return value
    .split(/\s*(?::::|[;,\n])\s*|\s+/u)
    .filter((one) => one !== '')
    .map((one) => {
      if (!/^[^\s@]+@[^\s@]+$/u.test(one)) issues.push(issue(line, 'email-doubt', `"${short(one)}" does not look like an e-mail address.`));
      return { type: label?.toLowerCase() ?? null, value: one };
    });
}

/** A row that gives a school or an age below 18 is a minor's: guardian and chaperone are to be asked for, and nothing of it is shown to others. */
function minorIssue(line: number, other: ContactPerson['other']): readonly Issue[] {
  const school = other.some(({ name }) => /^(?:school|schule|ecole|escuela|scuola|skola|skole)\b/u.test(headerWord(name)));
  const age = other.find(({ name }) => /^(?:age|alter|edad|eta)$/u.test(headerWord(name)))?.value ?? '';
  const young = /^\d{1,2}$/u.test(age) && Number(age) < 18;
  return school || young
    ? [
        issue(
          line,
          'minor-details',
          'This row holds details of a minor: they are kept from pages and papers for others. Guardian and chaperone are asked for.',
        ),
      ]
    : [];
}
