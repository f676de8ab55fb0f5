import { expect } from '@playwright/test';
import { chipOf, fileLine, goTo, leaveLine, undoIt } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay } from '../seen.ts';
import { answered } from '../stage.ts';
import { preview, reader } from '../writing.ts';
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
  'S23.3': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Write/u);
    await preview(page, 'dev', 'recap', 'The look is edgy.');
    await expect(reader(page, 'Dev Rao').getByRole('list', { name: 'Findings' })).toContainText('V4');
    await preview(page, 'roland', 'recap', 'The look is premium.');
    const roland = reader(page, 'Roland Price');
    await expect(roland).toContainText('quiet, dark wood, not gold');
    mustNotSay('what Roland gets', await roland.innerText(), 'V4');
  },
  'S23.4': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Words/u);
    const notPinned = page.getByRole('region', { name: /edgy.* is not pinned/u });
    await expect(page.getByRole('region', { name: 'Sent back' })).toContainText('opening v1');
    mustBe('asked after v1 alone', await notPinned.count(), 0);
    await page.getByRole('combobox', { name: 'Who sent it back' }).selectOption({ label: 'Lena Ortiz' });
    await page.getByRole('textbox', { name: 'Version' }).fill('opening v2');
    await page.getByRole('textbox', { name: 'In their words' }).fill('too edgy');
    await page.getByRole('button', { name: 'Enter it' }).click();
    await expect(notPinned).toContainText('this word is not pinned');
    const [one, other] = await Promise.all([
      notPinned.getByRole('article', { name: 'opening v1' }).boundingBox(),
      notPinned.getByRole('article', { name: 'opening v2' }).boundingBox(),
    ]);
    must(one !== null && other !== null && one.y === other.y && one.x < other.x, 'v1 and v2 do not stand side by side');
    await expect(notPinned.getByRole('textbox', { name: 'Draft to Lena Ortiz' })).toHaveValue(/You said "edgy"\. Which two of these fit/u);
  },
  'S23.6': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Words/u);
    await fileLine(page, line);
    await goTo(page, /^Write/u);
    await preview(page, 'dev', 'recap', 'The look is edgy. Send it by Fri 4 Dec 18:00 London.');
    const dev = reader(page, 'Dev Rao');
    await expect(dev).toContainText('modern, sophisticated, not gritty (Lena)');
    await expect(dev).toContainText('Sat 5 December, 03:00 Tokyo');
    mustNotSay('what Dev gets', await dev.innerText(), 'V4');
  },
  'S23.8': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Words/u);
    await fileLine(page, '"edgy = raw, loud @roland');
    const two = page.getByRole('region', { name: 'two meanings at Kestrane' });
    await expect(two).toContainText('modern, sophisticated, not gritty');
    await expect(two).toContainText('raw, loud');
    mustSay('who decides', await two.innerText(), /Lena Ortiz decides/u);
  },
};
