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
  // Who is not reached by mail is written to from the sender's own phone.
  await desk.getByRole('button', { name: /^Ben Achterberg/u }).click();
  const hand = desk.getByRole('listitem').filter({ has: desk.getByRole('textbox', { name: 'Draft to Ben Achterberg' }) });
  await expect(hand.getByRole('link', { name: 'text message' })).toHaveAttribute('href', /^sms:\+44207946\d{4}\?body=\S+$/u);
  await expect(hand.getByRole('link', { name: 'WhatsApp' })).toHaveAttribute('href', /^https:\/\/wa\.me\/44207946\d{4}\?text=\S+$/u);
  await desk.screenshot({ path: 'node_modules/.cache/playwright-sending.png' });
});

test('before anything was decided no text can be handed over', async ({ desk }) => {
  await openDesk(desk, '! ben out fri');
  await desk.keyboard.press('1');
  await desk.getByRole('button', { name: /^Ben Achterberg/u }).click();
  await desk.getByRole('textbox', { name: 'Draft to Ben Achterberg' }).waitFor();
  await expect(desk.getByRole('link', { name: 'text message' })).toHaveCount(0);
});
