export { contactsFromRows } from './contact-table.ts';
export type { ContactMatch, KnownContact } from './match.ts';
export { matchContacts } from './match.ts';
export type { ContactMail, ContactPerson, ContactPhone, ContactsAnswer, ContactsRefused } from './person.ts';
export { readContacts } from './vcard.ts';
