import type AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { NAMED_PAGES, studioPages } from '@/app/studio/testing/studio-pages';
import { makeAccountLink } from '@/lib/account-links/make-account-link';
import { db } from '@/lib/db';
import type { Kind } from '@/lib/i18n/addresses';
import type { Locale } from '@/lib/i18n/locales';
import { givenPerson, type MadeEntry } from '@/lib/testing/factories';
import { createAccount } from './accounts';
import { axe, axeAgain } from './axe';
import { findNamed } from './find-named';
import { type Colleague, expect, ONCE, type Stories, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

/** Other views of pages, and an address without a page. Each page itself is found by its folder. */
const FURTHER = [
  '/studio/calendar?view=agenda',
  '/studio/jobs?state=waiting',
  '/studio/new-password#no-such-link',
  '/studio/nowhere',
];

/** The addresses of all pages of the newsroom: those that stand by themselves, and those that name something. */
async function addressesOf(made: Record<Kind, MadeEntry>, userId: string) {
  const named = await findNamed(made, userId);
  const fixed = studioPages().filter((page) => !page.includes('['));
  return {
    fixed: fixed.map((page) => `/studio${page}`),
    naming: [...Object.values(NAMED_PAGES).map((address) => `/studio${address(named)}`), ...FURTHER],
  };
}

const IS_PREVIEW = /\/preview(?:[/?]|$)/;

const DESKTOP = { width: 1440, height: 900 };
const PHONE = { width: 360, height: 740 };

/** What a link to an account opens, each to one of its own. */
async function givenAccountLinks(locale: Locale, createdById: string): Promise<string[]> {
  const links: string[] = [];
  for (const purpose of ['newEmail', 'oldEmail', 'invitation'] as const) {
    const { user } = await createAccount('sara', locale);
    const invitedAt = purpose === 'invitation' ? new Date() : null;
    await db().user.update({ where: { id: user.id }, data: { invitedAt } });
    const link = { userId: user.id, purpose, email: `new.${user.email}`, createdById };
    links.push(await makeAccountLink(db(), link, new Date()));
  }
  return links;
}

/** Titles and a name that no line can break, in pieces of every kind. */
async function givenUnbreakableNames(given: Stories['given']): Promise<Record<Kind, MadeEntry>> {
  const unbreakable = '#LetUsTalkAboutTheFutureOfArabicPublishingInTheGulfRegion2026AndLater';
  const author = await givenPerson(`p${'anybody'.repeat(9)}${Date.now()}`);
  const make = (kind: Kind) => {
    const options = { authorIds: kind === 'article' ? [author.id] : [], publish: ['ar', 'en'] as Locale[] };
    return given({ kind, ar: { title: unbreakable }, en: { title: unbreakable }, ...options });
  };
  return {
    article: await make('article'),
    center_news: await make('center_news'),
    page: await make('page'),
  };
}

/** Pages that the newsroom asked the server for although nobody has opened them (components/ui/link.tsx). */
function foreseenIn(page: Page): string[] {
  const foreseen: string[] = [];
  page.on('request', (request) => {
    if (request.headers()['next-router-prefetch']) foreseen.push(request.url());
  });
  return foreseen;
}

/** The same visitor in a browser that runs no scripts: what the server sends is laid out, which takes a fraction of the time. */
async function withoutScripts({ context, page }: Colleague): Promise<Page> {
  const plain = await context.browser()?.newContext({
    javaScriptEnabled: false,
    locale: await page.evaluate(() => navigator.language),
    storageState: await context.storageState(),
  });
  if (!plain) throw new Error('Stories have a browser.');
  return plain.newPage();
}

test('every page of the newsroom has one heading, names its controls, has enough contrast in light and in dark, and fits a phone', async ({
  signIn,
  given,
  interfaceLocale: locale,
}) => {
  test.slow();
  const made = await givenUnbreakableNames(given);
  const colleague = await signIn('layla');
  const { actor } = colleague;
  const { fixed, naming } = await addressesOf(made, actor.userId);
  const links = await givenAccountLinks(locale, actor.userId);
  const foreseen = foreseenIn(colleague.page);
  // Names, roles and colours are the same in both languages, and looking at them takes longest.
  const isWhole = locale === 'ar';
  const plain = isWhole ? null : await withoutScripts(colleague);
  const expectNoViolations = async (what: string, look: AxeBuilder) => {
    const { violations } = await look.analyze();
    const found = violations.filter(({ impact }) => ['serious', 'critical'].includes(impact ?? ''));
    expect(
      found.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`),
      what,
    ).toEqual([]);
  };
  for (const path of [...fixed, ...naming, ...links]) {
    const page = plain && fixed.includes(path) ? plain : colleague.page;
    await page.setViewportSize(DESKTOP);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await page.goto(path);
    await expect(page.locator('html'), path).toHaveAttribute('lang', locale);
    await expect(page.locator('h1'), path).toHaveCount(1);
    // A link is read after its page has come.
    if (links.includes(path)) await expect(page.getByRole('main').getByRole('button').first()).toBeVisible();
    if (isWhole) await expectNoViolations(path, axe(page));
    await page.setViewportSize(PHONE);
    // The page is laid out anew for the other width.
    const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await expect.poll(beyond, { message: path }).toBeLessThanOrEqual(0);
    if (isWhole) {
      await page.emulateMedia({ colorScheme: 'dark' });
      // A preview is a page of readers, whose colours follow at once.
      if (!IS_PREVIEW.test(path))
        await expect(page.locator('html'), path).toHaveAttribute('data-mantine-color-scheme', 'dark');
      await expectNoViolations(`${path}, dark, on a phone`, axeAgain(page));
    }
  }
  await plain?.context().close();
  expect(foreseen).toEqual([]);
});

test(
  'a refused field can be read in light and in dark, and has the focus',
  ONCE,
  async ({ signIn, interfaceLocale: locale }) => {
    const people = interfaceMessages(locale, 'people');
    const { page } = await signIn('layla');
    await page.goto('/studio/people/new');
    await page.getByLabel(people.fields.nameAr).fill('اسم');
    await page.getByLabel(people.fields.nameEn).fill('Name');
    await page.getByLabel(people.genders.female, { exact: true }).check();
    await page.getByLabel(people.fields.slugEn, { exact: true }).fill('two words');
    await page.getByRole('button', { name: people.create, exact: true }).click();
    await expect(page.getByLabel(people.fields.slugEn, { exact: true })).toBeFocused();
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', colorScheme);
      const { violations } = await axe(page).analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    }
  },
);
