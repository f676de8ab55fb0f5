export { scheduleRows } from './schedule-rows.ts';
export { addRecord, enterFacts } from './enter-facts.ts';
export { factsOf, readFacts, sheetOfCell } from './read-facts.ts';
