export { type CheckerSentence, checkerSentences } from './en/checker.ts';
export { type FlagFor, type JargonTerm, jargon } from './en/jargon.ts';
export { earCues, openQuestions, type Template, type TemplateId, type TemplateLine, templates } from './en/templates.ts';
export {
  askTexts,
  basisText,
  blowTexts,
  bookingTexts,
  conditionTexts,
  cutoffTexts,
  impactTexts,
  kitTexts,
  optionTitles,
  reasonTexts,
  relaxedTexts,
  stopDateTexts,
  whyNotTexts,
  withoutSceneTexts,
  workTexts,
} from './en/options.ts';
export { doorTexts, lineTexts, noticeTexts, storedTexts } from './en/doors.ts';
export { finishTexts } from './en/finish.ts';
export { doctorTexts, houseRefusedText, houseTexts } from './en/house.ts';
export { dayNoteTexts, movedText, rulesLine } from './en/board.ts';
export { mailTexts, readBackTexts } from './en/mail.ts';
export { promiseRefusals, promiseTexts, sayBrokenAt, sayLate, sayPromiseState, theyOwe, youOwe } from './en/promises.ts';
export { type RuleFinding, ruleSentences, sayRule } from './en/rules.ts';
export { moneyToldTexts, savingTexts, withoutDayTexts } from './en/savings.ts';
export { refusedTexts, complaintTexts, orderTexts, playTexts, recapTexts, talkTexts, wordTexts, writeTexts } from './en/with-people.ts';
export { draftPhrases, fillRefusals, gearTexts, untoldRefusals } from './en/words.ts';
