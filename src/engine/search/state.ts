import type { Minutes } from '#model/index.ts';
import type { Payee, Piece, Problem } from './problem.ts';
import { leastBroken, type Sequenced, sequence } from './sequence.ts';

/**
 * What one unit of each thing weighs in a search; the order of the magnitudes is the declared order of comparison (broken rules, unplaced,
 * asks, money, disturbance). Never shown as a score: the options are compared on their own figures.
 */
export interface Weights {
  readonly hard: number;
  readonly unplaced: number;
  readonly ask: number;
  /** Per unit of currency. */
  readonly money: number;
  /** Per piece that stands on another day than published. */
  readonly moved: number;
  /** Per day that a piece comes later than published. */
  readonly late: number;
  /** Per person whose published call appears or falls away. */
  readonly call: number;
  /** Per minute squared over a thousand: evens the load of days. */
  readonly load: number;
  /** Per minute of scenes shot on `fillDay`. */
  readonly fill: number;
  readonly fillDay: number | null;
  /** Ways that are known already: a piece that stands where such a way took it costs `each`, so that another way is looked for. null: none. */
  readonly apart: { readonly each: number; readonly ways: readonly (readonly number[])[] } | null;
  /** Per minute of overtime, beside its price: for a day that is to be full but not over. */
  readonly overtime: number;
  /** For a day that had scenes and is left with none: the crew is paid for it all the same. */
  readonly emptied: number;
  /** For changing the address at which a day with published calls begins. */
  readonly base: number;
}
export const usualWeights: Weights = {
  hard: 1e8,
  unplaced: 1e7,
  ask: 1e5,
  money: 1,
  moved: 300,
  late: 5,
  call: 120,
  load: 0.02,
  fill: 0,
  fillDay: null,
  apart: null,
  overtime: 0,
  emptied: 1500,
  base: 4000,
};

/** A plan under search: which day each piece stands on (-1: nowhere), each day sequenced once and remembered. Mutable on purpose: the kernel of a loop. */
export class SearchState {
  readonly problem: Problem;
  readonly weights: Weights;
  readonly day: Int16Array;
  /** Sequenced days met so far; the count is what effort is measured in. */
  sequenced = 0;
  private readonly members: number[][];
  private readonly keys: Float64Array;
  private readonly memo: Map<number, Sequenced>[];
  private readonly current: Sequenced[];
  private readonly works: Int16Array;
  private readonly payCost: Float64Array;
  private readonly dayCost: Float64Array;
  private readonly linkCost: Float64Array;
  private pieceCost = 0;
  /** By piece: pieces that must come after it. */
  private readonly followers: number[][];
  /** Days on which each place is used, now and in the base plan: only days more than hired are new money. */
  private readonly placeDays: Int16Array;
  private readonly hired: Int16Array;
  /** Places whose visits are paid one by one, and how many of them the published plan makes. */
  private readonly visited: readonly number[];
  private readonly baseVisits: Int16Array;

  constructor(problem: Problem, weights: Weights, memo: Map<number, Sequenced>[] | null) {
    this.problem = problem;
    this.weights = weights;
    const days = problem.days.length;
    this.day = new Int16Array(problem.parts.length).fill(-1);
    this.members = Array.from({ length: days }, () => []);
    this.keys = new Float64Array(days);
    this.memo = memo ?? Array.from({ length: days }, () => new Map());
    this.followers = problem.parts.map(() => []);
    problem.parts.forEach((piece, at) => {
      for (const earlier of piece.after) this.followers[earlier]?.push(at);
    });
    this.works = new Int16Array(problem.people.length * Math.max(1, days));
    this.payCost = new Float64Array(problem.people.length);
    this.dayCost = new Float64Array(days);
    this.linkCost = new Float64Array(days + 1);
    this.placeDays = new Int16Array(problem.places.length);
    this.hired = new Int16Array(problem.places.length);
    for (const free of problem.days)
      for (const place of new Set(free.base.map((at) => (problem.parts[at] as Piece).place)))
        if (place >= 0) this.hired[place] = (this.hired[place] ?? 0) + 1;
    this.visited = problem.price.visit.flatMap((sum, place) => (sum > 0 ? [place] : []));
    this.baseVisits = new Int16Array(problem.places.length);
    for (const place of this.visited) {
      let there = false;
      for (const { base } of problem.days.filter((free) => free.base.length > 0)) {
        const here = base.some((at) => problem.parts[at]?.place === place);
        if (here && !there) this.baseVisits[place] = (this.baseVisits[place] ?? 0) + 1;
        there = here;
      }
    }
    this.current = problem.days.map((_, at) => this.look(at, problem.days[at]?.call ?? 0));
    problem.people.forEach((_, person) => {
      this.payCost[person] = this.pay(person);
    });
    this.pieceCost = problem.parts.length * weights.unplaced;
    problem.days.forEach((_, at) => {
      this.price(at);
    });
    for (let at = 0; at <= days; at += 1) this.link(at);
  }

