import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/desktop/**', 'test/bench/**', 'node_modules/**'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 120_000,
    reporters: ['default', './test/support/plain-reporter.ts'],
    env: { TZ: 'Europe/London', ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' },
  },
});
