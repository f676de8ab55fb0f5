import { expect, it } from 'vitest';
import { sayChange } from './say-change.ts';

it('case:W07 shows both versions of what was changed, figure beside figure', () => {
  const line = { id: 'B6', account: 'music', name: 'track', sum: { minor: 250_000, currency: 'GBP' }, bar: 'good', source: null } as const;
  expect(sayChange({ on: 'moneyLines', id: 'B6', was: line, now: { ...line, sum: { minor: 200_000, currency: 'GBP' } } })).toBe(
    'moneyLines B6: sum £2,500 → £2,000',
  );
  expect(sayChange({ on: 'plan', id: '2026-12-10', was: ['80', '81', '82'], now: ['80', '81'] })).toBe(
    'day 2026-12-10: 80, 81, 82 → 80, 81',
  );
  expect(sayChange({ on: 'moneyLines', id: 'B6', was: null, now: { ...line, sum: null } })).toMatch(/^moneyLines B6: nothing → /u);
});
