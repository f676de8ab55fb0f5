import type { PageView, VersionView } from '#api/index.ts';
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
import type { Entry, Production, Role } from '#model/index.ts';
import type { Answers } from './answers.ts';
import type { Clock } from './clock.ts';
import { presentCoordinatorPage, presentPage, presentVersions } from './present/index.ts';
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
  /** What the reader is on this production. */
  readonly role: Role;
  /** The production file, as the page names it. */
  readonly file: string;
}

/** A refusal becomes its sentence here and nowhere else; each route hands over its own typed error. */
export interface Errors {
  readonly REFUSED: (of: { readonly message: string; readonly data: RefusedData }) => Error;
}
interface RefusedData {
  readonly code: string;
  readonly sentence: string;
  readonly versions: VersionView[];
}
export const refused = (errors: Errors, code: string, sentence: string): Error =>
  errors.REFUSED({ message: sentence, data: { code, sentence, versions: [] } });
export const refusedBy = (errors: Errors, refusal: Refusal): Error => refused(errors, refusal.code, refusalText(refusal));

/** A refusal because of what somebody did meanwhile shows it: both versions side by side. */
export async function refusedWithVersions(context: Context, errors: Errors, refusal: Refusal): Promise<Error> {
  const rows = rowsBehind(refusal);
  if (rows.length === 0) return refusedBy(errors, refusal);
  const { production } = await stands(context, errors);
  const sentence = refusalText(refusal);
  return errors.REFUSED({ message: sentence, data: { code: refusal.code, sentence, versions: presentVersions(production, rows) } });
}

function rowsBehind(refusal: Refusal): readonly Entry[] {
  if (refusal.code === 'facts-changed') return refusal.since;
  if (refusal.code === 'built-on') return refusal.by === null ? [] : [refusal.by];
  return refusal.code === 'not-yours' ? [refusal.entry] : [];
}

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
  const facts = { production, at, realClock: context.clock.real, file: context.file };
  if (context.role === 'coordinator') return presentCoordinatorPage({ ...facts, notes: [] });
  return presentPage({ ...facts, notes: await context.notes.all(at) });
}
