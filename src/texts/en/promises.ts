import type { Instant, Minutes, PromiseId, Zone } from '#model/index.ts';
import { sayInstant } from '#model/index.ts';

/** The page's words for the states of a promise. Read with the fields that a state carries; the folder promises computes them. */
interface SaidState {
  readonly kind: 'promised' | 'moving' | 'kept' | 'broken' | 'renegotiated' | 'released' | 'declined';
  readonly at?: Instant;
  readonly to?: Instant;
  readonly delivered?: { readonly late: Minutes } | null;
  readonly releasedAt?: Instant | null;
  readonly risks?: readonly { readonly kind: 'need-broken' | 'need-declined' | 'need-later'; readonly by: PromiseId }[];
}

/** '3 h', '18 h', '45 min', '2 days'. Whole days are said from 48 hours on. */
export function sayLate(late: Minutes): string {
  if (late < 60) return `${late} min`;
  if (late >= 2880) return `${Math.floor(late / 1440)} days`;
  const rest = late % 60;
  return rest === 0 ? `${late / 60} h` : `${Math.floor(late / 60)} h ${String(rest).padStart(2, '0')}`;
}

const riskWords = {
  'need-broken': 'at risk by',
  'need-declined': 'at risk: declined was',
  'need-later': 'at risk: due after it is',
} as const;

/** 'kept', 'broken, delivered 18 h later', 'moving, asked for Fri 4 December, 12:00 Tokyo', 'promised, at risk by P-3'. */
export function sayPromiseState(state: SaidState, zone: Zone): string {
  const risks = (state.risks ?? []).map(({ kind, by }) => `, ${riskWords[kind]} ${by}`).join('');
  switch (state.kind) {
    case 'promised':
      return `promised${risks}`;
    case 'moving':
      return `moving${state.to === undefined ? '' : `, asked for ${sayInstant(state.to, zone, { city: true })}`}${risks}`;
    case 'broken':
      return `broken${state.delivered ? `, delivered ${sayLate(state.delivered.late)} later` : state.releasedAt ? ', let go later' : ''}`;
    case 'renegotiated':
      return 'moved by agreement';
    case 'released':
      return 'let go';
    case 'declined':
      return 'declined';
    case 'kept':
      return 'kept';
  }
}

/** 'broken at Thu 26 November, 18:00 London': the due instant, not when the program looked. */
export const sayBrokenAt = (at: Instant, zone: Zone): string => `broken at ${sayInstant(at, zone, { city: true })}`;

/** Sentences of the refusals, by code. */
export const promiseRefusals = {
  'not-the-owner': 'Only the person who promised can say that.',
  'not-the-receiver': 'Only the person it was promised to can say that.',
  'already-over': 'This promise is over.',
  'past-due': 'The time has passed: a move is asked for before it is due.',
  'not-later': 'A move goes to a later time.',
  'no-move-asked': 'Nobody has asked to move this.',
} as const;

export const youOwe = 'You owe';
export const theyOwe = 'They owe';

/** Rows of the journal and words of the ledger. */
export const promiseTexts = {
  keys: {
    delivered: 'Delivered',
    received: 'Received',
    released: 'Let it go',
    'move-asked': 'Ask for a new time',
    'move-accepted': 'The new time is all right',
    'move-refused': 'Keep to the old time',
  },
  youTo: (to: string | null) => (to === null ? 'you' : `you to ${to}`),
  toYou: (owner: string) => `${owner} to you`,
  youReceived: (at: string) => `you said received, ${at}`,
  newTime: (owner: string) => `New time, on ${owner}’s clock`,
  isThere: (what: string, due: string) => `${what}, promised by ${due}, is there.`,
  wrote: (who: string, what: string) => `1 message to ${who} about: ${what}`,
  nobodyToWrite: 'There is nobody to write to about this promise.',
  receivedBy: (who: string, at: string) => `received: ${who}, ${at}`,
  happened: (
    who: string,
    what: 'delivered' | 'received' | 'released' | 'declined' | 'move-asked' | 'move-accepted' | 'move-refused',
    thing: string,
    to: string | null,
  ) =>
    ({
      delivered: `${who}: ${thing} delivered`,
      received: `${who}: ${thing} received`,
      released: `${who} lets go of ${thing}`,
      declined: `${who} declines ${thing}`,
      'move-asked': `${who} asks to move ${thing} to ${to ?? ''}`,
      'move-accepted': `${who} accepts the new time of ${thing}`,
      'move-refused': `${who} keeps to the old time of ${thing}`,
    })[what],
  enteredBy: (what: string, by: string) => `${what} (entered by ${by})`,
  down: (what: string) => `${what} is down`,
  atRiskBy: (what: string, ready: string | null) => `at risk: ${what} is down${ready === null ? '' : `, ready ${ready}`}`,
} as const;
