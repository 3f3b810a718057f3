import { defineConfig, devices } from '@playwright/test';
import type { InterfaceOptions } from '@/e2e/fixtures';

const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } };

/**
 * Whole tasks against the production build, each once with the interface in Arabic and once in English. The server,
 * its database and the browser are made ready by `npm test` (cli/test.ts), which says where they are.
 */
export default defineConfig<InterfaceOptions>({
  testDir: 'e2e',
  // Two browsers, two servers and two databases may share two cores.
  timeout: 90_000,
  expect: { timeout: 15_000 },
  // Stories share one newsroom, such as its one Center News list; one at a time keeps them independent.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  use: {
    ...desktop,
    baseURL: process.env.E2E_BASE_URL,
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      // Chromium refuses its sandbox to root; the background flags keep it from calling home.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    // A trace costs every story a fifth of its time; `npx playwright test --trace on` makes one when it is wanted.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    { name: 'ar', outputDir: 'test-results/ar', use: { interfaceLocale: 'ar', locale: 'ar-AE' } },
    { name: 'en', outputDir: 'test-results/en', use: { interfaceLocale: 'en', locale: 'en-GB' } },
  ],
});
