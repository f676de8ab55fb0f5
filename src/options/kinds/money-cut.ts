import type { Change, Disruption, Instant, Money, Production, Wish } from '#model/index.ts';
import { addMoney, money, sayInstant, sayMoney } from '#model/index.ts';
import { basisText, savingTexts } from '#texts/index.ts';
import type { Answer, Cutoff, Impact, MoneyFigure, MoveFound, OpenAsk, Option, SavingsFound, Verdict } from '../answer.ts';
import { noImpact } from '../answer.ts';
import type { Asked } from '../ground.ts';
import { idOf, nameOf } from '../names.ts';
import type { Move, MovePart } from '../savings.ts';
import { isTaken, movesOf, savedOnce } from '../savings.ts';
import { type MoneyWay, waysTo } from './money-ways.ts';
import { ownAsk } from '../own-ask.ts';

export type AskedMoney =
  | Extract<Disruption, { readonly kind: 'money-cut' }>
  | Extract<Wish, { readonly kind: 'save-money' | 'save-percent' }>;
export const isMoney = (asked: Disruption | Wish): asked is AskedMoney =>
  asked.kind === 'money-cut' || asked.kind === 'save-money' || asked.kind === 'save-percent';

/** Other ways shown beside the first. */
const mostOthers = 3;

/** Less money: the ways that the budget has by itself, how far they get, and what stands apart with its reason (M18, M26). */
export function moneyAnswer(production: Production, asked: AskedMoney, how: Asked): Answer {
  const moves = movesOf(production, how.at);
  const target = targetOf(production, asked);
  const ways = waysTo(target, moves, production, mostOthers);
  const found = savingsFound(production, moves, target, how.at);
  const options = ways.map((way, place) => wayOption(production, way, target, how.at, ways[place === 0 ? 1 : 0] ?? null));
  return {
    asked,
    at: how.at,
    seed: how.seed,
    impact: impactOf(found, moves),
    options: asked.kind === 'money-cut' ? [...options, waiting(production, asked.less, moves, how.at)] : options,
    none: ways.length === 0 ? { clash: [savingTexts.nothing()], relaxations: [] } : null,
    savings: found,
    ended: 'done',
    effort: { moves: 0, budget: how.budget },
    ms: 0,
  };
}

/** The target in money. A share is of the budget's total; without one, of the money lines that are known. */
function targetOf(production: Production, asked: AskedMoney): Money {
  if (asked.kind === 'money-cut') return asked.less;
  if (asked.kind === 'save-money') return asked.target;
  const lines = Object.values(production.moneyLines).flatMap(({ sum }) => (sum === null ? [] : [sum]));
  const whole = production.house.budget?.total ?? addMoney(production.currency, lines);
  return money(Math.round((whole.minor * asked.percent) / 100), production.currency);
}

/** Every way to save with its figures, and what they come to together; without a target nothing is short. */
export function savingsFound(production: Production, moves: readonly Move[], target: Money | null, at: Instant): SavingsFound {
  const found = savedOnce(production.currency, moves);
  const short = money(Math.max(0, (target?.minor ?? 0) - found.minor), production.currency);
  const unknown = moves.flatMap(({ parts }) => parts.filter(({ ask }) => ask !== null).map(({ id }) => id));
  return {
    first: savingTexts.first(
      sayMoney(found),
      target === null ? null : sayMoney(target),
      short.minor === 0 ? null : sayMoney(short),
      new Set(unknown).size,
    ),
    target,
    found,
    short,
    taken: savedOnce(production.currency, moves.filter(isTaken)),
    moves: moves.map((move) => moveFound(production, move, moves, at)),
  };
}

function moveFound(production: Production, move: Move, all: readonly Move[], at: Instant): MoveFound {
  const { saving, standing } = move;
  const earlier = all.slice(0, all.indexOf(move)).filter((other) => other.standing === 'lawful');
  const never = standing === 'must' || standing === 'breaks-law';
  return {
    id: saving.id,
    title: saving.title,
    bar: move.bar,
    standing,
    saves: never ? null : move.net,
    takenAt: saving.takenAt,
    lines: never ? [] : move.parts.flatMap((part) => linesOf(part)),
    cancelling: never ? [] : move.parts.flatMap((part) => cancellingWords(production, part)),
    sameAs: move.parts.flatMap((part) => {
      const other = earlier.find((one) => one.parts.some(({ id }) => id === part.id));
      return other === undefined ? [] : [savingTexts.sameAs(part.what, other.saving.title)];
    }),
    givesUp: saving.givesUp,
    declaredBy: saving.declaredBy,
    mustSayYes: saving.needsYes,
    cutoff: isTaken(move) || never ? null : cutoffOf([move], at),
    open: never ? null : (move.parts.find(({ ask }) => ask !== null)?.ask ?? null),
    why: move.why,
  };
}

