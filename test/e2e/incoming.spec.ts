import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from './house.ts';

const demo = (name: string): string => fileURLToPath(new URL(`../../demo/${name}`, import.meta.url));
const file = (name: string, text: string) => ({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(text) });

async function choose(desk: Page, files: Parameters<ReturnType<Page['getByLabel']>['setInputFiles']>[0]): Promise<void> {
  await desk.getByRole('link', { name: 'Coming in' }).click();
  await desk.getByLabel('Drop files here, or choose them').setInputFiles(files);
  await expect(desk.getByText('Reading …')).toHaveCount(0);
}
const one = (desk: Page, name: string) => desk.getByRole('listitem').filter({ has: desk.getByRole('heading', { name }) });

test('a revision in which 45 is omitted waits until it is accepted; Ctrl+Z restores it (story:S10.1)', async ({ desk }) => {
  const script = readFileSync(demo('feature.fountain'), 'utf8');
  const without = script.replace(/INT\. HARROW HOUSE - KITCHEN - DAY #45#[\s\S]*?(?=\n(?:INT|EXT)\.)/u, '');
  await choose(desk, [file('feature-blue.fountain', without)]);
  const row = desk.getByRole('row').filter({ has: desk.getByRole('rowheader', { name: '45', exact: true }) });
  await expect(row).toContainText('omitted');
  await expect(row).toContainText('2026-12-02');
  await desk.getByRole('checkbox', { name: 'Accept scene 97 changed' }).uncheck();
  await expect(one(desk, 'feature-blue.fountain')).toContainText('0 added, 0 changed, 0 moved, 1 omitted');
  const { violations } = await new AxeBuilder({ page: desk }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
  await desk.getByRole('button', { name: 'Take this in' }).click();
  await expect(one(desk, 'feature-blue.fountain')).toContainText('Taken in: revision read in');
  await desk.getByRole('link', { name: 'Board', exact: true }).click();
  await expect(desk.getByText('OMITTED (HARROW HOUSE - KITCHEN)').first()).toBeVisible();
  await desk.keyboard.press('Control+z');
  await expect(desk.getByText('OMITTED (HARROW HOUSE - KITCHEN)')).toHaveCount(0);
});

test('good files are not held back by bad ones (story:S14.10)', async ({ desk }) => {
  const cut = file('cut.fdx', '<?xml version="1.0"?><FinalDraft><Content><Paragraph Type="Action"><Text>Half a');
  const people = file(
    'people.csv',
    'Name,Role,Phone,School,Email\nLottie Hale,cast,+44 20 7946 0999,Mill Lane,\nGale Orr,gaffer,,,gale.orr@unit.example.invalid\n',
  );
  await choose(desk, [cut, people, file('money.csv', readFileSync(demo('short-money.csv'), 'utf8'))]);
  await expect(one(desk, 'cut.fdx')).toContainText('xml-broken');
  await expect(one(desk, 'people.csv')).toContainText('line 2: Lottie Hale is a minor: phone and school not stored.');
  await expect(one(desk, 'money.csv')).toContainText('11 money lines, total £10,000.00');
  await desk.getByRole('button', { name: 'Take these 2 in' }).click();
  await expect(desk.getByRole('status', { name: 'Files' })).toHaveText('3 files: 2 taken in, 1 refused');
  await desk.keyboard.press('Control+z');
  await expect(desk.getByRole('status', { name: 'What was done last' })).toContainText('money read in');
});

test('a call without the cookie, or from elsewhere, brings nothing in', async ({ house, request }) => {
  const url = new URL('/api/incoming/take?name=money.csv', house.address);
  const data = readFileSync(demo('short-money.csv'));
  for (const origin of [url.origin, 'http://evil.example'])
    expect([401, 403]).toContain((await request.post(url.href, { data, headers: { origin } })).status());
  expect(await house.kept()).not.toContain('park fee and permit');
});

test('a calendar is dropped: each booking with start and end, the one without a zone an issue (story:S12.2)', async ({ desk }) => {
  await desk.getByRole('link', { name: 'Coming in' }).click();
  const transfer = await desk.evaluateHandle(
    (text) => {
      const dropped = new DataTransfer();
      dropped.items.add(new File([text], 'feature-bram.ics'));
      return dropped;
    },
    readFileSync(demo('feature-bram.ics'), 'utf8'),
  );
  await desk.getByRole('region', { name: 'Drop files' }).dispatchEvent('drop', { dataTransfer: transfer });
  const bram = one(desk, 'feature-bram.ics');
  await expect(bram).toContainText('16 entries: 15 with start and end, 1 without a zone');
  await expect(bram).toContainText('Mon 23 November, 09:00-17:00 London: feature');
  await expect(bram).toContainText('line 130: "collect sound rolls" has a time without a zone');
});

test('a column that nobody knows is named by hand, and the next list with the same header is read so', async ({ desk }) => {
  const list = (sum: number) => file('kosten.csv', `Wofür,Wieviel\nnight bus,${sum}.00\n`);
  await choose(desk, [list(120)]);
  const kosten = one(desk, 'kosten.csv').first();
  await expect(kosten).toContainText('List');
  await kosten.getByLabel('What column Wofür holds').selectOption('line');
  await kosten.getByLabel('What column Wieviel holds').selectOption('amount');
  await expect(kosten).toContainText('1 money line, total £120.00');
  const { violations } = await new AxeBuilder({ page: desk }).analyze();
  expect(violations.filter(({ impact }) => impact === 'serious' || impact === 'critical').map(({ id }) => id)).toEqual([]);
  await desk.getByRole('button', { name: 'Take this in' }).click();
  await expect(kosten).toContainText('Taken in: money read in');
  await desk.getByRole('button', { name: 'Clear the list' }).click();
  await desk.getByLabel('Drop files here, or choose them').setInputFiles([list(90)]);
  await expect(one(desk, 'kosten.csv')).toContainText('1 money line, total £90.00');
});
