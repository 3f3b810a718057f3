import { EditorPage } from './editor-page';
import { expect, ONCE, test } from './fixtures';

test(
  'an editor sets the direction of words with the keyboard, and readers see it',
  ONCE,
  async ({ signIn, given, reader, unique, interfaceLocale }) => {
    const { page, actor } = await signIn('omar');
    const title = unique('مقدمة في البرمجة');
    const slug = title.replaceAll(' ', '-');
    const piece = await given({ by: actor, ar: { kicker: 'C++ 20:', title, slug } });
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, 'ar');
    const { language, direction } = editor.messages.toolbar;
    await editor.kicker.click();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+End');
    await editor.hasSelected('C++ 20:');

    await editor.button(language.label).focus();
    await page.keyboard.press('Enter');
    const words = page.getByRole('menuitemradio', { name: direction.ltr, exact: true });
    await expect(words).toBeVisible();
    const isChosen = () => words.evaluate((element) => element === document.activeElement);
    // The menu takes keys once it has the focus, moments after it is shown; then each key moves on at once.
    await expect(async () => {
      if (!(await isChosen())) await page.keyboard.press('ArrowDown');
      expect(await isChosen()).toBe(true);
    }).toPass({ intervals: [10] });
    await page.keyboard.press('Enter');
    await expect(editor.kicker.locator('bdi')).toHaveText('C++ 20:');
    await expect(editor.kicker.locator('bdi')).toHaveAttribute('dir', 'ltr');
    await editor.saved();

    await editor.publish();
    await reader.goto(`/ar/articles/${slug}`);
    const kicker = reader.locator('header bdi', { hasText: 'C++ 20:' });
    await expect(kicker).toHaveAttribute('dir', 'ltr');
    await expect(kicker).not.toHaveAttribute('lang');
  },
);
