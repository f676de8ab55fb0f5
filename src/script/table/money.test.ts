import { describe, expect, it } from 'vitest';
import { moneyFromRows, readMoney } from './index.ts';

describe('amounts', () => {
  it.each([
    ['£10,000.00', 'GBP', 1_000_000],
    ['10000', 'GBP', 1_000_000],
    ['£3,400', 'GBP', 340_000],
    ['1.234,56 €', 'EUR', 123_456],
    ['EUR 1 234,5', 'EUR', 123_450],
    ["CHF 1'234.50", 'CHF', 123_450],
    ['(1,200.00)', 'USD', -120_000],
    ['-0.5', 'GBP', -50],
    ['US$ 1,000,000', 'USD', 100_000_000],
    ['12,34,567.00', 'INR', 123_456_700],
    ['¥12,000', 'JPY', 12_000],
    ['12.500', 'KWD', null],
  ])('%s', (text, currency, minor) => {
    const read = readMoney(text, currency, null);
    expect(read.ok ? read.money.minor : null).toBe(minor);
  });

  it.each([
    ['-12.000', 'GBP', 'amount-ambiguous'],
    ['12,000', 'EUR', 'amount-ambiguous'],
    ['', 'GBP', 'unknown'],
    ['tbc', 'GBP', 'unknown'],
    ['ask', 'GBP', 'unknown'],
    ['€ 5', 'GBP', 'currency-differs'],
    ['5', null, 'currency-missing'],
    ['0.125', 'GBP', 'amount-ambiguous'],
    ['1.2345', 'GBP', 'too-fine'],
    ['12 apples', 'GBP', 'amount-unread'],
    ['1.2.3', 'GBP', 'amount-unread'],
    ['(12', 'GBP', 'amount-unread'],
  ])('%s is not guessed', (text, currency, code) => expect(readMoney(text, currency, null)).toEqual({ ok: false, code }));

  it('the column decides what one amount does not', () => {
    expect(readMoney('-12.000', 'EUR', ',')).toMatchObject({ money: { minor: -1_200_000 } });
    expect(readMoney('-12.000', 'EUR', '.')).toMatchObject({ money: { minor: -1200 } });
  });
});

describe('a money sheet', () => {
  const sheet = (text: string) =>
    moneyFromRows(
      text.split('\n').map((line, place) => ({ line: place + 1, cells: line.split('|') })),
      'GBP',
    );
  it('every row is a line or an issue; open amounts are never 0', () => {
    const read = sheet('Code|Line|Amount\n1|Camera|3,400.00\n2|Location|ask\n3|Food|6,600.00\n|Total|10,000.00');
    expect(read).toMatchObject({ rows: { length: 3 }, total: { minor: 1_000_000 }, open: 1, issues: [{ line: 3, code: 'amount-open' }] });
    expect(read.rows[1]).toMatchObject({ name: 'Location', text: 'ask', amount: null });
  });

  it('one decimal sign for the whole column', () => {
    expect(sheet('Posten|Betrag\nA|12.000\nB|1.234,50').rows.map((row) => row.amount?.minor)).toEqual([1_200_000, 123_450]);
    expect(sheet('Posten|Betrag\nA|12.000').issues).toMatchObject([{ line: 2, code: 'amount-ambiguous' }]);
  });

  it('says a total that differs and a sheet without amounts', () => {
    expect(sheet('Line|Amount\nA|1\nTotal|2').issues).toMatchObject([{ line: 3, code: 'total' }]);
    expect(sheet('Line|Colour\nA|red').issues).toMatchObject([{ code: 'no-known-column' }]);
  });
});
