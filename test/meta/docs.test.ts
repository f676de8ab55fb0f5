import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { walls } from '../../.dependency-cruiser.mjs';
import { filesIn, house, read } from './plant.ts';

const code = ['src', 'demo', 'bench', 'test'].flatMap(filesIn).filter((file) => /\.tsx?$/.test(file));
const written = [...code, ...filesIn('scripts'), ...filesIn('docs'), 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'];
const text = (file: string): string => (fs.existsSync(path.join(house, file)) ? read(file) : '');
const foldersOfSrc = [...new Set(filesIn('src').map((file) => file.split('/')[1] ?? ''))];

describe('docs/architecture.md', () => {
  it('names every folder of src/, and each stands in the table of the walls', () => {
    const drawn = read('docs/architecture.md');
    expect(foldersOfSrc.filter((folder) => !drawn.includes(`\`${folder}/\``))).toEqual([]);
    expect(foldersOfSrc.filter((folder) => !(folder in walls))).toEqual([]);
  });

  it('draws the walls as the table has them', () => {
    const rows = read('docs/architecture.md').matchAll(/^\| `(\w+)\/` \|[^|]*\| ([^|]*) \|$/gm);
    const drawn = Object.fromEntries([...rows].map(([, folder, may]) => [folder ?? '', (may ?? '').split(' ').filter(Boolean).sort()]));
    const { pure, ...rest } = { pure: walls.commands.toSorted(), ...walls };
    const asWords = (may: readonly string[]): string[] =>
      pure.every((folder) => may.includes(folder)) ? [...may.filter((folder) => !pure.includes(folder)), 'pure'].sort() : may.toSorted();
    expect(drawn).toEqual(Object.fromEntries(Object.entries(rest).map(([folder, may]) => [folder, asWords(may)])));
  });
});

describe('docs/rules.md', () => {
  it('restates every rule that the code cites', () => {
    const rules = text('docs/rules.md');
    const missing = code
      .filter((file) => file.startsWith('src/'))
      .flatMap((file) => [...read(file).matchAll(/\bR\d+\.\d+\b|(?<=\brule:)[a-z][\w-]+/g)].map(([id]) => ({ id, file })))
      .filter(({ id }) => !new RegExp(`(^|[^\\w.-])${id.replace('.', '\\.')}($|[^\\w-])`, 'm').test(rules));
    const byId = Map.groupBy(missing, ({ id }) => id);
    expect([...byId].map(([id, its]) => `${id} (${its[0]?.file})`)).toEqual([]);
  });
});

describe('the project stands by itself', () => {
  it('names no page that it does not have', () => {
    const known = new Set(
      [...filesIn('docs'), ...filesIn('demo'), 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md'].map((file) => path.basename(file)),
    );
    const strange = written
      .filter((file) => /\.(tsx?|mjs|md|json|css)$/.test(file) && file !== 'test/meta/docs.test.ts')
      .flatMap((file) => [...text(file).matchAll(/[\w-]+\.md\b/g)].map(([page]) => ({ page, file })))
      .filter(({ page }) => !known.has(page));
    expect([...new Set(strange.map(({ page, file }) => `${file}: ${page}`))]).toEqual([]);
  });

  it('has every picture that its pages show', () => {
    const shown = ['README.md', ...filesIn('docs').filter((file) => file.endsWith('.md'))].flatMap((file) =>
      [...text(file).matchAll(/!\[[^\]]*\]\(([^)]+)\)/g)].map(([, picture]) => path.join(path.dirname(file), picture ?? '')),
    );
    expect(shown.filter((picture) => !fs.existsSync(path.join(house, picture)))).toEqual([]);
  });

  it('lists every direct dependency with its reason', () => {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(read('package.json')) as Record<
      string,
      Record<string, string>
    >;
    const direct = { ...dependencies, ...devDependencies, ...optionalDependencies };
    const reasons = text('docs/dependencies.md');
    expect(Object.keys(direct).filter((name) => !reasons.includes(`\`${name}\``))).toEqual([]);
    expect(Object.entries(direct).filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))).toEqual([]);
  });
});
