import type { Disruption } from '../disruption.ts';
import type { Decision, Deliverable, PromiseMade, Told } from '../memory.ts';
import type { Person } from '../person.ts';
import { partId, sceneOfPart, wholePart } from '../plan.ts';
import type { Production } from '../production.ts';
import type { Saving } from '../saving.ts';
import type { Scene } from '../scene.ts';
import type { FileIssue } from './decoder.ts';
import { inside } from './decoder.ts';

type Family =
  | 'people'
  | 'places'
  | 'kit'
  | 'days'
  | 'scenes'
  | 'elements'
  | 'promises'
  | 'moneyLines'
  | 'savings'
  | 'deliverables'
  | 'sets'
  | 'shots';
/** One id that must name a record. */
interface Wanted {
  readonly family: Family;
  readonly id: string | null;
  readonly path: string;
}
const want = (family: Family, id: string | null, path: string): Wanted => ({ family, id, path });
const each = (family: Family, ids: readonly string[], path: string): readonly Wanted[] =>
  ids.map((id, place) => want(family, id, inside(path, place)));

/** Ids that name nothing, parts that stand nowhere or twice, sums in another currency: what one record can't know of another. */
export function referenceIssues(production: Production): readonly FileIssue[] {
  const sets = new Set(Object.values(production.places).flatMap((place) => place.sets.map((set) => set.id as string)));
  const shots = new Set(Object.values(production.scenes).flatMap((scene) => scene.shots.map((shot) => shot.id as string)));
  const stands = ({ family, id }: Wanted): boolean => {
    if (id === null) return true;
    if (family === 'sets') return sets.has(id);
    return family === 'shots' ? shots.has(id) : Object.hasOwn(production[family], id);
  };
  const missing = wantedIn(production)
    .filter((one) => !stands(one))
    .map(({ family, id, path }) => ({ path, code: 'names-nothing', said: `"${id}" is not among the ${family}.` }));
  return [...missing, ...planIssues(production), ...journalIssues(production), ...otherCurrencies(production, production.currency, '')];
}

function wantedIn(production: Production): readonly Wanted[] {
  const over = <T>(
    name: keyof Production & string,
    records: Readonly<Record<string, T>>,
    wanted: (one: T, path: string) => readonly Wanted[],
  ) => Object.entries(records).flatMap(([key, one]) => wanted(one, inside(name, key)));
  return [
    want('people', production.me, 'me'),
    want('people', production.house.insurance.broker, 'house.insurance.broker'),
    ...over('people', production.people, ofPerson),
    ...over('kit', production.kit, (one, path) =>
      one.alternates.flatMap(({ kit, needsYes, scenes }, place) => [
        want('kit', kit, `${path}.alternates[${place}].kit`),
        want('people', needsYes, `${path}.alternates[${place}].needsYes`),
        ...each('scenes', scenes ?? [], `${path}.alternates[${place}].scenes`),
      ]),
    ),
    ...over('kit', production.kit, (one, path) => [
      ...each('promises', one.work?.promises ?? [], `${path}.work.promises`),
      ...each('elements', one.work?.elements ?? [], `${path}.work.elements`),
      ...each(
        'people',
        (one.work?.waysRound ?? []).flatMap((way) => way.needsYes ?? []),
        `${path}.work.waysRound`,
      ),
    ]),
    ...over('places', production.places, (one, path) => each('places', one.secondChoiceFor, `${path}.secondChoiceFor`)),
    ...over('days', production.days, (one, path) => [
      ...one.outs.map((out, place) => want('people', out.person, `${path}.outs[${place}].person`)),
      ...one.ins.map((came, place) => want('people', came.person, `${path}.ins[${place}].person`)),
      want('places', one.base, `${path}.base`),
      ...one.published.map((call, place) => want('people', call.person, `${path}.published[${place}].person`)),
    ]),
    ...over('scenes', production.scenes, ofScene),
    ...over('availability', production.availability, (one, path) => [want('people', one.person, `${path}.person`)]),
    ...over('savings', production.savings, ofSaving),
    ...over('promises', production.promises, ofPromise),
    ...over('decisions', production.decisions, ofDecision),
    ...over('words', production.words, (one, path) => [want('people', one.person, `${path}.person`)]),
    ...over('told', production.told, ofTold),
    ...over('deliverables', production.deliverables, ofDeliverable),
    ...over('tripwires', production.tripwires, (one, path) => [want('days', one.onDay, `${path}.onDay`)]),
    ...over('concerns', production.concerns, (one, path) => [want('people', one.from, `${path}.from`)]),
    ...over('bars', production.bars, (one, path) => [want('elements', one.element, `${path}.element`)]),
    ...over('rounds', production.rounds, (one, path) => [want('elements', one.element, `${path}.element`)]),
    ...over('disruptions', production.disruptions, (one, path) => ofDisruption(one.what, `${path}.what`)),
    ...over('rejections', production.rejections, (one, path) => [
      want('people', one.by, `${path}.by`),
      want('deliverables', one.deliverable, `${path}.deliverable`),
    ]),
    ...over('complaints', production.complaints, (one, path) => [
      want('people', one.from, `${path}.from`),
      want('deliverables', one.deliverable, `${path}.deliverable`),
      want('people', one.chosen?.by ?? null, `${path}.chosen.by`),
    ]),
    ...over('orders', production.orders, (one, path) => [
      want('deliverables', one.deliverable, `${path}.deliverable`),
      want('people', one.asked?.of ?? null, `${path}.asked.of`),
      ...each(
        'people',
        one.words.flatMap(({ person }) => person ?? []),
        `${path}.words`,
      ),
    ]),
    ...over('recaps', production.recaps, (one, path) => [want('people', one.to, `${path}.to`), want('people', one.by, `${path}.by`)]),
    ...production.journal.map((one, place) => want('people', one.by, `journal[${place}].by`)),
  ];
}

