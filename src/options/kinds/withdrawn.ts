import type { Alternate, Day, ExtraDay, Instant, Kit, Money, PartId, Person, Scene } from '#model/index.ts';
import { addMoney, instantOf, instantOfLocal, partsOfScene, sayList, sayMoney, sceneOf, sceneOfPart } from '#model/index.ts';
import { blowTexts } from '#texts/index.ts';
import type { MoneyFigure, OpenAsk } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import type { Ground } from '../ground.ts';
import { shortDay } from '../names.ts';
import { askOf, ownAsk } from '../own-ask.ts';
import { dayChange } from '../plays/rested.ts';
import { daysHit, extraDayOf, isHere, moveTo, putInOrder, serve, serves, type Serving, start } from '../plays/serving.ts';
import { withChanges } from '../ground.ts';
import { nothing } from './shared.ts';

const texts = blowTexts.withdrawn;

/**
 * A client takes something back that stands in shots: what needs it is served by what is here, or waits for what comes, in a set that
 * matches where its own is shut; all of it as boarded with something that is put right later; or on a day of its own that somebody priced.
 * Whoever asked for it signs before the first shot that hangs on it, and the shots before that are the same in every way.
 */
export function withdrawn(ground: Ground, kit: Kit): readonly Built[] {
  const payer = payerOf(ground);
  const round = shotRound(ground, kit);
  return [
    ...(round === null ? [] : [wayOf(ground, round, 'shoot-round', payer, null)]),
    ...kit.alternates.filter(isLater).flatMap((by) => {
      const way = inPost(ground, kit, by);
      return way === null ? [] : [wayOf(ground, way, 'in-post', payer, null)];
    }),
    ...ground.facts.house.extraDays.flatMap((extra) => {
      const way = onItsOwnDay(ground, kit, extra);
      return way === null ? [] : [wayOf(ground, way, 'extra-day', payer, extra)];
    }),
    nothing(ground),
  ];
}

/** Put right later: for money, or at the price of a later delivery. */
const isLater = (by: Alternate): boolean => by.price !== null || by.delivery > 0;

const payerOf = (ground: Ground): Person | null =>
  Object.values(ground.base.people).find((person) => person.audience === 'client' && person.binds) ?? null;

/** Every scene served by what is here on its day, or moved to where and when it is; each day touched in an order that holds. */
function shotRound(ground: Ground, kit: Kit, without: readonly string[] = [], from: Serving = start(ground)): Serving | null {
  let so: Serving | null = from;
  for (const { day, scenes } of daysHit(ground, kit))
    for (const scene of scenes.filter(({ id }) => !without.includes(id))) {
      const by = kit.alternates.filter((one) => !isLater(one) && serves(one, scene.id));
      const here: Alternate | undefined = by.find((one) => isHere(ground.facts, one.kit, day.date));
      so = so === null ? null : here ? serve(so, scene.id, kit, here) : moved(ground, so, kit, scene, by);
    }
  return so === null ? null : inOrders(ground, so, kit);
}

/** The first day on which the other piece is here and the scene has a set; its own set before one that has to match. */
function moved(ground: Ground, so: Serving, kit: Kit, scene: Scene, by: readonly Alternate[]): Serving | null {
  for (const alternate of by)
    for (const day of daysAhead(ground)) {
      if (!isHere(ground.facts, alternate.kit, day.date)) continue;
      for (const elsewhere of [null, ...scene.elsewhere]) {
        const tried = moveTo(so, scene.id, kit, alternate, day, elsewhere);
        if (isOpen(ground, elsewhere?.place ?? scene.place, day.date)) return tried;
      }
    }
  return null;
}

const daysAhead = (ground: Ground): readonly Day[] =>
  ground.before.judged.runs.map((run) => run.day).filter((day) => day.status === 'planned' && day.date >= ground.date);

const isOpen = (ground: Ground, place: string | null, date: string): boolean => {
  const windows = place === null ? null : (ground.facts.places[place]?.windows ?? null);
  return windows === null || windows.some((one) => one.from <= date && date <= one.to);
};

/** Each day that something left, came to or changed on, in its best order; null: one of them has none. */
function inOrders(ground: Ground, so: Serving, kit: Kit): Serving | null {
  const touched = new Set([...daysHit(ground, kit).map(({ day }) => day.id), ...so.moved.map(({ to }) => to.id)]);
  let found: Serving | null = so;
  for (const id of touched) {
    const day = so.facts.days[id];
    if (found === null || !day) return null;
    found = putInOrder(ground, found, day, openParts(found));
  }
  return found;
}

