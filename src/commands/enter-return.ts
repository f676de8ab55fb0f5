import type { Change, Disruption, IsoDate, Production, Span } from '#model/index.ts';
import { addDays, sayDate } from '#model/index.ts';
import type { Given } from './decide.ts';
import { isDisruption } from './decide.ts';
import type { Doing, Done } from './journal.ts';
import { enter, isSame, putRecord } from './journal.ts';
import { disruptionKey } from './open-disruption.ts';
import type { Refusal } from './refusal.ts';
import { disruptionText } from './say.ts';

export interface Return {
  readonly given: Given;
  /** The day on which the person or thing is there again. */
  readonly back: IsoDate;
}

/**
 * What could wait is settled now: the return is known, and the decided option's plan for it is taken.
 *   Tue 40 36 41 60 | ? | ? | ?    back Thu:   | 62 | 32 50 51 | 31 34 33 45 |
 */
export function enterReturn(production: Production, { given, back }: Return, doing: Doing): Done | Refusal {
  const { asked } = given.answer;
  if (!isDisruption(asked) || !('span' in asked) || asked.span === null) return { ok: false, code: 'not-decided' };
  const taken = Object.values(production.decisions).filter(
    (decision) => decision.disruption !== null && disruptionKey(decision.disruption) === disruptionKey(asked),
  );
  const option = given.answer.options.find((one) => taken.some((decision) => decision.option === one.id));
  if (option === undefined) return { ok: false, code: 'not-decided' };
  const branch = option.branches.find((one) => one.back === back);
  if (branch === undefined) return { ok: false, code: 'no-such-return', back, planned: option.branches.map((one) => one.back) };
  const known = returned(production, asked, asked.span, back);
  if (known === null) return { ok: false, code: 'not-decided' };
  const changes: readonly Change[] = [...(isSame(known) ? [] : [known]), ...branch.changes];
  const what = `back on ${sayDate(back)}: ${disruptionText(production, asked)}`;
  const done = enter(production, doing, { command: 'return', what, why: null, changes, undoes: null });
  return !done.ok && done.code === 'stale-change' ? { ok: false, code: 'facts-changed', change: done.change, since: [] } : done;
}

function returned(production: Production, asked: Disruption, span: Span, back: IsoDate): Change | null {
  const key = disruptionKey(asked);
  const stands = production.disruptions[key];
  if (stands === undefined) return null;
  const what = { ...asked, span: { from: span.from, to: addDays(back, -1) } } as Disruption;
  return putRecord(production, 'disruptions', key, { what, knownAt: stands.knownAt });
}
