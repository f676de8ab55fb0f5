import { audit } from '#engine/index.ts';
import type { Disruption, IsoDate, PartId, SceneId } from '#model/index.ts';
import { partFacts, sayDate, sceneOfPart, shootingDays } from '#model/index.ts';
import { impactTexts } from '#texts/index.ts';
import { datesOf } from './facts.ts';
import { begun, type Ground, orderOf } from './ground.ts';
import { nameOf, placeName } from './names.ts';

/** Scenes that can't stand where they stand, by number, in plan order. */
export function lostScenes(ground: Ground): readonly SceneId[] {
  if (!('span' in ground.disruption) || ground.disruption.span === null) return brokenScenes(ground);
  const own = lostTo(ground);
  return ground.asked.also.length === 0 ? own : [...new Set([...own, ...brokenScenes(ground)])];
}

function lostTo(ground: Ground): readonly SceneId[] {
  return wanted(ground, (date, span) => datesOf(span).includes(date)).map(({ part }) => sceneOfPart(part));
}

/** Where nothing is away but hours or a contract, the scenes that the changed facts break as the plan stands. */
function brokenScenes(ground: Ground): readonly SceneId[] {
  if (ground.disruption.kind === 'push-calls') return [];
  const was = new Set(ground.before.evidence.map((one) => `${one.rule} ${one.day} ${one.part} ${one.person}`));
  const news = audit(ground.facts, ground.base.plan).evidence.filter((one) => !was.has(`${one.rule} ${one.day} ${one.part} ${one.person}`));
  return shootingDays(ground.base)
    .filter((day) => day.status === 'planned')
    .flatMap((day) =>
      orderOf(ground.base.plan, day).filter((part) => {
        const cast = ground.base.scenes[sceneOfPart(part)]?.cast ?? [];
        return (
          !begun(ground, day).includes(part) &&
          news.some(
            (one) => one.day === day.id && (one.part === part || (one.part === null && (one.person === null || cast.includes(one.person)))),
          )
        );
      }),
    )
    .map((part) => sceneOfPart(part));
}

type Spanned = Extract<Disruption, { kind: 'person-out' | 'place-lost' | 'kit-out' }>;
interface Wanted {
  readonly date: IsoDate;
  readonly part: PartId;
}

/** What the planned days hold, not yet begun, that needs the person, place or kit that is lost, on dates that count. */
function wanted(ground: Ground, counts: (date: IsoDate, span: Spanned['span']) => boolean): readonly Wanted[] {
  const { disruption } = ground;
  if (disruption.kind !== 'person-out' && disruption.kind !== 'place-lost' && disruption.kind !== 'kit-out') return [];
  return shootingDays(ground.base)
    .filter((day) => day.status === 'planned' && counts(day.date, disruption.span))
    .flatMap((day) =>
      orderOf(ground.base.plan, day)
        .filter((part) => !begun(ground, day).includes(part) && needs(ground, disruption, part))
        .map((part) => ({ date: day.date, part })),
    );
}

function needs(ground: Ground, lost: Spanned, part: PartId): boolean {
  const scene = ground.base.scenes[sceneOfPart(part)];
  if (!scene) return false;
  if (lost.kind === 'person-out') return partFacts(scene, part).cast.includes(lost.person);
  if (lost.kind === 'place-lost') return scene.place === lost.place && (lost.set === null || scene.set === lost.set);
  return [...scene.kit, ...scene.shots.flatMap((shot) => shot.kit)].includes(lost.kit);
}

/** The sentence that no planned scene needs who or what is lost on those dates, and when it is wanted next; null where something does. */
export function notWanted(ground: Ground): string | null {
  const { disruption, base } = ground;
  if (disruption.kind !== 'person-out' && disruption.kind !== 'place-lost') return null;
  // Whoever is not cast is in no scene's list and wanted all the same.
  if (disruption.kind === 'person-out' && base.people[disruption.person]?.cast === null) return null;
  if (ground.asked.also.length > 0 || lostScenes(ground).length > 0) return null;
  const name = disruption.kind === 'person-out' ? nameOf(base, disruption.person) : placeName(base, disruption.place);
  const dates = datesOf(disruption.span);
  const next = wanted(ground, (date) => date > (dates.at(-1) ?? ground.date))[0];
  const then = next === undefined ? null : { day: sayDate(next.date), scene: sceneOfPart(next.part) };
  return impactTexts.notWanted(name, sayDate(disruption.span.from), dates.length, then);
}
