import type { ChosenPack, CrewGroup, ExchangeRate, TermOverride } from '#model/index.ts';
import type { Cell, ReadCell } from './cell.ts';
import { notUnderstood, readDate, readList, understood } from './cell.ts';
import { readPaid, readSource, showPaid, showSource } from './paid-cells.ts';

/** 'uk-law; us-sag-aftra: cast.meal.grace 12 (deal memo), cast.rest off (side letter)' */
export const showPacks = (chosen: readonly ChosenPack[]): string =>
  chosen.map(({ pack, overrides }) => (overrides.length === 0 ? pack : `${pack}: ${overrides.map(showOverride).join(', ')}`)).join('; ');
const showOverride = ({ term, figure, source }: TermOverride): string => `${term} ${figure ?? 'off'} (${source})`;

export const readPacks: ReadCell<readonly ChosenPack[]> = readList((text): Cell<ChosenPack> => {
  const [pack = '', said = ''] = /^([\w-]+)(?::\s*(.*))?$/u.exec(text)?.slice(1) ?? [];
  if (pack === '') return notUnderstood('not-a-pack', `"${text}" is not a pack like us-sag-aftra: cast.meal.grace 12 (deal memo)`);
  const overrides = said === '' ? [] : said.split(/,\s*(?![^(]*\))/u).map(readOverride);
  const wrong = overrides.find((one) => !one.ok);
  if (wrong !== undefined && !wrong.ok) return wrong;
  return understood({ pack, overrides: overrides.flatMap((one) => (one.ok ? [one.value] : [])) });
});

const readOverride = (text: string): Cell<TermOverride> => {
  const match = /^([\w.-]+) (off|\d{1,9}(?:\.\d{1,4})?) \((.+)\)$/u.exec(text.trim());
  if (match === null) return notUnderstood('not-an-override', `"${text}" is not a figure with its source like cast.rest 600 (side letter)`);
  return understood({ term: match[1] ?? '', figure: match[2] === 'off' ? null : Number(match[2]), source: match[3] ?? '' });
};

/** 'grip and electric: 9 x 544.00 for 480 min + 12.5% (contract)' */
export const showCrew =
  (own: string) =>
  (groups: readonly CrewGroup[]): string =>
    groups
      .map(({ who, heads, rate, hours, fringe, source, serves }) => {
        const more = `${serves === 'chairs' ? ' at the chairs' : ''}${fringe === 0 ? '' : ` + ${fringe}%`}${source === null ? '' : ` (${showSource(own)(source)})`}`;
        return `${who}: ${heads} x ${showPaid(own)(rate)} for ${hours} min${more}`;
      })
      .join('; ');

export const readCrew = (own: string): ReadCell<readonly CrewGroup[]> =>
  readList((text): Cell<CrewGroup> => {
    const match = /^([^:]+): (\d{1,4}) x (.+?) for (\d{1,4}) min( at the chairs)?(?: \+ (\d{1,3}(?:\.\d+)?)%)?(?: \((.+)\))?$/u.exec(text);
    if (match === null || Number(match[4]) === 0)
      return notUnderstood('not-a-group', `"${text}" is not a group like grip and electric: 9 x 544 for 480 min + 12.5% (contract)`);
    const rate = match[3] === 'ask' ? understood(null) : readPaid(own)(match[3] ?? '');
    const source = match[7] === undefined ? understood(null) : readSource(own)(match[7]);
    if (!rate.ok) return rate;
    if (!source.ok) return source;
    return understood({
      who: match[1] ?? '',
      heads: Number(match[2]),
      rate: rate.value,
      hours: Number(match[4]),
      fringe: Number(match[6] ?? 0),
      source: source.value,
      serves: match[5] === undefined ? 'set' : 'chairs',
    });
  });

/** 'USD 0.79 on 2026-11-30 (bank)' */
export const showExchange = (rates: readonly ExchangeRate[]): string =>
  rates.map(({ currency, rate, on, source }) => `${currency} ${rate} on ${on} (${source})`).join('; ');

export const readExchange: ReadCell<readonly ExchangeRate[]> = readList((text): Cell<ExchangeRate> => {
  const match = /^([A-Z]{3}) (\d{1,9}(?:\.\d{1,8})?) on (\S+) \((.+)\)$/u.exec(text);
  if (match === null || Number(match[2]) === 0)
    return notUnderstood('not-a-rate', `"${text}" is not a rate like USD 0.79 on 2026-11-30 (bank)`);
  const on = readDate(match[3] ?? '');
  return on.ok ? understood({ currency: match[1] ?? '', rate: Number(match[2]), on: on.value, source: match[4] ?? '' }) : on;
});
