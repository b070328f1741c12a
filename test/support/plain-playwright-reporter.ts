/**
 * The line of counts that CI reads, for the browser tests; see plain-reporter.ts. A test that passed only on its second run
 * counts as passed, and a line of its own names it.
 */
import type { Reporter, Suite } from '@playwright/test/reporter';

export default class PlainPlaywrightReporter implements Reporter {
  #suite: Suite | undefined;
  #brokenFiles = 0;

  onBegin(_config: unknown, suite: Suite): void {
    this.#suite = suite;
  }

  onError(): void {
    this.#brokenFiles += 1;
  }

  onEnd(): void {
    const count = { passed: 0, failed: this.#brokenFiles, skipped: 0 };
    for (const test of this.#suite?.allTests() ?? []) {
      const outcome = test.outcome();
      if (outcome === 'flaky') process.stdout.write(`needed a second run: ${test.title}\n`);
      count[outcome === 'unexpected' ? 'failed' : outcome === 'skipped' ? 'skipped' : 'passed'] += 1;
    }
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
