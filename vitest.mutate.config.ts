import fs from 'node:fs';
import { defineConfig } from 'vitest/config';
import base from './vitest.config.ts';

/** One planted mistake, as scripts/mutate.mjs hands it over: nothing is written, the tests are simply given other code. */
const { file, find, replace } = JSON.parse(process.env['COVERSET_MUTATION'] ?? '{}') as { file?: string; find?: string; replace?: string };

export default defineConfig({
  test: { ...base.test, projects: [], include: ['{src,test}/**/*.test.{ts,tsx}'] },
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
