import { expect, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

test(
  'an administrator adds a name to the glossary, readers find pieces by it, and no longer after it was deleted',
  ONCE_IN_ARABIC,
  async ({ signIn, reader, given, unique, interfaceLocale: locale }) => {
    const mark = unique('').trim();
    const [own, other] = [`alpha${mark}`, `omega${mark}`];
    await given({ [locale]: { title: `About ${own}` }, publish: [locale] });
    const { names, create, new: add, columns, delete: deletion } = interfaceMessages(locale, 'glossary');
    const { form, nav } = interfaceMessages(locale, 'studio');
    const isFound = async () => {
      await reader.goto(`/${locale}/search?q=${other}`);
      return (await reader.getByRole('main').locator('ol > li').count()) === 1;
    };
    expect(await isFound()).toBe(false);

    const { page } = await signIn('layla');
    await page.goto('/studio');
    await page.getByRole('link', { name: nav.glossary }).click();
    await page.getByRole('link', { name: add }).click();
    await page.getByLabel(names, { exact: true }).fill(`${own}\n${other}`);
    await page.getByRole('button', { name: create, exact: true }).click();
    await expect(page).toHaveURL(/\/studio\/glossary$/);
    await expect(page.getByRole('columnheader', { name: columns.others })).toBeVisible();
    expect(await isFound()).toBe(true);

    await page.getByRole('link', { name: own }).click();
    await page.getByLabel(names, { exact: true }).fill(`${own}\nsigma${mark}`);
    await page.getByRole('button', { name: form.save, exact: true }).click();
    await expect(page.getByText(form.saved, { exact: true })).toBeVisible();
    expect(await isFound()).toBe(false);

    await page.getByRole('button', { name: deletion.button }).click();
    await page.getByRole('dialog').getByRole('button', { name: form.delete, exact: true }).click();
    await expect(page).toHaveURL(/\/studio\/glossary$/);
    await expect(page.getByRole('link', { name: own })).toHaveCount(0);
  },
);
