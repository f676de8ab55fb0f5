import { expect, type Locator, type Page } from '@playwright/test';
import type { MailServer, Received } from '../vocabulary/mail-server.ts';
import { must, plain } from './seen.ts';

/** How the page is read and driven: by keys, roles and names only, as a producer and a screen reader meet it. */

const seconds = 1000;
/** The engine may take its second; the machine that tests may be busy. */
const answerTime = 25 * seconds;

export const lineField = (page: Page): Locator => page.getByRole('combobox', { name: /The line/u });
export const saidLast = (page: Page): Promise<string> => page.getByRole('status', { name: 'What was done last' }).innerText();

/** Types a line from anywhere: `/` where the line has not the keys yet, then its own. */
export async function typeLine(page: Page, line: string): Promise<void> {
  const there = await lineField(page).evaluate((field) => field.matches(':focus'));
  if (!there) await page.keyboard.press('/');
  await expect(lineField(page)).toBeFocused();
  await page.keyboard.type(line);
  await expect(lineField(page)).toHaveValue(line);
}

/** What the chip says of a line before Enter. */
export async function chipOf(page: Page, line: string): Promise<string> {
  await typeLine(page, line);
  const chip = page.getByRole('status', { name: 'How the line is read' });
  await expect(chip).not.toBeEmpty();
  return plain(await chip.innerText());
}

/** Leaves the line with nothing stored. */
export async function leaveLine(page: Page): Promise<void> {
  for (let times = 0; times < 3 && (await lineField(page).inputValue()) !== ''; times += 1) await page.keyboard.press('Escape');
  await expect(lineField(page)).toHaveValue('');
}

/** Types, presses Enter and waits until the line is empty: then it was filed. */
export async function fileLine(page: Page, line: string): Promise<string> {
  await typeLine(page, line);
  await page.keyboard.press('Enter');
  await expect(lineField(page)).toHaveValue('', { timeout: answerTime });
  return saidLast(page);
}

export async function deskIsThere(page: Page): Promise<void> {
  await page.getByRole('heading', { name: 'Options', exact: true }).waitFor({ timeout: answerTime });
}

/** The desk of a disruption that is typed now. */
export async function openDesk(page: Page, line: string): Promise<void> {
  await typeLine(page, line);
  await page.keyboard.press('Enter');
  await deskIsThere(page);
}

const textOf = async (place: Locator): Promise<string> => plain(await place.innerText());

export const factsText = (page: Page): Promise<string> => textOf(page.getByRole('region', { name: 'What it does' }));
export const cutOffs = async (page: Page): Promise<readonly string[]> =>
  (await page.getByRole('region', { name: 'Cut-offs' }).getByRole('listitem').allInnerTexts()).map(plain);

/** The ways that a number key chooses, in their order. */
const ways = (page: Page): Locator =>
  page
    .getByRole('region', { name: 'Options' })
    .getByRole('article')
    .filter({ has: page.getByRole('term') });
export async function wayText(page: Page, number: number): Promise<string> {
  const texts = await wayTexts(page);
  const text = texts[number - 1];
  must(text !== undefined, `no way ${number} on the desk: ${texts.length} there`);
  return text;
}
export async function wayTexts(page: Page): Promise<readonly string[]> {
  const below = await belowTexts(page);
  const all = (await ways(page).allInnerTexts()).map(plain);
  return all.filter((text) => !below.includes(text));
}

/** What stands below the line, one text a way. */
export async function belowTexts(page: Page): Promise<readonly string[]> {
  const region = page.getByRole('region', { name: 'Below the line' });
  if ((await region.count()) === 0) return [];
  return (await region.getByRole('article').allInnerTexts()).map(plain);
}

/** Every way with all that unfolds under it: `?` opens the figures of the one that is chosen. */
export async function figuresOf(page: Page, number: number): Promise<string> {
  await page.keyboard.press(String(number));
  const way = ways(page).nth(number - 1);
  await expect(way).toBeFocused();
  await page.keyboard.press('?');
  const figures = page.getByRole('region', { name: /^Figures of/u });
  await expect(figures).toBeVisible();
  const text = await textOf(figures);
  await page.keyboard.press('?');
  await expect(figures).toHaveCount(0);
  // Esc steps back: looking is not choosing.
  await page.keyboard.press('Escape');
  await expect(way).not.toHaveAttribute('aria-current');
  return text;
}

