import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { givenPerson } from '@/lib/testing/factories';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

const key = () => `p${randomUUID().slice(0, 8)}`;

test(
  'an administrator adds an author, whose addresses come from the names',
  ONCE,
  async ({ signIn, interfaceLocale: locale }) => {
    const people = interfaceMessages(locale, 'people');
    const mark = key();
    const { page } = await signIn('layla');
    await page.goto('/studio/people');
    await page.getByRole('link', { name: people.new }).click();
    await page.getByLabel(people.fields.nameAr).fill(`منى السيد ${mark}`);
    await page.getByLabel(people.fields.nameEn).fill(`Mona El-Sayed ${mark}`);
    await page.getByLabel(people.genders.female, { exact: true }).check();
    await expect(page.getByLabel(people.fields.slugAr, { exact: true })).toHaveValue(`منى-السيد-${mark}`);
    await expect(page.getByLabel(people.fields.slugEn, { exact: true })).toHaveValue(`mona-el-sayed-${mark}`);
    await page.getByRole('button', { name: people.create, exact: true }).click();
    await expect(page).toHaveURL(/\/studio\/people$/);
    await page.getByRole('searchbox').fill(`مني السيد ${mark}`);
    await expect(page.locator('tbody tr')).toHaveCount(1);
  },
);

test('the list of authors is put in order and narrowed with the keyboard', async ({
  signIn,
  interfaceLocale: locale,
}) => {
  const people = interfaceMessages(locale, 'people');
  const { list } = interfaceMessages(locale, 'studio');
  const mark = key();
  const [first, second] = [await givenPerson(`${mark}a`), await givenPerson(`${mark}b`)];
  await db().person.update({ where: { id: second.id }, data: { standing: 'former' } });
  const { page } = await signIn('layla');
  await page.goto(`/studio/people?q=${mark}`);
  const rows = page.locator('tbody tr');
  const head = (name: string) => page.getByRole('columnheader', { name });
  await expect(head(people.columns.name)).toHaveAttribute('aria-sort', 'ascending');
  await expect(rows.first()).toContainText(first.nameEn);
  await head(people.columns.name).getByRole('link').press('Enter');
  await expect(head(people.columns.name)).toHaveAttribute('aria-sort', 'descending');
  await expect(rows.first()).toContainText(second.nameEn);
  await head(list.added).getByRole('link').press('Enter');
  await expect(head(list.added)).toHaveAttribute('aria-sort', 'descending');
  await expect(page).toHaveURL(new RegExp(`q=${mark}.*sort=-added`));
  const standing = page.getByRole('combobox', { name: people.fields.standing });
  await standing.press('ArrowDown');
  await page.getByRole('option', { name: people.standings.former }).click();
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(second.nameEn);
  await page
    .getByRole('link', { name: `${people.fields.standing}: ${people.standings.former}` })
    .press('Enter');
  await expect(rows).toHaveCount(2);
});

test(
  'a field that cannot be saved shows why, and keeps what was typed',
  ONCE_IN_ARABIC,
  async ({ signIn, interfaceLocale: locale }) => {
    const people = interfaceMessages(locale, 'people');
    const taken = key();
    await givenPerson(taken);
    const { page } = await signIn('layla');
    await page.goto('/studio/people/new');
    await page.getByLabel(people.fields.nameAr).fill('اسم جديد');
    await page.getByLabel(people.fields.nameEn).fill('New Name');
    await page.getByLabel(people.genders.male, { exact: true }).check();
    await page.getByLabel(people.fields.slugEn, { exact: true }).fill(taken);
    await page.getByRole('button', { name: people.create, exact: true }).click();
    await expect(page.getByText(interfaceMessages(locale, 'errors').people.slugTaken)).toBeVisible();
    await expect(page.getByLabel(people.fields.slugEn, { exact: true })).toHaveAttribute(
      'aria-invalid',
      'true',
    );
    await expect(page.getByLabel(people.fields.nameAr)).toHaveValue('اسم جديد');
  },
);

test(
  'of two administrators who change one author, the second sees both versions and loses nothing',
  ONCE_IN_ARABIC,
  async ({ signIn, interfaceLocale: locale }) => {
    const { fields } = interfaceMessages(locale, 'people');
    const { conflict, form } = interfaceMessages(locale, 'studio');
    const person = await givenPerson(key());
    const [first, second] = [await signIn('layla'), await signIn('layla')];
    for (const { page } of [first, second]) await page.goto(`/studio/people/${person.id}`);
    await first.page.getByLabel(fields.bioEn).fill('Writes about ports.');
    await first.page.getByRole('button', { name: form.save }).click();
    await expect(first.page.getByText(form.saved, { exact: true })).toBeVisible();
    await second.page.getByLabel(fields.bioEn).fill('Writes about water.');
    await second.page.getByRole('button', { name: form.save, exact: true }).click();
    const panel = second.page.getByRole('alert').filter({ hasText: conflict.title });
    await expect(panel).toContainText('Writes about ports.');
    await expect(second.page.getByLabel(fields.bioEn)).toHaveValue('Writes about water.');
    await panel.getByRole('button', { name: conflict.keepMine }).click();
    await expect(second.page.getByText(form.saved, { exact: true })).toBeVisible();
    await second.page.reload();
    await expect(second.page.getByLabel(fields.bioEn)).toHaveValue('Writes about water.');
  },
);

