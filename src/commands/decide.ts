import type { Answer, Option } from '#options/index.ts';
import type { Change, DecisionId, Disruption, Entry, Production, Wish } from '#model/index.ts';
import { id } from '#model/index.ts';
import type { FactsMark } from './facts-hash.ts';
import { factsHash } from './facts-hash.ts';
import type { Doing, Done } from './journal.ts';
import { enter, nextName, putRecord } from './journal.ts';
import { disruptionKey } from './open-disruption.ts';
import type { Refusal } from './refusal.ts';
import { rowsInForce } from './undo.ts';

/** An answer as it was given, with the facts it was worked out from. */
export interface Given {
  readonly answer: Answer;
  readonly mark: FactsMark;
}
export interface Choice {
  readonly given: Given;
  /** An option's id, or its number among those that can be chosen. */
  readonly wanted: string;
  readonly why: string | null;
}
export type MayDecide = { readonly ok: true; readonly option: Option } | Refusal;

/** The options that can be chosen, in their order: what breaks law, safety or a contract date is shown and never counted (R7.1). */
export const choosable = (answer: Answer): readonly Option[] => answer.options.filter(({ verdict }) => verdict !== 'breaks');

/** Asked by the page to grey out a key, and by `decide` first: one rule for both. */
export function mayDecide(production: Production, { given, wanted }: Choice, doing: Doing): MayDecide {
  if (doing.by === null) return { ok: false, code: 'needs-decider' };
  const choices = choosable(given.answer);
  const number = /^\d$/u.test(wanted) ? Number(wanted) : null;
  const option = given.answer.options.find((one) => one.id === wanted) ?? (number === null ? undefined : choices[number - 1]);
  if (option === undefined) return { ok: false, code: 'no-such-option', wanted, choices: choices.length };
  if (option.verdict === 'breaks') return { ok: false, code: 'option-breaks', title: option.title, reasons: option.reasons };
  if (factsHash(production) !== given.mark.facts)
    return { ok: false, code: 'facts-changed', change: null, since: since(production, given.mark) };
  if (option.lastMoment !== null && Temporal.Instant.compare(doing.at, option.lastMoment) >= 0)
    return { ok: false, code: 'too-late', title: option.title, lastMoment: option.lastMoment };
  return { ok: true, option };
}

/** An option becomes facts and plan, with the decision beside them: one row, taken back as one. */
export function decide(production: Production, choice: Choice, doing: Doing): (Done & { readonly option: Option }) | Refusal {
  const may = mayDecide(production, choice, doing);
  if (!may.ok) return may;
  if (doing.by === null) return { ok: false, code: 'needs-decider' };
  const { option } = may;
  const { asked } = choice.given.answer;
  const disruption = isDisruption(asked) ? asked : null;
  const key = nextName(production, 'decisions', 'D-');
  const decision = putRecord(production, 'decisions', key, {
    id: id<DecisionId>(key),
    at: doing.at,
    what: option.title,
    decider: doing.by,
    why: choice.why ?? '',
    // The decider said it here; it binds once those who must say yes have.
    strength: option.mustSayYes.length === 0 ? 'confirmed' : 'open',
    disruption,
    option: option.id,
    mustSayYes: [...new Set(option.mustSayYes.map(({ person }) => person))],
  });
  const changes = [...opened(production, disruption, option.changes, doing), ...option.changes, decision];
  const done = enter(production, doing, { command: 'decide', what: option.title, why: choice.why, changes, undoes: null });
  if (done.ok) return { ...done, option };
  return done.code === 'stale-change' ? { ok: false, code: 'facts-changed', change: done.change, since: [] } : done;
}

/** On the command line an answer may be asked for before anybody entered what broke: the decision brings it along. */
function opened(production: Production, disruption: Disruption | null, changes: readonly Change[], doing: Doing): readonly Change[] {
  if (disruption === null) return [];
  const key = disruptionKey(disruption);
  const known = Object.hasOwn(production.disruptions, key) || changes.some((change) => change.on === 'disruptions' && change.id === key);
  return known ? [] : [putRecord(production, 'disruptions', key, { what: disruption, knownAt: doing.at })];
}

/** What was done since the answer and still stands: it says why the facts are others. */
function since(production: Production, { lastEntry }: FactsMark): readonly Entry[] {
  const place = production.journal.findIndex(({ id: entry }) => entry === lastEntry);
  if (lastEntry !== null && place < 0) return [];
  const later = new Set(production.journal.slice(place + 1).map((row) => row.id));
  return rowsInForce(production).filter((row) => later.has(row.id) && row.command !== 'undo' && row.command !== 'redo');
}

/** One list for the compiler to check: a kind of disruption that is missing here fails to compile. */
const disruptionKinds: { readonly [Kind in Disruption['kind']]: true } = {
  'person-out': true,
  'place-lost': true,
  'push-calls': true,
  'kit-out': true,
  'money-cut': true,
  'day-lost': true,
  'day-short': true,
  overrun: true,
  'stop-date': true,
  weather: true,
  'scene-added': true,
  'element-down': true,
  'client-change': true,
  chance: true,
};
export const isDisruption = (asked: Disruption | Wish): asked is Disruption => Object.hasOwn(disruptionKinds, asked.kind);
