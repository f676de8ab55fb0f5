/** What a personal link is for, as its person reads it. */
const purposes: Readonly<Record<string, string>> = {
  day: 'a day, to be confirmed',
  read: 'a message, to be said back',
  choose: 'a choice',
  recap: 'a recap',
  word: 'a word',
  yes: 'a yes in writing',
  promises: 'your promises',
  stored: 'this page',
};

/** The page 'what is stored about me': parts, rows, and how private notes are asked for. */
export const storedTexts = {
  title: 'What is stored about you',
  lead: (name: string, production: string) => `${name}, on ${production}. All of it, as it is kept; opening this page is not stored.`,
  you: 'You',
  days: 'Days',
  promises: 'Promises',
  decisions: 'Decisions',
  words: 'Words and what they mean to you',
  told: 'What you were told will happen',
  messages: 'Messages to you',
  answers: 'What you said back',
  links: 'Your personal links',
  rows: 'What you entered',
  zone: (zone: string) => `your clock: ${zone}`,
  email: (email: string) => `e-mail ${email}`,
  phone: (phone: string) => `phone ${phone}`,
  skills: (list: string) => `skills, as declared: ${list}`,
  binds: 'your written yes binds',
  notBetween: (from: string, to: string) => `not to be reached between ${from} and ${to}`,
  account: (email: string, role: string) => `an account: ${email}, ${role}`,
  called: (day: string) => `called ${day}`,
  availability: (day: string, state: 'H' | 'A' | 'X', source: string | null) =>
    `${day}: ${{ H: 'on hold', A: 'available', X: 'not available' }[state]}${source === null ? '' : `, from ${source}`}; no reason is stored`,
  decided: (what: string, why: string, at: string) => `${at}, decided by you: ${what}${why === '' ? '' : `, because ${why}`}`,
  mustSayYes: (what: string, at: string) => `${at}, waits for your yes: ${what}`,
  word: (term: string, means: string) => `“${term}”${means === '' ? '' : `: ${means}`}`,
  notLeft: 'not sent yet',
  link: (purpose: string, made: string, until: string, answer: string | null) =>
    `${purposes[purpose] ?? purpose}: made ${made}, until ${until}${answer === null ? '' : `, answered: ${answer}`}`,
  notesTitle: 'Private notes',
  notes:
    'Whoever runs this production may keep private notes. Only their author can read them: no page, export or backup has them, this one neither, and each is deleted after 14 days.',
  notesHow: 'To ask whether somebody keeps a note about you, what it says, or to have it deleted, write to each author:',
  author: (name: string, email: string | null) => `${name}: ${email ?? 'no address is known, ask by phone or in person'}`,
  correctTitle: 'Correct or object',
  correct: (whom: string) =>
    `Say to ${whom} what is wrong or should go. What the production has to keep for contracts and tax stays, and you are told so.`,
  take: 'Take it all along (JSON)',
  see: 'What is stored about you',
  // A link that was forwarded must not show everything: there is one for it alone.
  askFor: (whom: string) => `All that is stored about you is on a page of its own: ask ${whom} for your link.`,
  never:
    'Not stored: why you are away, when you open a page or a link, where you are, how quickly you answer. Nobody is scored, ranked or counted.',
} as const;
