import { expect, type Locator, type Page } from '@playwright/test';
import { allWords, askOpenQuestion, chipOf, fileLine, goTo, leaveLine, lineField, saidLast } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import type { Stage } from '../stage.ts';
import type { Players } from './player.ts';

/** The mark that a yes was only said, and what she noted: her own alone. */
const noras = [/\bverbal/iu, /looked at the door/iu, /price twice/iu];
const orderOf = (page: Page): Locator => page.getByRole('listitem', { name: /^Order no. 118/u });
async function toOrder(page: Page): Promise<Locator> {
  await goTo(page, /^Money/u);
  await expect(orderOf(page)).toBeVisible();
  return orderOf(page);
}
/** Presses Release; what the page then says. */
async function release(page: Page): Promise<string> {
  const order = await toOrder(page);
  const answer = page.waitForResponse((one) => one.url().endsWith('/orders/118/release'));
  await order.getByRole('button', { name: /^Release/u }).click();
  const status = (await answer).status();
  const said = page.getByRole('status', { name: 'What was done last' });
  await expect(said).toHaveText(status === 200 ? /released/u : /Not released/u);
  return plain(await said.innerText());
}
async function stillHeld(page: Page): Promise<void> {
  mustSay('the refusal', await release(page), /yes in writing of Lena Ortiz is needed/u, 'order no. 118', '£8,400');
  mustSay('order 118', plain(await orderOf(page).innerText()), 'not released');
}
/** The address in Lena's mail, at the server that runs now. */
async function hers(stage: Stage): Promise<string> {
  const mail = (await stage.mailServer()).mails.findLast(({ text }) => /\/yes\//u.test(text));
  const link = /http\S+\/yes\/\S+/u.exec(mail?.text ?? '')?.[0];
  must(link !== undefined, 'no link in a mail to Lena');
  return new URL(new URL(link).pathname, new URL((await stage.page()).url()).origin).href;
}
interface Exported {
  readonly production: {
    readonly journal: readonly { readonly what: string; readonly at: string }[];
    readonly orders: Readonly<Record<string, { readonly words: readonly { readonly name: string; readonly yes: boolean }[] }>>;
  };
}
const file = async (stage: Stage): Promise<Exported> => JSON.parse(await stage.exported()) as Exported;

export const S8: Players = {
  'S8.1': async (stage) => {
    await stage.mailServer();
    stage.tell({ mail: true, address: true });
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, '~ lena is angry with us'), /what was said or done\?/iu);
    await page.keyboard.press('Enter');
    mustNotSay('what was done', await saidLast(page), /kept|filed/iu);
    await leaveLine(page);
    await goTo(page, /^Notes/u);
    await expect(page.getByText(/No notes/u)).toBeVisible();
    const note = '~ lena said yes, looked at the door, asked the price twice';
    mustSay('the chip', await chipOf(page, note), 'private, until Tue 15 December');
    await leaveLine(page);
    await fileLine(page, note);
    await expect(page.getByText('looked at the door').first()).toBeVisible();
    mustNotSay('what is kept', await stage.kept(), /angry/iu, 'looked at the door');
  },
  'S8.2': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Conversations/u);
    await page.getByRole('combobox', { name: 'With whom' }).fill('Lena Ortiz');
    await page.getByRole('button', { name: 'Working call' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Talk with Lena' })).toBeVisible();
    const pad = page.getByRole('combobox', { name: /The pad/u });
    await pad.pressSequentially('= version B @lena because 3-second product');
    await page.keyboard.press('Enter');
    await expect(pad).toHaveValue('');
    // A decision that was said aloud is marked by itself; nobody has confirmed it.
    await expect(page.getByRole('region', { name: 'Recap', exact: true })).toContainText('version B (Lena): verbal, not confirmed');
  },
  'S8.3': async (stage) => {
    const page = await stage.page();
    await stillHeld(page);
    const draft = orderOf(page).getByRole('textbox', { name: 'Draft to Lena Ortiz' });
    await expect(draft).toHaveValue(/end frame, order no\. 118, £8,400, payer Kestrane/u);
    await expect(draft).toHaveValue(/I need it by Thu 3 December, 12:00 London/u);
    mustNotSay('order 118', plain(await orderOf(page).innerText()), /confirmed|\breleased (?:Tue|Wed|Thu)/u);
  },
  'S8.4': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Notes/u);
    await askOpenQuestion(page, 'looked at the door');
  },
  'S8.5': async (stage) => {
    const page = await stage.page();
    const asking = (await toOrder(page)).getByRole('button', { name: 'Ask for the yes' });
    if ((await asking.count()) > 0) await asking.click();
    await orderOf(page).getByRole('textbox', { name: 'Needed by' }).fill('thu 3 dec 12:00');
    await orderOf(page).getByRole('button', { name: 'Set the date' }).click();
    await orderOf(page).getByRole('button', { name: 'Send to Lena Ortiz' }).click();
    const { mails } = await stage.mailServer();
    await expect.poll(() => mails.map(({ to }) => to.split('@')[0]), { timeout: 40_000 }).toEqual(['lena.ortiz']);
    mustSay("Lena's mail", mails[0]?.text ?? '', '£8,400', 'end frame', 'Thu 3 December, 12:00 London');
    const later = await stage.restart('2026-12-03T12:01:00Z');
    const order = await toOrder(later);
    await expect(order).toContainText('no answer of Lena Ortiz until Thu 3 December, 12:00 London');
    mustNotSay('the page', await later.innerText('body'), /uncontested/iu);
    await stillHeld(later);
    await goTo(later, /^Conversations/u);
    await later.getByRole('link', { name: /Lena/u }).first().click();
    await expect(later.getByRole('region', { name: 'Recap', exact: true })).toContainText('verbal, not confirmed');
    mustNotSay('the talk', await later.innerText('body'), /uncontested/iu);
  },
  'S8.6': async (stage) => {
    const phone = await stage.phone(await hers(stage));
    await expect(phone.getByText('You answer as Lena.')).toBeVisible();
    await phone.getByText('Not you?').click();
    await phone.getByLabel('Your name').fill('Roland Price');
    await phone.getByRole('group').getByRole('button', { name: 'Yes' }).click();
    await expect(phone.getByRole('status')).toContainText('the word of Roland Price');
    const page = await stage.page();
    const order = await toOrder(page);
    await expect(order).toContainText(
      /Roland Price: yes, Thu 3 December, 12:0\d London\. Kept as the word of Roland Price; it does not bind Kestrane/u,
      {
        timeout: 10_000,
      },
    );
    await stillHeld(page);
    mustNotSay('order 118', plain(await order.innerText()), /confirmed/u);
  },
  'S8.7': async (stage) => {
    const link = await hers(stage);
    const [one, other] = [await stage.phone(link), await stage.phone(link)];
    for (const phone of [one, other]) await phone.getByRole('button', { name: 'Yes', exact: true }).first().click();
    for (const phone of [one, other]) await expect(phone.getByRole('status')).toContainText('Already answered');
    const page = await stage.page();
    const order = await toOrder(page);
    await expect(order).toContainText(/confirmed by Lena Ortiz, Thu 3 December, 12:\d\d London/u, { timeout: 10_000 });
    mustBe('times that it says so', plain(await order.innerText()).match(/confirmed by/gu)?.length, 1);
    mustSay('what was done', await release(page), /^Released: .*order no\. 118, £8,400|released: .*order no\. 118, £8,400/u);
    await expect(order).toContainText(/released Thu 3 December, 12:\d\d London/u);
    const { production } = await file(stage);
    mustBe('rows of her yes', production.journal.filter(({ what }) => /Lena Ortiz in writing: yes/u.test(what)).length, 1);
    mustBe(
      'words on the order',
      production.orders['118']?.words.map(({ name }) => name),
      ['Roland Price', 'Lena Ortiz'],
    );
  },
  'S8.8': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Conversations/u);
    await page.getByRole('link', { name: /Lena/u }).first().click();
    const recap = page.getByRole('region', { name: 'Recap', exact: true });
    // Her own page has the mark; what leaves has not.
    await expect(recap).toContainText('verbal, not confirmed');
    await recap.getByRole('button', { name: 'Send the recap to Lena Ortiz' }).click();
    const { mails } = await stage.mailServer();
    await expect.poll(() => mails.filter(({ text }) => /\/recap\//u.test(text)).length, { timeout: 40_000 }).toBe(1);
    const mail = mails.find(({ text }) => /\/recap\//u.test(text))?.text ?? '';
    mustSay('the recap', mail, /version B/u);
    mustNotSay('the recap', mail, ...noras);
    const link = /http\S+\/recap\/\S+/u.exec(mail)?.[0] ?? '';
    mustNotSay("the recap's page", await (await stage.phone(link)).innerText('body'), ...noras);
    const ivy = await stage.joins('ivy', 'coordinator');
    await expect(ivy.getByRole('navigation', { name: 'Pages' })).toBeVisible();
    const pages = [
      '/',
      '/today',
      '/board',
      '/talks',
      '/promises',
      '/notes',
      '/lines',
      '/money',
      '/words',
      '/playbook',
      '/mine',
      '/mine/stored',
    ];
    for (const place of pages) {
      await ivy.goto(new URL(place, ivy.url()).href);
      await ivy.getByRole('main').waitFor();
      mustNotSay(`Ivy at ${place}`, await allWords(ivy), ...noras);
    }
    for (const call of ['/api/page', '/api/talks', '/api/orders', '/mine/stored/export'])
      mustNotSay(`what ${call} answers to Ivy`, await ivy.evaluate(`fetch('${call}').then((answer) => answer.text())`), ...noras);
    // The line is what searches.
    await ivy.goto(new URL('/', ivy.url()).href);
    for (const wanted of ['verbal', 'looked at the door', 'price twice'])
      if ((await lineField(ivy).count()) > 0) {
        await lineField(ivy).fill(wanted);
        await expect(ivy.getByRole('listbox', { name: 'Names' })).toHaveCount(0);
        await lineField(ivy).fill('');
      }
    mustNotSay('the export', await stage.exported(), ...noras);
    mustNotSay('what is kept', await stage.kept(), /looked at the door|price twice/iu, /\bverbal\b/iu);
    const now = ['--now', '2026-12-03T12:10:00Z', '--json'] as const;
    const options = await stage.coverset('options', stage.production, '! ben out fri', ...now);
    mustBe('options ended with', options.code, 0);
    mustNotSay('the options', options.out, ...noras);
  },
  'S8.9': async (stage) => {
    const link = await hers(stage);
    const phone = await stage.phone(link);
    mustSay('the page', plain(await phone.innerText('main')), /already answered, Thu 3 December, 12:\d\d London/iu);
    mustBe('keys on it', await phone.getByRole('button').count(), 0);
    const body = new URLSearchParams({ answer: 'no' });
    await fetch(link, { method: 'POST', body, headers: { origin: new URL(link).origin }, redirect: 'manual' });
    mustBe(
      'answers kept',
      (await file(stage)).production.orders['118']?.words.map(({ name, yes }) => [name, yes]),
      [
        ['Roland Price', true],
        ['Lena Ortiz', true],
      ],
    );
    const guesses = [];
    for (let times = 0; times < 12; times += 1) guesses.push((await fetch(`${link.slice(0, -4)}${1000 + times}`)).status);
    mustBe('the first guess', guesses[0], 404);
    mustBe('the last guess', guesses.at(-1), 429);
  },
};