test(
  'an author of a piece cannot be deleted; one without pieces is deleted after a confirmation',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale: locale }) => {
    const people = interfaceMessages(locale, 'people');
    const [writer, unused] = [await givenPerson(key()), await givenPerson(key())];
    await given({ ar: {}, authorIds: [writer.id] });
    const { page } = await signIn('layla');
    await page.goto(`/studio/people/${writer.id}`);
    await expect(page.getByRole('button', { name: people.delete.button })).toHaveCount(0);
    await page.goto(`/studio/people/${unused.id}`);
    await page.getByRole('button', { name: people.delete.button }).click();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText(people.delete.text);
    await dialog
      .getByRole('button', { name: interfaceMessages(locale, 'studio').form.delete, exact: true })
      .click();
    await expect(page).toHaveURL(/\/studio\/people$/);
  },
);

test(
  'a form says which fields are required, and names the one that was forgotten',
  ONCE,
  async ({ signIn, interfaceLocale: locale }) => {
    const people = interfaceMessages(locale, 'people');
    const { required } = interfaceMessages(locale, 'studio').form;
    const mark = key();
    const { page } = await signIn('layla');
    await page.goto('/studio/people/new');
    await page.getByLabel(people.fields.nameAr).fill(`بلا جنس ${mark}`);
    await page.getByLabel(people.fields.nameEn).fill(`No Gender ${mark}`);
    await expect(page.getByLabel(people.fields.nameEn)).toHaveAccessibleDescription(required);
    const gender = page.getByRole('radiogroup', { name: people.fields.gender });
    await expect(gender).toHaveAccessibleDescription(new RegExp(`^${required}`));
    await page.getByRole('button', { name: people.create, exact: true }).click();
    await expect(page.getByText(interfaceMessages(locale, 'errors').field.required)).toBeVisible();
    await page.getByLabel(people.genders.female, { exact: true }).check();
    await page.getByRole('button', { name: people.create, exact: true }).click();
    await expect(page).toHaveURL(/\/studio\/people$/);
  },
);

test(
  'what leaves a form with unsaved changes asks before: a link, the palette, the way back; saved ones are left at once',
  ONCE,
  async ({ signIn, interfaceLocale: locale }) => {
    const { fields } = interfaceMessages(locale, 'people');
    const { leave, form, nav } = interfaceMessages(locale, 'studio');
    const { palette } = interfaceMessages(locale, 'tools');
    const person = await givenPerson(key());
    const { page } = await signIn('layla');
    await page.goto(`/studio/people/${person.id}`);
    const toTopics = page.getByRole('navigation').getByRole('link', { name: nav.topics });
    await page.getByLabel(fields.bioEn).fill('Not saved yet.');
    await toTopics.click();
    const dialog = page.getByRole('dialog', { name: leave.title });
    await dialog.getByRole('button', { name: form.cancel }).click();
    await expect(dialog).toBeHidden();
    await page.keyboard.press('Control+k');
    await page.getByRole('combobox', { name: palette.search }).fill(nav.topics);
    await page.keyboard.press('Enter');
    await dialog.getByRole('button', { name: form.cancel }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByLabel(fields.bioEn)).toHaveValue('Not saved yet.');
    await toTopics.click();
    await dialog.getByRole('button', { name: leave.leave }).click();
    await expect(page).toHaveURL(/\/studio\/topics$/);
    await page.goBack();
    await page.getByLabel(fields.bioEn).fill('Not saved yet.');
    await page.evaluate(() => window.history.forward());
    await dialog.getByRole('button', { name: leave.leave }).click();
    await expect(page).toHaveURL(/\/studio\/topics$/);

    await page.goto(`/studio/people/${person.id}`);
    await page.getByLabel(fields.bioEn).fill('Saved.');
    await page.getByRole('button', { name: form.save }).click();
    await expect(page.getByText(form.saved, { exact: true })).toBeVisible();
    await toTopics.click();
    await expect(page).toHaveURL(/\/studio\/topics$/);
  },
);

test('two people who are one are merged, and readers of the former address find both pieces', async ({
  signIn,
  given,
  reader,
  interfaceLocale: locale,
}) => {
  const { merge } = interfaceMessages(locale, 'studio');
  const [lost, kept] = [await givenPerson(key()), await givenPerson(key())];
  const titles = [`First ${key()}`, `Second ${key()}`];
  await given({ en: { title: titles[0] ?? '' }, authorIds: [lost.id], publish: ['en'] });
  await given({ en: { title: titles[1] ?? '' }, authorIds: [kept.id], publish: ['en'] });
  const { page } = await signIn('layla');
  await page.goto(`/studio/people/${lost.id}`);
  await page.getByRole('link', { name: merge.open }).click();
  await page.getByRole('searchbox').fill(kept.nameEn);
  await page
    .locator('tbody')
    .getByRole('link')
    .filter({ hasText: kept[locale === 'ar' ? 'nameAr' : 'nameEn'] })
    .click();
  await page.getByRole('radio', { name: kept.nameEn }).check();
  await page.getByRole('button', { name: merge.button, exact: true }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: merge.confirm.submit }).click();
  await expect(page).toHaveURL(new RegExp(`/studio/people/${kept.id}$`));
  await page.goto(`/studio/people/${lost.id}`);
  await expect(page).toHaveURL(new RegExp(`/studio/people/${kept.id}$`));
  await reader.goto(`/en/authors/${lost.slugEn}`);
  await expect(reader).toHaveURL(new RegExp(`/en/authors/${kept.slugEn}$`));
  for (const title of titles)
    await expect(reader.getByRole('main').getByRole('link', { name: title }).first()).toBeVisible();
});
