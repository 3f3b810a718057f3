import { readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const FOLDERS = ['app', 'cli', 'components', 'lib', 'prisma'];
/** Tests that need no database. Every other test file gets a database of its own. */
const WITHOUT_DATABASE = [
  /^components\//,
  /^lib\/(citations|i18n|richtext|search\/analysis|workflow|http|feeds|sitemaps|xml|page-cache|rendering|application)\//,
  /^lib\/testing\/empty-document\./,
  /^lib\/database\/(probe|migration-issues)\./,
  /^prisma\/seed\/content\//,
  /^lib\/pdf\/pdf-renderer/,
  /^lib\/appearance\/(look\/|theme-css\.)/,
  /^cli\/(browser-imports|plain-names|story-files|open-or-reopen-newsroom)\./,
  /^cli\/fonts\//,
];
/** What a test does that the next file in the same process would notice, unless reset-process.ts resets it before. */
const CHANGES_ITS_PROCESS = /\bvi\.(?!fn\b|waitFor\b)|process\.env|globalThis/;
/** Has a document, which the files of such a process share. */
const HAS_DOCUMENT = /@vitest-environment/;
/** React reports an error when what its renderer for servers has rendered is rendered in a document of the same process. */
const RENDERS_FOR_SERVERS = /react-dom\/server/;
/** What a test with a database does that nothing resets: it measures its process, listens to it, or starts what runs beside the test. */
const STAYS_ALONE = new RegExp(
  [
    /memoryPeak|cpuMs|PhaseTimes|process\.(?:on|off|argv|chdir|emitWarning|exit|getActiveResourcesInfo|kill|send|seteuid|stdout)\b/,
    // Next keeps its asynchronous stores on the process.
    /next\/dist\/server\/node-environment/,
    /\bcloseDb\b|Listener|Follower|\bkillWhileDue\b|\brunJobs\(/,
    /\bstart(?:Database|Due|EarlierPostgres|Embedded|FollowingEditions|Front|Jobs|MediaServer|OtherProgram|PgBouncer|Purges)\w*\(/,
  ]
    .map(({ source }) => source)
    .join('|'),
);

const files = FOLDERS.flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => `${folder}/${name}`),
).filter((file) => /\.test\.tsx?$/.test(file));
const units = files.filter((file) => WITHOUT_DATABASE.some((folder) => folder.test(file)));
const matching = (some: string[], pattern: RegExp) =>
  some.filter((file) => pattern.test(readFileSync(file, 'utf8')));
const without = (some: string[], others: string[]) => some.filter((file) => !others.includes(file));
const changing = matching(units, CHANGES_ITS_PROCESS);
const documents = matching(units, HAS_DOCUMENT);
const twoRenderers = matching(documents, RENDERS_FOR_SERVERS);
const withDocument = without(documents, twoRenderers);
const modules = without(files, units);
const alone = matching(modules, STAYS_ALONE);
/** As a pattern: brackets of a route's folder are no set of letters. */
const named = (file: string) => file.replace(/[[\]()]/g, '\\$&');

const RESET = 'lib/testing/setup-process.ts';
const EMPTY_DOCUMENT = 'lib/testing/empty-document.ts';
const WITH_DATABASE = {
  globalSetup: ['lib/testing/global-setup.ts'],
  setupFiles: ['lib/testing/setup-database.ts'],
};

/** Those of these files are a project, with what they need. */
const project = (name: string, some: string[], settings = {}) => ({
  extends: true as const,
  test: { name, include: some.map(named), sequence: { groupOrder: 1 }, ...settings },
});

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
    testTimeout: 180_000,
    hookTimeout: 180_000,
    pool: 'forks',
    // `npm test` runs the stories of both languages at the same time, possibly on two cores.
    maxWorkers: 2,
    // One process for many files: to load the packages again for each takes longer than the tests.
    isolate: false,
    projects: [
      project('unit', without(units, [...changing, ...documents])),
      project('unit-changing', without(changing, documents), { setupFiles: [RESET] }),
      project('unit-document', without(withDocument, changing), { setupFiles: [EMPTY_DOCUMENT] }),
      project(
        'unit-document-changing',
        changing.filter((file) => withDocument.includes(file)),
        { setupFiles: [RESET, EMPTY_DOCUMENT] },
      ),
      project('unit-two-renderers', twoRenderers, { setupFiles: [EMPTY_DOCUMENT], isolate: true }),
      project('modules', without(modules, alone), WITH_DATABASE),
      // First: many of them wait for seconds, and stories that run at the same time use the cores meanwhile.
      project('modules-alone', alone, { ...WITH_DATABASE, isolate: true, sequence: { groupOrder: 0 } }),
    ],
  },
});
