import type { Minutes } from '#model/index.ts';
import { daysBetween, minutesOf } from '#model/index.ts';
import type { Piece, Problem } from './problem.ts';

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
/** More tries than this in one day's ordering are not worth the wait: the best found stands. Counted, so that a seed repeats. */
const mostTries = 4000;

/**
 * The best order of a day's pieces: no clock rule broken, then fewest minutes of changes, then the order people already know (home day,
 * home place). A day left as it was keeps its published order while that breaks nothing.
 */
export function sequence(problem: Problem, day: number, pieces: readonly number[], call: Minutes): Sequenced {
  const sorted = [...pieces].sort((one, other) => rank(problem, one, day) - rank(problem, other, day));
  const base = problem.days[day]?.base ?? [];
  if (base.length === pieces.length && base.every((at) => pieces.includes(at))) {
    const asPublished = onClock(problem, day, base, call);
    if (asPublished.hard === 0) return asPublished;
  }
  const best = search(problem, day, sorted, call);
  return onClock(problem, day, best, call);
}

const rank = (problem: Problem, at: number, day: number): number => {
  const piece = problem.parts[at] as Piece;
  const home = piece.home < 0 ? 999 : piece.home === day ? -1 : piece.home;
  return home * 1000 + piece.homeAt;
};

function search(problem: Problem, day: number, sorted: readonly number[], call: Minutes): readonly number[] {
  let best: readonly number[] = sorted;
  let bestHard = Number.POSITIVE_INFINITY;
  let bestChange = Number.POSITIVE_INFINITY;
  let tries = 0;
  const { setChange, companyMove } = problem.production.house.skeleton;
  const sets = new Set(sorted.map((at) => problem.parts[at]?.set)).size;
  const places = new Set(sorted.map((at) => problem.parts[at]?.place)).size;
  const least = (places - 1) * companyMove + (sets - places) * setChange;
  const taken: number[] = [];
  const used = new Set<number>();
  const extend = (changes: Minutes): boolean => {
    tries += 1;
    if (tries > mostTries) return true;
    if (taken.length === sorted.length) {
      const { hard } = onClock(problem, day, taken, call);
      if (hard < bestHard || (hard === bestHard && changes < bestChange)) {
        best = [...taken];
        bestHard = hard;
        bestChange = changes;
      }
      return bestHard === 0 && bestChange <= least;
    }
    const last = taken.at(-1);
    for (const at of sorted) {
      if (used.has(at)) continue;
      const more = last === undefined ? 0 : changeMinutes(problem, last, at);
      if (bestHard === 0 && changes + more >= bestChange) continue;
      used.add(at);
      taken.push(at);
      const done = extend(changes + more);
      taken.pop();
      used.delete(at);
      if (done) return true;
    }
    return false;
  };
  if (sorted.length > 0) extend(0);
  return best;
}

export const changeMinutes = (problem: Problem, from: number, to: number): Minutes => {
  const one = problem.parts[from] as Piece;
  const other = problem.parts[to] as Piece;
  if (one.place !== other.place) return problem.production.house.skeleton.companyMove;
  return one.set === other.set ? 0 : problem.production.house.skeleton.setChange;
};

/** Puts one order on the clock and counts what breaks. */
export function onClock(problem: Problem, day: number, order: readonly number[], call: Minutes): Sequenced {
  const house = problem.production.house.skeleton;
  const people = new Map<number, readonly [Minutes, Minutes]>();
  const starts: Minutes[] = [];
  const ends: Minutes[] = [];
  let now = call + house.toFirstShot;
  let eaten = false;
  let used = 0;
  let moves = 0;
  const eat = () => {
    if (eaten || now < call + house.lunchFrom) return;
    eaten = true;
    now += house.lunch;
  };
  order.forEach((at, index) => {
    const piece = problem.parts[at] as Piece;
    const before = order[index - 1];
    if (before !== undefined) {
      eat();
      const change = changeMinutes(problem, before, at);
      if (problem.parts[before]?.place !== piece.place) moves += 1;
      now += change;
      used += change;
      eat();
    }
    starts.push(now);
    const latest = call + house.lunchUntil;
    const start = now;
    now += piece.minutes;
    used += piece.minutes;
    if (!eaten && now > latest && start < latest) {
      eaten = true;
      now += house.lunch;
    }
    ends.push(now);
    for (const person of piece.cast) {
      const known = people.get(person);
      const makeUp = problem.people[person]?.makeUp ?? 0;
      people.set(person, [known?.[0] ?? start - makeUp, now + house.dismissal]);
    }
  });
  const lastOut = order.length === 0 ? call : now + house.wrapOut;
  const over = Math.max(0, used - problem.usable);
  const places = [...new Set(order.map((at) => (problem.parts[at] as Piece).place))];
  const hard =
    pieceBreaks(problem, day, order, starts, ends) +
    peopleBreaks(problem, day, people) +
    placeBreaks(problem, day, order, { call, lastOut, starts, ends }) +
    (used > problem.cap ? 1 + (used - problem.cap) / 100 : 0) +
    Math.max(0, places.length - house.mostPlaces);
  let earliestChair = call;
  let latestOut = lastOut;
  for (const [chair, out] of people.values()) {
    earliestChair = Math.min(earliestChair, chair);
    latestOut = Math.max(latestOut, out);
  }
  return {
    order,
    call,
    used,
    overtime: Math.ceil(over / house.overtimeStep) * house.overtimeStep,
    hard,
    moves,
    places,
    lastOut,
    people,
    earliestChair,
    latestOut,
  };
}

