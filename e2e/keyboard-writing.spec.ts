import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

test('an editor builds a piece by the menu of "/" and moves a block, by keyboard alone', async ({
  signIn,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ en: { title: '', body: [{ p: '' }] } });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  await editor.open(piece.entryId, 'en');
  await expect(editor.text).toBeFocused();
  const { keyboard } = page;
  const list = page.getByRole('listbox', { name: editor.messages.toolbar.insert });
  const blocks = () => editor.blocks.allTextContents();

  await test.step('the opening lines', async () => {
    for (const line of ['Training tasks', 'How NATO plans', 'In a sentence']) {
      await keyboard.type(line);
      await keyboard.press('Enter');
    }
    await keyboard.type('First paragraph, and/or more');
    await expect(list).toBeHidden();
    await keyboard.press('Enter');
  });

  await test.step('a heading by its Arabic name, points by their English one', async () => {
    await keyboard.type('/عنوان داخ');
    await expect(list.getByRole('option')).toHaveCount(1);
    await expect(list.getByRole('option', { selected: true })).toBeVisible();
    await keyboard.press('Enter');
    await expect(list).toBeHidden();
    await keyboard.type('Revealing moves');
    await keyboard.press('Enter');
    await keyboard.type('/points');
    await expect(list).toBeVisible();
    await keyboard.press('Enter');
    await keyboard.type('Lead');
    await keyboard.press('Enter');
    await keyboard.type('What it says');
    await expect(editor.text.locator('h2')).toHaveText('Revealing moves');
    await expect(editor.text.locator('ol.points > li')).toHaveCount(1);
  });

  await test.step('the points go up past the heading, and one undo brings them back', async () => {
    const built = ['First paragraph, and/or more', 'Revealing moves', 'LeadWhat it says', ''];
    await expect.poll(blocks).toEqual(built);
    await keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(blocks).toEqual([built[0], built[2], built[1], '']);
    await keyboard.type('!');
    await keyboard.press('Alt+Shift+ArrowUp');
    await expect.poll(blocks).toEqual(['LeadWhat it says!', built[0], built[1], '']);
    await keyboard.press('Control+z');
    await expect.poll(blocks).toEqual([built[0], 'LeadWhat it says!', built[1], '']);
  });
  await editor.saved();

  await test.step('every command is found by its name, and every key in a list', async () => {
    const t = interfaceMessages(interfaceLocale, 'tools');
    await keyboard.press('Control+k');
    const search = page.getByRole('combobox', { name: t.palette.search });
    await expect(search).toBeFocused();
    await keyboard.type(t.shortcuts.label);
    await expect(page.locator('[data-combobox-selected]')).toContainText(t.shortcuts.label);
    await keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: t.shortcuts.label });
    await expect(sheet.getByText(t.shortcuts.names.moveUp)).toBeVisible();
    await keyboard.press('Escape');
    await expect(sheet).toBeHidden();
    await expect(editor.text).toBeFocused();
  });
});
