// npm test: everything that must hold, and one line at the end that counts it.
//   quick  the checks and the unit tests, for daily work
//   long   the same as npm test, with fresh seeds, more runs of each law, and every listed mutation
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { check, checks } from './check.mjs';
import { build, here, install, node26, env, root, say, step, stop } from './lib.mjs';

const begin = Date.now();
const lap = (text) => say(`== ${text} (${((Date.now() - begin) / 1000).toFixed(1)} s)`);
const how = process.argv[2] ?? 'all';
if (!['all', 'quick', 'long'].includes(how)) stop(`"${how}" is no way to test: all, quick or long.`);
const cache = path.join(root, 'node_modules/.cache');
/** Passed and failed, by what was counted. */
const counts = [];
const count = (what, passed, failed) => {
  counts.push({ what, passed, failed });
  lap(`${what}: ${passed} passed, ${failed} failed`);
};
const readJson = (file) => (fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : null);

/** A browser for the tests: named, installed, Playwright's own, or from apt where that is ours to do. */
function findChromium() {
  const known = () =>
    [
      process.env.CHROMIUM_PATH,
      '/usr/bin/chromium',
      '/usr/bin/chromium-browser',
      '/usr/bin/google-chrome',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      playwrightsOwn(),
    ].find((file) => file && fs.existsSync(file));
  const found = known();
  if (found) return found;
  if (fs.existsSync('/usr/bin/apt-get') && process.getuid?.() === 0) {
    say('Installing chromium for the browser tests (half a minute, once) ...');
    spawnSync('apt-get', ['update', '-qq'], { stdio: ['ignore', 2, 2] });
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], { stdio: ['ignore', 2, 2] });
  }
  return known() ?? stop('No Chromium for the browser tests: run `npx playwright install chromium`, or set CHROMIUM_PATH to one.');
}
function playwrightsOwn() {
  const asked = spawnSync(node26(), ['-p', "require('@playwright/test').chromium.executablePath()"], { cwd: root, encoding: 'utf8' });
  return asked.stdout.trim();
}

/** Vitest's tests. A file that cannot be loaded has no tests of its own: it counts as one that failed. */
function units(projects) {
  const file = path.join(cache, 'vitest.json');
  fs.rmSync(file, { force: true });
  const args = [
    'run',
    ...projects.flatMap((project) => ['--project', project]),
    '--reporter=dot',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ];
  const seed = how === 'long' ? { COVERSET_SEED: String(Math.floor(Math.random() * 2 ** 31)), COVERSET_RUNS: '2000' } : {};
  if (seed.COVERSET_SEED) say(`seed ${seed.COVERSET_SEED}`);
  const code = step(['node_modules/vitest/vitest.mjs', ...args], seed);
  const result = readJson(file);
  const broken =
    result?.testResults.filter(({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0).length ?? 1;
  const failed = (result?.numFailedTests ?? 0) + broken;
  count(projects.join(' and '), result?.numPassedTests ?? 0, code !== 0 && failed === 0 ? 1 : failed);
}

function browser(chromium) {
  const file = path.join(cache, 'playwright.json');
  fs.rmSync(file, { force: true });
  const environment = { CHROMIUM_PATH: chromium, PLAYWRIGHT_JSON_OUTPUT_NAME: file };
  const code = step(['node_modules/@playwright/test/cli.js', 'test', '--reporter=dot,json'], environment);
  const { expected = 0, flaky = 0, unexpected = 0 } = readJson(file)?.stats ?? {};
  count('browser', expected, code !== 0 && unexpected + flaky === 0 ? 1 : unexpected + flaky);
}

/** The steps of the stories. One that is not shown yet is no failure; one that was shown once and is not now, is. */
function stories(chromium) {
  const args = ['test/stories/run.ts'];
  const told = spawnSync(node26(), args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    stdio: ['ignore', 'pipe', 'inherit'],
    env: env({ CHROMIUM_PATH: chromium }),
  });
  process.stdout.write(told.stdout);
  const shown = Number(
    told.stdout
      .match(/(\d+) shown/g)
      ?.at(-1)
      ?.match(/\d+/)?.[0] ?? 0,
  );
  const fallen = Number(
    told.stdout
      .match(/(\d+) fallen/g)
      ?.at(-1)
      ?.match(/\d+/)?.[0] ?? 0,
  );
  count('stories', shown, told.status !== 0 && fallen === 0 ? 1 : fallen);
}

install();
lap('installed');
const chromium = how === 'quick' ? null : findChromium();
const failed = check(lap);
count('checks', checks.length - failed.length, failed.length);
units(how === 'quick' ? ['unit'] : ['unit', 'property']);
// By themselves: they measure how soon something is back.
if (how !== 'quick') units(['faults']);
if (chromium) {
  build();
  lap('page built');
  if (here('test/e2e')) browser(chromium);
  if (here('test/stories/run.ts')) stories(chromium);
}
if (how === 'long') count('mutations', ...(step(['scripts/mutate.mjs']) === 0 ? [1, 0] : [0, 1]));

const sum = (which) => counts.reduce((total, one) => total + one[which], 0);
for (const { what, passed, failed: red } of counts) if (red) console.log(`${what}: ${red} of ${passed + red} failed`);
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
