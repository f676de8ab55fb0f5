import { expect, it } from 'vitest';
import { tables } from './tables.ts';

const whose = /^(?:person|author|account|by_person|owner)$/u;
const counts =
  /count|rate|rank|score|average|streak|kept|broken|missed|late|delay|repl(?:y|ies)|read_?backs?|concerns?|edits?|sign_?ins?|opened|seen|response/u;
const never = /score|ranking|rating|last_seen|online|read_time|opened_at|seen_at/u;

type Columns = Readonly<Record<string, Readonly<Record<string, string>>>>;
/** Columns that would count, rate or time what one person does (R2.6). */
const forbidden = (all: Columns): readonly string[] =>
  Object.entries(all).flatMap(([table, columns]) => {
    const personal = Object.keys(columns).some((column) => whose.test(column));
    return Object.entries(columns)
      .filter(([column, kind]) => never.test(column) || (personal && kind.startsWith('bigint') && counts.test(column)))
      .map(([column]) => `${table}.${column}`);
  });

it('rule:R2.6 story:S2.11 no table counts, rates or times what people do', () => expect(forbidden(tables)).toEqual([]));

it('rule:R2.6 a planted column is caught', () => {
  const { membership, read_back } = tables;
  const planted = { membership: { ...membership, sign_ins: 'bigint' }, read_back: { ...read_back, opened_at: 'text?' } };
  expect(forbidden({ ...tables, ...planted })).toEqual(['membership.sign_ins', 'read_back.opened_at']);
});
