import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { sectionPath } from '@/lib/i18n/addresses';
import { localised } from '@/lib/i18n/locales';
import { givenSection } from '@/lib/testing/factories';
import { axe } from './axe';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { givenList } from './given-list';
import { interfaceMessages } from './interface-messages';
import { SITE_WIDE_MS, soon } from './soon';

const key = () => `s${randomUUID().slice(0, 8)}`;

/** The section names in the readers' navigation, in order. */
async function navigationNames(reader: Page, locale: 'ar' | 'en'): Promise<string[]> {
  await reader.goto(`/${locale}`);
  const sections = reader.getByRole('navigation', { name: interfaceMessages(locale, 'site').nav.main });
  return sections.getByRole('link').allTextContents();
}

const navigationHas = (reader: Page, locale: 'ar' | 'en', name: string) =>
  soon(SITE_WIDE_MS, async () => (await navigationNames(reader, locale)).includes(name));
const navigationHasNo = (reader: Page, locale: 'ar' | 'en', name: string) =>
  soon(SITE_WIDE_MS, async () => !(await navigationNames(reader, locale)).includes(name));

test(
  'an administrator adds a section, and readers find it in the navigation until it is deleted',
  ONCE,
  async ({ signIn, reader, interfaceLocale: locale }) => {
    const { section, fields, create } = interfaceMessages(locale, 'taxonomy');
    const { form } = interfaceMessages(locale, 'studio');
    const mark = key();
    const { page } = await signIn('layla');
    await page.goto('/studio');
    await page.getByRole('link', { name: interfaceMessages(locale, 'studio').nav.sections }).click();
    await page.getByRole('link', { name: section.new }).click();
    await page.getByLabel(fields.nameAr).fill(`مياه ${mark}`);
    await page.getByLabel(fields.nameEn).fill(`Water ${mark}`);
    await expect(page.getByLabel(fields.slugAr, { exact: true })).toHaveValue(`مياه-${mark}`);
    await page.getByRole('button', { name: create, exact: true }).click();
    await expect(page).toHaveURL(/\/studio\/sections$/);
    await navigationHas(reader, 'ar', `مياه ${mark}`);
    await navigationHas(reader, 'en', `Water ${mark}`);

    // After renaming, readers see the new name, and the old address redirects to the new one.
    await page.getByRole('link', { name: locale === 'ar' ? `مياه ${mark}` : `Water ${mark}` }).click();
    await page.getByLabel(fields.nameEn).fill(`Rivers ${mark}`);
    await page.getByLabel(fields.slugEn, { exact: true }).fill(`rivers-${mark}`);
    await page.getByRole('button', { name: form.save, exact: true }).click();
    await expect(page.getByText(form.saved, { exact: true })).toBeVisible();
    await navigationHas(reader, 'en', `Rivers ${mark}`);
    await reader.goto(`/en/sections/water-${mark}`);
    await expect(reader).toHaveURL(new RegExp(`/en/sections/rivers-${mark}$`));

    await page.getByRole('button', { name: section.delete.button }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(section.delete.text);
    await dialog.getByRole('button', { name: form.delete, exact: true }).click();
    await expect(page).toHaveURL(/\/studio\/sections$/);
    await navigationHasNo(reader, 'en', `Rivers ${mark}`);
  },
);

test(
  'an administrator moves a section with the keyboard, and readers see the new order',
  ONCE_IN_ARABIC,
  async ({ signIn, reader, interfaceLocale: locale }) => {
    const added = [await givenSection(key()), await givenSection(key()), await givenSection(key())];
    const names = added.map((section) => (locale === 'ar' ? section.nameAr : section.nameEn));
    const lists = interfaceMessages(locale, 'lists');
    const { page } = await signIn('layla');
    await page.goto('/studio/sections');
    const row = page.getByRole('listitem').filter({ hasText: names[2] });
    const up = row.getByRole('button', { name: lists.up.replace('{title}', names[2] ?? '') });
    await up.focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    const rows = page.getByRole('list', { name: interfaceMessages(locale, 'taxonomy').section.order });
    await expect(rows.getByRole('listitem').nth(-3)).toContainText(names[2] ?? '');
    await expect(up).toBeFocused();
    const order = async () => (await navigationNames(reader, locale)).filter((name) => names.includes(name));
    await expect.poll(order).toEqual([names[2], names[0], names[1]]);
  },
);

test(
  'of two administrators who move sections, the second sees the order of the first',
  ONCE,
  async ({ signIn, interfaceLocale: locale }) => {
    const section = await givenSection(key());
    await givenSection(key());
    const name = locale === 'ar' ? section.nameAr : section.nameEn;
    const { conflict } = interfaceMessages(locale, 'taxonomy');
    const label = interfaceMessages(locale, 'lists').up.replace('{title}', name);
    const [first, second] = [await signIn('layla'), await signIn('layla')];
    for (const { page } of [first, second]) await page.goto('/studio/sections');
    const row = ({ page }: typeof first) => page.getByRole('listitem').filter({ hasText: name });
    const before = Number(await row(first).locator('span').first().textContent());
    await first.page.getByRole('button', { name: label }).click();
    // The row moves at once; the message appears when the move is stored.
    await expect(first.page.getByRole('status').filter({ hasText: name })).toBeAttached();
    await first.page.reload();
    await expect(row(first)).toContainText(String(before - 1));
    await second.page.getByRole('button', { name: label }).click();
    await expect(second.page.getByRole('alert').filter({ hasText: conflict })).toBeVisible();
    await expect(row(second)).toContainText(String(before - 1));
  },
);

test(
  'a section with a piece cannot be deleted, and an address that is taken is refused',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale: locale }) => {
    const { section, fields } = interfaceMessages(locale, 'taxonomy');
    const [full, other] = [await givenSection(key()), await givenSection(key())];
    await given({ ar: {}, sectionId: full.id });
    const { page } = await signIn('layla');
    await page.goto(`/studio/sections/${full.id}`);
    await expect(page.getByLabel(fields.nameEn)).toHaveValue(full.nameEn);
    await expect(page.getByRole('button', { name: section.delete.button })).toHaveCount(0);
    const slug = page.getByLabel(fields.slugEn, { exact: true });
    await slug.fill(other.slugEn);
    await page
      .getByRole('button', { name: interfaceMessages(locale, 'studio').form.save, exact: true })
      .click();
    await expect(slug).toHaveAttribute('aria-invalid', 'true');
    await expect(slug).toBeFocused();
    await expect(slug).toHaveValue(other.slugEn);
  },
);

