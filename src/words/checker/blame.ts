import { inside, placesOf, quotedIn, sentenceAt, sentencesOf } from './clauses.ts';
import { carelessness, failuresOfPeople, fault, generalising, hindsight, negations, thingObjects } from './en/blame.ts';
import { roles, teams } from './en/people.ts';
import type { CheckRule, Found, RuleId, TextKind } from './finding.ts';
import { endsWithPerson } from './persons.ts';

const learning: ReadonlySet<TextKind> = new Set(['postmortem', 'conflict']);
const whole = (pattern: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}])(?:${pattern})(?![\\p{L}\\p{N}])`, 'giu');

const failed = whole(failuresOfPeople);
const didNot = whole(negations);
const adverbs =
  /\s+(?:\w+ly|also|always|never|ever|often|constantly|then|again|still|just|first|simply|once|even|had|has|have|then|who)\s*$/iu;
const team = new RegExp(`\\b(?:${teams}|${roles})$`, 'iu');

/** B1: a name with a failure verb. What a thing did ('the recorder lost power') is an observation and passes. */
export const namedFailure: CheckRule = ({ text, context }) => {
  if (!learning.has(context.kind)) return [];
  const hind = placesOf(text, hindsightWords);
  const quoted = quotedIn(text);
  return [...placesOf(text, failed), ...placesOf(text, didNot)]
    .filter(({ from, to }) => {
      if (
        /^ be(?:en)?\b/iu.test(text.slice(to)) ||
        inside(hind, from) ||
        inside(quoted, from) ||
        isWhatThingsDo(text.slice(from, to), text.slice(to))
      )
        return false;
      const sentence = sentenceAt(text, from);
      const before = text.slice(sentence.from, from).replace(adverbs, '');
      if (/^(?:didn['’]t|hasn['’]t|doesn['’]t|hadn['’]t)$/iu.test(text.slice(from, to)) && asksWhoDidNot.test(text.slice(to))) return true;
      return endsWithPerson(before) || team.test(before.trimEnd()) || /\b(?:you|i|we)$/iu.test(before.trimEnd());
    })
    .slice(0, 1)
    .map(({ from, to }) => ({ id: 'B1', level: 'warn', from, to }));
};

/** 'Why didn't they check?' blames as well as the statement does. */
const asksWhoDidNot = /^ (?:he|she|they|you|(?!The|This|That|It)\p{Lu}\p{L}+) \p{L}+/u;
/** 'Lost power' and 'dropped frames' are what things do. */
const isWhatThingsDo = (verb: string, rest: string): boolean =>
  /^(?:lost|dropped|failed|broke|missed)$/iu.test(verb) && thingObjects.test(rest);

const hindsightWords = whole(hindsight);
const carelessWords = whole(carelessness);
const faultWords = new RegExp(`(?<![\\p{L}\\p{N}])(?:${fault})(?![\\p{L}\\p{N}])`, 'giu');
const generalWords = whole(generalising);

const inLearning = (id: RuleId, pattern: RegExp): CheckRule => {
  return ({ text, context }): readonly Found[] => {
    if (!learning.has(context.kind)) return [];
    const quoted = quotedIn(text);
    return placesOf(text, pattern)
      .filter(({ from }) => !inside(quoted, from) && !isPlain(text, from))
      .slice(0, 1)
      .map(({ from, to }) => ({ id, level: 'warn', from, to }));
  };
};

/** 'I do not look for who was right', 'nobody is to blame', 'without blame' say the opposite. */
const isPlain = (text: string, at: number): boolean =>
  /\b(?:without|no one is|nobody is|not about|no question of|not look for|not looking for|rather than|instead of|free of) (?:\w+ ){0,2}$/iu.test(
    text.slice(0, at),
  );

/** B2: hindsight as a reproach. */
export const shouldHave: CheckRule = inLearning('B2', hindsightWords);
/** B3: carelessness or human error as a cause: a label where a condition is to be found (R17.3). */
export const humanError: CheckRule = inLearning('B3', carelessWords);
/** B4: whose fault. */
export const whoseFault: CheckRule = inLearning('B4', faultWords);
/** B5: always and never about people. */
export const alwaysNever: CheckRule = (checked) =>
  inLearning('B5', generalWords)(checked).filter(({ from }) => sentencesOf(checked.text).some((s) => from >= s.from && from < s.to));
