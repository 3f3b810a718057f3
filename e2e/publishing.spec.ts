import { db } from '@/lib/db';
import { givenSection } from '@/lib/testing/factories';
import { expect, test } from './fixtures';
import { sentences } from './sentences';
import { EntryForEditor } from './writing';

/** The language in which most of these stories are written; the interface speaks its own. */
const PIECE = 'ar';

test('an editor publishes the Arabic edition and a reader sees it', async ({
  enter,
  reader,
  unique,
  interfaceLocale,
}) => {
  const section = await givenSection();
  const { page } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  const title = unique('كيف يخطط "الناتو" لإعادة هيكلة حضوره');
  const studio = sentences(interfaceLocale, 'studio');

  await page.goto('/studio/articles');
  const inArabic = page.getByRole('menuitem', { name: studio.create.inArabic });
  // The list is there before its buttons work.
  await expect(async () => {
    const button = sentences(interfaceLocale, 'articles').article.new;
    await page.getByRole('main').getByRole('button', { name: button }).click();
    await expect(inArabic).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await inArabic.click();
  await desk.ready();
  await desk.kicker.click();
  await page.keyboard.type('مهام تدريبية:');
  await page.keyboard.press('Enter');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('يعكف الحلف على إعادة هيكلة وجوده.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1- مهمة غير قتالية: سيقتصر الدور على التدريب.');
  await desk.saved();

  // Something is missing, and the way to it is shown.
  await desk.button(desk.say.publish.publish).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: desk.say.publish.goTo })).toBeFocused();
  await page.keyboard.press('Enter');
  const sections = page.getByRole('combobox', { name: desk.say.details.section });
  await expect(sections).toBeFocused();
  await sections.click();
  const name = interfaceLocale === 'ar' ? section.nameAr : section.nameEn;
  await page.getByRole('option', { name, exact: true }).click();
  await page.getByRole('button', { name: desk.say.details.save }).last().click();
  await desk.detailsSaved();

  await desk.publish();
  const address = await dialog.getByText(/\/ar\/articles\//).textContent();
  const path = new URL(address ?? '').pathname;
  await reader.goto(path);
  await expect(reader.locator('h1')).toHaveText(title);
  await expect(reader.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(reader.locator('ol.points li')).toContainText('1- مهمة غير قتالية: سيقتصر الدور');

  // An update is seen when it is published, not when it is saved.
  await desk.closeDialog();
  await desk.endOf(desk.blocks.first());
  await page.keyboard.type(' كلمة جديدة');
  await desk.saved();
  await reader.reload();
  await expect(reader.getByText('كلمة جديدة')).toHaveCount(0);
  await desk.publish('updateNow');
  await reader.reload();
  await expect(reader.getByText('كلمة جديدة')).toBeVisible();

  await desk.closeDialog();
  await desk.button(desk.say.publish.more).click();
  await page.getByRole('menuitem', { name: desk.say.publish.unpublish }).click();
  await page.getByRole('dialog').getByRole('button', { name: desk.say.publish.unpublishNow }).click();
  await expect(desk.button(desk.say.publish.publish)).toBeVisible();
  expect((await reader.goto(path))?.status()).toBe(410);
});

test('an editor publishes with the keyboard alone', async ({ enter, given, unique, interfaceLocale }) => {
  const section = await givenSection();
  const { page } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  const piece = await given({ sectionId: section.id, ar: { title: unique('بلوحة المفاتيح') } });
  await desk.open(piece.entryId, PIECE);
  await desk.button(desk.say.publish.publish).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: desk.say.publish.now })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('link', { name: desk.say.publish.view })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(desk.button(desk.say.publish.update)).toBeFocused();
  expect(await db().publication.count({ where: { entryId: piece.entryId } })).toBe(1);
});

test('a first Center News item says that it goes to the head of the list', async ({
  enter,
  given,
  reader,
  unique,
  interfaceLocale,
}) => {
  const title = unique('مركز "المستقبل" يشارك في المعرض');
  const piece = await given({ kind: 'center_news', ar: { title } });
  const { page } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  await desk.open(piece.entryId, PIECE, 'center_news');
  await desk.button(desk.say.publish.publish).click();
  await expect(page.getByRole('dialog').getByText(desk.say.publish.listed)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: desk.say.publish.now }).click();
  await expect(page.getByText(desk.say.publish.done)).toBeVisible();
  await reader.goto('/ar');
  await expect(reader.getByRole('link', { name: title }).first()).toBeVisible();
});

test('the address that publishing made stays when the date is set afterwards', async ({
  enter,
  given,
  unique,
  interfaceLocale,
}) => {
  const piece = await given({ en: { title: unique('Made at publication') } });
  const { page } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  await desk.open(piece.entryId, 'en');
  await desk.publish();
  await desk.closeDialog();
  const slug = page.getByRole('textbox', { name: desk.say.details.slug });
  await expect(slug).toHaveValue(/^made-at-publication-/);
  await page.getByLabel(desk.say.details.dateline).fill('2026-05-04');
  await page.getByRole('button', { name: desk.say.details.save }).first().click();
  await desk.detailsSaved();
  const row = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.en ?? '' } });
  expect(row.slug).toBe(await slug.inputValue());
  expect(row.datelineAt?.toISOString()).toContain('2026-05-04');
});

test('an editor publishes what a colleague has just written, having been shown it', async ({
  enter,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ en: {} });
  const [omar, layla] = [await enter('omar'), await enter('layla')];
  const [mine, hers] = [
    new EntryForEditor(omar.page, interfaceLocale),
    new EntryForEditor(layla.page, interfaceLocale),
  ];
  await mine.open(piece.entryId, 'en');
  await hers.open(piece.entryId, 'en');
  await hers.endOf(hers.blocks.first());
  await layla.page.keyboard.type(' And a sentence by Layla.');
  await hers.saved();
  await expect(mine.text).not.toContainText('by Layla');
  await mine.publish();
  await expect(mine.text).toContainText('And a sentence by Layla.');
  const shown = await db().publication.findUniqueOrThrow({ where: { editionId: piece.editions.en ?? '' } });
  expect(shown.bodyText).toContain('And a sentence by Layla.');
});
