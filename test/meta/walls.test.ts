import { describe, expect, it } from 'vitest';
import { homes, pure, shapes, walls } from '../../.dependency-cruiser.mjs';
import { cruise, sources } from '../../scripts/walls.mjs';
import { house, plant } from './plant.ts';

const folders = Object.keys(walls);
const table = walls as Readonly<Record<string, readonly string[]>>;
const named = shapes as Readonly<Record<string, readonly string[]>>;
const imports = (...targets: readonly string[]): string => targets.map((target) => `import '${target}';\n`).join('');

/** The breaches in a house with these files besides an empty front door per folder, as 'wall: from'. */
function breaches(files: Readonly<Record<string, string>>): string[] {
  const doors = Object.fromEntries(folders.map((folder) => [`src/${folder}/index.ts`, 'export const door = 1;\n']));
  const root = plant({ ...doors, ...files }, ['package.json', 'tsconfig.base.json', 'tsconfig.node.json']);
  return cruise(root)
    .breaches.map(({ wall, from }) => `${wall}: ${from}`)
    .sort();
}

describe('the walls', () => {
  it('let every folder import what the table says', () => {
    const planted = folders.map((folder) => [`src/${folder}/planted.ts`, imports(...(table[folder] ?? []).map((to) => `#${to}/index.ts`))]);
    expect(breaches(Object.fromEntries(planted))).toEqual([]);
  });

  it('are red for everything else, one planted import per wall', () => {
    const planted = folders.flatMap((from) =>
      folders
        .filter((to) => to !== from && !table[from]?.includes(to))
        .map((to) => ({
          file: `src/${from}/planted-${to}.ts`,
          text: imports(`#${to}/index.ts`),
          wall: `${named[from]?.includes(to) ? 'shapes' : 'wall'}-${from}`,
        })),
    );
    expect(breaches(Object.fromEntries(planted.map(({ file, text }) => [file, text])))).toEqual(
      planted.map(({ wall, file }) => `${wall}: ${file}`).sort(),
    );
  });

  it('let those who show things name their types', () => {
    const files = Object.entries(named).flatMap(([folder, its]) =>
      its.map((to) => [
        `src/${folder}/planted-${to}.ts`,
        `import type { door } from '#${to}/index.ts';\nexport type Door = typeof door;\n`,
      ]),
    );
    expect(breaches(Object.fromEntries(files))).toEqual([]);
  });

  it('want a place in the table for a new folder', () => {
    expect(breaches({ 'src/helpers/index.ts': imports('#model/index.ts') })).toEqual(['unknown-folder: src/helpers/index.ts']);
  });

  it('open by the front door only, to tests and demos too', () => {
    const found = breaches({
      'src/model/inside.ts': 'export const x = 1;\n',
      'src/engine/planted.ts': imports('#model/inside.ts'),
      'src/engine/planted.test.ts': imports('#model/inside.ts'),
      'demo/planted.ts': imports('#model/inside.ts'),
      'test/planted.ts': imports('#model/inside.ts', '#model/index.ts'),
    });
    expect(found).toEqual([
      'front-door-from-outside: demo/planted.ts',
      'front-door-from-outside: test/planted.ts',
      'front-door: src/engine/planted.test.ts',
      'front-door: src/engine/planted.ts',
    ]);
  });

  it('keep Node out of every pure folder', () => {
    const found = breaches(Object.fromEntries(pure.map((folder) => [`src/${folder}/planted.ts`, imports('node:fs')])));
    expect(found).toEqual(pure.map((folder) => `pure-stays-pure: src/${folder}/planted.ts`).sort());
  });

  it('keep the page and its contracts out of Node', () => {
    const found = breaches({ 'src/web/planted.ts': imports('node:fs'), 'src/api/planted.ts': imports('node:fs') });
    expect(found).toEqual(['page-without-node: src/api/planted.ts', 'page-without-node: src/web/planted.ts']);
  });

  it('give each package with a home its home', () => {
    const names = [
      'papaparse',
      'fast-xml-parser',
      'fflate',
      'ical.js',
      'zod',
      'commander',
      'piscina',
      'fastify',
      'pino',
      '@orpc/server',
      'react',
    ];
    const packages = names.map((name) => [`node_modules/${name}/package.json`, JSON.stringify({ name, main: 'index.js' })]);
    const mains = names.map((name) => [`node_modules/${name}/index.js`, 'export default 1;\n']);
    const planted = ['gear', 'store', ...new Set(Object.values(homes).flat())].map((folder) => [
      `src/${folder}/planted.ts`,
      imports(...names),
    ]);
    const found = breaches(Object.fromEntries([...packages, ...mains, ...planted]));
    const homeless = found.filter((breach) => breach.endsWith('src/gear/planted.ts'));
    expect(homeless).toHaveLength(names.length);
    expect(found.filter((breach) => breach.endsWith('src/files/planted.ts'))).toHaveLength(names.length - 4);
  });

  it('keep the audit and the search apart', () => {
    const found = breaches({
      'src/engine/rules/rest.ts': 'export const x = 1;\n',
      'src/engine/audit.ts': imports('./rules/rest.ts'),
      'src/engine/search/compile.ts': imports('../rules/rest.ts'),
      'src/engine/cost/sum.ts': imports('../search/compile.ts'),
    });
    expect(found).toEqual(['apart-1: src/engine/search/compile.ts', 'apart-2: src/engine/cost/sum.ts']);
  });

  it('see cycles, imports of tests, imports out of src and imports of nothing', () => {
    const found = breaches({
      'src/model/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
      'src/model/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
      'src/store/one.test.ts': 'export const x = 1;\n',
      'src/store/planted.ts': imports('./one.test.ts'),
      'test/shared.ts': 'export const x = 1;\n',
      'src/gear/planted.ts': imports('../../test/shared.ts'),
      'src/cli/planted.ts': imports('./nowhere.ts'),
    });
    expect(found).toEqual([
      'no-cycles: src/model/a.ts',
      'src-stands-alone: src/gear/planted.ts',
      'tests-are-leaves: src/store/planted.ts',
      'unresolvable: src/cli/planted.ts',
    ]);
  });

  it('were held for every file of src/', () => {
    const { seen } = cruise(house);
    expect(sources(house).filter((file) => !seen.includes(file))).toEqual([]);
  });
});
