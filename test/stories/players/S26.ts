import { expect } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import {
  belowTexts,
  chipOf,
  choose,
  decideIt,
  deskIsThere,
  draftsOf,
  figuresOf,
  goTo,
  leaveLine,
  mailsOf,
  openDesk,
  sendIt,
  undoIt,
  wayText,
  wayTexts,
  whoGot,
} from '../desk.ts';
import { budgetSeen, moneyDesk, movesSeen, notOffered } from '../savings.ts';
import { dropFiles, fileAt, itemOf } from '../incoming.ts';
import { must, mustBe, mustNotSay, mustSay } from '../seen.ts';
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
  'S26.2': async (stage) => {
    const page = await stage.page();
    await openDesk(page, '! budget -12000');
    mustSay('the first way', await wayText(page, 1), '£13,660', 'verified');
    mustSay('its lines', await figuresOf(page, 1), '£4,200', '£1,560', '£1,950', '£2,800', '£650', '£2,500');
    const moves = await movesSeen(page);
    mustBe(
      'the moves',
      ['B1', 'B2', 'B3', 'B4', 'B6'].map((key) => moves[key]?.sum),
      ['£4,200', '£1,560', '£1,950', '£3,450', '£2,500'],
    );
    mustSay('B5', moves['B5']?.text ?? '', 'counts once');
    mustNotSay('the first way', await wayText(page, 1), 'one company move less');
    mustNotSay('the page', await page.content(), /14,?310/u);
  },
  'S26.3': async (stage) => {
    const page = await stage.page();
    mustSay('the second way', await wayText(page, 2), 'Keep the 30 background', '£12,100', 'verified');
  },
  'S26.4': async (stage) => {
    const page = await stage.page();
    for (const way of await wayTexts(page)) mustNotSay('a way', way, /scenes? (?:50|62|97)\b/u);
    mustSay('what is not offered', await notOffered(page), /B7 drop scene 97: must be right/u);
  },
  'S26.5': async (stage) => {
    const page = await stage.page();
    const moves = await movesSeen(page);
    mustSay('the crane', moves['B1']?.text ?? '', 'free until Thu 3 December, 18:00, then £2,100');
    for (const [key, { text }] of Object.entries(moves)) {
      mustSay(`${key}, whose yes`, text, /must say yes: Philippa Stone/u);
      mustSay(`${key}, its source`, text, /saved: £[\d,]+ \([^)]+\)/u);
      if (key === 'B2' || key === 'B4') mustSay(`${key}, whose yes`, text, 'Anselm Roy');
      else mustNotSay(`${key}, whose yes`, text, 'Anselm Roy');
    }
  },
  'S26.6': async (stage) => {
    const copy = stage.another('2026-12-03T18:01:00Z');
    const page = await copy.page();
    await openDesk(page, '! budget -12000');
    mustSay('the first line', (await moneyDesk(page)).first, '£11,560 of £12,000', '£440 short');
    for (const way of [...(await wayTexts(page)), ...(await belowTexts(page))]) mustNotSay('a way', way, 'verified');
  },
  'S26.7': async (stage) => {
    const page = await stage.page();
    await page.keyboard.press('2');
    await decideIt(page);
    await goTo(page, /^Money/u);
    await page.getByRole('heading', { level: 1, name: 'Money' }).waitFor();
    const taken = await budgetSeen(page);
    mustBe('EFC and variance', [taken['Estimated final cost (EFC)'], taken['Variance']], ['£1,927,900', '£12,100 under']);
    await undoIt(page);
    const back = await budgetSeen(page);
    mustBe('EFC and variance', [back['Estimated final cost (EFC)'], back['Variance']], ['£1,940,000', '£0']);
  },
  'S26.8': async (stage) => {
    const page = await stage.page();
    await openDesk(page, '? without wed 2');
    await deskIsThere(page);
    const said = await page.getByRole('region', { name: 'What it does' }).innerText();
    mustSay(
      'the answer',
      said,
      'Crew labour saved: £0',
      'weekly',
      /Harrow House, £3,500[^.]*paid either way/u,
      /crew day of £14,600[^.]*paid either way/u,
    );
    for (const way of [...(await wayTexts(page)), ...(await belowTexts(page))])
      mustNotSay('a way', way, /(?:save[ds]?|saving)[^·]{0,12}£14,600/iu);
  },
  'S26.9': async (stage) => {
    const copy = stage.another();
    const server = await copy.mailServer();
    copy.tell({ mail: true, address: true });
    const page = await copy.page();
    await openDesk(page, '! budget -12000');
    await choose(page, 2);
    await expect(page.getByRole('region', { name: 'Need not know' }).first()).toContainText(/Lena Ortiz.*need not know/u);
    await decideIt(page);
    const drafts = await draftsOf(page);
    const names = drafts.map(({ to }) => to);
    const textTo = (name: string): string => drafts.find(({ to }) => to === name)?.text ?? '';
    mustSay("Philippa's draft", textTo('Philippa Stone'), '£4,200', '£1,950', '£2,800', '£650', '£2,500', '£12,100', '£1,927,900');
    mustSay("Quentin's draft", textTo('Quentin Ashe'), '£12,100', /days 0\b/u);
    mustNotSay("Quentin's draft", textTo('Quentin Ashe'), '£4,200', '£1,950', '£2,500');
    const [crew, cast] = [
      ['Anselm Roy', 'Kit Farrow', 'Rami Haddad', 'Olu Adeyemi', 'Dave Okoro'],
      ['Celia Boone', 'Mara Quayle'],
    ];
    for (const name of [...crew, ...cast]) must(names.includes(name), `no draft to ${name}: ${names.join(', ')}`);
    must(names.indexOf('Celia Boone') < names.indexOf('Mara Quayle'), 'the agent does not come before the performer');
    for (const { to, text } of drafts)
      if (to !== 'Philippa Stone' && to !== 'Quentin Ashe') mustNotSay(`the draft to ${to}`, text, /[£€$]\s?\d|\bGBP\b|12,?[01]00/u);
    must(!names.some((name) => /Lena|Roland|Ulrike|Vivian|Curtis/u.test(name)), `a client is written to: ${names.join(', ')}`);
    const people = await sendIt(page);
    const got = whoGot(await mailsOf(page, server, people));
    mustBe('mails', got.length, drafts.length);
    must(!got.some((one) => /^lena|^roland|^vivian/u.test(one)), `mail to ${got.join(', ')}`);
  },
  'S26.11': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    await openDesk(page, '! budget -12000');
    mustSay('the first way', await wayText(page, 1), '£13,660');
    const philippa = await copy.joins('philippa', 'producer');
    const book = path.join(copy.folder, 'facts.csv');
    mustBe('facts ended with', (await copy.coverset('facts', copy.production, '-o', book)).code, 0);
    const changed = fs.readFileSync(book, 'utf8').replace(/^(B6,music,.*?),"?2500\.00"?,/mu, '$1,2000.00,');
    const file = fileAt(copy.folder, 'track.csv', changed);
    await dropFiles(philippa, [file]);
    await philippa.getByRole('button', { name: 'Take this in' }).click();
    await itemOf(philippa, 'track.csv').getByText('Taken in:').waitFor();
    await page.keyboard.press('1');
    await page.keyboard.press('Enter');
    const seen = (): Promise<string> => page.locator('body').innerText();
    await expect.poll(seen, { timeout: 20_000 }).toMatch(/facts changed/iu);
    mustSay('the refusal', await seen(), 'B6', '£2,500 → £2,000');
    mustBe('a decision', await page.getByRole('heading', { level: 1, name: /^Decided:/u }).count(), 0);
    await page.reload();
    await deskIsThere(page);
    mustSay('the first way, asked again', await wayText(page, 1), '£13,160');
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
