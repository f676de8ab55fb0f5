import type { Browser, Page } from '@playwright/test';
import { expect, type House, openDesk, test, typeLine } from './house.ts';

/** Jo in a browser of their own, with the board of a coordinator. */
async function joOf(browser: Browser, house: House): Promise<Page> {
  const address = await house.addressBy('invite', 'jo', '--role', 'coordinator');
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 800 } })).newPage();
  await page.goto(address);
  await page.getByLabel(/password/iu).fill('correct horse battery');
  await page.getByRole('button', { name: /^Join/u }).click();
  await page.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
  return page;
}

async function moves(jo: Page, strip: string, to: string): Promise<void> {
  await jo.getByRole('button', { name: `Move ${strip}`, exact: true }).click();
  await jo.getByRole('combobox', { name: `Move ${strip} to` }).selectOption({ label: to });
  await jo.keyboard.press('Enter');
  await expect(jo.getByRole('status', { name: 'What was done last' })).toContainText(`${strip} moved`);
}

test('what somebody else does is told quietly: what is typed stays, both versions on demand, an open desk is not changed under the hand', async ({
  browser,
  house,
  desk,
}) => {
  const jo = await joOf(browser, house);
  await expect(jo.getByRole('combobox', { name: /The line/u })).toHaveCount(0);
  await openDesk(desk, '! mara out today');
  const ways = await desk.getByRole('region', { name: 'Options' }).innerText();
  await typeLine(desk, '+ dev: cutdown fri');
  await moves(jo, '82', 'Fri 11 December');
  const news = desk.getByRole('status', { name: 'Changed just now' });
  await expect(news).toHaveText('Jo just now: 82 moved from Tue 8 December to Fri 11 December.');
  await expect(desk.getByRole('combobox', { name: /The line/u })).toHaveValue('+ dev: cutdown fri');
  expect(await desk.getByRole('region', { name: 'Options' }).innerText()).toBe(ways);
  await desk.getByRole('button', { name: 'See both' }).click();
  const both = desk.getByRole('region', { name: 'What changed just now' });
  await expect(both.getByRole('row', { name: /Tue 8 December/u })).toContainText('82, 80, 81');
  await desk.screenshot({ path: 'node_modules/.cache/playwright-together-desk.png' });
  await jo.screenshot({ path: 'node_modules/.cache/playwright-together-board.png' });
  await desk.getByRole('button', { name: 'Ask again' }).click();
  await expect(news).toBeEmpty();
  await expect(desk.getByRole('combobox', { name: /The line/u })).toHaveValue('+ dev: cutdown fri');
  await jo.context().close();
});

test('the own change is no news, in this window or another', async ({ desk }) => {
  const second = await desk.context().newPage();
  await second.goto(new URL('/board', desk.url()).href);
  await second.getByRole('heading', { level: 1, name: 'Board' }).waitFor();
  await desk.goto('/board');
  await moves(desk, '82', 'Fri 11 December');
  await expect(second.getByRole('button', { name: /^Undo: 82 moved/u })).toBeVisible();
  for (const page of [desk, second]) await expect(page.getByRole('status', { name: 'Changed just now' })).toBeEmpty();
});
