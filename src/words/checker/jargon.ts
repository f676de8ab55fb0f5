import { capital } from '#model/index.ts';
import { sentenceAt } from './clauses.ts';
import type { CheckContext, CheckRule, Offer } from './finding.ts';
import { type TermPlace, termsFor } from './trade.ts';

/** Areas whose effect serves what the client wants of the film; the others speak of plan and money (M11). */
const servesTheGoal = new Set(['camera', 'light', 'sound', 'edit', 'finish', 'graphics', 'vfx']);

/** J1: a term this reader does not speak; in the other direction the client's marketing terms for the crew. */
export const foreignTerm: CheckRule = ({ text, context }) => {
  if (context.kind === 'ear' || context.kind === 'note') return [];
  const places = termsFor(text, context.audience);
  return places.map((place) => ({
    id: 'J1',
    level: place.level,
    from: place.from,
    to: place.to,
    about: place.term.plain,
    offer: inPlainWords(text, places, place, context),
  }));
};

/** The whole sentence in plain words, with the effect behind it: 'It {effect}, which supports {goal}.' Nothing outside the sentence changes. */
function inPlainWords(text: string, places: readonly TermPlace[], place: TermPlace, context: CheckContext): Offer {
  const sentence = sentenceAt(text, place.from);
  const own = places.filter(({ from }) => from >= sentence.from && from < sentence.to);
  let plain = sentence.text;
  for (const term of own.toReversed()) plain = replaced(plain, term.from - sentence.from, term.to - sentence.from, term.term.plain);
  const ended = /[.!?]["”']?$/u.test(plain) ? plain : `${plain}.`;
  const lead = own.find(({ level }) => level === 'warn') ?? place;
  return { from: sentence.from, to: sentence.to, text: `${capital(ended)} ${effectOf(lead, context)}` };
}

function effectOf({ term }: TermPlace, { goal, audience }: CheckContext): string {
  const supports = goal && audience !== 'talent' && servesTheGoal.has(term.area) ? `, which supports ${goalPhrase(goal, audience)}` : '';
  // Behind a semicolon stands what it costs: that supports no goal.
  const [gain, ...price] = term.effect.split(';');
  return `It ${[`${gain ?? ''}${supports}`, ...price].join(';')}.`;
}

function goalPhrase(goal: string, audience: CheckContext['audience']): string {
  if (/^(?:your|the|our)\b/iu.test(goal)) return goal;
  return `${audience === 'client' ? 'your' : 'the'} goal of ${goal}`;
}

const article = /^(?:an?|the) /iu;
const determiner = /\b(?<word>an?|the|our|your|this|that|these|those|each|every|his|her|their|\w+['’]s) $/iu;

/** Puts the plain words where the term stood; the article is the sentence's own where it has one. */
function replaced(sentence: string, from: number, to: number, plain: string): string {
  const before = sentence.slice(0, from);
  const own = determiner.exec(before)?.groups?.['word'];
  if (own !== undefined && /^(?:\p{L}+ing|how|extra|what) /u.test(plain))
    return before.slice(0, -own.length - 1) + plain + sentence.slice(to);
  if (own === undefined) return before + plain + sentence.slice(to);
  if (/^an?$/iu.test(own)) return before.slice(0, -own.length - 1) + plain + sentence.slice(to);
  return before + plain.replace(article, '') + sentence.slice(to);
}
