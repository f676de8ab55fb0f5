import type { PartId, Production } from '#model/index.ts';
import { partFacts, personOf, sceneOf, sceneOfPart, shootingDays } from '#model/index.ts';
import type { ScheduleStrip } from '#script/index.ts';
import { scheduleToRows } from '#script/index.ts';

/** The board as rows of a schedule, one a strip, that an import gives back: the same plan, and nothing else changed. A part is '32/a'. */
export const scheduleRows = (production: Production): readonly (readonly string[])[] =>
  scheduleToRows(
    shootingDays(production).map((day) => ({
      ...{ day: day.number, date: day.date, call: day.call, line: null },
      strips: (production.plan.order[day.id] ?? []).map((part) => stripOf(production, part)),
    })),
  );

function stripOf(production: Production, part: PartId): ScheduleStrip {
  const { intExt, heading, dayNight } = sceneOf(production, sceneOfPart(part));
  const { eighths, cast } = partFacts(sceneOf(production, sceneOfPart(part)), part);
  const names = cast.map((one) => personOf(production, one).cast?.number || personOf(production, one).name);
  return { kind: 'scene', scene: part, line: null, intExt, set: heading || null, timeOfDay: dayNight, eighths, cast: names };
}
