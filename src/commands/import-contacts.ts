import type { Audience, Person, PersonId, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import type { ContactPerson, ContactsAnswer, Issue } from '#script/index.ts';
import { castKey, issue, matchContacts } from '#script/index.ts';
import type { Proposal } from './import-proposal.ts';
import { counted, recordChanges } from './import-proposal.ts';
import { freeName, newPerson, shortName, titleCase } from './new-records.ts';

interface Taking {
  readonly people: Record<string, Person>;
  readonly taken: Set<string>;
  readonly issues: Issue[];
  readonly things: string[];
  readonly zone: string;
}

/**
 * A contact list: people are known by mail, or by the part that they play; a name alone is taken only where the production has no mail of
 * that one person, and is said. A minor's phone, mail and school are not stored (R5, story:S11.8).
 */
export function proposeContacts(production: Production, contacts: ContactsAnswer): Proposal {
  const minors = new Set(contacts.issues.filter(({ code }) => code === 'minor-details').map(({ line }) => line));
  const issues = contacts.issues.filter(({ code }) => code !== 'minor-details');
  const stand = Object.values(production.people).map(({ id: own, name, email, phone }) => ({
    ...{ id: own, uid: own, fullName: name },
    ...{ emails: email === null ? [] : [email], phones: phone === null ? [] : [phone] },
  }));
  const people = { ...production.people };
  const taking: Taking = { people, taken: new Set<string>(Object.keys(people)), issues: [...issues], things: [], zone: production.zone };
  for (const match of matchContacts(stand, contacts.people)) {
    const known = match.kind === 'new' ? null : (people[match.id] ?? null);
    const young = minorOf(production, known, match.person);
    if (young !== null || minors.has(match.person.line)) leaveMinor(production, taking, match.person, young ?? known);
    else takePerson(taking, known ?? foundOtherwise(taking, match.person), match.person);
  }
  taking.issues.push(...columnsLeft(contacts));
  const changes = recordChanges(production, { ...production, people }, 'people');
  const added = changes.filter(({ was }) => was === null).length;
  const said = `${counted(added, 'person', 'people')} added, ${changes.length - added} updated`;
  const counts = `${counted(contacts.people.length, 'contact', 'contacts')}: ${said}`;
  return { what: `contacts read in: ${said}`, changes, issues: taking.issues, counts, things: taking.things, scenes: [], readOnly: null };
}

const otherOf = ({ other }: ContactPerson, header: RegExp): string | null =>
  other.find(({ name }) => header.test(name.trim()))?.value ?? null;
const characterOf = (person: ContactPerson): string | null => otherOf(person, /^(?:character|part|rolle)$/iu);
const isPartOf = (person: Person, character: string | null): boolean =>
  character !== null && person.cast !== null && castKey(person.cast.character) === castKey(character);
const sameName = (one: string, other: string | null): boolean => other !== null && one.toLowerCase() === other.toLowerCase();

/** By the part, while its performer is unknown; by the name, while nobody knows that person's mail. */
function foundOtherwise({ people, issues }: Taking, contact: ContactPerson): Person | null {
  const mails = contact.emails.map(({ value }) => value.toLowerCase());
  // The same person twice in one file.
  const met = Object.values(people).find(({ email }) => email !== null && mails.includes(email.toLowerCase()));
  if (met !== undefined) return met;
  const character = characterOf(contact);
  const part = Object.values(people).find((one) => isPartOf(one, character));
  if (part !== undefined) {
    if (sameName(part.name, contact.fullName) || sameName(part.name, titleCase(part.cast?.character ?? ''))) return part;
    issues.push(issue(contact.line, 'part-taken', `${part.name} plays ${character}; ${contact.fullName ?? 'this line'} was added beside.`));
    return null;
  }
  const named = Object.values(people).filter((one) => sameName(one.name, contact.fullName));
  const [only] = named;
  if (only === undefined || named.length > 1 || only.email !== null) return null;
  issues.push(issue(contact.line, 'known-by-name', `${only.name} was known by the name alone: there was no mail to compare.`));
  return only;
}

/** The minor of the cast that a line belongs to: as found, by the name or by the part. */
function minorOf(production: Production, found: Person | null, contact: ContactPerson): Person | null {
  if (found?.cast?.minor) return found;
  const character = characterOf(contact);
  const young = Object.values(production.people).filter((one) => one.cast !== null && one.cast.minor !== null);
  return (
    young.find((one) => sameName(one.name, contact.fullName) || sameName(one.called, contact.fullName) || isPartOf(one, character)) ?? null
  );
}

/** Nothing of the line is stored; who answers for the child is asked. */
function leaveMinor(production: Production, { issues, things }: Taking, contact: ContactPerson, person: Person | null): void {
  const name = person?.name ?? contact.fullName ?? 'This person';
  const held = [
    ...(contact.phones.length > 0 ? ['phone'] : []),
    ...(contact.emails.length > 0 ? ['mail'] : []),
    ...contact.other
      .filter(({ name: header }) => /school|schule|école|escuela|scuola|age\b|birth|bday/iu.test(header))
      .map(({ name: header }) => header.toLowerCase()),
  ];
  const minor = person?.cast?.minor ?? null;
  const nameOf = (own: PersonId): string => production.people[own]?.name ?? own;
  const asked =
    minor === null
      ? 'Who is the guardian, and who is the chaperone? Nothing of this line is stored until both are named.'
      : `Ask for the guardian (${nameOf(minor.guardian)}) and the chaperone (${nameOf(minor.chaperone)}): their own lines are what is stored.`;
  if (held.length > 0 || minor === null)
    issues.push(issue(contact.line, 'minor-details', `${name} is a minor: ${held.join(' and ') || 'the line'} not stored. ${asked}`));
  things.push(`${name}: a minor; guardian and chaperone are asked for`);
}

function takePerson(taking: Taking, found: Person | null, contact: ContactPerson): void {
  const { people, issues, things, taken } = taking;
  const name = contact.fullName ?? contact.emails[0]?.value ?? null;
  if (name === null) {
    issues.push(issue(contact.line, 'contact-without-name', 'This contact has neither a name nor a mail and was not taken.'));
    return;
  }
  for (const [all, what] of [[contact.phones, 'phone numbers'] as const, [contact.emails, 'mail addresses'] as const])
    if (all.length > 1) issues.push(issue(contact.line, 'first-kept', `${name} has ${all.length} ${what}; the first is kept.`));
  const stands = found ?? added(taking, name, contact);
  taken.add(stands.id);
  const renamed = contact.fullName !== null && !sameName(stands.name, contact.fullName);
  people[stands.id] = {
    ...stands,
    name: renamed ? name : stands.name,
    called: renamed && sameName(stands.called, stands.name) ? (name.split(' ')[0] ?? name) : stands.called,
    email: contact.emails[0]?.value ?? stands.email,
    phone: contact.phones[0]?.value ?? stands.phone,
    company: stands.company ?? contact.org[0] ?? null,
    department: stands.department ?? otherOf(contact, /^department$/iu),
  };
  things.push(`${name}, ${stands.role}${found === null ? ': new' : ''}`);
}

function added({ taken, zone }: Taking, name: string, contact: ContactPerson): Person {
  const called = contact.given ?? name.split(/[ @]/u)[0] ?? name;
  const role = contact.role ?? 'contact';
  const audience = audiences.find(([form]) => form.test(role))?.[1] ?? 'crew';
  return newPerson(id<PersonId>(freeName(shortName(called), taken)), name, called, role, audience, zone);
}
const audiences: readonly (readonly [RegExp, Audience])[] = [
  [/^(?:co-|executive |associate )?producer$/iu, 'producer'],
  [/^director$/iu, 'director'],
  [/^(?:upm|line producer|(?:unit )?production manager)$/iu, 'upm'],
  [/^(?:1st|2nd|3rd|first|second|third) a\.?d\.?$|assistant director/iu, 'ad'],
  [/\bagent\b/iu, 'agent'],
  [/^(?:cast|actor|actress|performer)$/iu, 'talent'],
];

/** Columns that a production has no place for are named once, with how many lines had something in them. */
function columnsLeft({ people }: ContactsAnswer): readonly Issue[] {
  const counts = new Map<string, number>();
  for (const { other } of people)
    for (const { name } of other)
      if (!/^(?:department|character|part|rolle|school)$/iu.test(name.trim())) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) =>
    issue(null, 'column-not-kept', `"${name}" (${counted(count, 'line', 'lines')}) has no place in a production and is not kept.`),
  );
}
