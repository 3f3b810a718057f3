import type { Page } from '@playwright/test';
import type { Locale } from '@/lib/i18n/locales';
import { givenPins } from '@/lib/testing/publication-factories';
import { expect, type Stories } from './fixtures';

export const LIST = '/studio/lists/center-news';

/** A message about one item. */
export const about = (message: string, title: string) => message.replace('{title}', title);

/** Three Center News items at the head of a list without pins; their titles, the first one first. */
export async function givenHead({ given, unique }: Pick<Stories, 'given' | 'unique'>, locale: Locale) {
  const titles: string[] = [];
  await givenPins('center-news', {});
  // The newest item is the first of the list.
  for (const name of ['C', 'B', 'A']) {
    const title = unique(locale === 'ar' ? `خبر ${name}` : `Item ${name}`);
    await given({ kind: 'center_news', [locale]: { title }, publish: [locale] });
    titles.unshift(title);
  }
  return titles;
}

export const row = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title });

/** Waits until the new position of an item is stored, which is announced to screen readers. */
export async function announcedAsStored(page: Page, message: string, title: string, position: number) {
  const [start = ''] = about(message, title).replace('{position}', String(position)).split('{count}');
  await expect(page.getByText(start)).toBeAttached();
}

export async function expectOrder(page: Page, order: string[]) {
  const rows = page.locator('[data-entry]');
  for (const [index, title] of order.entries()) await expect(rows.nth(index)).toContainText(title);
}
