import type { Issue } from '../issue.ts';

/** One person of a contact list. What a list does not say is null. */
export interface ContactPerson {
  readonly line: number;
  readonly uid: string | null;
  readonly family: string | null;
  readonly given: string | null;
  readonly fullName: string | null;
  /** Organisation and its units. */
  readonly org: readonly string[];
  readonly role: string | null;
  readonly phones: readonly ContactPhone[];
  readonly emails: readonly ContactMail[];
  /** Everything else by its name in the file, so that nothing is lost; pictures and keys are named without their data. */
  readonly other: readonly { readonly name: string; readonly value: string }[];
}
export interface ContactPhone {
  /** 'cell', 'work' ... in lower case; null where none is given. */
  readonly type: string | null;
  readonly label: string | null;
  readonly value: string;
}
export interface ContactMail {
  readonly type: string | null;
  readonly value: string;
}
export interface ContactsAnswer {
  readonly kind: 'contacts';
  readonly people: readonly ContactPerson[];
  readonly issues: readonly Issue[];
}
export interface ContactsRefused {
  readonly kind: 'refused';
  readonly issues: readonly Issue[];
}

/** Says more about a number than that it is one: the first of these that a card names is its type. */
const telling = ['cell', 'mobile', 'iphone', 'work', 'home', 'main', 'fax', 'pager', 'car', 'textphone', 'video', 'other'];
const sayingNothing = new Set(['pref', 'internet', 'msg', 'text', 'smtp', 'x400', 'uri', '1']);

export function typeOf(all: readonly string[]): string | null {
  const types = all.map((type) => type.trim().toLowerCase()).filter((type) => type !== '' && !sayingNothing.has(type));
  return telling.find((type) => types.includes(type)) ?? types.find((type) => type !== 'voice') ?? types[0] ?? null;
}
