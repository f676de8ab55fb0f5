import { headingReader } from '../scene/heading.ts';
import { issue } from '../issue.ts';
import type { Issue } from '../issue.ts';
import { readCall } from './call-time.ts';
import { damageOf, phoneOf, splitCast, splitScenes } from './cells.ts';
import { short } from './date-column.ts';
import { readPages } from './pages.ts';
import type { Field, Row, TableRow } from './rows.ts';
import { readIntExt, readTimeOfDay } from './words.ts';

/** Longer cells are notes, whatever their column: nothing is parsed out of them. */
const longestValue = 2000;

const readers = [headingReader(null), headingReader('de'), headingReader('ru'), headingReader('fi'), headingReader('es')];

/** The cells of a row by field, as text. */
export type ByField = Partial<Record<Field, string>>;
export const byField = (row: Row, fields: readonly (Field | null)[]): ByField =>
  Object.fromEntries(fields.flatMap((field, column) => (field === null ? [] : [[field, (row.cells[column] ?? '').trim()]])));

type Read = { readonly values: Partial<TableRow>; readonly issues: readonly Issue[] };
const read = (values: Partial<TableRow>, ...issues: readonly Issue[]): Read => ({ values, issues });

/** The values of one row except its dates, which need their whole column. */
export function readValues(line: number, cells: ByField): Read {
  const parts = [
    sceneOf(line, cells),
    headingOf(line, cells),
    intExtOf(line, cells),
    timeOf(line, cells),
    pagesOf(line, cells),
    castOf(line, cells),
    callOf(line, cells),
    phoneRead(line, cells),
    read({ day: cells.day || null, name: cells.name || null }),
  ];
  return { values: Object.assign({}, ...parts.map((part) => part.values)), issues: parts.flatMap((part) => part.issues) };
}

function sceneOf(line: number, cells: ByField): Read {
  const scene = cells.scene || null;
  const list = cells.scenes || null;
  const damaged = [scene, list].find((text) => text !== null && damageOf(text) !== null);
  const issues = damaged
    ? [issue(line, 'scene-damaged', `"${short(damaged)}" looks like a scene number that a spreadsheet changed; it is kept as it is.`)]
    : [];
  const listed = list ?? (scene !== null && /[,;\n]/u.test(scene) ? scene : null);
  const scenes = listed === null || listed.length > longestValue * 10 ? null : splitScenes(listed);
  return read({ scene: scene ?? (list !== null && scenes?.length === 1 ? (scenes[0] ?? null) : null), scenes }, ...issues);
}

/** The first result that fits, asking no further. */
function firstOf<One, Result>(all: readonly One[], ask: (one: One) => Result, fits: (result: Result) => boolean): Result | undefined {
  for (const one of all) {
    const result = ask(one);
    if (fits(result)) return result;
  }
  return undefined;
}

/** A whole heading in one column ("INT. BAR - NIGHT") fills what no column of its own gives. */
function headingOf(line: number, cells: ByField): Read {
  const text = cells.heading || (cells.intExt === undefined ? (cells.set ?? '') : '');
  if (text === '' || text.length > 300) return read({ set: cells.set || null, intExt: null, timeOfDay: null });
  const parts = firstOf(
    readers,
    (reader) => reader.parts(text),
    (one) => one.intExt !== null,
  );
  if (parts === undefined) {
    const issues =
      cells.heading && cells.set === undefined
        ? [issue(line, 'heading-unread', `"${short(text)}" does not begin like a scene heading.`)]
        : [];
    return read({ set: cells.set || null, intExt: null, timeOfDay: null }, ...issues);
  }
  // Columns mix languages: what the heading's own language does not know as a time may be one in another ("INT. CAFÉ - NUIT").
  const last = parts.timeOfDay === null ? /^(.*\S)\s+[-–—]+\s+(\S.*)$/u.exec(parts.set ?? '') : null;
  const foreign = last?.[2] === undefined || last[2].length < 2 ? null : readTimeOfDay(last[2]);
  const time = parts.timeOfDay === null ? foreign : (readTimeOfDay(parts.timeOfDay) ?? parts.timeOfDay);
  const set = cells.heading && cells.set ? cells.set : ownCase(text, foreign === null ? parts.set : (last?.[1] ?? null));
  return read({ intExt: parts.intExt, timeOfDay: time, set });
}

