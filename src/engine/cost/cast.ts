import type { CastPart, Deal, IsoDate, Person } from '#model/index.ts';
import { addDays, addMoney, daysBetween, money, sayDate, weekdayOf } from '#model/index.ts';
import type { Judged } from '../judged.ts';
import type { Terms } from '../packs/index.ts';
import { inRow } from '../rules/sixth-day.ts';
import { dayPayOf } from '../rules/penalty.ts';
import { bookings } from '../state.ts';
import type { DayRun, PersonRun } from '../timeline.ts';
import { castOvertime } from './bands.ts';
import { type CostItem, type Line, lineAt, sayRate, sourceText, wholeLine } from './item.ts';

type Player = Person & { readonly cast: CastPart };

/** What each performer costs: the deal, days beyond it, overtime, fringes (floor 2). */
export function castLines(judged: Judged): readonly Line[] {
  const booked = bookings(judged.production, judged.plan);
  return [...booked.keys()].sort().flatMap((person): readonly Line[] => {
    const facts = judged.production.people[person];
    if (!facts?.cast) return [];
    const dates = [...(booked.get(person) ?? [])].sort();
    return ofPlayer(judged, { ...facts, cast: facts.cast }, dates);
  });
}

function ofPlayer(judged: Judged, player: Player, dates: readonly IsoDate[]): readonly Line[] {
  const { deal } = player.cast;
  if (deal.rate === null) return [`${player.called}: rate unknown`];
  const terms = judged.terms(dates[0] ?? '');
  const { quantity, unit } = paidUnits(deal, dates, terms.get('cast.drop')?.figure ?? null);
  const base = lineAt(judged.production, deal.rate, {
    key: `cast ${player.id}`,
    account: 'cast',
    what: `${player.called}, ${unit}`,
    quantity,
    usual: 'deal',
    source: deal.source,
    cancelling: deal.cancelling,
  });
  if (typeof base === 'string') return [base];
  const lines = [base, ...beyond(judged, player, dates, terms), ...longDays(judged, player, base)];
  return [...lines, ...fringe(player, lines)];
}

/**
 * Hold pay belongs to the deal, not to the grid (floor 1.6): consecutive days from first to last work day, weeks touched, the picture
 * once, or only the days worked. An engagement with dates is paid by its dates, whatever the plan uses of it. One gap of a performer on
 * consecutive days may be unpaid: to a firm date that stood in the engagement, after more than `dropAfter` calendar days (floor 1.5);
 * null: no agreement here knows that.
 */
export function paidUnits(
  deal: Deal,
  dates: readonly IsoDate[],
  dropAfter: number | null,
): { readonly quantity: number; readonly unit: string } {
  const first = dates[0];
  const last = dates.at(-1);
  if (!first || !last) return { quantity: 0, unit: 'not called' };
  if (deal.kind === 'run-of-picture' || deal.kind === 'flat') return { quantity: 1, unit: 'the picture' };
  if (deal.kind === 'daily') return { quantity: dates.length, unit: 'days worked' };
  const from = deal.from && deal.from < first ? deal.from : first;
  const to = deal.to && deal.to > last ? deal.to : last;
  if (deal.kind === 'weekly') return { quantity: weeksTouched(from, to), unit: 'weeks' };
  const gap = droppedGap(deal, dates, dropAfter);
  const paid = consecutive(from, to, dates) - (gap === null ? 0 : consecutive(addDays(gap.after, 1), addDays(gap.back, -1), dates));
  return { quantity: paid, unit: gap === null ? 'consecutive days' : `consecutive days, dropped ${gap.after} and picked up ${gap.back}` };
}

/** The gap that a firm date in the engagement leaves unpaid; null: none, and everything between is held. */
export function droppedGap(
  deal: Deal,
  dates: readonly IsoDate[],
  dropAfter: number | null,
): { readonly after: IsoDate; readonly back: IsoDate } | null {
  const back = deal.pickUp;
  const after = back === null ? undefined : dates.findLast((date) => date < back);
  // Called before the firm date, or close to it: consecutively employed all the same.
  if (dropAfter === null || back === null || after === undefined || !dates.some((date) => date >= back)) return null;
  return daysBetween(after, back) > dropAfter ? { after, back } : null;
}

/** Weekdays from one date to another, and days off that were worked. */
function consecutive(from: IsoDate, to: IsoDate, worked: readonly IsoDate[]): number {
  if (to < from) return 0;
  return Array.from({ length: daysBetween(from, to) + 1 }, (_, at) => addDays(from, at)).filter(
    (date) => weekdayOf(date) <= 5 || worked.includes(date),
  ).length;
}

const weeksTouched = (from: IsoDate, to: IsoDate): number => Math.floor((daysBetween(from, to) + weekdayOf(from) - 1) / 7) + 1;

