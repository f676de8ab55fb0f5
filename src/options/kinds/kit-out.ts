import { tooHeavy } from '#engine/index.ts';
import type { Alternate, Change, Disruption, Instant, Kit, Money, Scene, Shot } from '#model/index.ts';
import { instantOf, money, personOf, sayClock, sceneOfPart, shootingDays } from '#model/index.ts';
import { askTexts, kitTexts, optionTitles } from '#texts/index.ts';
import type { OpenAsk } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { datesOf } from '../facts.ts';
import { begun, type Ground, orderOf, withChanges } from '../ground.ts';
import { lookApart } from '../plays/apart.ts';
import { leanings } from '../plays/replans.ts';
import { waysRound } from './work.ts';
import { home, nothing, planned, replanned, startsToday, swaps } from './shared.ts';

type KitOut = Extract<Disruption, { kind: 'kit-out' }>;

/** Shots on days of the span that are not shot yet: those that need the kit, and the others of the same days (R7.1, S5). */
export interface ShotsHit {
  readonly hit: readonly { readonly scene: Scene; readonly shot: Shot; readonly needed: Instant }[];
  readonly unhit: readonly Shot[];
}

export function shotsHit(ground: Ground, disruption: KitOut): ShotsHit {
  const dates = datesOf(disruption.span);
  const open = ground.before.judged.runs
    .filter((run) => run.day.status === 'planned' && dates.includes(run.day.date))
    .flatMap((run) => run.slots.filter((slot) => run.day.date > ground.date || slot.end > ground.now).map((slot) => ({ run, slot })));
  const shots = open.flatMap(({ run, slot }) =>
    slot.scene.shots.map((shot) => ({ scene: slot.scene, shot, needed: instantOf(run.day.date, slot.start, ground.base.zone) })),
  );
  const needs = (shot: Shot) => shot.kit.includes(disruption.kit);
  return { hit: shots.filter(({ shot }) => needs(shot)), unhit: shots.filter(({ shot }) => !needs(shot)).map(({ shot }) => shot) };
}

/** Moves for kit that is away: what is on the truck, hire within its courier's time, then scenes that do not need it first. */
export function kitOut(ground: Ground, disruption: KitOut): readonly Built[] {
  const kit = ground.base.kit[disruption.kit];
  if (!kit) return [];
  const today = startsToday(ground, disruption);
  const last = disruption.span.to ?? disruption.span.from;
  const shots = shotsHit(ground, disruption);
  const replans = needsScene(ground, disruption)
    ? [
        replanned(ground, leanings['keep-most'], optionTitles['keep-most'](''), last),
        replanned(ground, leanings.balanced, optionTitles.balanced(''), last),
      ]
    : [];
  return [
    ...waysRound(ground, kit),
    ...(shots.hit.length > 0 ? kit.alternates.map((alternate) => instead(ground, kit, alternate, shots)) : []),
    ...(shots.hit.length > 0 ? hire(ground, kit, disruption, shots) : []),
    ...replans,
    ...lookApart(ground, replans, last, planned),
    ...(today && shots.hit.length > 0 ? swaps(ground, 1, null, planned) : []),
    ...(today && shots.hit.length > 0 ? home(ground) : []),
    wait(ground, kit),
    nothing(ground),
  ];
}

/** Re-plans make sense while a scene that needs it has not begun. */
const needsScene = (ground: Ground, disruption: KitOut): boolean =>
  shootingDays(ground.base).some(
    (day) =>
      datesOf(disruption.span).includes(day.date) &&
      orderOf(ground.base.plan, day).some((part) => {
        const scene = ground.base.scenes[sceneOfPart(part)];
        return (
          !begun(ground, day).includes(part) && scene && [...scene.kit, ...scene.shots.flatMap((shot) => shot.kit)].includes(disruption.kit)
        );
      }),
  );

