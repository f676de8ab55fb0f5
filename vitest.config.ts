import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

// A zone in which nobody in the demos lives: code that reads the machine's own zone goes red here.
process.env['TZ'] = 'Pacific/Chatham';

// Caps against a hang, not measures: a small machine that does something else as well may take its time.
const cap = 60_000;
/** Real processes that are killed, filled and cut: they take minutes, and the quick tests go without. */
const faults = 'test/faults/**/*.test.ts';
const property = '{src,test}/**/*.property.test.ts';

export default defineConfig({
  plugins: [react()],
  test: {
    setupFiles: ['test/meta/setup.ts'],
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,test,demo}/**/*.test.{ts,tsx}'],
          exclude: [property, faults, '**/node_modules/**'],
          testTimeout: cap,
          hookTimeout: cap,
        },
      },
      { extends: true, test: { name: 'faults', include: [faults], testTimeout: 5 * cap, hookTimeout: cap } },
      { extends: true, test: { name: 'property', include: [property], testTimeout: process.env['COVERSET_RUNS'] ? 900_000 : 2 * cap } },
    ],
  },
});
