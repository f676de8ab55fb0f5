import { audit, childOut } from '#engine/index.ts';
import type { Day } from '#model/index.ts';
import { sayList, sceneOf, sceneOfPart, shootingDays, wallTime } from '#model/index.ts';
import { blowTexts } from '#texts/index.ts';
import type { MoneyFigure, OpenAsk } from '../answer.ts';
import { bare, build, type Built, type Proposal } from '../build.ts';
import { laterBy } from '../facts.ts';
import { type Ground, orderOf, shotParts, withChanges } from '../ground.ts';
import { nameOf, shortDay } from '../names.ts';
import { askOf, ownAsk } from '../own-ask.ts';
import { type Carried, carriedOver, chairsMoved, following } from '../plays/carried.ts';
import { dayChange, restRules } from '../plays/rested.ts';
import { type Today, waysOn, withToday } from '../plays/todays.ts';
import { nothing } from './shared.ts';

const texts = blowTexts.overrun;
/** Ways through today that are thought through to the days behind. */
const mostTried = 12;

interface Way {
  readonly today: Today;
  readonly carried: Carried;
  readonly followed: NonNullable<ReturnType<typeof following>>;
}

/**
 * A day that runs late (annex of M7): as much of it as the day still bears, with the next day's calls following; what leaves tomorrow as it
 * is called; the first at the price of the rest it cuts; and what does not work, with its reason. Empty where today bears nothing.
 *   61 64 | 63 beside | 62 Tue    LEO 06:15 -> 06:40
 */
export function overrunToday(ground: Ground): readonly Built[] {
  const { today } = ground;
  if (!today) return [];
  const ways = waysOn(ground, today)
    .slice(0, mostTried)
    .flatMap((way) => through(ground, way) ?? []);
  const [most] = ways;
  if (!most) return [];
  const calm = most.followed.days.length === 0 ? null : ways.find((way) => way.followed.days.length === 0);
  const noOvertime = most.today.run.overtime === 0 ? null : ways.find((way) => way.today.run.overtime === 0);
  return [
    wayBuilt(ground, most),
    ...[...new Set([calm, noOvertime])].flatMap((way) => (way ? [wayBuilt(ground, way)] : [])),
    ...(most.followed.days.length === 0 ? [] : [untouched(ground, most), ...pushedAll(ground, most)]),
    nothing(ground),
  ];
}

function through(ground: Ground, today: Today): Way | null {
  const from = withToday(ground, today, ground.base.plan);
  const carried = carriedOver(ground, from.facts, from.plan, today.left);
  const followed = carried === null ? null : following(ground, carried);
  return carried === null || followed === null ? null : { today, carried, followed };
}

const wayBuilt = (ground: Ground, way: Way): Built =>
  build(ground, { ...proposalOf(ground, way, way.followed), play: 'carry', title: titleOf(ground, way) });

/** The same, and whoever is called tomorrow stays called: what that breaks has a price and somebody who approves it. */
const untouched = (ground: Ground, way: Way): Built => {
  const day = shortDay(way.followed.days[0]?.date ?? ground.date);
  return build(ground, {
    ...proposalOf(ground, way, way.carried),
    play: 'carry-priced',
    title: texts.untouched(titleOf(ground, way), day),
  });
};

/** The same with everybody later on the next day, instead of those who need it: shown with what it runs into. */
function pushedAll(ground: Ground, way: Way): readonly Built[] {
  const day = way.followed.days[0];
  const published = day ? ground.base.days[day.id] : undefined;
  if (!day || !published) return [];
  const { facts, plan } = way.carried;
  const by = leastWhole(way.carried, published);
  const later = laterBy(published, by);
  const change = dayChange(facts, later);
  const proposal = proposalOf(ground, way, { facts: withChanges(facts, [change]), plan, changes: [...way.carried.changes, change] });
  return [build(ground, { ...proposal, play: 'carry-push', title: texts.pushed(titleOf(ground, way), shortDay(day.date), by) })];
}

