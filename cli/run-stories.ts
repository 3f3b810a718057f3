import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Departure } from './departure';
import { findBrowser } from './find-browser';
import { failed, type Outcome, outcomeOfRunner, type RunnerReport } from './outcome';
import { runProgram } from './run-program';
import { SERVER_LOG, startServerUnderTest } from './server-under-test';
import { step } from './step';

const NAME = 'Stories in a browser';
const REPORT = 'test-results/report.json';

function readCounts(): RunnerReport['counts'] {
  if (!existsSync(REPORT)) return null;
  const { stats } = JSON.parse(readFileSync(REPORT, 'utf8'));
  // One that succeeds only sometimes has not succeeded.
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped };
}

async function runPlaywright(departure: Departure, browser: string): Promise<Outcome> {
  const server = await step('Starting the built site in a fresh folder', () =>
    startServerUnderTest(departure),
  );
  try {
    rmSync(REPORT, { force: true });
    const { code } = await runProgram(
      departure,
      '@playwright/test/cli.js',
      ['test', '--reporter=line,json'],
      {
        shown: true,
        env: { ...server.env, CHROMIUM_PATH: browser, PLAYWRIGHT_JSON_OUTPUT_NAME: REPORT },
      },
    );
    return outcomeOfRunner(NAME, { code, counts: readCounts() });
  } finally {
    await server.stop();
  }
}

/** Whole tasks in Chromium against the production build. */
export async function runStories(departure: Departure): Promise<Outcome> {
  if (!existsSync('playwright.config.ts')) return failed(NAME, `${NAME}: there is no playwright.config.ts.`);
  try {
    return await runPlaywright(departure, findBrowser());
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return failed(
      NAME,
      `${NAME}: ${reason}${existsSync(SERVER_LOG) ? `\n\n${readFileSync(SERVER_LOG, 'utf8')}` : ''}`,
    );
  }
}
