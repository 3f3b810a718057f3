import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { LANGUAGE_NAMES, type Locale, otherLocale } from '@/lib/i18n/locales';
import { readPdfPages } from '@/lib/testing/pdf-text';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

/** A piece of the sample, and the other issue of its series. */
const PIECES = {
  ar: {
    slug: 'مدن-تحت-الشمس-الحر-والحياة-الحضرية',
    title: 'مدن تحت الشمس: كيف يعيد الحر ترتيب الحياة الحضرية؟',
    otherIssue: 'أدوار القوى المتوسطة في نظام دولي متغير',
  },
  en: {
    slug: 'cities-under-the-sun',
    title: 'Cities under the Sun: How Heat Is Rearranging Urban Life',
    otherIssue: 'Middle Powers in a Changing International Order',
  },
};
/** One of each kind of page that has a counterpart in the other language. */
const PAIRS = [
  ['/ar/sections/اقتصاد', '/en/sections/economy'],
  ['/ar/topics', '/en/topics'],
  ['/ar/authors', '/en/authors'],
  ['/ar/series/اتجاهات-الأحداث', '/en/series/trending-events'],
  ['/ar/archive/2026', '/en/archive/2026'],
  ['/ar/center-news', '/en/center-news'],
  ['/ar/pages/عن-المركز', '/en/pages/about-us'],
  ['/ar/search?q=2024', '/en/search?q=2024'],
];
/** A month that has articles in one language alone leads to its year. */
const NEAREST = {
  ar: ['/ar/archive/2025/10', '/en/archive/2025'],
  en: ['/en/archive/2026/02', '/ar/archive/2026'],
};

const heading = (page: Page) => page.getByRole('heading', { level: 1 });
const switchTo = (page: Page, locale: Locale) =>
  page.getByRole('link', { name: LANGUAGE_NAMES[locale], exact: true }).click();

async function readerWith(browser: Browser, javaScriptEnabled: boolean): Promise<Page> {
  return (await browser.newContext({ javaScriptEnabled })).newPage();
}

for (const javaScriptEnabled of [true, false]) {
  const how = javaScriptEnabled ? 'with scripts' : 'without scripts';
  test(`a reader ${how} walks from a piece to its issue and the one before, changes the language wherever it is, and takes the piece along on paper and as a file`, async ({
    browser,
    interfaceLocale: locale,
  }) => {
    const site = interfaceMessages(locale, 'site');
    const [own, other] = [PIECES[locale], PIECES[otherLocale(locale)]];
    const page = await readerWith(browser, javaScriptEnabled);
    await page.goto(`/${locale}/articles/${own.slug}`);
    await expect(heading(page)).toHaveText(own.title);
    await page.getByRole('article').getByRole('link', { name: /41/ }).first().click();
    await page.getByRole('navigation', { name: site.issue.neighbours }).getByRole('link').click();
    await expect(heading(page)).toHaveText(own.otherIssue);
    await switchTo(page, otherLocale(locale));
    await expect(heading(page)).toHaveText(other.otherIssue);
    await page.goto(`/${locale}/articles/${own.slug}`);
    await switchTo(page, otherLocale(locale));
    await expect(heading(page)).toHaveText(other.title);
    await page.goto(`/${locale}/articles/${own.slug}`);
    await page.getByRole('link', { name: site.cite.title.article, exact: true }).click();
    await switchTo(page, otherLocale(locale));
    await expect(page).toHaveURL(new RegExp(`/e/\\d+/${otherLocale(locale)}/cite$`));
    await expect(page.getByRole('main')).toContainText(other.title);
    for (const pair of [
      ...PAIRS.map((each) => (locale === 'ar' ? each : each.toReversed())),
      NEAREST[locale],
    ]) {
      const [from = '', to = ''] = pair;
      await page.goto(from);
      await switchTo(page, otherLocale(locale));
      await expect(page).toHaveURL(encodeURI(to));
      await expect(page.locator('html')).toHaveAttribute('lang', otherLocale(locale));
    }
    await page.goto(`/${locale}/articles/${own.slug}`);
    // Another story may have chosen another one than that of the sample.
    const tagline = await page.getByRole('banner').getByRole('paragraph').nth(1).textContent();
    const onPaper = async () => (await readPdfPages(await page.pdf({ format: 'A4' })))[0]?.text;
    // The first paper does not wait for its fonts, and has every line all the same.
    expect(await onPaper()).toMatch(/2026/);
    await expect.poll(onPaper).toContain(tagline ?? '');
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: site.piece.pdf.split(' (')[0] }).click();
    const file = await readPdfPages(readFileSync(await (await download).path()));
    expect(file.map(({ text }) => text).join(' ')).toContain(own.title);
    await page.context().close();
  });
}