/** Presses the number and waits for what would follow. */
export async function choose(page: Page, number: number): Promise<void> {
  await page.keyboard.press(String(number));
  await page
    .getByRole('region', { name: new RegExp(`^If you decide ${number}`, 'u') })
    .getByRole('list')
    .first()
    .waitFor();
}

export async function decideIt(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: /^Decided:/u }).waitFor({ timeout: answerTime });
}

/** Undo and redo by their keys; each is done when the page says so. */
export async function undoIt(page: Page): Promise<string> {
  return memoryKey(page, 'Control+z', /undone/iu);
}
export async function redoIt(page: Page): Promise<string> {
  return memoryKey(page, 'Control+y', /redone|again/iu);
}
async function memoryKey(page: Page, key: string, done: RegExp): Promise<string> {
  const said = page.getByRole('status', { name: 'What was done last' });
  const before = await said.innerText();
  await page.keyboard.press(key);
  await expect(said).not.toHaveText(before, { timeout: answerTime });
  await expect(said).toHaveText(done);
  return textOf(said);
}

export async function goTo(page: Page, name: RegExp): Promise<void> {
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name }).click();
}

/** The board's strips of one day, 'Tue 8 December': scene numbers in their order. */
export async function boardDay(page: Page, date: string): Promise<readonly string[]> {
  await goTo(page, /^Board/u);
  const day = page.getByRole('region', { name: new RegExp(`, ${date}$`, 'u') });
  await expect(day).toHaveCount(1);
  const lines = (await day.ariaSnapshot()).split('\n');
  return lines.flatMap((line) => /(?:listitem: ["']?|button "Move )(\d+[A-Z]*(?: pt \w)?)[ "]/u.exec(line)?.[1] ?? []);
}

/** Moves a strip to the end of another day, by its number on the board. */
export async function moveStrip(page: Page, strip: string, to: string): Promise<string> {
  await goTo(page, /^Board/u);
  await page.getByRole('button', { name: `Move ${strip}`, exact: true }).click();
  await page.getByRole('combobox', { name: `Move ${strip} to` }).selectOption({ label: to });
  await page.getByRole('button', { name: 'Move', exact: true }).click();
  await expect(page.getByRole('status', { name: 'What was done last' })).toHaveText(/moved from/u, { timeout: answerTime });
  return saidLast(page);
}

/** Every draft of the open list, in sending order: to whom, and its text. */
export interface DraftSeen {
  readonly to: string;
  readonly text: string;
}
export async function draftsOf(page: Page): Promise<readonly DraftSeen[]> {
  const all = page.getByRole('button', { name: 'Open all' });
  if ((await all.count()) > 0) await all.click();
  await expect(page.getByRole('button', { name: 'Close all' })).toBeVisible();
  const fields = await page.getByRole('textbox', { name: /^Draft to /u }).all();
  return Promise.all(
    fields.map(async (field) => ({
      to: ((await field.getAttribute('aria-label')) ?? '').replace('Draft to ', ''),
      text: await field.inputValue(),
    })),
  );
}
export const draftTo = (page: Page, name: string): Locator => page.getByRole('textbox', { name: `Draft to ${name}`, exact: true });
/** Where one draft stands with its findings. */
export const draftItem = (page: Page, name: string): Locator =>
  page.getByRole('listitem').filter({ has: page.getByRole('textbox', { name: `Draft to ${name}`, exact: true }) });
export const findingsOf = async (page: Page, name: string): Promise<readonly string[]> =>
  (await draftItem(page, name).getByRole('list', { name: 'Findings' }).getByRole('listitem').allInnerTexts()).map(plain);

/** Writes a sentence at the end of a draft, by keys. */
export async function writeIn(page: Page, name: string, sentence: string): Promise<void> {
  const field = draftTo(page, name);
  await field.focus();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(sentence);
  await expect(field).toHaveValue(new RegExp(`${sentence.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}$`, 'u'));
}

/** All that a page holds: its whole text and marks, what is scrolled away and the fields' values too. */
export async function allWords(page: Page): Promise<string> {
  const fields = await page.getByRole('textbox').all();
  const values = await Promise.all(fields.map((field) => field.inputValue()));
  return `${await page.content()}\n${values.join('\n')}`;
}
/** What the browser keeps of this page by itself. */
export const browserKeeps = (page: Page): Promise<string> =>
  page.evaluate('JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie, document.title, location.href])');

/** Decides on the first way, sends its texts by the key; how many people the page says. */
export async function decideAndSend(page: Page, line: string): Promise<number> {
  await openDesk(page, line);
  await page.keyboard.press('1');
  await decideIt(page);
  return sendIt(page);
}
/** The key that sends; how many people the page says. */
export async function sendIt(page: Page): Promise<number> {
  const send = page.getByRole('button', { name: /^Send to \d+ people/u });
  await expect(send).toBeEnabled({ timeout: answerTime });
  const people = Number(/\d+/u.exec(await send.innerText())?.[0]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Sending' }).getByRole('status')).not.toHaveText('', { timeout: answerTime });
  return people;
}

/** Addresses' left sides in the order in which the server got them, once the page says that all have left. */
export async function mailsOf(page: Page, server: MailServer, people: number): Promise<readonly Received[]> {
  await expect.poll(() => server.mails.length, { timeout: 50_000 }).toBe(people);
  await expect(page.getByRole('region', { name: 'Sending' }).getByRole('status')).toContainText(`${people} of ${people} sent`);
  return [...server.mails];
}
export const whoGot = (mails: readonly Received[]): readonly string[] => mails.map(({ to }) => to.split('@')[0] ?? to);

/** The address of a receiver's own page, as it stands in the mail. */
export const linkIn = ({ text }: Received): string => /http\S+\/read\/\S+/u.exec(text)?.[0] ?? '';
export const saidBack = (page: Page, name: string): Locator =>
  page.getByRole('region', { name: 'Said back' }).first().getByRole('listitem', { name, exact: true });

/** Who is written to when Mara is out on Tue 1 December, in the order of sending. */
export const theTwenty = [
  ...['Anselm Roy', 'Philippa Stone', 'Kit Farrow', 'Jo Lindqvist', 'Celia Boone', 'Mara Quayle', 'Alba Finch', 'Ben Achterberg'],
  ...['Rami Haddad', 'Olu Adeyemi', 'Fern Castell'],
  ...['Suki Brandt', 'Wren Abbott', 'Yusuf Karim', 'Dave Okoro', 'Dave Lind', 'Greta Moll', 'Hugo Serra', 'Tom Ellery', 'Ines Duarte'],
];
/** The left side of somebody's address. */
export const addressed = (name: string): string => name.toLowerCase().replace(' ', '.');

/** Asks for a question beside a note: exactly one comes, none that yes or no would answer, none that asks how somebody feels. */
export async function askOpenQuestion(page: Page, note: string): Promise<string> {
  const row = page.getByRole('main').getByRole('listitem').filter({ hasText: note });
  await row.getByRole('button', { name: 'A question to ask' }).click();
  const question = row.getByRole('status', { name: 'A question to ask' });
  await expect(question).toHaveCount(1);
  const asked = await question.innerText();
  must(asked.split('?').length === 2 && asked.endsWith('?'), `no single question: ${asked}`);
  must(/\b(?:what|how|which|who|when|where|on what)\b/iu.test(asked), `not an open question: ${asked}`);
  must(!/^(?:do|does|did|are|is|was|were|can|could|will|would|have|has|should)\b/iu.test(asked), `yes or no would answer: ${asked}`);
  must(!/feel|angry|sad|worried|upset|mood|insecure/iu.test(asked), `asks for a feeling: ${asked}`);
  return asked;
}
