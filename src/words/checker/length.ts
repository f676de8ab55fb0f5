import { sentencesOf, type Stretch, wordsOf } from './clauses.ts';
import type { CheckedText, CheckRule, Found, TextKind } from './finding.ts';

const reports: ReadonlySet<TextKind> = new Set(['update', 'recap']);
/** T04: an executive reads 150 words; a recap carries lists and may be twice as long. */
const mostWords = { update: 150, recap: 300 } as const;
const mostInSentence = 28;

/** L1: too long for a reader between two meetings. */
export const tooLong: CheckRule = ({ text, context }) => {
  const most = context.kind === 'update' ? mostWords.update : context.kind === 'recap' ? mostWords.recap : null;
  return most !== null && wordsOf(text).length > most ? [{ id: 'L1', level: 'warn', from: 0, to: text.length, about: String(most) }] : [];
};

const greeting =
  "(?:hi|hello|hey|dear|good (?:morning|afternoon|evening|day)|greetings|morning|afternoon|evening)\\b(?! news)(?:[ ,]+(?!is\\b|are\\b|has\\b|have\\b|of\\b|and\\b|\\d)[\\p{L}'’-]+){0,3}\\s*[,!.:–-]?(?=\\s|$)";
const clearing =
  "(?:i |we )?(?:just |only |quickly )?(?:following up|follow(?:ing)?[- ]up|checking in|touching base|circling back|reaching out|dropping (?:you )?a (?:line|note)|a (?:quick|short|brief) (?:note|update|line|word|heads[- ]up|one)|quick (?:note|update|one|line|question|heads[- ]up)|wanted to|want to|wanted|writing to|am writing|[’']m writing|thought i(?:[’']d| would)|would like to|[’']d like to|hope|trust|am reaching|wish to)|(?:just|quick) (?:a |to )|hop(?:e|ing) (?:you|this|all|everything|that)|trust (?:you|this|all)|i (?:hope|trust) |as (?:you (?:may |might |will |probably |all |well )*know|discussed|mentioned|promised|agreed|requested|per)|following (?:our|up|on|the|from)|further to|with (?:reference|regard|respect) to|in (?:reference|regard|response|reply) to|regarding (?:our|your|the)|referring to|re(?:garding)? our|to (?:start|begin) with|first of all|before (?:i|we) (?:start|begin|get)|let me (?:start|begin|first|just|give)|allow me|please (?:find|see|note|be (?:advised|informed))|this (?:is|mail|message|e-?mail|note) (?:is )?(?:just |only |a |to |quick |short |brief )+(?:inform|let|update|note|say|tell|follow|word|line|message|mail|heads)|thanks? (?:you )?(?:so much |very much |again |all )?(?:for|to) (?:your (?:time|patience|mail|message|e-?mail|call|note|trust|support|continued|feedback|understanding)|joining|the (?:call|great|good|productive|lovely|chat|meeting|talk|mail|message)|taking|getting|bearing|meeting|coming|reaching|a (?:great|good|productive|lovely))|(?:it was|was) (?:great|good|lovely|nice|a pleasure) (?:to|talking|speaking|meeting|seeing)|sorry (?:for (?:the|my) (?:delay|late|silence|long)|to (?:bother|disturb))|apologies for (?:the|my) (?:delay|late|silence|long)|long time|i know (?:you|that you)[’']?(?:re| are) busy|without further ado|so,|well,|okay,|ok,|anyway,|bear with|where (?:do|should|to) (?:i|we) (?:start|begin)";
const opening = new RegExp(`^(?:${greeting}|${clearing})`, 'iu');

/** The sentences before the bottom line that carry nothing: greetings, 'just following up'. */
export function throatClearing({ text }: CheckedText): readonly Stretch[] {
  const [first] = sentencesOf(text);
  if (first === undefined) return [];
  const mark = opening.exec(first.text);
  return mark === null ? [] : [first];
}

/** L2: throat-clearing before the bottom line (R27.1). The offer takes the sentence away when something is left. */
export const clearsThroat: CheckRule = (checked) => {
  if (!reports.has(checked.context.kind)) return [];
  return throatClearing(checked).map((first): Found => {
    const rest = checked.text.slice(first.to).trimStart();
    const offer = rest === '' ? null : { from: first.from, to: checked.text.length - rest.length, text: '' };
    return { id: 'L2', level: 'hint', from: first.from, to: first.to, offer };
  });
};

/** L3: a sentence of more than 28 words is read twice. */
export const longSentence: CheckRule = ({ text, context }) => {
  if (!reports.has(context.kind)) return [];
  return sentencesOf(text)
    .filter((sentence) => wordsOf(sentence.text).length > mostInSentence)
    .map(({ from, to, text: said }) => ({ id: 'L3', level: 'hint', from, to, about: String(wordsOf(said).length) }));
};
