import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: 'test/e2e',
  globalSetup: './test/e2e/cluster.ts',
  // As many as stories are played at once: two houses, each with a database of its own.
  workers: 2,
  // A cap against a hang, not a measure: a small machine that does something else as well may take its time.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  outputDir: 'node_modules/.cache/playwright',
  use: {
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