const ofPerson = ({ cast }: Person, path: string): readonly Wanted[] =>
  cast === null
    ? []
    : [
        want('people', cast.agent, `${path}.cast.agent`),
        want('people', cast.minor?.guardian ?? null, `${path}.cast.minor.guardian`),
        want('people', cast.minor?.chaperone ?? null, `${path}.cast.minor.chaperone`),
      ];

const ofScene = (scene: Scene, path: string): readonly Wanted[] => [
  want('places', scene.place, `${path}.place`),
  want('sets', scene.set, `${path}.set`),
  want('days', scene.pin, `${path}.pin`),
  want('people', scene.sides?.needsYes ?? null, `${path}.sides.needsYes`),
  ...scene.elsewhere.flatMap((one, place) => [
    want('places', one.place, `${path}.elsewhere[${place}].place`),
    want('sets', one.set, `${path}.elsewhere[${place}].set`),
    want('people', one.needsYes, `${path}.elsewhere[${place}].needsYes`),
  ]),
  ...scene.without.flatMap((one, place) => each('people', one.needsYes, `${path}.without[${place}].needsYes`)),
  ...each('people', scene.cast, `${path}.cast`),
  ...each('kit', scene.kit, `${path}.kit`),
  ...each('scenes', scene.after, `${path}.after`),
  ...scene.shots.flatMap((shot, place) => each('kit', shot.kit, `${path}.shots[${place}].kit`)),
  ...(scene.parts ?? []).flatMap((part, place) => each('people', part.cast, `${path}.parts[${place}].cast`)),
  ...(scene.sides?.parts ?? []).flatMap((part, place) => each('people', part.cast, `${path}.sides.parts[${place}].cast`)),
];

const ofSaving = (saving: Saving, path: string): readonly Wanted[] => [
  ...each('people', saving.needsYes, `${path}.needsYes`),
  want('people', saving.declaredBy, `${path}.declaredBy`),
  want('places', saving.without?.permitOf ?? null, `${path}.without.permitOf`),
  ...each('scenes', saving.cuts.scenes, `${path}.cuts.scenes`),
  ...each('elements', saving.cuts.elements, `${path}.cuts.elements`),
  ...each('savings', saving.onlyWith, `${path}.onlyWith`),
  ...saving.parts.map(({ amount }, place) =>
    want('moneyLines', amount.kind === 'line' ? amount.line : null, `${path}.parts[${place}].amount.line`),
  ),
];

const ofPromise = (promise: PromiseMade, path: string): readonly Wanted[] => [
  want('people', promise.owner, `${path}.owner`),
  want('people', promise.to, `${path}.to`),
  ...each('promises', promise.needs, `${path}.needs`),
  ...promise.events.flatMap((event, place) => [
    ...('by' in event ? [want('people', event.by, `${path}.events[${place}].by`)] : []),
    ...('renewed' in event ? [want('promises', event.renewed, `${path}.events[${place}].renewed`)] : []),
  ]),
];

const ofDecision = (decision: Decision, path: string): readonly Wanted[] => [
  want('people', decision.decider, `${path}.decider`),
  ...each('people', decision.mustSayYes, `${path}.mustSayYes`),
  ...(decision.disruption === null ? [] : ofDisruption(decision.disruption, `${path}.disruption`)),
];

const ofTold = (told: Told, path: string): readonly Wanted[] => [
  want('people', told.person, `${path}.person`),
  want('scenes', told.about.scene, `${path}.about.scene`),
  want('shots', told.about.shot, `${path}.about.shot`),
  want('deliverables', told.about.deliverable, `${path}.about.deliverable`),
];

