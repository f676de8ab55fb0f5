import type { Production } from '#model/index.ts';
import { complaints } from './complaints.ts';
import { orders } from './orders.ts';
import { recaps } from './recaps.ts';

/** The row of the journal that a batch was posted with, in its words; null: its row entered nothing about anybody. */
export function postedWords(production: Production, batch: string): string | null {
  const [kind, about] = batch.split('#');
  const complaint = production.complaints[about ?? ''];
  if (complaint !== undefined && (kind === 'first' || kind === 'second' || kind === 'maker'))
    return complaints.postedWords(production, complaint, kind);
  const recap = production.recaps[about ?? ''];
  if (recap !== undefined && kind === 'recap') return recaps.postedWords(production, recap);
  return kind === 'order' && about !== undefined ? orders.postedRow(production, about) : null;
}