/** What hangs on somebody's yes. */
const openParts = (so: Serving): readonly PartId[] =>
  so.served.filter(({ by }) => by.needsYes !== null || isLater(by)).flatMap(({ scene }) => partsOfScene(sceneOf(so.facts, scene)));

/** As boarded: everything that the one piece serves with it, the rest as if it were shot round. */
function inPost(ground: Ground, kit: Kit, by: Alternate): Serving | null {
  const all = daysHit(ground, kit).flatMap(({ scenes }) => scenes.filter((scene) => serves(by, scene.id)));
  if (all.length === 0) return null;
  const so = all.reduce((served, scene) => serve(served, scene.id, kit, by), start(ground));
  return shotRound(
    ground,
    kit,
    all.map(({ id }) => id),
    so,
  );
}

/** What a priced day takes goes there; the rest is shot round. */
function onItsOwnDay(ground: Ground, kit: Kit, extra: ExtraDay): Serving | null {
  const hit = daysHit(ground, kit).flatMap(({ scenes }) => scenes.filter((scene) => extra.scenes.includes(scene.id)));
  if (hit.length === 0) return null;
  const day = extraDayOf(ground, extra);
  const added = dayChange(ground.facts, day);
  let so: Serving | null = { ...start(ground), facts: withChanges(ground.facts, [added]), changes: [added] };
  for (const scene of hit) {
    const by = kit.alternates.find((one) => !isLater(one) && serves(one, scene.id) && isHere(ground.facts, one.kit, extra.date));
    const own = isOpen(ground, scene.place, extra.date) ? null : (scene.elsewhere[0] ?? null);
    so = by && so !== null ? moveTo(so, scene.id, kit, by, day, own) : null;
  }
  return so === null
    ? null
    : shotRound(
        ground,
        kit,
        hit.map(({ id }) => id),
        so,
      );
}

/** One way with its lines, who pays, who must sign by when, and what it says of itself. */
function wayOf(ground: Ground, so: Serving, play: string, payer: Person | null, extra: ExtraDay | null): Built {
  const lines = linesOf(ground, so, extra).map((line) =>
    payer === null ? line : { ...line, source: texts.payer(line.source, payer.company ?? payer.name) },
  );
  const open = openParts(so);
  const by = answerBy(ground, so, open);
  const sum = addMoney(
    ground.base.currency,
    lines.map((line) => line.sum),
  );
  const asks = [...yesAsks(ground, so, by), ...signAsks(so, sum, payer, open, by), ...unpriced(ground, so, extra)];
  return build(ground, {
    ...bare,
    play,
    title: titleOf(ground, so, play, extra),
    plan: so.plan,
    changes: so.changes,
    asks,
    extraLines: lines,
    lastMoment: by === null ? null : { at: by, what: texts.answer(sayList(open)) },
    days: extra === null ? 0 : 1,
    extraReasons: reasonsOf(ground, so, sum, payer, open),
  });
}

/** Everything a way pays for once: what is put right later, sets that match, people beside the unit, the day of its own. */
function linesOf(ground: Ground, so: Serving, extra: ExtraDay | null): readonly MoneyFigure[] {
  const line = (account: string, what: string, sum: Money | null, source: string): readonly MoneyFigure[] =>
    sum === null || sum.minor === 0 ? [] : [{ account, what, quantity: 1, rate: sum, sum, source, kind: 'new' }];
  const later = [...new Set(so.served.map(({ by }) => by))].filter(isLater);
  const scenes = (by: Alternate): string => sayList(so.served.filter((one) => one.by === by).map((one) => one.scene));
  const onExtra = (day: Day): boolean => extra !== null && day.date === extra.date;
  return [
    ...later.flatMap((by) =>
      line('post', texts.with(scenes(by), kitName(ground, by), by.effect), by.price?.sum ?? null, by.price?.source ?? ''),
    ),
    ...so.moved.flatMap(({ scene, to, elsewhere }) =>
      elsewhere === null || onExtra(to) ? [] : line('place', `${scene}: ${elsewhere.what}`, elsewhere.sum, elsewhere.source),
    ),
    ...so.days.flatMap(({ ordered }) =>
      ordered.beside.flatMap((part) => {
        const splinter = sceneOf(ground.facts, sceneOfPart(part)).splinter;
        return splinter === null ? [] : line('crew', `${part}: ${splinter.who}`, splinter.sum, splinter.source);
      }),
    ),
    ...(extra === null ? [] : line('crew', texts.extra(shortDay(extra.date), extra.who, sayList(extra.scenes)), extra.sum, extra.source)),
  ];
}

const kitName = (ground: Ground, by: Alternate): string => ground.facts.kit[by.kit]?.name ?? by.kit;

