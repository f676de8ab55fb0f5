import type { DayId, PartId, SceneId } from './ids.ts';
import { id } from './ids.ts';
import type { Scene, ScenePart } from './scene.ts';

/** A plan is a value: which parts each day shoots, in which order; what is parked stands in the boneyard. */
export interface Plan {
  readonly order: Readonly<Record<DayId, readonly PartId[]>>;
  readonly boneyard: readonly PartId[];
}

export const sceneOfPart = (part: PartId): SceneId => id<SceneId>(part.split('/')[0] ?? part);
export const wholePart = (scene: SceneId): PartId => id<PartId>(scene);
export const partId = (scene: SceneId, letter: string): PartId => id<PartId>(`${scene}/${letter}`);

/** The parts a scene is shot in: itself, or its declared parts. */
export const partsOfScene = (scene: Scene): readonly PartId[] =>
  scene.parts ? scene.parts.map((part) => partId(scene.id, part.letter)) : [wholePart(scene.id)];

/** What one part needs: the scene's own figures, or those of the part. */
export function partFacts(
  scene: Scene,
  part: PartId,
): { readonly minutes: number | null; readonly eighths: number; readonly cast: Scene['cast'] } {
  const letter = part.split('/')[1];
  const piece: ScenePart | undefined = letter === undefined ? undefined : scene.parts?.find((one) => one.letter === letter);
  return piece ?? { minutes: scene.minutes, eighths: scene.eighths, cast: scene.cast };
}
