import type { KeptReadBack } from '#commands/index.ts';
import type { Instant } from '#model/index.ts';
import type { Kysely, Transaction } from 'kysely';
import type { Database } from './tables.ts';

type KeptEvent = KeptReadBack['events'][number];
interface Of {
  readonly production: string;
  readonly batch: string;
  readonly person: string;
}

/** Read-backs that were asked for with messages. They prove a text, not a person: nothing counts them by person. */
export interface ReadBacks {
  /** Of one batch, in the order of sending. */
  readonly of: (production: string, batch: string) => Promise<readonly KeptReadBack[]>;
  readonly happened: (of: Of, event: KeptEvent) => Promise<void>;
}

export function readBacksOf(db: Kysely<Database>): ReadBacks {
  return {
    of: async (production, batch) => {
      const rows = await db
        .selectFrom('read_back')
        .innerJoin('message', (on) =>
          on
            .onRef('message.production', '=', 'read_back.production')
            .onRef('message.batch', '=', 'read_back.batch')
            .onRef('message.person', '=', 'read_back.person'),
        )
        .select(['read_back.person', 'pick_up', 'call', 'fields', 'replaced_at', 'told_at'])
        .where('read_back.production', '=', production)
        .where('read_back.batch', '=', batch)
        .orderBy('message.id')
        .execute();
      const events = await db
        .selectFrom('read_back_event')
        .select(['person', 'event'])
        .where('production', '=', production)
        .where('batch', '=', batch)
        .orderBy('id')
        .execute();
      return rows.map(({ person, pick_up: pickUp, call, fields, replaced_at: replacedAt, told_at: sentAt }) => ({
        ...{ batch, person, pickUp, call, replacedAt, sentAt },
        ...(JSON.parse(fields) as Pick<KeptReadBack, 'fields' | 'tap'>),
        events: events.flatMap((one) => (one.person === person ? [JSON.parse(one.event) as KeptEvent] : [])),
      }));
    },
    happened: async (of, event) => {
      await db
        .insertInto('read_back_event')
        .values({ ...of, at: event.at, event: JSON.stringify(event) })
        .execute();
    },
  };
}

/** A batch whose place a new wording takes. */
export interface Replaced {
  readonly batch: string;
  readonly at: Instant;
}
/** Its links end, and no answer counts any more: in the transaction that posts the new wording, so that never two stand open, nor none. */
export async function replaceReadBacks(trx: Transaction<Database>, production: string, { batch, at }: Replaced): Promise<void> {
  const unrevoked = trx.updateTable('link').set({ revoked_at: at }).where('revoked_at', 'is', null);
  await unrevoked.where('production', '=', production).where('purpose', '=', 'read').where('about', '=', batch).execute();
  await trx
    .updateTable('read_back')
    .set({ replaced_at: at })
    .where('production', '=', production)
    .where('batch', '=', batch)
    .where('replaced_at', 'is', null)
    .execute();
}
