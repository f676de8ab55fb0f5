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
};
