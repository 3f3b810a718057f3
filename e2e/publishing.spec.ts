import { db } from '@/lib/db';
import { givenSection } from '@/lib/testing/factories';
import { EditorPage } from './editor-page';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { openMenu } from './open-menu';

/** Language of most pieces in these stories, independent of the interface language. */
const PIECE = 'ar';

test('an editor publishes the Arabic edition and a reader sees it', async ({
  signIn,
  reader,
  unique,
  interfaceLocale,
}) => {
  const section = await givenSection();
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const title = unique('كيف يخطط "الناتو" لإعادة هيكلة حضوره');
  const studio = interfaceMessages(interfaceLocale, 'studio');

  await page.goto('/studio/articles');
  const inArabic = page.getByRole('menuitem', { name: studio.create.inArabic });
  const { new: hasText } = interfaceMessages(interfaceLocale, 'articles').article;
  await openMenu(page.getByRole('main').getByRole('button').filter({ hasText }), inArabic);
  await inArabic.click();
  await editor.ready();
  await editor.kicker.click();
  await page.keyboard.type('مهام تدريبية:');
  await page.keyboard.press('Enter');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('يعكف الحلف على إعادة هيكلة وجوده.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1- مهمة غير قتالية: سيقتصر الدور على التدريب.');
  await editor.saved();

  // The section is missing, and the dialog leads to its field.
  await editor.button(editor.messages.publish.publish).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: editor.messages.publish.goTo })).toBeFocused();
  await page.keyboard.press('Enter');
  const sections = page.getByRole('combobox', { name: editor.messages.details.section });
  await expect(sections).toBeFocused();
  // By its name alone, as in the lists of a browser.
  const name = interfaceLocale === 'ar' ? section.nameAr : section.nameEn;
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await expect(sections).toHaveValue(name);
  await editor.saved();

  await editor.publish();
  const address = await dialog.getByText(/\/ar\/articles\//).textContent();
  const path = new URL(address ?? '').pathname;
  await reader.goto(path);
  await expect(reader.locator('h1')).toHaveText(title);
  await expect(reader.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(reader.locator('ol.points li')).toContainText('1- مهمة غير قتالية: سيقتصر الدور');

  // Readers see a change when it is published, not when it is saved.
  await editor.closeDialog();
  await editor.endOf(editor.blocks.first());
  await page.keyboard.type(' كلمة جديدة');
  await editor.saved();
  await reader.reload();
  await expect(reader.getByText('كلمة جديدة')).toHaveCount(0);
  await editor.publish('updateNow');
  await reader.reload();
  await expect(reader.getByText('كلمة جديدة')).toBeVisible();

  await editor.closeDialog();
  await editor.button(editor.messages.publish.more).click();
  await page.getByRole('menuitem', { name: editor.messages.publish.unpublish }).click();
  await page.getByRole('dialog').getByRole('button', { name: editor.messages.publish.unpublishNow }).click();
  await expect(editor.button(editor.messages.publish.publish)).toBeVisible();
  expect((await reader.goto(path))?.status()).toBe(410);
});

test('an editor publishes with the keyboard alone', async ({ signIn, given, unique, interfaceLocale }) => {
  const section = await givenSection();
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const piece = await given({ sectionId: section.id, ar: { title: unique('بلوحة المفاتيح') } });
  await editor.open(piece.entryId, PIECE);
  await editor.button(editor.messages.publish.publish).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: editor.messages.publish.now })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(dialog.getByRole('link', { name: editor.messages.publish.view })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(editor.button(editor.messages.publish.update)).toBeFocused();
  expect(await db().publication.count({ where: { entryId: piece.entryId } })).toBe(1);
});

test(
  'an editor who publishes a new Center News item is told that it goes to the head of the list',
  ONCE_IN_ARABIC,
  async ({ signIn, given, reader, unique, interfaceLocale }) => {
    const title = unique('مركز "المستقبل" يشارك في المعرض');
    const piece = await given({ kind: 'center_news', ar: { title } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, PIECE, 'center_news');
    await editor.button(editor.messages.publish.publish).click();
    await expect(page.getByRole('dialog').getByText(editor.messages.publish.listed)).toBeVisible();
    await page.getByRole('dialog').getByRole('button', { name: editor.messages.publish.now }).click();
    await expect(page.getByText(editor.messages.publish.done)).toBeVisible();
    await reader.goto('/ar');
    await expect(reader.getByRole('link', { name: title }).first()).toBeVisible();
  },
);

test(
  'an editor sets the date after publishing, and the address stays',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, interfaceLocale }) => {
    const piece = await given({ en: { title: unique('Made at publication') } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, 'en');
    await editor.publish();
    await editor.closeDialog();
    const slug = page.getByRole('textbox', { name: editor.messages.details.slug });
    await expect(slug).toHaveValue(/^made-at-publication-/);
    await page.getByLabel(editor.messages.details.dateline).fill('2026-05-04');
    await page.keyboard.press('Tab');
    await editor.saved();
    const row = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.en ?? '' } });
    expect(row.slug).toBe(await slug.inputValue());
    expect(row.datelineAt?.toISOString()).toContain('2026-05-04');
  },
);

test(
  'an editor who publishes sees what a colleague has just written, and publishes it too',
  ONCE,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ en: {} });
    const [omar, layla] = [await signIn('omar'), await signIn('layla')];
    const [mine, hers] = [
      new EditorPage(omar.page, interfaceLocale),
      new EditorPage(layla.page, interfaceLocale),
    ];
    // Without the news of colleagues, which would show the sentence at once.
    await omar.page.route('**/activity?*', (route) => route.abort());
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
  },
);

test(
  'an editor who removes what they have just typed sees that the piece is published as it is',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ en: {}, publish: ['en'] });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const { status } = interfaceMessages(interfaceLocale, 'articles');
    const tab = page.getByRole('navigation', { name: editor.messages.editions }).getByRole('link').nth(1);
    await editor.open(piece.entryId, 'en');
    await expect(tab).toContainText(status.published);
    await editor.endOf(editor.blocks.first());
    await page.keyboard.type('x');
    await expect(tab).toContainText(status.changed);
    await page.keyboard.press('Backspace');
    await expect(tab).not.toContainText(status.changed);
    await expect(tab).toContainText(status.published);
  },
);
