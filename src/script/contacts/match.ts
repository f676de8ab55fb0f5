import type { ContactPerson } from './person.ts';

/** Someone already known: what an import is compared with. */
export interface KnownContact {
  readonly id: string;
  readonly uid: string | null;
  readonly fullName: string | null;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
}
export type ContactMatch =
  | { readonly kind: 'new'; readonly person: ContactPerson }
  | { readonly kind: 'same'; readonly id: string; readonly person: ContactPerson }
  | {
      readonly kind: 'changed';
      readonly id: string;
      readonly person: ContactPerson;
      readonly fields: readonly ('name' | 'emails' | 'phones')[];
    };

const digits = (phone: string): string => phone.replace(/[^\d+]/gu, '');
const mail = (address: string): string => address.trim().toLowerCase();

/**
 * Who of an import is already known: by UID, then by e-mail address; a second import of the same file gives only 'same' (case:V02).
 * A name alone matches nobody: two people may share it.
 */
export function matchContacts(known: readonly KnownContact[], people: readonly ContactPerson[]): readonly ContactMatch[] {
  const byUid = new Map(known.flatMap((one) => (one.uid === null ? [] : [[one.uid, one] as const])));
  const byMail = new Map(known.flatMap((one) => one.emails.map((address) => [mail(address), one] as const)));
  return people.map((person) => {
    const found =
      (person.uid === null ? undefined : byUid.get(person.uid)) ??
      person.emails.map(({ value }) => byMail.get(mail(value))).find((one) => one !== undefined);
    if (found === undefined) return { kind: 'new', person };
    const fields = changedFields(found, person);
    return fields.length === 0 ? { kind: 'same', id: found.id, person } : { kind: 'changed', id: found.id, person, fields };
  });
}

function changedFields(known: KnownContact, person: ContactPerson): readonly ('name' | 'emails' | 'phones')[] {
  const has = (all: readonly string[], one: string): boolean => all.includes(one);
  const emails = known.emails.map(mail);
  const phones = known.phones.map(digits);
  return [
    ...(person.fullName !== null && person.fullName !== known.fullName ? (['name'] as const) : []),
    ...(person.emails.some(({ value }) => !has(emails, mail(value))) ? (['emails'] as const) : []),
    ...(person.phones.some(({ value }) => !has(phones, digits(value))) ? (['phones'] as const) : []),
  ];
}
