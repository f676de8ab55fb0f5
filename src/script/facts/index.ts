export { showCancelling } from './savings-sheet.ts';
export type { SheetName } from './sheet.ts';
export type { FactsRead, FactsSheet } from './workbook.ts';
export { readFacts, sheetNames, writeFacts } from './workbook.ts';
