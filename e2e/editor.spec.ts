import { db } from '@/lib/db';
import { givenPerson } from '@/lib/testing/factories';
import { givenTopic } from '@/lib/testing/publication-factories';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';

/** Language of most pieces in these stories, independent of the interface language. */
const PIECE = 'ar';

test('an author writes and looks at a draft but publishes nothing', async ({
  signIn,
  given,
  unique,
  interfaceLocale,
}) => {
  const { page, actor, context } = await signIn('sara');
  const title = unique('مسودة سارة');
  const piece = await given({ by: actor, ar: { title } });
  const editor = new EditorPage(page, interfaceLocale);
  await editor.open(piece.entryId, PIECE);
  await expect(editor.button(editor.messages.publish.publish)).toHaveCount(0);
  await editor.endOf(editor.blocks.first());
  await page.keyboard.type(' وجملة');
  const opening = context.waitForEvent('page');
  await editor.button(editor.messages.preview.open).click();
  const preview = await opening;
  await expect(preview.getByRole('complementary', { name: editor.messages.preview.title })).toContainText(
    editor.messages.preview.banner,
  );
  await expect(preview.locator('html')).toHaveAttribute('lang', interfaceLocale);
  await expect(preview.locator('article')).toHaveAttribute('lang', 'ar');
  await expect(preview.locator('article')).toContainText('وجملة');
  await expect(preview.locator('h1')).toHaveText(title);
});

test('the other language is started from its own tab', async ({ signIn, given, interfaceLocale }) => {
  const piece = await given({ ar: {} });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  await editor.open(piece.entryId, PIECE);
  await page.getByRole('navigation', { name: editor.messages.editions }).getByRole('link').nth(1).click();
  await expect(page.getByRole('heading', { level: 1, name: editor.messages.missing.title.en })).toBeVisible();
  await editor.button(editor.messages.missing.start.en).click();
  await editor.ready();
  await expect(editor.text).toHaveAttribute('lang', 'en');
  await expect(editor.text).toHaveAttribute('dir', 'ltr');
  await expect(editor.kicker).toHaveAttribute('data-placeholder', 'Kicker');
});

test('details that a colleague has changed are shown beside one’s own, and nothing typed is lost', async ({
  signIn,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ en: { slug: 'first-slug-of-all' } });
  const [omar, layla] = [await signIn('omar'), await signIn('layla')];
  const [mine, hers] = [
    new EditorPage(omar.page, interfaceLocale),
    new EditorPage(layla.page, interfaceLocale),
  ];
  const slug = (editor: EditorPage) =>
    editor.page.getByRole('textbox', { name: editor.messages.details.slug });
  const save = (editor: EditorPage) =>
    editor.page.getByRole('button', { name: editor.messages.details.save }).first();
  await mine.open(piece.entryId, 'en');
  await hers.open(piece.entryId, 'en');
  await slug(hers).fill(`hers-${piece.entryId.slice(-6)}`);
  await save(hers).click();
  await hers.detailsSaved();
  await slug(mine).fill(`mine-${piece.entryId.slice(-6)}`);
  await save(mine).click();
  const conflict = omar.page.getByRole('main').getByRole('alert');
  await expect(conflict).toContainText(`hers-${piece.entryId.slice(-6)}`);
  await expect(slug(mine)).toHaveValue(`mine-${piece.entryId.slice(-6)}`);
  await conflict.getByRole('button').first().click();
  await expect(conflict).toHaveCount(0);
  await mine.detailsSaved();
  const row = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.en ?? '' } });
  expect(row.slug).toBe(`mine-${piece.entryId.slice(-6)}`);
});

test('an editor types part of a name and Enter picks the first match; without a change nothing is saved', async ({
  signIn,
  given,
  unique,
  interfaceLocale,
}) => {
  const key = unique('k').replace(' ', '');
  const [first, second] = [await givenPerson(`${key}-a`), await givenPerson(`${key}-b`)];
  const topic = await givenTopic(key);
  const piece = await given({ en: {}, publish: ['en'] });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const { details } = editor.messages;
  const nameOf = (row: { nameAr: string; nameEn: string }) =>
    interfaceLocale === 'ar' ? row.nameAr : row.nameEn;
  const save = () => page.getByRole('button', { name: details.save }).last().click();
  const version = async () => (await db().entry.findUniqueOrThrow({ where: { id: piece.entryId } })).version;
  await editor.open(piece.entryId, 'en');
  const before = await version();
  await save();
  await editor.detailsSaved();
  expect(await version()).toBe(before);

  const authors = page.getByRole('combobox', { name: details.addAuthor });
  await authors.fill(`amal ${key}`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: details.authors })).toHaveText(nameOf(first));
  await expect(authors).toHaveValue('');
  await authors.fill(key);
  await expect(page.getByRole('option')).toHaveText([nameOf(second)]);
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: details.authors }).getByRole('listitem')).toHaveCount(2);
  await authors.fill('nobody-is-called-this');
  await page.keyboard.press('Enter');
  await expect(page.getByText(details.noMatch)).toBeVisible();
  expect(await version()).toBe(before);

  await page.getByRole('combobox', { name: details.addTopic }).fill(key);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('button', { name: details.remove.replace('{name}', nameOf(topic)) }),
  ).toBeVisible();
  await save();
  await editor.detailsSaved();
  const stored = await db().entryAuthor.findMany({
    where: { entryId: piece.entryId },
    orderBy: { position: 'asc' },
  });
  expect(stored.map(({ personId }) => personId)).toEqual([first.id, second.id]);
  expect(await db().entryTopic.count({ where: { entryId: piece.entryId, topicId: topic.id } })).toBe(1);
});

test('a writer sees what is wrong with a text that is damaged in the database, and what can be copied', async ({
  signIn,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ en: {} });
  const broken = {
    type: 'doc',
    content: [
      { type: 'kicker' },
      { type: 'title', content: [{ type: 'text', text: 'Broken' }] },
      { type: 'standfirst' },
      { type: 'paragraph', content: [{ type: 'text', text: 'This can still be read.' }] },
      { type: 'carousel' },
    ],
  };
  await db().edition.update({ where: { id: piece.editions.en ?? '' }, data: { document: broken } });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  await page.goto(`/studio/articles/${piece.entryId}/en`);
  await expect(page.getByText(editor.messages.invalid.title)).toBeVisible();
  await expect(page.getByText('This can still be read.')).toBeVisible();
  await expect(editor.text).toHaveCount(0);
});
