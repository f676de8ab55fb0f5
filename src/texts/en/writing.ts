import { sayList } from '#model/index.ts';

/** Words about words: what came back, what a term means, what is asked. */
export const wordTexts = {
  sentBack: (who: string, version: string, said: string) => `${who} sends back ${version}: "${said}"`,
  quote: (term: string, meaning: string, whose: string | null) => `"${term}": ${meaning}${whose === null ? '' : ` (${whose})`}`,
  reference: (name: string, term: string) => `"${name}" is put to "${term}"`,
  asked: (who: string, term: string) => `${who} is asked what "${term}" means`,
  pinned: (who: string, term: string, fits: readonly { readonly name: string }[], not: readonly { readonly name: string }[]) =>
    `${who}: "${term}" is ${[...fits.map(({ name }) => name), ...not.map(({ name }) => `not ${name}`)].join(', ')}`,
  pageTitle: (term: string) => `What “${term}” means to you`,
  pick: 'Pick two that fit, and one that does not. 40 seconds.',
  pickProposed: (term: string) => `Something new was put to “${term}”. Does it fit?`,
  fits: 'fits',
  fitsNot: 'does not fit',
  neither: 'neither',
  more: (term: string) => `“${term}” for me means more …`,
  less: 'and less …',
  mayStayEmpty: 'may stay empty',
  sendPick: 'That is what I mean',
  means: (term: string, meaning: string) => `“${term}” means to you: ${meaning}.`,
  contradicts: (against: readonly string[]) => `contradicts: ${sayList(against)} ${against.length === 1 ? 'does' : 'do'} not fit`,
  cameBack: (count: number) => (count === 1 ? 'one version came back with it' : `${count} versions came back with it`),
  notPinned: 'this word is not pinned',
  twoMeanings: (company: string) => `two meanings at ${company}`,
  decides: (who: string) => `${who} decides which one holds; both stay until then`,
} as const;

export const writeTexts = {
  zonesDiffer: (cities: readonly string[]) => `read back, since zones differ: ${sayList(cities)}`,
  atOnce: 'leaves at once',
  held: (until: string) => `held until ${until}`,
} as const;
