import type { PartId, Person, PersonId, Place, Production, Scene } from '#model/index.ts';
import { id, isOmitted, omittedMark, partsOfScene, planChanges, showEighths } from '#model/index.ts';
import type { Issue, Screenplay } from '#script/index.ts';
import { castKey, issue } from '#script/index.ts';
import type { Proposal, RevisedScene } from './import-proposal.ts';
import { counted, recordChanges } from './import-proposal.ts';
import { foundProduction } from './import-script.ts';
import { freeName, newCharacter, newPlace, setOf, shortName, titleCase, withSet } from './new-records.ts';
import { movedScenes, numbered } from './revision-order.ts';

interface Revising {
  readonly people: Record<string, Person>;
  readonly places: Record<string, Place>;
  readonly scenes: Record<string, Scene>;
  readonly issues: Issue[];
  readonly listed: RevisedScene[];
  readonly order: Record<string, readonly PartId[]>;
  boneyard: readonly PartId[];
  lengths: number;
}

/**
 * A revision of the script against the production: scenes are known by number, those without one by heading. The plan and what a person
 * set stay: a scene's minutes, its length where the script doesn't state one, its silent cast, its day. `leave`: scenes not accepted.
 * null: too few scenes are known for it to be the same film.
 */
export function proposeRevision(production: Production, screenplay: Screenplay, leave: readonly string[]): Proposal | null {
  const script = numbered(production, screenplay);
  const founding = { title: null, me: null, minutesPerPage: null, at: production.at, castAlready: partsOf(production) };
  const { production: fresh, issues } = foundProduction(script, { ...production, ...founding });
  const stands = Object.values(production.scenes);
  const known = stands.filter((scene) => Object.hasOwn(fresh.scenes, scene.id)).length;
  if (stands.length >= 4 && known * 4 < stands.length) return null;
  const now: Revising = {
    people: { ...production.people },
    places: { ...production.places },
    scenes: { ...production.scenes },
    issues: issues.filter(({ code }) => code !== 'scene-omitted'),
    listed: [],
    order: { ...production.plan.order },
    boneyard: production.plan.boneyard,
    lengths: 0,
  };
  for (const scene of Object.values(fresh.scenes)) reviseScene(production, fresh, now, scene, leave);
  for (const scene of stands) if (!Object.hasOwn(fresh.scenes, scene.id) && !isOmitted(scene)) omit(production, now, scene, leave);
  for (const { scene, after } of movedScenes(production, script))
    now.listed.push({ scene, state: 'moved', before: `scene ${scene}`, after: after === null ? 'now first' : `now after ${after}` });
  if (now.lengths > 0)
    now.issues.push(
      issue(
        null,
        'lengths-stay',
        `The script's text gives ${counted(now.lengths, 'scene', 'scenes')} another length; the lengths set in the plan stay.`,
      ),
    );
  return proposalOf(production, now, leave, Object.keys(fresh.scenes).length);
}

/** Names of the parts that are cast already. */
const partsOf = (production: Production): ReadonlySet<string> =>
  new Set(Object.values(production.people).flatMap(({ cast }) => (cast === null ? [] : [castKey(cast.character)])));

function proposalOf(production: Production, now: Revising, leave: readonly string[], count: number): Proposal {
  const next = { ...production, people: now.people, places: now.places, scenes: now.scenes };
  const changes = [
    ...(['people', 'places', 'scenes'] as const).flatMap((on) => recordChanges(production, next, on)),
    ...planChanges(production.plan, { order: now.order, boneyard: now.boneyard }),
  ];
  const number = (state: RevisedScene['state']) => now.listed.filter((one) => one.state === state && !leave.includes(one.scene)).length;
  const states = (['added', 'changed', 'moved', 'omitted'] as const).map((state) => `${number(state)} ${state}`).join(', ');
  const order = { added: 0, changed: 1, moved: 2, omitted: 3 } as const;
  const scenes = [...now.listed].sort((one, other) => order[one.state] - order[other.state]);
  return {
    what: `revision read in: ${states}`,
    changes,
    issues: now.issues,
    counts: `${counted(count, 'scene', 'scenes')}: ${states}`,
    things: [],
    scenes,
    readOnly: null,
  };
}