/** The fewest minutes, by fives, by which all calls move together so that nobody's rest is short. */
function leastWhole({ facts, plan }: Carried, day: Day): number {
  for (let by = 5; by <= 240; by += 5) {
    const after = audit(withChanges(facts, [dayChange(facts, laterBy(day, by))]), plan);
    if (!after.evidence.some((one) => one.day === day.id && restRules.has(one.rule))) return by;
  }
  return 240;
}

function proposalOf(ground: Ground, { today, carried }: Way, end: Carried): Proposal {
  const splinters = today.beside.flatMap((part) => sceneOf(ground.facts, sceneOfPart(part)).splinter ?? []);
  const scenes = sayList(today.beside);
  const asks = splinters.flatMap((one): readonly OpenAsk[] => {
    const who = one.needsYes === null ? null : ground.base.people[one.needsYes];
    const question = texts.mayShoot(scenes, one.who);
    return [...(who ? [askOf(who, question, null)] : []), ...(one.sum === null ? [ownAsk(blowTexts.calls.sooner(one.who), null)] : [])];
  });
  const lines = splinters.flatMap(({ who, sum, source }): readonly MoneyFigure[] =>
    sum === null || sum.minor === 0
      ? []
      : [{ account: 'crew', what: `${scenes}, ${who}`, quantity: 1, rate: sum, sum, source, kind: 'new' }],
  );
  const beside = today.splinter === null ? [] : [dayChange(ground.facts, today.splinter)];
  return {
    ...bare,
    play: '',
    title: '',
    plan: end.plan,
    changes: [...beside, ...end.changes],
    asks,
    extraLines: lines,
    carried: today.minutesLeft,
    extraReasons: [...roomSaid(ground, today, carried), ...chairsSaid(ground, end)],
  };
}

/** What the days that take something over have left, and what is lit again there. */
function roomSaid(ground: Ground, today: Today, carried: Carried): readonly string[] {
  const runs = audit(carried.facts, carried.plan).judged.runs;
  const taking = runs.filter((run) => run.day.date > ground.date && run.slots.some((slot) => today.left.includes(slot.part)));
  const { relight } = ground.facts.house.skeleton;
  const relit = carried.changes.filter((change) => change.on === 'scenes').map((change) => change.id);
  return [
    ...taking.map((run) => texts.room(shortDay(run.day.date), run.usable - run.used)),
    ...(relight === null ? [] : relit.map((scene) => texts.relit(scene, relight))),
  ];
}

const chairsSaid = (ground: Ground, { facts }: Carried): readonly string[] =>
  shootingDays(ground.base).flatMap((was) => {
    const now = facts.days[was.id];
    return now
      ? chairsMoved(was, now).map((one) => texts.call(nameOf(ground.base, one.person as never), shortDay(was.date), one.was, one.now))
      : [];
  });

function titleOf(ground: Ground, { today, carried }: Way): string {
  const over = new Set(shotParts(ground));
  const shot = today.order.filter((part) => !over.has(part));
  const who = [...new Set(today.beside.flatMap((part) => sceneOf(ground.facts, sceneOfPart(part)).splinter?.who ?? []))].join(', ');
  const later = shootingDays(carried.facts)
    .filter((day) => day.date > ground.date)
    .flatMap((day) => {
      const parts = today.left.filter((part) => orderOf(carried.plan, day).includes(part));
      return parts.length === 0 ? [] : [texts.later(sayList(parts), shortDay(day.date))];
    });
  return texts.title(sayList(shot), today.beside.length === 0 ? '' : texts.beside(sayList(today.beside), who), later.join('; '));
}

/** By when each child of today is out, from the own arrival (floor 1.12). */
export const childrenOut = (ground: Ground): readonly string[] =>
  ground.clock.judged.runs
    .filter((run) => run.day.id === ground.today?.id)
    .flatMap((run) =>
      run.people.flatMap((own) => {
        const out = childOut(ground.facts, run, own);
        return out === null ? [] : [texts.childOut(nameOf(ground.base, own.person), wallTime(out), wallTime(own.makeUp))];
      }),
    );
