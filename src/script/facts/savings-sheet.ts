import type { Cancellation, CancellationStep, Production, Saving, SavingPart } from '#model/index.ts';
import type { Cell, ReadCell } from './cell.ts';
import { notUnderstood, readFigure, readList, readLocal, readSum, readText, readWord, showSum, showText, understood } from './cell.ts';
import type { Sheet } from './sheet.ts';
import { certain, shownOnly, unknownable } from './sheet.ts';

/** Ways to spend less: their bar, a rate that is not a money line's, and what is due although it is cancelled (R18.1). */
export function savingsSheet(production: Production): Sheet<Saving> {
  return {
    name: 'Savings',
    on: 'savings',
    records: Object.values(production.savings),
    keyOf: (saving) => saving.id,
    make: (key) => `nobody knows the saving ${key}`,
    columns: [
      certain(
        'title',
        (one) => one.title,
        readText,
        (one, title) => ({ ...one, title: title || one.title }),
      ),
      unknownable(
        'bar',
        (one) => showText(one.bar),
        readWord('must', 'good', 'enough'),
        (one, bar) => ({ ...one, bar }),
      ),
      unknownable('rate', showRate, readSum(production.currency), (one, rate) =>
        withFirst(one, isRate, (part) => (part.amount.kind === 'rate' ? { ...part, amount: { ...part.amount, rate } } : part)),
      ),
      unknownable('cancelling', showCancelling, readCancelling(production.currency), (one, steps) =>
        withFirst(one, always, (part) => ({ ...part, cancellation: steps ?? { kind: 'unknown' } })),
      ),
      shownOnly('taken', (one) => one.takenAt ?? ''),
    ],
  };
}

const always = (): boolean => true;
/** What is not the whole of a money line, and counts nowhere else. */
const isRate = (part: SavingPart): boolean => part.amount.kind === 'rate' && part.key === null;

function withFirst(saving: Saving, fits: (part: SavingPart) => boolean, change: (part: SavingPart) => SavingPart): Saving {
  const at = saving.parts.findIndex(fits);
  return { ...saving, parts: saving.parts.map((part, place) => (place === at ? change(part) : part)) };
}

function showRate(saving: Saving): string {
  const part = saving.parts.find(isRate);
  return part?.amount.kind === 'rate' ? showSum(part.amount.rate) : '';
}

/** 'free', '25%', '2100.00 from 2026-12-03 18:00', or 'ask'. */
export const showCancelling = (saving: Saving): string => showCancellation(saving.parts[0]?.cancellation ?? { kind: 'free' });

export function showCancellation(cancellation: Cancellation): string {
  if (cancellation.kind === 'unknown') return 'ask';
  if (cancellation.kind === 'free') return 'free';
  return cancellation.steps
    .map(({ from, due }) => {
      const owed = due.kind === 'sum' ? showSum(due.sum) : `${due.percent}%`;
      return from === null ? owed : `${owed} from ${from.replace('T', ' ')}`;
    })
    .join('; ');
}

export const readCancelling =
  (currency: string): ReadCell<Cancellation> =>
  (text) => {
    if (/^(?:free|none|nothing|0)$/iu.test(text.trim())) return understood({ kind: 'free' });
    const steps = readList(readStep(currency))(text);
    return steps.ok ? understood({ kind: 'steps', steps: steps.value }) : steps;
  };

const readStep =
  (currency: string): ReadCell<CancellationStep> =>
  (text) => {
    const [, owed = '', from] = /^(.*?)(?:\s+from\s+(.+))?$/iu.exec(text.trim()) ?? [];
    const at = from === undefined ? understood(null) : readLocal(from);
    const due = readDue(owed, currency);
    if (!at.ok) return at;
    return due.ok ? understood({ from: at.value, due: due.value }) : due;
  };

function readDue(text: string, currency: string): Cell<CancellationStep['due']> {
  const percent = /^(.*?)\s*%$/u.exec(text);
  if (percent === null) {
    const sum = readSum(currency)(text);
    return sum.ok ? understood({ kind: 'sum', sum: sum.value }) : sum;
  }
  const share = readFigure(percent[1] ?? '');
  if (!share.ok) return share;
  return share.value > 100
    ? notUnderstood('not-a-share', `"${text}" is more than the whole`)
    : understood({ kind: 'percent', percent: share.value });
}
