import type { Detour, Disruption, Production } from '#model/index.ts';

/** What worked and what did not, the last time it was like this: conditions and tries, failures included; no name of a person. */
export interface Play {
  readonly what: string;
  readonly shared: readonly string[];
  readonly tries: number;
  readonly worked: number;
  /** What was done when it failed. */
  readonly failed: readonly string[];
  /** What to do first, of those that one would do again; else of the last. */
  readonly first: string;
  readonly did: string;
}

const leastShared = 2;

/** Plays for a new disruption: closed detours of the same kind that share two features or more, the closest first (R22.3). */
export function playsFor(detours: readonly Detour[], kind: Disruption['kind'], features: readonly string[]): readonly Play[] {
  const fits = detours
    .filter((detour) => detour.kind === kind && detour.closed !== null)
    .map((detour) => ({ detour, shared: detour.features.filter((feature) => features.includes(feature)) }))
    .filter(({ shared }) => shared.length >= leastShared);
  const groups = Map.groupBy(fits, ({ detour }) => detour.what);
  return [...groups]
    .map(([what, group]) => {
      const closed = group.flatMap(({ detour }) => (detour.closed === null ? [] : [detour.closed]));
      const chosen = closed.findLast(({ again }) => again) ?? closed.at(-1);
      return {
        what,
        shared: [...new Set(group.flatMap(({ shared }) => shared))],
        tries: closed.length,
        worked: closed.filter(({ worked }) => worked).length,
        failed: closed.filter(({ worked }) => !worked).map(({ did }) => did),
        first: chosen?.first ?? '',
        did: chosen?.did ?? '',
      };
    })
    .toSorted((one, other) => other.shared.length - one.shared.length || (one.what < other.what ? -1 : 1));
}

/** A text that leaves its production has roles for names (R22.4): 'ring Ben first' is 'ring a performer first'. */
export function rolesForNames(production: Production, text: string): string {
  const people = Object.values(production.people).flatMap((person) => {
    const role = person.cast ? 'a performer' : person.role;
    const surname = person.name.split(/\s+/u).length > 1 ? (person.name.split(/\s+/u).at(-1) ?? '') : '';
    return [person.name, person.called, surname, person.cast?.character ?? '']
      .filter((name) => name.length > 2)
      .map((name) => ({ name, role }));
  });
  return people
    .toSorted((one, other) => other.name.length - one.name.length)
    .reduce((said, { name, role }) => said.replace(new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, 'giu'), role), text);
}
const escaped = (name: string): string => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&');
