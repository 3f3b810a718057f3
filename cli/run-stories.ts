import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import type { Locale } from '@/lib/i18n/locales';
import { requireBrowser } from './find-browser';
import { findFirefox } from './find-firefox';
import { failed, type Outcome, outcomeOfRunner } from './outcome';
import { runProgram } from './run-program';
import { startServerUnderTest } from './server-under-test';
import type { Shutdown } from './shutdown';
import { step } from './step';
import { readStoryReport } from './story-report';

/** A project of playwright.config.ts: all stories with the interface in one language, or those in Firefox. */
type Project = Locale | 'firefox';

const nameOf = (project: Project) => `Stories in a browser, ${project}`;
const reportOf = (project: Project) => `test-results/${project}.json`;
const serverLogOf = (projects: Project[]) => `test-results/server-${projects.at(-1)}.log`;

const WITHOUT_FIREFOX: Outcome = {
  ...{ name: nameOf('firefox'), passed: 0, failed: 0 },
  skipped: ['where there is no Firefox and none can be installed'],
};

const FIRST_PAGES = ['/ar', '/en', '/studio/sign-in'];
const FIRST_PAGES_TIMEOUT_MS = 120_000;
const FIRST_PAGE_PAUSE_MS = 200;

/** The first renders of a program that has just started take long on a slow machine, and a story would see "try again" instead. */
async function renderFirstPages(siteUrl: string): Promise<void> {
  const endsAt = performance.now() + FIRST_PAGES_TIMEOUT_MS;
  for (const path of FIRST_PAGES) {
    while ((await fetch(siteUrl + path)).status !== 200) {
      if (performance.now() > endsAt) throw new Error(`The site that was started has no page ${path}.`);
      await setTimeout(FIRST_PAGE_PAUSE_MS);
    }
  }
}

/** The projects that follow one another against one server. Both sequences take about as long. */
const SEQUENCES: Project[][] = [['firefox', 'ar'], ['en']];

type Browsers = { browser: string; firefox: string | null };

/** Runs the stories of one project. */
async function runPlaywright(
  shutdown: Shutdown,
  { browser, firefox }: Browsers,
  project: Project,
  serverEnv: Record<string, string>,
): Promise<Outcome> {
  const report = reportOf(project);
  rmSync(report, { force: true });
  const { code } = await runProgram(
    shutdown,
    '@playwright/test/cli.js',
    ['test', `--project=${project}`, '--reporter=line,json'],
    {
      isShown: true,
      phase: nameOf(project),
      env: {
        ...serverEnv,
        CHROMIUM_PATH: browser,
        FIREFOX_PATH: firefox ?? '',
        PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      },
    },
  );
  return outcomeOfRunner(nameOf(project), { code, counts: readStoryReport(report) });
}

/** Runs the stories of some projects, one after another, in a newsroom of their own. */
async function runSequence(shutdown: Shutdown, browsers: Browsers, projects: Project[]): Promise<Outcome[]> {
  const log = serverLogOf(projects);
  const server = await step(`Starting the built site in an empty folder (${projects.join(', ')})`, () =>
    startServerUnderTest(shutdown, log),
  );
  try {
    await renderFirstPages(server.env.E2E_BASE_URL ?? '');
    const outcomes: Outcome[] = [];
    for (const project of projects) {
      outcomes.push(await runPlaywright(shutdown, browsers, project, server.env));
    }
    return outcomes;
  } finally {
    await server.stop();
  }
}

function withServerLog(projects: Project[], error: unknown): Outcome[] {
  const reason = error instanceof Error ? error.message : String(error);
  const log = serverLogOf(projects);
  const output = existsSync(log) ? `\n\n${readFileSync(log, 'utf8')}` : '';
  return projects.map((project) => failed(nameOf(project), `${nameOf(project)}: ${reason}${output}`));
}

/**
 * Runs whole tasks in Chromium, and the most important ones in Firefox, against the production build. The two interface languages
 * run at the same time, each against a server and a database of its own, so that they share no pieces, lists and settings. The stories in
 * Firefox come before those of one language, so that a story that waits in one sequence does not wait beside itself in the other.
 */
export async function runStories(shutdown: Shutdown): Promise<Outcome[]> {
  try {
    const browsers = { browser: requireBrowser(), firefox: findFirefox() };
    const run = (sequence: Project[]) => {
      const projects = sequence.filter((project) => project !== 'firefox' || browsers.firefox);
      return runSequence(shutdown, browsers, projects).catch((error) => withServerLog(projects, error));
    };
    const outcomes = (await Promise.all(SEQUENCES.map(run))).flat();
    return browsers.firefox ? outcomes : [...outcomes, WITHOUT_FIREFOX];
  } catch (error) {
    return [failed('Stories in a browser', error instanceof Error ? error.message : String(error))];
  }
}
