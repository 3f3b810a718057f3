import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

test('an editor finds a replaced word in all forms', async ({ signIn, given, interfaceLocale }) => {
  const body = [
    { p: 'قال احمد إن المركز يستعد.' },
    { p: ['وأضاف ', { text: 'أَحمد', bold: true as const }, ' أن التقرير جاهز.'] },
    { points: [{ lead: 'رأي أحمد', text: ['الأحمدي ليس منهم.'] }] },
    { p: '' },
  ];
  const piece = await given({ ar: { title: 'حوار مع أحمد', body } });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const t = interfaceMessages(interfaceLocale, 'tools').find;
  await editor.open(piece.entryId, 'ar');
  const lines = () => editor.text.locator('p, h1').allTextContents();
  const original = await lines();
  const panel = page.getByRole('search', { name: t.label });

  await test.step('the first Ctrl+F is that of the text', async () => {
    await editor.endOf(editor.blocks.first());
    await page.keyboard.press('Control+f');
    await expect(panel.getByRole('textbox', { name: t.find })).toBeFocused();
    await page.keyboard.type('احمد');
    await expect(panel.getByRole('status').first()).toHaveText(/1/);
    await panel.getByRole('button', { name: t.options }).click();
    await page.getByRole('menuitemcheckbox', { name: t.ignoreForms }).click();
    await page.keyboard.press('Escape');
    await expect(panel.getByRole('status').first()).toHaveText(/5/);
  });

  await test.step('whole words leave another name alone', async () => {
    await panel.getByRole('button', { name: t.options }).click();
    await page.getByRole('menuitemcheckbox', { name: t.wholeWords }).click();
    await page.keyboard.press('Escape');
    await expect(panel.getByRole('status').first()).toHaveText(/4/);
  });

  await test.step('all are replaced, marks stay, and one undo brings all back', async () => {
    await panel.getByRole('textbox', { name: t.replaceWith }).fill('خالد');
    await panel.getByRole('button', { name: t.replaceAll, exact: true }).click();
    await expect(editor.text.locator('strong')).toHaveText('خالد');
    await expect(editor.text.locator('h1')).toHaveText('حوار مع خالد');
    await expect(editor.text).toContainText('الأحمدي');
    await expect(panel.getByRole('status').first()).toHaveText(t.none);
    await editor.saved();
    await panel.getByRole('button', { name: t.close }).click();
    await expect(editor.text).toBeFocused();
    await page.keyboard.press('Control+z');
    await expect.poll(lines).toEqual(original);
  });
  await editor.saved();
});
