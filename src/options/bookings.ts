import type { Booking, Cancellation, DayId, Instant, Money, PartId } from '#model/index.ts';
import { instantOfLocal, money, sayDate, sceneOfPart } from '#model/index.ts';
import { askTexts, bookingTexts } from '#texts/index.ts';
import type { Cutoff, Moved, MoneyFigure, OpenAsk } from './answer.ts';
import type { Ground } from './ground.ts';

/** What moves with the scenes of a way: its price at this instant, who has to answer, and the next instant at which it costs more. */
export interface MovedBookings {
  readonly lines: readonly MoneyFigure[];
  readonly asks: readonly OpenAsk[];
  readonly next: Cutoff | null;
}

/** Each thing booked for a date counts once, however many of its scenes move together (floor 2: cancellation steps, now and the next). */
export function movedBookings(ground: Ground, moved: readonly Moved[]): MovedBookings {
  const found = new Map<string, { readonly booking: Booking; readonly from: DayId; readonly to: DayId | null }>();
  for (const { scene, from, to } of moved) {
    if (from === null || dateOf(ground, from) === (to === null ? null : dateOf(ground, to))) continue;
    for (const booking of ground.base.scenes[sceneOfPart(scene as PartId)]?.bookings ?? [])
      found.set(`${booking.what} ${from}`, { booking, from, to });
  }
  const all = [...found.values()];
  return {
    lines: all.flatMap(({ booking, to }) => lineOf(ground, booking, to)),
    asks: all.flatMap(({ booking, to }) => asksOf(ground, booking, to)),
    next: all.flatMap(({ booking }) => nextStep(ground, booking) ?? []).sort((one, other) => one.at.localeCompare(other.at))[0] ?? null,
  };
}

const dateOf = (ground: Ground, day: DayId): string => ground.facts.days[day]?.date ?? day.slice(0, 10);

function lineOf(ground: Ground, booking: Booking, to: DayId | null): readonly MoneyFigure[] {
  const due = dueAt(ground, booking, ground.asked.at);
  if (due === null || due.minor === 0) return [];
  const what = to === null ? bookingTexts.dropped(booking.what) : bookingTexts.moved(booking.what, sayDate(dateOf(ground, to)));
  return [{ account: 'bookings', what, quantity: 1, rate: due, sum: due, source: bookingTexts.source(booking.what), kind: 'new' }];
}

function asksOf(ground: Ground, booking: Booking, to: DayId | null): readonly OpenAsk[] {
  const by = nextStep(ground, booking)?.at ?? null;
  const who = { who: null, name: booking.what, phone: booking.phone, from: null, by };
  const price =
    dueAt(ground, booking, ground.asked.at) === null ? [{ ...who, question: askTexts.price(bookingTexts.moving(booking.what)) }] : [];
  if (to === null || !booking.mustAnswer) return price;
  return [...price, { ...who, question: bookingTexts.mayMove(booking.what, sayDate(dateOf(ground, to))) }];
}

/** What moving it costs at an instant; null: nobody said. */
function dueAt(ground: Ground, booking: Booking, at: Instant): Money | null {
  const step = stepAt(ground, booking.moving, at);
  if (booking.moving.kind === 'unknown') return null;
  if (!step) return money(0, booking.sum.currency);
  return step.due.kind === 'sum' ? step.due.sum : money(Math.round((booking.sum.minor * step.due.percent) / 100), booking.sum.currency);
}

const stepAt = (ground: Ground, moving: Cancellation, at: Instant) =>
  moving.kind === 'steps'
    ? moving.steps.findLast((step) => step.from === null || instantOfLocal(step.from, ground.base.zone) <= at)
    : undefined;

function nextStep(ground: Ground, booking: Booking): Cutoff | null {
  if (booking.moving.kind !== 'steps') return null;
  const next = booking.moving.steps
    .flatMap((step) => (step.from === null ? [] : [instantOfLocal(step.from, ground.base.zone)]))
    .find((at) => at > ground.asked.at);
  if (next === undefined) return null;
  const due = dueAt(ground, booking, next);
  return { at: next, what: bookingTexts.costsMore(booking.what, due) };
}

/** What moving the bookings of some scenes costs at the instant of asking, each thing once. */
export function dueFor(ground: Ground, parts: readonly PartId[]): readonly { readonly what: string; readonly sum: Money }[] {
  const all = parts.flatMap((part) => ground.base.scenes[sceneOfPart(part)]?.bookings ?? []);
  const once = [...new Map(all.map((booking) => [booking.what, booking])).values()];
  return once.flatMap((booking) => {
    const sum = dueAt(ground, booking, ground.asked.at);
    return sum === null ? [] : [{ what: booking.what, sum }];
  });
}