  get memory(): Map<number, Sequenced>[] {
    return this.memo;
  }

  /** The whole objective, summed from its parts. */
  total(): number {
    let sum = this.pieceCost;
    for (const cost of this.dayCost) sum += cost;
    for (const cost of this.linkCost) sum += cost;
    for (const cost of this.payCost) sum += cost * this.weights.money;
    this.placeDays.forEach((used, place) => {
      const more = used - (this.hired[place] ?? 0);
      if (more > 0) sum += more * (this.problem.price.place[place] ?? 0) * this.weights.money;
    });
    for (const place of this.visited) sum += this.moreVisits(place) * (this.problem.price.visit[place] ?? 0) * this.weights.money;
    return sum;
  }

  /** Separate visits of a place beyond those of the published plan: each pays prep and strike again (floor 2). Days count among days that shoot. */
  private moreVisits(place: number): number {
    let visits = 0;
    let there = false;
    for (const day of this.current) {
      if (day.order.length === 0) continue;
      const here = day.places.includes(place);
      if (here && !there) visits += 1;
      there = here;
    }
    return Math.max(0, visits - (this.baseVisits[place] ?? 0));
  }

  at(day: number): Sequenced {
    return this.current[day] as Sequenced;
  }

  on(day: number): readonly number[] {
    return this.members[day] as number[];
  }

  /** Moves one piece; the caller undoes by moving it back. */
  move(at: number, to: number): void {
    const from = this.day[at] ?? -1;
    if (from === to) return;
    const piece = this.problem.parts[at] as Piece;
    this.pieceCost -= this.pieceWeight(at, piece, from) + this.outOfOrder(at, piece, from);
    if (from >= 0) this.leave(at, piece, from);
    if (to >= 0) this.enter(at, piece, to);
    this.day[at] = to;
    this.pieceCost += this.pieceWeight(at, piece, to) + this.outOfOrder(at, piece, to);
    for (const person of piece.cast) this.payCost[person] = this.pay(person);
    if (from >= 0) this.refresh(from);
    if (to >= 0) this.refresh(to);
  }

  private leave(at: number, piece: Piece, day: number): void {
    const members = this.members[day] as number[];
    members.splice(members.indexOf(at), 1);
    this.keys[day] = (this.keys[day] ?? 0) - piece.key;
    for (const person of piece.cast)
      this.works[person * this.problem.days.length + day] = (this.works[person * this.problem.days.length + day] ?? 0) - 1;
  }

  private enter(at: number, piece: Piece, day: number): void {
    (this.members[day] as number[]).push(at);
    this.keys[day] = (this.keys[day] ?? 0) + piece.key;
    for (const person of piece.cast)
      this.works[person * this.problem.days.length + day] = (this.works[person * this.problem.days.length + day] ?? 0) + 1;
  }

  private pieceWeight(at: number, piece: Piece, day: number): number {
    const { weights } = this;
    if (day < 0) return weights.unplaced;
    const domain = piece.domain[day];
    let cost = domain === 0 ? weights.hard : 0;
    if (piece.home >= 0 && day !== piece.home) cost += weights.moved + Math.max(0, day - piece.home) * weights.late;
    if (day === weights.fillDay) cost -= weights.fill * piece.minutes;
    if (weights.apart !== null && day !== piece.home) for (const way of weights.apart.ways) if (way[at] === day) cost += weights.apart.each;
    return cost;
  }

