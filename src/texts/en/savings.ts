/** Short texts of money moves; sums, names and instants come in said. */
export const savingTexts = {
  first: (found: string, target: string | null, short: string | null, unknown: number) =>
    `${found}${target === null ? '' : ` of ${target}`}${short === null ? ' can be saved' : `: ${short} short`}${unknownWords(unknown)}`,
  enoughFirst: (sum: string) => `Cut what is only enough first, then what is good: ${sum}`,
  keep: (what: string, sum: string) => `Keep ${what}: ${sum}`,
  all: (sum: string, short: string) => `All that can give: ${sum}, ${short} short`,
  nothing: () => 'Nothing in the budget can give',
  wait: () => 'Wait: take nothing yet',
  waitAsk: (sum: string) => `${sum} less: how firm is it, and from when?`,
  shortAsk: (short: string, target: string) => `${short} of ${target} are still missing: what else may give?`,
  line: (title: string, sum: string) => `${title}: ${sum}`,
  dueNow: (sum: string) => `${sum} still due`,
  freeUntil: (when: string, due: string) => `free until ${when}, then ${due}`,
  moreFrom: (when: string, due: string) => `from ${when} on ${due}`,
  stepAt: (what: string, due: string) => `${what}: from then on ${due} is due`,
  part: (what: string, gross: string, due: string) => `${what}: ${gross} less ${due} still due`,
  sunk: (what: string) => `${what}, due although it is cancelled`,
  sameAs: (what: string, title: string) => `${what} is the same as in “${title}”: it counts once`,
  onlyWith: (title: string) => `only together with “${title}”`,
  declared: (name: string) => `declared by ${name}`,
  mustBeRight: (what: string) => `must be right: ${what}`,
  breaksLaw: (what: string) => `breaks law: ${what}`,
  noPermit: (place: string) => `${place} may not be shot at without a permit`,
  askPrice: (what: string) => `${what}: what does it cost?`,
  askCancelling: (what: string) => `${what}: what does cancelling cost?`,
  askSource: (title: string) => `${title}: who said this figure?`,
  notCounted: () => 'in no sum until it is known',
};
const unknownWords = (count: number): string => (count === 0 ? '' : `; ${count} ${count === 1 ? 'line' : 'lines'} unknown`);

/** Money that is saved, said to those whose it is; sums only to who reads them. */
export const moneyToldTexts = {
  event: 'Less money is to be spent',
  does: (whose: string, title: string) => (whose === '' ? title : `${whose}: ${title}`),
  givesUp: (what: string) => `given up: ${what}`,
  yesTo: (what: readonly string[]) => `your yes to ${what.join('; ')}`,
  line: (what: string, sum: string) => `${what}: ${sum}`,
  together: (sum: string) => `together ${sum} saved`,
  final: (final: string, variance: string) => `estimated final cost ${final}, variance ${variance}`,
  variance: (sum: string, isUnder: boolean) => `${sum} ${isUnder ? 'under' : 'over'}`,
  status: (sum: string) => `${sum} saved`,
  sentence: (days: number) => `shooting days ${days > 0 ? '+' : ''}${days}, and nothing that must be right is cut`,
  results: (final: string, variance: string) => `estimated final cost ${final}, variance ${variance}`,
};

/** A day that is left out: what stays paid either way. */
export const withoutDayTexts = {
  keep: (day: string) => `Keep ${day}`,
  drop: (day: string) => `Leave ${day} out, its scenes on the days behind`,
  labour: (sum: string) => `Crew labour saved: ${sum}; the crew is on weekly guarantees, so a day less in the week saves no labour`,
  labourAsk: () => 'Crew labour saved: unknown; nobody said whether the crew is on weekly guarantees',
  crewSunk: (sum: string) => `The crew day of ${sum} is paid either way`,
  placeSunk: (place: string, sum: string) => `${place}, ${sum} for the day, is paid either way: it is hired`,
  noRoom: (parts: string) => `No day behind takes ${parts}`,
};
