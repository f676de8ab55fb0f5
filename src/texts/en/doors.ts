import type { Role } from '#model/index.ts';

const roleNames: Readonly<Record<Role, string>> = {
  producer: 'producer',
  coordinator: 'coordinator',
  head: 'head of department',
  crew: 'crew',
  client: 'client',
  talent: 'talent',
  executive: 'executive',
};

export { lineTexts } from './line.ts';
export { noticeTexts } from './notice.ts';
export { storedTexts } from './stored.ts';

/** Texts of the doors: signing in, joining, a person's own page, a personal link. */
export const doorTexts = {
  ready: (address: string) => `Coverset is ready. Open ${address}  (good once; npx --no coverset open gives another)`,
  openHere: 'Good once, for a day, in one browser:',
  onNetwork: (address: string) =>
    `On this network: ${address}. Plain http: whoever shares the network can read along, so use one of your own. Codes for phones: npx --no coverset open --qr`,
  noNetwork: 'This machine is on no network of its own (10.x, 172.16-31.x, 192.168.x), so --lan would reach nobody. Start without it.',
  openUsed: 'This address was used already',
  openAgain: 'Each address opens one browser, once. At the machine that runs Coverset type: npx --no coverset open',
  signIn: 'Sign in',
  signOut: 'Sign out',
  email: 'E-mail',
  password: 'Password',
  newPassword: 'A password of at least 10 characters',
  wrong: 'This address and this password don’t belong together.',
  tooMany: 'Too many tries. Wait a minute, then try again.',
  join: (title: string) => `Join ${title}`,
  joinAs: (name: string, role: Role) => `You join as ${name}, ${roleNames[role]}.`,
  joinKnown: 'If you have an account here already, use its address and password.',
  noInvitation: 'This invitation was used, has ended, or never was. Ask whoever sent it for a new one.',
  shortPassword: 'The password needs at least 10 characters.',
  noEmail: 'An e-mail address is needed.',
  mine: (name: string) => `${name}’s page`,
  days: 'Days',
  milestones: 'Milestones',
  promises: 'What you promised, and what was promised to you',
  met: 'What was met',
  words: 'What words mean here',
  none: 'Nothing yet.',
  money: (role: Role) => (role === 'client' ? 'What you pay' : 'Money lines of your department'),
  moneyLine: (name: string, sum: string | null) => `${name}: ${sum ?? 'not known yet'}`,
  pays: (what: string, sum: string) => `${what}: ${sum}`,
  back: 'Back to your page',
  unitCall: (time: string) => `unit call ${time}`,
  pickUp: (time: string) => `pick-up ${time}`,
  makeUp: (time: string) => `make-up ${time}`,
  onSet: (time: string) => `on set ${time}`,
  scenes: (list: string) => `scenes ${list}`,
  answersAs: (name: string) => `You answer as ${name}.`,
  answersFor: (called: string) => `You answer as ${called}.`,
  notYou: (whom: string) => `Not you? Close this page and tell ${whom}. Opening it confirmed nothing.`,
  confirm: 'Confirm: I’ll be there',
  confirmed: (at: string) => `You confirmed this on ${at}.`,
  gone: (whom: string) => `This link is no longer valid. Ask ${whom}.`,
  replaced: (whom: string) => `This link was replaced by a newer one. Ask ${whom} if you have none.`,
  notFound: 'There is no such page.',
  notFoundMore: 'Check the address: one wrong letter is enough.',
  stored:
    'Stored about you here: your name, how you are reached, your calls, what you promised and confirmed. Opening this page is not stored.',
  storedAnswer: 'Stored about you here: your name, how you are reached, and what you answer. Opening this page is not stored.',
  notProducers: 'This part belongs to the producer. Your own page is at /mine.',
  invited: (name: string, role: Role, until: string) => `${name} can join as ${roleNames[role]} until ${until}, once, by this address:`,
  noLinkForMinor: (name: string) => `${name} is a minor: links go to guardian and chaperone.`,
  linkFor: (name: string, until: string) => `${name}’s link, valid until ${until}:`,
};
