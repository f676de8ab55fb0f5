import { expect, type Page } from '@playwright/test';
import type { Received } from '../../vocabulary/mail-server.ts';
import { chipOf, goTo, leaveLine, whoGot } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import type { Stage } from '../stage.ts';
import type { Players } from './player.ts';

const mailsOf = async (stage: Stage): Promise<readonly Received[]> => (await stage.mailServer()).mails;
const recap = (page: Page) => page.getByRole('region', { name: 'Recap', exact: true });
const missing = (page: Page) => recap(page).getByRole('alert');

/** One line of the pad of a talk. */
async function note(page: Page, text: string): Promise<void> {
  const pad = page.getByRole('combobox', { name: 'The pad: what is said' });
  await pad.fill(text);
  await pad.press('Enter');
  await expect(pad).toHaveValue('');
}

/** Types a line anew where the recap asks for it. */
async function complete(page: Page, words: string, text: string): Promise<void> {
  const field = missing(page).getByRole('textbox', { name: words });
  await field.fill(text);
  await field.press('Enter');
}

export const S19: Players = {
  'S19.1': async (stage) => {
    await stage.mailServer();
    stage.tell({ mail: true, address: true });
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, '? no storm-shot @vivian'), 'a no, but ... for Vivian: storm-shot');
    await leaveLine(page);
  },
  'S19.7': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Conversations/u);
    await page.getByRole('combobox', { name: 'With whom' }).fill('Vivian Cole');
    await page.getByRole('button', { name: 'Working call' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Talk with Vivian' })).toBeVisible();
    await note(page, '= rain and lightning in 62B and 62D for £1,850');
    await note(page, '+ rami: ask Agnes Harrow about water at the hall window > me');
    await note(page, '+ me: two frames of the rain thu 12:00 > vivian');
    await expect(missing(page).getByRole('listitem')).toHaveCount(2);
    const named = plain(await missing(page).innerText());
    mustSay('what is blocked', named, /rain and lightning.*who decided it\?/u, /ask Agnes Harrow.*by when\?/u);
    const send = recap(page).getByRole('button', { name: 'Send the recap to Vivian Cole' });
    await expect(send).toBeDisabled();
    await complete(page, 'who decided it?', '= rain and lightning in 62B and 62D for £1,850 @vivian because the window must stay whole');
    await expect(missing(page).getByRole('listitem')).toHaveCount(1);
    await expect(send).toBeDisabled();
    await complete(page, 'by when?', '+ rami: ask Agnes Harrow about water at the hall window wed 12:00 > me');
    await expect(missing(page)).toHaveCount(0);
    await send.click();
    await expect.poll(async () => (await mailsOf(stage)).length, { timeout: 40_000 }).toBe(1);
    mustBe('who got mail', whoGot(await mailsOf(stage)), ['vivian.cole']);
    mustSay(
      'the recap',
      (await mailsOf(stage))[0]?.text ?? '',
      'rain and lightning in 62B and 62D for £1,850 (Vivian Cole), because the window must stay whole',
      'Rami Haddad: ask Agnes Harrow about water at the hall window, by Wed 2 December, 04:00 Los Angeles',
      'Nora Vale: two frames of the rain, by Thu 3 December, 04:00 Los Angeles',
    );
  },
  'S19.8': async (stage) => {
    const mail = (await mailsOf(stage))[0];
    const link = /http\S+\/recap\/\S+/u.exec(mail?.text ?? '')?.[0] ?? '';
    must(link !== '', 'no link to correct by in the mail to Vivian');
    mustBe('the scanner was answered', (await fetch(link)).status, 200);
    const phone = await stage.phone(link);
    const line = phone.getByRole('listitem').filter({ hasText: 'two frames of the rain' });
    await line.getByText('Correct this line').click();
    await line
      .getByRole('textbox', { name: 'As you understood it' })
      .fill('three frames of the rain, by Thu 3 December, 12:00 Los Angeles');
    await line.getByRole('button', { name: 'Send the correction' }).click();
    await expect(phone.getByRole('listitem').filter({ hasText: 'two frames of the rain' }).getByRole('status')).toContainText('corrected');
    mustBe('lines that are answered', await phone.getByRole('status').count(), 1);
    const page = await stage.page();
    const sent = page.getByRole('region', { name: 'Sent to Vivian Cole' }).getByRole('list').last().getByRole('listitem');
    const corrected = 'corrected: three frames of the rain, by Thu 3 December, 12:00 Los Angeles';
    await expect(sent.filter({ hasText: 'two frames of the rain' })).toContainText(corrected, { timeout: 15_000 });
    await expect(sent.filter({ hasText: 'ask Agnes Harrow' })).toContainText('sent, no answer yet');
    const later = await stage.restart('2026-12-03T20:01:00Z');
    await goTo(later, /^Conversations/u);
    await later.getByRole('link', { name: 'Vivian', exact: true }).click();
    const rows = later.getByRole('region', { name: 'Sent to Vivian Cole' }).getByRole('list').last().getByRole('listitem');
    await expect(rows.filter({ hasText: 'two frames of the rain' })).toContainText(corrected);
    await expect(rows.filter({ hasText: 'ask Agnes Harrow' })).toContainText('uncontested');
    await expect(rows.filter({ hasText: '£1,850' })).toContainText("needs 'confirmed'");
    mustNotSay('the lines', plain((await rows.allInnerTexts()).join(' | ')), /(?<!needs ')confirmed/u);
  },
  'S19.9': async (stage) => {
    const lena = await stage.joins('lena', 'client');
    await lena.getByRole('heading', { level: 1 }).waitFor();
    const seen = [await lena.content()];
    for (const address of ['/', '/words', '/talks', '/mine']) {
      await lena.goto(new URL(address, lena.url()).href);
      seen.push(await lena.content());
    }
    for (const call of ['page', 'talks', 'words', 'desk/x'])
      seen.push((await (await lena.request.get(new URL(`/api/${call}`, lena.url()).href)).text()).slice(0, 100_000));
    mustNotSay("Lena's pages", seen.join('\n'), /storm|lightning|1,850|rain\b/iu);
    mustBe('who got mail', [...new Set(whoGot(await mailsOf(stage)))], ['vivian.cole']);
  },
};
