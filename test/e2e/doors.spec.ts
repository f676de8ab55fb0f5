import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './house.ts';

async function readsWell(page: Page, where: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${where}, ${colorScheme}: ${id} ${nodes.map(({ html }) => html).join(' ')}`)).toEqual([]);
  }
}

test.describe('people from outside, on a phone', () => {
  test.use({ viewport: { width: 390, height: 780 } });

  test('a head of department joins, sees the own page, signs out and in', async ({ desk, house, browser }) => {
    await expect(desk.getByRole('combobox', { name: 'The line' })).toBeVisible();
    const page = await (await browser.newContext({ viewport: { width: 390, height: 780 } })).newPage();
    await page.goto(await house.addressBy('invite', 'suki', '--role', 'head'));
    await expect(page.getByText('You join as Suki Brandt, head of department.')).toBeVisible();
    await readsWell(page, 'join');
    await page.getByLabel(/password/iu).fill('correct horse battery');
    await page.getByRole('button', { name: /^Join/u }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Suki Brandt’s page' })).toBeVisible();
    expect(await page.getByRole('listitem').count()).toBeGreaterThan(20);
    await readsWell(page, 'mine');
    await page.screenshot({ path: 'node_modules/.cache/playwright-mine.png' });
    // The producer's page is not theirs.
    await page.goto(new URL('/', page.url()).href);
    await expect(page.getByText('This part belongs to the producer')).toBeVisible();
    await page.goto(new URL('/mine', page.url()).href);
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('E-mail').fill('suki.brandt@unit.example.invalid');
    await page.getByLabel('Password').fill('correct horse battery');
    await readsWell(page, 'sign in');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Suki Brandt’s page' })).toBeVisible();
  });

  test('a day is confirmed by one press, from a link that needs no account', async ({ desk, house, browser }) => {
    await expect(desk.getByRole('combobox', { name: 'The line' })).toBeVisible();
    const context = await browser.newContext({ viewport: { width: 390, height: 780 }, javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(await house.addressBy('link', 'zoe', '--day', '2026-12-02'));
    await expect(page.getByText('You answer as Zoe.')).toBeVisible();
    await page.screenshot({ path: 'node_modules/.cache/playwright-day.png' });
    await page.getByRole('button', { name: 'Confirm' }).click();
    await expect(page.getByRole('status')).toContainText('You confirmed this on');
    await context.close();
  });
});
