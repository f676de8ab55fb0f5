import type { Screenplay } from '#script/index.ts';
import type { FileReader, Refused } from './file-in-hand.ts';
import { fdxReader, fountainReader } from './screenplays.ts';

/** What reading any file gives; `kind` says which. */
export type ReadAnswer = Screenplay | Refused;

/** Every kind of file that can be read, in the order in which they are asked. Plain text comes last: it claims any name. */
export const readers: readonly FileReader<ReadAnswer>[] = [fdxReader, fountainReader];
