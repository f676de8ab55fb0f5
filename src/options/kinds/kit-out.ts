import type { Disruption } from '#model/index.ts';
import { askTexts, optionTitles } from '#texts/index.ts';
import { bare, build, type Built } from '../build.ts';
import type { Ground } from '../ground.ts';
import { leanings } from '../plays/replans.ts';
import { home, nothing, replanned, startsToday, swaps } from './shared.ts';

type KitOut = Extract<Disruption, { kind: 'kit-out' }>;

/** Kit that is away: the scenes that need it stand elsewhere, or it is hired where a desk is known. */
export function kitOut(ground: Ground, disruption: KitOut): readonly Built[] {
  const kit = ground.base.kit[disruption.kit];
  const today = startsToday(ground, disruption);
  const last = disruption.span.to ?? disruption.span.from;
  const hire = kit?.hire;
  return [
    replanned(ground, leanings['keep-most'], optionTitles['keep-most'](''), last),
    replanned(ground, leanings.balanced, optionTitles.balanced(''), last),
    ...(today ? swaps(ground, 1) : []),
    ...(today ? home(ground) : []),
    build(ground, {
      ...bare,
      play: 'wait',
      title: optionTitles.wait(kit?.name ?? ''),
      plan: ground.base.plan,
      judgeBy: ground.base,
      asks: [
        {
          who: null,
          name: hire?.from ?? '',
          phone: hire?.phone ?? null,
          question: askTexts.placeBack(`the ${kit?.name ?? ''}`),
          from: null,
          by: null,
        },
      ],
    }),
    nothing(ground),
  ];
}
