import { expect, type Page } from '@playwright/test';
import type { Received } from '../../vocabulary/mail-server.ts';
import { chipOf, fileLine, goTo, leaveLine, undoIt, whoGot } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import { answered, type Stage } from '../stage.ts';
import { preview, reader } from '../writing.ts';
import type { Players } from './player.ts';

const line = '"edgy = modern, sophisticated, not gritty @lena';

interface Word {
  readonly thing: {
    readonly kind: string;
    readonly term: string;
    readonly fits: readonly string[];
    readonly fitsNot: readonly string[];
    readonly person: string;
  };
}

const mailsOf = async (stage: Stage): Promise<readonly Received[]> => (await stage.mailServer()).mails;
const wordLink = (mail: Received | undefined): string => /http\S+\/word\/\S+/u.exec(mail?.text ?? '')?.[0] ?? '';
/** Six pictures as a producer would lay before her: what each shows stands beside it. */
const pictures = [
  ['glass stair', 'modern', [120, 160, 190]],
  ['dark wood bar', 'sophisticated', [70, 45, 30]],
  ['torn concrete', 'gritty', [130, 128, 124]],
  ['neon alley', 'loud', [200, 30, 160]],
  ['linen chair', 'soft', [225, 215, 195]],
  ['brushed steel', 'cool', [150, 155, 165]],
] as const;

/** A small picture of one colour, as a phone would have it. */
const pictureOf = (page: Page, colour: readonly number[]): Promise<string> =>
  page.evaluate(
    `(() => { const c = document.createElement('canvas'); c.width = 48; c.height = 36; const g = c.getContext('2d');
      g.fillStyle = 'rgb(${colour.join(',')})'; g.fillRect(0, 0, 48, 36); return c.toDataURL('image/png').split(',')[1]; })()`,
  );

async function putReference(page: Page, name: string, shows: string, picture: string | null): Promise<void> {
  const form = page.getByRole('form', { name: 'A reference to “edgy”' }).first();
  await form.getByRole('textbox', { name: 'Reference' }).fill(name);
  await form.getByRole('textbox', { name: 'Shows' }).fill(shows);
  if (picture !== null)
    await form.getByLabel('Picture').setInputFiles({ name: `${name}.png`, mimeType: 'image/png', buffer: Buffer.from(picture, 'base64') });
  await form.getByRole('button', { name: 'Add it' }).click();
  await expect(page.getByRole('status', { name: 'What was done last' })).toContainText(`"${name}" is put to "edgy"`, { ignoreCase: true });
}