  /** Pairs of days that stand the wrong way round; inside one day the sequence sees to it. */
  private outOfOrder(at: number, piece: Piece, day: number): number {
    const followers = this.followers[at] as number[];
    if (day < 0 || piece.after.length + followers.length === 0) return 0;
    let broken = 0;
    for (const earlier of piece.after) if ((this.day[earlier] ?? -1) > day) broken += 1;
    for (const later of followers) {
      const other = this.day[later] ?? -1;
      if (other >= 0 && other < day) broken += 1;
    }
    return broken * this.weights.hard;
  }

  /** A day's clock may start later than published when the night before asks it: the next day is then looked at again, and so on. */
  private refresh(day: number): void {
    for (let at = day; at < this.problem.days.length; at += 1) {
      const before = this.current[at] as Sequenced;
      const next = this.rested(at, this.look(at, this.callAfter(at)));
      for (const place of before.places) if (place >= 0) this.placeDays[place] = (this.placeDays[place] ?? 0) - 1;
      for (const place of next.places) if (place >= 0) this.placeDays[place] = (this.placeDays[place] ?? 0) + 1;
      this.current[at] = next;
      this.price(at);
      this.link(at);
      this.link(at + 1);
      if (at > day && next === before) break;
      if (next.lastOut === before.lastOut && next.latestOut === before.latestOut) break;
    }
  }

  /** Published call, or the first quarter hour after the crew's rest: the call time of a day is a decision variable (floor 1.10). */
  private callAfter(at: number): Minutes {
    const day = this.problem.days[at];
    const before = this.problem.days[at - 1];
    if (!day) return 0;
    const last = this.current[at - 1];
    if (!before || !last || last.order.length === 0) return day.call;
    const rested = last.lastOut + this.problem.rest.crew - (day.offset - before.offset) * 1440;
    return rested <= day.call ? day.call : Math.ceil(rested / 15) * 15;
  }

  /**
   * A day that somebody would come to too early for the own rest is called later by quarters of an hour, where its calls are not out and
   * nothing more breaks in it: a late night before is no reason to leave a scene out.
   */
  private rested(at: number, next: Sequenced): Sequenced {
    const before = this.problem.days[at - 1];
    const day = this.problem.days[at];
    const last = this.current[at - 1];
    if (!before || !day || !last || day.callsOut || next.order.length === 0) return next;
    const gap = (day.offset - before.offset) * 1440;
    let short = 0;
    for (const [person, [chair]] of next.people) {
      const out = last.people.get(person)?.[1];
      if (out !== undefined) short = Math.max(short, this.problem.rest.cast - (gap + chair - out));
    }
    if (short <= 0) return next;
    const later = this.look(at, next.call + Math.ceil(short / 15) * 15);
    return later.hard <= next.hard ? later : next;
  }

  private look(at: number, call: Minutes): Sequenced {
    const members = this.members[at] as number[];
    const key = (this.keys[at] ?? 0) * 256 + Math.round(call / 15);
    const memo = this.memo[at] as Map<number, Sequenced>;
    const known = memo.get(key);
    if (known) return known;
    this.sequenced += 1;
    let best = sequence(this.problem, at, members, call);
    if (best.hard > 0 && members.some((member) => this.wantsLater(at, member))) best = this.laterCall(at, members, call, best);
    memo.set(key, best);
    return best;
  }

  /** A night outdoors, or a set or gear that gets ready in the course of the day. */
  private wantsLater(at: number, member: number): boolean {
    const piece = this.problem.parts[member] as Piece;
    const day = this.problem.days[at];
    if (!day || piece.light === 'night') return true;
    const first = day.call + this.problem.production.house.skeleton.toFirstShot;
    return (
      (day.setReady[piece.set] ?? 0) > first || (piece.shut[at]?.some(([from, to]) => from < first && first < to && to < 1440) ?? false)
    );
  }

