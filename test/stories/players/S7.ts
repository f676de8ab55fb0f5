import fs from 'node:fs';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { jargon } from '#texts/index.ts';
import {
  allWords,
  boardDay,
  browserKeeps,
  choose,
  decideAndSend,
  decideIt,
  draftItem,
  draftsOf,
  draftTo,
  findingsOf,
  goTo,
  mailsOf,
  openDesk,
  saidLast,
  sendIt,
  wayText,
  wayTexts,
  whoGot,
  writeIn,
} from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay } from '../seen.ts';
import type { Players } from './player.ts';

const lena = 'Lena Ortiz';
const suki = 'Suki Brandt';
const shot = 'We use a dynamic tracking shot in scene 62.';
const plainShot = /It pulls viewers into the moment and gives it urgency, which supports [^.]*more test drives/u;

/** Every word of the table that readers outside the trade do not speak, the everyday ones among them too. */
const jargonTerms = jargon.filter(({ flagFor }) => flagFor !== 'crew').flatMap(({ term, variants }) => [term, ...variants]);

const valueIn = (page: Page, name: string): Promise<string> => draftTo(page, name).inputValue();

/** The first way that is `verified`, chosen by its number; its number. */
async function chooseVerified(page: Page): Promise<number> {
  const number = (await wayTexts(page)).findIndex((text) => /\bverified\b/u.test(text)) + 1;
  must(number > 0, 'no way is verified');
  await choose(page, number);
  return number;
}

/** A sentence goes away by keys, as it was typed. */
async function takeOut(page: Page, name: string, was: string): Promise<void> {
  await draftTo(page, name).fill(was);
  await expect(draftTo(page, name)).toHaveValue(was);
}

async function findingsAppear(page: Page, name: string, id: string): Promise<readonly string[]> {
  await expect(draftItem(page, name).getByRole('list', { name: 'Findings' })).toContainText(id);
  return findingsOf(page, name);
}

