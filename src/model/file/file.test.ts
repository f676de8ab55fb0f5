import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { decodeFile, encodeFacts, encodeFile } from './index.ts';
import { decodeProduction } from './file.ts';
import type { Upgrade } from './upgrades.ts';
import { fileVersion, upgrades } from './upgrades.ts';

const golden = readFileSync(new URL('golden/today.json', import.meta.url), 'utf8');
const production = () => {
  const decoded = decodeFile(golden);
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.issues));
  return decoded.production;
};
const issuesOf = (text: string) => {
  const decoded = decodeFile(text);
  return decoded.ok ? [] : decoded.issues.map(({ path, code }) => `${code} ${path}`);
};
describe('the production file', () => {
  it('gives back the same bytes', () => expect(encodeFile(production())).toBe(golden));

  it('does not care in which order keys stand', () => {
    const reversed = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(reversed);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, item]) => [key, reversed(item)]),
      );
    };
    const decoded = decodeFile(JSON.stringify(reversed(JSON.parse(golden))));
    expect(decoded.ok && encodeFile(decoded.production)).toBe(golden);
  });

  it('reads a file that an editor began with a byte order mark', () => expect(decodeFile(`\ufeff${golden}`).ok).toBe(true));

  it('keeps the journal out of the facts', () => {
    const { journal: _rows, ...facts } = production();
    expect(JSON.parse(encodeFacts(production()))).toEqual(JSON.parse(JSON.stringify(facts)));
    expect(encodeFacts({ ...production(), journal: [] })).toBe(encodeFacts(production()));
  });

  it.each([
    ['not json at all', '{"format":', 'not-json '],
    ['a list', '[]', 'not-a-production format'],
    ['another format', '{"format":"ontime"}', 'not-a-production format'],
    ['no version', '{"format":"coverset-production"}', 'not-a-version version'],
    ['a version of tomorrow', `{"format":"coverset-production","version":${fileVersion + 1},"production":{}}`, 'newer-version version'],
    ['nothing inside', '{"format":"coverset-production","version":1}', 'not-a-record production'],
  ])('refuses %s', (_what, text, issue) => expect(issuesOf(text)).toEqual([issue]));
});

describe('what one record cannot know of another', () => {
  it.each([
    ['a scene with a person nobody entered', 'scenes 31 cast', ['constructor'], 'names-nothing scenes["31"].cast[0]'],
    ['an agent nobody entered', 'people mara cast agent', 'alba', 'names-nothing people.mara.cast.agent'],
    ['a set that stands nowhere', 'scenes 40 set', 'attic', 'names-nothing scenes["40"].set'],
    ['a part that its scene does not have', 'plan boneyard', ['12A', '31/b'], 'names-nothing plan.boneyard[1]'],
    ['a part in two places', 'plan boneyard', ['12A', '31'], 'planned-twice plan.boneyard[1]'],
    ['a day that is not there', 'plan order 2026-12-03', [], 'names-nothing plan.order["2026-12-03"]'],
    ['a promise that needs nothing known', 'promises P-6 needs', ['P-9'], 'names-nothing promises["P-6"].needs[0]'],
    ['a row that undoes a later one', 'journal 0 undoes', '3', 'names-nothing journal[0].undoes'],
    ['a sum in another currency', 'house crewDay currency', 'EUR', 'other-currency house.crewDay.currency'],
    ['an out of somebody nobody entered', 'days 2026-12-01 outs 1 person', 'alba', 'names-nothing days["2026-12-01"].outs[1].person'],
    ['a rate of exchange of nothing', 'house exchange 0 rate', 0, 'not-a-number house.exchange[0].rate'],
    ['a record under another name', 'people mara id', 'maria', 'key-differs people.mara'],
    ['a field of tomorrow', 'house mood', 1, 'unknown-field house.mood'],
    ['a day that is in no calendar', 'days 2026-12-02 date', '2026-02-30', 'not-a-date days["2026-12-02"].date'],
    ['an old shape in the journal', 'journal 1 changes 0 now', {}, 'missing-field journal[1].changes[0].now.what'],
    ['pages as a decimal', 'scenes 31 eighths', 1.5, 'not-eighths scenes["31"].eighths'],
  ])('refuses %s', (_what, path, value, issue) => {
    const steps = path.split(' ');
    const raw = JSON.parse(golden);
    const holder = steps.slice(0, -1).reduce((record, step) => record[step], raw.production);
    holder[steps.at(-1) ?? ''] = value;
    expect(issuesOf(JSON.stringify(raw))[0]).toBe(issue);
  });
});

it('takes what people, places and gear are paid in another currency: the cost turns it by a rate, or asks', () => {
  const raw = JSON.parse(golden);
  raw.production.places.harrow.fee.currency = 'EUR';
  const decoded = decodeFile(JSON.stringify(raw));
  expect(decoded.ok && decoded.production.places['harrow']?.fee).toEqual({ currency: 'EUR', minor: 350_000 });
});

describe('upgrades', () => {
  it('lead from every version that shipped to the one of today', () => {
    expect(upgrades.map(({ from }) => from)).toEqual(Array.from({ length: fileVersion - 1 }, (_none, place) => place + 1));
    for (const { reason } of upgrades) expect(reason).not.toBe('');
  });

  it.each(upgrades.map(({ from }) => from))('from version %i give the golden file behind it, its journal too', (from) => {
    const side = (name: string) => readFileSync(new URL(`golden/${from}.${name}.json`, import.meta.url), 'utf8');
    const decoded = decodeFile(side('before'));
    expect(decoded.ok && encodeFile(decoded.production)).toBe(side('after'));
    expect(decoded.ok && decoded.upgrades.length).toBe(fileVersion - from);
  });

  it('are run in order, and say why', () => {
    const raw = JSON.parse(golden).production;
    const { northStar, ...old } = raw;
    const renamed: Upgrade = {
      from: fileVersion - 1,
      reason: 'the aim got its own name',
      upgrade: ({ aim, ...rest }) => ({ ...rest, northStar: aim }),
    };
    const decoded = decodeProduction({ ...old, aim: northStar }, fileVersion - 1, [renamed]);
    expect(decoded.ok && decoded.upgrades).toEqual(['the aim got its own name']);
    expect(decoded.ok && encodeFile(decoded.production)).toBe(golden);
  });
});
