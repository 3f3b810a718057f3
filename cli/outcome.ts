/**
 * The result of one part of the tests. `problem` is a sentence that says why the whole part counts as failed; `failures` are
 * the failed tests, each with its reason.
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

/** The counts of a test runner, and its failed tests: name, line break, reason. */
export type RunnerCounts = { passed: number; failed: number; skipped: number; failures: string[] };

/** The exit code of a test runner, and its counts, or null when it ended before it wrote them. */
export type RunnerReport = { code: number | null; counts: RunnerCounts | null };

/**
 * A runner also counts as failed when it crashed, ran no test, skipped a test, or ended with an exit code that no failed test
 * explains.
 */
export function outcomeOfRunner(name: string, { code, counts }: RunnerReport): Outcome {
  if (counts === null) return failed(name, `${name}: the runner ended with code ${code} and no report.`);
  const own = { name, passed: counts.passed, failed: counts.failed, failures: counts.failures };
  const unexplained = (problem: string) => ({
    ...own,
    failed: own.failed + 1,
    problem: `${name}: ${problem}`,
  });
  if (counts.passed + counts.failed === 0) return unexplained('no test ran.');
  if (counts.skipped > 0) return unexplained(`${counts.skipped} tests were skipped.`);
  if (code !== 0 && counts.failed === 0) return unexplained(`the runner ended with code ${code}.`);
  return own;
}

/**
 * Prints every failure again, below the runners' own output, then the summary, whose last line is `N passed, N failed`. Returns
 * the exit code.
 */
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
