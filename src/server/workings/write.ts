import type { Instant, KnownDisruption, Production } from '#model/index.ts';
import type { Branch, Option } from '#options/index.ts';
import { type CheckContext, checkContextOf, type Draft, drafts, type FactsSheet, mayStayUntold, type StayUntold } from '#words/index.ts';
import { beforeAfter } from './plans.ts';
import { factsSheet } from './sheet.ts';

export interface DraftsAsked {
  readonly production: Production;
  readonly known: KnownDisruption;
  readonly option: Option;
  /** The key that chooses the way; 0: it has none. */
  readonly number: number;
  /** The return, where it is known. */
  readonly branch: Branch | null;
  /** The way stands in the production already. */
  readonly decided: boolean;
  readonly at: Instant;
}

/** The texts of one way in sending order, each with what the checker may know of it, and what every client may be left out of. */
export interface Written {
  readonly sheet: FactsSheet;
  readonly drafts: readonly { readonly draft: Draft; readonly check: CheckContext }[];
  readonly clients: readonly { readonly client: FactsSheet['clients'][number]; readonly untold: StayUntold }[];
}

export function writeDrafts({ production, known, option, number, branch, decided, at }: DraftsAsked): Written {
  const sheet = factsSheet({ plans: beforeAfter(production, option, branch, decided), known, number, at });
  return {
    sheet,
    drafts: drafts(sheet).map((draft) => ({ draft, check: checkContextOf(draft, sheet) })),
    clients: sheet.clients.map((client) => ({ client, untold: mayStayUntold(client.touched, client.needNotKnow) })),
  };
}
