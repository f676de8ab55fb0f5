import { sayList } from '#model/index.ts';

/** Words about words: what came back, what a term means, what is asked. */
export const wordTexts = {
  sentBack: (who: string, version: string, said: string) => `${who} sends back ${version}: "${said}"`,
  quote: (term: string, meaning: string, whose: string | null) => `"${term}": ${meaning}${whose === null ? '' : ` (${whose})`}`,
  notPinned: 'this word is not pinned',
  twoMeanings: (company: string) => `two meanings at ${company}`,
  decides: (who: string) => `${who} decides which one holds; both stay until then`,
} as const;

export const writeTexts = {
  zonesDiffer: (cities: readonly string[]) => `read back, since zones differ: ${sayList(cities)}`,
  atOnce: 'leaves at once',
  held: (until: string) => `held until ${until}`,
} as const;
