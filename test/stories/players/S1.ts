import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { allWords, browserKeeps, chipOf, fileLine, goTo, leaveLine, lineField, typeLine } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import type { Players } from './player.ts';

const note = '~ nao answered in single words twice';

const pad = (page: Page) => page.getByRole('combobox', { name: /The pad/u });
const padLine = async (page: Page, text: string): Promise<void> => {
  await pad(page).fill('');
  await pad(page).pressSequentially(text);
  await page.keyboard.press('Enter');
  await expect(pad(page)).toHaveValue('');
};
const youOwe = (page: Page) => page.getByRole('region', { name: 'You owe' }).getByRole('listitem');
/** What "you owe" says, once the page stands there. */
async function owed(page: Page): Promise<readonly string[]> {
  await goTo(page, /^Promises/u);
  await expect(youOwe(page).first()).toBeVisible();
  return youOwe(page).allInnerTexts();
}

/** What is Nora's alone: the talk, who is longest without one, the note, both promises. */
const noras = [
  /single words/iu,
  /version behind/iu,
  /hears of changes/iu,
  /Longest without/iu,
  /\b31 days/u,
  /rig files/iu,
  /changes first/iu,
];

/** What a page could keep besides: databases and caches of the browser. */
const otherStorage = 'Promise.all([indexedDB.databases(), caches.keys()]).then((all) => all.flat())';

