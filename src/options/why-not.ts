import { audit } from '#engine/index.ts';
import type { Answer } from './answer.ts';
import type { Ground } from './ground.ts';
import { sentenceOf } from './names.ts';

/** No way stands: what clashes, in the producer's words. The facts named are those that the plan as published runs into. */
export function whyNot(ground: Ground): NonNullable<Answer['none']> {
  const before = ground.before.evidence.map((one) => sentenceOf(ground.base, one));
  const clash = audit(ground.facts, ground.base.plan)
    .evidence.map((one) => sentenceOf(ground.facts, one))
    .filter((sentence) => !before.includes(sentence));
  return { clash: [...new Set(clash)], relaxations: [] };
}
