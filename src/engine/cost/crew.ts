import type { CrewGroup, Minutes, Production } from '#model/index.ts';
import { addMoney, minutesOf, splinterUnit } from '#model/index.ts';
import type { Judged } from '../judged.ts';
import type { Terms } from '../packs/index.ts';
import { inRow } from '../rules/sixth-day.ts';
import type { DayRun } from '../timeline.ts';
import { bandsOf, crewOvertime, type Overtime } from './bands.ts';
import { type CostItem, type Line, lineAt, sayRate, sourceText, wholeLine } from './item.ts';

/** The crew by groups where they were entered, else by the day and the step of overtime; and company moves. */
export function crewLines(judged: Judged): readonly Line[] {
  const runs = judged.runs.filter((run) => run.slots.length > 0 && run.day.unit !== splinterUnit);
  const { crew, prices } = judged.production.house;
  const moves = runs.reduce((sum, run) => sum + run.moves, 0);
  const move = prices.find((price) => price.key === 'company-move');
  return [
    ...(crew.length === 0 ? wholeCrew(judged.production, runs) : crew.flatMap((group) => ofGroup(judged, runs, group))),
    ...(moves === 0
      ? []
      : [
          move
            ? {
                ...wholeLine('moves', 'move', 'company moves', move.sum.minor * moves, move.sum.currency, move.source),
                quantity: moves,
                rate: move.sum,
              }
            : 'company move: price unknown',
        ]),
  ];
}

function wholeCrew(production: Production, runs: readonly DayRun[]): readonly Line[] {
  const { crewDay, overtimeStep, skeleton } = production.house;
  const steps = runs.reduce((sum, run) => sum + run.overtime / skeleton.overtimeStep, 0);
  const common = { usual: 'budget rate', source: null, cancelling: null };
  return [
    crewDay
      ? lineAt(production, crewDay, { ...common, key: 'crew', account: 'crew', what: 'crew days', quantity: runs.length })
      : 'crew day: rate unknown',
    ...(steps === 0
      ? []
      : [
          overtimeStep
            ? lineAt(production, overtimeStep, { ...common, key: 'overtime', account: 'overtime', what: 'overtime steps', quantity: steps })
            : 'overtime step: rate unknown',
        ]),
  ];
}

/** One group: its days, a dearer sixth and seventh, overtime by bands, the night, and fringes on all of it. */
function ofGroup(judged: Judged, runs: readonly DayRun[], group: CrewGroup): readonly Line[] {
  const { production } = judged;
  if (group.rate === null) return [`${group.who}: rate unknown`];
  const base = lineAt(production, group.rate, {
    key: `crew ${group.who}`,
    account: 'crew',
    what: `${group.who}, ${group.heads} heads, days`,
    quantity: group.heads * runs.length,
    usual: 'budget rate',
    source: group.source,
    cancelling: null,
  });
  if (typeof base === 'string') return [base];
  const dates = runs.map((run) => run.day.date);
  const lines = [base, ...runs.flatMap((run) => longDay(judged.terms(run.day.date), group, run, base.rate, inRow(dates, run.day.date)))];
  const items = lines.filter((one): one is CostItem => typeof one !== 'string');
  return [...lines, ...fringe(group, items, base.rate.currency)];
}

function longDay(terms: Terms, group: CrewGroup, run: DayRun, rate: CostItem['rate'], row: number): readonly Line[] {
  const { worked, out } = shiftOf(group, run);
  const at = `${group.who} ${run.day.id}`;
  const line = (key: string, account: 'overtime' | 'night' | 'crew', what: string, minor: number): readonly Line[] =>
    minor === 0
      ? []
      : [wholeLine(`${key} ${at}`, account, `${group.who}, ${run.day.date}: ${what}`, minor * group.heads, rate.currency, 'agreement')];
  if (worked > group.hours && bandsOf(terms, 'crew').length === 0) return [`${at}: overtime unknown`];
  const over = crewOvertime(terms, rate.minor, group.hours, worked);
  const sixth = row < 6 ? 1 : (terms.get(row === 6 ? 'crew.sixth' : 'crew.seventh')?.figure ?? 1);
  const heads = `${group.heads} x `;
  return [
    ...line('overtime', 'overtime', `${heads}${saidPieces(over, rate.currency)}`, over.minor),
    ...line('night', 'night', `${heads}time after ${nightFrom(terms)}`, nightPay(terms, group, rate.minor, out, over)),
    ...line('sixth', 'crew', `${heads}${sixth - 1} x ${sayRate(rate.minor, rate.currency)}`, rate.minor * (sixth - 1)),
  ];
}

/** A group that was called before the unit is on the clock from then on; lunch is not worked. */
function shiftOf(group: CrewGroup, run: DayRun): { readonly worked: Minutes; readonly out: Minutes } {
  const early = run.day.preCalls.find((call) => call.who === group.who);
  const out = run.lastOut ?? run.call;
  const lunch = run.lunch === null ? 0 : run.lunch.to - run.lunch.from;
  return { worked: out - (early ? minutesOf(early.at) : run.call) - lunch, out };
}

const nightFrom = (terms: Terms): string => `${Math.floor((terms.get('crew.night.from')?.figure ?? 0) / 60)}:00`;

/** The hours of the night are paid up to their own rate: what overtime pays of them already is not paid twice. */
function nightPay(terms: Terms, group: CrewGroup, rate: number, out: Minutes, over: Overtime): number {
  const from = terms.get('crew.night.from')?.figure ?? null;
  const times = terms.get('crew.night.times')?.figure ?? null;
  if (from === null || times === null || out <= from) return 0;
  const night = out - from;
  const both = Math.min(
    night,
    over.pieces.reduce((sum, piece) => sum + piece.minutes, 0),
  );
  const paid = over.pieces[0]?.times ?? 1;
  return ((night - both) * (times - 1) + both * Math.max(0, times - paid)) * (rate / group.hours);
}

const saidPieces = ({ pieces }: Overtime, currency: string): string =>
  pieces.map((piece) => `${(piece.minutes / 60).toFixed(2)} h at ${piece.times} x ${sayRate(piece.hour, currency)}`).join(', ');

function fringe(group: CrewGroup, items: readonly CostItem[], currency: string): readonly Line[] {
  if (group.fringe === 0) return [];
  const gross = addMoney(
    currency,
    items.map((item) => item.sum),
  );
  const what = `${group.who}, fringes, ${group.fringe} % of ${sayRate(gross.minor, currency)}`;
  return [
    wholeLine(`fringe ${group.who}`, 'fringe', what, (gross.minor * group.fringe) / 100, currency, sourceText(group.source, 'budget rate')),
  ];
}
