/** The line of counts that CI reads, for the browser tests; see plain-reporter.ts. A test that passed only on a retry failed. */
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
      count[outcome === 'expected' ? 'passed' : outcome === 'skipped' ? 'skipped' : 'failed'] += 1;
    }
    process.stdout.write(`\n${count.passed} passed, ${count.failed} failed, ${count.skipped} skipped\n`);
  }

  printsToStdio(): boolean {
    return false;
  }
}
