import type { Store } from '#commands/index.ts';
import type { Outbox, OutgoingMessage, ReadBacks } from '#store/index.ts';

/** The way out, as the routes use it. */
export interface Outgoing {
  readonly outbox: Outbox;
  /** The name of the production in the house. */
  readonly name: string;
  readonly posting: (batch: string, recallSeconds: number, messages: readonly OutgoingMessage[]) => Store;
  readonly readBacks: ReadBacks;
  /** Where people outside reach this page; null: nobody could open a link, so nothing is sent. */
  readonly address: URL | null;
  readonly preview: string | null;
}
