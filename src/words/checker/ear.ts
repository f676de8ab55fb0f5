import { inside, placesOf, sentencesOf, wordsOf } from './clauses.ts';
import type { CheckRule, Found, RuleId } from './finding.ts';

/** Seven words fit into the breath between two sentences of a presenter (M9, T30). */
const mostWords = 7;

/** Verbs that are orders on air; what is none of these behind 'and' is a thing. */
const orders =
  'stay|stand|wrap|use|turn|look|go|keep|tell|run|stretch|stop|hold|start|read|say|ask|pick|put|take|move|walk|sit|get|give|bring|show|point|face|wait|thank|introduce|throw|cut|fill|talk|speak|continue|carry|close|open|finish|end|smile|wave|come|step|turn|raise|lower|switch|swap|play|roll|cue|mute|fade|bring|drop|push|pull|pan|tilt|zoom|follow|watch|listen|call|check|repeat|skip|jump|announce|welcome|greet|mention|hand|lift|press|ready|prepare|leave|return|lean|wind|slow|speed|count|sell|tease|name|link|pass|place|grab|remove|try|change|do|be|let|make|set|help|join|head|toss|explain|describe|apologi[sz]e|interview|answer|clap|stand by|reset|check';
/** Marks of the trade that end an order and are none of their own. */
const marks =
  /^(?:stop|go|hold|stand ?by|carry on|log it|wait|ready|now|cut|cue|action|copy|thanks?|good|all good|yes|no|steady|easy|on air|clear)\b[\s\w]{0,12}[.!]?$/iu;

const negative =
  /\b(?:don['’]?t|do not|never|not|no longer|can['’]?t|cannot|mustn['’]?t|must not|won['’]?t|shouldn['’]?t|should not|avoid|without|nobody|no one|nothing|none|neither|nor|isn['’]?t|aren['’]?t|refrain|forget about|no \w+ing|no more|no questions?)\b/giu;
const reason =
  /\b(?:because|since|so that|due to|owing to|in order to|otherwise|as (?:the|we|our|you|he|she|it|they|audio|sound|picture|camera|there|that)\b|given that|for (?:safety|time|legal) reasons?|thanks to|that['’]s why|which is why|or (?:else|we|the)\b)|,? so (?:we|you|the|they|he|she|it|that)\b|\b(?:has|have|just) (?:dropped|failed|died|gone|broken|crashed)\b/giu;
const question =
  /\?|^(?:please )?(?:can|could|would|will|are|is|do|does|did|have|has|should|shall|may|what|where|when|why|who|how) (?:you|we|i|he|she|they|it|the|that|this|is|are|do|about)\b/giu;

const earOnly = (found: (text: string) => readonly Found[]): CheckRule => {
  return ({ text, context }) => (context.kind === 'ear' ? found(text) : []);
};
const first = (id: RuleId, text: string, pattern: RegExp): readonly Found[] =>
  placesOf(text, pattern)
    .slice(0, 1)
    .map(({ from, to }) => ({ id, level: 'warn', from, to }));

/** E1: more than seven words. Nobody speaks and hears eight: it stops. */
export const moreThanSevenWords: CheckRule = earOnly((text) =>
  wordsOf(text).length > mostWords ? [{ id: 'E1', level: 'block', from: 0, to: text.length, about: String(wordsOf(text).length) }] : [],
);
/** E2: a negative order names the thing that must not happen. */
export const negativeOrder: CheckRule = earOnly((text) => first('E2', text, negative));
/** E3: a reason costs seconds and answers nothing on air. */
export const reasonInEar: CheckRule = earOnly((text) => first('E3', text, reason));
/** E4: a question makes the presenter answer aloud. */
export const questionInEar: CheckRule = earOnly((text) => first('E4', text, question));

const joined = new RegExp(
  `(?:\\b(?:and|&|plus|before you|while|as well as)|,) (?:then )?(?:please |also |quickly |slowly )?(?:${orders})\\b(?=\\s+\\p{L}|[.!]?$)|\\b(?:and )?then\\b`,
  'giu',
);
const starts = new RegExp(`^(?:please |now |now, )?(?:${orders})\\b`, 'iu');

/** E5: two orders. A comma that says how or how long is one order ('Stay on camera two, wrap in ten'). */
export const twoOrders: CheckRule = earOnly((text) => {
  const words = placesOf(text, joined).filter(({ text: said }) => !/^,(?! then)/u.test(said));
  if (words.length > 0) return words.slice(0, 1).map(({ from, to }) => ({ id: 'E5', level: 'warn', from, to }));
  const ordered = sentencesOf(text).filter(({ text: said }) => starts.test(said) && !marks.test(said));
  const [, second] = ordered;
  const stopping = /^stop\b/iu.test(text);
  if (second === undefined || stopping || inside([], second.from)) return [];
  return [{ id: 'E5', level: 'warn', from: second.from, to: second.to }];
});