export const S23: Players = {
  'S23.1': async (stage) => {
    await stage.mailServer();
    stage.tell({ mail: true, address: true });
    const page = await stage.page();
    await goTo(page, /^Lines/u);
    const word = page.getByRole('main').getByRole('listitem').filter({ hasText: 'edgy' });
    await expect(word).toContainText(/Lena.*loose/u);
    const chip = await chipOf(page, line);
    mustSay('the chip', chip, 'Lena', /fits modern, sophisticated/u, /not fit gritty/u);
    await leaveLine(page);
    await fileLine(page, line);
    await expect(word).toContainText('modern, sophisticated, not gritty');
    await expect(word).not.toContainText('loose');
    await undoIt(page);
    await expect(word).toContainText(/Lena.*loose/u);
  },
  'S23.2': async (stage) => {
    const read = await stage.coverset('line', line, '--at', '2026-12-02T09:00:00Z', '--zone', 'Europe/London', '--json');
    const { thing } = answered<Word>(read);
    mustBe('the word', [thing.kind, thing.term, thing.person], ['word', 'edgy', 'lena']);
    mustBe('fits', thing.fits, ['modern', 'sophisticated']);
    mustBe('does not fit', thing.fitsNot, ['gritty']);
  },
  'S23.3': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Write/u);
    await preview(page, 'dev', 'recap', 'The look is edgy.');
    await expect(reader(page, 'Dev Rao').getByRole('list', { name: 'Findings' })).toContainText('V4');
    await preview(page, 'roland', 'recap', 'The look is premium.');
    const roland = reader(page, 'Roland Price');
    await expect(roland).toContainText('quiet, dark wood, not gold');
    mustNotSay('what Roland gets', await roland.innerText(), 'V4');
  },
  'S23.4': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Words/u);
    const notPinned = page.getByRole('region', { name: /edgy.* is not pinned/u });
    await expect(page.getByRole('region', { name: 'Sent back' })).toContainText('opening v1');
    mustBe('asked after v1 alone', await notPinned.count(), 0);
    await page.getByRole('combobox', { name: 'Who sent it back' }).selectOption({ label: 'Lena Ortiz' });
    await page.getByRole('textbox', { name: 'Version' }).fill('opening v2');
    await page.getByRole('textbox', { name: 'In their words' }).fill('too edgy');
    await page.getByRole('button', { name: 'Enter it' }).click();
    await expect(notPinned).toContainText('this word is not pinned');
    const [one, other] = await Promise.all([
      notPinned.getByRole('article', { name: 'opening v1' }).boundingBox(),
      notPinned.getByRole('article', { name: 'opening v2' }).boundingBox(),
    ]);
    must(one !== null && other !== null && one.y === other.y && one.x < other.x, 'v1 and v2 do not stand side by side');
    await expect(notPinned.getByRole('textbox', { name: 'Draft to Lena Ortiz' })).toHaveValue(/You said "edgy"\. Which two of these fit/u);
  },
  'S23.5': async (stage) => {
    const page = await stage.page();
    const notPinned = page.getByRole('region', { name: /edgy.* is not pinned/u });
    for (const [name, shows, colour] of pictures) await putReference(page, name, shows, await pictureOf(page, colour));
    await expect(notPinned.getByRole('list', { name: 'References' }).getByRole('img')).toHaveCount(0);
    await expect(notPinned.getByRole('list', { name: 'References' }).locator('img')).toHaveCount(6);
    await expect(notPinned.getByRole('textbox', { name: 'Draft to Lena Ortiz' })).toHaveValue(/glass stair, dark wood bar, torn concrete/u);
    const rows = async (): Promise<number> => {
      const kept = JSON.parse(await stage.exported()) as { readonly production: { readonly journal: readonly { readonly by: string }[] } };
      return kept.production.journal.filter(({ by }) => by === 'lena').length;
    };
    await notPinned.getByRole('button', { name: 'Ask Lena Ortiz' }).click();
    await expect.poll(async () => (await mailsOf(stage)).length, { timeout: 40_000 }).toBe(1);
    mustBe('who got mail', whoGot(await mailsOf(stage)), ['lena.ortiz']);
    const link = wordLink((await mailsOf(stage))[0]);
    must(link !== '', 'no link in the mail to Lena');
    mustBe('the first opening was answered', (await fetch(link)).status, 200);
    const phone = await stage.phone(link);
    mustBe('rows of Lena after two openings', await rows(), 0);
    await expect(phone.locator('img')).toHaveCount(6);
    for (const [name, choice] of [
      ['glass stair', 'fits'],
      ['dark wood bar', 'fits'],
      ['torn concrete', 'does not fit'],
    ] as const)
      await phone.getByRole('group', { name }).getByRole('radio', { name: choice, exact: true }).check();
    await phone.getByRole('button', { name: 'That is what I mean' }).click();
    await expect(phone.getByRole('status')).toContainText('modern, sophisticated, not gritty');
    mustBe('rows of Lena', await rows(), 1);
    const word = page.getByRole('listitem', { name: '“edgy” for Lena' });
    await expect(word).toContainText('modern, sophisticated, not gritty pinned', { timeout: 15_000 });
    const pinned = word.getByRole('list', { name: 'Pictures' });
    await expect(pinned.locator('img')).toHaveCount(3);
    mustBe(
      'the pictures',
      (await pinned.getByRole('listitem').allInnerTexts()).map((text) => plain(text)),
      ['glass stair modern fits', 'dark wood bar sophisticated fits', 'torn concrete gritty does not fit'],
    );
    await expect(notPinned).toHaveCount(0);
  },
  'S23.6': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Write/u);
    await preview(page, 'dev', 'recap', 'The look is edgy. Send it by Fri 4 Dec 18:00 London.');
    const dev = reader(page, 'Dev Rao');
    await expect(dev).toContainText('modern, sophisticated, not gritty (Lena)');
    await expect(dev).toContainText('Sat 5 December, 03:00 Tokyo');
    mustNotSay('what Dev gets', await dev.innerText(), 'V4');
  },
  'S23.7': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Words/u);
    const word = page.getByRole('listitem', { name: '“edgy” for Lena' });
    await word.getByText('Put a reference to it').click();
    await putReference(page, 'torn concrete', '', null);
    const both = page.getByRole('region', { name: '“edgy”: contradicts' });
    await expect(both.getByRole('article', { name: 'Put to it now' })).toContainText('torn concrete');
    await expect(both.getByRole('article', { name: 'What they said' })).toContainText(/torn concrete.*does not fit/u);
    await expect(both).toContainText('contradicts');
    const question = both.getByRole('textbox', { name: 'Draft to Lena Ortiz' });
    await expect(question).toHaveValue(
      /torn concrete was put to "edgy".*does not fit: .*torn concrete.*Until you answer, what you said stands/u,
    );
    await expect(both.getByRole('button', { name: 'Ask Lena Ortiz' })).toBeEnabled();
    await expect(word).toContainText('modern, sophisticated, not gritty pinned');
    await expect(word.getByRole('list', { name: 'Pictures' }).getByRole('listitem')).toHaveCount(3);
  },
  'S23.8': async (stage) => {
    const page = await stage.page();
    await goTo(page, /^Words/u);
    await fileLine(page, '"edgy = raw, loud @roland');
    const two = page.getByRole('region', { name: 'two meanings at Kestrane' });
    await expect(two).toContainText('modern, sophisticated, not gritty');
    await expect(two).toContainText('raw, loud');
    mustSay('who decides', await two.innerText(), /Lena Ortiz decides/u);
  },
  'S23.9': async (stage) => {
    const page = await stage.page();
    const back = page.getByRole('region', { name: 'Words', exact: true }).getByRole('listitem', { name: '“edgy” for Lena' });
    await expect(back).toContainText('2 versions came back with it');
    const dev = await stage.joins('dev', 'head');
    await dev.getByRole('heading', { level: 1 }).waitFor();
    mustSay("Dev's page", await dev.innerText('main'), '"edgy": modern, sophisticated, not gritty (Lena)');
    const vivian = await stage.joins('vivian', 'executive');
    await vivian.getByRole('heading', { level: 1 }).waitFor();
    mustNotSay("Vivian's page", await vivian.content(), /edgy|gritty|sophisticated|premium/iu);
    for (const [name, theirs] of [
      ['Dev', dev],
      ['Vivian', vivian],
    ] as const)
      mustNotSay(`${name}'s page`, await theirs.content(), /came back|sent back|rejected|\bv1\b|opening v2/iu);
  },
};
