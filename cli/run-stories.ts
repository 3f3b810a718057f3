import { existsSync, readFileSync, rmSync } from 'node:fs';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { requireBrowser } from './find-browser';
import { findFirefox } from './find-firefox';
import { failed, type Outcome, outcomeOfRunner } from './outcome';
import { runProgram } from './run-program';
import { startServerUnderTest } from './server-under-test';
import type { Shutdown } from './shutdown';
import { step } from './step';
import { readStoryReport } from './story-report';

const nameOf = (locale: Locale) => `Stories in a browser, ${locale}`;
const reportOf = (locale: Locale) => `test-results/${locale}.json`;
const serverLogOf = (locale: Locale) => `test-results/server-${locale}.log`;

/** The stories in Firefox follow those in English, which are fewer, in the same newsroom. */
const FIREFOX_LOCALE: Locale = 'en';

function projectsOf(locale: Locale, firefox: string | null): string[] {
  return [locale, ...(locale === FIREFOX_LOCALE && firefox ? ['firefox'] : [])];
}

/** Runs the stories with the interface in one language, in a newsroom of their own. */
async function runPlaywright(
  shutdown: Shutdown,
  { browser, firefox }: { browser: string; firefox: string | null },
  locale: Locale,
): Promise<Outcome> {
  const server = await step(`Starting the built site in an empty folder (${locale})`, () =>
    startServerUnderTest(shutdown, serverLogOf(locale)),
  );
  const report = reportOf(locale);
  try {
    rmSync(report, { force: true });
    const { code } = await runProgram(
      shutdown,
      '@playwright/test/cli.js',
      ['test', ...projectsOf(locale, firefox).map((name) => `--project=${name}`), '--reporter=line,json'],
      {
        isShown: true,
        env: {
          ...server.env,
          CHROMIUM_PATH: browser,
          FIREFOX_PATH: firefox ?? '',
          PLAYWRIGHT_JSON_OUTPUT_NAME: report,
        },
      },
    );
    return outcomeOfRunner(nameOf(locale), { code, counts: readStoryReport(report) });
  } finally {
    await server.stop();
  }
}

function withServerLog(locale: Locale, error: unknown): Outcome {
  const reason = error instanceof Error ? error.message : String(error);
  const log = serverLogOf(locale);
  const output = existsSync(log) ? `\n\n${readFileSync(log, 'utf8')}` : '';
  return failed(nameOf(locale), `${nameOf(locale)}: ${reason}${output}`);
}

/**
 * Runs whole tasks in Chromium, and the most important ones in Firefox, against the production build. The two interface languages run
 * at the same time, each against a server and a database of its own, so that they do not share pieces, lists and settings.
 */
export async function runStories(shutdown: Shutdown): Promise<Outcome[]> {
  try {
    const browsers = { browser: requireBrowser(), firefox: findFirefox() };
    if (!browsers.firefox)
      console.log('There is no Firefox and none can be installed: its stories are left out.');
    return await Promise.all(
      LOCALES.map((locale) =>
        runPlaywright(shutdown, browsers, locale).catch((error) => withServerLog(locale, error)),
      ),
    );
  } catch (error) {
    return [failed('Stories in a browser', error instanceof Error ? error.message : String(error))];
  }
}
