import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, openDesk, test, typeLine } from './house.ts';

/** Serious and critical findings by their rule, and whether anything is wider than the screen. */
async function look(page: Page, where: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  const grave = violations.filter((one) => one.impact === 'serious' || one.impact === 'critical');
  expect(
    grave.map((one) => `${where}: ${one.id} ${one.nodes.map((node) => node.target.join(' ')).join(', ')}`),
    where,
  ).toEqual([]);
  const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth]);
  expect(content, `${where} is as wide as the screen`).toBeLessThanOrEqual(screen ?? 0);
}

for (const colorScheme of ['light', 'dark'] as const)
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const)
    test.describe(`${colorScheme}, ${width} wide`, () => {
      test.use({ colorScheme, viewport: { width, height } });
      test('every page reads well', async ({ desk }) => {
        await desk.goto('/board');
        await desk.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
        await look(desk, 'board');
        await typeLine(desk, '! ma');
        await look(desk, 'names');
        await desk.keyboard.press('Escape');
        await desk.keyboard.press('Escape');
        await openDesk(desk, '! mara out today');
        await look(desk, 'desk');
        await desk.keyboard.press('1');
        await desk.keyboard.press('?');
        await desk.getByText('in sending order. Nothing').waitFor();
        await desk.getByRole('button', { name: /^Anselm Roy/u }).click();
        await desk.getByRole('textbox', { name: 'Draft to Anselm Roy' }).fill('MARA has the flu, see you ASAP.');
        await look(desk, 'chosen');
        await desk.getByRole('button', { name: /^Decide 1/u }).click();
        await desk.getByRole('heading', { level: 1, name: /^Decided:/u }).waitFor();
        await look(desk, 'decided');
        await openDesk(desk, '! budget -12000');
        await look(desk, 'money desk');
        for (const name of ['money', 'elements', 'promises', 'notes', 'lines', 'nowhere-at-all']) {
          await desk.goto(`/${name}`);
          await desk.getByRole('heading', { level: 1 }).waitFor();
          await look(desk, name);
        }
      });
    });

test('a browser without Temporal gets it first', async ({ house, page }) => {
  await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'Temporal'));
  await page.goto(house.address);
  await expect(page.getByText('Tue 1 December, 05:25 London')).toBeVisible();
  await typeLine(page, '+ dev: cutdown fri 17 > nora');
  await expect(page.getByRole('status', { name: 'How the line is read' })).toContainText('Fri 4 December, 17:00 Tokyo (08:00 London)');
});

test('a browser without the cookie is told how to come in, and is shown nothing', async ({ house, page }) => {
  await page.goto(new URL('/', house.address).href);
  await expect(page.getByRole('alert')).toContainText('Open that address once');
  await expect(page.getByText('The Harrow Ledger')).toHaveCount(0);
});

test('a page from elsewhere can neither read nor do', async ({ house, desk }) => {
  const { origin } = new URL(house.address);
  const cookie = (await desk.context().cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  const read = await fetch(`${origin}/api/page`, { headers: { cookie, origin: 'http://evil.example' } });
  const done = await fetch(`${origin}/api/undo`, { method: 'POST', headers: { cookie, origin: 'http://evil.example' } });
  expect([read.status, done.status]).toEqual([403, 403]);
  expect(cookie).toContain('coverset=');
  expect((await desk.context().cookies())[0]).toMatchObject({ httpOnly: true, sameSite: 'Strict' });
});

test('with reduced motion nothing moves', async ({ desk }) => {
  await desk.emulateMedia({ reducedMotion: 'reduce' });
  const move = await desk.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--move').trim());
  expect(Number.parseFloat(move)).toBe(0);
});
