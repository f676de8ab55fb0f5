import { defineConfig } from '@playwright/test';

const port = 4397;

export default defineConfig({
  testDir: 'test/e2e',
  workers: 1,
  outputDir: 'node_modules/.cache/playwright',
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    launchOptions: {
      executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
      args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
    },
  },
});