/** What is saved and what stays due are two lines of two kinds, never one sum (floor 2). */
function linesOf(part: MovePart): readonly MoneyFigure[] {
  const { what, account, quantity, rate, due, net, source } = part;
  if (rate === null || due === null || net === null) return [];
  const common = { account, source: source ?? 'nobody said' };
  if (due.minor === 0) return [{ ...common, what, quantity, rate, sum: net, kind: 'saved' }];
  const gross = money(rate.minor * quantity, rate.currency);
  return [
    { ...common, what: savingTexts.part(what, sayMoney(gross), sayMoney(due)), quantity: 1, rate: net, sum: net, kind: 'saved' },
    { ...common, what: savingTexts.sunk(what), quantity: 1, rate: due, sum: due, kind: 'sunk' },
  ];
}

function cancellingWords(production: Production, { due, nextStep }: MovePart): readonly string[] {
  const now = due === null || due.minor === 0 ? [] : [savingTexts.dueNow(sayMoney(due))];
  if (nextStep === null) return now;
  const when = sayInstant(nextStep.at, production.zone, { city: false });
  const then = sayMoney(nextStep.due);
  return now.length === 0 ? [savingTexts.freeUntil(when, then)] : [...now, savingTexts.moreFrom(when, then)];
}

/** The next instant at which a cancellation of these moves becomes dearer. */
function cutoffOf(moves: readonly Move[], at: Instant): Cutoff | null {
  return cutoffsOf(moves).find((one) => one.at > at) ?? null;
}
const cutoffsOf = (moves: readonly Move[]): readonly Cutoff[] =>
  moves
    .filter((move) => move.standing === 'lawful' && !isTaken(move))
    .flatMap(({ parts }) =>
      parts.flatMap(({ what, nextStep }) =>
        nextStep === null ? [] : [{ at: nextStep.at, what: savingTexts.stepAt(what, sayMoney(nextStep.due)) }],
      ),
    )
    .sort((one, other) => one.at.localeCompare(other.at));

function impactOf(found: SavingsFound, moves: readonly Move[]): Impact {
  const cutoffs = cutoffsOf(moves);
  return {
    ...noImpact,
    waitingFreeUntil: cutoffs[0]?.at ?? null,
    decideBy: cutoffs[0]?.at ?? null,
    cutoffs,
    sentences: [found.first, ...(found.taken.minor === 0 ? [] : [`${sayMoney(found.taken)} taken so far`])],
  };
}
function wayOption(production: Production, way: MoneyWay, target: Money, at: Instant, other: MoneyWay | null): Option {
  const { moves, sum } = way;
  const short = money(Math.max(0, target.minor - sum.minor), target.currency);
  const asks = [...(short.minor === 0 ? [] : [shortAsk(production, short, target)]), ...sourceAsks(moves)];
  const lines = once(moves.flatMap((move) => move.parts.map((part) => ({ id: part.id, lines: linesOf(part) }))));
  const cutoff = cutoffOf(moves, at);
  const spared = other === null ? [] : other.moves.filter((move) => !moves.includes(move));
  return {
    ...bareOption(production, at),
    id: idOf(['money', target.minor, moves.map(({ saving }) => saving.id), sum.minor]),
    play: 'save',
    title: titleOf(way, short),
    verdict: asks.length > 0 ? 'ask' : 'verified',
    saved: sum,
    sunk: addMoney(
      production.currency,
      lines.filter(({ kind }) => kind === 'sunk').map((line) => line.sum),
    ),
    lines,
    intent: moves.every(({ bar }) => bar === 'enough') ? 'kept' : 'bent',
    lastMoment: cutoff?.at ?? null,
    nextCutOff: cutoff,
    mustSayYes: moves.flatMap(({ saving }) => saving.needsYes.map((person) => ({ person, what: saving.title }))),
    changes: moves.filter((move) => !isTaken(move)).map((move) => takenAt(move, at)),
    asks,
    reasons: [
      ...moves.map((move) => moveWords(production, move)),
      ...spared.map((move) => `stays: ${move.saving.givesUp ?? move.saving.title}`),
    ],
  };
}

