import { EditorPage } from './editor-page';
import { expect, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

test(
  'somebody at a shared computer removes what it has kept of their text',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { body: [{ p: 'بداية' }] } });
    const { page, context, name } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, 'ar');
    await context.setOffline(true);
    await editor.endOf(editor.blocks.first());
    await page.keyboard.type(' سر');
    await editor.inState('offline');
    await editor.die();
    await context.setOffline(false);

    const other = await context.newPage();
    await other.goto('/studio/articles');
    const { account } = interfaceMessages(interfaceLocale, 'studio');
    await other.getByRole('button', { name: account.menu.replace('{name}', name) }).click();
    const item = other
      .getByRole('menuitem')
      .filter({ has: other.locator('svg.tabler-icon-device-desktop-x') });
    await item.click();
    await expect(item).toHaveText(account.removeDraftsSure);
    await item.click();
    await expect(item).toHaveCount(0);

    const again = new EditorPage(other, interfaceLocale);
    await again.open(piece.entryId, 'ar');
    await expect(again.blocks.first()).toHaveText('بداية');
  },
);