export const S1: Players = {
  'S1.1': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Conversations/u);
    const rows = page.getByRole('region', { name: 'Longest without a talk' }).getByRole('listitem');
    await expect(rows).toHaveCount(3);
    const seen = (await rows.allInnerTexts()).map((text) => plain(text));
    const wanted = [/^Suki .*\b31 days\b/u, /^Hugo .*\b28 days\b/u, /^Nao .*\b24 days\b/u];
    for (const [at, row] of wanted.entries()) mustSay(`row ${at + 1}`, seen[at] ?? '', row);
    mustNotSay('the list', seen.join('\n'), 'Priya');
    // The group call of 26 November is there, and shortens nothing.
    await expect(page.getByRole('region', { name: 'Your talks' })).toContainText(/Hugo.*Thu 26 November.*a group/u);
  },
  'S1.2': async (stage) => {
    const page = await stage.page();
    const before = await owed(page);
    await goTo(page, /^Conversations/u);
    await page.getByRole('button', { name: 'Talk with Nao' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Talk with Nao' })).toBeVisible();
    await padLine(page, '+ me: new rig files tue 10:00 > nao');
    const line = page.getByRole('list', { name: 'Notes of this talk' }).getByRole('listitem').filter({ hasText: 'new rig files' });
    await expect(line).toContainText(/kept aside: first, have I got it\?/u);
    mustBe('you owe', await owed(page), before);
    await page.goBack();
    await expect(line).toBeVisible();
  },
  'S1.3': async (stage) => {
    const page = await stage.page();
    await pad(page).press('Escape');
    await page.keyboard.press('h');
    const points = ['the rig is a version behind', 'the edit changes shots after she has begun', 'she hears of changes last'];
    for (const [at, point] of points.entries()) {
      const field = page.getByRole('textbox', { name: `Point ${at + 1}` });
      await expect(field).toBeFocused();
      await page.keyboard.type(point);
      if (at < points.length - 1) await page.keyboard.press('Enter');
    }
    await page.getByRole('radio').nth(2).check();
    await page.getByRole('button', { name: 'Read it aloud' }).click();
    const aloud = plain(await page.getByRole('region', { name: 'Heard back' }).innerText());
    mustSay('the text to read aloud', aloud, `1. ${points[0]}`, `2. ${points[1]}`, `Most important to you: ${points[2]}`);
    for (const name of ['My answer', 'My promise']) await expect(page.getByRole('combobox', { name })).toBeDisabled();
  },
  'S1.4': async (stage) => {
    const page = await stage.page();
    const answer = page.getByRole('textbox', { name: 'Their answer' });
    await answer.fill('no, rather: changes reach me after the edit');
    await answer.press('Enter');
    const heard = page.getByRole('region', { name: 'Heard back' });
    await expect(heard).toContainText('no, rather: changes reach me after the edit');
    await expect(heard).toContainText('she hears of changes last');
    for (const name of ['My answer', 'My promise']) await expect(page.getByRole('combobox', { name })).toBeDisabled();
    await answer.fill('yes');
    await answer.press('Enter');
    await expect(heard.getByText('heard', { exact: true })).toBeVisible();
    await expect(heard).toContainText('no, rather: changes reach me after the edit');
    for (const name of ['My answer', 'My promise']) await expect(page.getByRole('combobox', { name })).toBeEnabled();
  },
  'S1.5': async (stage) => {
    const page = await stage.page();
    await page.getByRole('button', { name: 'Promise it' }).click();
    await expect(page.getByRole('button', { name: 'Promise it' })).toHaveCount(0);
    const promise = page.getByRole('combobox', { name: 'My promise' });
    await promise.pressSequentially('+ me: tell nao of changes first fri 18:00 > nao');
    await page.keyboard.press('Enter');
    await expect(promise).toHaveValue('');
    await goTo(page, /^Promises/u);
    const rows = (await youOwe(page).allInnerTexts()).map((text) => plain(text));
    const files = rows.find((row) => row.includes('new rig files')) ?? '';
    const changes = rows.find((row) => /changes first/u.test(row)) ?? '';
    mustSay('the first promise', files, 'Nora to Nao', 'Tue 8 December, 10:00 London (19:00 Tokyo)', 'promised');
    mustSay('the second', changes, 'Nora to Nao', 'Fri 4 December, 18:00 London (Sat 5 December, 03:00 Tokyo)', 'promised');
  },
  'S1.6': async (stage) => {
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, note), 'private, until Thu 17 December');
    await leaveLine(page);
    await fileLine(page, note);
    await goTo(page, /^Notes/u);
    await expect(page.getByText('answered in single words twice').first()).toBeVisible();
    mustNotSay('the saved production file', await await stage.kept(), /single words/iu);
    mustNotSay("the browser's own storage", await browserKeeps(page), /single words/iu);
    await goTo(page, /^Board/u);
    await expect(page.getByRole('heading', { level: 1, name: 'Board' })).toBeVisible();
    mustNotSay('the board', await allWords(page), /single words/iu);
    must((await stage.kept()).includes('new rig files'), 'what was promised is not in the production');
    mustNotSay('the saved production file', await stage.kept(), /version behind|hears of changes last|after the edit/u);
  },
  'S1.7': async (stage) => {
    await stage.page();
    const ivy = await stage.joins('ivy', 'coordinator');
    await expect(ivy.getByRole('navigation', { name: 'Pages' })).toBeVisible();
    const links = await ivy.getByRole('navigation', { name: 'Pages' }).getByRole('link').all();
    const shown = await Promise.all(links.map(async (link) => (await link.getAttribute('href')) ?? '/'));
    // Hers, and those that she could type into the address.
    const typed = ['/today', '/talks', '/promises', '/notes', '/lines', '/words', '/write', '/playbook', '/facts', '/mine', '/mine/stored'];
    for (const path of new Set([...shown, ...typed])) {
      await ivy.goto(new URL(path, ivy.url()).href);
      await ivy.getByRole('main').waitFor();
      mustNotSay(`Ivy at ${path}`, await allWords(ivy), ...noras);
    }
    for (const path of ['/api/page', '/api/talks', '/api/playbook', '/mine/stored?take=1', '/api/promises/P-10/draft'])
      mustNotSay(`what ${path} answers to Ivy`, await ivy.evaluate(`fetch('${path}').then((answer) => answer.text())`), ...noras);
    // The line is what searches: it completes nothing of Nora's.
    await ivy.goto(new URL('/', ivy.url()).href);
    for (const wanted of ['single words', 'rig files', 'changes first'])
      if ((await lineField(ivy).count()) > 0) {
        await lineField(ivy).fill(wanted);
        await expect(ivy.getByRole('listbox', { name: 'Names' })).toHaveCount(0);
        await lineField(ivy).fill('');
      }
  },
  'S1.8': async (stage) => {
    const server = await stage.mailServer();
    stage.tell({ mail: true, address: true });
    const page = await stage.restart('2026-12-04T17:00:00Z');
    await goTo(page, /^Promises/u);
    const first = page.getByRole('main').getByRole('listitem').filter({ hasText: 'changes first' });
    await first.getByRole('button', { name: 'Delivered' }).click();
    await expect(first).toContainText('kept');
    await first.getByRole('button', { name: 'Write: it is there' }).click();
    await first.getByRole('button', { name: 'Send to Nao Mori' }).click();
    // It is her night: the mail waits for her morning.
    await expect(page.getByRole('status', { name: 'What was done last' })).toContainText('1 message leaves');
    const later = await stage.restart('2026-12-08T09:30:00Z');
    await expect.poll(() => server.mails.length, { timeout: 40_000 }).toBe(1);
    const [mail] = server.mails;
    must(mail?.to.startsWith('nao.') === true, 'the mail is not to Nao');
    const phone = await stage.phone(/http\S+\/promises\/\S+/u.exec(mail.text)?.[0] ?? '');
    const received = async (what: string): Promise<void> => {
      const row = phone.getByRole('listitem').filter({ hasText: what });
      await row.getByRole('button', { name: 'Received' }).click();
      await expect(row).toContainText(/kept · you said received/u);
    };
    await received('changes first');
    await goTo(later, /^Promises/u);
    const second = later.getByRole('main').getByRole('listitem').filter({ hasText: 'new rig files' });
    await second.getByRole('button', { name: 'Delivered' }).click();
    await expect(second).toContainText('kept');
    await phone.reload();
    await received('new rig files');
    await later.reload();
    for (const what of ['changes first', 'new rig files']) {
      const row = later.getByRole('region', { name: 'Over' }).getByRole('listitem').filter({ hasText: what });
      mustSay('the promise', await row.innerText(), 'kept', 'received: Nao, Tue 8 December');
    }
    const text = plain(await later.getByRole('main').innerText());
    mustNotSay('the page', text, /(?:Nora|Nao)[^a-z]{0,4}\b\d\b(?! \w+,)|\d (?:kept|promises)|kept \d/u);
    mustBe('mails', server.mails.length, 1);
  },
  'S1.9': async (stage) => {
    const page = await stage.restart('2026-12-17T08:31:00Z');
    await goTo(page, /^Notes/u);
    await expect(page.getByText(/No notes/u)).toBeVisible();
    for (const place of [/^Board/u, /^Lines/u, /^Promises/u]) {
      await goTo(page, place);
      mustNotSay('the page', await allWords(page), /single words/iu);
    }
    await goTo(page, /^Conversations/u);
    const longest = page.getByRole('region', { name: 'Longest without a talk' });
    await expect(longest.getByRole('listitem').first()).toBeVisible();
    mustNotSay('longest without a talk', plain(await longest.innerText()), /\bNao\b/u);
    const file = path.join(stage.folder, 'after.backup');
    mustBe('the backup ended with', (await stage.coverset('backup', '-o', file)).code, 0);
    mustNotSay('the backup', fs.readFileSync(file, 'utf8'), /single words/iu);
    mustNotSay('what is kept, private things too', await stage.everything(), /single words/iu);
  },
  'S1.10': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    const browser = page.context();
    await browser.setOffline(true);
    await typeLine(page, '+ me: ring nao fri 9:30, she has the flu');
    await page.keyboard.press('Enter');
    await expect(lineField(page)).toHaveValue('');
    const waiting = page.getByRole('region', { name: 'Waiting in this browser' });
    await expect(waiting.getByRole('listitem')).toHaveCount(1);
    mustSay('what waits', await waiting.innerText(), 'ring nao fri 9:30', 'typed 08:30 London');
    mustSay("the browser's own storage", await browserKeeps(page), 'ring nao fri 9:30', '2026-12-03T08:30:');
    const withoutFlu = async (where: Page): Promise<void> => {
      mustNotSay('the page', await allWords(where), /flu\b/iu);
      mustNotSay("the browser's own storage", await browserKeeps(where), /flu\b/iu);
      mustBe('other storage of the browser', await where.evaluate(otherStorage), []);
      mustNotSay('what is kept', await copy.kept(), /flu\b/iu);
    };
    await withoutFlu(page);
    must(!(await copy.kept()).includes('ring nao'), 'it was sent without a network');
    await page.close();
    await browser.setOffline(false);
    const back = await copy.restart('2026-12-03T08:50:00Z');
    await expect(back.getByRole('status', { name: 'What was done last' })).toContainText('typed Thu 3 December, 08:30 London');
    await expect(back.getByRole('region', { name: 'Waiting in this browser' })).toHaveCount(0);
    await goTo(back, /^Promises/u);
    const row = youOwe(back).filter({ hasText: 'ring nao' });
    await expect(row).toHaveCount(1);
    mustSay('the promise', await row.innerText(), 'Fri 4 December, 09:30 London (18:30 Tokyo)', 'promised');
    await goTo(back, /^Today/u);
    await expect(
      back.getByRole('listitem').filter({ hasText: 'ring nao' }).filter({ hasText: 'Thu 3 December, 08:30 London' }),
    ).toHaveCount(1);
    await withoutFlu(back);
    mustNotSay('the export', await copy.exported(), /flu\b/iu);
  },
};
