import type { IsoDate } from '#model/index.ts';
import type { Issue } from '../issue.ts';

/** One row of text: the line it begins on (from 1) and its cells, untouched. */
export interface Row {
  readonly line: number;
  readonly cells: readonly string[];
}

export type RowType = 'scene' | 'banner' | 'day_break' | 'row';

/** A row that was understood. What its columns don't name is null; what was named and not understood is null with an issue. */
export interface TableRow {
  readonly line: number;
  readonly type: RowType;
  readonly cells: readonly string[];
  /** What a banner or a day break says. */
  readonly text: string | null;
  readonly scene: string | null;
  readonly scenes: readonly string[] | null;
  readonly day: string | null;
  /** 'end': the strips above belong to the day; 'start': those below. */
  readonly breaks: 'start' | 'end' | null;
  readonly date: IsoDate | null;
  /** A date whose year is nowhere in the file: '11-03' is 3 November. */
  readonly monthDay: string | null;
  readonly name: string | null;
  readonly phone: string | null;
  readonly intExt: 'INT' | 'EXT' | 'INT/EXT' | null;
  readonly set: string | null;
  readonly timeOfDay: string | null;
  /** Length in eighths of a page; of a day break the total it states. */
  readonly eighths: number | null;
  readonly cast: readonly string[];
  /** 'HH:MM', from 24:00 on after midnight of the same shoot day, or a code as written: 'O/C'. */
  readonly call: string | null;
}

export interface DatedColumn {
  readonly column: number;
  readonly name: string;
  readonly cells: readonly {
    readonly line: number;
    readonly text: string;
    readonly date: IsoDate | null;
    readonly monthDay: string | null;
  }[];
}

export interface TableAnswer {
  readonly kind: 'table';
  readonly delimiter: string | null;
  readonly encoding: string | null;
  readonly columns: readonly string[];
  /** Which field each column was taken for; null: kept as text only. */
  readonly fields: readonly (Field | null)[];
  readonly rows: readonly TableRow[];
  /** `eighths` is the sum of the scene rows, `shown` whole and n/8, never reduced. */
  /** Other columns that hold nothing but dates, each judged by its own rows; what no row decides is null and an issue. */
  readonly dated: readonly DatedColumn[];
  readonly total: { readonly eighths: number; readonly shown: string };
  readonly issues: readonly Issue[];
}

export type Field =
  | 'sheet'
  | 'scene'
  | 'scenes'
  | 'heading'
  | 'intExt'
  | 'set'
  | 'timeOfDay'
  | 'pages'
  | 'eighths'
  | 'cast'
  | 'day'
  | 'date'
  | 'call'
  | 'name'
  | 'phone'
  | 'banner';
