import type { Store } from '#commands/index.ts';
import type { Outbox, OutgoingMessage } from '#store/index.ts';

/** The way out, as the routes use it. */
export interface Outgoing {
  readonly outbox: Outbox;
  /** The name of the production in the house. */
  readonly name: string;
  readonly posting: (batch: string, recallSeconds: number, messages: readonly OutgoingMessage[]) => Store;
  /** False: nobody outside could open a link, so nothing is sent. */
  readonly reachable: boolean;
  readonly preview: string | null;
}
