import { expect } from '@playwright/test';
import { chipOf, goTo, lineField } from '../desk.ts';
import { mustBe, mustSay } from '../seen.ts';
import type { Players } from './player.ts';

const line = '+ dave: battery check thu 07:00 > kit';

export const S17: Players = {
  'S17.9': async (stage) => {
    const page = await stage.page();
    mustSay('the question', await chipOf(page, line), 'Dave Okoro, gaffer', 'Dave Lind, key grip', '?');
    const chip = page.getByRole('status', { name: 'How the line is read' });
    mustBe('answers', await chip.getByRole('button').count(), 2);
    // Unanswered: Enter files nothing, the words stay as they were typed, on every page.
    await page.keyboard.press('Enter');
    await goTo(page, /^Promises/u);
    await expect(page.getByRole('main').getByText('battery check')).toHaveCount(0);
    await expect(lineField(page)).toHaveValue(line);
    await chip.getByRole('button', { name: 'Dave Okoro, gaffer' }).click();
    await expect(chip).toContainText('Dave Okoro for Kit');
    await expect(chip).toContainText('Thu 3 December, 07:00 London');
    await lineField(page).press('Enter');
    const promise = page.getByRole('main').getByRole('listitem').filter({ hasText: 'battery check' });
    await expect(promise).toContainText('Thu 3 December, 07:00 London');
    await expect(promise).toContainText(/Dave.* to Kit/u);
  },
};
