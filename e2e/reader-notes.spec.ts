import { expect, test } from './fixtures';

/** Pieces of the sample newsroom with footnotes. */
const PIECES = {
  ar: '/ar/articles/ماء-من-الشمس-اقتصاد-التحلية',
  en: '/en/articles/water-from-the-sun',
};

test('a reader reads notes on a phone without JavaScript, and the text stays where it is', async ({
  browser,
  interfaceLocale: locale,
}) => {
  const context = await browser.newContext({
    javaScriptEnabled: false,
    viewport: { width: 390, height: 780 },
  });
  const page = await context.newPage();
  await page.goto(PIECES[locale]);
  const number = page.getByRole('article').locator('a[role="doc-noteref"]').first();
  const notes = page.locator('section[role="doc-endnotes"]');
  await expect(notes.getByRole('heading')).toHaveText(locale === 'ar' ? 'الهوامش' : 'Notes');
  await number.scrollIntoViewIfNeeded();
  await number.click();

  const note = notes.locator('li:target');
  await expect(note).toBeInViewport();
  await expect(number).toBeInViewport();
  await page.getByRole('link', { name: locale === 'ar' ? 'إغلاق الهامش' : 'Close the note' }).click();
  await expect(note).toHaveCount(0);
  await expect(number).toBeInViewport();

  await number.click();
  await note.locator('a[role="doc-backlink"]').click();
  await expect(page.locator('a[role="doc-noteref"]:target')).toBeInViewport();
  await context.close();
});
