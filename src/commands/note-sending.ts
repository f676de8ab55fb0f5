import type { Production } from '#model/index.ts';
import type { Doing, Done } from './journal.ts';
import { enter } from './journal.ts';
import type { Refusal } from './refusal.ts';

/** The row of the journal that says that messages were posted: how many and about what, never their words. It can't be undone. */
export const noteSending = (production: Production, what: string, doing: Doing): Done | Refusal =>
  enter(production, doing, { command: 'send', what, why: null, changes: [], undoes: null });
