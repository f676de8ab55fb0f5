import { found, type Judged, type Rule } from '../judged.ts';
import type { RestGap } from '../rest.ts';
import { hours } from './enough-rest.ts';
import { approverOf, forcedPrice, invadedPrice } from './penalty.ts';

/** A call inside the rest that an agreement wants is a forced call: it has a price, and somebody must approve it. */
export const forcedCall: Rule = {
  id: 'forced-call',
  weight: 'priced',
  check: (judged) => judged.rests().flatMap((gap) => forced(judged, gap)),
};

function forced(judged: Judged, gap: RestGap): ReturnType<Rule['check']> {
  const { run, person, group } = gap;
  const terms = judged.terms(run.day.date);
  const term = terms.get(person === null ? 'crew.rest' : 'cast.rest');
  if (!term || term.figure === null || term.weight === 'law' || gap.rest >= term.figure) return [];
  const price =
    person === null ? invadedPrice(judged.production, terms, group, term.figure - gap.rest) : forcedPrice(judged, person, run.day.date);
  const facts = { day: run.day.id, person, group, wanted: hours(term.figure), stands: hours(gap.rest) };
  return [found('forced-call', term.weight, { ...facts, price, approver: approverOf(judged.production) })];
}
