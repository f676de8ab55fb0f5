import { owed } from '#engine/index.ts';
import type { Bar, Instant, Money, MoneyLine, Production, Saving, SavingPart } from '#model/index.ts';
import { addMoney, money } from '#model/index.ts';
import { savingTexts } from '#texts/index.ts';

/** 'lawful' may be taken; 'ask' has an unknown figure and is in no sum; 'must' and 'breaks-law' are shown apart and never taken. */
export type MoveStanding = 'lawful' | 'ask' | 'must' | 'breaks-law';

/** One thing that is not paid then. `id` is the same in two moves that save the same thing. */
export interface MovePart {
  readonly id: string;
  readonly what: string;
  readonly account: string;
  readonly quantity: number;
  readonly rate: Money | null;
  /** Due although it is cancelled, at the instant of judging. */
  readonly due: Money | null;
  /** What is saved: quantity x rate less what is due, never below 0; null: unknown. */
  readonly net: Money | null;
  readonly source: string | null;
  readonly nextStep: { readonly at: Instant; readonly due: Money } | null;
  /** The figure that nobody knows, as a question and with the record that would hold its answer. */
  readonly ask: { readonly question: string; readonly of: MoneyFact; readonly id: string } | null;
}
/** What an open question of money is about: a money line's sum, a way's own rate, what cancelling costs. */
export type MoneyFact = 'sum' | 'rate' | 'cancelling';

/** A way to save, judged at an instant: by then, if it was taken, else now. */
export interface Move {
  readonly saving: Saving;
  /** The strictest bar of what it touches. */
  readonly bar: Bar | null;
  readonly standing: MoveStanding;
  /** Why it is apart or asks; null: it stands. */
  readonly why: string | null;
  readonly parts: readonly MovePart[];
  /** Its own sum, whatever else is taken; null: unknown. */
  readonly net: Money | null;
}

/** All ways to save of a production, in the order of their names (R18.1-R18.3). */
export function movesOf(production: Production, at: Instant): readonly Move[] {
  const own = Object.values(production.savings)
    .sort((one, other) => one.id.localeCompare(other.id, 'en', { numeric: true }))
    .map((saving) => ownMove(production, saving, saving.takenAt ?? at));
  return own.map((move) => hanging(move, own, []));
}

function ownMove(production: Production, saving: Saving, at: Instant): Move {
  const parts = saving.parts.map((part, place) => judgedPart(production, saving, part, place, at));
  const must = mustBeRight(production, saving);
  const law = lawBroken(production, saving);
  const ask = parts.find((part) => part.ask !== null)?.ask?.question ?? null;
  const nets = parts.flatMap((part) => (part.net === null ? [] : [part.net]));
  const common = { saving, parts, net: nets.length < parts.length ? null : addMoney(production.currency, nets) };
  if (law !== null) return { ...common, bar: saving.bar, standing: 'breaks-law', why: savingTexts.breaksLaw(law) };
  if (must !== null) return { ...common, bar: 'must', standing: 'must', why: savingTexts.mustBeRight(must) };
  if (ask !== null) return { ...common, bar: saving.bar, standing: 'ask', why: `${ask} (${savingTexts.notCounted()})` };
  return { ...common, bar: saving.bar, standing: 'lawful', why: null };
}

/** What happens only together with another way stands as that one stands. */
function hanging(move: Move, all: readonly Move[], above: readonly string[]): Move {
  if (move.standing !== 'lawful') return move;
  for (const id of move.saving.onlyWith) {
    const other = all.find((one) => one.saving.id === id);
    if (other === undefined || above.includes(id)) continue;
    const { standing } = hanging(other, all, [...above, move.saving.id]);
    if (standing !== 'lawful') return { ...move, standing, why: savingTexts.onlyWith(other.saving.title) };
  }
  return move;
}

