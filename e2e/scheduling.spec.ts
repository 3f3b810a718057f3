import type { Page } from '@playwright/test';
import { db } from '@/lib/db';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { LOCALES, type Locale } from '@/lib/i18n/locales';
import { wallTimeAt } from '@/lib/i18n/wall-time';
import { makeDue } from '@/lib/testing/given-scheduled';
import { axe } from './axe';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { openMenu } from './open-menu';

const DAY_MS = 24 * 60 * 60_000;
const ARABIC_DIGITS = '٠١٢٣٤٥٦٧٨٩';
const inArabicDigits = (text: string) =>
  text.replace(/\d/g, (digit) => ARABIC_DIGITS[Number(digit)] ?? digit);

const LISTING = [
  ...LOCALES.flatMap((locale) =>
    ['', '/feed.xml', '/atom.xml', '/feed.json'].map((path) => `/${locale}${path}`),
  ),
  '/sitemap.xml',
];

/** Which of the pages that list pieces, of the piece's own addresses and of the searches for its titles show it to readers. */
async function addressesThatShow(
  reader: Page,
  titles: Record<Locale, string>,
  own: readonly string[],
): Promise<string[]> {
  const mark = titles.en.split(' ').at(-1) ?? '';
  const shown: string[] = [];
  for (const path of [...LISTING, ...own]) {
    const response = await reader.request.get(path);
    if (response.ok() && (await response.text()).includes(mark)) shown.push(path);
  }
  for (const locale of LOCALES) {
    const path = `/${locale}/search?q=${encodeURIComponent(titles[locale])}`;
    // The page of results repeats what was searched for, and links to a piece by its address alone.
    if ((await (await reader.request.get(path)).text()).includes(`-${mark}"`)) shown.push(path);
  }
  return shown;
}

test('an editor schedules both languages, types on, and both appear at the minute as they were scheduled', async ({
  signIn,
  given,
  reader,
  unique,
  interfaceLocale,
}) => {
  const words = interfaceMessages(interfaceLocale, 'schedule');
  const titles = { ar: unique('مجدولة بالعربية'), en: unique('Scheduled in English') };
  const piece = await given({ ar: { title: titles.ar }, en: { title: titles.en } });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const day = wallTimeAt(new Date(Date.now() + 2 * DAY_MS)).slice(0, 10);
  const typed = { ar: '٩:٣٠ م', en: '21:30' };

  for (const locale of LOCALES) {
    await editor.open(piece.entryId, locale);
    await editor.button(editor.messages.publish.publish).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('radio', { name: words.when.later }).check();
    const shownDay = formatDate(noonOf(day), interfaceLocale);
    await dialog
      .getByLabel(words.when.day, { exact: true })
      .fill(locale === 'ar' ? inArabicDigits(shownDay) : shownDay);
    await dialog.getByLabel(words.when.time, { exact: true }).fill(typed[locale]);
    await expect(dialog.getByRole('status')).toContainText('21:30');
    if (locale === 'ar') expect((await axe(page).analyze()).violations).toEqual([]);
    await dialog.getByRole('button', { name: words.when.schedule, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(words.line.frozen)).toBeVisible();
  }

  // What is typed from now on is offered, and not published.
  await editor.endOf(editor.blocks.first());
  await page.keyboard.type(' typed later');
  await editor.saved();
  await expect(editor.button(words.take)).toBeVisible();

  await page.goto('/studio/scheduled');
  for (const locale of LOCALES) await expect(page.getByRole('link', { name: titles[locale] })).toBeVisible();
  expect((await axe(page).analyze()).violations).toEqual([]);

  const { number } = await db().entry.findUniqueOrThrow({ where: { id: piece.entryId } });
  const editions = await db().edition.findMany({ where: { entryId: piece.entryId } });
  const own = [`/e/${number}`, ...editions.map(({ locale, slug }) => `/${locale}/articles/${slug}`)];
  expect(await addressesThatShow(reader, titles, own)).toEqual([]);

  // The clock cannot be moved, so the moments are: both become due, and nobody is told of it.
  const scheduled = await db().scheduledChange.findMany({ where: { edition: { entryId: piece.entryId } } });
  for (const { id } of scheduled) await makeDue(id);
  for (const { locale, slug } of editions) {
    await expect(async () => {
      expect((await reader.goto(`/${locale}/articles/${slug}`))?.status()).toBe(200);
    }).toPass();
    await expect(reader.locator('h1')).toHaveText(titles[locale]);
    await expect(reader.getByText('typed later')).toHaveCount(0);
  }
  await expect
    .poll(() => addressesThatShow(reader, titles, own))
    .toEqual(expect.arrayContaining([...LISTING.filter((path) => path !== '/sitemap.xml'), ...own]));

  // Withdrawing is scheduled from the menu, and removed from the schedule again.
  await editor.open(piece.entryId, 'en');
  const withdrawal = page.getByRole('menuitem', { name: words.withdrawal });
  await openMenu(editor.button(editor.messages.publish.more), withdrawal);
  await withdrawal.click();
  await page.getByRole('dialog').getByRole('button', { name: words.when.schedule, exact: true }).click();
  await editor.button(words.remove).click();
  await expect(editor.button(words.remove)).toBeHidden();
});
