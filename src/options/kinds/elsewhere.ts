import type { Change, Place, Scene } from '#model/index.ts';
import { addDays, sayDate, sceneOfPart, weekdayOf } from '#model/index.ts';
import { optionTitles, reasonTexts } from '#texts/index.ts';
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
    .filter((place) => own !== null && place.secondChoiceFor.includes(own) && scenes.length > 0)
    .map((place) => {
      const changes = scenes.map((scene) => moved(scene, place));
      const facts = withChanges(ground.facts, changes);
      const found = arranged(ground, facts, ground.base.plan, [today.id]);
      const director = Object.values(ground.base.people).find((person) => person.audience === 'director');
      return build(ground, {
        ...bare,
        play: 'other-place',
        title: optionTitles.elsewhere(place.name),
        // Where the place itself forbids it, the search leaves the scenes out; the rule should say so, not the gap.
        plan: found.unplaced.length > 0 ? ground.base.plan : found.plan,
        changes: [...changes, ...found.dayChanges],
        intent: 'bent',
        extraReasons: placeReasons(ground, place, scenes),
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

/** What a stranger to the place should know: its hours against the day's minutes, and the first date that a permit asked for now allows. */
function placeReasons(ground: Ground, place: Place, scenes: readonly Scene[]): readonly string[] {
  const window = place.windows?.find((one) => one.from <= ground.date && ground.date <= one.to);
  const { skeleton } = ground.base.house;
  const sets = new Set(scenes.map((scene) => scene.set)).size;
  const minutes = scenes.reduce((sum, scene) => sum + (scene.minutes ?? 0), 0) + (sets - 1) * skeleton.setChange;
  return [
    ...(window ? [reasonTexts.hoursAgainst(`${window.opens}-${window.closes}`, minutes)] : []),
    ...(!place.permitted && place.permitLead !== null
      ? [reasonTexts.permitFrom(sayDate(workingDaysAfter(ground.date, place.permitLead)))]
      : []),
  ];
}

/** The first date a request of today allows: so many working days later. */
function workingDaysAfter(date: string, days: number): string {
  let found = date;
  for (let left = days; left > 0; ) {
    found = addDays(found, 1);
    if (weekdayOf(found) <= 5) left -= 1;
  }
  return found;
}

const moved = (scene: Scene, place: Place): Change => ({
  on: 'scenes',
  id: scene.id,
  was: scene,
  now: { ...scene, place: place.id, set: place.sets[0]?.id ?? null },
});
