import { audit, childOut, sunTimes } from '#engine/index.ts';
import type { DayId, Production } from '#model/index.ts';
import { dayOf, personOf, sceneOf, sceneOfPart, wallTime } from '#model/index.ts';
import { sentenceOf } from '#options/index.ts';
import { dayNoteTexts } from '#texts/index.ts';

/**
 * What the rules say of one day as it is planned, for whoever looks at tomorrow: what it breaks, by when each child is out, the light of a
 * day outdoors, and how much nobody has answered. Empty: no rule has anything to say.
 */
export function dayNotes(production: Production, day: DayId): readonly string[] {
  const judged = audit(production, production.plan);
  const run = judged.judged.runs.find((one) => one.day.id === day);
  if (!run || run.slots.length === 0) return [];
  const broken = judged.evidence.filter((one) => one.day === day).map((one) => sentenceOf(production, one));
  const children = run.people.flatMap((own) => {
    const out = childOut(production, run, own);
    return out === null ? [] : [dayNoteTexts.childOut(personOf(production, own.person).called, wallTime(out))];
  });
  const outdoors = run.slots.some(({ part }) => sceneOf(production, sceneOfPart(part)).intExt !== 'INT');
  const sun = outdoors && production.at ? sunTimes(dayOf(production, day).date, production.zone, production.at) : null;
  const light = sun === null ? [] : [dayNoteTexts.light(wallTime(sun.rise), wallTime(sun.set))];
  const open = judged.asks.filter((one) => one.day === day).length;
  return [...broken, ...children, ...light, ...(open === 0 ? [] : [dayNoteTexts.open(open)])];
}
