import fs from 'node:fs';
import { defineConfig } from 'vitest/config';

/** One planted mistake, as scripts/mutate.mjs hands it over: nothing is written, the tests are simply given other code. */
const { file, find, replace } = JSON.parse(process.env['COVERSET_MUTATION'] ?? '{}') as { file?: string; find?: string; replace?: string };

export default defineConfig({
  test: {
    include: ['{src,test}/**/*.test.{ts,tsx}'],
    setupFiles: ['test/meta/setup.ts'],
    fsModuleCache: false, // a mistake that is remembered would turn up in runs that have none
  },
  plugins: [
    {
      name: 'mutation',
      enforce: 'pre',
      load(id) {
        if (file === undefined || find === undefined || replace === undefined || !id.endsWith(`/${file}`)) return null;
        return fs.readFileSync(id, 'utf8').replace(find, () => replace);
      },
    },
  ],
});
