import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const FOLDERS = ['app', 'cli', 'components', 'lib', 'prisma'];
/** Tests that need no database. Every other test file gets a database of its own. */
const WITHOUT_DATABASE = [
  /^components\//,
  /^lib\/(i18n|richtext|search\/analysis|workflow|http|feeds|sitemaps|xml|page-cache|rendering|application)\//,
  /^lib\/database\/(probe|migration-issues)\./,
  /^prisma\/seed\/content\//,
  /^cli\/plain-names\./,
  /^cli\/fonts\//,
];
/** What a test does that other files in the same process would notice. */
const CHANGES_ITS_PROCESS = /\bvi\.(?!fn\b|waitFor\b)|process\.env|globalThis/;
/** Has a document, which the files of such a process share. */
const HAS_DOCUMENT = /@vitest-environment/;
/**
 * What a test with a database does that other files in the same process might notice although reset-process.ts resets modules and environment
 * and Vitest restores spies: it replaces modules or clocks, measures its process, or starts what runs beside the test.
 */
const CHANGES_MODULES =
  /\bvi\.(?!fn\b|waitFor\b|spyOn\b|restoreAllMocks\b|mocked\b|setConfig\b|clearAllMocks\b)|memoryPeak|cpuMs|process\.(?!env)/;
const RUNS_BESIDE =
  /node:(?:child_process|http|net)|\bcloseDb\b|Listener|Follower|Server\b|\bkillWhileDue\b|\brunJobs\(|\bstart[A-Z]\w*\(/;

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
).filter((file) => /\.test\.tsx?$/.test(file));
const units = files.filter((file) => WITHOUT_DATABASE.some((folder) => folder.test(file)));
const matching = (some: string[], pattern: RegExp) =>
  some.filter((file) => pattern.test(readFileSync(file, 'utf8')));
const changing = matching(units, CHANGES_ITS_PROCESS);
const without = (some: string[], others: string[]) => some.filter((file) => !others.includes(file));
const withDocument = matching(without(units, changing), HAS_DOCUMENT);
const modules = without(files, units);
const changingModules = matching(modules, new RegExp(`${CHANGES_MODULES.source}|${RUNS_BESIDE.source}`));
/** As a pattern: brackets of a route's folder are no set of letters. */
const named = (file: string) => file.replace(/[[\]()]/g, '\\$&');

const withDatabase = {
  globalSetup: ['lib/testing/global-setup.ts'],
  setupFiles: ['lib/testing/setup-database.ts'],
};

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    env: {
      // Errors that a test provokes on purpose would otherwise appear in its output.
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent',
      // A temporary folder for this run alone, which own-temp-folder.ts makes and removes.
      TMPDIR: join(tmpdir(), `markaz-temp-${process.pid}`),
    },
    globalSetup: ['lib/testing/own-temp-folder.ts'],
    // What passes waits for no part of it; a busy machine may do nothing at all for a second.
    expect: { poll: { timeout: 30_000, interval: 20 } },
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // `npm test` runs the stories of both languages at the same time, possibly on two cores.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        // One process for many files: to load the modules again for each takes longer than the tests.
        test: {
          ...{ name: 'unit', include: without(units, [...changing, ...withDocument]).map(named) },
          isolate: false,
        },
      },
      {
        extends: true,
        test: {
          ...{ name: 'unit-document', include: withDocument.map(named), isolate: false },
          setupFiles: ['lib/testing/empty-document.ts'],
        },
      },
      {
        extends: true,
        test: { name: 'unit-alone', include: changing.map(named) },
      },
      {
        extends: true,
        test: {
          ...withDatabase,
          ...{ name: 'modules', include: without(modules, changingModules).map(named), isolate: false },
        },
      },
      {
        extends: true,
        test: { ...withDatabase, name: 'modules-alone', include: changingModules.map(named) },
      },
    ],
  },
});