function titleOf({ sum, keeps }: MoneyWay, short: Money): string {
  if (short.minor > 0) return savingTexts.all(sayMoney(sum), sayMoney(short));
  if (keeps !== null) return savingTexts.keep(keeps.saving.givesUp ?? `“${keeps.saving.title}”`, sayMoney(sum));
  return savingTexts.enoughFirst(sayMoney(sum));
}

/** 'crane: £4,200; free until Thu 3 December, 18:00, then £2,100; gives up ...; declared by ...' */
function moveWords(production: Production, move: Move): string {
  const { saving, net, parts } = move;
  return [
    savingTexts.line(saving.title, net === null ? '' : sayMoney(net)),
    ...parts.flatMap((part) => cancellingWords(production, part)),
    ...(saving.givesUp === null ? [] : [`gives up ${saving.givesUp}`]),
    ...(saving.declaredBy === null ? [] : [savingTexts.declared(nameOf(production, saving.declaredBy))]),
  ].join('; ');
}

const takenAt = ({ saving }: Move, at: Instant): Change => ({ on: 'savings', id: saving.id, was: saving, now: { ...saving, takenAt: at } });

/** A thing that two moves share has its lines once. */
function once(parts: readonly { readonly id: string; readonly lines: readonly MoneyFigure[] }[]): readonly MoneyFigure[] {
  return parts.filter((part, place) => parts.findIndex(({ id }) => id === part.id) === place).flatMap(({ lines }) => lines);
}

/** Whoever answers for the money: the line producer, else the user. */
function keeperOf(production: Production): { readonly who: OpenAsk['who']; readonly name: string; readonly phone: string | null } {
  const upm = Object.values(production.people).find(({ audience }) => audience === 'upm');
  const keeper = upm ?? (production.me === null ? undefined : production.people[production.me]);
  return { who: keeper?.id ?? null, name: keeper?.name ?? '', phone: keeper?.phone ?? null };
}
const shortAsk = (production: Production, short: Money, target: Money): OpenAsk => ({
  ...keeperOf(production),
  question: savingTexts.shortAsk(sayMoney(short), sayMoney(target)),
  from: null,
  by: null,
});
/** A figure that nobody stands for is a guess and keeps a way from being verified (floor 2). */
const sourceAsks = (moves: readonly Move[]): readonly OpenAsk[] =>
  moves
    .filter(({ parts }) => parts.some(({ source }) => source === null))
    .map(({ saving }) => ownAsk(savingTexts.askSource(saving.title), null));

/** Waiting costs nothing until the first cancellation becomes dearer. */
function waiting(production: Production, less: Money, moves: readonly Move[], at: Instant): Option {
  const cutoff = cutoffOf(moves, at);
  return {
    ...bareOption(production, at),
    id: idOf(['money-wait', less.minor]),
    play: 'wait',
    title: savingTexts.wait(),
    verdict: 'ask',
    nextCutOff: cutoff,
    asks: [{ ...keeperOf(production), question: savingTexts.waitAsk(sayMoney(less)), from: null, by: cutoff?.at ?? null }],
    reasons: cutoff === null ? [] : [`${sayInstant(cutoff.at, production.zone, { city: true })}: ${cutoff.what}`],
  };
}

/** What an option about money alone leaves as it is. */
function bareOption(
  production: Production,
  at: Instant,
): Omit<Option, 'id' | 'play' | 'title' | 'verdict'> & { readonly verdict: Verdict } {
  const none = money(0, production.currency);
  return {
    group: '',
    firstStep: '',
    verdict: 'verified',
    condition: null,
    basis: basisText(sayInstant(at, production.zone, { city: true })),
    newMoney: none,
    saved: none,
    sunk: none,
    recoverable: none,
    lines: [],
    days: 0,
    load: { calls: 0, people: [], overtime: 0, brokenRest: 0 },
    callChanges: [],
    intent: 'kept',
    lastMoment: null,
    nextCutOff: null,
    coverLeft: null,
    slackLeft: production.house.slackDays,
    contingencyLeft: production.house.contingency,
    roomLeft: 0,
    mustSayYes: [],
    changes: [],
    moved: [],
    rules: [],
    promises: [],
    asks: [],
    reasons: [],
    branches: [],
    touched: [],
    sharesFirstStepWith: [],
  };
}
