import { db } from '@/lib/db';
import { givenPins } from '@/lib/testing/publication-factories';
import { SAMPLE_LINES } from '@/lib/testing/sample-lines';
import { axe } from './axe';
import { fillBlanks } from './fill-blanks';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

// The other stories find their own items at the head of the list, and no line above their pages.
test.afterAll(async () => {
  await givenPins('center-news', {});
  await db().urgentLine.deleteMany();
});

test('An admin composes the lines of the sample, and readers find one in both languages with what it leads to', async ({
  signIn,
  reader,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const t = interfaceMessages(locale, 'composer');
  const [titleAr, titleEn] = [unique('العلاقة بين العمل الإحصائي'), unique('the Work of Statistics')];
  const [targetAr, targetEn] = [unique('هدف السطر'), unique('Target of the line')];
  await given({ ar: { title: targetAr }, en: { title: targetEn }, publish: ['ar', 'en'] });
  const { page } = await signIn('layla');
  await page.goto('/studio/center-news');
  await page.getByRole('link', { name: interfaceMessages(locale, 'articles').center_news.compose }).click();
  // The last of them stays, under a title that no other story has.
  for (const { pattern, values, sample } of SAMPLE_LINES) {
    await fillBlanks(page, locale, pattern, values);
    await expect(page.locator('textarea[name="titleAr"]')).toHaveValue(sample.ar?.title ?? '');
    await expect(page.locator('textarea[name="titleEn"]')).toHaveValue(sample.en?.title ?? '');
  }
  await page.locator('input[name="titleAr"]').fill(titleAr);
  await page.locator('input[name="titleEn"]').fill(titleEn);
  await expect(page.locator('textarea[name="titleAr"]')).toHaveValue(`أ.د. ماجد عثمان يكتب: (${titleAr})`);
  await expect(page.locator('textarea[name="titleEn"]')).toHaveValue(`Prof. Magued Osman on ${titleEn}`);
  await page.getByRole('combobox', { name: t.leadsTo }).click();
  await page.getByRole('option', { name: t.link.kinds.entry }).click();
  await page.getByRole('button', { name: t.link.chooseEntry }).click();
  await page.getByRole('searchbox').fill(targetEn);
  await page
    .getByRole('dialog')
    .getByRole('button', { name: locale === 'ar' ? targetAr : targetEn })
    .click();
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.locator('input[name="position"]').fill(locale === 'ar' ? '١' : '1');
  expect((await axe(page).analyze()).violations).toEqual([]);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('status').filter({ hasText: t.published })).toBeFocused();

  await reader.goto('/en');
  await reader.getByRole('link', { name: `Prof. Magued Osman on ${titleEn}` }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(targetEn);
  await reader.goto('/ar/center-news');
  await reader.getByRole('link', { name: `أ.د. ماجد عثمان يكتب: (${titleAr})` }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toContainText(targetAr);

  const urgent = interfaceMessages(locale, 'urgent');
  const words = unique('A statement is expected');
  const studio = interfaceMessages(locale, 'studio');
  await page.getByRole('link', { name: studio.nav.urgent, exact: true }).click();
  const form = page.getByRole('region', { name: urgent.of.en });
  await form.getByLabel(urgent.text).fill(words);
  await page.getByRole('link', { name: studio.nav.articles, exact: true }).click();
  const leaving = page.getByRole('dialog', { name: studio.leave.title });
  await leaving.getByRole('button', { name: studio.form.cancel }).click();
  await expect(leaving).toBeHidden();
  await expect(form.getByLabel(urgent.text)).toHaveValue(words);
  await form.getByRole('button', { name: urgent.set }).click();
  await expect(form.getByRole('button', { name: urgent.remove })).toBeVisible();
  await expect(form.getByRole('status')).toBeFocused();
  const line = reader.getByRole('region', { name: interfaceMessages('en', 'site').urgent });
  await reader.goto('/en');
  await expect(line).toContainText(words);
  expect((await axe(reader).analyze()).violations).toEqual([]);
  await reader.goto('/ar');
  await expect(reader.getByRole('banner')).toBeVisible();
  await expect(reader.getByText(words)).toHaveCount(0);
  await form.getByRole('button', { name: urgent.remove }).click();
  await expect(form.getByRole('button', { name: urgent.set })).toBeVisible();
  await reader.goto('/en');
  await expect(reader.getByRole('banner')).toBeVisible();
  await expect(line).toHaveCount(0);
});
