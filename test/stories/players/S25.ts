import { expect, type Locator, type Page } from '@playwright/test';
import type { Received } from '../../vocabulary/mail-server.ts';
import { goTo, saidLast, whoGot } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import type { Stage } from '../stage.ts';
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

const mailsOf = async (stage: Stage): Promise<readonly Received[]> => (await stage.mailServer()).mails;
const toLena = async (stage: Stage): Promise<readonly Received[]> =>
  (await mailsOf(stage)).filter(({ to }) => to.startsWith('lena.ortiz@'));

/** Types Lena's message as hers, and opens what it leads to. */
async function pasteHers(page: Page): Promise<void> {
  await goTo(page, /^Conversations/u);
  await page.getByRole('combobox', { name: 'Who wrote' }).selectOption({ label: 'Lena Ortiz, brand director' });
  await page.getByRole('textbox', { name: /^Their message/u }).fill('the car is the wrong colour');
  await page.getByRole('button', { name: 'Answer it' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lena has written' })).toBeVisible();
}
async function openAnswer(page: Page): Promise<void> {
  await goTo(page, /^Conversations/u);
  await page.getByRole('link', { name: /^Lena, Wed 9 December/u }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Lena has written' })).toBeVisible();
}
const ways = [
  ['A', 'recolour it', '7,400', 'tue 15 dec 12:00'],
  ['B', 'film the car alone in Blackthorn Lane on Mon 14 December', '12,900', 'thu 17 dec 18:00'],
  ['C', 'new end frame', '1,600', 'fri 11 dec 18:00'],
] as const;
async function enterWays(page: Page): Promise<void> {
  for (const [key, what, cost, delivery] of ways) {
    await enter(page, `Way ${key}`, what);
    await enter(page, `Cost of ${key}`, cost);
    await enter(page, `Delivery of ${key}`, delivery);
  }
  await enter(page, 'Recommended', 'A');
  await enter(page, 'Choice by', 'thu 12:00');
  await expect(draft(page, 'Second answer')).toHaveValue(/choice by Thu 10 December/u);
}
/** Two copies are played at once on a machine that others use too. */
const busy = 25_000;
/** By the key under the text: the keys are on it, and Enter presses it. */
async function sendBy(page: Page, title: string): Promise<void> {
  await text(page, title)
    .getByRole('button', { name: /^Send to/u })
    .focus();
  await page.keyboard.press('Enter');
  await expect(text(page, title).getByRole('status')).toContainText(/1 person|1 of 1 sent/u, { timeout: busy });
}
/** The address in Lena's newest mail, at the server that runs now. */
async function choiceOf(stage: Stage, page: Page): Promise<string> {
  const mail = (await toLena(stage)).at(-1);
  const link = /http\S+\/choose\/\S+/u.exec(mail?.text ?? '')?.[0] ?? '';
  must(link !== '', 'no link to choose by in the mail to Lena');
  return new URL(new URL(link).pathname, new URL(page.url()).origin).href;
}

const firstLine = (body: string): string => body.trim().split('\n')[0] ?? '';
async function talkWithLena(page: Page): Promise<void> {
  await goTo(page, /^Conversations/u);
  await page.getByRole('combobox', { name: 'With whom' }).fill('Lena Ortiz');
  await page.getByRole('button', { name: 'Working call' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Talk with Lena' })).toBeVisible();
}

/** C was chosen: the recap of the next day. */
async function nextDayWithC(stage: Stage): Promise<void> {
  const page = await stage.restart('2026-12-10T08:45:00Z');
  await talkWithLena(page);
  const recap = page.getByRole('region', { name: 'Recap to Lena Ortiz' });
  const body = recap.getByRole('textbox', { name: 'Draft to Lena Ortiz' });
  mustSay('the first line', firstLine(await body.inputValue()), /^Delivery is unchanged: Fri 11 December, 18:00 London\./u);
  mustSay('the recap', await body.inputValue(), 'C new end frame: £1,600', '(Lena Ortiz)');
  const believes = page.getByRole('region', { name: 'They still believe' });
  mustBe('who still believes another date', await believes.getByRole('listitem').count(), 0);
  const before = (await toLena(stage)).length;
  await recap.getByRole('button', { name: 'Send the recap to Lena Ortiz' }).click();
  await expect.poll(async () => (await toLena(stage)).length, { timeout: 40_000 }).toBe(before + 1);
  mustSay('the mail', firstLine((await toLena(stage)).at(-1)?.text ?? ''), /^Delivery is unchanged/u);
}

/** Copies in which A was chosen instead, each beside its story: its bar runs while the story waits for its own. */
const withA = new WeakMap<Stage, Stage>();
async function offerInstead(stage: Stage): Promise<void> {
  const other = stage.another();
  await other.mailServer();
  other.tell({ mail: true, address: true });
  const evening = await other.page();
  await pasteHers(evening);
  await enter(evening, 'What happened', 'picture 4 was filmed on Fri 4 December with the car as delivered');
  await enterWays(evening);
  await sendBy(evening, 'Second answer');
  withA.set(stage, other);
}
async function chooseAInstead(stage: Stage): Promise<void> {
  const other = withA.get(stage);
  must(other !== undefined, 'the copy in which A is chosen was not opened');
  await expect.poll(async () => (await toLena(other)).length, { timeout: 40_000 }).toBe(1);
  const phone = await other.phone(await choiceOf(other, await other.page()));
  await phone.getByRole('button', { name: 'I choose A' }).click();
  await expect(phone.getByRole('status')).toContainText('You chose A recolour it');
}

async function nextDayWithA(other: Stage): Promise<void> {
  const next = await other.restart('2026-12-10T08:45:00Z');
  await talkWithLena(next);
  const theirs = next.getByRole('region', { name: 'They still believe' });
  await expect(theirs.getByRole('listitem')).toContainText('Fri 11 December, 18:00 London; now Tue 15 December, 12:00 London');
  const text = await next.getByRole('textbox', { name: 'Draft to Lena Ortiz' }).inputValue();
  mustSay('the first line with A', firstLine(text), 'Tue 15 December, 12:00 London');
  await next.getByRole('button', { name: 'Send the recap to Lena Ortiz' }).click();
  await expect(theirs.getByRole('listitem')).toHaveCount(0, { timeout: 15_000 });
}

/** Copies beside their stories: opened in a step that has time, so that none waits for two starts and a bar. */
const silent = new WeakMap<Stage, Stage>();
async function writeNothing(stage: Stage): Promise<void> {
  const other = stage.another();
  await other.mailServer();
  other.tell({ mail: true, address: true });
  await pasteHers(await other.page());
  silent.set(stage, other);
}
/** Nothing was sent: at 22:16 the producer is told, and nobody else. */
async function nothingSent(stage: Stage): Promise<void> {
  const other = silent.get(stage);
  must(other !== undefined, 'the copy in which nothing is sent was not opened');
  const page = await other.restart('2026-12-09T22:16:00Z');
  await expect.poll(async () => (await mailsOf(other)).length, { timeout: 30_000 }).toBe(1);
  mustBe('who is told', whoGot(await mailsOf(other)), ['nora.vale']);
  mustSay('what Nora is told', (await mailsOf(other))[0]?.text ?? '', 'Fifteen minutes are over', 'Lena Ortiz');
  await goTo(page, /^Conversations/u);
  await expect(page.getByRole('main')).toContainText('Fifteen minutes are over and nothing has left');
  mustBe('who is told in all', whoGot(await mailsOf(other)), ['nora.vale']);
}

export const S25: Players = {
  'S25.1': async (stage) => {
    await stage.mailServer();
    stage.tell({ mail: true, address: true });
    const page = await stage.page();
    await pasteHers(page);
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
    await writeNothing(stage);
  },
  'S25.4': async (stage) => {
    // The other copy waits for its own minute meanwhile.
    const late = nothingSent(stage);
    const page = await stage.restart('2026-12-09T22:09:00Z');
    await openAnswer(page);
    mustNotSay('the first answer', await draft(page, 'First answer').inputValue(), 'unacceptable');
    await sendBy(page, 'First answer');
    await expect.poll(async () => (await mailsOf(stage)).length, { timeout: 40_000 }).toBe(1);
    mustBe('who got mail', whoGot(await mailsOf(stage)), ['lena.ortiz']);
    mustSay('the mail', (await mailsOf(stage))[0]?.text ?? '', 'the car is the wrong colour', 'Thu 10 December, 08:30 London');
    await expect(text(page, 'First answer').getByRole('status')).toContainText('1 of 1 sent');
    await expect(page.getByRole('main')).not.toContainText('nothing has left');
    await late;
  },
  'S25.5': async (stage) => {
    const page = await stage.page();
    await enter(page, 'What happened', 'picture 4 was filmed on Fri 4 December with the car as delivered');
    await enter(page, 'Way B', 'film it again at Harrow House');
    mustSay('Harrow House', await saidLast(page), /Harrow House.*hire ended Fri 4 December/u);
    await enterWays(page);
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
  'S25.7': async (stage) => {
    const page = await stage.page();
    const before = (await toLena(stage)).length;
    await sendBy(page, 'Second answer');
    mustBe('mails of the second answer before the kill', (await toLena(stage)).length, before);
    await openAnswer(await stage.kill('2026-12-09T22:30:00Z'));
    await expect.poll(async () => (await toLena(stage)).length, { timeout: 40_000 }).toBe(before + 1);
    const after = await stage.page();
    await expect(text(after, 'Second answer').getByRole('status')).toContainText('1 of 1 sent', { timeout: 15_000 });
    const second = (await toLena(stage)).filter(({ text: said }) => said.includes('I recommend A'));
    mustBe('mails of the second answer', second.length, 1);
    mustSay('the second answer', second[0]?.text ?? '', '£7,600', '£12,900', '£1,600');
  },
  'S25.8': async (stage) => {
    const page = await stage.page();
    const link = await choiceOf(stage, page);
    for (let times = 0; times < 2; times += 1) mustBe('the scanner was answered', (await fetch(link)).status, 200);
    const phone = await stage.phone(link);
    mustSay('the page', plain(await phone.innerText('main')), 'You answer as Lena. Not you?', 'C new end frame', '£1,600');
    await expect(page.getByRole('region', { name: 'Their choice' })).toHaveCount(0);
    await phone.getByRole('button', { name: 'I choose C' }).click();
    await expect(phone.getByRole('status')).toContainText('You chose C new end frame');
    mustBe('keys left on the page', await phone.getByRole('button').count(), 0);
    const again = await stage.phone(link);
    await expect(again.getByRole('status')).toContainText('You chose C new end frame');
    const choice = page.getByRole('region', { name: 'Their choice' });
    await expect(choice).toContainText(/Lena Ortiz, confirmed Wed 9 December, 22:3\d London/u, { timeout: 15_000 });
    await choice.getByRole('button', { name: 'Start the work' }).click();
    await expect(page.getByRole('status', { name: 'What was done last' })).toContainText('the overage of £1,600 is not signed');
    const kept = JSON.parse(await stage.exported()) as {
      readonly production: {
        readonly decisions: Readonly<Record<string, { readonly decider: string; readonly strength: string }>>;
        readonly journal: readonly { readonly command: string }[];
      };
    };
    mustBe(
      'decisions',
      Object.values(kept.production.decisions).map(({ decider, strength }) => [decider, strength]),
      [['lena', 'confirmed']],
    );
    mustBe('rows of the choice', kept.production.journal.filter(({ command }) => command === 'choose-way').length, 1);
    await expect(choice).not.toContainText('Work started');
    await offerInstead(stage);
  },
  'S25.9': async (stage) => {
    const page = await stage.page();
    const instead = chooseAInstead(stage);
    mustBe('who got mail before', [...new Set(whoGot(await mailsOf(stage)))], ['lena.ortiz']);
    await sendBy(page, 'To whoever makes it');
    await expect.poll(async () => (await mailsOf(stage)).at(-1)?.to ?? '', { timeout: 40_000 }).toContain('dev.rao');
    mustSay('the mail to Dev', (await mailsOf(stage)).at(-1)?.text ?? '', 'C new end frame', 'Sat 12 December, 03:00 Tokyo');
    mustBe('who got mail', [...new Set(whoGot(await mailsOf(stage)))], ['lena.ortiz', 'dev.rao']);
    await goTo(page, /^Promises/u);
    const mine = page.getByRole('listitem').filter({ hasText: 'partner film' });
    await expect(mine.first()).toContainText('Fri 11 December, 18:00 London');
    await expect(page.getByRole('main')).not.toContainText('Tue 15 December');
    await instead;
  },
  'S25.10': async (stage) => {
    const other = withA.get(stage);
    must(other !== undefined, 'A was not chosen in the other copy');
    await Promise.all([nextDayWithC(stage), nextDayWithA(other)]);
  },
};
