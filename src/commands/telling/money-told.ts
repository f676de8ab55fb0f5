import type { Option } from '#options/index.ts';
import type { Person, Production, Saving, SceneId } from '#model/index.ts';

/** The ways to save that a decision takes; one that was taken before is no news. */
export const savingsTaken = ({ changes }: Option): readonly Saving[] =>
  changes.flatMap((change) => {
    if (change.on !== 'savings' || change.now === null) return [];
    const [was, now] = [change.was as Saving | null, change.now as Saving];
    return now.takenAt !== null && (was === null || was.takenAt === null) ? [now] : [];
  });

/** Whose work a line of the budget is, where the account is not called as the department is. */
const departmentOf: Readonly<Record<string, string>> = { lighting: 'electric', background: 'direction', music: 'post' };

const runsTheFloor = ({ audience, role }: Person): boolean => audience === 'ad' && /^(1st|first)\b/iu.test(role);
const leads = ({ audience, role }: Person): boolean =>
  audience === 'head' || audience === 'mover' || audience === 'ad' || (audience === 'post' && /supervisor/iu.test(role));

/** Departments whose line, or whose gear in a scene that is cut back, a way gives up. */
function departments(production: Production, saving: Saving): readonly string[] {
  const accounts = saving.parts.flatMap(({ amount }) => {
    const line = production.moneyLines[amount.kind === 'line' ? amount.line : saving.id];
    return line === undefined ? [] : [departmentOf[line.account] ?? line.account];
  });
  const gear = saving.cuts.scenes.flatMap((scene) => production.scenes[scene]?.kit ?? []);
  return [...accounts, ...gear.flatMap((kit) => production.kit[kit]?.department ?? [])];
}

/** Scenes that a way shoots at another place: their cast hear of it, agents before them. */
function placesMove(production: Production, saving: Saving): readonly SceneId[] {
  const hires = saving.parts.some(({ amount }) => amount.kind === 'line' && production.moneyLines[amount.line]?.account === 'locations');
  return hires ? saving.cuts.scenes : [];
}

/** What of the ways that are taken concerns somebody: the whole budget the line producer and who finances it; everybody else what is theirs. */
export function savingsFor(production: Production, option: Option, person: Person): readonly Saving[] {
  return savingsTaken(option).filter((saving) => {
    if (person.audience === 'upm' || finances(person)) return true;
    if (saving.needsYes.includes(person.id) || saving.declaredBy === person.id) return true;
    if (runsTheFloor(person) && saving.cuts.scenes.length > 0) return true;
    if (leads(person)) return person.department !== null && departments(production, saving).includes(person.department);
    const cast = placesMove(production, saving).flatMap((scene) => production.scenes[scene]?.cast ?? []);
    return cast.some((one) => speaksFor(production, person, one));
  });
}
/** A performer, or the agent; of a minor guardian and chaperone, and never the child. */
function speaksFor(production: Production, person: Person, one: Person['id']): boolean {
  const part = production.people[one]?.cast ?? null;
  if (part?.minor) return person.id === part.minor.guardian || person.id === part.minor.chaperone;
  return person.id === one || (part !== null && person.id === part.agent);
}
export const finances = ({ audience, role }: Person): boolean => audience === 'executive' && /financier/iu.test(role);

/** Who hears of ways to save that are taken. A client never: what is saved on our side is none of theirs (R11.2). */
export const moneyTold = (production: Production, option: Option): readonly Person[] =>
  savingsTaken(option).length === 0
    ? []
    : Object.values(production.people).filter(
        (person) => person.audience !== 'client' && savingsFor(production, option, person).length > 0,
      );
