import type { CalendarAnswer, ContactsAnswer, RundownAnswer, Screenplay, TableAnswer } from '#script/index.ts';
import type { FileReader, Refused } from './file-in-hand.ts';
import { calendarReader, contactsReader, csvReader, rundownReader, xlsxReader } from './lists.ts';
import { fdxReader, fountainReader } from './screenplays.ts';

/** What reading any file gives; `kind` says which. */
export type ReadAnswer = Screenplay | TableAnswer | CalendarAnswer | ContactsAnswer | RundownAnswer | Refused;

/** Every kind of file that can be read, in the order in which they are asked. Plain text comes last: it claims any name. */
export const readers: readonly FileReader<ReadAnswer>[] = [
  fdxReader,
  calendarReader,
  contactsReader,
  xlsxReader,
  csvReader,
  rundownReader,
  fountainReader,
];
