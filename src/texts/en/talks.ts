/** Words of the pages on which people talk. */
export const talkTexts = {
  haveIGotIt: 'first: have I got it?',
  keptAside: (text: string) => `Kept aside (first: have I got it?): ${text}`,
  noted: 'Noted.',
  notInHouse: 'Talks are their author’s own and lie in the data folder: name a production of it.',
  longest: (name: string, days: number) => `${name}: ${days} days without a talk alone`,
  remarkKept: (text: string, until: string) => `“${text}” is among your own notes: private, until ${until}`,
  notWhole: (what: string) => `The recap did not leave: ${what}`,
  missing: (text: string, what: 'owner' | 'date' | 'decider') =>
    ({
      owner: `“${text}”: who does it?`,
      date: `“${text}”: by when?`,
      decider: `“${text}”: who decided it?`,
    })[what],
  action: (owner: string, what: string, due: string) => `${owner}: ${what}, by ${due}`,
  decision: (what: string, decider: string, strength: 'open' | 'uncontested' | 'confirmed' | null) =>
    `${what} (${decider})${strength === 'open' ? ': verbal, not confirmed' : strength === null ? '' : `: ${strength}`}`,
} as const;
