import { readComponents } from '../calendar/component.ts';
import type { Component } from '../calendar/component.ts';
import { parameterOf, splitEscaped, unescapeText } from '../calendar/content-line.ts';
import type { ContentLine, Property } from '../calendar/content-line.ts';
import { issue } from '../issue.ts';
import { plainText } from '../plain-text.ts';
import type { Issue } from '../issue.ts';
import { typeOf } from './person.ts';
import type { ContactPerson, ContactsAnswer, ContactsRefused } from './person.ts';
import { decodeQuotedPrintable, joinSoftBreaks } from './quoted-printable.ts';

const mostCards = 50_000;

/**
 * vCards 2.1 to 4.0 from unfolded lines. One bad line costs that line, never the card; one bad card never the file. Escapes are undone
 * after splitting, a group before a name is no part of it (case:V03).
 */
export function readContacts(lines: readonly ContentLine[]): ContactsAnswer | ContactsRefused {
  const read = readComponents(joinSoftBreaks(lines));
  if (read === null) return { kind: 'refused', issues: [issue(null, 'too-deep', 'Cards nest without end; the file is not read.')] };
  const cards = read.top.filter((component) => component.name === 'VCARD');
  if (cards.length === 0)
    return { kind: 'refused', issues: [issue(null, 'no-contacts', 'The file holds no contact.'), ...read.issues.slice(0, 20)] };
  if (cards.length > mostCards)
    return { kind: 'refused', issues: [issue(null, 'too-many-contacts', `The file has more than ${mostCards} contacts.`)] };
  const issues: Issue[] = [...read.issues];
  for (const other of read.top.filter((component) => component.name !== 'VCARD')) {
    issues.push(issue(other.line, 'component-unread', `${other.name.slice(0, 40)} is no contact and was not read.`));
  }
  const people = cards.map((card) => readCard(card, issues));
  const seen = new Map<string, number>();
  for (const person of people) {
    const first = person.uid === null ? undefined : seen.get(person.uid);
    if (first !== undefined) issues.push(issue(person.line, 'uid-twice', `This contact has the same UID as the one at line ${first}.`));
    else if (person.uid !== null) seen.set(person.uid, person.line);
  }
  return { kind: 'contacts', people, issues: issues.sort((one, other) => (one.line ?? 0) - (other.line ?? 0)) };
}

/** The value of a property as it was meant, still with its escapes. */
function plainValue(property: Property): string {
  const encoding = (parameterOf(property, 'ENCODING') ?? '').toUpperCase();
  const bare = property.parameters.some((one) => one.name === '' && one.values.some((value) => value.toUpperCase() === 'QUOTED-PRINTABLE'));
  const text =
    encoding === 'QUOTED-PRINTABLE' || bare ? decodeQuotedPrintable(property.value, parameterOf(property, 'CHARSET')) : property.value;
  return plainText(text);
}

const textOf = (property: Property): string => unescapeText(plainValue(property)).trim();
const first = (card: Component, name: string): string | null => {
  const found = card.properties.find((property) => property.name === name && property.value.trim() !== '');
  return found === undefined ? null : textOf(found) || null;
};

const apart = new Set(['VERSION', 'PRODID', 'UID', 'N', 'FN', 'ORG', 'TEL', 'EMAIL', 'TITLE', 'ROLE', 'X-ABLABEL', 'REV']);
const withoutData = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY']);