test(
  'an administrator adds a topic, and readers find its page',
  ONCE_IN_ARABIC,
  async ({ signIn, reader, interfaceLocale: locale }) => {
    const { topic, fields, create } = interfaceMessages(locale, 'taxonomy');
    const mark = key();
    const { page } = await signIn('layla');
    await page.goto('/studio/topics');
    await page.getByRole('link', { name: topic.new }).click();
    await page.getByLabel(fields.nameAr).fill(`أنهار ${mark}`);
    await page.getByLabel(fields.nameEn).fill(`Rivers ${mark}`);
    await page.getByRole('button', { name: create, exact: true }).click();
    await expect(page).toHaveURL(/\/studio\/topics$/);
    await page.getByRole('searchbox').fill(`انهار ${mark}`);
    await expect(page.locator('tbody tr')).toHaveCount(1);
    expect((await reader.goto(`/en/topics/rivers-${mark}`))?.status()).toBe(200);
  },
);

test('an administrator has a list open a section, and readers find it above the newest pieces', async ({
  signIn,
  given,
  reader,
  unique,
  interfaceLocale: locale,
}) => {
  const taxonomy = interfaceMessages(locale, 'taxonomy');
  const { form } = interfaceMessages(locale, 'studio');
  const section = await givenSection(key());
  const [chosen, newest, list] = [unique('Chosen'), unique('Newest'), unique('Opening')];
  const piece = (title: string) => ({ sectionId: section.id, [locale]: { title }, publish: [locale] });
  const { entryId } = await given(piece(chosen));
  await given(piece(newest));
  const { key: listKey } = await givenList({ name: list, entryId });

  const { page } = await signIn('layla');
  await page.goto(`/studio/sections/${section.id}`);
  await page.getByLabel(taxonomy.fields.openingId).selectOption({ label: list });
  await page.getByRole('button', { name: form.save, exact: true }).click();
  await expect(page.getByText(form.saved, { exact: true })).toBeVisible();
  expect((await axe(page).analyze()).violations).toEqual([]);

  const above = reader.getByRole('region', { name: list });
  await expect(async () => {
    await reader.goto(sectionPath(locale, localised(section, 'slug', locale)));
    await expect(above).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await expect(above.getByRole('link', { name: chosen })).toBeVisible();
  const below = reader.getByRole('region', { name: interfaceMessages(locale, 'site').front.latest });
  await expect(below.getByRole('link', { name: newest })).toBeVisible();
  await expect(reader.getByRole('link', { name: chosen })).toHaveCount(1);
  expect((await axe(reader).analyze()).violations).toEqual([]);

  // The list says where it stands.
  await page.goto(`/studio/lists/${listKey}`);
  await expect(page.getByRole('link', { name: localised(section, 'name', locale) })).toBeVisible();
});