/** Days that the deal does not pay by itself: a sixth and seventh of the week, and days outside the dates of a picture. */
function beyond({ production }: Judged, player: Player, dates: readonly IsoDate[], terms: Terms): readonly Line[] {
  const { deal } = player.cast;
  if (deal.kind === 'flat') return [];
  if (deal.kind === 'run-of-picture') return overage(production, player, dates);
  const pay = dayPayOf(production, player.id);
  if (pay === null) return [];
  return ([6, 7] as const).flatMap((day): readonly Line[] => {
    const own = dates.filter((date) => (deal.kind === 'weekly' ? isExtra(deal, date, day) : isNth(dates, date, day)));
    const term = terms.get(day === 6 ? 'cast.sixth' : 'cast.seventh')?.figure ?? null;
    // A week's rate leaves its sixth day out whole; a day's rate has paid it once already.
    const times = deal.kind === 'weekly' ? (term ?? (day === 6 ? 1.5 : 2)) : (term ?? 1) - 1;
    if (own.length === 0 || times <= 0) return [];
    const about = `${player.called}, ${day === 6 ? 'sixth' : 'seventh'} day, ${times} x ${sayRate(pay.minor, pay.currency)}`;
    const rate = money(Math.round(pay.minor * times), pay.currency);
    const source = term === null ? 'usual in most deals' : 'agreement';
    return [
      {
        ...wholeLine(`cast ${day} ${player.id}`, 'cast', about, rate.minor * own.length, rate.currency, source),
        quantity: own.length,
        rate,
      },
    ];
  });
}

const isExtra = ({ weekDays }: Deal, date: IsoDate, day: 6 | 7): boolean =>
  day === 6 ? weekdayOf(date) === (weekDays ?? 5) + 1 : weekdayOf(date) > (weekDays ?? 5) + 1;
const isNth = (dates: readonly IsoDate[], date: IsoDate, day: 6 | 7): boolean => {
  const row = inRow(dates, date);
  return day === 6 ? row === 6 : row >= 7;
};

function overage(production: Judged['production'], player: Player, dates: readonly IsoDate[]): readonly Line[] {
  const { deal } = player.cast;
  const outside = dates.filter((date) => (deal.from !== null && date < deal.from) || (deal.to !== null && date > deal.to));
  if (outside.length === 0) return [];
  if (deal.overage === null) return [`${player.called}: overage unknown`];
  return [
    lineAt(production, deal.overage, {
      key: `overage ${player.id}`,
      account: 'cast',
      what: `${player.called}, days beyond the picture`,
      quantity: outside.length,
      usual: 'deal',
      source: deal.source,
      cancelling: null,
    }),
  ];
}

/** Overtime by the person, where the deal says how many hours its day pays and an agreement what more is worth. */
function longDays({ runs, terms }: Judged, player: Player, base: CostItem): readonly Line[] {
  const { deal } = player.cast;
  const { hours } = deal;
  if (hours === null || !deal.kind.startsWith('daily')) return [];
  return runs.flatMap((run): readonly Line[] => {
    const own = run.people.find(({ person }) => person === player.id);
    if (!own) return [];
    const worked = workedMinutes(run, own);
    const { minor, pieces } = castOvertime(terms(run.day.date), base.rate.minor, hours, worked);
    if (minor === 0) return [];
    const said = pieces.map(
      (piece) => `${(piece.minutes / 60).toFixed(1)} h at ${piece.times} x ${sayRate(piece.hour, base.rate.currency)}`,
    );
    const what = `${player.called}, ${sayDate(run.day.date)}: ${said.join(', ')}`;
    return [wholeLine(`overtime ${player.id} ${run.day.id}`, 'overtime', what, minor, base.rate.currency, 'agreement')];
  });
}

/** From chair to dismissal, less lunch where it fell inside. */
const workedMinutes = (run: DayRun, own: PersonRun): number => {
  const ate = run.lunch !== null && run.lunch.from >= own.makeUp && run.lunch.to <= own.dismissed;
  return own.dismissed - own.makeUp - (ate && run.lunch ? run.lunch.to - run.lunch.from : 0);
};

function fringe(player: Player, lines: readonly Line[]): readonly Line[] {
  const { fringe: percent, source } = player.cast.deal;
  const items = lines.filter((one): one is CostItem => typeof one !== 'string');
  const currency = items[0]?.rate.currency;
  if (percent === 0 || currency === undefined) return [];
  const gross = addMoney(
    currency,
    items.map((item) => item.sum),
  );
  const what = `${player.called}, fringes, ${percent} % of ${sayRate(gross.minor, currency)}`;
  const line = wholeLine(`fringe ${player.id}`, 'fringe', what, (gross.minor * percent) / 100, currency, sourceText(source, 'deal'));
  return [line];
}
