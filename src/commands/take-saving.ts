import type { MoneyNow, Move, SavingsFound } from '#options/index.ts';
import { isTaken, moneyNow, movesOf, savedOnce, savingsFound } from '#options/index.ts';
import { readFacts, showCancelling } from '#script/index.ts';
import type { Change, Instant, Money, Production, SavingId } from '#model/index.ts';
import { sayMoney } from '#model/index.ts';
import type { Doing, Done } from './journal.ts';
import { enter, putRecord } from './journal.ts';
import type { Refusal } from './refusal.ts';

/** Every way to save as it stands at an instant; `target` null: nobody named one. */
export const savingsAt = (production: Production, target: Money | null, at: Instant): SavingsFound =>
  savingsFound(production, movesOf(production, at), target, at);

/** Budget, final cost and variance with what was taken; null: no budget was entered. */
export const moneyAt = (production: Production, at: Instant): MoneyNow | null => moneyNow(production, at);

/** Whether a way to save may be taken now: asked by the page to grey out its key, and by the command first. */
export function mayTakeSaving(
  production: Production,
  id: SavingId,
  { at }: Pick<Doing, 'at'>,
): { readonly ok: true; readonly move: Move } | Refusal {
  const moves = movesOf(production, at);
  const move = moves.find(({ saving }) => saving.id === id);
  if (move === undefined) return { ok: false, code: 'not-there', what: `a saving ${id}` };
  const { title } = move.saving;
  if (isTaken(move)) return { ok: false, code: 'already-there', what: title };
  if (move.standing === 'ask') return { ok: false, code: 'saving-unknown', title, why: move.why ?? '' };
  if (move.standing !== 'lawful') return { ok: false, code: 'option-breaks', title, reasons: [move.why ?? move.standing] };
  const taken = moves.filter(isTaken);
  const adds = savedOnce(production.currency, [...taken, move]).minor - savedOnce(production.currency, taken).minor;
  if (adds <= 0) return { ok: false, code: 'saves-nothing', title };
  return { ok: true, move };
}

/** Takes a way to save from this instant on: its figures stand, and undo gives it back. */
export function takeSaving(production: Production, id: SavingId, doing: Doing): Done | Refusal {
  const may = mayTakeSaving(production, id, doing);
  if (!may.ok) return may;
  const { saving, net } = may.move;
  const change: Change = putRecord(production, 'savings', id, { ...saving, takenAt: doing.at });
  const what = `taken: ${saving.title}${net === null ? '' : `, ${sayMoney(net)}`}`;
  return enter(production, doing, { command: 'take-saving', what, why: null, changes: [change], undoes: null });
}

/** Gives a taken way back, whenever it was taken. */
export function leaveSaving(production: Production, id: SavingId, doing: Doing): Done | Refusal {
  const saving = production.savings[id];
  if (saving === undefined || saving.takenAt === null) return { ok: false, code: 'not-there', what: saving?.title ?? `a saving ${id}` };
  const change = putRecord(production, 'savings', id, { ...saving, takenAt: null });
  return enter(production, doing, { command: 'leave-saving', what: `left: ${saving.title}`, why: null, changes: [change], undoes: null });
}

/** What cancelling costs, as its cell in the facts workbook says it: 'free', '25%', '2100.00 from 2026-12-03 18:00', 'ask'. */
export const cancellingCell = (production: Production, id: SavingId): string => {
  const saving = production.savings[id];
  return saving === undefined ? '' : showCancelling(saving);
};

/** A figure of money that somebody asks for: a line's sum, a way's own rate, what cancelling costs. */
export interface MoneyCell {
  readonly of: 'sum' | 'rate' | 'cancelling';
  readonly id: string;
}

/** The figure became known, or is not known any more, and the sums follow (R18.1). A text that is not understood changes nothing. */
export function enterMoney(production: Production, { of, id }: MoneyCell, text: string, doing: Doing): Done | Refusal {
  const name = of === 'sum' ? production.moneyLines[id]?.name : production.savings[id]?.title;
  if (name === undefined) return { ok: false, code: 'not-there', what: `${of} of ${id}` };
  const rows = [
    { line: 1, cells: ['id', of] },
    { line: 2, cells: [id, text] },
  ];
  const { changes, issues } = readFacts(production, [{ name: of === 'sum' ? 'Money' : 'Savings', rows }], doing.at);
  if (issues.length > 0 || changes.length === 0) return { ok: false, code: 'no-facts-changed', issues };
  const what = `${name}, ${of}: ${text.trim() === '' ? 'ask' : text.trim()}`;
  return enter(production, doing, { command: 'money', what, why: null, changes, undoes: null });
}
