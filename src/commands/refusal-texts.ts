import { type Change, type Entry, sayDate } from '#model/index.ts';
import { orderTexts, promiseRefusals } from '#texts/index.ts';
import type { Refusal, RefusalCode } from './refusal.ts';
import { sayChange } from './say-change.ts';

type Texts = { readonly [Code in RefusalCode]: (refusal: Extract<Refusal, { readonly code: Code }>) => string };

/** One sentence for each refusal: what stands, and what to do. */
const texts: Texts = {
  'missing-production': () => 'There is no production file here.',
  'unreadable-production': ({ issues }) =>
    `The production file can't be read: ${issues
      .slice(0, 3)
      .map(({ path, said }) => (path === '' ? said : `${path}: ${said}`))
      .join(' ')}${issues.length > 3 ? ` And ${issues.length - 3} more.` : ''}`,
  busy: ({ holder }) => `Somebody is writing this file and does not end: ${holder}. Nothing was changed.`,
  'already-there': ({ what }) => `Already there: ${what}.`,
  'not-there': ({ what }) => `Not there: ${what}.`,
  'which-one': ({ wanted, names }) => `Which "${wanted}"? ${names.join(' or ')}.`,
  'stale-change': ({ change }) => `${place(change)} has been changed by somebody else; nothing was overwritten.`,
  'facts-changed': ({ change, since }) =>
    `The ${whatChanged(since)} changed since these options were worked out${factsSince(change, since)}. Ask again.`,
  'no-such-option': ({ wanted, choices }) =>
    `There is no option ${wanted}; ${choices === 0 ? 'none can be chosen' : `1 to ${choices} can be chosen`}.`,
  'option-breaks': ({ title, reasons }) => `"${title}" can't be chosen: ${reasons.join('; ')}.`,
  'saving-unknown': ({ title, why }) => `"${title}" can't be taken before its figure is known: ${why}.`,
  'saves-nothing': ({ title }) => `"${title}" adds nothing: what it saves is taken already, or goes only with another way.`,
  'not-a-duration': ({ text }) => `How long? "${text}" has no hours: 1 h 30, 90 min.`,
  'nothing-pays': ({ what }) => `More hours for ${what} come from somewhere: what pays? For example "titles, 2 h".`,
  'must-pays': ({ what }) => `${what} must be right and pays nothing: name what is good or enough.`,
  'too-few-hours': ({ what, have, wanted }) => `"${what}" has ${have} left, not ${wanted}.`,
  'too-late': ({ title, lastMoment }) => `"${title}" could be chosen until ${lastMoment}. Ask again.`,
  'no-such-return': ({ back, planned }) =>
    `No plan was made for a return on ${back}${planned.length > 0 ? `; there is one for ${planned.join(' and ')}` : ''}. Ask again with the return known.`,
  'day-is-over': ({ day, reported }) =>
    reported
      ? `${sayDate(day)} was reported as shot: its scenes stay where they are. Nothing was changed.`
      : `${sayDate(day)} has begun or is over: what happens on it now is typed in the line, and is answered with options. Nothing was changed.`,
  'not-decided': () => 'This has not been decided yet.',
  'answered-already': ({ at }) => `Already answered, ${sayDate(at.slice(0, 10))}: nothing was changed.`,
  'needs-written-yes': ({ name, thing }) => orderTexts.needsYes(name, thing),
  'nobody-binds': ({ payer }) => orderTexts.nobodyBinds(payer),
  'picture-not-taken': () => 'This is no picture that can be kept: png, jpeg or webp, and small. Nothing was changed.',
  'two-and-one': () => 'Pick two that fit and one that does not.',
  'way-unknown': ({ way }) => `Way ${way} has no price or no delivery yet: it can't be chosen.`,
  'not-signed': ({ sum, payer }) => `Work doesn't start: the overage${sum === '' ? '' : ` of ${sum}`} is not signed. Payer: ${payer}.`,
  'needs-due': ({ what }) => `When is "${what}" due?`,
  'needs-decider': () => 'Who decides? Nobody is named as the user of this production.',
  'needs-author': () => 'A private line needs its author: nobody is named as the user of this production.',
  'which-time': ({ text }) => `When exactly? “${text}” has no one hour: fri 12:00.`,
  'promise-refused': ({ why }) => promiseRefusals[why],
  'improvement-open': ({ improvements }) =>
    `Not published: ${improvements.map(({ text, missing }) => `“${text}” needs ${missing.map((one) => (one === 'owner' ? 'an owner' : 'a date')).join(' and ')}`).join('; ')}. A line makes it whole: + who: what by when.`,
  'not-a-sum': ({ text }) => `“${text}” is no one sum: £7,400, 7400, 7.4k.`,
  'hire-over': ({ place, ended }) => `${place} can’t be filmed at: its hire ended ${ended}.`,
  'says-nothing': () => 'Nothing was written: one point is enough.',
  'not-answered-yet': ({ kind }) => `Coverset has no ways for this yet (${kind}), and shows none instead of guessing.`,
  'is-a-question': () => 'That is a question for the engine, and changes nothing by itself.',
  'is-private': () => 'A private line never enters the production.',
  'nothing-to-undo': () => 'There is nothing of yours to undo.',
  'nothing-to-redo': () => 'There is nothing to redo.',
  'not-yours': ({ entry }) => `"${entry.what}" was done by somebody else; only they can undo it. Nothing was changed.`,
  'built-on': ({ entry, by }) =>
    `"${entry.what}" can't be undone any more${by === null ? '' : `: "${by.what}" (${by.at}) builds on it`}. Nothing was changed.`,
  'file-not-taken': ({ file, why }) => `${file} was not taken in: ${why}`,
  'nothing-new': ({ file }) => `${file} says what stands already; nothing was changed.`,
  'cell-not-taken': ({ why }) => (why === '' ? 'This says what stands already; nothing was changed.' : `Nothing was changed. ${why}`),
  'no-facts-changed': ({ issues }) =>
    issues.length === 0
      ? 'The workbook says what stands already; nothing was changed.'
      : `Nothing was changed: ${issues.map(({ said }) => said).join(' ')}`,
};

export const refusalText = (refusal: Refusal): string => (texts[refusal.code] as (refusal: Refusal) => string)(refusal);

/** What was done since, with both versions of what it changed: nobody's work is overwritten, and nobody guesses what is different. */
function factsSince(change: Change | null, since: readonly Entry[]): string {
  if (since.length > 0) return `: ${since.map(sayRow).join('; ')}`;
  return change === null ? '' : `: ${place(change)}`;
}
const whatChanged = (since: readonly Entry[]): string =>
  since.length > 0 && since.every(({ changes }) => changes.length > 0 && changes.every(({ on }) => on === 'plan')) ? 'plan' : 'facts';
function sayRow({ what, changes }: Entry): string {
  const [both, more] = [changes.slice(0, mostShown).map(sayChange), changes.length - mostShown];
  return both.length === 0 ? what : `${what} (${both.join('; ')}${more > 0 ? `; and ${more} more` : ''})`;
}
const mostShown = 4;

const place = (change: { readonly on: string; readonly id: string }): string =>
  change.on === 'plan' ? `the plan of ${change.id}` : `${change.on === 'house' ? 'the house figures' : `${change.on}: ${change.id}`}`;