/** Dusk after sunset, as the trade counts it: an exterior night waits for it. */
const dusk = 29;

function pieceBreaks(problem: Problem, day: number, order: readonly number[], starts: readonly number[], ends: readonly number[]): number {
  const free = problem.days[day];
  if (!free) return 0;
  let broken = 0;
  order.forEach((at, index) => {
    const piece = problem.parts[at] as Piece;
    const start = starts[index] ?? 0;
    const end = ends[index] ?? 0;
    if (piece.light === 'day' && (start < free.rise || end > free.set)) broken += 1;
    if (piece.light === 'night') {
      const after = start >= free.set + dusk && end <= 1440 + free.rise - dusk;
      if (!after && end > free.rise - dusk) broken += 1;
    }
    const ready = readyAt(problem, piece, free.day.date);
    if (ready !== null && start < ready) broken += 1;
    if (piece.after.some((earlier) => order.indexOf(earlier) > index)) broken += 1;
  });
  return broken;
}

const readyAt = (problem: Problem, piece: Piece, date: string): Minutes | null => {
  const place = piece.scene.place ? problem.production.places[piece.scene.place] : null;
  const ready = place?.sets.find((set) => set.id === piece.scene.set)?.readyFrom;
  return ready ? daysBetween(date, ready.slice(0, 10)) * 1440 + minutesOf(ready.slice(11, 16)) : null;
};

function peopleBreaks(problem: Problem, day: number, people: ReadonlyMap<number, readonly [Minutes, Minutes]>): number {
  const date = problem.days[day]?.day.date ?? '';
  let broken = 0;
  for (const [index, [chair, out]] of people) {
    const person = problem.people[index]?.person ?? '';
    const facts = problem.production.people[person]?.cast;
    const record = problem.production.availability[`${person} ${date}`];
    if (record?.from && chair < minutesOf(record.from)) broken += 1;
    if (record?.until && out > minutesOf(record.until)) broken += 1;
    const stop = facts?.deal.out;
    if (stop && out > daysBetween(date, stop.slice(0, 10)) * 1440 + minutesOf(stop.slice(11, 16))) broken += 1;
    const minor = facts?.minor;
    if (minor && (chair < minutesOf(minor.atPlace.from) || out > minutesOf(minor.atPlace.to) || out - chair > minor.atPlace.most)) broken += 1;
  }
  return broken;
}

interface Clocked {
  readonly call: Minutes;
  readonly lastOut: Minutes;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

function placeBreaks(problem: Problem, day: number, order: readonly number[], clock: Clocked): number {
  const date = problem.days[day]?.day.date ?? '';
  let broken = 0;
  const seen = new Set<number>();
  order.forEach((at, index) => {
    const place = (problem.parts[at] as Piece).place;
    if (seen.has(place) || place < 0) return;
    seen.add(place);
    const windows = problem.production.places[problem.places[place] ?? '']?.windows;
    if (!windows) return;
    const lastIndex = order.findLastIndex((other) => problem.parts[other]?.place === place);
    const from = index === 0 ? clock.call : (clock.starts[index] ?? 0);
    const to = lastIndex === order.length - 1 ? clock.lastOut : (clock.ends[lastIndex] ?? 0);
    const fits = windows.some((window) => {
      if (window.from > date || date > window.to) return false;
      const opens = minutesOf(window.opens);
      const closes = minutesOf(window.closes) + (minutesOf(window.closes) <= opens ? 1440 : 0);
      return opens <= from && to <= closes;
    });
    if (!fits) broken += 1;
  });
  return broken;
}