/** The set as the cell writes it: the heading reader answers in capitals. */
function ownCase(text: string, set: string | null): string | null {
  if (set === null || text.toUpperCase().length !== text.length) return set;
  const at = text.toUpperCase().indexOf(set);
  return at < 0 ? set : text.slice(at, at + set.length);
}

function intExtOf(line: number, cells: ByField): Read {
  if (!cells.intExt) return read({});
  const intExt = readIntExt(cells.intExt.slice(0, 60));
  return intExt === null
    ? read({}, issue(line, 'int-ext-unread', `"${short(cells.intExt)}" is neither interior nor exterior.`))
    : read({ intExt });
}

function timeOf(line: number, cells: ByField): Read {
  if (!cells.timeOfDay) return read({});
  const text = cells.timeOfDay.slice(0, 60);
  const timeOfDay =
    readTimeOfDay(text) ??
    firstOf(
      readers,
      (reader) => reader.parts(`INT. X - ${text}`).timeOfDay,
      (found) => found !== null,
    );
  return timeOfDay
    ? read({ timeOfDay })
    : read({}, issue(line, 'time-of-day-unread', `"${short(text)}" is no time of day that is known here.`));
}

function pagesOf(line: number, cells: ByField): Read {
  const text = cells.eighths || cells.pages;
  if (!text) return read({ eighths: null });
  const pages = readPages(text.slice(0, 60), cells.eighths ? 'eighths' : 'pages');
  if (pages.ok) {
    const doubt =
      pages.doubt === null ? [] : [issue(line, 'pages-doubt', `"${short(text)}" was read as ${pages.eighths} eighths: ${pages.doubt}.`)];
    return read({ eighths: pages.eighths }, ...doubt);
  }
  if (pages.code === 'pages-unread')
    return read({ eighths: null }, issue(line, 'pages-unread', `"${short(text)}" was not read as a length in pages and eighths.`));
  const guess = pages.looks === null ? '' : ` It may have been ${pages.looks}.`;
  return read(
    { eighths: null },
    issue(line, 'pages-date', `"${short(text)}" is a date where pages stand: a spreadsheet changed it.${guess} The length is asked for.`),
  );
}

function castOf(line: number, cells: ByField): Read {
  if (!cells.cast) return read({ cast: [] });
  if (damageOf(cells.cast) !== null) {
    return read({ cast: [] }, issue(line, 'cast-damaged', `"${short(cells.cast)}" looks like a cast list that a spreadsheet changed.`));
  }
  return read({ cast: splitCast(cells.cast.slice(0, longestValue * 10)) });
}

function callOf(line: number, cells: ByField): Read {
  if (!cells.call || /^[-–—]+$/u.test(cells.call)) return read({ call: null });
  const call = readCall(cells.call.slice(0, 60));
  if (!call.ok) {
    const said =
      call.code === 'call-number'
        ? `"${short(cells.call)}" is a spreadsheet's fraction of a day or no time at all. The call is asked for.`
        : `"${short(cells.call)}" was not read as a call time.`;
    return read({ call: null }, issue(line, call.code, said));
  }
  const doubt = call.doubt === null ? [] : [issue(line, call.doubt, `"${short(cells.call)}" was read as ${call.call}.`)];
  return read({ call: call.call }, ...doubt);
}

function phoneRead(line: number, cells: ByField): Read {
  const { phone, damage } = phoneOf(cells.phone ?? '');
  if (damage !== null)
    return read(
      { phone: null },
      issue(line, 'phone-damaged', `"${short(cells.phone ?? '')}" is what a spreadsheet left of a phone number. The number is asked for.`),
    );
  const doubt =
    phone !== null && /^\d{6,}[.,]0+$/u.test(phone)
      ? [issue(line, 'phone-doubt', `"${short(phone)}" was a number in a spreadsheet: a leading + or 0 may be missing.`)]
      : [];
  return read({ phone }, ...doubt);
}
