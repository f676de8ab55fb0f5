import type { ChosenPack, IsoDate, TermOverride } from '#model/index.ts';
import { sayDate } from '#model/index.ts';

/** A chosen pack as it stands on a date, with what its line needs. */
export interface PackSaid {
  readonly chosen: ChosenPack;
  readonly pack: {
    readonly title: string;
    readonly edition: string;
    readonly to: IsoDate | null;
    readonly terms: readonly Figure[];
    readonly minors: readonly Figure[];
  } | null;
  readonly pastEnd: boolean;
  readonly lost: readonly TermOverride[];
}
interface Figure {
  readonly checkedOn: IsoDate | null;
  readonly unverified: boolean;
}

/**
 * Which rules were looked at, on every paper and answer that used them: 'Rules: the house's own; UK working time 1998, unverified. Looked at on
 * Wed 25 November 2026.' It never says that a production keeps to them.
 */
export function rulesLine(packs: readonly PackSaid[]): string {
  if (packs.length === 0) return "Rules: the house's own; no rule pack is chosen";
  return `Rules: the house's own; ${packs.map(sayPack).join('; ')}`;
}

function sayPack({ chosen, pack, pastEnd, lost }: PackSaid): string {
  if (pack === null) return `${chosen.pack}: not known here, nothing of it was looked at`;
  const figures = [...pack.terms, ...pack.minors];
  const own = chosen.overrides.filter((one) => !lost.includes(one)).map(sayOverride);
  return [
    `${pack.title} ${pack.edition}`,
    ...(figures.some(({ unverified }) => unverified) ? ['unverified'] : []),
    ...(pastEnd && pack.to !== null ? [`agreed until ${dated(pack.to)}, used past its end`] : []),
    ...(own.length > 0 ? [`here ${own.join(', ')}`] : []),
    ...lost.map(({ term }) => `${term} is no figure of it`),
    ...checked(figures),
  ].join(', ');
}

const sayOverride = ({ term, figure, source }: TermOverride): string => `${term} ${figure ?? 'does not apply'} (${source})`;
const dated = (date: IsoDate): string => `${sayDate(date)} ${date.slice(0, 4)}`;
const checked = (figures: readonly Figure[]): readonly string[] => {
  const oldest = figures.flatMap(({ checkedOn }) => checkedOn ?? []).sort()[0];
  return oldest === undefined ? [] : [`looked at on ${dated(oldest)}`];
};
