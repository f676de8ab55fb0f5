import { checkerSentences } from '#texts/index.ts';
import { alwaysNever, humanError, namedFailure, shouldHave, whoseFault } from './blame.ts';
import { moreThanSevenWords, negativeOrder, questionInEar, reasonInEar, twoOrders } from './ear.ts';
import { noOccasion, severalQuestions, yesOrNo } from './feedback.ts';
import type { CheckContext, CheckRule, Finding, Found, Level } from './finding.ts';
import { solutionTooEarly } from './first-answer.ts';
import { ownedAndDated } from './items.ts';
import { foreignTerm } from './jargon.ts';
import { clearsThroat, longSentence, tooLong } from './length.ts';
import { flatNo, noButIsWhole } from './nobut.ts';
import { ascribedFeeling, health, payOfOthers } from './privacy.ts';
import { accusingFeeling, becauseYou, belittled, cheerOnBadNews, heated } from './tone.ts';
import { assumption, emptyVerb, lookWord, nobodyDoesIt, vagueAmount, vagueTime, wishful } from './vague.ts';

const rules: readonly CheckRule[] = [
  ...[vagueTime, vagueAmount, nobodyDoesIt, lookWord, wishful, emptyVerb, assumption, ownedAndDated],
  ...[namedFailure, shouldHave, humanError, whoseFault, alwaysNever],
  ...[heated, belittled, cheerOnBadNews, becauseYou, accusingFeeling],
  ...[health, payOfOthers, ascribedFeeling, foreignTerm, noButIsWhole, flatNo, solutionTooEarly],
  ...[moreThanSevenWords, negativeOrder, reasonInEar, questionInEar, twoOrders],
  ...[yesOrNo, noOccasion, severalQuestions, tooLong, clearsThroat, longSentence],
];

/**
 * Reads the author's own outgoing text and names what harms others, what can be read in two ways and what the reader does not speak
 * (practices section 7). Pure: it stores nothing, counts nothing and never reads what others wrote. Findings come in text order.
 */
export function check(text: string, context: CheckContext): readonly Finding[] {
  return rules
    .flatMap((rule) => rule({ text, context }))
    .toSorted((a, b) => a.from - b.from || a.id.localeCompare(b.id))
    .map((found) => said(text, found));
}

function said(text: string, found: Found): Finding {
  const { say, question } = checkerSentences[found.id];
  const { id, level, from, to, offer } = found;
  return { id, level, from, to, said: say(text.slice(from, to), found.about ?? null), offer: offer ?? null, question };
}

/** Whether a text may leave: `stopped` by a block, `held` for one more key by a warning, `free` otherwise; a hint holds nothing. */
export type Leave = 'free' | 'held' | 'stopped';
export function mayLeave(findings: readonly { readonly level: Level }[]): Leave {
  if (findings.some(({ level }) => level === 'block')) return 'stopped';
  return findings.some(({ level }) => level === 'warn') ? 'held' : 'free';
}

/** Takes an offer: exactly its stretch changes. `undo` is the offer that brings the old text back. */
export function takeOffer(
  text: string,
  offer: NonNullable<Finding['offer']>,
): { readonly text: string; readonly undo: NonNullable<Finding['offer']> } {
  return {
    text: text.slice(0, offer.from) + offer.text + text.slice(offer.to),
    undo: { from: offer.from, to: offer.from + offer.text.length, text: text.slice(offer.from, offer.to) },
  };
}
