import { expect, type Page } from '@playwright/test';
import type { Received } from '../../vocabulary/mail-server.ts';
import { goTo, linkIn, whoGot } from '../desk.ts';
import { must, mustBe, mustNotSay, mustSay, plain } from '../seen.ts';
import type { Stage } from '../stage.ts';
import { preview } from '../writing.ts';
import type { Players } from './player.ts';

const three = 'bram, dev, curtis';
const order = 'Send the final of the opening by Fri 4 Dec 18:00 London';

/** Everything that the server on this machine accepted so far. */
const mailsOf = async (stage: Stage): Promise<readonly Received[]> => (await stage.mailServer()).mails;
const sentText = (page: Page, place: number) => page.getByRole('region', { name: 'Sent', exact: true }).getByRole('article').nth(place);
const rowOf = (page: Page, name: string, place = 0) =>
  sentText(page, place).getByRole('region', { name: 'Said back' }).getByRole('listitem', { name, exact: true });

async function toWriting(page: Page): Promise<Page> {
  await goTo(page, /^Write/u);
  await page.getByRole('heading', { level: 1, name: 'Write' }).waitFor();
  return page;
}

/** The newest mail of one person, and the address in it, at the server that runs now: its port is another one after a restart. */
async function linkOf(stage: Stage, person: string, which = -1): Promise<string> {
  const mail = (await mailsOf(stage)).filter(({ to }) => to.startsWith(`${person}.`)).at(which);
  must(mail !== undefined && linkIn(mail) !== '', `no link in a mail to ${person}`);
  return new URL(new URL(linkIn(mail)).pathname, new URL((await stage.page()).url()).origin).href;
}

/** What somebody answers by their link; fields that are not named stay empty. */
async function answerBy(stage: Stage, person: string, said: Readonly<Record<string, string>>): Promise<string> {
  const phone = await stage.phone(await linkOf(stage, person));
  for (const [field, text] of Object.entries(said)) await phone.getByLabel(new RegExp(`^${field}`, 'u')).fill(text);
  await phone.getByRole('button', { name: 'Send my answer' }).click();
  await expect(phone.getByText(/^You said for/u).first()).toBeVisible();
  return plain(await phone.innerText('main'));
}

const counts = /count|rate|rank|score|average|silen|differ|read.?back|confirm|repl(?:y|ies)|seen|kept|broken|missed|late|delay/iu;
const whose = /^(?:person|name|who|owner|by|to|from)$/u;
const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : [];

/** Figures that stand beside a name, or under one, and say how often somebody did or did not do something. */
function countsByPerson(value: unknown): readonly string[] {
  const entries = entriesOf(value);
  const personal = entries.some(([key]) => whose.test(key));
  const own = personal ? entries.filter(([key, one]) => typeof one === 'number' && counts.test(key)).map(([key]) => key) : [];
  return [...own, ...entries.flatMap(([, one]) => countsByPerson(one))];
}
/** The same in shapes: a field for a figure beside a field for a name. */
function countedFields(shape: unknown): readonly string[] {
  const entries = entriesOf(shape);
  const properties = entriesOf(entries.find(([key]) => key === 'properties')?.[1]);
  const personal = properties.some(([key]) => whose.test(key));
  const isFigure = (one: unknown): boolean =>
    entriesOf(one).some(([key, type]) => key === 'type' && (type === 'number' || type === 'integer'));
  const own = personal ? properties.filter(([key, one]) => counts.test(key) && isFigure(one)).map(([key]) => key) : [];
  return [...own, ...entries.flatMap(([, one]) => countedFields(one))];
}

