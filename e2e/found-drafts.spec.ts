import { EditorPage } from './editor-page';
import { expect, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

/** The newsroom takes the words of a text some seconds after the last change, and more on a busy machine. */
const FOUND_WITHIN_MS = 60_000;

test(
  'an editor writes a draft and finds it in the list by a word of its body',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, interfaceLocale: locale }) => {
    test.setTimeout(150_000);
    const mark = unique('').trim();
    const word = locale === 'ar' ? `سلحفاة${mark}` : `turtle${mark}`;
    const [title, other] = [unique('Draft'), unique('Other')];
    const { entryId } = await given({ [locale]: { title, body: [{ p: '…' }] } });
    await given({ [locale]: { title: other } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, locale);
    await editor.open(entryId, locale);
    await editor.blocks.first().click();
    await page.keyboard.type(
      locale === 'ar' ? `شوهدت ${word} عند الساحل ` : `We saw a ${word} on the coast `,
    );
    await editor.saved();

    const { list } = interfaceMessages(locale, 'studio');
    await page.goto('/studio/articles');
    const row = page.getByRole('row').filter({ hasText: title });
    await expect(async () => {
      await page.goto(`/studio/articles?q=${encodeURIComponent(word)}`);
      await expect(row).toBeVisible({ timeout: 2_000 });
    }).toPass({ timeout: FOUND_WITHIN_MS });
    await expect(row.locator('mark')).toHaveText(word);
    await expect(page.getByRole('row').filter({ hasText: other })).toHaveCount(0);

    await page.getByLabel(list.searchPieces).fill(`${mark} -${word}`);
    await expect(row).toHaveCount(0);
  },
);
