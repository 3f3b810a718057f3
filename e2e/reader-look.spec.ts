import type AxeBuilder from '@axe-core/playwright';
import { db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { axe, axeAgain } from './axe';
import { expect, ONCE_IN_ARABIC, test } from './fixtures';
import { FontsOfPage } from './fonts-of-page';
import { openWithLateFonts } from './layout-shifts';
import { overflowOfPage, smallTargets, wrongDirections } from './measures-of-page';
import { oneOfEachPage, SAMPLE_SLUG } from './reader-pages';

/** Also links that something else covers in part; axe does not look for them unless it is told to. */
const WITH_TARGET_SIZE = {
  resultTypes: ['violations' as const],
  rules: { 'target-size': { enabled: true } },
};

async function expectNoBarriers(what: string, look: AxeBuilder): Promise<void> {
  const { violations } = await look.analyze();
  expect(violations.map(({ id, nodes }) => `${what} ${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test('readers find on every page no barrier, every element in its direction, and the letters of the site', async ({
  reader,
  interfaceLocale: locale,
}) => {
  test.slow();
  const fonts = await FontsOfPage.follow(reader);
  for (const path of await oneOfEachPage(locale)) {
    await reader.emulateMedia({ colorScheme: 'light' });
    await reader.setViewportSize({ width: 1280, height: 800 });
    await reader.goto(path);
    expect(await reader.evaluate(wrongDirections), path).toEqual([]);
    expect(await fonts.foreignOnes(), path).toEqual([]);
    for (const width of [768, 360]) {
      await reader.setViewportSize({ width, height: 800 });
      expect(await reader.evaluate(overflowOfPage), `${path} at ${width}`).toBe(0);
    }
    expect(await reader.evaluate(smallTargets), path).toEqual([]);
    await expectNoBarriers(path, axe(reader).options(WITH_TARGET_SIZE));
    // The dark scheme changes only the colours.
    await reader.emulateMedia({ colorScheme: 'dark' });
    await expectNoBarriers(`${path}, dark,`, axeAgain(reader).withRules('color-contrast'));
  }
});

test('a reader without scripts reads everything', async ({ browser, interfaceLocale: locale }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/${locale}/articles/${SAMPLE_SLUG}`);
  await expect(page.getByRole('article').locator('.points > li')).toHaveCount(6);
  await context.close();
});

test(
  'a reader who prints an article gets the article alone',
  ONCE_IN_ARABIC,
  async ({ reader, interfaceLocale: locale }) => {
    await reader.goto(`/${locale}/articles/${SAMPLE_SLUG}`);
    await reader.emulateMedia({ media: 'print' });
    await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(reader.getByRole('navigation')).toHaveCount(0);
    await expect(reader.getByRole('complementary')).toBeHidden();
    const font = await reader
      .getByRole('article')
      .evaluate((article) => getComputedStyle(article).fontFamily);
    expect(font).toContain(locale === 'ar' ? 'Amiri' : 'Source Serif');
  },
);

test('no line moves on a phone when fonts come late', async ({ browser, interfaceLocale: locale }) => {
  const { slug } = await db().publication.findFirstOrThrow({
    where: { locale, kind: 'article', coverId: { not: null } },
    orderBy: { id: 'asc' },
  });
  for (const width of [360, 412]) {
    for (const path of [`/${locale}`, piecePath(locale, 'article', slug)]) {
      const context = await browser.newContext({ viewport: { width, height: 820 } });
      const page = await context.newPage();
      expect(await openWithLateFonts(page, encodeURI(path)), `${path} at ${width}`).toBeLessThan(0.02);
      await context.close();
    }
  }
});

test('every passage has its own lang attribute, also within text of the other language', async ({
  reader,
  interfaceLocale: locale,
}) => {
  const singleLanguage = { ar: 'cables-beneath-the-gulf', en: 'لغة-الخبر-ماذا-تفعل-السرعة-بالعربية' };
  for (const slug of [SAMPLE_SLUG, singleLanguage[locale]]) {
    await reader.goto(`/${locale}/articles/${slug}`);
    const wrong = await reader.getByRole('main').evaluate((main) => {
      const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
      const found: string[] = [];
      const passages: [Element | null, string][] = [...main.querySelectorAll('a[aria-label]')].map((link) => [
        link,
        link.ariaLabel ?? '',
      ]);
      for (let node = walker.nextNode(); node; node = walker.nextNode())
        passages.push([node.parentElement, node.textContent ?? '']);
      for (const [element, text] of passages) {
        const arabic = text.match(/[\u0621-\u064A]/g)?.length ?? 0;
        const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
        // URLs have no language, short names need not state theirs, and equal numbers of letters decide nothing.
        if (arabic + latin < 4 || arabic === latin || element?.closest('a[href^="http"], script')) continue;
        const lang = element?.closest('[lang]')?.getAttribute('lang');
        if (lang !== (arabic > latin ? 'ar' : 'en')) found.push(`${lang}: ${text.slice(0, 60)}`);
      }
      return found;
    });
    expect(wrong).toEqual([]);
  }
});
