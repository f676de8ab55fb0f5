// npm run mutate: one mistake planted per rule turns that rule's test red, and no other rule's.
// Nothing is written: the tests of one run are given the file with its mistake (vitest.mutate.config.ts), so nothing needs to be put back.
// `npm run mutate -- R7.1 enough-rest` plays only those.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { env, here, node26, root, stop } from './lib.mjs';

const list = 'test/mutate/mutations.ts';
if (!here(list)) stop(`${list} is missing: it lists one mutation per rule, as { id, file, find, replace, test }.`);
const { mutations } = await import(path.join(root, list));
const asked = process.argv.slice(2);
const chosen = asked.length ? mutations.filter(({ id }) => asked.includes(id)) : mutations;
if (chosen.length === 0) stop(`No mutation is listed for ${asked.join(', ')}.`);
const scratch = fs.mkdtempSync(path.join(os.tmpdir(), 'coverset-mutate-'));
process.on('exit', () => fs.rmSync(scratch, { recursive: true, force: true }));

/** The titles of a test file's tests by outcome, with a mutation or (null) as the code stands. */
async function play(test, mutation, at) {
  const out = path.join(scratch, `${at}.json`);
  const args = [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--config',
    'vitest.mutate.config.ts',
    '--reporter=json',
    `--outputFile=${out}`,
    test,
  ];
  const extra = mutation ? { COVERSET_MUTATION: JSON.stringify(mutation) } : {};
  const child = spawn(node26(), args, { cwd: root, stdio: 'ignore', env: env(extra) });
  await new Promise((resolve) => child.on('exit', resolve));
  const results = fs.existsSync(out) ? JSON.parse(fs.readFileSync(out, 'utf8')).testResults : [];
  const tests = results.flatMap(({ assertionResults }) => assertionResults);
  const titles = (status) => tests.filter((one) => one.status === status).map(({ fullName }) => fullName);
  return { red: titles('failed'), green: titles('passed') };
}

const idsIn = (title) => [...title.matchAll(/rule:([\w.-]+)/g)].map(([, id]) => id);

/** Why a mutation proves nothing, or null when it proves its rule's test. */
async function verdict(mutation, at) {
  const { id, file, find, test } = mutation;
  if (!here(file)) return `${file} is gone`;
  const places = fs.readFileSync(path.join(root, file), 'utf8').split(find).length - 1;
  if (places !== 1) return `what it looks for stands ${places} times in ${file}: ${find}`;
  const { red, green } = await play(test, mutation, at);
  if (red.length + green.length === 0) return `${test} could not be played: the mutation breaks more than a rule`;
  const own = red.filter((title) => idsIn(title).includes(id));
  if (own.length === 0) return `no test of rule:${id} in ${test} went red`;
  const others = red.filter((title) => idsIn(title).length > 0 && !idsIn(title).includes(id));
  return others.length ? `it turned other rules red: ${others.join(' | ')}` : null;
}

const files = [...new Set(chosen.map(({ test }) => test))];
const jobs = [
  ...files.map((test, at) => async () => {
    const { red, green } = await play(test, null, `as-it-stands-${at}`);
    return { name: `${test} as it stands`, problem: red.length || !green.length ? `${red.length} red, ${green.length} green` : null };
  }),
  ...chosen.map((mutation, at) => async () => ({ name: `rule:${mutation.id}`, problem: await verdict(mutation, at) })),
];
let failed = 0;
async function worker() {
  for (let job = jobs.shift(); job; job = jobs.shift()) {
    const { name, problem } = await job();
    if (problem) failed += 1;
    console.log(`${problem ? 'FAILED' : 'ok    '} ${name}${problem ? `: ${problem}` : ''}`);
  }
}
await Promise.all(Array.from({ length: Math.min(os.availableParallelism(), 4) }, worker));
console.log(`${chosen.length} mutations, ${failed} failed`);
process.exit(failed ? 1 : 0);
