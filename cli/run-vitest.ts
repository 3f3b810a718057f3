import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Outcome, outcomeOfRunner, type RunnerCounts } from './outcome';
import { runProgram } from './run-program';
import type { Shutdown } from './shutdown';

type VitestFile = {
  name: string;
  status: string;
  message: string;
  assertionResults: { status: string; fullName: string; failureMessages: string[] }[];
};

function readCounts(file: string): RunnerCounts | null {
  if (!existsSync(file)) return null;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: report.numPassedTests,
    // A file that cannot be loaded reports no tests, so the file itself counts as one failure.
    failed: report.numFailedTests + report.testResults.filter(isBrokenFile).length,
    skipped: report.testResults.flatMap(skippedIn),
    failures: report.testResults.flatMap(failuresOf),
  };
}

function isBrokenFile(file: VitestFile): boolean {
  return file.status === 'failed' && file.assertionResults.length === 0;
}

function failuresOf(file: VitestFile): string[] {
  if (isBrokenFile(file)) return [`${file.name}\n${file.message}`];
  return file.assertionResults
    .filter((test) => test.status === 'failed')
    .map((test) => `${file.name} › ${test.fullName}\n${test.failureMessages.join('\n')}`);
}

function skippedIn(file: VitestFile): string[] {
  return file.assertionResults
    .filter(({ status }) => status !== 'passed' && status !== 'failed')
    .map(({ fullName }) => fullName);
}

/** Runs the tests of some projects of vitest.config.ts, or of all. */
export async function runVitest(name: string, shutdown: Shutdown, projects: string[] = []): Promise<Outcome> {
  const folder = mkdtempSync(join(tmpdir(), 'markaz-report-'));
  const file = join(folder, 'report.json');
  try {
    const { code } = await runProgram(
      shutdown,
      'vitest/vitest.mjs',
      [
        'run',
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${file}`,
        ...projects.flatMap((project) => ['--project', project]),
      ],
      { isShown: true, env: { NODE_ENV: 'test' }, phase: name },
    );
    return outcomeOfRunner(name, { code, counts: readCounts(file) });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
