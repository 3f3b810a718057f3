import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { UserActor } from '@/lib/auth/types';
import type { Locale } from '@/lib/i18n/locales';
import { type EntryOptions, givenEntry, type MadeEntry } from '@/lib/testing/factories';
import { type CastKey, createAccount, sessionCookie } from './accounts';
import { untilSiteKnows } from './until-site-knows';

export interface InterfaceOptions {
  /** Interface language of the studio in this run. */
  interfaceLocale: Locale;
}

/**
 * Of stories that prove the same whatever the language of the interface: what is stored, who wins of two people, what is
 * answered (docs/decisions/0072). They run in English alone.
 */
export const ONCE = { tag: '@once' };
/** The same, in Arabic alone: the newsroom is walked through in both languages also by such stories. */
export const ONCE_IN_ARABIC = { tag: '@once-in-arabic' };

export interface Colleague {
  page: Page;
  context: BrowserContext;
  actor: UserActor;
  email: string;
  /** Name in the interface language of this run. */
  name: string;
}

export interface Stories {
  /** Creates an account with the name and role of a member of the cast, and signs it in in a new browser context. */
  signIn(key: CastKey): Promise<Colleague>;
  /** A page without cookies, in a browser that prefers the language of this run. */
  reader: Page;
  /** Creates a piece before the story begins; when it is published, readers get it. */
  given(options: EntryOptions): Promise<MadeEntry>;
  /** Makes titles and slugs unique, so that a story never finds the pieces of another. */
  unique(text: string): string;
}

/**
 * Collects errors of the page and its console, such as a violated security policy or a failed hydration; any fails
 * the story.
 */
function collectErrors(page: Page, errors: string[]): void {
  page.on('pageerror', (error) => errors.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // The browser also logs requests that were answered with an error; stories that provoke one check the page
    // instead.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      errors.push(`${page.url()}: ${message.text()}`);
    }
  });
}

export const test = base.extend<Stories & InterfaceOptions>({
  interfaceLocale: ['ar', { option: true }],

  signIn: async ({ browser, interfaceLocale, baseURL }, use) => {
    const errors: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (key) => {
      const { actor, user } = await createAccount(key, interfaceLocale);
      const context = await browser.newContext();
      contexts.push(context);
      context.on('page', (page) => collectErrors(page, errors));
      await context.addCookies([await sessionCookie(actor.sessionId, baseURL ?? '')]);
      const name = interfaceLocale === 'ar' ? user.nameAr : user.nameEn;
      return { page: await context.newPage(), context, actor, email: user.email, name };
    });
    for (const context of contexts) await context.close();
    expect(errors).toEqual([]);
  },

  reader: async ({ browser }, use) => {
    const errors: string[] = [];
    const context = await browser.newContext();
    context.on('page', (page) => collectErrors(page, errors));
    await use(await context.newPage());
    await context.close();
    expect(errors).toEqual([]);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies of a fixture from this pattern
  given: async ({}, use) => {
    await use(async (options) => {
      const made = await givenEntry(options);
      if (options.publish) await untilSiteKnows();
      return made;
    });
  },

  // biome-ignore lint/correctness/noEmptyPattern: see above
  unique: async ({}, use, { testId }) => {
    // Digits only, because some stories search for passages in the other language, and letters would count as one.
    const mark = `${Number.parseInt(testId.slice(-6), 16) % 100_000}${String(Date.now()).slice(-6)}`;
    await use((text) => `${text} ${mark}`);
  },
});

export { expect };
