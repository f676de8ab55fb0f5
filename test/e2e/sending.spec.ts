import { expect, openDesk, test } from './house.ts';

test('what was decided leaves by one key only where people outside can be reached; until then the drafts are kept', async ({ desk }) => {
  await openDesk(desk, '! ben out fri');
  await desk.keyboard.press('1');
  await desk.keyboard.press('Enter');
  await desk.getByRole('heading', { level: 1, name: /^Decided:/u }).waitFor();
  const bar = desk.getByRole('region', { name: 'Sending' });
  await expect(bar.getByRole('status')).toHaveText('Nothing has been sent.');
  await expect(bar.getByRole('button', { name: /^Send to \d+ people/u })).toBeEnabled();
  await desk.keyboard.press('Control+Enter');
  await expect(desk.getByRole('status', { name: 'What was done last' })).toContainText('set COVERSET_URL', { timeout: 15_000 });
  await expect(desk.getByRole('button', { name: 'Open all' })).toBeVisible();
  await desk.screenshot({ path: 'node_modules/.cache/playwright-sending.png' });
});
