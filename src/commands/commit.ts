import type { Production } from '#model/index.ts';
import type { Done } from './journal.ts';
import type { Revision, Store } from './ports.ts';
import type { Refusal } from './refusal.ts';

export type Committed<D extends Done> = (D & { readonly revision: Revision }) | Refusal;

/**
 * Loads, does, saves. If somebody else saved in between, the command runs again on what stands now: it judges the new facts itself,
 * and refuses where they contradict it. Nothing of either writer is lost.
 */
export async function commit<D extends Done>(
  store: Store,
  run: (production: Production, revision: Revision) => D | Refusal,
): Promise<Committed<D>> {
  const loaded = await store.load();
  if (!loaded.ok) {
    if (loaded.code === 'missing') return { ok: false, code: 'missing-production' };
    return { ok: false, code: 'unreadable-production', issues: loaded.issues };
  }
  const outcome = run(loaded.production, loaded.revision);
  if (!outcome.ok) return outcome;
  const saved = await store.save(outcome.production, loaded.revision);
  if (saved.ok) return { ...outcome, revision: saved.revision };
  if (saved.code === 'busy') return saved;
  // Each turn means that another writer got through, so this ends when the others do.
  return commit(store, run);
}
