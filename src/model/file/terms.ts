import type { Cancellation, CancellationStep } from '../cancellation.ts';
import type { ChosenPack, CrewGroup, ExchangeRate, ExtraDay, TermOverride } from '../rules-chosen.ts';
import type { SceneId } from '../ids.ts';
import type { Source } from '../source.ts';
import { list, oneKind, orNull, record } from './decoder.ts';
import { currency, date, figure, figureAboveZero, figureFromZero, idOf, local, oneOf, sum, text, wall, whole } from './values.ts';

/** Where a rate comes from, and what is due when it is called off: the same words for deals, places, gear and savings. */
export const source = oneKind<Source>({
  contract: {},
  quote: { from: text, on: date },
  budget: {},
  guess: { low: sum, high: sum, hinge: text },
});
export const cancellation = oneKind<Cancellation>({
  free: {},
  unknown: {},
  steps: {
    steps: list(
      record<CancellationStep>({
        from: orNull(local),
        due: oneKind<CancellationStep['due']>({ sum: { sum }, percent: { percent: figureFromZero } }),
      }),
    ),
  },
});

export const chosenPack = record<ChosenPack>({
  pack: text,
  overrides: list(record<TermOverride>({ term: text, figure: orNull(figure), source: text })),
});
export const crewGroup = record<CrewGroup>({
  who: text,
  heads: whole,
  rate: orNull(sum),
  hours: whole,
  fringe: figureFromZero,
  source: orNull(source),
  serves: oneOf('set', 'chairs'),
});
export const extraDay = record<ExtraDay>({
  date,
  call: wall,
  who: text,
  heads: whole,
  scenes: list(idOf<SceneId>()),
  sum: orNull(sum),
  source: text,
});
export const exchangeRate = record<ExchangeRate>({ currency, rate: figureAboveZero, on: date, source: text });
