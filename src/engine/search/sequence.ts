import type { Minutes } from '#model/index.ts';
import type { FreeDay, Piece, Problem } from './problem.ts';

/** A day's pieces in their best order and what it comes to; `hard` counts clock rules broken in it. */
export interface Sequenced {
  readonly order: readonly number[];
  readonly call: Minutes;
  readonly used: Minutes;
  readonly overtime: Minutes;
  readonly hard: number;
  readonly moves: number;
  readonly places: readonly number[];
  readonly lastOut: Minutes;
  /** By person index: chair time and dismissal. */
  readonly people: ReadonlyMap<number, readonly [Minutes, Minutes]>;
  readonly earliestChair: Minutes;
  readonly latestOut: Minutes;
}
/** More steps than this in one day's ordering are not worth the wait: the best found stands. Counted, so that a seed repeats. */
const mostSteps = 1500;
/** A day that breaks in every order is only looked at: its best order is never taken where another day is open. */
const hopelessSteps = 24;
/** Dusk after sunset, as the trade counts it: an exterior night waits for it, an hour at most. */
const dusk = 29;
const longestDark = 60;

/**
 * The best order of a day's pieces: no clock rule broken, then fewest minutes of changes, then the order people already know (home day,
 * home place). A day left as it was keeps its published order while that breaks nothing; a day that no order can fit is not searched.
 */
export function sequence(problem: Problem, day: number, pieces: readonly number[], call: Minutes): Sequenced {
  const free = problem.days[day] as FreeDay;
  const sorted = pieces.filter((at) => !free.shot.includes(at)).sort((one, other) => rank(problem, one) - rank(problem, other));
  if (free.base.length === pieces.length && free.base.every((at) => pieces.includes(at))) {
    const asPublished = onClock(problem, day, free.base, call);
    if (asPublished.hard === 0) return asPublished;
  }
  const shot = free.shot.filter((at) => pieces.includes(at));
  const whole = [...shot, ...sorted];
  const least = leastChanges(problem, whole);
  const minutes = whole.reduce((sum, at) => sum + (problem.parts[at] as Piece).minutes, 0);
  if (whole.length < 2 || minutes + least + free.onTheRoad > problem.cap) return onClock(problem, day, whole, call);
  const lowest = unavoidable(problem, free, whole, call, minutes + least);
  return onClock(problem, day, new Ordering(problem, free, whole.length, call, least, lowest).best(shot, sorted), call);
}

/** Known order first: what stood earlier in the published plan goes earlier; what had no day comes last, by number of the piece. */
const rank = (problem: Problem, at: number): number => {
  const piece = problem.parts[at] as Piece;
  return piece.home < 0 ? 1_000_000 + at : piece.home * 1000 + piece.homeAt;
};

function leastChanges(problem: Problem, pieces: readonly number[]): Minutes {
  const { setChange, companyMove } = problem.production.house.skeleton;
  const sets = new Set(pieces.map((at) => problem.parts[at]?.set)).size;
  const places = new Set(pieces.map((at) => problem.parts[at]?.place)).size;
  return Math.max(0, places - 1) * companyMove + Math.max(0, sets - places) * setChange;
}

/**
 * Breaks that no order of these pieces can avoid: a night scene on a day that ends before dark, a place that shuts before the work is done,
 * a set that is dark all day, somebody who must be out before the own scene can end. A lower bound, so that hopeless days cost few steps.
 */
function unavoidable(problem: Problem, free: FreeDay, pieces: readonly number[], call: Minutes, work: Minutes): number {
  const house = problem.production.house.skeleton;
  const first = call + house.toFirstShot;
  const end = first + work + (first + work > call + house.lunchUntil ? house.lunch : 0);
  let broken = 0;
  const places = new Set<number>();
  for (const at of pieces) {
    const piece = problem.parts[at] as Piece;
    places.add(piece.place);
    const latest = end + house.lunch - piece.minutes;
    const darkest = latest + longestDark;
    if (piece.light === 'day' && first + piece.minutes > free.set) broken += 1;
    else if (piece.light === 'night' && free.sunKnown && darkest < free.set + dusk && first + piece.minutes > free.rise - dusk) broken += 1;
    else if (latest < (free.setReady[piece.set] ?? 0)) broken += 1;
    else if (piece.cast.some((person) => first + piece.minutes + house.dismissal > (free.outUntil[person] ?? 0))) broken += 1;
  }
  const [place] = places;
  const hours = places.size === 1 && place !== undefined && place >= 0 ? free.hours[place] : null;
  return hours && !hours.some(([opens, closes]) => opens <= call && end + house.wrapOut <= closes) ? broken + 1 : broken;
}

