import { expect, type Page } from '@playwright/test';
import { chipOf, factsText, fileLine, goTo, leaveLine, openDesk, saidLast, wayTexts } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import type { Players } from './player.ts';

export const S22: Players = {
  'S22.1': async (stage) => {
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, '# bar grade enough 4h'), 'grade: enough, cap 4 h');
    await leaveLine(page);
    mustSay('the question', await chipOf(page, '# bar grade perfect'), '?');
    const bars = page.getByRole('status', { name: 'How the line is read' }).getByRole('button');
    mustBe('the three bars', await bars.allInnerTexts(), ['must-have', 'good', 'enough']);
    await leaveLine(page);
  },
  'S22.2': async (stage) => {
    const page = await stage.page();
    await fileLine(page, '# bar grade enough 4h');
    await toElements(page);
    for (const [count, hours] of ['1 h 30', '1 h 45'].entries()) await addRound(page, hours, count + 1);
    mustSay('the grade', await gradeSeen(page), '2 rounds, 3 h 15 of 4 h');
    mustBe('questions', await atCap(page).count(), 0);
  },
  'S22.3': async (stage) => {
    const page = await stage.page();
    await addRound(page, '0 h 45', 3);
    mustSay('the grade', await gradeSeen(page), '3 rounds, 4 h of 4 h');
    mustSay('the question', await atCap(page).innerText(), 'ship it, or raise the bar and say what pays');
  },
  'S22.4': async (stage) => {
    const page = await stage.page();
    await atCap(page).getByRole('button', { name: 'Raise the bar' }).click();
    const pays = page.getByRole('textbox', { name: /^What pays/u });
    const takes = page.getByRole('status', { name: 'What it takes' });
    await pays.fill('nothing');
    await page.keyboard.press('Enter');
    await expect(takes).toHaveText(/what pays/u);
    mustBe('keys that raise it', await takes.getByRole('button').count(), 0);
    await pays.fill('titles, 2 h');
    await page.keyboard.press('Enter');
    await takes.getByRole('button', { name: /^Raise it/u }).waitFor();
    mustSay('what it takes', await takes.innerText(), 'titles', '2 h', /0\.25 days/u, /£\d+/u);
  },
  'S22.5': async (stage) => {
    const page = await stage.page();
    await page.reload();
    mustSay('the grade after reloading', await gradeSeen(page), '4 h of 4 h');
    const second = await page.context().newPage();
    await second.goto(page.url());
    mustSay('the grade in a second browser', await gradeSeen(second), '4 h of 4 h');
    mustNotSay('the grade in a second browser', await gradeSeen(second), '8 h');
    await second.close();
  },
  'S22.6': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    await toElements(page);
    mustSay('the elements', await page.getByRole('main').innerText(), '60 h of 100 h left must be right (60 %)');
    mustBe('warnings', await page.getByRole('alert').count(), 0);
    await fileLine(page, '# bar captions must');
    await expect(page.getByRole('alert')).toHaveText(/61 %.*nothing can give/u);
  },
  'S22.7': async (stage) => {
    const page = await stage.another().page();
    await openDesk(page, '! render farm a down wed to fri');
    mustSay(
      'the desk',
      await factsText(page),
      /titles T10-T12 \(enough\) gives first, then titles T07-T09 \(good\); never .*\bmix\b.*: must be right/u,
    );
    for (const way of await wayTexts(page)) mustNotSay('a way', way, /\bmix\b/u);
  },
  'S22.8': async (stage) => {
    const page = await stage.page();
    await toElements(page);
    const seen = await page.getByRole('main').innerText();
    mustSay('the elements', seen, 'grade', '4 h of 4 h');
    mustNotSay('the elements', seen, 'Emi', 'Dev', 'Kato', 'Rao');
    const kept = JSON.parse(await stage.exported()) as {
      readonly production: { readonly rounds: object; readonly elements: object };
    };
    const { rounds, elements } = kept.production;
    mustBe('rounds in the export', Object.keys(rounds).length, 3);
    mustNotSay('hours in the export', JSON.stringify([rounds, elements]), /\b(?:emi|dev)\b/iu);
  },
  'S22.9': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    await fileLine(page, '# bar grade enough 4h');
    const second = await copy.secondBrowser();
    for (const browser of [page, second]) {
      await toElements(browser);
      await browser.getByRole('textbox', { name: 'Round of grade' }).fill('0 h 30');
    }
    await Promise.all([page, second].map((browser) => browser.keyboard.press('Enter')));
    const listed = page.getByRole('list', { name: 'Rounds of grade' }).getByRole('listitem');
    await expect(listed.first()).toBeVisible();
    const said = await Promise.all([page, second].map((browser) => saidLast(browser)));
    const after = await copy.kill('2026-12-02T09:01:00Z');
    await toElements(after);
    const count = await after.getByRole('list', { name: 'Rounds of grade' }).getByRole('listitem').count();
    // Both are in, or one is and the other said why not.
    must(count === 2 || (count === 1 && said.some((one) => /not|already/iu.test(one))), `${count} rounds; ${said.join(' | ')}`);
    mustSay('the grade', await gradeSeen(after), count === 2 ? '2 rounds, 1 h of 4 h' : '1 round, 0 h 30 of 4 h');
  },
};

const gradeItem = (page: Page) => page.getByRole('listitem', { name: 'grade' });
const gradeSeen = async (page: Page): Promise<string> => plain(await gradeItem(page).innerText());
const atCap = (page: Page) => page.getByRole('region', { name: 'Enough? grade' });
async function addRound(page: Page, hours: string, count: number): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Round of grade' });
  await field.fill(hours);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Rounds of grade' }).getByRole('listitem')).toHaveCount(count);
}
async function toElements(page: Page): Promise<void> {
  await goTo(page, /^Elements/u);
  await page.getByRole('heading', { level: 1, name: 'Elements' }).waitFor();
}
