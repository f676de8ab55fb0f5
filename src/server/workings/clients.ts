import {
  addDays,
  capital,
  cityOf,
  dateIn,
  type Deliverable,
  type Instant,
  instantOf,
  instantOfLocal,
  type IsoDate,
  type KnownDisruption,
  money,
  type Person,
  type PersonId,
  type Production,
  partsOfScene,
  type SceneId,
  sameValue,
  sayDate,
  sayInstant,
  sayList,
  type Told,
} from '#model/index.ts';
import { draftPhrases } from '#texts/index.ts';
import type { ClientFacts, SheetTime } from '#words/index.ts';
import type { BeforeAfter } from './plans.ts';

/** The reason that stands where nothing of a client's is touched; the producer may write another. */
export const untouched = 'No approved picture, promise, cost or safety of theirs is touched.';

/** What each client who is owed something was told or has approved, and what of it the way moves (R11.2). */
export function clientsOf(plans: BeforeAfter, at: Instant, known: KnownDisruption): readonly ClientFacts[] {
  const owed = Object.values(plans.before.deliverables);
  const asking = known.what.kind === 'client-change' ? Object.values(plans.before.people).find(bindsAsClient) : undefined;
  return [...new Set([...owed.map((one) => one.to), ...(asking ? [asking.id] : [])])].map((person) => {
    const own = owed.filter((one) => one.to === person);
    const facts = clientOf(plans, at, person, own);
    return person === asking?.id ? theirChange(plans, facts, own[0] ?? null) : facts;
  });
}
const bindsAsClient = ({ audience, binds }: Person): boolean => audience === 'client' && binds;

/** An approved picture is touched too when its shot is filmed with other kit. */
function isFilmedOtherwise(before: Production, after: Production, scene: SceneId, shot: string | null): boolean {
  const kitOf = (production: Production) => production.scenes[scene]?.shots.find((one) => one.id === shot)?.kit ?? [];
  return shot !== null && !sameValue(kitOf(before), kitOf(after));
}

function clientOf({ before, after }: BeforeAfter, at: Instant, person: PersonId, owed: readonly Deliverable[]): ClientFacts {
  const pictures = owed
    .flatMap((one) => one.approved)
    .filter(({ scene, shot }) => moves(before, after, scene) || isFilmedOtherwise(before, after, scene, shot));
  const told = Object.values(before.told).filter(
    (one) => one.person === person && one.about.scene !== null && moves(before, after, one.about.scene),
  );
  const [deliverable] = owed;
  const due = deliverable?.due ? instantOfLocal(deliverable.due.local, deliverable.due.zone) : null;
  return {
    personId: person,
    touched: {
      deliverables: pictures.map(({ picture, shot }) => `${pictureName(picture)}${shot === null ? '' : ` (${shot})`}`),
      promises: told.map((one) => toldWords(before, one)),
      cost: false,
      safety: false,
      noticeClauses: [],
    },
    needNotKnow: untouched,
    changes: pictures.flatMap(({ picture, scene }) => {
      const now = dateOf(after, scene);
      const was = dateOf(before, scene);
      if (now === null || was === null) return [];
      const saidBefore = told.find((one) => one.about.scene === scene);
      return [
        {
          what: `${capital(pictureName(picture))} is filmed`,
          was: toldTime(before, saidBefore, was),
          now: { kind: 'date', date: now } as const,
        },
      ];
    }),
    event: 'The order of filming has changed.',
    option: `film ${pictures.map(({ picture, scene }) => `${pictureName(picture)} ${onDate(dateOf(after, scene))}`).join(', ')}`,
    goal: deliverable?.goal ?? '',
    why: null,
    cost: money(0, before.currency),
    delivery: due === null ? null : { was: due, now: due },
    // The evening of the day on which it is decided: until then the new day is settled.
    next: instantOf(dateIn(at, before.zone), 18 * 60, before.zone),
    theirs: null,
  };
}

