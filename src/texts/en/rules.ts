import type { IsoDate } from '#model/index.ts';
import { sayDate } from '#model/index.ts';

/** What a rule found, with every name already looked up: the sentence only joins them. */
export interface RuleFinding {
  readonly rule: string;
  readonly day: IsoDate | null;
  readonly part: string | null;
  readonly person: string | null;
  readonly place: string | null;
  readonly kit: string | null;
  readonly wanted: string | null;
  readonly stands: string | null;
  /** What it costs and who approves it, said; null: nobody knows. */
  readonly price: string | null;
  readonly approver: string | null;
}

const on = (finding: RuleFinding): string => (finding.day ? `${sayDate(finding.day)}: ` : '');
const moment = (local: string | null): string =>
  local ? `${sayDate(local.slice(0, 10))}${local.length > 10 ? `, ${local.slice(11, 16)}` : ''}` : '';

const costs = ({ price, approver }: RuleFinding): string => `${price ?? 'price unknown'}, for ${approver ?? 'the UPM'} to approve`;

/** One sentence a rule, in the trade's words; the figures are the evidence's own. */
export const ruleSentences: Readonly<Record<string, (finding: RuleFinding) => string>> = {
  available: (f) =>
    f.wanted?.startsWith('from') || f.wanted?.startsWith('until')
      ? `${on(f)}${f.person} is free only ${f.wanted}, and ${f.wanted.startsWith('from') ? 'is called' : 'is out'} at ${f.stands}`
      : `${on(f)}${f.person} is not available${f.part ? ` for ${f.part}` : ''}`,
  'stop-date': (f) => `${f.person} is out by contract on ${moment(f.wanted)}; this keeps the performer until ${moment(f.stands)}`,
  licence: (f) =>
    `${f.person}'s licence runs ${sayDate(f.wanted?.slice(0, 10) ?? '')} to ${sayDate(f.wanted?.slice(11) ?? '')}; ${sayDate(f.stands ?? '')} is outside it`,
  'minor-hours': (f) => `${on(f)}${f.person} may be at the place ${f.wanted}; this is ${f.stands}`,
  'place-open': (f) =>
    f.wanted
      ? `${on(f)}${f.place} is open ${f.wanted}; the unit is there ${f.stands} (last out ${f.stands?.split('-')[1] ?? ''})`
      : `${f.place} is not ours on ${sayDate(f.stands ?? '')}`,
  permit: (f) => `${f.place} has no permit; a request needs ${f.wanted ?? 'some'} working days`,
  'set-ready': (f) => `${f.part} in ${f.place}: the set is dark until ${moment(f.wanted)}`,
  'set-open': (f) =>
    f.wanted
      ? `${on(f)}${f.part} can be shot there only ${f.wanted}; it would run ${f.stands}`
      : `${on(f)}${f.part}: the set is not open on that day`,
  weather: (f) =>
    f.wanted
      ? `${on(f)}${f.part} may be shot in wind up to ${f.wanted}; forecast ${f.stands}`
      : `${on(f)}${f.part} would be shot in the rain (${f.stands})`,
  'one-place': (f) => `${on(f)}${f.person} is with another unit ${f.wanted}, and would be here ${f.stands}`,
  'kit-free': (f) =>
    f.wanted?.includes('T')
      ? `${f.part} needs the ${f.kit}, which is here from ${moment(f.wanted)} on`
      : `${f.part} needs the ${f.kit}, which is not to be had on ${sayDate(f.stands ?? '')}`,
  'kit-load': (f) => `${f.part}: ${f.stands} on a head rated ${f.wanted}`,
  'minor-age': (f) => `${on(f)}${f.person} may be there ${f.wanted} at that age; this is ${f.stands}`,
  'minor-rest': (f) => `${on(f)}${f.person} would rest ${f.stands}; a child's rest is ${f.wanted}`,
  'days-in-row': (f) => `${on(f)}${f.person ?? 'the crew'} would work ${f.stands} days; ${f.wanted} is the most`,
  'forced-call': (f) => `${on(f)}${f.person ?? 'the crew'} would rest ${f.stands} of ${f.wanted}: a forced call, ${costs(f)}`,
  'weekly-rest': (f) => `${on(f)}${f.person ?? 'the crew'} would rest ${f.stands} over the days off, ${f.wanted} are agreed: ${costs(f)}`,
  meal: (f) => `${on(f)}${f.person ?? 'the crew'} was due a meal by ${f.wanted} and has it at ${f.stands}: ${costs(f)}`,
  'longest-day': (f) =>
    `${on(f)}the day runs ${f.stands}, ${f.wanted} are agreed, and neither a long night nor a day off follows: ${costs(f)}`,
  'sixth-day': (f) => `${on(f)}day ${f.stands} of the week for ${f.person ?? 'the crew'}, ${f.wanted} are agreed: ${costs(f)}`,
  light: (f) =>
    `${on(f)}${f.part} is an exterior by day and would run ${f.stands}; sunrise ${f.wanted?.split('-')[0]}, sunset ${f.wanted?.split('-')[1]}`,
  dark: (f) => `${on(f)}${f.part} is an exterior by night and would start at ${f.stands}; it is dark from ${f.wanted}`,
  'day-length': (f) =>
    f.wanted?.includes(':')
      ? `${on(f)}everybody is out by ${f.wanted}; this is ${f.stands}`
      : `${on(f)}${f.stands} minutes, and the day holds ${f.wanted} with overtime`,
  'most-places': (f) => `${on(f)}${f.stands} places; the house goes to ${f.wanted} a day at most`,
  'enough-rest': (f) => `${on(f)}${f.person ?? 'the crew'} would rest ${f.stands}; ${f.wanted} are due`,
  order: (f) => `${on(f)}${f.part} must come after ${f.wanted}`,
  pin: (f) => `${f.part} is pinned to ${sayDate(f.wanted ?? '')}`,
  'as-shot': (f) => `${on(f)}the day is reported as shot (${f.wanted}) and can't become ${f.stands || 'empty'}`,
  placed: (f) => (f.stands === '0' ? `${f.part} has no day` : `${f.part} stands ${f.stands} times`),
};
export const sayRule = (finding: RuleFinding): string => (ruleSentences[finding.rule] ?? (() => finding.rule))(finding);
