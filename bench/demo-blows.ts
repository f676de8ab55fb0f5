import fs from 'node:fs';
import path from 'node:path';
import type { Disruption, Instant, Production } from '#model/index.ts';
import { decodeFile, id, instantOf, partFacts, sceneOf, sceneOfPart, shootingDays } from '#model/index.ts';

export interface DemoBlow {
  readonly asked: Disruption;
  readonly at: Instant;
}

/** The shipped feature, as anybody opens it. */
export function demo(): Production {
  const decoded = decodeFile(fs.readFileSync(path.join(import.meta.dirname, '../demo/feature.coverset.json'), 'utf8'));
  if (!decoded.ok) throw new Error('the demo is not read');
  return decoded.production;
}

/** Each lead out on each of their days still to come, each place lost on each of its days, calls pushed on each day: told at 05:25 that morning. */
export function demoBlows(made: Production): readonly DemoBlow[] {
  const leads = ['mara', 'tom', 'ines', 'ben', 'ruth', 'lottie'];
  return shootingDays(made)
    .filter((day) => day.status === 'planned')
    .flatMap((day) => {
      const at = instantOf(day.date, 5 * 60 + 25, made.zone);
      const parts = made.plan.order[day.id] ?? [];
      const scenes = parts.map((part) => ({ scene: sceneOf(made, sceneOfPart(part)), part }));
      const out = leads.filter((lead) => scenes.some(({ scene, part }) => partFacts(scene, part).cast.includes(id(lead))));
      const places = [...new Set(scenes.flatMap(({ scene }) => scene.place ?? []))];
      return [
        ...out.map((lead): DemoBlow => ({ asked: { kind: 'person-out', person: id(lead), span: { from: day.date, to: null } }, at })),
        ...places.map(
          (place): DemoBlow => ({ asked: { kind: 'place-lost', place, set: null, span: { from: day.date, to: day.date } }, at }),
        ),
        { asked: { kind: 'push-calls', day: day.id, minutes: 30 }, at },
      ];
    });
}
