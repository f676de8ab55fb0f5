import type { Disruption, ElementId, PartId, Production, Scene } from '#model/index.ts';
import { instantOfLocal, partsOfScene } from '#model/index.ts';
import { blowTexts, optionTitles } from '#texts/index.ts';
import type { OpenAsk } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { kitWithdrawn } from '../facts.ts';
import { begun, type Ground, orderOf, withChanges } from '../ground.ts';
import { lean, leanings, windowed } from '../plays/replans.ts';
import { nothing } from './shared.ts';
import { withdrawn } from './withdrawn.ts';
import { waysRound } from './work.ts';
import { ownAsk } from '../own-ask.ts';

type Chance = Extract<Disruption, { readonly kind: 'chance' }>;
type ClientChange = Extract<Disruption, { readonly kind: 'client-change' }>;

/** An edit or render system is down: the ways round the machine that makes it, in whatever order somebody priced them (M7 annex). */
export function elementDown(ground: Ground, element: ElementId): readonly Built[] {
  const kits = Object.values(ground.base.kit).filter((kit) => kit.work?.elements.includes(element));
  const name = ground.base.elements[element]?.name ?? element;
  return [
    ...kits.flatMap((kit) => waysRound(ground, kit)),
    still(ground, 'wait', optionTitles.wait(name), [ownAsk(blowTexts.said.whenBack(name), null)]),
    nothing(ground),
  ];
}

/** Scenes that a typed text names by their number. */
export function scenesSaid(production: Production, said: string): readonly Scene[] {
  const words = new Set(said.toLowerCase().split(/[^\p{L}\p{N}.]+/u));
  return Object.values(production.scenes).filter((scene) => words.has(scene.id.toLowerCase()));
}

/** Something good offers itself: use it today beside the plan by a few people, take it into today, or leave it. What is displaced is said. */
export function chance(ground: Ground, disruption: Chance): readonly Built[] {
  const scenes = scenesSaid(ground.base, disruption.said).filter((scene) => !shotAlready(ground, scene));
  const leave = still(ground, 'do-nothing', blowTexts.said.leave, []);
  if (scenes.length === 0 || !ground.today)
    return [still(ground, 'wait', blowTexts.said.ask, [ownAsk(blowTexts.said.whichScene(disruption.said), null)]), leave];
  return [...scenes.flatMap((scene) => takenToday(ground, scene)), leave];
}

const shotAlready = (ground: Ground, scene: Scene): boolean =>
  partsOfScene(scene).some((part) =>
    ground.before.judged.runs.some((run) => run.day.status === 'reported' && run.slots.some((slot) => slot.part === part)),
  );

/** The scene pinned to today for the search, so that what has to make room for it is found and said. */
function takenToday(ground: Ground, scene: Scene): readonly Built[] {
  const { today } = ground;
  if (
    !today ||
    partsOfScene(scene).some((part: PartId) => begun(ground, today).includes(part) || orderOf(ground.base.plan, today).includes(part))
  )
    return [];
  const facts = withChanges(ground.facts, [{ on: 'scenes', id: scene.id, was: scene, now: { ...scene, pin: today.id } }]);
  const from = { ...ground.base.plan, boneyard: ground.base.plan.boneyard.filter((part) => !partsOfScene(scene).includes(part)) };
  const found = lean(ground, facts, from, leanings['keep-most'], windowed(ground, ground.date, ground.date, 8), true);
  if (found.unplaced.length > 0) return [];
  return [build(ground, { ...bare, play: 'use-it', title: blowTexts.said.takeIt(scene.id), plan: found.plan, changes: found.dayChanges })];
}

/**
 * The client wants something else: nothing is begun before they have signed for it (floor 3). What is approved and what it touches is
 * said; the effect comes back as a choice with a date, never as a no alone.
 */
export function clientChange(ground: Ground, disruption: ClientChange): readonly Built[] {
  const kit = kitWithdrawn(ground.base, disruption.said);
  const ways = kit === null ? [] : withdrawn(ground, kit);
  if (ways.length > 1) return [...ways, askWhat(ground, disruption)];
  const client = Object.values(ground.base.people).find((person) => person.audience === 'client' && person.binds);
  const scenes = scenesSaid(ground.base, disruption.said);
  const approved = Object.values(ground.base.deliverables).flatMap((one) =>
    one.approved
      .filter((item) => scenes.some((scene) => scene.id === item.scene))
      .map((item) => blowTexts.said.approved(one.name, item.picture)),
  );
  const due = Object.values(ground.base.deliverables)
    .flatMap((one) => (one.due ? [instantOfLocal(one.due.local, one.due.zone)] : []))
    .sort()[0];
  const sign: OpenAsk = {
    who: client?.id ?? null,
    name: client?.name ?? '',
    phone: client?.phone ?? null,
    question: blowTexts.said.overage(disruption.said),
    from: client?.reachableFrom ?? null,
    by: due ?? null,
  };
  const priced = (play: string, title: string) =>
    build(ground, {
      ...bare,
      play,
      title,
      plan: ground.base.plan,
      intent: 'bent',
      asks: [sign],
      extraReasons: [...approved, blowTexts.said.unsigned],
    });
  return [
    priced('parallel', blowTexts.said.parallel),
    priced('later', blowTexts.said.later),
    still(ground, 'wait', blowTexts.said.askClient, [{ ...sign, question: blowTexts.said.whatExactly(disruption.said) }]),
    nothing(ground),
  ];
}
const askWhat = (ground: Ground, { said }: ClientChange): Built => {
  const client = Object.values(ground.base.people).find((person) => person.audience === 'client' && person.binds);
  const ask: OpenAsk = {
    who: client?.id ?? null,
    name: client?.name ?? '',
    phone: client?.phone ?? null,
    question: blowTexts.said.whatExactly(said),
    from: client?.reachableFrom ?? null,
    by: null,
  };
  return still(ground, 'wait', blowTexts.said.askClient, [ask]);
};
const still = (ground: Ground, play: string, title: string, asks: readonly OpenAsk[]): Built =>
  build(ground, { ...bare, play, title, plan: ground.base.plan, judgeBy: ground.base, asks });
