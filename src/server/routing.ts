import type { PageView } from '#api/index.ts';
import {
  type ColumnMemory,
  type Doing,
  type PrivateNotes,
  type PrivateTalks,
  type Refusal,
  refusalText,
  type Revision,
  type Store,
} from '#commands/index.ts';
import type { Production } from '#model/index.ts';
import type { Answers } from './answers.ts';
import type { Clock } from './clock.ts';
import { presentPage } from './present/index.ts';
import type { Outgoing } from './outgoing.ts';

/** What the routes use of the world. */
export interface Context {
  readonly store: Store;
  readonly notes: PrivateNotes;
  readonly columns: ColumnMemory;
  readonly talks: PrivateTalks;
  readonly answers: Answers;
  readonly outgoing: Outgoing;
  readonly clock: Clock;
  /** The production file, as the page names it. */
  readonly file: string;
}

/** A refusal becomes its sentence here and nowhere else; each route hands over its own typed error. */
export interface Errors {
  readonly REFUSED: (of: { readonly message: string; readonly data: { readonly code: string; readonly sentence: string } }) => Error;
}
export const refused = (errors: Errors, code: string, sentence: string): Error =>
  errors.REFUSED({ message: sentence, data: { code, sentence } });
export const refusedBy = (errors: Errors, refusal: Refusal): Error => refused(errors, refusal.code, refusalText(refusal));

export async function stands(
  { store }: Context,
  errors: Errors,
): Promise<{ readonly production: Production; readonly revision: Revision }> {
  const loaded = await store.load();
  if (loaded.ok) return loaded;
  throw refusedBy(
    errors,
    loaded.code === 'missing'
      ? { ok: false, code: 'missing-production' }
      : { ok: false, code: 'unreadable-production', issues: loaded.issues },
  );
}

export const doing = (production: Production, { clock }: Context): Doing => ({ at: clock.now(), by: production.me });

/** The page as it stands, for a production that was just loaded or saved. */
export async function pageOf(context: Context, production: Production): Promise<PageView> {
  const at = context.clock.now();
  return presentPage({ production, at, realClock: context.clock.real, notes: await context.notes.all(at), file: context.file });
}
