import type { PersonId, Plan, Production, Scene, Wish } from '#model/index.ts';
import { money, partsOfScene, sayMoney, shootingDays, showEighths } from '#model/index.ts';
import { withoutSceneTexts } from '#texts/index.ts';
import type { Answer, OpenAsk } from '../answer.ts';
import { bare, build, type Built } from '../build.ts';
import { type Asked, type Ground, groundOf, orderOf } from '../ground.ts';
import { impactOf } from '../impact.ts';
import { shortDay } from '../names.ts';
import { ranked } from '../rank.ts';

type WithoutScene = Extract<Wish, { readonly kind: 'without-scene' }>;

/**
 * "What if we cut that scene?" Its purpose comes first: what the story then loses is the price. The order is the director's, the cut the
 * financier's to allow (floor 1.24), and minutes less are no money less on weekly deals. What must be right is not offered (R18.3).
 */
export function withoutSceneAnswer(production: Production, asked: WithoutScene, scene: Scene, how: Asked): Answer {
  const ground = groundOf(production, { kind: 'chance', said: scene.id, span: null }, [], how);
  const ways = [kept(ground, scene), ...(scene.bar === 'must' ? [] : [cut(ground, scene)])];
  const impact = impactOf(ground, ways, null);
  return {
    asked,
    at: how.at,
    seed: how.seed,
    impact: { ...impact, scenes: [scene.id], waitingPerHour: null, onTheClock: [], insurance: null, sentences: sentencesOf(ground, scene) },
    options: ranked(ways, production.house.crewDay?.minor ?? 0),
    none: null,
    savings: null,
    ended: 'done',
    effort: { moves: 0, budget: how.budget },
    ms: 0,
  };
}

const kept = (ground: Ground, scene: Scene): Built =>
  build(ground, { ...bare, play: 'do-nothing', title: withoutSceneTexts.keep(scene.id), plan: ground.base.plan });

function cut(ground: Ground, scene: Scene): Built {
  const parts = partsOfScene(scene);
  const order = Object.fromEntries(
    Object.entries(ground.base.plan.order).map(([day, on]) => [day, on.filter((part) => !parts.includes(part))]),
  );
  const plan: Plan = { order, boneyard: [...ground.base.plan.boneyard.filter((part) => !parts.includes(part)), ...parts] };
  const allow = ['director', 'executive']
    .map((audience) =>
      Object.values(ground.base.people).find(
        (person) => person.audience === audience && (audience === 'director' || /financ/u.test(person.role)),
      ),
    )
    .flatMap((person) => person ?? []);
  return build(ground, {
    ...bare,
    play: 'drop-scene',
    title: withoutSceneTexts.cut(scene.id),
    plan,
    intent: 'broken',
    asks: allow.map(
      (person): OpenAsk => ({
        who: person.id,
        name: person.name,
        phone: person.phone,
        question: withoutSceneTexts.ask(scene.id),
        from: person.reachableFrom,
        by: null,
      }),
    ),
    mustSayYes: allow.map((person): { person: PersonId; what: string } => ({ person: person.id, what: withoutSceneTexts.yes(scene.id) })),
    extraReasons: sentencesOf(ground, scene),
  });
}

function sentencesOf(ground: Ground, scene: Scene): readonly string[] {
  const day = shootingDays(ground.base).find((one) => orderOf(ground.base.plan, one).some((part) => partsOfScene(scene).includes(part)));
  const { house, currency } = ground.base;
  return [
    scene.purpose === '' ? withoutSceneTexts.noPurpose(scene.id) : withoutSceneTexts.purpose(scene.id, scene.purpose),
    ...(scene.bar === 'must' ? [withoutSceneTexts.must(scene.id)] : []),
    ...(day ? [withoutSceneTexts.less(showEighths(scene.eighths, ' '), scene.minutes, shortDay(day.date))] : []),
    house.crewWeekly ? withoutSceneTexts.labour(sayMoney(money(0, currency))) : withoutSceneTexts.labourAsk,
  ];
}
