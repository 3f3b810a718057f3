import { db } from '@/lib/db';
import { expect, test } from './fixtures';
import { EntryForEditor } from './writing';

/** The language in which most of these stories are written; the interface speaks its own. */
const PIECE = 'ar';

test('an author writes and looks at a draft but publishes nothing', async ({
  enter,
  given,
  unique,
  interfaceLocale,
}) => {
  const { page, actor, context } = await enter('sara');
  const title = unique('مسودة سارة');
  const piece = await given({ by: actor, ar: { title } });
  const desk = new EntryForEditor(page, interfaceLocale);
  await desk.open(piece.entryId, PIECE);
  await expect(desk.button(desk.say.publish.publish)).toHaveCount(0);
  await desk.endOf(desk.blocks.first());
  await page.keyboard.type(' وجملة');
  const opening = context.waitForEvent('page');
  await desk.button(desk.say.preview.open).click();
  const preview = await opening;
  await expect(preview.getByRole('complementary', { name: desk.say.preview.title })).toContainText(
    desk.say.preview.banner,
  );
  await expect(preview.locator('html')).toHaveAttribute('lang', interfaceLocale);
  await expect(preview.locator('article')).toHaveAttribute('lang', 'ar');
  await expect(preview.locator('article')).toContainText('وجملة');
  await expect(preview.locator('h1')).toHaveText(title);
});

test('the other language is started from its own tab', async ({ enter, given, interfaceLocale }) => {
  const piece = await given({ ar: {} });
  const { page } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  await desk.open(piece.entryId, PIECE);
  await page.getByRole('navigation', { name: desk.say.editions }).getByRole('link').nth(1).click();
  await expect(page.getByRole('heading', { level: 1, name: desk.say.missing.title.en })).toBeVisible();
  await desk.button(desk.say.missing.start.en).click();
  await desk.ready();
  await expect(desk.text).toHaveAttribute('lang', 'en');
  await expect(desk.text).toHaveAttribute('dir', 'ltr');
  await expect(desk.kicker).toHaveAttribute('data-placeholder', 'Kicker');
});

test('details that somebody else has changed are shown side by side, and nothing typed is lost', async ({
  enter,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ en: { slug: 'first-slug-of-all' } });
  const [omar, layla] = [await enter('omar'), await enter('layla')];
  const [mine, hers] = [
    new EntryForEditor(omar.page, interfaceLocale),
    new EntryForEditor(layla.page, interfaceLocale),
  ];
  const slug = (desk: EntryForEditor) => desk.page.getByRole('textbox', { name: desk.say.details.slug });
  const save = (desk: EntryForEditor) =>
    desk.page.getByRole('button', { name: desk.say.details.save }).first();
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

test('a text that is damaged in the database is explained instead of opened', async ({
  enter,
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
  const { page } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  await page.goto(`/studio/articles/${piece.entryId}/en`);
  await expect(page.getByText(desk.say.damaged.title)).toBeVisible();
  await expect(page.getByText('This can still be read.')).toBeVisible();
  await expect(desk.text).toHaveCount(0);
});
