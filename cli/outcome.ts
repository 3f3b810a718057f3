/**
 * What a part of the tests found. `problem` is a sentence about why a whole part counts as failed; `failures` are the
 * tests that failed, each with its reason.
 */
export type Outcome = {
  name: string;
  passed: number;
  failed: number;
  problem?: string;
  failures?: string[];
};

export function passed(name: string): Outcome {
  return { name, passed: 1, failed: 0 };
}

export function failed(name: string, problem: string): Outcome {
  return { name, passed: 0, failed: 1, problem };
}

/** What a runner counted, and each test that failed: its name, then the reason. */
export type RunnerCounts = { passed: number; failed: number; skipped: number; failures: string[] };

/** What a runner reports about itself: how it ended, and its counts if it came so far as to write them. */
export type RunnerReport = { code: number | null; counts: RunnerCounts | null };

/**
 * A runner counts as failed also when it crashed, ran nothing, skipped something, or ended with an error that none of its
 * tests accounts for.
 */
export function outcomeOfRunner(name: string, { code, counts }: RunnerReport): Outcome {
  if (counts === null) return failed(name, `${name}: the runner ended with code ${code} and no report.`);
  const own = { name, passed: counts.passed, failed: counts.failed, failures: counts.failures };
  const unexplained = (problem: string) => ({
    ...own,
    failed: own.failed + 1,
    problem: `${name}: ${problem}`,
  });
  if (counts.passed + counts.failed === 0) return unexplained('not one test ran.');
  if (counts.skipped > 0) return unexplained(`${counts.skipped} tests were skipped.`);
  if (code !== 0 && counts.failed === 0) return unexplained(`the runner ended with code ${code}.`);
  return own;
}

/** Prints every failure once more, far below the progress in which it went by, then the summary, its last line alone as `N passed, N failed`, and returns the exit code. */
export function report(outcomes: Outcome[]): number {
  const total = (key: 'passed' | 'failed') => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  for (const { name, failures = [] } of outcomes) {
    for (const failure of failures) console.log(`\n${name}: ${failure}`);
  }
  console.log('');
  for (const { name, passed, failed } of outcomes) {
    console.log(`  ${name.padEnd(28)} ${passed} passed${failed > 0 ? `, ${failed} FAILED` : ''}`);
  }
  for (const { problem } of outcomes) if (problem) console.log(`\n${problem}`);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 ? 0 : 1;
}
