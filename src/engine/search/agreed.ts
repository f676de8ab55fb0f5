import type { IsoDate, Minor, Minutes, Production } from '#model/index.ts';
import { minutesOf } from '#model/index.ts';
import { minorRows, termsOn } from '../packs/index.ts';

/**
 * What the chosen packs ask of the search, read from their figures alone. An agreement's daily rest counts as much as the law's: the search
 * does not propose a forced call; a named way may, and the audit prices it. Weekly rest, meals and days in a row are the audit's.
 */
export function restsOf(production: Production, date: IsoDate): { readonly cast: Minutes; readonly crew: Minutes } {
  const terms = termsOn(production, date);
  const { rest } = production.house;
  return { cast: Math.max(rest.cast, terms.get('cast.rest')?.figure ?? 0), crew: Math.max(rest.crew, terms.get('crew.rest')?.figure ?? 0) };
}

/** A child's hours on a date: those of the licence and those of the tables, whichever is narrower. A table with two stretches of a day leaves both open. */
export function minorHoursOf(
  production: Production,
  date: IsoDate,
  { age, pack, atPlace }: Minor,
): { readonly from: Minutes; readonly to: Minutes; readonly most: Minutes } {
  const rows = minorRows(production, date, age, pack).map(({ row }) => row);
  const opens = rows.map(({ hours }) => Math.min(...hours.map((one) => minutesOf(one.opens))));
  const closes = rows.map(({ hours, closesFree }) =>
    Math.max(...hours.map((one) => minutesOf(one.closes)), minutesOf(closesFree ?? '00:00')),
  );
  const stays = rows.flatMap(({ atPlace: most, meal }) => (most === null ? [] : [most + meal]));
  return {
    from: Math.max(minutesOf(atPlace.from), ...opens.filter(Number.isFinite)),
    to: Math.min(minutesOf(atPlace.to), ...closes.filter((one) => one > 0)),
    most: Math.min(atPlace.most, ...stays),
  };
}