const ofDeliverable = (deliverable: Deliverable, path: string): readonly Wanted[] => [
  want('people', deliverable.to, `${path}.to`),
  ...deliverable.approved.flatMap((one, place) => [
    want('scenes', one.scene, `${path}.approved[${place}].scene`),
    want('shots', one.shot, `${path}.approved[${place}].shot`),
    want('people', one.by, `${path}.approved[${place}].by`),
  ]),
];

function ofDisruption(what: Disruption, path: string): readonly Wanted[] {
  switch (what.kind) {
    case 'person-out':
      return [want('people', what.person, `${path}.person`)];
    case 'place-lost':
      return [want('places', what.place, `${path}.place`), want('sets', what.set, `${path}.set`)];
    case 'stop-date':
      return [want('people', what.person, `${path}.person`)];
    case 'weather':
      return [want('places', what.place, `${path}.place`)];
    case 'scene-added':
      return [want('scenes', what.scene, `${path}.scene`)];
    case 'push-calls':
    case 'day-short':
    case 'overrun':
    case 'day-lost':
      return [want('days', what.day, `${path}.day`)];
    case 'kit-out':
      return [want('kit', what.kit, `${path}.kit`)];
    case 'element-down':
      return [want('elements', what.element, `${path}.element`)];
    case 'money-cut':
    case 'client-change':
    case 'chance':
      return [];
  }
}

/** Each part that is planned belongs to a scene, and stands in one place only. */
function planIssues(production: Production): readonly FileIssue[] {
  const { order, boneyard } = production.plan;
  const placed = [
    ...Object.entries(order).flatMap(([day, parts]) =>
      parts.map((part, place) => ({ part, path: inside(inside('plan.order', day), place) })),
    ),
    ...boneyard.map((part, place) => ({ part, path: inside('plan.boneyard', place) })),
  ];
  const days = Object.keys(order)
    .filter((day) => !Object.hasOwn(production.days, day))
    .map((day) => ({ path: inside('plan.order', day), code: 'names-nothing', said: `"${day}" is not among the days.` }));
  const firsts = new Map<string, string>();
  const parts = placed.flatMap(({ part, path }): readonly FileIssue[] => {
    const first = firsts.get(part);
    if (first !== undefined) return [{ path, code: 'planned-twice', said: `"${part}" stands at ${first} already.` }];
    firsts.set(part, path);
    return isPart(production, part) ? [] : [{ path, code: 'names-nothing', said: `"${part}" is no scene and no part of one.` }];
  });
  return [...days, ...parts];
}

function isPart(production: Production, part: Production['plan']['boneyard'][number]): boolean {
  const id = sceneOfPart(part);
  const scene = Object.hasOwn(production.scenes, id) ? production.scenes[id] : undefined;
  if (scene === undefined) return false;
  return part === wholePart(id) || (scene.parts ?? []).some(({ letter }) => part === partId(id, letter));
}

function journalIssues({ journal }: Production): readonly FileIssue[] {
  const seen = new Set<string>();
  return journal.flatMap(({ id, undoes }, place): readonly FileIssue[] => {
    const path = inside('journal', place);
    const twice = seen.has(id) ? [{ path: `${path}.id`, code: 'entry-twice', said: `The journal has a row "${id}" already.` }] : [];
    const lost =
      undoes === null || seen.has(undoes)
        ? []
        : [{ path: `${path}.undoes`, code: 'names-nothing', said: `No earlier row of the journal is called "${undoes}".` }];
    seen.add(id);
    return [...twice, ...lost];
  });
}

/** What people and suppliers are paid may be agreed in another currency: the cost turns it by an entered rate, or asks for one. */
const mayBeForeign = /\.cast\.deal\.|\.(?:fee|visit|holdDay|feeSource|rent)\.|\.crew\[/u;

/** One currency a production: a sum in another one can't be added, so it may not come in as if it could. */
function otherCurrencies(value: unknown, own: string, path: string): readonly FileIssue[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap((item: unknown, place) => otherCurrencies(item, own, inside(path, place)));
  return Object.entries(value).flatMap(([key, item]: readonly [string, unknown]): readonly FileIssue[] => {
    if (key !== 'currency' || typeof item !== 'string' || item === own || /^house\.exchange|\.exchange\[/u.test(path))
      return otherCurrencies(item, own, inside(path, key));
    if (mayBeForeign.test(`${path}.`)) return [];
    return [
      { path: inside(path, key), code: 'other-currency', said: `The production counts in ${own}; a sum in ${item} needs a rate first.` },
    ];
  });
}
