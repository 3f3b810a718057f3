import { defineConfig, devices } from '@playwright/test';
import type { InterfaceOptions } from '@/e2e/fixtures';

const desktop = { ...devices['Desktop Chrome'], viewport: { width: 1280, height: 800 } };

/** Starts a whole program of its own, and has no interface. */
const OF_OPERATORS = 'operator.spec.ts';
/** Stories that drive Firefox over WebDriver BiDi; FIREFOX_PATH names the program. */
const FIREFOX = '**/firefox/*.spec.ts';

/**
 * Whole tasks against the production build, each once with the interface in Arabic and once in English, except those
 * of operators and those that prove the same in either (ONCE in e2e/fixtures.ts). `npm test` (cli/run-stories.ts) starts the server and its database, finds a browser, and passes their addresses in the environment.
 */
export default defineConfig<InterfaceOptions>({
  testDir: 'e2e',
  // `npm test` runs two browsers, two servers and two databases at the same time, possibly on two cores.
  // These bounds measure the machine: what passes waits for neither.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  // The stories of one run share a newsroom with, for example, one Center News list. One worker keeps them independent.
  workers: 1,
  fullyParallel: false,
  forbidOnly: true,
  retries: 0,
  use: {
    ...desktop,
    baseURL: process.env.E2E_BASE_URL,
    // An act that waits this long says what it waits for; the limit of a whole story does not.
    actionTimeout: 60_000,
    navigationTimeout: 60_000,
    launchOptions: {
      ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
      // Chromium does not run its sandbox as root. The other flags stop requests to its vendor.
      args: [
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
    // The studio's menus and windows appear at once for whoever asks for less motion: stories wait for none of it.
    contextOptions: { reducedMotion: 'reduce' },
    // A trace makes every story a fifth slower; `npx playwright test --trace on` records one when it is needed.
    trace: 'off',
    screenshot: 'only-on-failure',
  },
  projects: [
    {
      ...{
        name: 'ar',
        outputDir: 'test-results/ar',
        testIgnore: [OF_OPERATORS, FIREFOX],
        grepInvert: /@once(?!-)/,
      },
      use: { interfaceLocale: 'ar', locale: 'ar-AE' },
    },
    {
      ...{ name: 'en', outputDir: 'test-results/en', testIgnore: FIREFOX, grepInvert: /@once-in-arabic/ },
      use: { interfaceLocale: 'en', locale: 'en-GB' },
    },
    {
      ...{ name: 'firefox', outputDir: 'test-results/firefox', testMatch: FIREFOX },
      use: { interfaceLocale: 'ar' },
    },
  ],
});
