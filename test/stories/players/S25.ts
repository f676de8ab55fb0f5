import { expect, type Locator, type Page } from '@playwright/test';
import { goTo, saidLast } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import type { Players } from './player.ts';

const text = (page: Page, title: string): Locator => page.getByRole('region', { name: title, exact: true });
const draft = (page: Page, title: string): Locator => text(page, title).getByRole('textbox', { name: /^Draft to /u });
const findings = async (page: Page): Promise<readonly string[]> =>
  (await text(page, 'First answer').getByRole('list', { name: 'Findings' }).getByRole('listitem').allInnerTexts()).map((one) => plain(one));

async function enter(page: Page, label: string, value: string): Promise<void> {
  const field = text(page, 'Fact sheet').getByRole('textbox', { name: label, exact: true });
  const said = page.getByRole('status', { name: 'What was done last' });
  const before = await said.innerText();
  await field.fill(value);
  await field.press('Enter');
  await expect(said).not.toHaveText(before);
}

export const S25: Players = {
  'S25.1': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Conversations/u);
    await page.getByRole('combobox', { name: 'Who wrote' }).selectOption({ label: 'Lena Ortiz, brand director' });
    await page.getByRole('textbox', { name: /^Their message/u }).fill('the car is the wrong colour');
    await page.getByRole('button', { name: 'Answer it' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Lena has written' })).toBeVisible();
    mustSay('the clock', plain(await page.getByRole('main').innerText()), 'first answer by 22:15');
    const first = await draft(page, 'First answer').inputValue();
    mustSay(
      'the first answer',
      first,
      'the car is the wrong colour',
      'Thu 10 December, 08:30 London',
      /Until then I will find out .+ and .+\./u,
    );
    mustSay('what is held', first, /Nothing is lost in the meantime: .*Fri 11 December, 18:00 London/u);
    mustBe(
      'findings that stop it',
      (await findings(page)).filter((one) => one.startsWith('Blocks')),
      [],
    );
  },
  'S25.2': async (stage) => {
    const page = await stage.page();
    const field = draft(page, 'First answer');
    await field.focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type(' We can recolour it for 7,400.');
    const found = await findings(page);
    must(
      found.some((one) => /^Blocks C1/u.test(one) && /not in the first answer/u.test(one)),
      `no solution held: ${found.join(' | ')}`,
    );
    await expect(text(page, 'First answer')).toContainText('blocked');
  },
  'S25.3': async (stage) => {
    const page = await stage.page();
    const field = draft(page, 'First answer');
    const heated = 'Per my last mail, this is unacceptable!!';
    await field.fill(heated);
    const found = await findings(page);
    must(
      found.some((one) => /\bT1\b/u.test(one)),
      `no heat named: ${found.join(' | ')}`,
    );
    await expect(field).toHaveValue(heated);
    mustNotSay('what was done', await saidLast(page), /\bsent (?:to|at)\b|was sent to/u);
    mustSay('what was done', await saidLast(page), 'Nothing was sent');
  },
  'S25.5': async (stage) => {
    const page = await stage.page();
    await enter(page, 'What happened', 'picture 4 was filmed on Fri 4 December with the car as delivered');
    const ways = [
      ['A', 'recolour it', '7,400', 'tue 15 dec 12:00'],
      ['B', 'film the car alone in Blackthorn Lane on Mon 14 December', '12,900', 'thu 17 dec 18:00'],
      ['C', 'new end frame', '1,600', 'fri 11 dec 18:00'],
    ] as const;
    await enter(page, 'Way B', 'film it again at Harrow House');
    mustSay('Harrow House', await saidLast(page), /Harrow House.*hire ended Fri 4 December/u);
    for (const [key, what, cost, delivery] of ways) {
      await enter(page, `Way ${key}`, what);
      await enter(page, `Cost of ${key}`, cost);
      await enter(page, `Delivery of ${key}`, delivery);
    }
    await enter(page, 'Recommended', 'A');
    await enter(page, 'Choice by', 'thu 12:00');
    await expect(draft(page, 'Second answer')).toHaveValue(/choice by Thu 10 December/u);
    const second = await draft(page, 'Second answer').inputValue();
    mustSay('A', second, /A recolour it: £7,400, delivery Tue 15 December, 12:00 London/u);
    mustSay('B', second, /B film the car .*: £12,900, delivery Thu 17 December, 18:00 London/u);
    mustSay('C', second, /C new end frame: £1,600, delivery Fri 11 December, 18:00 London/u);
    mustNotSay('the second answer', second, 'Harrow House');
    mustSay(
      'the choice',
      second,
      /I recommend A, because .*more test drives/u,
      'by Thu 10 December, 12:00 London',
      'payer Kestrane, not signed',
    );
  },
  'S25.6': async (stage) => {
    const page = await stage.page();
    await enter(page, 'Cost of A', '7,600');
    for (const title of ['Second answer', 'To whoever makes it']) {
      await expect(draft(page, title)).toHaveValue(/£7,600/u);
      const said = await draft(page, title).inputValue();
      mustSay(title, said, '£7,600');
      mustNotSay(title, said, '7,400');
    }
    mustSay('to whom', plain(await text(page, 'To whoever makes it').innerText()), 'Dev Rao');
    await expect(text(page, 'Fact sheet').getByRole('textbox', { name: 'Cost of A' })).toHaveValue('£7,600');
  },
};