export const S7: Players = {
  'S7.1': async (stage) => {
    const page = await stage.page();
    await openDesk(page, '! ben out fri');
    const way = await wayText(page, await chooseVerified(page));
    mustSay('the way', way, 'Fri 4:');
    const friday = /Fri 4: ([^·]*)·/u.exec(way)?.[1] ?? '';
    mustNotSay('its Friday', friday, /\b60\b/u, /\b62\b/u);
    must(
      (await draftsOf(page)).some(({ to }) => to === lena),
      'no text to Lena Ortiz is due',
    );
    const silence = page.getByRole('region', { name: 'Need not know' });
    await expect(silence).toContainText(/Lena Ortiz.*need not know.*refused/u);
    await expect(silence).toContainText('picture 4 (62B)');
    await expect(silence).toContainText(/told[^.]*Fri(day)? 4 December,? (at )?14:00/iu);
  },
  'S7.2': async (stage) => {
    const page = await stage.page();
    await writeIn(page, lena, ` ${shot}`);
    const found = (await findingsAppear(page, lena, 'J1')).find((text) => /dynamic tracking shot|tracking shot/u.test(text)) ?? '';
    mustSay('the finding', found, 'J1', plainShot);
  },
  'S7.3': async (stage) => {
    const page = await stage.page();
    const typed = await valueIn(page, lena);
    const before = typed.slice(0, -shot.length);
    await draftTo(page, lena).press('F2');
    await expect(draftTo(page, lena)).not.toHaveValue(typed);
    const taken = await valueIn(page, lena);
    mustBe('what stands before the sentence', taken.slice(0, before.length), before);
    mustSay('the sentence', taken.slice(before.length), plainShot);
    mustNotSay('the sentence', taken.slice(before.length), /tracking shot/u);
    await page.keyboard.press('Control+z');
    await expect(draftTo(page, lena)).toHaveValue(typed);
    await draftTo(page, lena).press('F2');
    await expect(draftTo(page, lena)).toHaveValue(taken);
  },
  'S7.4': async (stage) => {
    const page = await stage.page();
    const was = await valueIn(page, suki);
    await writeIn(page, suki, ` ${shot}`);
    // What would be found in the same field is found at once: a sentence that must be proves that the checker has looked.
    mustBe("findings in Suki's draft", await findingsOf(page, suki), []);
    await expect(draftItem(page, suki).getByRole('button', { name: 'Copy this text' })).toBeVisible();
    await takeOut(page, suki, was);
  },
  'S7.5': async (stage) => {
    const page = await stage.page();
    const was = await valueIn(page, lena);
    await writeIn(page, lena, ' The master plan stays.');
    for (const finding of await findingsOf(page, lena)) mustSay('the finding', finding, /^Hint/u);
    await expect(draftItem(page, lena).getByRole('button', { name: /blocked/u })).toHaveCount(0);
    await expect(draftItem(page, lena).getByRole('button', { name: 'Copy this text' })).toBeEnabled();
    await takeOut(page, lena, was);
  },
  'S7.6': async (stage) => {
    const page = await stage.page();
    const was = await valueIn(page, suki);
    await writeIn(page, suki, ' This is the KPI for the hero asset.');
    const found = await findingsAppear(page, suki, 'J1');
    const kpi = found.find((text) => /KPI/u.test(text)) ?? '';
    const hero = found.find((text) => /hero asset/u.test(text)) ?? '';
    must(kpi !== '' && hero !== '' && kpi !== hero, `both are not found: ${found.join(' | ')}`);
    const item = draftItem(page, suki);
    for (const finding of ['KPI', 'hero asset']) {
      const offer = item
        .getByRole('listitem')
        .filter({ hasText: finding })
        .getByRole('button', { name: /Take this/u });
      await expect(offer.first(), `plain words for ${finding}`).toBeVisible();
    }
    await takeOut(page, suki, was);
  },
  'S7.7': async (stage) => {
    const page = await stage.page();
    const drafts = await draftsOf(page);
    const textTo = (name: string): string => drafts.find(({ to }) => to === name)?.text ?? '';
    const dates = drafts.flatMap(({ to, text }) => {
      const named = /((?:Mon|Tue|Wed|Thu|Fri) \d+ December)[^;.]*\b62\b/u.exec(text)?.[1];
      const picture = /picture 4 (?:is filmed )?on ((?:Mon|Tue|Wed|Thu|Fri) \d+ December)/iu.exec(text)?.[1];
      return [named, picture].flatMap((date) => (date === undefined ? [] : [`${to}: ${date}`]));
    });
    must(
      dates.some((one) => one.startsWith(suki)) && dates.some((one) => one.startsWith(lena)),
      `who reads the date: ${dates.join(' | ')}`,
    );
    mustBe('new dates of 62', new Set(dates.map((one) => one.split(': ')[1])).size, 1);
    const ben = textTo('Ben Achterberg');
    mustSay("Ben's draft", ben, /\b(call|pick-up|make-up|on set)\b[^.]*\b\d\d:\d\d/iu);
    mustNotSay("Ben's draft", ben, /\b(TOM|INES|MARA|RUTH|Tom|Ines|Mara|Ruth)\b/u, 'call 07:30');
    for (const name of [suki, 'Yusuf Karim', 'Dave Okoro', 'Dave Lind', 'Greta Moll', 'Hugo Serra'])
      mustSay(`the draft to ${name}`, textTo(name), /call 07:30/u, 'Harrow House');
    mustNotSay("Lena's draft", textTo(lena), /\bcall\b/iu, '07:30', 'Harrow House');
  },
  'S7.8': async (stage) => {
    const page = await stage.page();
    const cause = /\bflu\b/u;
    for (const name of [lena, suki, 'Kit Farrow']) {
      const was = await valueIn(page, name);
      await writeIn(page, name, ' because Ben has the flu');
      mustSay(`the finding in the draft to ${name}`, (await findingsAppear(page, name, 'H1')).join(' '), 'Blocks', 'H1');
      await expect(draftItem(page, name)).toContainText(/blocked/iu);
      for (const key of ['Control+Enter', 'Enter']) {
        await page.keyboard.press(key);
        await expect(page.getByText(/\bsent to\b|\bmails? sent\b/iu)).toHaveCount(0);
      }
      mustNotSay('what was done', await saidLast(page), /^sent|were sent/iu);
      await expect(draftItem(page, name).getByRole('button', { name: /^(Copy this text|Send)/u })).toHaveCount(0);
      await takeOut(page, name, was);
    }
    await boardDay(page, 'Fri 4 December');
    await goTo(page, /^Lines/u);
    mustNotSay('the page', await allWords(page), cause);
    mustNotSay("the browser's own storage", await browserKeeps(page), cause);
    mustNotSay('what is kept', await stage.kept(), cause);
  },
  'S7.9': async (stage) => {
    const copy = stage.another();
    const server = await copy.mailServer();
    copy.tell({ mail: true, address: true });
    const page = await copy.page();
    await openDesk(page, '! ben out fri');
    await chooseVerified(page);
    await decideIt(page);
    const mails = await mailsOf(page, server, await sendIt(page));
    const got = whoGot(mails);
    const text = mails.find(({ to }) => to.startsWith('lena.'))?.text ?? '';
    must(text !== '', `Lena got no mail: ${got.join(', ')}`);
    const jargon = jargonTerms.filter((term) => new RegExp(`(?<![\\p{L}-])${term}(?![\\p{L}-])`, 'iu').test(text));
    mustBe("terms of the jargon table in Lena's mail", jargon, []);
    for (const [time] of text.matchAll(/\b\d\d:\d\d\b.{0,8}/gsu)) mustSay("a time in Lena's mail", time, /^\d\d:\d\d London/u);
    mustBe('mail to Vivian', got.includes('vivian.cole'), false);
    const [alba, ben] = [got.indexOf('alba.finch'), got.indexOf('ben.achterberg')];
    must(alba >= 0 && alba < ben, `Alba ${alba}, Ben ${ben}`);
  },
  'S7.10': async (stage) => {
    const copy = stage.another();
    const server = await copy.mailServer();
    copy.tell({ mail: false, address: true });
    const people = await decideAndSend(await copy.page(), '! ben out fri');
    // Without an address for people outside nothing is sent, and the texts stay.
    const other = stage.another();
    other.tell({ mail: false, address: false });
    const page = await other.page();
    await decideAndSend(page, '! ben out fri');
    await expect(page.getByText(/Nothing was sent, the drafts are kept: set COVERSET_URL/u).first()).toBeVisible({ timeout: 15_000 });
    mustBe('drafts kept', (await draftsOf(page)).length, people);
    const bar = (await copy.page()).getByRole('region', { name: 'Sending' });
    await expect(bar.getByRole('status')).toContainText(`${people} of ${people} written as files`, { timeout: 40_000 });
    const files = fs.readdirSync(path.join(copy.folder, 'preview')).filter((name) => name.endsWith('.eml'));
    mustBe('.eml files', files.length, people);
    mustBe('mails at the server', server.mails.length, 0);
  },
};
