export { type CheckerSentence, checkerSentences } from './en/checker.ts';
export { type FlagFor, type JargonTerm, jargon } from './en/jargon.ts';
export { askTexts, basisText, conditionTexts, cutoffTexts, optionTitles, reasonTexts } from './en/options.ts';
export { promiseRefusals, sayBrokenAt, sayLate, sayPromiseState, theyOwe, youOwe } from './en/promises.ts';
export { type RuleFinding, ruleSentences, sayRule } from './en/rules.ts';
