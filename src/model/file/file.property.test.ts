import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeFile, encodeFile } from './index.ts';

const golden = readFileSync(new URL('golden/today.json', import.meta.url), 'utf8');

interface Spot {
  readonly path: readonly (string | number)[];
  readonly value: unknown;
}
const spots = (value: unknown, path: readonly (string | number)[]): readonly Spot[] => {
  const here = [{ path, value }];
  if (Array.isArray(value)) return [...here, ...value.flatMap((item: unknown, place) => spots(item, [...path, place]))];
  if (typeof value !== 'object' || value === null) return here;
  return [...here, ...Object.entries(value).flatMap(([key, item]) => spots(item, [...path, key]))];
};
const put = (value: unknown, [step, ...rest]: readonly (string | number)[], by: (old: unknown) => unknown): unknown => {
  if (step === undefined) return by(value);
  if (Array.isArray(value)) return value.map((item: unknown, place) => (place === step ? put(item, rest, by) : item));
  const record = value as Readonly<Record<string, unknown>>;
  return { ...record, [step]: put(record[step], rest, by) };
};
const spelt = (path: readonly (string | number)[]): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    if (!/^[A-Za-z_]\w*$/u.test(step)) return `${text}[${JSON.stringify(step)}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');

const whole: unknown = JSON.parse(golden);
const places = spots(whole, []).filter(({ path }) => path[0] === 'production' && path.length > 1);

it('never throws, whatever stands in the file', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json({ maxDepth: 6 })), (text) => {
      const decoded = decodeFile(text);
      expect(decoded.ok).toBe(false);
      expect(decoded.ok || decoded.issues.length).toBeGreaterThan(0);
    }),
  );
});

it('takes no value of a wrong kind anywhere, and says where', () => {
  fc.assert(
    fc.property(fc.constantFrom(...places), ({ path, value }) => {
      // A wrong kind for every field: nothing in a production is a list of a list, and no list holds one.
      const wrong = Array.isArray(value) ? { not: 'a list' } : [[value]];
      const decoded = decodeFile(JSON.stringify(put(whole, path, () => wrong)));
      expect(decoded.ok).toBe(false);
      const at = spelt(path.slice(1));
      expect(decoded.ok ? [] : decoded.issues.map((issue) => issue.path).filter((one) => one.startsWith(at))).not.toEqual([]);
    }),
    { numRuns: 600 },
  );
});

it('misses no field that is taken out', () => {
  const fields = places.filter(({ path }) => path.length > 1 && typeof path.at(-1) === 'string');
  const named = fields.filter(({ path }) => !openRecords(path.slice(1, -1)));
  fc.assert(
    fc.property(fc.constantFrom(...named), ({ path }) => {
      const without = put(whole, path.slice(0, -1), (old) => {
        const { [String(path.at(-1))]: _gone, ...rest } = old as Readonly<Record<string, unknown>>;
        return rest;
      });
      const decoded = decodeFile(JSON.stringify(without));
      const at = spelt(path.slice(1));
      expect(
        decoded.ok ? [] : decoded.issues.filter((issue) => issue.path === at || issue.path === `${at}.kind`).map(({ code }) => code),
      ).not.toEqual([]);
    }),
    { numRuns: 600 },
  );
});

/** Where records stand by id, one that is taken out is simply not there. */
const openRecords = (path: readonly (string | number)[]): boolean =>
  (path.length === 1 && path[0] !== 'house' && path[0] !== 'at' && path[0] !== 'plan') || (path.length === 2 && path[1] === 'order');

it('survives any text in a text, any number in a number: taken and given back, or an issue', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...places.filter(({ value }) => typeof value !== 'object')),
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.integer(),
        fc.double(),
        fc.constantFrom('__proto__', 'constructor', '', ' ', '2026-02-29', '24:60'),
      ),
      ({ path }, value) => {
        const decoded = decodeFile(JSON.stringify(put(whole, path, () => value)));
        if (!decoded.ok) return;
        const again = decodeFile(encodeFile(decoded.production));
        expect(again.ok && again.production).toEqual(decoded.production);
      },
    ),
    { numRuns: 600 },
  );
});
