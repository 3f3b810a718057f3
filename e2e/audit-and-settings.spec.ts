import { expect, test } from './fixtures';
import { sentences } from './sentences';

test('the audit trail tells a publication in the reader’s language and leads to the piece', async ({
  enter,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const audit = sentences(locale, 'audit');
  const title = unique(locale === 'ar' ? 'عن الموانئ' : 'On ports');
  const { entryId } = await given({ [locale]: { title }, publish: [locale] });
  const { page } = await enter('omar');
  await page.goto('/studio/audit');
  await page.getByRole('combobox', { name: audit.filter.action }).click();
  await page.getByRole('option', { name: audit.names.edition.published, exact: true }).click();
  await expect(page).toHaveURL(/action=edition\.published/);
  const line = page.locator('tbody tr', { hasText: title });
  await expect(line).toContainText(audit.editions[locale]);
  await expect(line.getByRole('link', { name: title })).toHaveAttribute(
    'href',
    `/studio/articles/${entryId}/${locale}`,
  );
  await line.getByRole('link', { name: audit.history }).click();
  await expect(page).toHaveURL(new RegExp(`subject=entry(:|%3A)${entryId}`));
  await expect(page.locator('tbody tr')).not.toHaveCount(0);
});

test('editors read nothing about sessions, authors nothing at all', async ({
  enter,
  interfaceLocale: locale,
}) => {
  const omar = await enter('omar');
  await omar.page.goto('/studio/audit?action=session.started');
  await expect(omar.page.getByText(sentences(locale, 'studio').list.nothingFound)).toBeVisible();
  const sara = await enter('sara');
  expect((await sara.page.goto('/studio/audit'))?.status()).toBe(404);
});

test('an administrator changes the institute’s line, and readers see it at once', async ({
  enter,
  reader,
  unique,
  interfaceLocale: locale,
}) => {
  const { fields } = sentences(locale, 'settings');
  const { form } = sentences(locale, 'studio');
  const { page } = await enter('layla');
  await page.goto('/studio/settings');
  await reader.goto(`/${locale}`);
  const line = unique(locale === 'ar' ? 'أبحاث' : 'Research');
  await page.getByLabel(locale === 'ar' ? fields.taglineAr : fields.taglineEn).fill(line);
  await page.getByRole('button', { name: form.save }).click();
  await expect(page.getByText(form.saved, { exact: true })).toBeVisible();
  await reader.reload();
  await expect(reader.getByRole('banner')).toContainText(line);
});