  /** A day with exteriors by night or a set that is not ready yet may be called later: the first half hour at which nothing breaks. */
  private laterCall(at: number, members: readonly number[], call: Minutes, first: Sequenced): Sequenced {
    let best = first;
    for (let later = call + 60; later <= 18 * 60 && best.hard > 0; later += 60) {
      if (leastBroken(this.problem, at, members, later) >= best.hard) continue;
      const tried = sequence(this.problem, at, members, later);
      if (tried.hard < best.hard) best = tried;
    }
    return best;
  }

  private price(at: number): void {
    const { problem, weights } = this;
    const day = this.current[at] as Sequenced;
    const free = problem.days[at];
    let cost = day.hard * weights.hard;
    const money = (day.overtime / problem.price.overtimeMinutes) * problem.price.overtimeStep + day.moves * problem.price.move;
    cost += money * weights.money + day.overtime * weights.overtime + (weights.load * day.used * day.used) / 1000;
    // One call to an agent is one call, however many scenes hang on it.
    for (const person of day.people.keys()) if (free?.mustAsk[person] === 1) cost += weights.ask;
    if (day.order.length === 0 && (free?.base.length ?? 0) > 0) cost += weights.emptied;
    if (free?.callsOut) cost += this.publishedCalls(at, day) * weights.call + (this.baseMoved(at, day) ? weights.base : 0);
    else if (free && day.call !== free.call) cost += weights.moved / 10;
    this.dayCost[at] = cost;
  }

  private publishedCalls(at: number, day: Sequenced): number {
    const base = this.problem.days[at]?.base ?? [];
    const before = new Set(base.flatMap((piece) => this.problem.parts[piece]?.cast ?? []));
    let changed = 0;
    for (const person of day.people.keys()) if (!before.has(person)) changed += 1;
    for (const person of before) if (!day.people.has(person)) changed += 1;
    return changed;
  }

  /** Also a day that was left empty: the unit is sent home. */
  private baseMoved(at: number, day: Sequenced): boolean {
    const base = this.problem.days[at]?.base[0];
    if (base === undefined) return false;
    return this.problem.parts[base]?.place !== day.places[0];
  }

  /** Rest between two neighbouring days, per person and for the crew. */
  private link(at: number): void {
    const before = this.problem.days[at - 1];
    const after = this.problem.days[at];
    if (!before || !after) return;
    const one = this.current[at - 1] as Sequenced;
    const other = this.current[at] as Sequenced;
    const { rest } = this.problem;
    const gap = (after.offset - before.offset) * 1440;
    let broken = 0;
    if (one.order.length > 0 && other.order.length > 0 && gap + other.call - one.lastOut < rest.crew) broken += 1;
    if (gap + other.earliestChair - one.latestOut < rest.cast)
      for (const [person, [chair]] of other.people) {
        const out = one.people.get(person)?.[1];
        if (out !== undefined && gap + chair - out < rest.cast) broken += 1;
      }
    this.linkCost[at] = broken * this.weights.hard;
  }

  /** Pay of one person over locked and free days, in units of currency. */
  private pay(person: number): number {
    const payee = this.problem.people[person] as Payee;
    if (payee.rate === 0 || payee.deal.kind === 'run-of-picture' || payee.deal.kind === 'flat') return 0;
    const days = this.problem.days.length;
    let first: number | null = payee.lockedFirst;
    let last: number | null = payee.lockedLast;
    let count = payee.lockedDays;
    for (let day = 0; day < days; day += 1) {
      if ((this.works[person * days + day] ?? 0) === 0) continue;
      const offset = this.problem.days[day]?.offset ?? 0;
      count += 1;
      first = first === null ? offset : Math.min(first, offset);
      last = last === null ? offset : Math.max(last, offset);
    }
    if (first === null || last === null) return 0;
    if (payee.deal.kind === 'daily') return count * payee.rate;
    if (payee.deal.kind === 'weekly') return 0;
    return Math.round(((last - first + 1) * 5) / 7) * payee.rate;
  }
}
