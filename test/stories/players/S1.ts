import { expect } from '@playwright/test';
import { allWords, browserKeeps, chipOf, fileLine, goTo, leaveLine } from '../desk.ts';
import { mustNotSay, mustSay } from '../seen.ts';
import type { Players } from './player.ts';

const note = '~ nao answered in single words twice';

export const S1: Players = {
  'S1.6': async (stage) => {
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, note), 'private, until Thu 17 December');
    await leaveLine(page);
    await fileLine(page, note);
    await goTo(page, /^Notes/u);
    await expect(page.getByText('answered in single words twice').first()).toBeVisible();
    mustNotSay('the saved production file', stage.kept(), /single words/iu);
    mustNotSay("the browser's own storage", await browserKeeps(page), /single words/iu);
    await goTo(page, /^Board/u);
    await expect(page.getByRole('heading', { level: 1, name: 'Board' })).toBeVisible();
    mustNotSay('the board', await allWords(page), /single words/iu);
  },
};
