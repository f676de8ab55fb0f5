import type { ChosenPack, IsoDate, Production, TermOverride } from '#model/index.ts';
import type { RuleClass } from '../evidence.ts';
import type { MinorRow, Pack, Term, TermId } from './pack.ts';
import { termIds } from './pack.ts';
import { packs } from './packs.ts';

/** A chosen pack on a date: its edition, whether that has run out (it stays in force, marked), and what was agreed otherwise. */
export interface InForce {
  readonly chosen: ChosenPack;
  /** null: this program does not know the pack, or no edition of it had begun. */
  readonly pack: Pack | null;
  readonly pastEnd: boolean;
  /** Overrides that name no figure of it: they change nothing, and are said. */
  readonly lost: readonly TermOverride[];
}
export interface StandingTerm {
  readonly figure: number | null;
  readonly weight: RuleClass;
  readonly term: Term;
  readonly pack: Pack;
  readonly override: TermOverride | null;
}
/** The figures that hold on a date. A term that is not there does not bind. */
export type Terms = ReadonlyMap<TermId, StandingTerm>;

/** The chosen packs as they stand on a date, in their order. */
export const inForce = (production: Production, date: IsoDate): readonly InForce[] =>
  production.house.packs.map((chosen) => {
    const pack = editionOn(chosen.pack, date);
    const lost = pack === null ? [] : chosen.overrides.filter(({ term }) => !isTermOf(pack, term));
    return { chosen, pack, pastEnd: pack !== null && pack.to !== null && pack.to < date, lost };
  });

const isTermOf = (pack: Pack, term: string): boolean => termIds.some((id) => id === term) && pack.minors.length === 0;

const editions: ReadonlyMap<string, readonly Pack[]> = Map.groupBy(packs, ({ id }) => id);
/** The latest edition that had begun; one without a known beginning stands before all others. */
function editionOn(id: string, date: IsoDate): Pack | null {
  const begun = (editions.get(id) ?? []).filter((pack) => pack.from === null || pack.from <= date);
  return begun.reduce<Pack | null>((latest, pack) => (latest === null || (pack.from ?? '') >= (latest.from ?? '') ? pack : latest), null);
}

/** Dates with the same key have the same figures in force. */
export const editionsOn = (production: Production, date: IsoDate): string =>
  production.house.packs.map(({ pack }) => editionOn(pack, date)?.edition ?? '').join('|');

const none: Terms = new Map();
/** Every figure in force on a date; of two packs that know a term the first chosen counts, and a term that was put out of force does not bind. */
export function termsOn(production: Production, date: IsoDate): Terms {
  if (production.house.packs.length === 0) return none;
  const standing = new Map<TermId, StandingTerm>();
  const out = new Set<TermId>();
  for (const { pack, chosen } of inForce(production, date)) {
    if (pack === null) continue;
    for (const term of pack.terms) {
      if (standing.has(term.id) || out.has(term.id)) continue;
      const override = chosen.overrides.find((one) => one.term === term.id) ?? null;
      if (override !== null && override.figure === null) out.add(term.id);
      else standing.set(term.id, { figure: override?.figure ?? term.figure, weight: term.weight, term, pack, override });
    }
    for (const override of chosen.overrides) addOwn(standing, out, pack, override);
  }
  return standing;
}

/** A figure that the pack leaves out and this production agreed: its own, under the pack. */
function addOwn(standing: Map<TermId, StandingTerm>, out: ReadonlySet<TermId>, pack: Pack, override: TermOverride): void {
  const id = termIds.find((one) => one === override.term);
  if (id === undefined || override.figure === null || standing.has(id) || out.has(id)) return;
  const term: Term = {
    id,
    figure: override.figure,
    weight: 'priced',
    clause: 'own',
    source: override.source,
    checkedOn: null,
    unverified: false,
  };
  standing.set(id, { figure: override.figure, weight: 'priced', term, pack, override });
}

/** The rows that speak of a child of this age, each with its pack: those of the pack that goes with the child, else of the chosen ones. */
export function minorRows(
  production: Production,
  date: IsoDate,
  age: number,
  own: string | null,
): readonly { readonly row: MinorRow; readonly pack: Pack }[] {
  const pack = own === null ? null : editionOn(own, date);
  const all = pack === null ? inForce(production, date).flatMap((one) => one.pack ?? []) : [pack];
  return all.flatMap((one) =>
    one.minors.filter(({ ages: [from, below] }) => from <= age && age < below).map((row) => ({ row, pack: one })),
  );
}
