import { placesOf, sentencesOf } from './clauses.ts';
import type { CheckRule, Found } from './finding.ts';

const yesNo =
  /^(?:(?:and|so|but|hi|hello|hey|please|(?!how\b|what\b|why\b|where\b|when\b|which\b|who\b)\p{L}+,),? )?(?:(?:was|were|is|are|am|did|do|does|have|has|had|can|could|would|will|should|shall|may|might|must|wasn['’]t|weren['’]t|isn['’]t|aren['’]t|didn['’]t|don['’]t|doesn['’]t|haven['’]t|hasn['’]t|couldn['’]t|wouldn['’]t|shouldn['’]t)\b|any (?:feedback|thoughts|comments|notes)|ok(?:ay)?\?|good\?|happy\?|all (?:good|right|ok)\b|anything\b)|,\s*(?:was|were|is|are|did|do|does|have|has|can|could|would|should)\s+(?:i|we|it|that|this|you|there|the)\b|,\s*(?:right|no|yes|okay|ok|correct|true|(?:did|was|were|is|have|do)n['’]t (?:i|we|it|you|they))\?/iu;
const occasion =
  /\b(?:in|at|during|on|after|before|from|for|with|when|while|around|about) (?:the |our |your |my |yesterday['’]s |today['’]s |last |this |that )?(?:\p{L}+['’]s )?(?:\p{L}+[ -]){0,3}?(?:meeting|call|edit|shoot|screening|recce|rehearsal|presentation|talk|briefing|brief|review|session|pitch|day|morning|afternoon|evening|lunch|dinner|visit|workshop|conversation|discussion|negotiation|interview|kick-?off|wrap|take|scene|set|show|sync|debrief|test|viewing|playback|handover|hand-over|mail|message|recap|monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tue|wed|thu|fri|sat|sun|week|\d+)\b|\bwhen (?:the|we|i|you|it|they|he|she|\p{Lu}\p{L}+)\b|\b(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|\b\d{1,2} (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:yesterday|today|this morning|last night|tonight)\b/iu;
const asks = /\b(?:how|what|why|where|when|which|who)\b/giu;

/** F1: a yes/no question gets a yes. */
export const yesOrNo: CheckRule = ({ text, context }) => {
  if (context.kind !== 'feedbackask') return [];
  const closed = sentencesOf(text).find((sentence) => sentence.text.endsWith('?') && yesNo.test(sentence.text));
  return closed ? [{ id: 'F1', level: 'warn', from: closed.from, to: closed.to }] : [];
};

/** F2: without an occasion the answer is about the person, not about a moment. */
export const noOccasion: CheckRule = ({ text, context }) =>
  context.kind === 'feedbackask' && !occasion.test(text) ? [{ id: 'F2', level: 'warn', from: 0, to: text.length }] : [];

/** F3: several questions: the easiest gets the answer. */
export const severalQuestions: CheckRule = ({ text, context }): readonly Found[] => {
  if (context.kind !== 'feedbackask') return [];
  const marks = placesOf(text, /\?+/gu);
  const [, second] = marks;
  if (second) return [{ id: 'F3', level: 'warn', from: second.from, to: second.to }];
  const joined = /\?/u.test(text)
    ? /,? (?:and|or) (?:also )?(?:how|what|why|where|when|which|who|was|were|did|is|are|could|would|should|do)\b/iu.exec(text)
    : null;
  const words = placesOf(text.slice(0, joined?.index ?? 0), asks);
  return joined && words.length > 0 ? [{ id: 'F3', level: 'warn', from: joined.index, to: joined.index + joined[0].length }] : [];
};
