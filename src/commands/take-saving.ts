import type { Move } from '#options/index.ts';
import { isTaken, movesOf, savedOnce } from '#options/index.ts';
import type { Change, Production, SavingId } from '#model/index.ts';
import { sayMoney } from '#model/index.ts';
import type { Doing, Done } from './journal.ts';
import { enter, putRecord } from './journal.ts';
import type { Refusal } from './refusal.ts';

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
