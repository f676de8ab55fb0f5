import { expect } from '@playwright/test';
import fs from 'node:fs';
import { chipOf, leaveLine } from '../desk.ts';
import { must, mustBe, mustSay } from '../seen.ts';
import type { Players } from './player.ts';

export const S5: Players = {
  'S5.1': async (stage) => {
    const page = await stage.page();
    const before = fs.readFileSync(stage.production, 'utf8');
    const chip = await chipOf(page, '! 35 out today');
    mustSay('the question', chip, /scene 35\b/iu, /35 mm/iu);
    must((chip.match(/\?/gu) ?? []).length === 1, `not one question: ${chip}`);
    mustBe('answers', await page.getByRole('status', { name: 'How the line is read' }).getByRole('button').count(), 2);
    await page.keyboard.press('Escape');
    await leaveLine(page);
    await expect(page.getByRole('button', { name: 'Nothing to undo' })).toBeVisible();
    mustBe('the production is as it was', fs.readFileSync(stage.production, 'utf8') === before, true);
  },
};
