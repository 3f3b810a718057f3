import { type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import type { UserActor } from '@/lib/auth/types';
import type { Locale } from '@/lib/i18n/locales';
import { type EntryOptions, givenEntry, type MadeEntry } from '@/lib/testing/factories';
import { type CastKey, newcomer, sessionCookie } from './newcomers';

export interface InterfaceOptions {
  /** The language that the studio speaks in this run. */
  interfaceLocale: Locale;
}

export interface Colleague {
  page: Page;
  context: BrowserContext;
  actor: UserActor;
  email: string;
  /** The name as the interface of this run shows it. */
  name: string;
}

interface Stories {
  /** A new member of the newsroom like the named one, signed in, in a browser of their own. */
  enter(key: CastKey): Promise<Colleague>;
  /** A reader's browser: no cookies, the language of this run. */
  reader: Page;
  /** A piece that is already there when the story begins. */
  given(options: EntryOptions): Promise<MadeEntry>;
  /** Makes titles and slugs unique, so that no story meets another's pieces. */
  unique(text: string): string;
}

/** Whatever the browser complains about fails the story, a refused policy or a broken hydration above all. */
function watch(page: Page, complaints: string[]): void {
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    // A refused request is reported by the browser itself; stories that provoke one look at the page instead.
    if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) {
      complaints.push(`${page.url()}: ${message.text()}`);
    }
  });
}

export const test = base.extend<Stories & InterfaceOptions>({
  interfaceLocale: ['ar', { option: true }],

  enter: async ({ browser, interfaceLocale, baseURL }, use) => {
    const complaints: string[] = [];
    const contexts: BrowserContext[] = [];
    await use(async (key) => {
      const { actor, user } = await newcomer(key, interfaceLocale);
      const context = await browser.newContext();
      contexts.push(context);
      context.on('page', (page) => watch(page, complaints));
      await context.addCookies([await sessionCookie(actor.sessionId, baseURL ?? '')]);
      const name = interfaceLocale === 'ar' ? user.nameAr : user.nameEn;
      return { page: await context.newPage(), context, actor, email: user.email, name };
    });
    for (const context of contexts) await context.close();
    expect(complaints).toEqual([]);
  },

  reader: async ({ browser }, use) => {
    const complaints: string[] = [];
    const context = await browser.newContext();
    context.on('page', (page) => watch(page, complaints));
    await use(await context.newPage());
    await context.close();
    expect(complaints).toEqual([]);
  },

  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures a fixture needs from this pattern
  given: async ({}, use) => {
    await use(givenEntry);
  },

  // biome-ignore lint/correctness/noEmptyPattern: see above
  unique: async ({}, use, { testId }) => {
    // Digits alone: letters would count as a passage in another language to the stories that look for those.
    const mark = `${Number.parseInt(testId.slice(-6), 16) % 100_000}${String(Date.now()).slice(-6)}`;
    await use((text) => `${text} ${mark}`);
  },
});

export { expect };
