import { db } from '@/lib/db';
import { EditorPage } from './editor-page';
import { expect, ONCE_IN_ARABIC, test } from './fixtures';

/** Language of most pieces in these stories, independent of the interface language. */
const PIECE = 'ar';

test(
  'an author writes and looks at a draft but publishes nothing',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, interfaceLocale }) => {
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
  },
);

test(
  'a writer sees what is wrong with a text that is damaged in the database, and what can be copied',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
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
  },
);
