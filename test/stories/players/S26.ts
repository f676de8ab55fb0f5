import fs from 'node:fs';
import path from 'node:path';
import { chipOf, leaveLine } from '../desk.ts';
import { mustBe, mustNotSay, mustSay } from '../seen.ts';
import { clearCell } from '../workbook.ts';
import type { Players } from './player.ts';

export const S26: Players = {
  'S26.1': async (stage) => {
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, '! budget -12000'), '£12,000.00 less');
    await leaveLine(page);
    const question = await chipOf(page, '! budget -12.000');
    mustSay('the question', question, /\b12\b(?!,)/u, '12,000', '?');
    mustBe('answers', await page.getByRole('status', { name: 'How the line is read' }).getByRole('button').count(), 2);
    await leaveLine(page);
  },
  'S26.10': async (stage) => {
    const copy = stage.another();
    const book = path.join(copy.folder, 'facts.xlsx');
    mustBe('facts ended with', (await copy.coverset('facts', copy.production, '-o', book)).code, 0);
    clearCell(book, 'B1', 'sum');
    const read = await copy.coverset('facts', copy.production, '-r', book);
    mustBe('reading back ended with', read.code, 0);
    const check = await copy.coverset('check', copy.production);
    mustSay('the check', `${check.out}`, /\bB1\b|crane/u, /1 line unknown/u);
    mustSay('where B1 is answered', `${read.out} ${check.out}`, /ask[^\n]*(B1|crane)/u);
    const again = path.join(copy.folder, 'again');
    mustBe('facts ended with', (await copy.coverset('facts', copy.production, '-o', again)).code, 0);
    const row = fs.readFileSync(path.join(again, 'Money.csv'), 'utf8').match(/^B1,.*$/mu)?.[0] ?? '';
    mustSay("B1's price", row, /\bask\b/u);
    mustNotSay("B1's price", row, /,"?0(\.00)?"?,/u);
  },
};
