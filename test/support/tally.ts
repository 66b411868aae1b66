import { readFileSync } from 'node:fs';

/** What was counted: checks and tests together, and how many of them were tests. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly tests: number;
}

/** A check counts as one. */
export function checkTally(passed: boolean): Tally {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0, tests: 0 };
}

/** The counts of vitest's own report; a run that made no report counts as one failure. */
export function testTally(report: string, passed: boolean): Tally {
  try {
    const counts: {
      numTotalTests: number;
      numPassedTests: number;
      numFailedTests: number;
      numPendingTests: number;
      numTodoTests: number;
    } = JSON.parse(readFileSync(report, 'utf8'));
    // A file that fails before its first test, or an error outside a test, shows in the exit code alone.
    const outsideTests = !passed && counts.numFailedTests === 0 ? 1 : 0;
    return {
      passed: counts.numPassedTests,
      failed: counts.numFailedTests + outsideTests,
      skipped: counts.numPendingTests + counts.numTodoTests,
      tests: counts.numTotalTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0, tests: 0 };
  }
}

export function addTallies(tallies: readonly Tally[]): Tally {
  const total = { passed: 0, failed: 0, skipped: 0, tests: 0 };
  for (const { passed, failed, skipped, tests } of tallies) {
    total.passed += passed;
    total.failed += failed;
    total.skipped += skipped;
    total.tests += tests;
  }
  return total;
}
