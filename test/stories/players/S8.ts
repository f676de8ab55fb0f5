import { expect } from '@playwright/test';
import { chipOf, fileLine, goTo, leaveLine, saidLast } from '../desk.ts';
import { mustNotSay, mustSay } from '../seen.ts';
import type { Players } from './player.ts';

export const S8: Players = {
  'S8.1': async (stage) => {
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, '~ lena is angry with us'), /what was said or done\?/iu);
    await page.keyboard.press('Enter');
    mustNotSay('what was done', await saidLast(page), /kept|filed/iu);
    await leaveLine(page);
    await goTo(page, /^Notes/u);
    await expect(page.getByText(/No notes/u)).toBeVisible();
    const note = '~ lena said yes, looked at the door, asked the price twice';
    mustSay('the chip', await chipOf(page, note), 'private, until Tue 15 December');
    await leaveLine(page);
    await fileLine(page, note);
    await expect(page.getByText('looked at the door').first()).toBeVisible();
    mustNotSay('what is kept', await stage.kept(), /angry/iu, 'looked at the door');
  },
  'S8.2': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Conversations/u);
    await page.getByRole('combobox', { name: 'With whom' }).fill('Lena Ortiz');
    await page.getByRole('button', { name: 'Working call' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Talk with Lena' })).toBeVisible();
    const pad = page.getByRole('combobox', { name: /The pad/u });
    await pad.pressSequentially('= version B @lena because 3-second product');
    await page.keyboard.press('Enter');
    await expect(pad).toHaveValue('');
    // A decision that was said aloud is marked by itself; nobody has confirmed it.
    await expect(page.getByRole('region', { name: 'Recap' })).toContainText('version B (Lena): verbal, not confirmed');
  },
};
