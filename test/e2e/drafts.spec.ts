import type { Page } from '@playwright/test';
import { expect, openDesk, test } from './house.ts';

const sentence = 'We use a dynamic tracking shot in scene 62.';

/** Opens a person's draft and stands at the end of its text. */
async function openDraft(page: Page, name: string) {
  await page.getByRole('button', { name: new RegExp(`^${name}`, 'u') }).click();
  const field = page.getByRole('textbox', { name: `Draft to ${name}` });
  await field.focus();
  await page.keyboard.press('Control+End');
  return field;
}

test.describe('drafts', () => {
  test.beforeEach(async ({ desk }) => {
    await openDesk(desk, '! ben out fri');
    await desk.keyboard.press('1');
    await desk.getByRole('region', { name: 'If you decide 1' }).getByText('in sending order').waitFor();
  });

  test('story:S7 jargon to the client: found, replaced with one key, taken back and taken again', async ({ desk }) => {
    const field = await openDraft(desk, 'Lena Ortiz');
    const before = await field.inputValue();
    await desk.keyboard.type(` ${sentence}`);
    const findings = desk.getByRole('list', { name: 'Findings' });
    await expect(findings).toContainText('J1');
    await expect(findings).toContainText('more test drives');
    await desk.keyboard.press('F2');
    await expect(field).not.toHaveValue(/dynamic tracking shot/u);
    const replaced = await field.inputValue();
    expect(replaced.startsWith(before)).toBe(true);
    await desk.keyboard.press('Control+z');
    await expect(field).toHaveValue(`${before} ${sentence}`);
    await desk.keyboard.press('F2');
    await expect(field).toHaveValue(replaced);
  });

  test("story:S7 the same sentence is the crew's own language", async ({ desk }) => {
    await openDraft(desk, 'Suki Brandt');
    await desk.keyboard.type(` ${sentence}`);
    await expect(desk.getByRole('list', { name: 'Findings' }).getByRole('listitem')).toHaveCount(0);
  });

  test('story:S7 a word about health blocks, and is nowhere when it is gone', async ({ desk, house }) => {
    const field = await openDraft(desk, 'Suki Brandt');
    await desk.keyboard.type(' because Ben has the flu');
    await expect(desk.getByRole('button', { name: /^Suki Brandt/u })).toContainText('blocked');
    await expect(desk.getByText('Blocked: this text')).toBeVisible();
    await expect(desk.getByRole('button', { name: 'Copy this text' })).toHaveCount(0);
    for (let letter = 0; letter < ' because Ben has the flu'.length; letter += 1) await desk.keyboard.press('Backspace');
    await expect(field).not.toHaveValue(/flu/u);
    await expect(desk.getByRole('button', { name: /^Suki Brandt/u })).not.toContainText('blocked');
    expect(await house.kept()).not.toMatch(/\bflu\b/u);
  });

  test('story:S7 the client who was told a day has to be told another', async ({ desk }) => {
    await expect(desk.getByRole('region', { name: 'Need not know' })).toContainText('“need not know” is refused: picture 4 (62B)');
    const field = await openDraft(desk, 'Lena Ortiz');
    await expect(field).toHaveValue(/Picture 4 is filmed/u);
  });
});
