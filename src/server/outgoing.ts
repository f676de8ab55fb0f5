import type { Instant } from '#model/index.ts';
import type { Store } from '#commands/index.ts';
import type { Outbox, OutgoingMessage, ReadBacks } from '#store/index.ts';

/** The way out, as the routes use it. */
export interface Outgoing {
  readonly outbox: Outbox;
  /** The name of the production in the house. */
  readonly name: string;
  readonly posting: (batch: string, recallSeconds: number, messages: readonly OutgoingMessage[]) => Store;
  /** The same for a new wording: what was asked back with the batch that it replaces ends with it. */
  readonly rewording: (
    batch: string,
    recallSeconds: number,
    messages: readonly OutgoingMessage[],
    replaced: { readonly batch: string; readonly at: Instant },
  ) => Store;
  readonly readBacks: ReadBacks;
  /** Where people outside reach this page; null: nobody could open a link, so nothing is sent. */
  readonly address: URL | null;
  readonly preview: string | null;
}
