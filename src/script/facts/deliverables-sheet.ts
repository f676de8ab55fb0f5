import type { Deliverable, Production } from '#model/index.ts';
import { readLocal, readSum, readText, showSum } from './cell.ts';
import type { Sheet } from './sheet.ts';
import { certain, shownOnly, unknownable } from './sheet.ts';

/** What is delivered to whom and when, and what they pay for it: the one sum that a client reads on their own page (practices section 6). */
export function deliverablesSheet(production: Production): Sheet<Deliverable> {
  return {
    name: 'Deliverables',
    on: 'deliverables',
    records: Object.values(production.deliverables),
    keyOf: (one) => one.id,
    make: (key) => `nobody knows the delivery ${key}`,
    columns: [
      certain(
        'name',
        (one) => one.name,
        readText,
        (one, name) => ({ ...one, name: name || one.name }),
      ),
      shownOnly('to', (one) => production.people[one.to]?.name ?? one.to),
      unknownable(
        'due',
        (one) => one.due?.local.replace('T', ' ') ?? '',
        readLocal,
        (one, local) => ({ ...one, due: local === null ? null : { local, zone: one.due?.zone ?? production.zone } }),
      ),
      shownOnly('due in', (one) => one.due?.zone ?? ''),
      unknownable(
        'pays',
        (one) => showSum(one.pays),
        readSum(production.currency),
        (one, pays) => ({ ...one, pays }),
      ),
    ],
  };
}
