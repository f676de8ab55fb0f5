import { expect } from '@playwright/test';
import { chipOf, fileLine, goTo, leaveLine, undoIt } from '../desk.ts';
import { mustBe, mustSay } from '../seen.ts';
import { answered } from '../stage.ts';
import type { Players } from './player.ts';

const line = '"edgy = modern, sophisticated, not gritty @lena';

interface Word {
  readonly thing: {
    readonly kind: string;
    readonly term: string;
    readonly fits: readonly string[];
    readonly fitsNot: readonly string[];
    readonly person: string;
  };
}

export const S23: Players = {
  'S23.1': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Lines/u);
    const word = page.getByRole('main').getByRole('listitem').filter({ hasText: 'edgy' });
    await expect(word).toContainText(/Lena.*loose/u);
    const chip = await chipOf(page, line);
    mustSay('the chip', chip, 'Lena', /fits modern, sophisticated/u, /not fit gritty/u);
    await leaveLine(page);
    await fileLine(page, line);
    await expect(word).toContainText('modern, sophisticated, not gritty');
    await expect(word).not.toContainText('loose');
    await undoIt(page);
    await expect(word).toContainText(/Lena.*loose/u);
  },
  'S23.2': async (stage) => {
    const read = await stage.coverset('line', line, '--at', '2026-12-02T09:00:00Z', '--zone', 'Europe/London', '--json');
    const { thing } = answered<Word>(read);
    mustBe('the word', [thing.kind, thing.term, thing.person], ['word', 'edgy', 'lena']);
    mustBe('fits', thing.fits, ['modern', 'sophisticated']);
    mustBe('does not fit', thing.fitsNot, ['gritty']);
  },
};