/** The thing that must be right and would be cut; null: none (R18.3, R26.4). */
function mustBeRight(production: Production, { title, bar, cuts, parts }: Saving): string | null {
  if (bar === 'must') return title;
  const scene = cuts.scenes.find((id) => production.scenes[id]?.bar === 'must');
  if (scene !== undefined) return `scene ${scene}`;
  const element = cuts.elements.find((id) => (production.bars[id]?.bar ?? production.elements[id]?.bar) === 'must');
  if (element !== undefined) return production.elements[element]?.name ?? element;
  const line = parts.map((part) => lineOf(production, part)).find((one) => one?.bar === 'must');
  return line?.name ?? null;
}

/** What the law asks for and this would leave out (R18.2). */
function lawBroken(production: Production, { without }: Saving): string | null {
  const place = without === null ? undefined : production.places[without.permitOf];
  if (place === undefined || (place.permitLead === null && place.permitted)) return null;
  return savingTexts.noPermit(place.name);
}

const lineOf = (production: Production, { amount }: SavingPart): MoneyLine | undefined =>
  amount.kind === 'line' ? production.moneyLines[amount.line] : undefined;

function judgedPart(production: Production, saving: Saving, part: SavingPart, place: number, at: Instant): MovePart {
  const line = lineOf(production, part);
  const rate = part.amount.kind === 'rate' ? part.amount.rate : (line?.sum ?? null);
  const quantity = part.amount.kind === 'rate' ? part.amount.quantity : 1;
  const gross = rate === null ? null : money(rate.minor * quantity, rate.currency);
  const due = gross === null ? null : owed(part.cancellation, gross, at, production.zone);
  return {
    id: part.key === null ? `${saving.id}/${place}` : `=${part.key}`,
    what: part.what,
    account: line?.account ?? '',
    quantity,
    rate,
    due: due?.due ?? null,
    net: gross === null || due === null ? null : money(Math.max(0, gross.minor - due.due.minor), gross.currency),
    source: line?.source ?? saving.source,
    nextStep: due?.next ?? null,
    ask: askOf(saving, part, gross !== null, due !== null),
  };
}

function askOf(saving: Saving, { what, amount }: SavingPart, priced: boolean, cancellable: boolean): MovePart['ask'] {
  if (!priced && amount.kind === 'line') return { question: savingTexts.askPrice(what), of: 'sum', id: amount.line };
  if (!priced) return { question: savingTexts.askPrice(what), of: 'rate', id: saving.id };
  return cancellable ? null : { question: savingTexts.askCancelling(what), of: 'cancelling', id: saving.id };
}

/**
 * What a set of moves saves, each thing once (R18.1). The order of the moves doesn't matter. Where two moves price the same thing
 * differently the smaller sum counts: a saving that may not be there is not promised.
 */
export function savedOnce(currency: string, moves: readonly Move[]): Money {
  const taken = new Set(moves.map((move) => move.saving.id));
  const once = new Map<string, Money>();
  for (const { saving, standing, parts } of moves) {
    if (standing !== 'lawful' || !saving.onlyWith.every((id) => taken.has(id))) continue;
    for (const { id, net } of parts) {
      if (net === null) continue;
      const known = once.get(id);
      once.set(id, known !== undefined && known.minor < net.minor ? known : net);
    }
  }
  return addMoney(currency, [...once.values()]);
}

export const isTaken = (move: Move): boolean => move.saving.takenAt !== null;

/** The money papers' figures: what was taken comes off the estimate to complete (floor 1.23). null: no budget was entered. */
export interface MoneyNow {
  readonly total: Money;
  readonly toDate: Money;
  readonly committed: Money;
  readonly toComplete: Money;
  readonly taken: Money;
  /** Estimated final cost. */
  readonly final: Money;
  /** Total less final: above 0 is under budget. */
  readonly variance: Money;
}
export function moneyNow(production: Production, at: Instant): MoneyNow | null {
  const { budget } = production.house;
  if (budget === null) return null;
  const taken = savedOnce(production.currency, movesOf(production, at).filter(isTaken));
  const final = money(budget.toDate.minor + budget.committed.minor + budget.toComplete.minor - taken.minor, production.currency);
  return { ...budget, taken, final, variance: money(budget.total.minor - final.minor, production.currency) };
}
