import { db } from '@/lib/db';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

test('an editor discards the changes of a published piece, and brings them back by Ctrl+Z or a click', async ({
  signIn,
  given,
  unique,
  interfaceLocale,
}) => {
  const slug = unique('published').replace(' ', '-');
  const piece = await given({ en: { slug, body: [{ p: 'As published.' }] }, publish: ['en'] });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const { discard } = editor.messages;
  const { menu } = interfaceMessages(interfaceLocale, 'history');
  const { status } = interfaceMessages(interfaceLocale, 'articles');
  const tab = page.getByRole('navigation', { name: editor.messages.editions }).getByRole('link').nth(1);
  const isShown = async (words: string, address: string, state: string) => {
    await expect(editor.blocks.first()).toHaveText(words);
    await expect(editor.slug).toHaveValue(address);
    await expect(tab).toContainText(state);
  };
  const discardNow = async () => {
    await editor.button(menu.label).click();
    await page.getByRole('menuitem', { name: discard.open }).click();
    await page.getByRole('dialog').getByRole('button', { name: discard.submit }).click();
    await expect(page.getByText(discard.done)).toBeVisible();
  };
  await editor.open(piece.entryId, 'en');
  await editor.endOf(editor.blocks.first());
  await page.keyboard.type(' And changed.');
  await editor.slug.fill(`${slug}-2`);
  await page.keyboard.press('Tab');
  await editor.saved();
  await isShown('As published. And changed.', `${slug}-2`, status.changed);

  await discardNow();
  await isShown('As published.', slug, status.published);
  await editor.blocks.first().click();
  await page.keyboard.press('Control+z');
  await isShown('As published. And changed.', `${slug}-2`, status.changed);
  await expect(page.getByText(discard.done)).toBeHidden();

  await discardNow();
  await editor.button(discard.undo).click();
  await isShown('As published. And changed.', `${slug}-2`, status.changed);
  expect((await db().edition.findUniqueOrThrow({ where: { id: piece.editions.en ?? '' } })).changed).toBe(
    true,
  );
});
