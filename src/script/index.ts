export type { CalendarAnswer, CalendarEvent, ContentLine, Horizon } from './calendar/index.ts';
export { readCalendar, unfold, wholeCalendar, zoneByName } from './calendar/index.ts';
export type { ContactPerson, ContactsAnswer, KnownContact } from './contacts/index.ts';
export { contactsFromRows, matchContacts, readContacts } from './contacts/index.ts';
export type { ColumnMap, ColumnMeaning, ListColumn, ListColumns } from './columns.ts';
export { columnMeanings, columnsOfList, headerOfList, isColumnMeaning, withColumnsNamed } from './columns.ts';
export type { FactsRead, FactsSheet, SheetName } from './facts/index.ts';
export { sheetNames as factsSheetNames, readFacts, showCancelling, writeFacts } from './facts/index.ts';
export { fdxNumberEdits, readFdx } from './fdx/index.ts';
export { fountainNumberEdits, linesWithoutPlace, readFountain } from './fountain/index.ts';
export { headerWord } from './table/header.ts';
export type { Incoming } from './incoming.ts';
export { kindOfRows } from './incoming.ts';
export type { Issue } from './issue.ts';
export { issue } from './issue.ts';
export { lineCounter } from './line-counter.ts';
export { nextNumbers } from './scene/next-numbers.ts';
export { printedCues } from './scene/continued.ts';
export type { Light } from './scene/heading.ts';
export { lightOf } from './scene/heading.ts';
export type { CastMember, Screenplay, ScreenplayElement, ScreenplayScene, ScriptLanguage, TitleEntry } from './screenplay.ts';
export { castKey, scriptLanguages } from './screenplay.ts';
export type { NumberEdits, TextEdit } from './text-edit.ts';
export { applyEdits } from './text-edit.ts';
export type { XmlElement, XmlNode } from './xml-node.ts';
export { plainText } from './plain-text.ts';
export type { RundownAnswer, RundownEvent } from './rundown/index.ts';
export { readRundown, rundownFromRows, rundownHeader } from './rundown/index.ts';
export type {
  DatedColumn,
  Field,
  MoneySheet,
  Row,
  ScheduleDay,
  ScheduleRead,
  ScheduleStrip,
  TableAnswer,
  TableRow,
} from './table/index.ts';
export { findDelimiter, guardCell, moneyFromRows, readMoney, restoreCell, scheduleFromTable } from './table/index.ts';
export { scheduleHeader, scheduleToRows, separatorLine, tableFromRows } from './table/index.ts';
