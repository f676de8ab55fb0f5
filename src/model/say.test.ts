import { describe, expect, it } from 'vitest';
import { cityOf, sayClock, sayDate, sayInstant, sayList, sayMoney, sayTwoClocks } from './say.ts';

describe('what a reader sees of an instant', () => {
  it('is weekday, day, month as a word, 24-hour clock and the city of the reader', () => {
    expect(sayInstant('2026-12-04T18:00:00Z', 'Europe/London', { city: true })).toBe('Fri 4 December, 18:00 London');
    expect(sayInstant('2026-12-04T18:00:00Z', 'Asia/Tokyo', { city: true })).toBe('Sat 5 December, 03:00 Tokyo');
    expect(sayInstant('2026-11-27T08:00:00Z', 'Asia/Tokyo', { city: true })).toBe('Fri 27 November, 17:00 Tokyo');
    expect(sayInstant('2026-12-04T18:00:00Z', 'America/Los_Angeles', { city: true })).toBe('Fri 4 December, 10:00 Los Angeles');
    expect(sayInstant('2026-12-13T00:00:00Z', 'Europe/London', { city: false })).toBe('Sun 13 December, 00:00');
    expect(sayClock('2026-12-01T05:25:30Z', 'Europe/London')).toBe('05:25');
  });

  it('puts the other clock in brackets, with its date only where that differs', () => {
    expect(sayTwoClocks('2026-12-08T10:00:00Z', 'Europe/London', 'Asia/Tokyo')).toBe('Tue 8 December, 10:00 London (19:00 Tokyo)');
    expect(sayTwoClocks('2026-12-04T18:00:00Z', 'Europe/London', 'Asia/Tokyo')).toBe(
      'Fri 4 December, 18:00 London (Sat 5 December, 03:00 Tokyo)',
    );
    expect(sayTwoClocks('2026-12-03T20:00:00Z', 'America/Los_Angeles', 'Europe/London')).toBe(
      'Thu 3 December, 12:00 Los Angeles (20:00 London)',
    );
    expect(sayTwoClocks('2026-12-04T18:00:00Z', 'Europe/London', 'Europe/Lisbon')).toBe('Fri 4 December, 18:00 London');
  });

  it('names days and cities as people write them', () => {
    expect(sayDate('2026-12-01')).toBe('Tue 1 December');
    expect(cityOf('America/Argentina/Buenos_Aires')).toBe('Buenos Aires');
    expect(cityOf('UTC')).toBe('UTC');
  });
});

describe('what a reader sees of a sum', () => {
  const pounds = (minor: number) => ({ minor, currency: 'GBP' });
  it('drops empty pence, keeps real ones, and keeps all when asked', () => {
    expect(sayMoney(pounds(1_460_000))).toBe('£14,600');
    expect(sayMoney(pounds(101_818))).toBe('£1,018.18');
    expect(sayMoney(pounds(1_200_000), 'exact')).toBe('£12,000.00');
    expect(sayMoney(pounds(194_000_000))).toBe('£1,940,000');
    expect(sayMoney(pounds(0))).toBe('£0');
    expect(sayMoney(pounds(-1_200_000))).toBe('-£12,000');
  });
  it('rounds to the hundred and knows currencies without a minor unit', () => {
    expect(sayMoney(pounds(738_000), 'hundred')).toBe('£7,400');
    expect(sayMoney(pounds(5_000), 'hundred')).toBe('£100');
    expect(sayMoney({ minor: 125_000, currency: 'JPY' })).toBe('¥125,000');
    expect(sayMoney({ minor: 120_000, currency: 'CHF' })).toBe('CHF 1,200');
  });
});

it('joins a list as people do', () => {
  expect(sayList(['A', 'B', 'C'])).toBe('A, B and C');
  expect(sayList(['A', 'B'])).toBe('A and B');
  expect(sayList(['A'])).toBe('A');
  expect(sayList([])).toBe('');
});
