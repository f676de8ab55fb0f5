/** Texts of the finish bars: hours by element, the question at the cap, what a raised bar takes. */
export const finishTexts = {
  hours: (hours: number, minutes: number) => (minutes === 0 ? `${hours} h` : `${hours} h ${String(minutes).padStart(2, '0')}`),
  rounds: (count: number) => `${count} ${count === 1 ? 'round' : 'rounds'}`,
  used: (rounds: string, used: string, cap: string | null) => `${rounds}, ${used}${cap === null ? '' : ` of ${cap}`}`,
  atCap: (name: string, bar: string, used: string, cap: string) =>
    `${name} is on “${bar}” and has had ${used} of ${cap}: ship it, or raise the bar and say what pays`,
  effort: (must: string, all: string, percent: number) => `${must} of ${all} left must be right (${percent} %)`,
  nothingGives: (percent: number) => `${percent} % of what is left must be right: nothing can give`,
  takes: (name: string, hours: string, days: string | null, sum: string | null) =>
    `${name} pays ${hours}: ${days === null ? 'days: ask' : `${days} ${days === '1' ? 'day' : 'days'}`}, ${sum ?? 'money: ask'}`,
  raised: (name: string, cap: string, pays: string) => `${name} is raised to ${cap}; ${pays}`,
  shipped: (name: string) => `${name} ships as it is`,
  round: (name: string, hours: string) => `${name}: a round of ${hours}`,
  givesFirst: (names: string) => `If it is late, ${names}`,
  gives: (name: string, bar: string, place: number) => `${place === 0 ? '' : 'then '}${name} (${bar})${place === 0 ? ' gives first' : ''}`,
  never: (names: string) => `never ${names}: must be right`,
};
