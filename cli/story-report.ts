import { existsSync, readFileSync } from 'node:fs';
import type { RunnerCounts } from './outcome';

/** A suite in Playwright's JSON report. Suites nest; the outermost ones are files. */
type Suite = {
  suites?: Suite[];
  specs?: { title: string; file: string; line: number; tests: StoryRun[] }[];
};

type StoryRun = {
  projectName: string;
  status: 'expected' | 'unexpected' | 'flaky' | 'skipped';
  results: { errors: StoryError[] }[];
};

type StoryError = { message?: string };

/** Escape sequences with which Playwright colours its messages. */
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[\\d+m`, 'g');

const messagesOf = (errors: StoryError[]) => errors.map(({ message = '' }) => message.replace(COLOURS, ''));

function failuresOf(suite: Suite): string[] {
  const own = (suite.specs ?? []).flatMap(({ title, file, line, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ projectName, results }) => {
        const reasons = results.flatMap(({ errors }) => messagesOf(errors));
        return `[${projectName}] ${file}:${line} › ${title}\n${reasons.join('\n')}`;
      }),
  );
  return [...own, ...(suite.suites ?? []).flatMap(failuresOf)];
}

function skippedIn(suite: Suite): string[] {
  const own = (suite.specs ?? []).flatMap(({ title, tests }) =>
    tests.filter(({ status }) => status === 'skipped').map(() => title),
  );
  return [...own, ...(suite.suites ?? []).flatMap(skippedIn)];
}

/** The counts of Playwright's JSON report, or null when there is none. A flaky story counts as failed; a file that does not load is a failure that belongs to no story. */
export function readStoryReport(file: string): RunnerCounts | null {
  if (!existsSync(file)) return null;
  const { errors, stats, suites } = JSON.parse(readFileSync(file, 'utf8'));
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
    skipped: suites.flatMap(skippedIn),
    failures: [...suites.flatMap(failuresOf), ...messagesOf(errors)],
  };
}
