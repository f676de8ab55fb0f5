import type { BoardView, DayView } from '#api/index.ts';
import type { DayRun } from '#engine/index.ts';
import { type Day, type DayId, dateIn, type Instant, type Production, sameValue, sayDate, wallTime } from '#model/index.ts';
import { dayNotes, isOpenDay, rulesUsed } from '#commands/index.ts';
import { boardRuns } from '../workings/index.ts';
import { counted, shortDate } from './spoken.ts';
import { presentStrip, shownLength } from './strip.ts';

/** The board: each shooting day with its totals and strips, and below them what is parked. */
export function presentBoard(production: Production, at: Instant): BoardView {
  const today = dateIn(at, production.zone);
  const runs = boardRuns(production);
  const next = runs.find(({ day }) => day.status === 'planned' && day.date > today)?.day;
  const length = runs.reduce((sum, run) => sum + run.eighths, 0);
  return {
    days: runs.map((run) => presentDay(production, run, today, at)),
    boneyard: production.plan.boneyard.map((part) => presentStrip(production, part)),
    next: next === undefined ? null : { day: next.id, notes: [...dayNotes(production, next.id)] },
    rules: rulesUsed(production),
    totals: `${counted(Object.keys(production.scenes).length, 'scene', 'scenes')}, ${counted(runs.length, 'day', 'days')}, ${shownLength(length)} pages`,
  };
}

function presentDay(production: Production, run: DayRun, today: string, at: Instant): DayView {
  const places = run.places.map((place) => production.places[place]?.name ?? place);
  const base = run.day.base === null ? null : (production.places[run.day.base]?.name ?? run.day.base);
  return {
    id: run.day.id,
    number: run.day.number,
    label: sayDate(run.day.date),
    short: shortDate(run.day.date),
    call: run.day.call,
    place: places.length > 0 ? places.join(' + ') : (base ?? 'no place'),
    length: shownLength(run.eighths),
    load: `${run.used} of ${run.usable} min`,
    full: run.unknown.length > 0 ? 'unknown' : run.used > run.usable ? 'over' : 'fits',
    wrap: run.cameraWrap === null || run.unknown.length > 0 ? null : `camera wrap ${wallTime(run.cameraWrap)}`,
    status: statusOf(run.day, today),
    open: isOpenDay(production, run.day, at),
    changed: changedSince(production, run.day.id),
    strips: (production.plan.order[run.day.id] ?? []).map((part) => presentStrip(production, part)),
  };
}

/** The first row of the journal that touched a day says what stood before; undone work leaves no mark, a first plan changes nothing. */
function changedSince(production: Production, day: DayId): boolean {
  const first = production.journal.flatMap((row) => row.changes).find((change) => change.on === 'plan' && change.id === day);
  if (first === undefined || first.was === null || (Array.isArray(first.was) && first.was.length === 0)) return false;
  return !sameValue(first.was, production.plan.order[day] ?? null);
}

/** A past day without a report counts as shot as planned, and says that nobody reported it. */
function statusOf(day: Day, today: string): DayView['status'] {
  if (day.status === 'reported') return 'as-shot';
  if (day.date === today) return 'today';
  return day.date < today ? 'not-reported' : 'planned';
}
