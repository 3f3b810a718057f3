import { readFile } from 'node:fs/promises';
import { db } from '@/lib/db';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { SITE_WIDE_MS, soon } from './soon';

test(
  'an editor reads of a publication in the audit log, in the interface language and with a link to the piece',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, interfaceLocale: locale }) => {
    const audit = interfaceMessages(locale, 'audit');
    const title = unique(locale === 'ar' ? 'عن الموانئ' : 'On ports');
    const { entryId } = await given({ [locale]: { title }, publish: [locale] });
    const { page } = await signIn('omar');
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

    await test.step('a day that is none is no filter', async () => {
      const reply = await page.goto('/studio/audit?from=0001-01-01&to=x');
      expect(reply?.status()).toBe(200);
      await expect(page.locator('tbody tr')).not.toHaveCount(0);
    });
  },
);

test('an administrator finds by a word what was done, narrows it down and takes it along as a file', async ({
  signIn,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const audit = interfaceMessages(locale, 'audit');
  const title = unique(locale === 'ar' ? 'عن الأنفاق' : 'On tunnels');
  const { entryId } = await given({ ar: { title }, en: { title }, publish: ['ar', 'en'] });
  const { page } = await signIn('layla');
  await page.goto('/studio/audit');
  await page
    .getByRole('searchbox', { name: interfaceMessages(locale, 'studio').list.searchNames })
    .fill(title.replace('الأنفاق', 'أنفاق'));
  const lines = page.locator('tbody tr', { hasText: title });
  await expect(page).toHaveURL(/q=/);
  await expect(lines).not.toHaveCount(0);
  await page.getByRole('combobox', { name: audit.filter.action }).click();
  await page.getByRole('option', { name: new RegExp(`^${audit.groups.publishing}:`) }).click();
  await expect(page).toHaveURL(/action=publishing/);
  await expect(page.locator('tbody tr')).toHaveCount(2);
  await page.getByRole('combobox', { name: audit.filter.language }).click();
  await page.getByRole('option', { name: audit.editions[locale] }).click();
  await expect(page.locator('tbody tr')).toHaveCount(1);
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: audit.export }).click();
  const download = await downloading;
  expect(download.suggestedFilename()).toMatch(/^audit-\d{4}-\d{2}-\d{2}-\d{4}-\d{2}-\d{2}\.csv$/);
  const file = await readFile(await download.path(), 'utf8');
  expect(file.startsWith('\uFEFF')).toBe(true);
  const [head, ...rows] = file.trim().split('\r\n');
  expect(head).toBe(
    `${audit.columns.when},${audit.columns.who},${audit.columns.what},${audit.columns.name},event_id,at,actor_id,action,subject_type,subject_id,language,data`,
  );
  expect(rows).toHaveLength(1);
  expect(rows[0]).toContain(`edition.published,entry,${entryId},${locale}`);
  await page.goto('/studio/audit?action=log.exported');
  await expect(page.locator('tbody tr')).not.toHaveCount(0);
});

test(
  'editors read nothing about sessions, authors nothing at all',
  ONCE,
  async ({ signIn, interfaceLocale: locale }) => {
    const omar = await signIn('omar');
    await omar.page.goto('/studio/audit?action=session.started');
    await expect(omar.page.getByText(interfaceMessages(locale, 'studio').list.nothingFound)).toBeVisible();
    const sara = await signIn('sara');
    expect((await sara.page.goto('/studio/audit'))?.status()).toBe(404);
  },
);

test(
  'an administrator changes the institute’s line, and readers see it within ten seconds',
  ONCE,
  async ({ signIn, reader, unique, interfaceLocale: locale }) => {
    const { fields } = interfaceMessages(locale, 'settings');
    const { form } = interfaceMessages(locale, 'studio');
    const { page } = await signIn('layla');
    await page.goto('/studio/settings');
    await reader.goto(`/${locale}`);
    const line = unique(locale === 'ar' ? 'أبحاث' : 'Research');
    await page.getByLabel(locale === 'ar' ? fields.taglineAr : fields.taglineEn).fill(line);
    await page.getByRole('button', { name: form.save }).click();
    await expect(page.getByText(form.saved, { exact: true })).toBeVisible();
    // A page may be sent as it was while it is rendered anew (docs/decisions/0013).
    await soon(SITE_WIDE_MS, async () => {
      await reader.reload();
      return (await reader.getByRole('banner').textContent())?.includes(line) ?? false;
    });
  },
);

test('an administrator chooses names of months and digits, adds to the menu and names an account, and readers see all of it', async ({
  signIn,
  given,
  reader,
  unique,
  interfaceLocale: locale,
}) => {
  const { fields, months, menus } = interfaceMessages(locale, 'settings');
  const { form } = interfaceMessages(locale, 'studio');
  const ar = {
    title: unique('عن الموانئ'),
    dateline: '2018-07-19',
    body: [{ points: [{ lead: 'أولاً', text: ['عام 2018'] }] }],
  };
  await given({ ar, publish: ['ar'] });
  const { page } = await signIn('layla');
  const choose = async (name: string, option: string | RegExp) => {
    await page.getByRole('combobox', { name }).click();
    await page.getByRole('option', { name: option }).click();
  };
  const saved = async () => {
    await page.getByRole('button', { name: form.save }).click();
    await expect(page.getByText(form.saved, { exact: true })).toBeVisible();
  };
  try {
    await page.goto('/studio/settings');
    await choose(fields.months, new RegExp(`^${months.levant}`));
    await choose(fields.digits, '٠١٢٣٤٥٦٧٨٩');
    await page.getByLabel(fields.accounts).fill('https://x.com/institute');
    await saved();
    await page.getByRole('link', { name: menus.title }).click();
    await choose(menus.add.main, menus.targets.authors);
    await page
      .getByRole('list', { name: menus.names.main })
      .getByRole('button', { name: menus.words.replace('{name}', menus.targets.authors) })
      .click();
    await page.getByLabel(menus.fields.labelAr).fill('خبراؤنا');
    await saved();

    await reader.goto('/ar/archive');
    const piece = reader.getByRole('link', { name: ar.title }).first();
    await soon(SITE_WIDE_MS, async () => {
      await reader.reload();
      return reader.getByRole('banner').getByRole('link', { name: 'خبراؤنا' }).isVisible();
    });
    await piece.click();
    await expect(reader.locator('article time').first()).toHaveText('١٩ تموز، ٢٠١٨');
    await expect(reader.locator('article time').first()).toHaveAttribute('datetime', '2018-07-19');
    await expect(reader.locator('.point-number')).toHaveText('١-');
    await expect(reader.getByText('عام 2018')).toBeVisible();
    await expect(reader.getByRole('contentinfo').getByRole('link', { name: 'X' })).toHaveAttribute(
      'href',
      'https://x.com/institute',
    );
  } finally {
    // Other stories read the dates and menus of a new newsroom.
    await db().setting.deleteMany({ where: { key: { in: ['regional', 'accounts', 'menus'] } } });
  }
});
