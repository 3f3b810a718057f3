/**
 * The result of one part of the tests. `problem` is a sentence that says why the whole part counts as failed; `failures` are
 * the failed tests, each with its reason; `skipped` says why tests did not run, once for each of them.
 */
export type Outcome = {
  name: string;
  passed: number;
  failed: number;
  problem?: string;
  failures?: string[];
  skipped?: string[];
};

export function passed(name: string): Outcome {
  return { name, passed: 1, failed: 0 };
}

export function failed(name: string, problem: string): Outcome {
  return { name, passed: 0, failed: 1, problem };
}

/** The counts of a test runner, its failed tests (name, line break, reason) and the names of those that did not run. */
export type RunnerCounts = { passed: number; failed: number; skipped: string[]; failures: string[] };

/** In the name of a test, or of a group of them, that needs something that not every machine has. */
const REASON = /\(skipped (where [^)]+)\)/;

/** The exit code of a test runner, and its counts, or null when it ended before it wrote them. */
export type RunnerReport = { code: number | null; counts: RunnerCounts | null };

/**
 * A runner also counts as failed when it crashed, ran no test, skipped a test whose name does not say why, or ended with an exit
 * code that no failed test explains.
 */
export function outcomeOfRunner(name: string, { code, counts }: RunnerReport): Outcome {
  if (counts === null) return failed(name, `${name}: the runner ended with code ${code} and no report.`);
  const reasons = counts.skipped.map((test) => REASON.exec(test)?.[1]);
  const skipped = reasons.flatMap((reason) => reason ?? []);
  const own = { name, passed: counts.passed, failed: counts.failed, failures: counts.failures, skipped };
  const unexplained = (problem: string) => ({
    ...own,
    failed: own.failed + 1,
    problem: `${name}: ${problem}`,
  });
  if (counts.passed + counts.failed === 0) return unexplained('no test ran.');
  const unsaid = reasons.length - skipped.length;
  if (unsaid > 0) return unexplained(`${unsaid} tests were skipped, and their names do not say where.`);
  if (code !== 0 && counts.failed === 0) return unexplained(`the runner ended with code ${code}.`);
  return own;
}

/**
 * Prints every failure again, below the runners' own output, then the summary and these lines, and at last `N passed, N failed`. Returns
 * the exit code.
 */
export function report(outcomes: Outcome[], lines: string[] = []): number {
  const total = (key: 'passed' | 'failed') => outcomes.reduce((sum, outcome) => sum + outcome[key], 0);
  for (const { name, failures = [] } of outcomes) {
    for (const failure of failures) console.log(`\n${name}: ${failure}`);
  }
  console.log('');
  for (const { name, passed, failed, skipped = [] } of outcomes) {
    const others = [failed > 0 && `${failed} FAILED`, skipped.length > 0 && `${skipped.length} skipped`];
    console.log(`  ${[`${name.padEnd(28)} ${passed} passed`, ...others.filter(Boolean)].join(', ')}`);
  }
  for (const line of skips(outcomes)) console.log(`\n${line}`);
  for (const { problem } of outcomes) if (problem) console.log(`\n${problem}`);
  for (const line of lines) console.log(line);
  console.log(`\n${total('passed')} passed, ${total('failed')} failed`);
  return total('failed') === 0 ? 0 : 1;
}

/** `Units: 2 tests skipped where PgBouncer is not installed.`, for each reason. */
function skips(outcomes: Outcome[]): string[] {
  return outcomes.flatMap(({ name, skipped = [] }) =>
    [...new Set(skipped)].map((reason) => {
      const count = skipped.filter((each) => each === reason).length;
      return `${name}: ${count === 1 ? '1 test' : `${count} tests`} skipped ${reason}.`;
    }),
  );
}
