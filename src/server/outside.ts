import { commit } from '#commands/index.ts';
import type { Instant } from '#model/index.ts';
import type { House } from '#store/index.ts';
import type { AppParts } from './app.ts';
import { memberFrom } from './doors/index.ts';
import type { Outgoing } from './outgoing.ts';
import { storeFor } from './reader.ts';

/** A production of the house, as it is reached from outside. */
export interface Reached {
  readonly house: House;
  readonly name: string;
  /** Where people outside reach the page; null: nobody could open a link. */
  readonly address: URL | null;
  /** Where a message can be looked at before it leaves. */
  readonly preview: string | null;
}

/** The way out of one production. */
export const outgoingOf = ({ house, name, address, preview }: Reached): Outgoing => ({
  ...{ outbox: house.outbox, readBacks: house.readBacks, name, preview, address },
  posting: (batch, seconds, messages) => house.posting(name, batch, seconds, messages),
  rewording: (batch, seconds, messages, replaced) => house.rewording(name, batch, seconds, messages, replaced),
});

/**
 * What people who come from outside meet: the doors, and what is their own behind them. `now` is the production's clock, `machineNow` that of
 * sessions and invitations.
 */
export function outsideOf(reached: Reached, now: () => Instant, machineNow: () => Instant): Pick<AppParts, 'doors' | 'ownOf' | 'address'> {
  const { house, name, address } = reached;
  const store = house.store(name);
  return {
    address,
    ownOf: (person) => {
      const outgoing = outgoingOf(reached);
      const posting: Outgoing['posting'] = (...what) => storeFor(outgoing.posting(...what), person);
      const rewording: Outgoing['rewording'] = (...what) => storeFor(outgoing.rewording(...what), person);
      return { store: storeFor(store, person), notes: house.notes(name, person), outgoing: { ...outgoing, posting, rewording } };
    },
    doors: {
      ...{ access: house.access, links: house.links, outbox: house.outbox, readBacks: house.readBacks, about: house.about },
      ...{ name, machineNow, now, secure: address?.protocol === 'https:' },
      production: async () => {
        const loaded = await store.load();
        return loaded.ok ? loaded.production : null;
      },
      act: (run) => commit(store, run),
      member: memberFrom(house.access, name, machineNow),
    },
  };
}
