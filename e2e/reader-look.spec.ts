import type AxeBuilder from '@axe-core/playwright';
import { db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { axe } from './axe';
import { expect, test } from './fixtures';
import { openWithLateFonts } from './layout-shifts';
import { oneOfEachPage, SAMPLE_SLUG } from './reader-pages';

test('readers with assistive technology find no barriers, in light and in dark', async ({
  reader,
  interfaceLocale: locale,
}) => {
  test.slow();
  const expectNoViolations = async (what: string, look: AxeBuilder) => {
    const { violations } = await look.analyze();
    expect(violations.map(({ id, nodes }) => `${what} ${id}: ${nodes[0]?.html}`)).toEqual([]);
  };
  for (const page of await oneOfEachPage(locale)) {
    await reader.emulateMedia({ colorScheme: 'light' });
    await reader.goto(page);
    await expectNoViolations(page, axe(reader));
    // The dark scheme changes only the colours.
    await reader.emulateMedia({ colorScheme: 'dark' });
    const colours = axe(reader).withRules('color-contrast');
    await expectNoViolations(`${page}, dark,`, colours);
  }
});

test('readers see every element in the direction of its markup, Arabic without letter spacing or italics, and no page that is wider than their screen', async ({
  reader,
  interfaceLocale: locale,
}) => {
  for (const page of await oneOfEachPage(locale)) {
    await reader.goto(page);
    const wrong = await reader.evaluate(() => {
      const elements = [...document.querySelectorAll<HTMLElement>('html, body *')];
      return elements
        .filter((element) => {
          const style = getComputedStyle(element);
          const isArabic = element.matches(':lang(ar)');
          const hasLetterSpacing = isArabic && !['normal', '0px'].includes(style.letterSpacing);
          const isItalic = isArabic && style.fontStyle !== 'normal';
          return hasLetterSpacing || isItalic || (element.dir !== '' && element.dir !== style.direction);
        })
        .map((element) => element.outerHTML.slice(0, 120));
    });
    expect(wrong).toEqual([]);
    for (const width of [360, 768, 1280]) {
      await reader.setViewportSize({ width, height: 800 });
      const overflow = await reader.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${page} at ${width}`).toBe(0);
    }
  }
});

test('a reader without scripts reads everything', async ({ browser, interfaceLocale: locale }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(`/${locale}/articles/${SAMPLE_SLUG}`);
  await expect(page.getByRole('article').locator('.points > li')).toHaveCount(6);
  await context.close();
});

test('a reader who prints an article gets the article alone', async ({ reader, interfaceLocale: locale }) => {
  await reader.goto(`/${locale}/articles/${SAMPLE_SLUG}`);
  await reader.emulateMedia({ media: 'print' });
  await expect(reader.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(reader.getByRole('navigation')).toHaveCount(0);
  await expect(reader.getByRole('complementary')).toBeHidden();
  const font = await reader.getByRole('article').evaluate((article) => getComputedStyle(article).fontFamily);
  expect(font).toContain(locale === 'ar' ? 'Amiri' : 'Source Serif');
});

test('every letter that readers see comes from the site’s own fonts', async ({
  reader,
  interfaceLocale: locale,
}) => {
  const devtools = await reader.context().newCDPSession(reader);
  // Fonts that come late are for the next page (components/site/fonts.css): here they are waited for, however late.
  await reader.route('**/*.css', async (route) => {
    const response = await route.fetch();
    const style = await response.text();
    await route.fulfill({ response, body: style.replaceAll('font-display:optional', 'font-display:block') });
  });
  for (const page of await oneOfEachPage(locale)) {
    await reader.goto(page);
    await reader.evaluate(() => document.fonts.ready);
    const faces = await reader.evaluate(() =>
      [...document.fonts].map(({ family, display }) => ({ family, display })),
    );
    expect(faces.filter(({ display }) => display === 'optional')).toEqual([]);
    // What stands there until the fonts are loaded.
    const families = faces.map(({ family }) => family.replaceAll('"', ''));
    expect(families).toEqual(expect.arrayContaining(['Text Fallback', 'Sans Fallback']));
    await devtools.send('DOM.enable');
    await devtools.send('CSS.enable');
    // The browser reports the fonts of an element and of its direct children only, so every element is queried.
    const { root } = await devtools.send('DOM.getDocument');
    const { nodeIds } = await devtools.send('DOM.querySelectorAll', {
      nodeId: root.nodeId,
      selector: 'body :not(script)',
    });
    const answers = await Promise.all(
      nodeIds.map((nodeId) => devtools.send('CSS.getPlatformFontsForNode', { nodeId })),
    );
    const fonts = answers.flatMap((answer) => answer.fonts);
    expect(fonts.length, page).toBeGreaterThan(10);
    expect(fonts.filter((font) => !font.isCustomFont).map((font) => font.familyName)).toEqual([]);
  }
});

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
      for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const text = node.textContent ?? '';
        const arabic = text.match(/[\u0621-\u064A]/g)?.length ?? 0;
        const latin = text.match(/[A-Za-z]/g)?.length ?? 0;
        // URLs have no language, short names need not state theirs, and equal numbers of letters decide nothing.
        if (arabic + latin < 4 || arabic === latin || node.parentElement?.closest('a[href^="http"], script'))
          continue;
        const lang = node.parentElement?.closest('[lang]')?.getAttribute('lang');
        if (lang !== (arabic > latin ? 'ar' : 'en')) found.push(`${lang}: ${text.slice(0, 60)}`);
      }
      return found;
    });
    expect(wrong).toEqual([]);
  }
});
