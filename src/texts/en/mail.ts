/** Texts of sending: the bar, what became of each message, what stands in the way. */
export const mailTexts = {
  noAddress:
    'Nothing was sent, the drafts are kept: set COVERSET_URL to the address at which people outside reach this page, and start again.',
  notDecided: 'Nothing was sent: these texts follow from a decision, and it does not stand. Decide first.',
  blocked: (name: string) => `Nothing was sent: the text to ${name} holds something that no key sends. It is marked there.`,
  alreadySent: 'These texts were sent already, in these words to these people.',
  posted: (people: number, seconds: number) => `${people} ${people === 1 ? 'message leaves' : 'messages leave'} in ${seconds} seconds.`,
  row: (people: number, what: string) => `${people} ${people === 1 ? 'message' : 'messages'} about: ${what}`,
  recalled: (people: number) => `${people} ${people === 1 ? 'message was' : 'messages were'} taken back. Nothing was sent.`,
  tooLate: 'They have left already.',
  refused: (code: number) => `the mail server refused it for good (${code})`,
  later: (code: number) => `the mail server refused it for now (${code}): it is tried again`,
  readBack: (link: string) => `Please say it back in your own words, so that nothing was misread: ${link}`,
  away: 'the mail server does not answer: it is tried again',
};
