// npm run check: every wall and habit that a machine can hold, all of them in one go. Each failure names the way out.
import { install, say, step } from './lib.mjs';

// Biome colours each letter by itself, in a log file too.
const colours = process.stdout.isTTY ? [] : ['--colors=off'];

/** What is checked, in the order of what it costs to be wrong; `way` is printed when it fails. */
export const checks = [
  { name: 'types', args: ['node_modules/typescript/bin/tsc', '-b'], way: 'pure folders know no Node and no page: tsconfig.pure.json' },
  {
    name: 'form',
    args: ['node_modules/@biomejs/biome/bin/biome', 'ci', '--error-on-warnings', ...colours, '.'],
    way: '`npm run format` mends what can be mended',
  },
  { name: 'walls', args: ['scripts/walls.mjs'], way: 'the table stands in .dependency-cruiser.mjs, the drawing in docs/architecture.md' },
  { name: 'unused', args: ['node_modules/knip/bin/knip.js'], way: 'take it out, or use it' },
  { name: 'sizes', args: ['scripts/sizes.mjs'], way: 'split it; a table of data gets a line with its reason in scripts/sizes.json' },
  { name: 'notice', args: ['scripts/notice.mjs', '--check'], way: '`npm run notice` writes it anew' },
];

/** Runs all checks, one after the other; the names of those that failed. */
export function check(lap) {
  return checks
    .filter(({ name, args, way }) => {
      const failed = step(args) !== 0;
      if (failed) say(`^ ${name} failed: ${way}`);
      lap(`${name} ${failed ? 'FAILED' : 'ok'}`);
      return failed;
    })
    .map(({ name }) => name);
}

if (process.argv[1]?.endsWith('check.mjs')) {
  install();
  const failed = check((text) => say(`== ${text}`));
  if (failed.length) {
    say(`Failed: ${failed.join(', ')}`);
    process.exit(1);
  }
}
