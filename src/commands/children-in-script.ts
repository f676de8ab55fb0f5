import type { Issue, Screenplay } from '#script/index.ts';
import { issue } from '#script/index.ts';

/** Below this age a licence, a chaperone and shorter hours are asked for somewhere (floor 1.12); the performer's own age is what counts. */
const grown = 18;

/**
 * A character whom the script introduces as a child: `LOLA (9)` or `LOLA, 9,`. Nothing is entered, for the age of a part is not the age of
 * who plays it; one question a part, at the line that says it. `known`: parts about whom it was asked before.
 */
export function childrenInScript(screenplay: Screenplay, known: ReadonlySet<string>): readonly Issue[] {
  const names = screenplay.cast.flatMap(({ name }) => (known.has(name) ? [] : [name])).sort((one, other) => other.length - one.length);
  if (names.length === 0) return [];
  const introduced = new RegExp(`(?<![\\p{L}\\p{N}])(${names.map(escaped).join('|')})(?: \\(|, (?:aged? )?)(\\d{1,2})(?=[),.;\\s])`, 'gu');
  const told = new Set<string>();
  return screenplay.elements.flatMap((element) => {
    if (element.type !== 'action') return [];
    return [...element.text.matchAll(introduced)].flatMap(([, name = '', age = '']) => {
      if (Number(age) >= grown || told.has(name)) return [];
      told.add(name);
      return [
        issue(
          element.line,
          'child-in-script',
          `${name} is ${Number(age)} in the script. If a child plays the part, enter the performer's age, licence, guardian and chaperone: hours at the place follow from them.`,
        ),
      ];
    });
  });
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
