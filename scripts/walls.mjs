// Holds the walls of .dependency-cruiser.mjs, and makes sure that it looked at every file: a cruiser that finds nothing is green too.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import config from '../.dependency-cruiser.mjs';

const house = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const cruiser = path.join(house, 'node_modules/dependency-cruiser/bin/dependency-cruiser.mjs');

/**
 * Cruises the project in `root` by the walls of this house: what was seen and what breaks a wall.
 * @param {string} root
 * @returns {{ seen: string[], breaches: { wall: string, from: string, to: string }[] }}
 */
export function cruise(root) {
  const folders = ['src', 'demo', 'bench', 'scripts', 'test'].filter((folder) => fs.existsSync(path.join(root, folder)));
  const args = [cruiser, ...folders, '--config', path.join(house, '.dependency-cruiser.mjs'), '--output-type', 'json', '--no-progress'];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (!done.stdout.startsWith('{')) throw new Error(`dependency-cruiser gave no answer: ${done.stderr}${done.stdout}`);
  const { modules, summary } = JSON.parse(done.stdout);
  const seen = modules.map(({ source }) => source).filter((source) => source.startsWith('src/'));
  const breaches = summary.violations.map(({ rule, from, to, cycle }) => ({
    wall: rule.name,
    from,
    to: cycle?.length ? cycle.map(({ name }) => name).join(' -> ') : to,
  }));
  return { seen, breaches };
}

/**
 * Files of src/ that the cruise must have seen.
 * @param {string} root
 * @returns {string[]}
 */
export function sources(root) {
  const all = fs.readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return all.filter((file) => /\.tsx?$/.test(file) && !/\.(d|bad)\.ts$/.test(file)).map((file) => `src/${file.replaceAll('\\', '/')}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { seen, breaches } = cruise(house);
  const ways = new Map(config.forbidden.map(({ name, comment }) => [name, comment]));
  for (const { wall, from, to } of breaches) console.error(`${wall}: ${from} -> ${to}\n    ${ways.get(wall)}`);
  const missed = sources(house).filter((file) => !seen.includes(file));
  if (missed.length)
    console.error(`The walls were not held for ${missed.length} files, as the cruiser did not see them: ${missed.join(', ')}`);
  if (breaches.length || missed.length) process.exit(1);
  console.log(`${seen.length} modules of src/ stay within their walls`);
}