/** The first answer that is wanted: the hour somebody named, else the first shot that hangs on it. */
function answerBy(ground: Ground, so: Serving, open: readonly PartId[]): Instant | null {
  const said = so.served.flatMap(({ by }) => (by.by === null ? [] : [instantOfLocal(by.by, ground.base.zone)]));
  const first = so.days.flatMap(({ day, ordered }) =>
    ordered.run.slots.filter((slot) => open.includes(slot.part)).map((slot) => instantOf(day.date, slot.start, ground.base.zone)),
  );
  return [...said, ...first].sort()[0] ?? null;
}

function yesAsks(ground: Ground, so: Serving, by: Instant | null): readonly OpenAsk[] {
  const asking = [...new Set(so.served.map((one) => one.by))].filter((one) => one.needsYes !== null && !isLater(one));
  return asking.flatMap((alternate) => {
    const who = alternate.needsYes === null ? undefined : ground.base.people[alternate.needsYes];
    const scenes = sayList(so.served.filter((one) => one.by === alternate).map((one) => one.scene));
    return who ? [askOf(who, texts.still(scenes, kitName(ground, alternate), alternate.effect), by)] : [];
  });
}

/** Nothing that costs more begins before whoever asked for it has signed (floor 3). */
function signAsks(so: Serving, sum: Money, payer: Person | null, open: readonly PartId[], by: Instant | null): readonly OpenAsk[] {
  if (sum.minor === 0) return [];
  const first = so.days.flatMap(({ ordered }) => ordered.order).find((part) => open.includes(part)) ?? so.moved[0]?.scene ?? '';
  const question = texts.sign(sayMoney(sum), first);
  return payer === null ? [ownAsk(question, by)] : [askOf(payer, question, by)];
}

/** What nobody priced is asked, never taken for free. */
function unpriced(ground: Ground, so: Serving, extra: ExtraDay | null): readonly OpenAsk[] {
  const open = [
    ...so.moved.flatMap(({ scene, to, elsewhere }) =>
      elsewhere?.sum === null && to.date !== extra?.date ? [`${scene}: ${elsewhere.what}`] : [],
    ),
    ...so.days.flatMap(({ ordered }) =>
      ordered.beside.flatMap((part) => {
        const splinter = sceneOf(ground.facts, sceneOfPart(part)).splinter;
        return splinter?.sum === null ? [`${part}: ${splinter.who}`] : [];
      }),
    ),
    ...(extra?.sum === null ? [extra.who] : []),
  ];
  return open.map((what) => ownAsk(blowTexts.calls.sooner(what), null));
}

function reasonsOf(ground: Ground, so: Serving, sum: Money, payer: Person | null, open: readonly PartId[]): readonly string[] {
  const later = Math.max(0, ...so.served.map(({ by }) => by.delivery));
  const delivered = Object.values(ground.base.deliverables).filter((one) => one.due !== null);
  const first = so.days[0]?.ordered.order ?? [];
  const before = first.slice(
    0,
    Math.max(
      0,
      first.findIndex((part) => open.includes(part)),
    ),
  );
  return [
    ...(sum.minor === 0 ? [] : [texts.unsigned(payer?.company ?? payer?.name ?? '', sayMoney(sum))]),
    ...(later === 0 ? [] : delivered.map((one) => texts.delivery(one.name, later))),
    ...(before.length === 0 ? [] : [texts.until(sayList(before))]),
    ...so.days.flatMap(({ ordered: { inLine, beside, run } }) =>
      inLine === null ? [] : [texts.inLine(sayList(beside), inLine, run.usable + ground.facts.house.skeleton.overtimeCap)],
    ),
  ];
}

function titleOf(ground: Ground, so: Serving, play: string, extra: ExtraDay | null): string {
  const by = [...new Set(so.served.map((one) => one.by))];
  const scenes = (alternate: Alternate): string => sayList(so.served.filter((one) => one.by === alternate).map((one) => one.scene));
  const [later] = by.filter(isLater);
  if (play === 'in-post' && later) return texts.asBoarded(scenes(later), kitName(ground, later), later.effect);
  if (extra !== null)
    return texts.extra(
      shortDay(extra.date),
      extra.who,
      sayList(so.moved.filter(({ to }) => to.date === extra.date).map((one) => one.scene)),
    );
  const other = by.filter((one) => one.needsYes !== null).map((one) => texts.with(scenes(one), kitName(ground, one), one.effect));
  const moved = so.moved.map((one) => texts.later(one.scene, shortDay(one.to.date), one.elsewhere?.what ?? ''));
  return texts.round(moved.join('; '), other.join('; '));
}
