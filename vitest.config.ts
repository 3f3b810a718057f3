import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Folders whose tests need no database. All others get one of their own for every file. */
const WITHOUT_DATABASE = [
  ...['i18n', 'richtext', 'workflow', 'http'].map((folder) => `lib/${folder}/**/*.test.ts`),
  'lib/page-cache/!(generation).test.ts',
  'lib/database/{probe,migration-issues}.test.ts',
  'prisma/seed/content/**/*.test.ts',
  'cli/plain-names.test.ts',
];

export default defineConfig({
  resolve: { alias: { '@': fileURLToPath(new URL('.', import.meta.url)) } },
  test: {
    // What a test provokes on purpose would otherwise look like trouble in its output.
    env: { LOG_LEVEL: process.env.LOG_LEVEL ?? 'silent' },
    testTimeout: 20_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
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
