/** Orders that somebody else pays: what keeps them, who said what in writing. Sums and times come in already said. */
export const orderTexts = {
  heading: (order: string, what: string) => `Order no. ${order}, ${what}`,
  thing: (order: string, what: string, sum: string, payer: string) => `${what}, order no. ${order}, ${sum}, payer ${payer}`,
  nextStep: (what: string) => `the work on the ${what}`,
  later: 'an order of their own',
  released: (thing: string) => `released: ${thing}`,
  asked: (name: string, thing: string, by: string) => `a yes in writing asked of ${name}, by ${by}: ${thing}`,
  answered: (name: string, yes: boolean, thing: string) => `${name} in writing: ${yes ? 'yes' : 'no'} to ${thing}`,
  needsYes: (name: string, thing: string) =>
    `Not released: a yes in writing of ${name} is needed for ${thing}. What was said aloud releases no money.`,
  nobodyBinds: (payer: string) => `Not released: nobody is entered whose yes binds ${payer}.`,
  strength: {
    sent: 'asked',
    uncontested: 'asked',
    'not-asked': 'no yes asked for yet',
    'needs-confirmed': 'no yes in writing',
    confirmed: 'yes in writing',
    corrected: 'no in writing',
  },
  notReleased: 'not released',
  releasedAt: (when: string) => `released ${when}`,
  confirmed: (name: string, when: string) => `confirmed by ${name}, ${when}`,
  refused: (name: string, when: string) => `${name} said no, ${when}`,
  askedOf: (name: string, by: string) => `asked of ${name}, by ${by}`,
  noAnswer: (name: string, by: string) => `no answer of ${name} until ${by}: silence is no yes`,
  word: (name: string, yes: boolean, when: string, payer: string) =>
    `${name}: ${yes ? 'yes' : 'no'}, ${when}. Kept as the word of ${name}; it does not bind ${payer}.`,
  /** The page of whoever is asked. */
  title: 'Your yes in writing',
  thingAsked: 'You are asked for a yes in writing:',
  sum: (sum: string, payer: string) => `${sum}, paid by ${payer}`,
  by: (when: string) => `Needed by ${when}. Without an answer we do not start.`,
  yes: 'Yes',
  no: 'No',
  notYou: 'Not you?',
  yourName: 'Your name',
  ownWord: (payer: string) => `What you answer is kept under your name. It does not bind ${payer}.`,

  already: (when: string, name: string, yes: boolean) => `Already answered, ${when}: ${name}, ${yes ? 'yes' : 'no'}.`,
  kept: (name: string, when: string) => `Kept, ${when}: the word of ${name}.`,
} as const;
