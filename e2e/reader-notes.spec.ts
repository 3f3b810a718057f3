import type { Locator } from '@playwright/test';
import { expect, test } from './fixtures';

/** Pieces of the sample newsroom with footnotes. */
const PIECES = {
  ar: '/ar/articles/ماء-من-الشمس-اقتصاد-التحلية',
  en: '/en/articles/water-from-the-sun',
};

async function boxOf(shown: Locator) {
  const box = await shown.boundingBox();
  if (!box) throw new Error('nothing is shown there');
  return box;
}

test('a reader reads notes at their numbers on a phone without JavaScript, and the text stays where it is', async ({
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
  const [shown, chosen] = [await boxOf(note), await boxOf(number)];
  expect(Math.abs(shown.y - (chosen.y + chosen.height))).toBeLessThan(40);
  const close = page.getByRole('link', { name: locale === 'ar' ? 'إغلاق الهامش' : 'Close the note' });
  await expect(close).toHaveCount(1);
  // The cross in the corner of the note is drawn above that link.
  await page.mouse.click(locale === 'ar' ? shown.x + 20 : shown.x + shown.width - 20, shown.y + 20);
  await expect(note).toHaveCount(0);
  await expect(number).toBeInViewport();

  await number.click();
  await note.locator('a[role="doc-backlink"]').click();
  await expect(page.locator('a[role="doc-noteref"]:target')).toBeInViewport();
  await context.close();
});