/** Breaks that no order with the fewest changes can avoid at this call; a first look before the orders are tried. */
export function leastBroken(problem: Problem, day: number, pieces: readonly number[], call: Minutes): number {
  const work = pieces.reduce((sum, at) => sum + (problem.parts[at] as Piece).minutes, 0) + leastChanges(problem, pieces);
  const free = problem.days[day] as FreeDay;
  return work + free.onTheRoad > problem.cap ? 1 : unavoidable(problem, free, pieces, call, work);
}

export const changeMinutes = (problem: Problem, from: number, to: number): Minutes => {
  const one = problem.parts[from] as Piece;
  const other = problem.parts[to] as Piece;
  if (one.place !== other.place) return problem.production.house.skeleton.companyMove;
  return one.set === other.set ? 0 : problem.production.house.skeleton.setChange;
};

/** The clock of one day at one moment of its order. */
interface Moment {
  readonly now: Minutes;
  readonly eaten: boolean;
  readonly changes: Minutes;
  readonly broken: number;
}

/** Depth-first over orders, the same set first, then the same place, then the known order: the first order found has the fewest changes. Cut where nothing better can come. */
class Ordering {
  private readonly problem: Problem;
  private readonly free: FreeDay;
  private readonly call: Minutes;
  private readonly least: Minutes;
  private readonly lowest: number;
  private order: number[] = [];
  private found: readonly number[] = [];
  private foundBroken = Number.POSITIVE_INFINITY;
  private foundChanges = Number.POSITIVE_INFINITY;
  private steps = 0;
  private readonly late: Lateness;
  constructor(problem: Problem, free: FreeDay, pieces: number, call: Minutes, least: Minutes, lowest: number) {
    this.late = new Lateness(problem, free, pieces);
    this.problem = problem;
    this.free = free;
    this.call = call;
    this.least = least;
    this.lowest = lowest;
  }

  best(shot: readonly number[], rest: readonly number[]): readonly number[] {
    let moment: Moment = {
      now: this.call + this.problem.production.house.skeleton.toFirstShot + this.free.onTheRoad,
      eaten: false,
      changes: 0,
      broken: 0,
    };
    for (const at of shot) {
      moment = this.after(moment, at);
      this.order.push(at);
    }
    this.found = [...shot, ...rest];
    this.extend(moment, rest, new Uint8Array(rest.length), 0);
    return this.found;
  }

  private extend(moment: Moment, rest: readonly number[], used: Uint8Array, placed: number): boolean {
    this.steps += 1;
    if (this.steps > (this.lowest > 0 ? hopelessSteps : mostSteps)) return true;
    if (placed === rest.length) return this.complete(moment);
    const last = this.order.at(-1);
    for (let nearness = last === undefined ? 2 : 0; nearness <= 2; nearness += 1)
      for (let index = 0; index < rest.length; index += 1) {
        const at = rest[index] as number;
        if (used[index] === 1 || (last !== undefined && this.away(last, at) !== nearness)) continue;
        const next = this.after(moment, at);
        if (next.broken > this.foundBroken || (next.broken === this.foundBroken && next.changes >= this.foundChanges)) continue;
        used[index] = 1;
        this.order.push(at);
        const done = this.extend(next, rest, used, placed + 1);
        this.order.pop();
        used[index] = 0;
        if (done) return true;
      }
    return false;
  }

  /** Keeps a whole order that is better than the best; true when nothing can be better still. */
  private complete(moment: Moment): boolean {
    const broken = moment.broken + this.late.of(this.order, this.call);
    if (broken < this.foundBroken || (broken === this.foundBroken && moment.changes < this.foundChanges)) {
      this.found = [...this.order];
      this.foundBroken = broken;
      this.foundChanges = moment.changes;
    }
    return this.foundBroken <= this.lowest && this.foundChanges <= this.least;
  }

  /** 0 the same set, 1 another set of the place, 2 another place. */
  private away(from: number, to: number): number {
    const one = this.problem.parts[from] as Piece;
    const other = this.problem.parts[to] as Piece;
    return one.place !== other.place ? 2 : one.set === other.set ? 0 : 1;
  }

  private after(moment: Moment, at: number): Moment {
    const last = this.order.at(-1);
    const step = stepClock(this.problem, this.free, this.call, moment.now, moment.eaten, last === undefined ? -1 : last, at);
    return {
      now: step.end,
      eaten: step.eaten,
      changes: moment.changes + step.change,
      broken: moment.broken + breaksAt(this.problem, this.free, at, step.start, step.end, this.order),
    };
  }
}

interface Step {
  readonly start: Minutes;
  readonly end: Minutes;
  readonly change: Minutes;
  readonly eaten: boolean;
}

