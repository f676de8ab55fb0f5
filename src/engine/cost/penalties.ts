import type { Evidence } from '../evidence.ts';
import type { Judged } from '../judged.ts';
import { forcedCall } from '../rules/forced-call.ts';
import { meal } from '../rules/meal.ts';
import { weeklyRest } from '../rules/weekly-rest.ts';
import { type Line, wholeLine } from './item.ts';

/** What broken agreements cost, a person or a group and a day each, with who must approve it: the same evidence that the audit gives. */
export const penaltyLines = (judged: Judged): readonly Line[] =>
  [forcedCall, weeklyRest, meal].flatMap((rule) => {
    const found = rule.check(judged);
    return found.map((one, at) => ofEvidence(judged, one, found.slice(0, at).filter((other) => sameDay(one, other)).length));
  });

const sameDay = (one: Evidence, other: Evidence): boolean =>
  one.day === other.day && one.person === other.person && one.group === other.group;

/** `nth`: a day may have two late meals, and each is a line that another plan's can be held against. */
function ofEvidence({ production }: Judged, { rule, day, person, group, wanted, stands, price, approver }: Evidence, nth: number): Line {
  const who = person === null ? (group ?? 'the crew') : (production.people[person]?.called ?? person);
  const what = { 'forced-call': 'forced call', 'weekly-rest': 'forced call into the week', meal: 'meal penalty' }[rule as 'meal'];
  const said = `${who}, ${day ?? ''}: ${what}, ${stands} against ${wanted}`;
  if (price === null) return `${said}: price unknown`;
  const key = `penalty ${rule} ${who} ${day ?? ''} ${nth}`;
  return { ...wholeLine(key, 'penalty', said, price.minor, price.currency, 'agreement'), approver };
}
