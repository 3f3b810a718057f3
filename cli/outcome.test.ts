import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { failed, outcomeOfRunner, passed, report } from './outcome';

const lines: string[] = [];
beforeEach(() => {
  lines.length = 0;
  vi.spyOn(console, 'log').mockImplementation((line) => void lines.push(String(line)));
});
afterEach(() => vi.restoreAllMocks());

const counts = { passed: 3, failed: 0, skipped: [], failures: [] };

it('A runner that passed everything counts with its own numbers', () => {
  expect(outcomeOfRunner('Units', { code: 0, counts })).toMatchObject({
    name: 'Units',
    passed: 3,
    failed: 0,
  });
});

it('A runner that crashed before it wrote a report is one failure', () => {
  expect(outcomeOfRunner('Units', { code: 139, counts: null })).toMatchObject({ passed: 0, failed: 1 });
});

it('A runner that ran nothing is a failure, although nothing failed', () => {
  expect(outcomeOfRunner('Units', { code: 0, counts: { ...counts, passed: 0 } }).failed).toBe(1);
});

it('A runner that ended with an error and without a failed test is a failure', () => {
  expect(outcomeOfRunner('Units', { code: 1, counts }).failed).toBe(1);
});

it('A skipped test is a failure', () => {
  const skipped = ['an editor publishes', 'a reader finds'];
  const outcome = outcomeOfRunner('Units', { code: 0, counts: { ...counts, skipped } });
  expect(outcome).toMatchObject({ failed: 1, problem: expect.stringContaining('2 tests were skipped') });
});

it('unless its name says where it is skipped, which the end of the output tells', () => {
  const where = (what: string) => `a query passes (skipped where ${what} is not installed)`;
  const skipped = [where('PgBouncer'), where('fail2ban'), where('PgBouncer')];
  const outcome = outcomeOfRunner('Units', { code: 0, counts: { ...counts, skipped } });
  expect(report([outcome])).toBe(0);
  expect(lines).toEqual(
    expect.arrayContaining([
      expect.stringMatching(/^ {2}Units +3 passed, 3 skipped$/),
      '\nUnits: 2 tests skipped where PgBouncer is not installed.',
      '\nUnits: 1 test skipped where fail2ban is not installed.',
      '\n3 passed, 0 failed',
    ]),
  );
});

it('The end of the output repeats each failed test with its reason', () => {
  const failures = ['an editor publishes\nExpected: 1, received: 2'];
  report([outcomeOfRunner('Stories', { code: 1, counts: { ...counts, failed: 1, failures } })]);
  expect(lines[0]).toBe(`\nStories: ${failures[0]}`);
});

it('The last line is the sum alone, and the exit code follows it', () => {
  expect(report([passed('Types'), outcomeOfRunner('Units', { code: 0, counts })])).toBe(0);
  expect(lines.at(-1)).toBe('\n4 passed, 0 failed');
  expect(report([passed('Types'), failed('Lint', 'Lint failed.')])).toBe(1);
  expect(lines.at(-1)).toBe('\n1 passed, 1 failed');
});
