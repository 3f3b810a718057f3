import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that need no database. Every other test file gets a database of its own. */
const WITHOUT_DATABASE = [
  ...['i18n', 'richtext', 'search/analysis', 'workflow', 'http', 'feeds', 'sitemaps', 'xml'].map(
    (folder) => `lib/${folder}/**/*.test.ts`,
  ),
  'lib/{page-cache,rendering,application}/**/*.test.ts',
  'lib/database/{probe,migration-issues}.test.ts',
  'prisma/seed/content/**/*.test.ts',
  'cli/plain-names.test.ts',
  'cli/fonts/**/*.test.ts',
];

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
    testTimeout: 60_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // One more than CI has cores: many tests wait, for a database that was stopped, for example.
    maxWorkers: 3,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: [...WITHOUT_DATABASE, 'components/**/*.test.{ts,tsx}'] },
      },
      {
        extends: true,
        test: {
          name: 'modules',
          include: ['lib/**/*.test.ts', 'app/**/*.test.ts', 'cli/**/*.test.ts', 'prisma/**/*.test.ts'],
          exclude: WITHOUT_DATABASE,
          globalSetup: ['lib/testing/global-setup.ts'],
          setupFiles: ['lib/testing/setup-database.ts'],
        },
      },
    ],
  },
});
