import type { ElementView, FinishView } from '#api/index.ts';
import { atCap, effortLeft, finishesOf, sayHours } from '#commands/index.ts';
import { type Production, sayInstant } from '#model/index.ts';
import type { Finish } from '#options/index.ts';
import { finishTexts } from '#texts/index.ts';

/** The elements with their bars: what each has had, what is asked at its cap, and whether anything can still give (M26). */
export function presentFinish(production: Production): FinishView {
  const { must, all, nothingGives } = effortLeft(production);
  const percent = all === 0 ? 0 : Math.round((must * 100) / all);
  return {
    elements: finishesOf(production).map((finish) => presentElement(production, finish)),
    effort: finishTexts.effort(sayHours(must), sayHours(all), percent),
    warning: nothingGives ? finishTexts.nothingGives(percent) : null,
  };
}

function presentElement(production: Production, finish: Finish): ElementView {
  const { element, bar, rounds, used, cap, left, shippedAt } = finish;
  const instant = (at: string): string => sayInstant(at, production.zone, { city: true });
  return {
    id: element.id,
    name: element.name,
    bar,
    used: finishTexts.used(finishTexts.rounds(rounds.length), sayHours(used), cap === null ? null : sayHours(cap)),
    left: sayHours(left),
    rounds: rounds.map((round) => ({ id: round.id, hours: sayHours(round.minutes), at: instant(round.at) })),
    question: atCap(finish),
    shipped: shippedAt === null ? null : instant(shippedAt),
  };
}