/** One piece after another on the clock; what waits for the dark counts as a change; lunch falls at the first scene end or change end in its window, else inside the piece. */
function stepClock(problem: Problem, free: FreeDay, call: Minutes, from: Minutes, ate: boolean, last: number, at: number): Step {
  const house = problem.production.house.skeleton;
  let now = from;
  let eaten = ate;
  let change = 0;
  if (last >= 0) {
    if (!eaten && now >= call + house.lunchFrom) {
      eaten = true;
      now += house.lunch;
    }
    change = changeMinutes(problem, last, at);
    now += change;
    if (!eaten && now >= call + house.lunchFrom) {
      eaten = true;
      now += house.lunch;
    }
  }
  const piece = problem.parts[at] as Piece;
  if (piece.light === 'night' && free.sunKnown && now < free.set + dusk && now + longestDark >= free.set + dusk) {
    const lunchAt = Math.max(now, call + house.lunchFrom);
    if (!eaten && lunchAt < free.set + dusk) {
      eaten = true;
      change += lunchAt - now;
      now = lunchAt + house.lunch;
    }
    change += Math.max(0, free.set + dusk - now);
    now = Math.max(now, free.set + dusk);
  }
  const start = now;
  const latest = call + house.lunchUntil;
  now += piece.minutes;
  if (!eaten && now > latest && start < latest) {
    eaten = true;
    now += house.lunch;
  }
  return { start, end: now, change, eaten };
}

/** Light, dark, set and order of one piece where it stands; `before` is what stands before it. */
function breaksAt(problem: Problem, free: FreeDay, at: number, start: Minutes, end: Minutes, before: readonly number[]): number {
  const piece = problem.parts[at] as Piece;
  let broken = 0;
  if (piece.light === 'day' && (start < free.rise || end > free.set)) broken += 1;
  if (piece.light === 'night' && free.sunKnown) {
    const after = start >= free.set + dusk && end <= 1440 + free.rise - dusk;
    if (!after && end > free.rise - dusk) broken += 1;
  }
  if (start < (free.setReady[piece.set] ?? 0)) broken += 1;
  for (const [from, to] of piece.shut[free.at] ?? []) if (start < to && from < end) broken += 1;
  for (const person of piece.cast) if (end + problem.production.house.skeleton.dismissal > (free.outUntil[person] ?? 0)) broken += 1;
  for (const other of before) {
    const { after } = problem.parts[other] as Piece;
    if (after.length > 0 && after.includes(at)) broken += 1;
  }
  return broken;
}

/** What only the whole order tells: people's first chair and hours, and the places' opening. Counts what `onClock` counts, on arrays that stay. */
class Lateness {
  private readonly problem: Problem;
  private readonly free: FreeDay;
  private readonly starts: Int32Array;
  private readonly ends: Int32Array;
  private readonly chairs: Int32Array;
  private readonly outs: Int32Array;
  constructor(problem: Problem, free: FreeDay, pieces: number) {
    this.problem = problem;
    this.free = free;
    this.starts = new Int32Array(pieces);
    this.ends = new Int32Array(pieces);
    this.chairs = new Int32Array(problem.people.length);
    this.outs = new Int32Array(problem.people.length).fill(nobody);
  }

  of(order: readonly number[], call: Minutes): number {
    const { problem, free } = this;
    const house = problem.production.house.skeleton;
    let now = call + house.toFirstShot + free.onTheRoad;
    let eaten = false;
    order.forEach((at, index) => {
      const step = stepClock(problem, free, call, now, eaten, index === 0 ? -1 : (order[index - 1] as number), at);
      now = step.end;
      eaten = step.eaten;
      this.starts[index] = step.start;
      this.ends[index] = step.end;
      for (const person of (problem.parts[at] as Piece).cast) {
        if (this.outs[person] === nobody) this.chairs[person] = chairOf(problem, free, person, step.start);
        this.outs[person] = step.end + house.dismissal;
      }
    });
    const late = placeBreaks(problem, free, order, call, { starts: this.starts, ends: this.ends, lastOut: now + house.wrapOut });
    return late + this.peopleBroken(order);
  }

  private peopleBroken(order: readonly number[]): number {
    let broken = 0;
    for (const at of order)
      for (const person of (this.problem.parts[at] as Piece).cast) {
        const out = this.outs[person] as number;
        if (out === nobody) continue;
        this.outs[person] = nobody;
        const chair = this.chairs[person] as number;
        if (chair < (this.free.chairFrom[person] ?? 0)) broken += 1;
        if (out - chair > (this.free.mostAtPlace[person] ?? 0)) broken += 1;
      }
    return broken;
  }
}
const nobody = -1_000_000;

