import type { Change, Place, Production, Scene } from '#model/index.ts';
import { sceneOfPart } from '#model/index.ts';
import { optionTitles } from '#texts/index.ts';
import { bare, build, type Built } from '../build.ts';
import { begun, type Ground, orderOf, withChanges } from '../ground.ts';
import { arranged } from '../plays/others.ts';

/**
 * The same scenes at another known address today: what a stranger proposes first. Each is judged, so that its hours, its permit or its
 * date say why not. It never stands by itself: the director would have to accept another place.
 */
export function elsewhere(ground: Ground): readonly Built[] {
  const { today } = ground;
  if (!today) return [];
  const lost = orderOf(ground.base.plan, today).filter((part) => !begun(ground, today).includes(part));
  const scenes = lost.flatMap((part) => ground.facts.scenes[sceneOfPart(part)] ?? []);
  const own = scenes[0]?.place ?? null;
  return Object.values(ground.facts.places)
    .filter((place) => place.id !== own && scenes.length > 0 && spare(ground.facts, place))
    .map((place) => {
      const changes = scenes.map((scene) => moved(scene, place));
      const facts = withChanges(ground.facts, changes);
      const found = arranged(ground, facts, ground.base.plan, [today.id]);
      const director = Object.values(ground.base.people).find((person) => person.audience === 'director');
      return build(ground, {
        ...bare,
        play: 'elsewhere',
        title: optionTitles.elsewhere(place.name),
        plan: found.plan,
        changes: [...changes, ...found.dayChanges],
        intent: 'bent',
        asks: [
          {
            who: director?.id ?? null,
            name: director?.name ?? '',
            phone: director?.phone ?? null,
            question: `${scenes.map((scene) => scene.id).join(', ')} at ${place.name}: would you film them there?`,
            from: null,
            by: null,
          },
        ],
      });
    });
}

/** A place that nothing of the plan uses, kept in the list as a second choice. */
const spare = (production: Production, place: Place): boolean =>
  !Object.values(production.scenes).some((scene) => scene.place === place.id);

const moved = (scene: Scene, place: Place): Change => ({
  on: 'scenes',
  id: scene.id,
  was: scene,
  now: { ...scene, place: place.id, set: place.sets[0]?.id ?? null },
});
