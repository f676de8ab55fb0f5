import { expect } from '@playwright/test';
import fs from 'node:fs';
import { chipOf, fileLine, leaveLine, lineField, saidLast, undoIt } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay } from '../seen.ts';
import { answered } from '../stage.ts';
import type { Players } from './player.ts';

/** Steps that are one typed line and its chip. */
export const lines: Players = {
  'S16.1': async (stage) => {
    const page = await stage.page();
    mustSay(
      'the chip',
      await chipOf(page, '# trip day20 keyinterviews < 40% -> review'),
      'on day 20 (Fri 4 December), if key interviews are under 40 %: review',
    );
    await leaveLine(page);
  },
  'S17.9': async (stage) => {
    const page = await stage.page();
    const line = '+ dave: battery check thu 07:00 > kit';
    mustSay('the question', await chipOf(page, line), 'Dave Okoro, gaffer', 'Dave Lind, key grip');
    await page.keyboard.press('Enter');
    mustNotSay('unanswered', await saidLast(page), /filed/iu);
    await expect(lineField(page)).toHaveValue(line);
    await page
      .getByRole('status', { name: 'How the line is read' })
      .getByRole('button', { name: /Dave Okoro/u })
      .click();
    await expect(page.getByRole('status', { name: 'How the line is read' })).toContainText('Thu 3 December, 07:00 London');
  },
  'S19.1': async (stage) => {
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, '? no storm-shot @vivian'), 'a no, but ... for Vivian: storm-shot');
    await leaveLine(page);
  },
  'S22.1': async (stage) => {
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, '# bar grade enough 4h'), 'grade: enough, cap 4 h');
    await leaveLine(page);
    mustSay('the question', await chipOf(page, '# bar grade perfect'), /must/u, /good/u, /enough/u, /\?/u);
    mustBe('answers', await page.getByRole('status', { name: 'How the line is read' }).getByRole('button').count(), 3);
    await leaveLine(page);
  },
  'S23.1': async (stage) => {
    const page = await stage.page();
    const line = '"edgy = modern, sophisticated, not gritty @lena';
    mustSay('the chip', await chipOf(page, line), 'Lena', 'fits modern, sophisticated', 'does not fit gritty');
    await leaveLine(page);
    await fileLine(page, line);
    const word = () => (JSON.parse(fs.readFileSync(stage.production, 'utf8')) as Kept).production.words;
    must(edgyOf(word()).includes('pinned'), 'edgy is not pinned');
    await undoIt(page);
    mustBe('after undo', edgyOf(word()), ['loose']);
  },
  'S23.2': async (stage) => {
    const read = await stage.coverset(
      'line',
      '"edgy = modern, sophisticated, not gritty @lena',
      '--at',
      '2026-12-02T09:00:00Z',
      '--zone',
      'Europe/London',
      '--json',
    );
    const { thing } = answered<Read>(read);
    mustBe('the word', [thing.kind, thing.fits.length, thing.fitsNot.length, thing.person], ['word', 2, 1, 'lena']);
  },
  'S26.1': async (stage) => {
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, '! budget -12000'), '£12,000.00 less');
    await leaveLine(page);
    const asked = await chipOf(page, '! budget -12.000');
    mustSay('the question', asked, /£12\b/u, '£12,000', '?');
    mustBe('questions', (asked.match(/\?/gu) ?? []).length, 1);
    await leaveLine(page);
  },
};

interface Kept {
  readonly production: { readonly words: Readonly<Record<string, { readonly term: string; readonly state: string }>> };
}
interface Read {
  readonly thing: { readonly kind: string; readonly fits: readonly string[]; readonly fitsNot: readonly string[]; readonly person: string };
}
const edgyOf = (words: Kept['production']['words']): readonly string[] =>
  Object.values(words)
    .filter(({ term }) => term === 'edgy')
    .map(({ state }) => state);