const chairOf = (problem: Problem, free: FreeDay, person: number, start: Minutes): Minutes =>
  Math.min(start - (problem.people[person]?.makeUp ?? 0), free.publishedChair[person] ?? 1_000_000);

interface Clocked {
  readonly starts: readonly Minutes[];
  readonly ends: readonly Minutes[];
  readonly changes: Minutes;
  readonly lastOut: Minutes;
  readonly people: Map<number, readonly [Minutes, Minutes]>;
}

function clockOf(problem: Problem, free: FreeDay, order: readonly number[], call: Minutes): Clocked {
  const house = problem.production.house.skeleton;
  const people = new Map<number, readonly [Minutes, Minutes]>();
  const starts: Minutes[] = [];
  const ends: Minutes[] = [];
  let now = call + house.toFirstShot + free.onTheRoad;
  let eaten = false;
  let changes = 0;
  let last = -1;
  for (const at of order) {
    const step = stepClock(problem, free, call, now, eaten, last, at);
    now = step.end;
    eaten = step.eaten;
    changes += step.change;
    last = at;
    starts.push(step.start);
    ends.push(step.end);
    for (const person of (problem.parts[at] as Piece).cast) {
      people.set(person, [people.get(person)?.[0] ?? chairOf(problem, free, person, step.start), step.end + house.dismissal]);
    }
  }
  return { starts, ends, changes, lastOut: order.length === 0 ? call : now + house.wrapOut, people };
}

function peopleBreaks(free: FreeDay, people: ReadonlyMap<number, readonly [Minutes, Minutes]>): number {
  let broken = 0;
  for (const [person, [chair, out]] of people) {
    if (chair < (free.chairFrom[person] ?? 0)) broken += 1;
    if (out - chair > (free.mostAtPlace[person] ?? 0)) broken += 1;
  }
  return broken;
}

/** Starts and ends by position in the order. */
interface Ends {
  readonly starts: ArrayLike<Minutes>;
  readonly ends: ArrayLike<Minutes>;
  readonly lastOut: Minutes;
}

function placeBreaks(problem: Problem, free: FreeDay, order: readonly number[], call: Minutes, clocked: Ends): number {
  let broken = 0;
  const seen: number[] = [];
  order.forEach((at, index) => {
    const place = (problem.parts[at] as Piece).place;
    if (place < 0 || seen.includes(place)) return;
    seen.push(place);
    const hours = free.hours[place];
    if (!hours) return;
    const last = order.findLastIndex((other) => (problem.parts[other] as Piece).place === place);
    const from = index === 0 ? call : (clocked.starts[index] ?? 0);
    const to = last === order.length - 1 ? clocked.lastOut : (clocked.ends[last] ?? 0);
    if (!hours.some(([opens, closes]) => opens <= from && to <= closes)) broken += 1;
  });
  return broken;
}

/** Puts one order on the clock and counts what breaks. */
export function onClock(problem: Problem, day: number, order: readonly number[], call: Minutes): Sequenced {
  const free = problem.days[day] as FreeDay;
  const house = problem.production.house.skeleton;
  const clocked = clockOf(problem, free, order, call);
  const used =
    (order.length === 0 ? 0 : free.onTheRoad) + clocked.changes + order.reduce((sum, at) => sum + (problem.parts[at] as Piece).minutes, 0);
  const places = [...new Set(order.map((at) => (problem.parts[at] as Piece).place))];
  let hard = peopleBreaks(free, clocked.people) + placeBreaks(problem, free, order, call, clocked);
  order.forEach((at, index) => {
    hard += breaksAt(problem, free, at, clocked.starts[index] ?? 0, clocked.ends[index] ?? 0, order.slice(0, index));
  });
  if (used > problem.cap) hard += 1 + (used - problem.cap) / 100;
  hard += Math.max(0, places.filter((place) => place >= 0).length - house.mostPlaces);
  let earliestChair = call;
  let latestOut = clocked.lastOut;
  for (const [chair, out] of clocked.people.values()) {
    earliestChair = Math.min(earliestChair, chair);
    latestOut = Math.max(latestOut, out);
  }
  return {
    order,
    call,
    used,
    overtime: Math.ceil(Math.max(0, used - problem.usable) / house.overtimeStep) * house.overtimeStep,
    hard,
    moves: order.filter(
      (at, index) => index > 0 && (problem.parts[at] as Piece).place !== (problem.parts[order[index - 1] ?? at] as Piece).place,
    ).length,
    places,
    lastOut: clocked.lastOut,
    people: clocked.people,
    earliestChair,
    latestOut,
  };
}
