import { audit } from '#engine/index.ts';
import { sayMoney } from '#model/index.ts';
import { relaxedTexts } from '#texts/index.ts';
import type { Answer } from '../answer.ts';
import type { Built } from '../build.ts';
import type { Ground } from '../ground.ts';
import { sentenceOf } from '../names.ts';
import { noDayFor, noDaySentence } from './clash.ts';
import { fullCorner } from './full.ts';
import { type Leftover, relaxedPlays } from './relaxed.ts';

/** True for a way that takes more than the plan had. */
export const isRelaxed = ({ option }: Built): boolean => (relaxedPlays as readonly string[]).includes(option.play);

/**
 * No way stands as the facts are (G6): a scene without any possible day is named at once with the smallest set of facts that closes all
 * its days; where each scene has days but not all of them find room, the corner that is too small. Then what would open a way, each of
 * them a plan that was judged, with its price and its question.
 */
export function whyNot(ground: Ground, left: Leftover | null, ways: readonly Built[]): NonNullable<Answer['none']> {
  const relaxations = ways.filter(isRelaxed).map(({ option }) =>
    relaxedTexts.opens(
      option.title,
      sayMoney(option.newMoney),
      option.asks.map((ask) => ask.question),
    ),
  );
  const unplaced = left?.unplaced ?? [];
  const none = unplaced.flatMap((part) => noDayFor(ground, part) ?? []);
  const full = fullCorner(
    ground,
    unplaced.filter((part) => !none.some((one) => one.part === part)),
  );
  const clash = [...none.map((one) => noDaySentence(ground, one)), ...full];
  return { clash: clash.length > 0 ? [...new Set(clash)] : asPublished(ground), relaxations: [...new Set(relaxations)] };
}

/** Where no search left a rest to explain: the facts that the plan as published runs into. */
function asPublished(ground: Ground): readonly string[] {
  const before = ground.before.evidence.map((one) => sentenceOf(ground.base, one));
  const clash = audit(ground.facts, ground.base.plan)
    .evidence.map((one) => sentenceOf(ground.facts, one))
    .filter((sentence) => !before.includes(sentence));
  return [...new Set(clash)];
}
