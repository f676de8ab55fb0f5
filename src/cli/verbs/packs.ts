import { knownPacks } from '#commands/index.ts';
import { exitCodes } from '../exit-codes.ts';
import type { Common } from '../run.ts';
import { out, stop } from '../run.ts';

type Pack = ReturnType<typeof knownPacks>[number];

/** The rule packs that this program knows; of one, every figure with where it was read. Which ones a production works under stands in its facts. */
export async function packsOf([id]: readonly string[], options: Common): Promise<number> {
  const all = knownPacks();
  const chosen = id === undefined ? all : all.filter((pack) => pack.id === id);
  if (chosen.length === 0)
    throw stop(exitCodes.usage, 'no-such-pack', `No rule pack is called ${id}; there are ${all.map((pack) => pack.id).join(', ')}.`);
  if (options.json) out.json(chosen);
  else for (const pack of chosen) for (const line of id === undefined ? [titleOf(pack)] : wholeOf(pack)) out.say(line);
  return exitCodes.done;
}

const titleOf = ({ id, title, edition, jurisdiction, from, to }: Pack): string =>
  `${id.padEnd(26)} ${jurisdiction}: ${title} ${edition}${from === null ? '' : `, from ${from}`}${to === null ? '' : ` to ${to}`}`;

const wholeOf = (pack: Pack): readonly string[] => [
  titleOf(pack),
  ...pack.terms.map(
    (term) => `  ${term.id.padEnd(24)} ${String(term.figure ?? 'ask').padStart(6)}  ${term.weight.padEnd(6)} ${readAt(term)}`,
  ),
  ...pack.minors.map((row) => {
    const stay = row.atPlace === null ? 'stay ask' : `stay ${row.atPlace + row.meal} min`;
    const hours = row.hours.map(({ opens, closes }) => `${opens}-${closes}`).join(', ');
    return `  ages ${row.ages[0]} to ${row.ages[1]}: ${stay}, ${hours}  ${readAt(row)}`;
  }),
];

const readAt = ({ clause, source, checkedOn, unverified }: Pack['terms'][number] | Pack['minors'][number]): string =>
  `${clause} (${source}, looked at on ${checkedOn ?? 'no day'}${unverified ? ', unverified' : ''})`;
