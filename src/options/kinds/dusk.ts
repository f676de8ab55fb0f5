import { judge } from '#engine/index.ts';
import type { DayId } from '#model/index.ts';
import { blowTexts } from '#texts/index.ts';
import type { Proposal } from '../build.ts';
import { type Ground, withChanges } from '../ground.ts';

/** An interior by day whose windows go dark before it ends: whoever lights it says so; no rule is broken. */
export function dusk(ground: Ground, proposal: Proposal, day: DayId): Pick<Proposal, 'extraReasons' | 'mustSayYes'> {
  const judged = judge(withChanges(ground.facts, proposal.changes), proposal.plan);
  const run = judged.runs.find((one) => one.day.id === day);
  const said = (run?.slots ?? []).flatMap(({ scene, part, start, end }) => {
    const sun = run && scene.intExt === 'INT' && scene.dayNight === 'DAY' && !scene.blackedOut ? judged.sun(run, scene.place) : null;
    return sun === null || end <= sun.set ? [] : [blowTexts.calls.dusk(end - Math.max(start, sun.set), part)];
  });
  const photography = Object.values(ground.base.people).find(({ role }) => role.toLowerCase() === 'director of photography')?.id;
  return {
    extraReasons: [...proposal.extraReasons, ...said],
    mustSayYes: [...proposal.mustSayYes, ...(photography ? said.map((what) => ({ person: photography, what })) : [])],
  };
}
