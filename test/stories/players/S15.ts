import { expect, type Page } from '@playwright/test';
import fs from 'node:fs';
import path from 'node:path';
import type { Answer } from '../answers.ts';
import { allWords, askOpenQuestion, chipOf, fileLine, goTo, leaveLine, saidLast, undoIt } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import { answered, type Stage } from '../stage.ts';
import type { Players } from './player.ts';

const notes = ['~ roland moved his chair back when 8,400 was named', '~ roland asked who pays, twice'];
const words = ['moved his chair back', 'asked who pays'];

async function benOut(stage: Stage): Promise<Answer> {
  const asked = await stage.coverset('options', stage.production, '! ben out fri', '--now', '2026-12-02T16:00:00Z', '--json');
  return { ...answered<Answer>(asked), ms: 0 };
}

const textAt = (page: Page, path: string): Promise<string> =>
  page.evaluate(`fetch(${JSON.stringify(path)}).then((answer) => answer.text())`);
async function wordsAt(page: Page, url: string): Promise<string> {
  await page.goto(url);
  await page.getByRole('main').waitFor();
  return allWords(page);
}

export const S15: Players = {
  'S15.1': async (stage) => {
    const page = await stage.page();
    mustSay('the chip', await chipOf(page, '~ roland seems insecure about the budget'), /what was said or done\?/iu);
    await page.keyboard.press('Enter');
    mustNotSay('what was done', await saidLast(page), /kept|filed/iu);
    await leaveLine(page);
    await goTo(page, /^Notes/u);
    await expect(page.getByText(/No notes/u)).toBeVisible();
    mustNotSay('what is kept', await stage.kept(), /insecure/iu);
  },
  'S15.2': async (stage) => {
    const page = await stage.page();
    for (const note of notes) {
      mustSay('the chip', await chipOf(page, note), 'until Wed 16 December');
      await leaveLine(page);
      await fileLine(page, note);
    }
    const rows = page.getByRole('main').getByRole('listitem');
    await expect(rows).toHaveCount(2);
    for (const text of await rows.allInnerTexts()) mustSay('the note', text, 'until Wed 16 December');
  },
  'S15.3': async (stage) => {
    const page = await stage.page();
    await fileLine(page, '+ roland: signed order fri 12:00 > me');
    await goTo(page, /^Promises/u);
    const promise = page.getByRole('main').getByRole('listitem').filter({ hasText: 'signed order' });
    await expect(promise).toContainText('Roland');
    await expect(promise).toContainText('Fri 4 December, 12:00 London');
    await undoIt(page);
    await expect(promise).toHaveCount(0);
    await goTo(page, /^Notes/u);
    for (const text of words) await expect(page.getByText(text).first()).toBeVisible();
  },
  'S15.5': async (stage) => {
    const copy = stage.another();
    const before = await benOut(copy);
    must(before.options.length > 0, 'no way at all');
    for (const note of notes) {
      const kept = await copy.coverset('do', copy.production, 'line', note, '--now', '2026-12-02T16:00:00Z');
      mustSay('the note', kept.out, 'until Wed 16 December');
    }
    mustBe('the answer with notes', await benOut(copy), before);
    mustNotSay('what is kept', await copy.kept(), ...words);
  },
  'S15.6': async (stage) => {
    await stage.page();
    const [ivy, philippa] = [await stage.joins('ivy', 'coordinator'), await stage.joins('philippa', 'producer')];
    for (const where of [/^Board/u, /^Lines/u, /^Conversations/u, /^Promises/u, /^Notes/u]) {
      await goTo(philippa, where);
      mustNotSay("Philippa's page", await allWords(philippa), ...words);
    }
    await expect(philippa.getByText(/No notes/u)).toBeVisible();
    for (const path of ['/', '/today', '/notes', '/lines', '/mine', '/mine/stored', '/mine/stored?take=1']) {
      const url = new URL(path, ivy.url()).href;
      mustNotSay(`Ivy at ${path}`, path.endsWith('take=1') ? await textAt(ivy, path) : await wordsAt(ivy, url), ...words);
    }
    const made = answered<{ readonly url: string }>(
      await stage.coverset('link', stage.production, 'roland', '--stored', '--now', '2026-12-02T16:00:00Z', '--json'),
    );
    const roland = await stage.phone(made.url);
    await expect(roland.getByRole('heading', { level: 1, name: 'What is stored about you' })).toBeVisible();
    mustSay("Roland's page", await roland.innerText('main'), 'Roland Price', 'premium', 'quiet, dark wood, not gold');
    const how = plain(await roland.getByRole('region', { name: 'Private notes' }).innerText());
    mustSay('how to ask', how, /write to each author/u, 'Nora Vale: nora.vale@', 'Philippa Stone: philippa.stone@');
    mustNotSay("Roland's page", await allWords(roland), ...words);
    mustNotSay("Roland's export", await textAt(roland, `${new URL(made.url).pathname}?take=1`), ...words);
  },
  'S15.4': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    for (const note of notes) await fileLine(page, note);
    await goTo(page, /^Notes/u);
    const asked = await askOpenQuestion(page, notes[0]?.slice(2) ?? '');
    mustNotSay('the question', asked, ...words, /Roland/u);
    mustNotSay('what is kept', await copy.kept(), asked, /insecure|feels?\b|tense|angry/iu);
  },
  'S15.7': async (stage) => {
    // A copy: the clock of the story stays where it is.
    const copy = stage.another();
    const before = await copy.page();
    for (const note of notes) await fileLine(before, note);
    await goTo(before, /^Notes/u);
    await expect(before.getByRole('main').getByRole('listitem').filter({ hasText: 'asked who pays' })).toHaveCount(1);
    const page = await copy.restart('2026-12-16T16:01:00Z');
    await goTo(page, /^Notes/u);
    await expect(page.getByText(/No notes/u)).toBeVisible();
    for (const place of [/^Board/u, /^Lines/u, /^Conversations/u, /^Promises/u]) {
      await goTo(page, place);
      mustNotSay('the page', await allWords(page), ...words);
    }
    const file = path.join(copy.folder, 'after.backup');
    mustBe('the backup ended with', (await copy.coverset('backup', '-o', file)).code, 0);
    mustNotSay('the backup', fs.readFileSync(file, 'utf8'), ...words);
    mustNotSay('what is kept, private things too', await copy.everything(), ...words);
  },
  'S15.8': async (stage) => {
    const copy = stage.another();
    const page = await copy.page();
    await fileLine(page, notes[0] ?? '');
    await goTo(page, /^Notes/u);
    await page.getByRole('button', { name: 'Offer Roland something' }).click();
    const offer = page.getByRole('list', { name: 'Offer to Roland Price' }).getByRole('textbox', { name: 'Draft to Roland Price' });
    await expect(offer).toHaveValue(/I can .* or .*\. Either is fine, also neither/u);
    mustNotSay('the offer', await offer.inputValue(), ...words, '8,400');
  },
  'S15.9': async (stage) => {
    const page = await stage.page();
    await fileLine(page, '+ me: ring philippa fri 10:00 > philippa');
    const file = path.join(stage.folder, 'all.backup');
    mustBe('the backup ended with', (await stage.coverset('backup', '-o', file)).code, 0);
    const text = fs.readFileSync(file, 'utf8');
    mustNotSay('the backup', text, ...words);
    const empty = stage.empty();
    mustSay('the restore', (await empty.coverset('restore', file)).out, 'Restored 1 production');
    const [before, after] = [await stage.exported(), await empty.exported()];
    must(before.includes('ring philippa'), 'the promise is not in the export');
    mustBe('plan, promises and journal, row for row', before === after, true);
    const restored = await empty.page();
    for (const where of [/^Board/u, /^Promises/u]) {
      for (const one of [page, restored]) await goTo(one, where);
      await expect(restored.getByRole('main')).toHaveText(await page.getByRole('main').innerText(), { useInnerText: true });
    }
    await goTo(restored, /^Notes/u);
    await expect(restored.getByText(/No notes/u)).toBeVisible();
  },
};
