import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { pure } from '../../.dependency-cruiser.mjs';
import { house, plant, read } from './plant.ts';

const bad = read('test/meta/planted/clock.bad.ts');
const lineOf = (part: string): number => bad.split('\n').findIndex((line) => line.includes(part)) + 1;

/** The linter's complaints about a house with these files, as 'file:line rule'. */
function complaints(files: Readonly<Record<string, string>>): string[] {
  const root = plant(files, ['biome.json', 'scripts/lint']);
  const args = [path.join(house, 'node_modules/@biomejs/biome/bin/biome'), 'lint', '--reporter=github', '--max-diagnostics=none'];
  const done = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8' });
  const found = done.stdout.matchAll(/title=([^,]+),file=([^,]+),line=(\d+)/g);
  return [...found].map(([, rule, file, line]) => `${path.relative(root, file ?? '')}:${line} ${rule?.split('/').at(-1)}`);
}

describe('the lint of pure folders', () => {
  // A pattern that Biome does not accept switches the whole plugin off in silence: this test is how we would know.
  it('sees each way to a clock, to chance and to the world', () => {
    const seen = complaints({ 'src/engine/planted.ts': bad });
    const expected = [
      ['Math.random()', 'plugin'],
      ["Math['random']", 'plugin'],
      ['const m = Math', 'plugin'],
      ['Temporal.Now', 'plugin'],
      ['const t = Temporal', 'plugin'],
      ['new Date', 'noRestrictedGlobals'],
      ['setTimeout', 'noRestrictedGlobals'],
      ['globalThis', 'noRestrictedGlobals'],
      ['x: any', 'noExplicitAny'],
    ] as const;
    expect(seen.sort()).toEqual(expected.map(([part, rule]) => `src/engine/planted.ts:${lineOf(part)} ${rule}`).sort());
  });

  it('is on in every pure folder, and off where the world is', () => {
    const folders = [...pure, 'server', 'commands', 'web', 'cli'];
    const seen = complaints(Object.fromEntries(folders.map((folder) => [`src/${folder}/planted.ts`, 'export const x = Math.random();\n'])));
    expect(seen.sort()).toEqual(pure.map((folder) => `src/${folder}/planted.ts:1 plugin`).sort());
  });
});

describe('the types of pure folders', () => {
  it('know the language and Temporal, and neither Node nor a page', () => {
    const root = plant(
      {
        'src/model/fine.ts': "export const day = Temporal.PlainDate.from('2026-12-01');\n",
        'src/model/planted.ts': 'export const a = document.title;\nexport const b = process.env;\nexport const c = new URL("x:y");\n',
      },
      ['package.json', 'tsconfig.base.json', 'tsconfig.pure.json'],
    );
    const args = [
      path.join(house, 'node_modules/typescript/bin/tsc'),
      '-p',
      'tsconfig.pure.json',
      '--pretty',
      'false',
      '--incremental',
      'false',
    ];
    const done = spawnSync(process.execPath, [...args, '--tsBuildInfoFile', 'null'], { cwd: root, encoding: 'utf8' });
    expect([...done.stdout.matchAll(/^(\S+)\((\d+)/gm)].map(([, file, line]) => `${file}:${line}`)).toEqual([
      'src/model/planted.ts:1',
      'src/model/planted.ts:2',
      'src/model/planted.ts:3',
    ]);
  });

  it('name every pure folder', () => {
    const { include } = JSON.parse(read('tsconfig.pure.json')) as { include: string[] };
    expect(include.toSorted()).toEqual(pure.map((folder) => `src/${folder}`).sort());
  });
});
