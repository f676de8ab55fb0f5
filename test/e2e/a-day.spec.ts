import { test as base, expect, type Page } from '@playwright/test';
import { scratchCluster } from '#store/index.ts';
import { addressed, linkIn, saidBack, theTwenty, whoGot } from '../stories/desk.ts';
import { makeStage, type Stage } from '../stories/stage.ts';
import { stories } from '../stories/steps.ts';

/** The feature at Tue 1 December, 05:25, with a mail server and an address for people outside. */
const test = base.extend<{ readonly stage: Stage }>({
  stage: async ({ browser }, use) => {
    const story = stories.find(({ id }) => id === 'S4');
    if (!story) throw new Error('the story of the car at her door is gone');
    const cluster = await scratchCluster(null);
    const stage = makeStage(story, { browser, cluster });
    await stage.mailServer();
    stage.tell({ mail: true, address: true });
    await use(stage);
    await stage.end();
    await cluster.end();
  },
});

const phone = { width: 390, height: 780 };

/** Keys that were pressed and taps that were made on the page, as the producer's hand makes them. */
const counted = async (page: Page): Promise<() => Promise<{ readonly keys: number; readonly taps: number }>> => {
  await page.evaluate(
    `window.counted = { keys: 0, taps: 0 };
     addEventListener('keydown', (event) => { if (!['Control', 'Shift'].includes(event.key)) window.counted.keys += 1; }, true);
     addEventListener('pointerdown', () => { window.counted.taps += 1; }, true);`,
  );
  return () => page.evaluate('window.counted');
};

test('story:P1 section 5: from the ringing phone to everyone informed and confirmed, in thirty keys', async ({ stage }) => {
  test.setTimeout(180_000);
  const server = await stage.mailServer();
  const page = await stage.page();
  const hand = await counted(page);

  await page.keyboard.press('/');
  await page.keyboard.type('! mara out today');
  const asked = performance.now();
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name: 'Options', exact: true }).waitFor();
  const answered = performance.now();
  expect((await hand()).keys, 'the line with / and Enter').toBeLessThanOrEqual(18);

  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  const send = page.getByRole('button', { name: 'Send to 20 people' });
  await expect(send).toBeEnabled();
  const bar = page.getByRole('region', { name: 'Sending' }).getByRole('status');
  const pressed = performance.now();
  await page.keyboard.press('Control+Enter');
  await expect(bar).toContainText('20 people, in');
  const queued = performance.now();
  test.info().annotations.push({
    type: 'machine time',
    description: `answer ${Math.round(answered - asked)} ms, key to all queued ${Math.round(queued - pressed)} ms`,
  });
  console.log(
    `from Enter to the answer ${Math.round(answered - asked)} ms; from the key to all 20 queued ${Math.round(queued - pressed)} ms`,
  );

  await expect.poll(() => server.mails.length, { timeout: 60_000 }).toBe(20);
  expect(whoGot(server.mails), 'each once, in the order of sending, and nobody else').toEqual(theTwenty.map(addressed));
  expect(server.mails.filter((mail) => linkIn(mail) !== '').map(({ to }) => to.split('.')[0])).toEqual(['ben']);

  // Two phones: Ben says his hour back on his, and the producer reads it on hers.
  const ben = await stage.phone(server.mails.map(linkIn).find((link) => link !== '') ?? '');
  await ben.setViewportSize(phone);
  await ben.getByLabel(/^Make-up/u).fill('2.15 pm');
  await ben.getByRole('button', { name: 'Send my answer' }).click();
  await expect(saidBack(page, 'Ben Achterberg')).toContainText('confirmed');
  const nora = await stage.secondBrowser();
  await nora.setViewportSize(phone);
  await nora.goto(page.url());
  await expect(saidBack(nora, 'Ben Achterberg')).toContainText('confirmed');
  const { keys, taps } = await hand();
  expect(keys, 'keys of the producer').toBeLessThanOrEqual(30);
  expect(taps, 'taps of the producer').toBeLessThanOrEqual(2);
});

/** What the slowest phone network that counts as 3G carries: 400 kilobits a second, 400 ms for there and back. */
const slow = { bytesPerSecond: 50_000, roundTrip: 0.4 };

test('three people’s pages are there within three seconds at 3G speed, and answer without a script', async ({ stage, browser }) => {
  const link = async (...args: readonly string[]): Promise<string> =>
    (await stage.coverset('link', stage.production, ...args)).out.trim().split('\n').at(-1) ?? '';
  await stage.page();
  for (const person of ['zoe', 'suki', 'yusuf']) {
    const context = await browser.newContext({ viewport: phone, javaScriptEnabled: false });
    const page = await context.newPage();
    let [bytes, requests] = [0, 0];
    page.on('response', async (response) => {
      requests += 1;
      bytes += Number((await response.allHeaders())['content-length'] ?? (await response.body()).length);
    });
    const session = await context.newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: slow.roundTrip * 1000,
      downloadThroughput: slow.bytesPerSecond,
      uploadThroughput: slow.bytesPerSecond,
    });
    const address = await link(person, '--day', '2026-12-02');
    const begin = performance.now();
    await page.goto(address);
    await expect(page.getByRole('button', { name: 'Confirm' })).toBeEnabled();
    console.log(`${person}: ${bytes} bytes in ${requests} requests, ${Math.round(performance.now() - begin)} ms`);
    // Counted, not timed: name, connection and each request a way there and back, and the bytes at the network's speed.
    expect(bytes / slow.bytesPerSecond + (2 + requests) * slow.roundTrip, `${person}'s page, in seconds of 3G`).toBeLessThan(3);
    await page.getByRole('button', { name: 'Confirm' }).click();
    await expect(page.getByRole('status')).toContainText('You confirmed this on');
    await context.close();
  }
});