function reviseScene(production: Production, fresh: Production, now: Revising, read: Scene, leave: readonly string[]): void {
  const before = Object.hasOwn(production.scenes, read.id) ? production.scenes[read.id] : undefined;
  if (before === undefined) {
    now.listed.push({ scene: read.id, state: 'added', before: '', after: sayScene(read) });
    if (leave.includes(read.id)) return;
    now.scenes[read.id] = { ...read, ...addressIn(fresh, now, read), cast: read.cast.map((own) => personIn(fresh, now, own)) };
    now.boneyard = [...now.boneyard, ...partsOfScene(read)];
    return;
  }
  const speaking = read.cast.filter((own) => !before.cast.some((one) => sameCharacter(now.people[one], fresh.people[own])));
  const address = plainHeading(before.heading) !== plainHeading(read.heading);
  if (read.eighths !== before.eighths && before.parts === null) now.lengths += 1;
  if (!address && before.intExt === read.intExt && before.dayNight === read.dayNight && speaking.length === 0) return;
  const names = speaking.map((own) => fresh.people[own]?.cast?.character ?? own);
  const after = `${sayHeading(read)}${names.length === 0 ? '' : `, with ${names.join(', ')}`}`;
  now.listed.push({ scene: read.id, state: 'changed', before: sayHeading(before), after });
  if (leave.includes(read.id)) return;
  const cast = [...before.cast, ...speaking.map((own) => personIn(fresh, now, own))];
  const place = address ? addressIn(fresh, now, read) : {};
  now.scenes[read.id] = { ...before, intExt: read.intExt, dayNight: read.dayNight, heading: read.heading, ...place, cast };
}

/** What was shot already stays on its day; all else of the scene goes to the boneyard with its facts. */
function omit(production: Production, now: Revising, scene: Scene, leave: readonly string[]): void {
  const parts = new Set<PartId>(partsOfScene(scene));
  const days = Object.values(production.days).filter((day) => (production.plan.order[day.id] ?? []).some((part) => parts.has(part)));
  const where = days.length === 0 ? 'not on a day' : days.map(({ date }) => date).join(', ');
  now.listed.push({ scene: scene.id, state: 'omitted', before: `${sayScene(scene)}, ${where}`, after: omittedMark });
  if (leave.includes(scene.id)) return;
  const shot = days.filter((day) => day.status === 'reported');
  if (shot.length > 0) {
    now.issues.push(
      issue(null, 'shot-already', `Scene ${scene.id} was shot on ${shot.map(({ date }) => date).join(', ')}: it stays as it is.`),
    );
    return;
  }
  for (const day of days) now.order[day.id] = (now.order[day.id] ?? []).filter((part) => !parts.has(part));
  now.boneyard = [...now.boneyard.filter((part) => !parts.has(part)), ...parts];
  now.scenes[scene.id] = { ...scene, heading: `${omittedMark} (${scene.heading})` };
}

const plainHeading = (heading: string): string =>
  heading
    .toUpperCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const sayHeading = ({ intExt, heading, dayNight }: Scene): string => `${intExt}. ${heading} - ${dayNight}`;
const sayScene = (scene: Scene): string => `${sayHeading(scene)}, ${showEighths(scene.eighths, ' ')}`;

const sameCharacter = (one: Person | undefined, other: Person | undefined): boolean =>
  one?.cast !== null &&
  one?.cast !== undefined &&
  other?.cast !== null &&
  castKey(one.cast.character) === castKey(other?.cast.character ?? '');

/** The person who plays the character; a character that is new becomes a part whose performer nobody knows. */
function personIn(fresh: Production, now: Revising, own: PersonId): PersonId {
  const read = fresh.people[own];
  const known = Object.values(now.people).find((one) => sameCharacter(one, read));
  if (known !== undefined) return known.id;
  const character = read?.cast?.character ?? own;
  const numbers = Object.values(now.people).map(({ cast }) => Number(cast?.number ?? 0) || 0);
  const free = freeName(shortName(character), new Set<string>(Object.keys(now.people)));
  now.people[free] = newCharacter(free, character, String(1 + Math.max(0, ...numbers)), read?.zone ?? '');
  return id<PersonId>(free);
}

/** The scene's place and set under the names that the production has for them. */
function addressIn(fresh: Production, now: Revising, scene: Scene): Pick<Scene, 'place' | 'set'> {
  const read = scene.place === null ? undefined : fresh.places[scene.place];
  const set = read?.sets.find((one) => one.id === scene.set);
  if (read === undefined) return { place: null, set: null };
  const known = Object.values(now.places).find(({ name }) => name.toLowerCase() === read.name.toLowerCase());
  const place = known ?? newPlace(freeName(shortName(read.name), new Set<string>(Object.keys(now.places))), titleCase(read.name));
  const full = set === undefined ? place : withSet(place, set.name);
  now.places[full.id] = full;
  return { place: full.id, set: set === undefined ? null : setOf(full, set.name) };
}