function readCard(card: Component, issues: Issue[]): ContactPerson {
  const [family, given] = nameOf(card);
  const org = splitEscaped(card.properties.filter((property) => property.name === 'ORG').map(plainValue)[0] ?? '', ';')
    .map((part) => unescapeText(part).trim())
    .filter((part) => part !== '');
  const labels = labelsOf(card);
  const hasRole = first(card, 'ROLE') !== null;
  const stated = first(card, 'FN');
  const fullName = stated ?? ([given, family].filter((part) => part !== null).join(' ') || null);
  if (fullName === null)
    issues.push(
      issue(
        card.line,
        'name-missing',
        `The contact has no name${org[0] === undefined ? '' : `; its organisation is ${org[0].slice(0, 60)}`}.`,
      ),
    );
  if (!card.closed && card.properties.length === 0) issues.push(issue(card.line, 'contact-empty', 'The contact holds nothing.'));
  for (const child of card.children)
    issues.push(issue(child.line, 'component-unread', `${child.name.slice(0, 40)} inside a contact was not read.`));
  for (const property of card.properties) {
    const charset = parameterOf(property, 'CHARSET');
    if (charset !== null && !/^(?:utf-?8|us-ascii|iso-?8859-15?|windows-1252|cp1252|latin1)$/iu.test(charset)) {
      issues.push(
        issue(property.line, 'charset-unknown', `${property.name} is written in "${charset.slice(0, 30)}"; look at its letters.`),
      );
    }
  }
  return {
    ...{ line: card.line, uid: first(card, 'UID'), family, given, fullName, org, role: first(card, 'ROLE') ?? first(card, 'TITLE') },
    phones: valuesOf(card, 'TEL', issues).map(({ property, value }) => ({
      type: typeOf(types(property)),
      label: labels.get(property.group ?? '') || null,
      value,
    })),
    emails: valuesOf(card, 'EMAIL', issues).map(({ property, value }) => ({ type: typeOf(types(property)), value })),
    other: card.properties
      .filter((property) => !apart.has(property.name) || (property.name === 'TITLE' && hasRole))
      .map((property) => ({
        name: property.name,
        value: withoutData.has(property.name) ? '(not kept)' : textOf(property).slice(0, 20_000),
      }))
      .filter(({ value }) => value !== ''),
  };
}

/** Family and given name of N; several names in one part are one text. */
function nameOf(card: Component): readonly [string | null, string | null] {
  const property = card.properties.find((one) => one.name === 'N');
  if (property === undefined) return [null, null];
  const parts = splitEscaped(plainValue(property), ';').map((part) =>
    splitEscaped(part, ',')
      .map((one) => unescapeText(one).trim())
      .filter((one) => one !== '')
      .join(' '),
  );
  return [parts[0] || null, parts[1] || null];
}

function valuesOf(
  card: Component,
  name: 'TEL' | 'EMAIL',
  issues: Issue[],
): readonly { readonly property: Property; readonly value: string }[] {
  return card.properties
    .filter((property) => property.name === name)
    .flatMap((property) => {
      const value = textOf(property)
        .replace(/^(?:tel|mailto):/iu, '')
        .trim();
      if (value === '') {
        issues.push(
          issue(
            property.line,
            name === 'TEL' ? 'phone-empty' : 'email-empty',
            `${name === 'TEL' ? 'A phone number' : 'An e-mail address'} of this contact is empty.`,
          ),
        );
        return [];
      }
      if (name === 'EMAIL' && !/^[^\s@]+@[^\s@]+$/u.test(value))
        issues.push(issue(property.line, 'email-doubt', `"${value.slice(0, 60)}" does not look like an e-mail address.`));
      return [{ property, value }];
    });
}

/** TYPE=WORK, TYPE="voice,home", and the bare CELL of 2.1. */
const types = (property: Property): readonly string[] =>
  property.parameters
    .filter(({ name }) => name === 'TYPE' || name === '')
    .flatMap(({ values }) => values.flatMap((value) => value.split(',')))
    .filter((value) => !/^(?:quoted-printable|base64|8bit|7bit)$/iu.test(value));

/** Apple names a number in a line of the same group; its own words come as _$!<Mobile>!$_. */
const labelsOf = (card: Component): ReadonlyMap<string, string> =>
  new Map(
    card.properties.flatMap((property): [string, string][] =>
      property.name === 'X-ABLABEL' && property.group !== null
        ? [[property.group, textOf(property).replace(/^_\$!<(.*)>!\$_$/u, '$1')]]
        : [],
    ),
  );
