import type { Change, Disruption, PartId, Scene } from '#model/index.ts';
import { partFacts, partsOfScene, sceneOfPart, shootingDays } from '#model/index.ts';
import { blowTexts, optionTitles } from '#texts/index.ts';
import type { OpenAsk } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { begun, type Ground, orderOf, withChanges } from '../ground.ts';
import { lean, leanings, windowed } from '../plays/replans.ts';
import { dryHours } from './dry-hours.ts';
import { lookAgain, withPaid } from './lapsing.ts';
import { overrunToday } from './overrun.ts';
import { planned, swaps } from './shared.ts';
import { datesTouched, replansFor } from './replanned.ts';

type Closed = Extract<Disruption, { readonly kind: 'weather' | 'day-lost' | 'day-short' | 'overrun' }>;

/** Hours or a whole day are gone: swap the day, re-plan around it, play the weather as a choice, wait for a better forecast, do nothing. */
export function closedHours(ground: Ground, disruption: Closed): readonly Built[] {
  const { from, to } = datesTouched(ground, disruption);
  const day = shootingDays(ground.facts).find((one) => one.date === from && one.status === 'planned');
  const today = from === ground.date;
  const late = disruption.kind === 'overrun' ? overrunToday(ground) : [];
  if (late.length > 0) return day ? late.map((way) => withPaid(ground, day, way)) : late;
  const ways = [
    ...(day && !today ? swaps(ground, 2, day, planned) : []),
    ...(day && disruption.kind === 'weather' ? dryHours(ground, day, disruption.from) : []),
    ...replansFor(ground, to, today),
    ...(disruption.kind === 'weather' && disruption.wet ? playedWet(ground, disruption) : []),
    ...(disruption.kind === 'weather' ? [lookAgain(ground, disruption)] : []),
  ];
  return day ? ways.map((way) => withPaid(ground, day, way)) : ways;
}

/** Exteriors of that date that mind the rain and no wind: shot in it as a choice, where director and script supervisor say so (M7 annex). */
function playedWet(ground: Ground, weather: Extract<Closed, { readonly kind: 'weather' }>): readonly Built[] {
  const day = shootingDays(ground.facts).find((one) => one.date === weather.date);
  if (!day) return [];
  const scenes = orderOf(ground.base.plan, day)
    .filter((part) => !begun(ground, day).includes(part))
    .flatMap((part) => ground.facts.scenes[sceneOfPart(part)] ?? [])
    .filter((scene) => scene.intExt !== 'INT' && !scene.playsInRain && !tooWindy(ground, scene, weather.wind));
  if (scenes.length === 0) return [];
  const changes = scenes.map((scene): Change => ({ on: 'scenes', id: scene.id, was: scene, now: { ...scene, playsInRain: true } }));
  const facts = withChanges(ground.facts, changes);
  const found = lean(ground, facts, ground.base.plan, leanings['keep-most'], windowed(ground, ground.date, weather.date, 8), true);
  const names = scenes.map((scene) => scene.id).join(', ');
  return [
    build(ground, {
      ...bare,
      play: 'play-it',
      title: blowTexts.closed.playIt(names),
      plan: found.plan,
      changes: [...changes, ...found.dayChanges],
      intent: 'bent',
      asks: [...of(ground, 'director'), ...of(ground, 'script supervisor')].map(
        (who): OpenAsk => ({ ...who, question: blowTexts.closed.wet(names) }),
      ),
    }),
  ];
}

const tooWindy = (ground: Ground, scene: Scene, wind: number | null): boolean => {
  const limit = ground.facts.places[scene.place ?? '']?.sets.find((set) => set.id === scene.set)?.mostWind ?? null;
  return limit !== null && wind !== null && wind > limit;
};

function of(ground: Ground, role: string): readonly Omit<OpenAsk, 'question'>[] {
  const person = Object.values(ground.base.people).find((one) => one.audience === role || one.role.toLowerCase() === role);
  return person ? [{ who: person.id, name: person.name, phone: person.phone, from: person.reachableFrom, by: null }] : [];
}

type Added = Extract<Disruption, { readonly kind: 'scene-added' }>;

/** A scene more: the cheapest day that can take it, the one that moves least, and what it would be without it. */
export function sceneAdded(ground: Ground, disruption: Added): readonly Built[] {
  const scene = ground.facts.scenes[disruption.scene];
  if (!scene) return [];
  const parts = partsOfScene(scene);
  const from = { ...ground.base.plan, boneyard: ground.base.plan.boneyard.filter((part) => !parts.includes(part)) };
  const minutes = parts.reduce((sum, part: PartId) => sum + (partFacts(scene, part).minutes ?? 0), 0);
  const ways = (['keep-most', 'balanced', 'thorough'] as const).map((name) => {
    const found = lean(ground, ground.facts, from, leanings[name], windowed(ground, ground.date, ground.date, 400), true);
    const built = planned(ground, leanings[name].name, optionTitles[leanings[name].name](''), found);
    return { ...built, option: { ...built.option, reasons: [blowTexts.closed.added(scene.id, minutes), ...built.option.reasons] } };
  });
  const leave = build(ground, {
    ...bare,
    play: 'do-nothing',
    title: blowTexts.closed.leaveOut(scene.id),
    plan: ground.base.plan,
    intent: 'broken',
  });
  return [...ways, leave];
}
