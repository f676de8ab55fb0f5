import type { Evidence } from '../evidence.ts';
import type { Judged } from '../judged.ts';
import { forcedCall } from '../rules/forced-call.ts';
import { meal } from '../rules/meal.ts';
import { weeklyRest } from '../rules/weekly-rest.ts';
import { type Line, wholeLine } from './item.ts';

/** What broken agreements cost, a person or a group and a day each, with who must approve it: the same evidence that the audit gives. */
export const penaltyLines = (judged: Judged): readonly Line[] =>
  [forcedCall, weeklyRest, meal].flatMap((rule) => rule.check(judged)).map((one) => ofEvidence(judged, one));

function ofEvidence({ production }: Judged, { rule, day, person, group, wanted, stands, price, approver }: Evidence): Line {
  const who = person === null ? (group ?? 'the crew') : (production.people[person]?.called ?? person);
  const what = { 'forced-call': 'forced call', 'weekly-rest': 'forced call into the week', meal: 'meal penalty' }[rule as 'meal'];
  const said = `${who}, ${day ?? ''}: ${what}, ${stands} against ${wanted}`;
  if (price === null) return `${said}: price unknown`;
  const key = `penalty ${rule} ${who} ${day ?? ''} ${wanted}`;
  return { ...wholeLine(key, 'penalty', said, price.minor, price.currency, 'agreement'), approver };
}
