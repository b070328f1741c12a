import { defineConfig } from '@playwright/test';
import { chromiumLaunchOptions } from './test/support/chromium.ts';

/** Browser tests: one worker, because the tests share two cores with a server, a workstation and a database. */
export default defineConfig({
  testDir: 'test/desktop',
  testMatch: '**/*.test.ts',
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  // Two cores run browser, server and database: a test that fails once is run again, at most twice, and the list says that it was.
  retries: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: [['list'], ['./test/support/plain-playwright-reporter.ts']],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1366, height: 768 },
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    trace: 'off',
    video: 'off',
    screenshot: 'off',
    launchOptions: await chromiumLaunchOptions(),
  },
});
