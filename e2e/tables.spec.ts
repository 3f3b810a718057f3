import { readFileSync } from 'node:fs';
import { givenSection } from '@/lib/testing/factories';
import { paste } from './bring-in';
import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';

const fromWord = readFileSync('lib/richtext/intake/corpus/word-table-footnotes.html', 'utf8');

test('a researcher pastes a page from Word with a table and footnotes, changes it by the keyboard, and a reader gets both', async ({
  signIn,
  given,
  reader,
  interfaceLocale,
}) => {
  const section = await givenSection();
  const piece = await given({ sectionId: section.id, ar: { body: [{ p: 'قبل الجدول.' }] } });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  await editor.open(piece.entryId, 'ar');
  const cells = editor.text.locator('table tr');
  const { keyboard } = page;

  await test.step('the table arrives with its headers, its numbers under one another and its source, and the notes with their numbers', async () => {
    await editor.endOf(editor.blocks.first());
    await keyboard.press('Enter');
    await paste(editor.text, { html: fromWord });
    await expect(cells).toHaveCount(2);
    await expect(editor.text.locator('th')).toHaveText(['المؤشر', '2024', '2025']);
    await expect(editor.text.locator('td.number')).toHaveText(['12.5', '3.75']);
    await expect(editor.text.locator('[data-node="tableSource"]')).toHaveText('المصدر: المركز.2');
    await expect(editor.text.locator('[data-node="footnote"]')).toHaveCount(3);
  });

  await test.step('the first column is on the right, and the left arrow goes to the next cell', async () => {
    await editor.endOf(cells.nth(1).locator('td').first().locator('p'));
    await keyboard.press('ArrowLeft');
    await editor.hasCaretAt(cells.nth(1).locator('td').nth(1).locator('p'), 0);
    await keyboard.press('ArrowRight');
    await editor.hasCaretAt(cells.nth(1).locator('td').first().locator('p'), 'النمو'.length);
  });

  await test.step('Tab adds a row, a shortcut moves it, and both are said', async () => {
    await editor.endOf(cells.nth(1).locator('td').last().locator('p'));
    await keyboard.press('Tab');
    await expect(cells).toHaveCount(3);
    await keyboard.insertText('التضخم');
    await keyboard.press('Tab');
    await keyboard.insertText('4');
    await keyboard.press('Alt+Shift+ArrowUp');
    await expect(cells.nth(1)).toContainText('التضخم');
    await expect(page.getByRole('status').filter({ hasText: editor.messages.table.done.rowUp })).toHaveCount(
      1,
    );
  });

  await test.step('the menu at the table deletes a column, and undo brings it back', async () => {
    await keyboard.press('Alt+F9');
    await page.getByRole('menuitem', { name: editor.messages.table.commands.deleteColumn }).click();
    await expect(editor.text.locator('th')).toHaveCount(2);
    await keyboard.press('Control+z');
    await expect(editor.text.locator('th')).toHaveCount(3);
  });

  await test.step('a reader gets a table with its headers, and scrolls it on a phone with the first column kept', async () => {
    const caption = editor.text.locator('[data-node="tableCaption"]');
    await caption.click();
    await keyboard.insertText('مؤشرات الاقتصاد');
    await caption.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const [opener = ''] = editor.messages.table.open.split(' (');
    const tool = await page.getByRole('button', { name: opener }).boundingBox();
    if (!tool) throw new Error('The menu of the table is not shown.');
    // The words of a long caption go on below the button.
    expect(tool.y + tool.height).toBeLessThanOrEqual(((await caption.boundingBox())?.y ?? 0) + 1);
    await editor.saved();
    await editor.publish();
    const address = await page
      .getByRole('dialog')
      .getByText(/\/ar\/articles\//)
      .textContent();
    await reader.setViewportSize({ width: 320, height: 640 });
    await reader.goto(new URL(address ?? '').pathname);
    const frame = reader.getByRole('region', { name: 'مؤشرات الاقتصاد' });
    await expect(frame.getByRole('columnheader')).toHaveText(['المؤشر', '2024', '2025']);
    await expect(frame.getByRole('row')).toHaveCount(3);
    await frame.focus();
    await expect(frame).toBeFocused();
    const [first, second] = await Promise.all(
      [0, 1].map((column) => frame.getByRole('columnheader').nth(column).boundingBox()),
    );
    expect(first?.x ?? 0).toBeGreaterThan(second?.x ?? 0);
  });

  await test.step('and the notes: the one of the source is shown at its number, and all stand at the end', async () => {
    const numbers = reader.getByRole('article').locator('a[role="doc-noteref"]');
    await expect(numbers).toHaveText(['1', '2', '3']);
    await numbers.nth(1).click();
    await expect(reader.locator('li:target')).toContainText('Brussels Summit Declaration');
    await expect(reader.locator('[role="doc-endnotes"] li')).toHaveCount(3);
  });
});
