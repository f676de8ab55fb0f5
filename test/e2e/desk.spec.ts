import { expect, openDesk, test } from './house.ts';

test.describe('the options desk', () => {
  test('story:S4 facts, options with their word and three figures, and what is below the line', async ({ desk }) => {
    await openDesk(desk, '! mara out today');
    const facts = desk.getByRole('region', { name: 'What it does' });
    await expect(facts).toContainText('31, 32, 34');
    await expect(facts).toContainText('£0 until 09:10');
    await expect(facts).toContainText('Thu 3 December, 07:30 call');
    await expect(facts).toContainText('Edda Kline');
    await expect(desk.getByRole('region', { name: 'Cut-offs' })).toContainText('06:15');
    const first = desk.getByRole('article').first();
    await expect(first).toContainText('verified');
    await expect(first).toContainText('£0');
    await expect(first).toContainText("2 people's calls");
    await expect(first).toContainText('Tue 1: 40, 36, 41, 60 · 490 of 510 · camera wrap 17:40');
    await expect(first).toContainText('back Wed: Wed 31 34 33 45, Thu 32 50 51, Fri 62');
    const below = desk.getByRole('region', { name: 'Below the line' });
    await expect(below.getByRole('article').filter({ hasText: 'breaks' }).first()).toBeVisible();
    await expect(
      below
        .getByRole('article')
        .filter({ hasText: 'breaks' })
        .first()
        .getByRole('button', { name: /Choose/u }),
    ).toHaveCount(0);
  });

  test('keys alone: choose, decide, undo, redo, enter the return', async ({ desk }) => {
    await openDesk(desk, '! mara out today');
    await desk.keyboard.press('1');
    await expect(desk.getByRole('article').first()).toBeFocused();
    await expect(desk.getByRole('region', { name: 'If you decide 1' })).toBeVisible();
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { level: 1, name: /^Decided:/u })).toBeVisible();
    await desk.keyboard.press('Control+z');
    await expect(desk.getByRole('heading', { name: 'Options', exact: true })).toBeVisible();
    await desk.keyboard.press('Control+Shift+z');
    await expect(desk.getByRole('heading', { level: 1, name: /^Decided:/u })).toBeVisible();
    const back = desk.getByRole('button', { name: 'Back on Thu 3 December' });
    await back.focus();
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('region', { name: 'Return' })).toContainText('Wed 62, Thu 32 50 51, Fri 31 34 33 45');
    await expect(desk.getByRole('region', { name: 'Need not know' })).toContainText('picture 4 (62B)');
    await desk.goto('/board');
    const wednesday = desk.getByRole('region', { name: /Wed 2 December/u });
    await expect(wednesday.getByRole('listitem')).toHaveCount(1);
    await expect(wednesday.getByRole('listitem')).toContainText('62');
  });

  test('story:S4 two quick presses undo two steps, one redo brings back the first', async ({ desk }) => {
    await openDesk(desk, '! mara out today');
    await desk.keyboard.press('1');
    await desk.keyboard.press('Enter');
    await desk.getByRole('button', { name: 'Back on Thu 3 December' }).click();
    await expect(desk.getByRole('region', { name: 'Return' })).toContainText('Wed 62');
    await desk.keyboard.press('Control+z');
    await desk.keyboard.press('Control+z');
    await expect(desk.getByRole('heading', { name: 'Options', exact: true })).toBeVisible();
    await desk.keyboard.press('Control+y');
    await expect(desk.getByRole('button', { name: 'Back on Thu 3 December', exact: true })).toBeVisible();
  });

  test('Enter in the reason decides with that reason', async ({ desk }) => {
    await openDesk(desk, '! mara out today');
    await desk.keyboard.press('1');
    await desk.getByRole('textbox', { name: 'Because' }).fill('the house ends on Friday');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { level: 1, name: /^Decided:/u })).toBeVisible();
    await expect(desk.getByRole('main')).toContainText('because the house ends on Friday');
  });

  test('nothing is chosen by itself: Enter alone decides nothing, a key without an option does nothing', async ({ desk }) => {
    await openDesk(desk, '! mara out today');
    await desk.keyboard.press('Enter');
    await desk.keyboard.press('9');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { level: 1, name: /^Decided:/u })).toHaveCount(0);
  });

  test('? opens every figure into its lines, Esc steps back', async ({ desk }) => {
    await openDesk(desk, '! mara out today');
    await desk.keyboard.press('2');
    await desk.keyboard.press('?');
    const figures = desk.getByRole('region', { name: /^Figures of/u });
    await expect(figures).toContainText('Paid either way');
    await expect(figures).toContainText('Must say yes');
    await desk.keyboard.press('Escape');
    await expect(desk.getByRole('region', { name: 'If you decide 2' })).toHaveCount(0);
  });

  test('the drawing follows the option that is looked at', async ({ desk }) => {
    await openDesk(desk, '! mara out today');
    await expect(desk.getByRole('region', { name: 'What moves with 1' })).toBeVisible();
    await desk.getByRole('article').nth(1).hover();
    await expect(desk.getByRole('region', { name: 'What moves with 2' })).toBeVisible();
  });

  test('Ctrl+Enter says that nothing is sent', async ({ desk }) => {
    await openDesk(desk, '! mara out today');
    await desk.keyboard.press('1');
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByRole('status', { name: 'What was done last' })).toContainText(/nothing was sent/iu);
  });

  test('a restart finds the decision, its drafts and its return as they were', async ({ desk, house }) => {
    await openDesk(desk, '! mara out today');
    await desk.keyboard.press('1');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('heading', { level: 1, name: /^Decided:/u })).toBeVisible();
    await house.restart('2026-12-01T20:00:00Z');
    await desk.reload();
    await expect(desk.getByRole('heading', { level: 1, name: /^Decided:/u })).toBeVisible();
    await expect(desk.getByRole('button', { name: 'Back on Thu 3 December' })).toBeVisible();
    await expect(desk.getByText('Tue 1 December, 20:0')).toBeVisible();
  });

  test('a kind without ways says so and keeps the plan', async ({ desk }) => {
    await desk.keyboard.press('/');
    await desk.keyboard.type('? no storm-shot @vivian');
    await desk.keyboard.press('Enter');
    await expect(desk.getByRole('alert')).toContainText('the plan is as it was');
  });
});
