import type { PrivateNotes, Store } from '#commands/index.ts';
import type { PersonId, Production } from '#model/index.ts';
import type { Outgoing } from './outgoing.ts';

/**
 * The same store, read by another producer of the production: to everything behind it "me" is who reads. What is saved names the one whom
 * the production itself names.
 */
export function storeFor(store: Store, person: PersonId): Store {
  const asStored = async (production: Production): Promise<Production> => {
    const stands = await store.load();
    return { ...production, me: stands.ok ? stands.production.me : production.me };
  };
  return {
    load: async () => {
      const loaded = await store.load();
      return loaded.ok ? { ...loaded, production: { ...loaded.production, me: person } } : loaded;
    },
    save: async (production, expected) => store.save(await asStored(production), expected),
  };
}

/** What of the world belongs to one reader. */
export interface Own {
  readonly store: Store;
  readonly notes: PrivateNotes;
  readonly outgoing: Outgoing;
}
