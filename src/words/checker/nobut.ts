import type { CheckRule, Found, RuleId } from './finding.ts';

const restated =
  /\b(?:i|we) (?:can |do |really |fully |quite |would )?(?:understand|see|hear|get|like|love|share|appreciate|picture|know)\b[^.?!]*\b(?:idea|wish|want|wanted|vision|after|thought|point|scene|moment|picture|request|would like|hope|mean|why|looking for)\b|\b(?:i|we) (?:can |do |really |fully |quite )?(?:understand|see|hear|like|love)(?: the idea| what|:| that you)|\byou(?:['’]d| would| really)? (?:like|want|wanted|wish|asked|imagine|picture|see|dream|are after|are looking|have in mind|had in mind|hope|need|suggested|proposed)\b|\b(?:your|the) (?:idea|wish|vision|request|suggestion|proposal|thought|dream)\b|\bwhat you (?:have|had|want|wanted|described|imagine|asked)\b/iu;
const number =
  /[£€$¥]\s?\d|\b\d[\d.,]*\s?(?:k\b|%|percent|pounds?|euros?|dollars?|quid|gbp|eur|usd|yen|(?:\w+ ){0,2}(?:hours?|days?|weeks?|months?|minutes?|people|shots?|nights?|crew|scenes?|pictures?))|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|half a|a (?:full |whole |further |second |third |extra )?) ?(?:more |extra |full |whole |further |additional |filming |shooting |working |VFX |edit |crew )*(?:hours?|days?|weeks?|months?|nights?|minutes?)\b/iu;
const displaced =
  /\b(?:giv(?:e|es|ing) up|los(?:e|es|ing)|drop(?:s|ping)?|cut(?:s|ting)? (?:the|out|scene|a|one|two|down)|displac(?:e|es|ing)|push(?:es|ing)? (?:out|the|scene|back)|fall(?:s|ing)? (?:out|away)|sacrific(?:e|es|ing)|at the (?:cost|expense) of|in (?:place|exchange) (?:of|for)|takes? the place of|replac(?:e|es|ing)|go(?:es)? without|do(?:es)? without|without the|no longer|instead of (?:the|scene|our|your|titles?|one|two)|costs? (?:us|you) the|take(?:s|n)? (?:away )?(?:from|the)|we would (?:not|no longer) (?:have|film|shoot|get)|mov(?:e|es|ing) (?:the|scene|titles?|delivery)|remov(?:e|es|ing)|delay(?:s|ing)? (?:the|scene|titles?|delivery)|means? (?:no|fewer|less|one less|without)|less time for|trad(?:e|es|ing)|out of the (?:plan|film|budget)|have to (?:skip|leave out))\b/iu;
const alternative =
  /\b(?:what (?:we|i) can (?:do|offer|give)|what (?:is|would be) possible|(?:we|i) (?:can|could|will|are able to|would be able to|suggest|propose|offer|recommend) (?!not|understand|see|hear)(?:also |still |instead |rather |do |film |shoot |give |offer |show |add |use |make |move |you )*\w+|instead[,:]? (?:we|i|let|of that|film|use)|alternatively|an? (?:alternative|other way|different way|cheaper way)|the alternative|another way|how about|what about|(?:i|we)(?:['’]d| would) rather|there is a way|option [a-z0-9]|or we (?:film|shoot|use|move|do)|, but (?:we|i) (?:can|could|will|offer)|instead\b)/iu;
const refusesOnly = /\b(?:we|i) (?:can|could|will)(?:not|['’]t| not)\b/giu;
const choice =
  /\b(?:which|prefer|choose|choice|chosen|decide|decision|pick|select|your (?:answer|yes|call|reply)|let (?:me|us) know|tell (?:me|us)|say yes|answer|confirm|what do you think|shall (?:we|i)|would you like|do you want|is that all right)\b/iu;
const date =
  /\b(?:by|before|until|till|no later than|on|latest)\b[^.?!]{0,30}?(?:\b(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?\b|\b\d{1,2}(?::\d{2})?\b|\btomorrow\b|\btoday\b|\btonight\b|\bnoon\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december)\b)/iu;
const refusal =
  /\b(?:we|i|it|this|that) (?:really |simply |just |unfortunately )?(?:can ?not|can['’]t|won['’]t|will not|are not able|am not able|are unable|am unable|aren['’]t able|do not|don['’]t) (?:be able to |possibly |do|film|shoot|make|offer|give|deliver|add|change|move|accept|agree|provide|help|include|fit|afford|manage|support|allow|accommodate|take|work|be done|happen)\b|\b(?:that|this|it) (?:is|['’]s|will be|would be) (?:simply |just |really |unfortunately )?(?:not possible|impossible|out of the question|not going to happen|not an option|not feasible|off the table)\b|\bno(?: way|t possible|t an option|pe)\b|^no[,.!]/iu;

const hasAlternative = (text: string): boolean => alternative.test(text.replace(refusesOnly, ' '));
const wholeText = (id: RuleId, text: string): Found => ({ id, level: 'warn', from: 0, to: text.length });

/** N1-N5: a no that can be followed by a yes names the wish, the number, what it displaces, the alternative and the choice with its date. */
export const noButIsWhole: CheckRule = ({ text, context }) => {
  if (context.kind !== 'nobut') return [];
  const found: Found[] = [];
  if (!restated.test(text)) found.push(wholeText('N1', text));
  if (!number.test(text)) found.push(wholeText('N2', text));
  if (!displaced.test(text)) found.push(wholeText('N3', text));
  if (!hasAlternative(text)) found.push(wholeText('N4', text));
  else if (context.alternative === 'unverified') found.push({ ...wholeText('N4', text), level: 'block', about: 'unverified' });
  if (!(choice.test(text) && date.test(text))) found.push(wholeText('N5', text));
  return found;
};

/** N4 outside a no-but: a flat no to a client leaves nothing to choose. */
export const flatNo: CheckRule = ({ text, context }) => {
  if (!['client', 'exec'].includes(context.audience) || !['message', 'update'].includes(context.kind)) return [];
  const mark = refusal.exec(text);
  return mark && !hasAlternative(text) ? [{ id: 'N4', level: 'warn', from: mark.index, to: mark.index + mark[0].length }] : [];
};
