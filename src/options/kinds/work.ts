import type { Kit, PromiseId, PromiseMade, WayRound, Work } from '#model/index.ts';
import { cityOf, instantOfLocal, money, sayClock, sayInstant, sayList } from '#model/index.ts';
import { finishTexts, workTexts } from '#texts/index.ts';
import type { MoneyFigure } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { finishes, giving } from '../finish.ts';
import type { Ground } from '../ground.ts';

/** Ways round a machine that is down, as somebody priced them: what each keeps of the promises that hang on its work (S13). */
export function waysRound(ground: Ground, kit: Kit): readonly Built[] {
  const { work } = kit;
  if (!work) return [];
  return work.waysRound.map((way) =>
    build(ground, {
      ...bare,
      play: 'round',
      title: way.title,
      plan: ground.base.plan,
      asks: way.needsYes ? [askOf(ground, way)] : [],
      extraLines: lines(way),
      extraReasons: work.promises.flatMap((promise) => keeps(ground, promise, way)),
      mustSayYes: way.needsYes ? [{ person: way.needsYes, what: way.title }] : [],
    }),
  );
}

/** What the machine owes, said for the desk: the promises with the clocks of those they bind, and what is left to make. */
export function workSentences(ground: Ground, work: Work): readonly string[] {
  return [
    ...work.promises.flatMap((id) => {
      const promise = ground.base.promises[id];
      return promise ? [promiseSentence(ground, promise)] : [];
    }),
    workTexts.left(work.left, work.unit),
    ...givesFirst(ground, work),
  ];
}

/** What gives when the machine's work is late: by its bar, and never what must be right (R26.4). */
function givesFirst(ground: Ground, work: Work): readonly string[] {
  const all = finishes(ground.base);
  const order = giving(all.filter(({ element }) => work.elements.includes(element.id)));
  if (order.length === 0) return [];
  const must = all.filter(({ bar }) => bar === 'must').map(({ element }) => element.name);
  const gives = order.map(({ element, bar }, place) => finishTexts.gives(element.name, bar ?? 'no bar yet', place));
  return [[finishTexts.givesFirst(gives.join(', ')), ...(must.length === 0 ? [] : [finishTexts.never(sayList(must))])].join('; ')];
}

function promiseSentence(ground: Ground, promise: PromiseMade): string {
  const name = (person: string | null) => (person ? (ground.base.people[person]?.called ?? person) : 'nobody');
  const zones = [ground.base.zone, promise.to ? (ground.base.people[promise.to]?.zone ?? ground.base.zone) : ground.base.zone];
  const others = [...new Set(zones)]
    .filter((zone) => zone !== promise.due.zone)
    .map((zone) => `${sayClock(promise.due.at, zone)} ${cityOf(zone)}`);
  const clocks = others.length > 0 ? ` (${others.join(', ')})` : '';
  return `${promise.id} ${name(promise.owner)} > ${name(promise.to)}: ${promise.what}, ${sayInstant(promise.due.at, promise.due.zone, { city: true })}${clocks}`;
}

/** A promise is kept when the way is ready by its due instant; where a way has no hour, the receiver's yes decides. */
function keeps(ground: Ground, id: PromiseId, way: WayRound): readonly string[] {
  const promise = ground.base.promises[id];
  if (!promise) return [];
  if (!way.ready) return [workTexts.open(id)];
  const ready = instantOfLocal(way.ready.local, way.ready.zone);
  const said = sayInstant(ready, way.ready.zone, { city: true });
  return [
    ready <= promise.due.at
      ? workTexts.kept(id, said)
      : workTexts.notKept(id, sayInstant(promise.due.at, promise.due.zone, { city: true }), said),
  ];
}

const askOf = (ground: Ground, way: WayRound) => {
  const person = way.needsYes ? ground.base.people[way.needsYes] : undefined;
  return {
    who: way.needsYes,
    name: person?.name ?? '',
    phone: person?.phone ?? null,
    question: way.question ?? way.title,
    from: null,
    by: null,
  };
};

const lines = (way: WayRound): readonly MoneyFigure[] =>
  way.sum && way.sum.minor > 0
    ? [
        {
          account: 'post',
          what: way.title,
          quantity: 1,
          rate: way.sum,
          sum: money(way.sum.minor, way.sum.currency),
          source: way.source,
          kind: 'new',
        },
      ]
    : [];
