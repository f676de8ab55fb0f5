import { spawn, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import { plant } from './plant.ts';

/** An npm that writes down that it was called, and then does what its test wants. */
const npm = (does: string): string => `#!/bin/sh\necho called >> calls\n${does}\n`;
const nodePackage = `node-${process.platform}-${process.arch}`;
const brings = `mkdir -p node_modules/.bin node_modules/vite node_modules/vitest node_modules/${nodePackage}/bin
echo {} > node_modules/vite/package.json; echo {} > node_modules/vitest/package.json; touch node_modules/${nodePackage}/bin/node`;

/** A clone with an npm of this kind, and what \`npm start\` does first in it. */
function clone(does: string) {
  const root = plant({ 'package-lock.json': '{ "one": 1 }', 'path/npm': npm(does) }, ['scripts']);
  fs.chmodSync(path.join(root, 'path/npm'), 0o755);
  const code = "import('./scripts/lib.mjs').then(({ install }) => install())";
  const install = (folders: string) => {
    const { npm_execpath: _, ...others } = process.env;
    const done = spawnSync(process.execPath, ['-e', code], { cwd: root, encoding: 'utf8', env: { ...others, PATH: folders } });
    return { code: done.status, said: done.stderr.trim() };
  };
  const begin = async (): Promise<string> => {
    const PATH = `${path.join(root, 'path')}:/usr/bin:/bin`;
    const child = spawn(process.execPath, ['-e', code], {
      cwd: root,
      env: { ...process.env, PATH, npm_execpath: '' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    // The first one's npm goes on only when the second one has said that it waits.
    child.stderr.on('data', (said) => `${said}`.includes('waiting for it') && fs.writeFileSync(path.join(root, 'go'), ''));
    return (await text(child.stderr)).trim();
  };
  const calls = (): number =>
    fs.existsSync(path.join(root, 'calls')) ? fs.readFileSync(path.join(root, 'calls'), 'utf8').trim().split('\n').length : 0;
  return {
    root,
    calls,
    begin,
    install: () => install(`${path.join(root, 'path')}:/usr/bin:/bin`),
    installWithoutNpm: () => install('/nowhere'),
  };
}

describe.runIf(process.platform === 'linux')('the install', () => {
  it('calls npm once, and never again while the lock file stands', () => {
    const { install, calls, root } = clone(brings);
    expect(install()).toEqual({ code: 0, said: 'Installing (one to two minutes, once) ...' });
    expect(fs.readlinkSync(path.join(root, 'node_modules/.bin/coverset'))).toBe('../../scripts/coverset.mjs');
    expect(install()).toEqual({ code: 0, said: '' });
    expect(calls()).toBe(1);
  });

  it('is made anew when the lock file changed', () => {
    const { install, calls, root } = clone(brings);
    install();
    fs.writeFileSync(path.join(root, 'package-lock.json'), '{ "one": 2 }');
    expect(install().code).toBe(0);
    expect(calls()).toBe(2);
  });

  it('is made anew when the last one was killed midway', () => {
    const { install, calls, root } = clone(`${brings}\n[ "$(wc -l < calls)" = 1 ] && kill -9 $$\nexit 0`);
    expect(install()).toMatchObject({ code: 1, said: expect.stringContaining('Run the same command again') });
    expect(fs.existsSync(path.join(root, 'node_modules/.stamp-install'))).toBe(false);
    expect(install().code).toBe(0);
    expect(calls()).toBe(2);
  });

  it('is made once when two ask for it at the same time', async () => {
    const { root, calls, begin } = clone(`while [ ! -e go ]; do sleep 0.05; done\n${brings}`);
    const said = await Promise.all([begin(), begin()]);
    expect(said.sort()).toEqual([
      expect.stringMatching(/^Another install is under way here \(process \d+\): waiting for it \.\.\.$/),
      'Installing (one to two minutes, once) ...',
    ]);
    expect(calls()).toBe(1);
    expect(fs.existsSync(path.join(root, 'node_modules/.stamp-install'))).toBe(true);
  });

  it('is made anew when its Node is gone', () => {
    const { install, calls, root } = clone(brings);
    install();
    fs.rmSync(path.join(root, 'node_modules', nodePackage), { recursive: true });
    expect(install().code).toBe(0);
    expect(calls()).toBe(2);
  });

  it.each([
    ['npm error code ENOTFOUND', 'No way to the npm registry.'],
    ['npm error nospc ENOSPC: no space left', 'The disk is full'],
    ['npm error code EACCES', 'npm may not write here.'],
    ['npm error code EUSAGE', 'package.json and package-lock.json differ.'],
    ['npm error code EINTEGRITY', 'A package is not the one in the lock file.'],
  ])('says in one line what "%s" means', (words, line) => {
    const { code, said } = clone(`echo '${words}' >&2; echo 'npm error more' >&2; exit 1`).install();
    expect(code).toBe(1);
    expect(said.split('\n')).toEqual(['Installing (one to two minutes, once) ...', expect.stringContaining(line)]);
  });

  it('passes on what it does not know', () => {
    const { said } = clone("echo 'npm error something new' >&2; exit 1").install();
    expect(said).toContain('npm error something new\nnpm could not install');
  });

  it('names npm when it is missing', () => {
    const { code, said } = clone(brings).installWithoutNpm();
    expect(code).toBe(1);
    expect(said).toContain('npm is not on the PATH.');
  });

  it('names the system for which npm brought no Node', () => {
    const { code, said } = clone('mkdir -p node_modules').install();
    expect(code).toBe(1);
    expect(said).toContain(`npm brought no Node for ${process.platform}-${process.arch}.`);
  });
});