/** A change that the client asked for: what it does to what they see, what it costs them, and until when they choose (R10.6). */
function theirChange({ before, after, option }: BeforeAfter, facts: ClientFacts, owed: Deliverable | null): ClientFacts {
  const gone = Object.values(after.kit).find(({ id, outOn }) => outOn.length > (before.kit[id]?.outOn.length ?? 0));
  const asks = option.asks.flatMap((ask) => (ask.who === facts.personId && ask.by !== null ? [ask.by] : []));
  const chooseBy = [...asks].sort()[0] ?? null;
  if (gone === undefined || chooseBy === null) return facts;
  const later = option.lines.some(({ account }) => account === 'post')
    ? Math.max(0, ...gone.alternates.map(({ delivery }) => delivery))
    : 0;
  const due = owed?.due ?? null;
  const moved = due === null ? null : instantOfLocal(`${addDays(due.local.slice(0, 10), later)}${due.local.slice(10)}`, due.zone);
  return {
    ...facts,
    touched: { ...facts.touched, deliverables: filmedWith(before, after).flatMap(({ scenes }) => scenes), cost: option.newMoney.minor > 0 },
    cost: option.newMoney,
    delivery: facts.delivery === null || moved === null ? facts.delivery : { was: facts.delivery.was, now: moved },
    theirs: {
      asked: draftPhrases.inNoPicture(gone.name),
      changes: filmedWith(before, after)
        .map(({ scenes, kit, date }) => draftPhrases.filmedWith(sayList(scenes), scenes.length > 1, kit, onDate(date)))
        .join('; '),
      chooseBy,
    },
  };
}

/** Scenes that are filmed with something else than before, by what and when. */
function filmedWith(before: Production, after: Production) {
  const kitsOf = (scene: Production['scenes'][string] | undefined) => [
    ...(scene?.kit ?? []),
    ...(scene?.shots ?? []).flatMap(({ kit }) => kit),
  ];
  const other = Object.values(after.scenes).flatMap((scene) => {
    const kit = kitsOf(scene).find((one) => !kitsOf(before.scenes[scene.id]).includes(one));
    return kit === undefined ? [] : [{ scene: scene.id, kit: after.kit[kit]?.name ?? kit, date: dateOf(after, scene.id) }];
  });
  return [...Map.groupBy(other, ({ kit, date }) => `${date} ${kit}`).values()]
    .flatMap((same) => (same[0] ? [{ scenes: same.map(({ scene }) => pictureName(scene)), kit: same[0].kit, date: same[0].date }] : []))
    .sort((one, next) => (one.date ?? '').localeCompare(next.date ?? ''));
}

const pictureName = (picture: string): string => (/^\d/u.test(picture) ? `picture ${picture}` : picture);
const onDate = (date: IsoDate | null): string => (date === null ? 'on a day that is not set yet' : `on ${sayDate(date)}`);

function toldWords(production: Production, told: Told): string {
  if (told.happens === null) return `told on ${sayDate(dateIn(told.at, production.zone))}`;
  return `told ${sayInstant(instantOfLocal(told.happens, production.zone), production.zone, { city: false })} ${cityOf(production.zone)}`;
}
const toldTime = (production: Production, told: Told | undefined, was: IsoDate): SheetTime =>
  told?.happens ? { kind: 'instant', at: instantOfLocal(told.happens, production.zone) } : { kind: 'date', date: was };

const moves = (before: Production, after: Production, scene: SceneId): boolean => dateOf(before, scene) !== dateOf(after, scene);

/** The date on which a scene, or the first part of it, is planned; null: on no day. */
function dateOf(production: Production, scene: SceneId): IsoDate | null {
  const found = production.scenes[scene];
  if (!found) return null;
  const parts: readonly string[] = partsOfScene(found);
  const day = Object.entries(production.plan.order).find(([, order]) => order.some((part) => parts.includes(part)))?.[0];
  return day === undefined ? null : (production.days[day]?.date ?? null);
}
