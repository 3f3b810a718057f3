import { expect, test } from './fixtures';
import { EntryForEditor } from './writing';

test('words that run their own way are set apart with the keyboard, and readers see them so', async ({
  enter,
  given,
  reader,
  unique,
  interfaceLocale,
}) => {
  const { page, actor } = await enter('omar');
  const title = unique('مقدمة في البرمجة');
  const slug = title.replaceAll(' ', '-');
  const piece = await given({ by: actor, ar: { kicker: 'C++ 20:', title, slug } });
  const desk = new EntryForEditor(page, interfaceLocale);
  await desk.open(piece.entryId, 'ar');
  const { language, direction } = desk.say.toolbar;
  await desk.kicker.click();
  await page.keyboard.press('Home');
  await page.keyboard.press('Shift+End');
  await desk.hasSelected('C++ 20:');

  await desk.button(language.label).focus();
  await page.keyboard.press('Enter');
  const words = page.getByRole('menuitemradio', { name: direction.ltr, exact: true });
  await expect(words).toBeVisible();
  await expect(async () => {
    await page.keyboard.press('ArrowDown');
    await expect(words).toBeFocused({ timeout: 500 });
  }).toPass();
  await page.keyboard.press('Enter');
  await expect(desk.kicker.locator('bdi')).toHaveText('C++ 20:');
  await expect(desk.kicker.locator('bdi')).toHaveAttribute('dir', 'ltr');
  await desk.saved();

  await desk.publish();
  await reader.goto(`/ar/articles/${slug}`);
  const kicker = reader.locator('header bdi', { hasText: 'C++ 20:' });
  await expect(kicker).toHaveAttribute('dir', 'ltr');
  await expect(kicker).not.toHaveAttribute('lang');
});