export const S2: Players = {
  'S2.1': async (stage) => {
    await stage.mailServer();
    stage.tell({ mail: true, address: true });
    const page = await stage.page();
    await goTo(page, /^Write/u);
    await preview(page, three, 'instruction', order);
    const readBack = page.getByRole('region', { name: 'Read back' });
    mustSay('why', plain(await readBack.innerText()), /zones differ/u, 'London', 'Tokyo', 'Los Angeles');
    mustBe('fields', await readBack.getByRole('listitem').allInnerTexts(), ['time', 'format', 'first step']);
  },
  'S2.2': async (stage) => {
    const page = await stage.page();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status', { name: 'What was done last' })).toContainText('3 messages');
    await expect(sentText(page, 0).getByRole('status')).toContainText(/^3 people, in \d+ s/u);
    await expect.poll(async () => (await mailsOf(stage)).length, { timeout: 40_000 }).toBe(2);
    const mails = await mailsOf(stage);
    mustBe('who got mail', whoGot(mails), ['bram.oakes', 'dev.rao']);
    mustSay("Bram's mail", mails[0]?.text ?? '', 'Fri 4 December, 18:00 London');
    mustSay("Dev's mail", mails[1]?.text ?? '', 'Sat 5 December, 03:00 Tokyo');
    const held = sentText(page, 0).getByRole('list', { name: 'Held' });
    await expect(held.getByRole('listitem')).toHaveText(['Curtis Bell: held until Tue 1 December, 08:00 Los Angeles (16:00 London)']);
  },
  'S2.3': async (stage) => {
    const page = await toWriting(await stage.restart('2026-12-01T16:00:00Z'));
    await expect.poll(async () => (await mailsOf(stage)).length, { timeout: 20_000 }).toBe(3);
    await expect(rowOf(page, 'Curtis Bell')).toContainText('sent', { timeout: 15_000 });
    const mails = await mailsOf(stage);
    mustBe('who got mail', whoGot(mails), ['bram.oakes', 'dev.rao', 'curtis.bell']);
    mustSay("Curtis's mail", mails[2]?.text ?? '', 'Fri 4 December, 10:00 Los Angeles');
  },
  'S2.4': async (stage) => {
    const link = await linkOf(stage, 'dev');
    for (let times = 0; times < 2; times += 1) mustBe('the scanner was answered', (await fetch(link)).status, 200);
    mustSay("Dev's page", await (await stage.phone(link)).innerText('main'), 'You answer as Dev. Not you?');
    const page = await stage.page();
    await toWriting(page);
    await page.reload();
    await expect(rowOf(page, 'Dev Rao')).toContainText('sent');
    await expect(rowOf(page, 'Dev Rao')).not.toContainText(/seen|confirmed/u);
  },
  'S2.5': async (stage) => {
    await answerBy(stage, 'bram', { Time: '6pm fri', Format: 'locked picture, rough sound' });
    const row = rowOf(await stage.page(), 'Bram Oakes');
    await expect(row).toContainText('for you to judge: format', { timeout: 15_000 });
    await expect(row).toContainText('locked picture, rough sound');
    await expect(row).not.toContainText('differs');
    await row.getByRole('button', { name: 'That’s it' }).click();
    await expect(row).toContainText('confirmed', { timeout: 15_000 });
  },
  'S2.6': async (stage) => {
    await answerBy(stage, 'dev', { Time: 'Fri 18:00' });
    const row = rowOf(await stage.page(), 'Dev Rao');
    await expect(row).toContainText('differs: time', { timeout: 15_000 });
    await expect(row).toContainText('Fri 4 December, 18:00 Tokyo (09:00 London)');
    mustBe('mails', (await mailsOf(stage)).length, 3);
  },
  'S2.7': async (stage) => {
    const row = rowOf(await stage.page(), 'Curtis Bell');
    for (const nod of ['OK', '👍']) {
      await answerBy(stage, 'curtis', { Time: nod, Format: nod });
      await expect(row).toContainText(`“${nod}”`, { timeout: 15_000 });
      await expect(row).toContainText('seen');
      await expect(row).not.toContainText('confirmed');
    }
  },
  'S2.8': async (stage) => {
    await answerBy(stage, 'dev', { Format: 'graded, mixed' });
    await answerBy(stage, 'curtis', { Format: 'delivery master, all languages' });
    const page = await stage.page();
    for (const [name, said] of [
      ['Dev Rao', 'graded, mixed'],
      ['Curtis Bell', 'delivery master, all languages'],
    ] as const) {
      const row = rowOf(page, name);
      await expect(row).toContainText(said, { timeout: 15_000 });
      await row.getByRole('button', { name: 'Not it' }).click();
      await expect(row).toContainText(/differs: .*format/u, { timeout: 15_000 });
    }
    await expect(sentText(page, 0)).toContainText("reword: 2 of 3 read 'format' differently");
    const people = JSON.stringify(
      (JSON.parse(await stage.exported()) as { readonly production: { readonly people: unknown } }).production.people,
    );
    mustNotSay('the cards', people, /differ|reword|graded, mixed|delivery master/iu);
  },
  'S2.9': async (stage) => {
    const old = await linkOf(stage, 'bram');
    const page = await toWriting(await stage.restart('2026-12-02T17:00:00Z'));
    await sentText(page, 0).getByRole('button', { name: 'Send a new wording' }).click();
    await preview(page, three, 'instruction', `${order} (final = picture locked, sound not mixed)`);
    await page.keyboard.press('Control+Enter');
    await expect.poll(async () => (await mailsOf(stage)).length, { timeout: 40_000 }).toBe(5);
    mustBe('who got the new wording', whoGot((await mailsOf(stage)).slice(3)), ['bram.oakes', 'curtis.bell']);
    await expect(sentText(page, 0).getByRole('list', { name: 'Held' }).getByRole('listitem')).toHaveText([
      'Dev Rao: held until Thu 3 December, 07:00 Tokyo (22:00 London)',
    ]);
    const phone = await stage.phone(new URL(new URL(old).pathname, new URL(page.url()).origin).href);
    mustSay('the old link', await phone.innerText('main'), 'replaced');
    mustBe('fields on the old page', await phone.getByRole('textbox').count(), 0);
    await goTo(page, /^Words/u);
    await expect(page.getByRole('region', { name: 'Words', exact: true })).toContainText(/“final”.*picture locked, sound,? not mixed/u);
  },
  'S2.10': async (stage) => {
    const before = await toWriting(await stage.restart('2026-12-03T16:59:00Z'));
    await expect(rowOf(before, 'Curtis Bell')).toContainText('sent');
    await expect(rowOf(before, 'Curtis Bell')).not.toContainText(/silent:|confirmed/u);
    const page = await toWriting(await stage.restart('2026-12-03T17:00:00Z'));
    const row = rowOf(page, 'Curtis Bell');
    await expect(row).toContainText(/silent: ring \+1 310 555 01\d\d/u, { timeout: 45_000 });
    await expect(row).not.toContainText('confirmed');
  },
  'S2.11': async (stage) => {
    const page = await stage.page();
    const exported = await stage.exported();
    must(exported.includes('Bram'), 'the export has nobody in it');
    mustBe('counts by person in the export', countsByPerson(JSON.parse(exported)), []);
    mustNotSay('the export', exported, /read.?backs?["\s]*:\s*\d|"silent"|"differs/iu);
    const document = JSON.parse(await page.evaluate("fetch('/api/openapi.json').then((answer) => answer.text())")) as {
      readonly paths: object;
    };
    must(Object.keys(document.paths).length > 40, 'the document has no calls');
    mustBe('counts by person in the API document', countedFields(document.paths), []);
  },
};
