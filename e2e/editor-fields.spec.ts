import { db } from '@/lib/db';
import { givenPerson } from '@/lib/testing/factories';
import { givenTopic } from '@/lib/testing/publication-factories';
import { EditorPage } from './editor-page';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';

const storedEdition = (id: string | undefined) =>
  db().edition.findUniqueOrThrow({ where: { id: id ?? '' }, select: { slug: true, datelineAt: true } });

test('fields save themselves: leaving by a link, a language tab or a closed tab loses nothing and asks nothing', async ({
  signIn,
  given,
  unique,
  interfaceLocale,
}) => {
  const piece = await given({ ar: {}, en: {} });
  const { page, context } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const names = ['one', 'two', 'three'].map((name) => unique(name).replace(' ', '-'));
  const slugIs = (name: string | undefined) =>
    expect.poll(async () => (await storedEdition(piece.editions.en)).slug).toBe(name);
  await editor.open(piece.entryId, 'en');
  await editor.slug.fill(names[0] ?? '');
  await page.getByRole('link', { name: editor.messages.back.article }).click();
  await expect(page).toHaveURL(/\/studio\/articles$/);
  await slugIs(names[0]);

  await editor.open(piece.entryId, 'en');
  await editor.slug.fill(names[1] ?? '');
  await page.getByRole('navigation', { name: editor.messages.editions }).getByRole('link').first().click();
  await expect(editor.text).toHaveAttribute('lang', 'ar');
  await slugIs(names[1]);

  await editor.open(piece.entryId, 'en');
  await editor.slug.fill(names[2] ?? '');
  await page.close({ runBeforeUnload: true });
  await slugIs(names[2]);
  await expect.poll(() => context.pages()).toEqual([]);
});

test(
  'a field that is changed without a connection is kept on the device and saved by the next visit',
  ONCE,
  async ({ signIn, given, unique, interfaceLocale }) => {
    const piece = await given({ en: {} });
    const { page, context } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const slug = unique('offline').replace(' ', '-');
    await editor.open(piece.entryId, 'en');
    await context.setOffline(true);
    await editor.slug.fill(slug);
    await page.keyboard.press('Control+s');
    await editor.inState('offline');
    await editor.die();
    await context.setOffline(false);
    expect((await storedEdition(piece.editions.en)).slug).toBeNull();
    const again = new EditorPage(await context.newPage(), interfaceLocale);
    await again.open(piece.entryId, 'en');
    await again.saved();
    await expect(again.slug).toHaveValue(slug);
    expect((await storedEdition(piece.editions.en)).slug).toBe(slug);
  },
);

test(
  'Ctrl+S in a field and in the text says that everything is saved',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, interfaceLocale }) => {
    const piece = await given({ en: {} });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const line = page.locator('[data-save]');
    await editor.open(piece.entryId, 'en');
    await editor.slug.fill(unique('by-key').replace(' ', '-'));
    await page.keyboard.press('Control+s');
    await editor.saved();
    await expect(line.getByRole('status')).toHaveText(/\d\d:\d\d/);
    await editor.endOf(editor.blocks.first());
    await page.keyboard.type(' more');
    await page.keyboard.press('Control+s');
    await editor.saved();
  },
);

test(
  'an editor types part of a name and Enter picks the first match; without a change nothing is saved',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, interfaceLocale }) => {
    const key = unique('k').replace(' ', '');
    const [first, second] = [await givenPerson(`${key}-a`), await givenPerson(`${key}-b`)];
    const topic = await givenTopic(key);
    const piece = await given({ en: {}, publish: ['en'] });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const { details } = editor.messages;
    const nameOf = (row: { nameAr: string; nameEn: string }) =>
      interfaceLocale === 'ar' ? row.nameAr : row.nameEn;
    const version = async () =>
      (await db().entry.findUniqueOrThrow({ where: { id: piece.entryId } })).version;
    await editor.open(piece.entryId, 'en');
    const before = await version();
    const authors = page.getByRole('combobox', { name: details.addAuthor });
    await authors.fill('nobody-is-called-this');
    await page.keyboard.press('Enter');
    await expect(page.getByText(details.noMatch)).toBeVisible();
    await page.keyboard.press('Control+s');
    expect(await version()).toBe(before);

    await authors.fill(`amal ${key}`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: details.authors })).toHaveText(nameOf(first));
    await expect(authors).toHaveValue('');
    // While the names are looked up, what appears above the field pushes it out of the window.
    await page.route('**/studio/articles/**', async (route) => {
      if (route.request().postData()?.includes(key)) await page.setViewportSize({ width: 1280, height: 640 });
      await route.continue();
    });
    await authors.fill(key);
    await expect(page.getByRole('option')).toHaveText([nameOf(second)]);
    await expect(page.getByRole('option')).toBeInViewport();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: details.authors }).getByRole('listitem')).toHaveCount(2);
    await page.getByRole('combobox', { name: details.addTopic }).fill(key);
    await page.keyboard.press('Enter');
    await expect(
      page.getByRole('button', { name: details.remove.replace('{name}', nameOf(topic)) }),
    ).toBeVisible();
    await editor.saved();
    const stored = await db().entryAuthor.findMany({
      where: { entryId: piece.entryId },
      orderBy: { position: 'asc' },
    });
    expect(stored.map(({ personId }) => personId)).toEqual([first.id, second.id]);
    expect(await db().entryTopic.count({ where: { entryId: piece.entryId, topicId: topic.id } })).toBe(1);

    // The English edition alone has a translator.
    const others = page.locator('summary', { hasText: details.credits });
    await others.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: details.addTranslator }).fill(`amal ${key}-b`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: details.translators })).toHaveText(nameOf(second));
    await editor.saved();
    await editor.publish('updateNow');
    const shown = await db().publication.findFirstOrThrow({ where: { entryId: piece.entryId } });
    await page.goto(`/en/articles/${shown.slug}`);
    await expect(page.getByRole('paragraph').filter({ hasText: 'Translated by' })).toHaveText(
      `Translated by ${second.nameEn}`,
    );
    await page.getByRole('link', { name: second.nameEn }).last().click();
    await expect(page).toHaveURL(`/en/authors/${second.slugEn}`);
    await expect(page.getByRole('main')).toContainText(`Translated by ${second.nameEn}`);
  },
);
