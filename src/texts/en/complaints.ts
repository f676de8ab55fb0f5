import { sayDate } from '#model/index.ts';

/** The fields of the fact sheet. */
const sheetFields = {
  callAt: 'call',
  findOut: 'to find out',
  held: 'what is held',
  happened: 'what happened',
  recommended: 'recommended',
  chooseBy: 'choice by',
  payer: 'payer',
  'way-name': 'way',
  'way-cost': 'cost of',
  'way-delivery': 'delivery of',
} as const;

/** Words of what an angry client is answered. Prices and times come in already said. */
export const complaintTexts = {
  opened: (who: string) => `${who} has written in anger; the first answer is due in 15 minutes`,
  notSigned: (company: string) => `${company}, not signed`,
  findOut: (approvedOn: string | null): readonly string[] => [
    approvedOn === null ? 'what was approved, and when' : `what was approved on ${sayDate(approvedOn)}`,
    'what can be changed without moving anything else',
  ],
  held: (due: string | null) =>
    `${due === null ? 'the delivery stands' : `the delivery on ${due} stands`}, and nothing leaves us before we have spoken`,
  stands: (due: string) => `the delivery stays on ${due} until you choose`,
  delivery: (when: string) => `delivery ${when}`,
  supports: (goal: string) => `it supports your goal of ${goal}`,
  unknown: 'not known yet',
  noPrice: 'price not known yet',
  noDelivery: 'delivery not known yet',
  way: (key: string, name: string, cost: string, when: string) => `${key} ${name}: ${cost}, delivery ${when}`,
  toMaker: (company: string, said: string) => `${company} writes: "${said}". These ways are on the table:`,
  choseSaid: (who: string) => `${who} has chosen:`,
  chose: (who: string, what: string) => `${who} chooses ${what}`,
  goesAhead: 'The overage is signed: please start.',
  chosenSubject: 'The way that was chosen',
  signedBy: (company: string) => `${company}, signed`,
  signed: (company: string, source: string) => `the overage is signed by ${company}: ${source}`,
  started: (what: string) => `work starts on: ${what}`,
  posted: {
    first: (who: string) => `the first answer to ${who}`,
    second: (who: string) => `the second answer to ${who}`,
    maker: (who: string) => `the ways, to ${who}`,
  },
  notBefore: 'Nothing starts before the choice and the signed overage.',
  makerSubject: 'Ways on the table, none chosen',
  /** What was entered, by the words that stand beside the field. */
  entered: (field: keyof typeof sheetFields, way: string | null, text: string) =>
    `fact sheet, ${sheetFields[field]}${way === null ? '' : ` ${way}`}: ${text}`,
  chooseTitle: 'Your choice',
  chooseBy: (when: string) => `Please choose by ${when}.`,
  take: (key: string) => `I choose ${key}`,
  recommendedMark: 'recommended',
  youChose: (what: string) => `You chose ${what}.`,
  since: (when: string) => `Kept ${when}. It can’t be changed here: write to us if it has to be.`,
  startsAfter: (payer: string) => `Work starts after the overage is signed${payer === '' ? '' : ` (payer: ${payer})`}.`,
  lateSubject: (who: string) => `${who} waits for a first answer`,
  lateMail: (name: string, said: string) =>
    `Fifteen minutes are over and nothing has left to ${name}, who wrote: "${said}". The first answer is ready on the page. Nobody else was told of this.`,
  lateRow: (who: string) => `the producer is told that ${who} waits for a first answer`,
  chosenAt: (who: string, strength: string, at: string) => `${who}, ${strength} ${at}`,
  late: 'Fifteen minutes are over and nothing has left.',
} as const;
