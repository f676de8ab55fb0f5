import { expect, it } from 'vitest';
import { production, gbp, usualHouse } from '../../test/vocabulary/production.ts';
import { moneyNow } from './savings.ts';

it('budget 100, to date 60, committed 25, to complete 20: EFC 105, over 5 (floor 1.23)', () => {
  const budget = { total: gbp(100), toDate: gbp(60), committed: gbp(25), toComplete: gbp(20) };
  const made = production({ people: [], places: [], days: [], scenes: [], plan: '', more: { house: { ...usualHouse, budget } } });
  expect(moneyNow(made, '2026-12-01T05:25:00Z')).toMatchObject({ final: gbp(105), variance: { minor: -500 } });
});
