import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './house.ts';

async function open(desk: Page, sheet: string): Promise<void> {
  await desk.getByRole('link', { name: 'Facts' }).click();
  await desk.getByRole('radio', { name: sheet }).check();
}
const said = (desk: Page) => desk.getByRole('status', { name: 'What was done last' });

test('what asks is answered where it stands, and Ctrl+Z makes it ask again', async ({ desk, house }) => {
  await open(desk, 'Kit');
  const asks = desk.getByRole('status', { name: 'Asks' });
  await expect(asks).toContainText('Kit 3');
  await desk.getByRole('checkbox', { name: 'Only what asks' }).check();
  await expect(desk.getByRole('region', { name: 'Sheet Kit' }).getByRole('button', { name: /: ask$/u })).toHaveCount(3);
  const first = desk
    .getByRole('region', { name: 'Sheet Kit' })
    .getByRole('button', { name: /: ask$/u })
    .first();
  const label = ((await first.getAttribute('aria-label')) ?? '').replace(/: ask$/u, '');
  await first.click();
  const field = desk.getByRole('textbox', { name: label });
  await field.fill('two kilos');
  await field.press('Enter');
  await expect(said(desk)).toContainText('Nothing was changed.');
  await field.fill('2000');
  await field.press('Enter');
  await expect(asks).toContainText('Kit 2');
  expect(await house.kept()).toContain('2000');
  await desk.keyboard.press('Control+z');
  await expect(asks).toContainText('Kit 3');
});

test('availability is painted on a calendar in one stroke, which is one thing to undo', async ({ desk }) => {
  await open(desk, 'Availability');
  await desk.getByRole('radio', { name: 'X away' }).check();
  const cells = desk
    .getByRole('region', { name: 'Availability' })
    .getByRole('row', { name: /Ines Calloway|^Ines/u })
    .getByRole('button');
  const [from, to] = [cells.nth(22), cells.nth(24)];
  await from.scrollIntoViewIfNeeded();
  const [one, other] = [await from.boundingBox(), await to.boundingBox()];
  if (!one || !other) throw new Error('the days are not on the page');
  await desk.mouse.move(one.x + one.width / 2, one.y + one.height / 2);
  await desk.mouse.down();
  await desk.mouse.move(other.x + other.width / 2, other.y + other.height / 2, { steps: 12 });
  await desk.mouse.up();
  for (const place of [22, 23, 24]) await expect(cells.nth(place)).toHaveText('X');
  await expect(said(desk)).toContainText(/People/u);
  await desk.keyboard.press('Control+z');
  for (const place of [22, 23, 24]) await expect(cells.nth(place)).not.toHaveText('X');
});

test('somebody new is added by name; the page is read aloud and scanned without a fault', async ({ desk, house }) => {
  // The same cells as on every sheet, and few of them: the scan of a thousand takes its minute.
  await open(desk, 'Kit');
  const { violations } = await new AxeBuilder({ page: desk }).analyze();
  expect(
    violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id, nodes }) => [id, nodes[0]?.html]),
  ).toEqual([]);
  await desk.getByRole('radio', { name: 'People' }).check();
  await desk.getByRole('textbox', { name: 'Add a person: name' }).fill('Hanna Quist');
  await desk.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(said(desk)).toContainText('People: Hanna Quist added');
  await expect(desk.getByRole('rowheader', { name: 'Hanna Quist' })).toBeVisible();
  expect(await house.kept()).toContain('Hanna Quist');
});
