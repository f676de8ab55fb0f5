/** Words of the playbook: what worked the last times, and why something is looked back at. */
export const playTexts = {
  worked: (worked: number, tries: number) => `worked ${worked} of ${tries}`,
  failed: (did: string) => `failed: ${did}`,
  written: (what: string) => `review of ${what} written`,
  stoodBeside: (what: string, who: string) => `review of ${what}: somebody wrote meanwhile, the text by ${who} stands beside theirs`,
  published: (at: string) => `Looked back at, published ${at}`,
  lost: (time: string) => `${time} lost`,
  due: (why: 'cost' | 'safety' | 'client' | 'twice', cost: string, limit: string) =>
    ({
      cost: `review due because of cost: ${cost}, over ${limit}`,
      safety: 'review due because somebody could have been hurt',
      client: 'review due because a client saw it',
      twice: 'review due because it is the second of its kind',
    })[why],
} as const;
