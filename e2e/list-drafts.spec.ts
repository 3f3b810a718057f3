import type { Page } from '@playwright/test';
import { formatDate, noonOf } from '@/lib/i18n/dates';
import { wallTimeAt } from '@/lib/i18n/wall-time';
import { about, expectOrder, row } from './arranged-list-page';
import { axe } from './axe';
import { expect, test } from './fixtures';
import { givenList } from './given-list';
import { interfaceMessages } from './interface-messages';

const FRONT_PAGE = '/studio/lists/front-page';
const DAY_MS = 86_400_000;

/** The piece that leads the front page, shown or previewed. */
const lead = (page: Page) => page.locator('article').first();

test('an admin stages the front page, looks at another day, publishes it, brings the former one back, and renames a list in its draft', async ({
  signIn,
  given,
  reader,
  unique,
  interfaceLocale: locale,
}) => {
  const { description, draft, pinDetails, preview, history, ...lists } = interfaceMessages(locale, 'lists');
  const { when } = interfaceMessages(locale, 'schedule');
  const names = { first: unique('First'), later: unique('Later') };
  const entryIds: string[] = [];
  for (const title of Object.values(names))
    entryIds.push((await given({ [locale]: { title }, publish: [locale] })).entryId);
  await reader.goto(`/${locale}`);
  const former = (await lead(reader).locator('h2').textContent()) ?? '';

  const { page } = await signIn('layla');
  await page.goto(FRONT_PAGE);
  await page.getByRole('button', { name: draft.start }).click();
  await expect(page.getByText(draft.waiting)).toBeVisible();
  for (const title of [names.first, names.later]) {
    await page.getByRole('button', { name: lists.add.button }).click();
    await page.getByRole('searchbox', { name: lists.add.searchDraft }).fill(title);
    await page.getByRole('button', { name: about(lists.add.addLabel, title) }).click();
    await expectOrder(page, [title]);
  }
  // Both take turns at the head: what begins later replaces what is there, while its time lasts.
  const day = wallTimeAt(new Date(Date.now() + 3 * DAY_MS)).slice(0, 10);
  const shownDay = formatDate(noonOf(day), locale);
  await page.getByRole('button', { name: about(pinDetails.open, names.later) }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('switch', { name: pinDetails.from }).check();
  await dialog.getByLabel(when.day, { exact: true }).fill(shownDay);
  await dialog.getByLabel(when.time, { exact: true }).fill('٩:٣٠');
  await expect(dialog.getByRole('status')).toContainText('9:30');
  await dialog.getByRole('button', { name: pinDetails.submit }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: about(lists.moveTo, names.later) }).click();
  await dialog.getByLabel(lists.dialog.position, { exact: true }).fill('٢');
  await dialog.getByRole('checkbox', { name: lists.dialog.shares }).check();
  await dialog.getByRole('button', { name: lists.dialog.submit }).click();
  await expectOrder(page, [names.first, names.later]);
  await expect(row(page, names.later)).toContainText(lists.shared);
  expect((await axe(page).analyze()).violations).toEqual([]);

  await page.goto(`${FRONT_PAGE}/preview`);
  const banner = page.getByRole('complementary', { name: preview.title });
  await expect(lead(page)).toContainText(names.first);
  await expect(banner).toContainText(preview.differs.draft);
  await page.getByLabel(preview.day).fill(shownDay);
  await page.getByLabel(preview.time).fill('10:00');
  await page.getByRole('button', { name: preview.show }).click();
  await expect(lead(page)).toContainText(names.later);
  await expect(banner).toContainText(`${preview.differs.leads} ${locale === 'ar' ? '«' : '“'}${names.later}`);
  expect((await axe(page).analyze()).violations).toEqual([]);
  await reader.reload();
  await expect(lead(reader)).toContainText(former);

  await page.goto(FRONT_PAGE);
  await page.getByRole('button', { name: draft.publish }).click();
  await expect(page.getByText(draft.publishDraftStored)).toBeAttached();
  await reader.goto(`/${locale}`);
  await expect(lead(reader)).toContainText(names.first);

  await page.getByRole('button', { name: history.open }).click();
  await expect(dialog.locator('ol > li').first()).toContainText(history.origin.draft);
  await expect(dialog.locator('ol > li').first()).toContainText(
    history.one.added.replace('{title}', names.first).replace('{to}', '1'),
  );
  const [restoreLabel = ''] = history.restoreLabel.split('{at}');
  await dialog.getByRole('button', { name: restoreLabel }).first().click();
  await expect(page.getByText(history.restored)).toBeAttached();
  await reader.goto(`/${locale}`);
  await expect(lead(reader)).toContainText(former);

  // The name of a list waits in its draft like its order.
  const { key, paths } = await givenList({ name: unique('Dossier'), entryId: entryIds[0] ?? '' });
  const renamed = unique('Renamed');
  await page.goto(`/studio/lists/${key}`);
  await page.getByRole('button', { name: draft.start }).click();
  await expect(page.getByText(draft.waiting)).toBeVisible();
  await page
    .getByLabel(locale === 'ar' ? description.nameAr : description.nameEn, { exact: true })
    .fill(renamed);
  await page.keyboard.press('Tab');
  await expect(page.getByText(draft.formKept)).toBeVisible();
  await reader.goto(paths[locale]);
  await expect(reader.locator('h1')).toHaveText(unique('Dossier'));
  await page.getByRole('button', { name: draft.publish }).click();
  await expect(page.getByText(draft.publishDraftStored)).toBeAttached();
  await expect(async () => {
    await reader.goto(paths[locale]);
    await expect(reader.locator('h1')).toHaveText(renamed, { timeout: 1_000 });
  }).toPass();
});
