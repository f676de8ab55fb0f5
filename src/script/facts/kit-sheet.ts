import type { IsoDate, Kit, KitId, Production } from '#model/index.ts';
import { id } from '#model/index.ts';
import type { ReadCell } from './cell.ts';
import { readCount, readDate, readList, readSum, readText, readYes, showCount, showSum, showYes, understood } from './cell.ts';
import { readPaid, showPaid } from './paid-cells.ts';
import type { Column, Sheet } from './sheet.ts';
import { certain, shownOnly, unknownable } from './sheet.ts';

export function kitSheet(production: Production): Sheet<Kit> {
  return {
    name: 'Kit',
    on: 'kit',
    records: Object.values(production.kit),
    keyOf: (kit) => kit.id,
    make: (key) => ({
      id: id<KitId>(key),
      name: key,
      department: '',
      owned: false,
      windows: null,
      outOn: [],
      freeFrom: null,
      alternates: [],
      hire: null,
      weight: null,
      carries: null,
      work: null,
      rent: null,
    }),
    columns: [
      certain(
        'name',
        (one) => one.name,
        readText,
        (one, name) => ({ ...one, name: name || one.name }),
      ),
      certain(
        'department',
        (one) => one.department,
        readText,
        (one, department) => ({ ...one, department }),
      ),
      certain(
        'owned',
        (one) => showYes(one.owned),
        readYes,
        (one, owned) => ({ ...one, owned }),
      ),
      certain(
        'from to',
        (one) => (one.windows ?? []).map(({ from, to }) => `${from} to ${to}`).join('; '),
        readList(readSpan),
        (one, windows) => ({
          ...one,
          windows: windows.length === 0 ? null : windows,
        }),
      ),
      certain(
        'out on',
        (one) => one.outOn.join('; '),
        readList(readDate),
        (one, outOn) => ({ ...one, outOn }),
      ),
      unknownable(
        'weight g',
        (one) => showCount(one.weight),
        readCount,
        (one, weight) => ({ ...one, weight }),
      ),
      unknownable(
        'hire per day',
        (one) => (one.hire === null ? '' : showSum(one.hire.perDay)),
        readSum(production.currency),
        (one, perDay) => {
          if (perDay === null) return one;
          return { ...one, hire: { from: one.hire?.from ?? '', phone: one.hire?.phone ?? '', courier: one.hire?.courier ?? 0, perDay } };
        },
      ),
      rentColumn(production.currency),
      shownOnly('alternates', (one) => one.alternates.map(({ kit, effect }) => `${kit}${effect === null ? '' : `: ${effect}`}`).join('; ')),
    ],
  };
}

const readSpan: ReadCell<{ readonly from: IsoDate; readonly to: IsoDate }> = (text) => {
  const [first = '', last = first] = text.split(' to ');
  const from = readDate(first);
  const to = readDate(last);
  if (!from.ok) return from;
  return to.ok ? understood({ from: from.value, to: to.value }) : to;
};

const rentColumn = (own: string): Column<Kit> =>
  unknownable(
    'rent per day',
    (one) => (one.rent === null ? '' : showPaid(own)(one.rent.perDay)),
    readPaid(own),
    (one, perDay) => ({
      ...one,
      rent: perDay === null ? null : { perDay, source: one.rent?.source ?? null, cancelling: one.rent?.cancelling ?? { kind: 'unknown' } },
    }),
  );