/** Another piece on the truck, shot by shot. A shot that its head can't carry keeps this way from holding for all. */
function instead(ground: Ground, kit: Kit, alternate: Alternate, shots: ShotsHit): Built {
  const other = ground.base.kit[alternate.kit];
  const changes = exchanged(shots, kit, alternate);
  const facts = withChanges(ground.facts, changes);
  const after = shots.hit.flatMap(({ scene, shot }) => facts.scenes[scene.id]?.shots.find((one) => one.id === shot.id) ?? []);
  const refused = after.filter((shot) => tooHeavy(facts, shot) !== null).map((shot) => shot.id);
  const good = after.filter((shot) => !refused.includes(shot.id)).map((shot) => shot.id);
  const ids = shots.hit.map(({ shot }) => shot.id).join(', ');
  const yes = alternate.needsYes ? [yesAsk(ground, alternate, ids, other?.name ?? '')] : [];
  return build(ground, {
    ...bare,
    play: 'alternate',
    title: kitTexts.instead(other?.name ?? alternate.kit, kit.name),
    plan: ground.base.plan,
    changes,
    intent: 'kept',
    asks: refused.length > 0 ? [] : yes,
    mustSayYes: alternate.needsYes ? [{ person: alternate.needsYes, what: kitTexts.coverage(ids) }] : [],
    extraReasons: [
      ...(good.length > 0 ? [kitTexts.possible(good.join(', '), alternate.effect ?? '')] : []),
      ...refused.map((shot) => kitTexts.refused(shot)),
      ...(other?.owned ? [kitTexts.onTruck(other.name)] : []),
    ],
  });
}

function exchanged(shots: ShotsHit, kit: Kit, alternate: Alternate): readonly Change[] {
  const scenes = [...new Map(shots.hit.map(({ scene }) => [scene.id, scene])).values()];
  const wanted = new Set(shots.hit.map(({ shot }) => shot.id));
  return scenes.map((scene) => ({
    on: 'scenes',
    id: scene.id,
    was: scene,
    now: {
      ...scene,
      shots: scene.shots.map((shot) =>
        wanted.has(shot.id)
          ? {
              ...shot,
              what: alternate.effect ? `${shot.what} (${alternate.effect})` : shot.what,
              kit: shot.kit.map((one) => (one === kit.id ? alternate.kit : one)),
            }
          : shot,
      ),
    },
  }));
}

function yesAsk(ground: Ground, alternate: Alternate, shots: string, name: string): OpenAsk {
  const person = personOf(ground.base, alternate.needsYes as never);
  return {
    who: person.id,
    name: person.name,
    phone: person.phone,
    question: kitTexts.yes(shots, name, alternate.effect ?? ''),
    from: person.reachableFrom,
    by: null,
  };
}

/** The same piece by courier: one call by the latest moment at which it still arrives for the first shot that needs it. */
function hire(ground: Ground, kit: Kit, disruption: KitOut, shots: ShotsHit): readonly Built[] {
  const desk = kit.hire;
  const needed = shots.hit.map((one) => one.needed).sort()[0];
  if (!desk || !needed) return [];
  const by = Temporal.Instant.from(needed).subtract({ minutes: desk.courier }).toString({ smallestUnit: 'second' });
  const dates = datesOf(disruption.span).filter((date) => shootingDays(ground.base).some((day) => day.date === date));
  const sum: Money = money(desk.perDay.minor * dates.length, desk.perDay.currency);
  return [
    build(ground, {
      ...bare,
      play: 'hire',
      title: kitTexts.hire(kit.name, desk.from),
      plan: ground.base.plan,
      changes: [],
      judgeBy: ground.base,
      lastMoment: { at: by, what: kitTexts.desk(desk.from) },
      asks: [
        {
          who: null,
          name: desk.from,
          phone: desk.phone,
          question: kitTexts.askHire(kit.name, sayClock(needed, ground.base.zone)),
          from: null,
          by,
        },
      ],
      extraLines: [
        {
          account: 'camera',
          what: kitTexts.hireLine(kit.name),
          quantity: dates.length,
          rate: desk.perDay,
          sum,
          source: desk.from,
          kind: 'new',
        },
      ],
      extraReasons: [kitTexts.arrives(sayClock(needed, ground.base.zone), sayClock(by, ground.base.zone))],
    }),
  ];
}

const wait = (ground: Ground, kit: Kit): Built =>
  build(ground, {
    ...bare,
    play: 'wait',
    title: optionTitles.wait(kit.name),
    plan: ground.base.plan,
    judgeBy: ground.base,
    asks: [{ who: null, name: kit.department, phone: null, question: askTexts.placeBack(`the ${kit.name}`), from: null, by: null }],
    extraReasons: [kitTexts.waiting],
  });
