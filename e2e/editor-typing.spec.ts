import { db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { EditorPage } from './editor-page';
import { expect, ONCE_IN_ARABIC, test } from './fixtures';

/** Language of most pieces in these stories, independent of the interface language. */
const PIECE = 'ar';

test('a writer’s lines get the direction of their words, or the one set by hand', async ({
  signIn,
  given,
  reader,
  unique,
  interfaceLocale,
}) => {
  const piece = await given({ en: { title: unique('Directions'), body: [{ p: 'نص عربي' }] } });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  await editor.open(piece.entryId, 'en');

  await test.step('E3: an empty line and a line of digits take the direction of the line before them', async () => {
    await editor.endOf(editor.blocks.first());
    await page.keyboard.press('Enter');
    await expect(editor.blocks.nth(1)).toHaveCSS('direction', 'rtl');
    await page.keyboard.type('2018');
    await expect(editor.blocks.nth(1)).toHaveCSS('direction', 'rtl');
  });

  await test.step('E4: the element under the caret stays the same when its direction flips', async () => {
    const line = await editor.blocks.nth(1).elementHandle();
    await page.keyboard.type(' was a year of summits');
    await expect(editor.blocks.nth(1)).toHaveCSS('direction', 'ltr');
    expect(await line?.evaluate((element) => element.isConnected)).toBe(true);
  });

  await test.step('E6: Ctrl and a Shift key set it, but not as part of another shortcut', async () => {
    await page.keyboard.down('Control');
    await page.keyboard.down('ShiftRight');
    await page.keyboard.up('ShiftRight');
    await page.keyboard.up('Control');
    await expect(editor.blocks.nth(1)).toHaveCSS('direction', 'rtl');
    await page.keyboard.down('Control');
    await page.keyboard.down('ShiftLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('ShiftLeft');
    await page.keyboard.up('Control');
    await expect(editor.blocks.nth(1)).toHaveCSS('direction', 'rtl');
    await editor.hasSelected('summits');
    await page.keyboard.press('End');
    await editor.hasCaretAt(editor.blocks.nth(1), '2018 was a year of summits'.length);
  });

  await test.step('E7: what was set by hand survives typing, saving, loading and publishing', async () => {
    await page.keyboard.type(' indeed');
    await editor.saved();
    await page.reload();
    await expect(editor.blocks.nth(1)).toContainText('summits indeed');
    await expect(editor.blocks.nth(1)).toHaveCSS('direction', 'rtl');
  });

  await test.step('E8: only that one is stored, and every block of the page states its direction', async () => {
    const row = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.en ?? '' } });
    expect(JSON.stringify(row.document).match(/"dir":"(rtl|ltr)"/g)).toEqual(['"dir":"rtl"']);
    await editor.publish();
    const shown = await db().publication.findUniqueOrThrow({ where: { editionId: piece.editions.en ?? '' } });
    await reader.goto(encodeURI(piecePath('en', 'article', shown.slug)));
    const blocks = reader.locator('article p:not(header p)').filter({ hasText: /عربي|summits/ });
    expect(await blocks.evaluateAll((all) => all.map((block) => block.getAttribute('dir')))).toEqual([
      'rtl',
      'rtl',
    ]);
  });
});

test(
  'a writer moves the caret and deletes in Arabic text',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { body: [{ p: 'نص عربي في سطر واحد' }, { p: 'مُحمد' }] } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, PIECE);
    const offset = () => page.evaluate(() => getSelection()?.focusOffset);

    await test.step('E12: Home and End go to the start and the end of a line', async () => {
      await editor.startOf(editor.blocks.first());
      expect(await offset()).toBe(0);
      await editor.endOf(editor.blocks.first());
      expect(await offset()).toBe('نص عربي في سطر واحد'.length);
    });

    await test.step('E13: Backspace after a vowel mark removes only the mark', async () => {
      await editor.startOf(editor.blocks.nth(1));
      await page.keyboard.press('ArrowLeft');
      // The arrow steps over letter and mark together.
      await editor.hasCaretAt(editor.blocks.nth(1), 2);
      await page.keyboard.press('Backspace');
      await expect(editor.blocks.nth(1)).toHaveText('محمد');
    });

    await test.step('E14: no-break space, tatweel, shadda and isolates are stored unchanged', async () => {
      const text = 'مر\u00a0كز مـــركز الشّارقة \u2067abc\u2069';
      await editor.endOf(editor.blocks.nth(1));
      await page.keyboard.press('Enter');
      await page.keyboard.insertText(text);
      await editor.saved();
      await page.reload();
      await editor.ready();
      expect(await editor.blocks.nth(2).evaluate((block) => block.textContent)).toBe(text);
    });

    await test.step('E19: no character is lost however fast both scripts are typed', async () => {
      const fast = 'NATO والناتو 2018 ثم EU والاتحاد الأوروبي 16% and مركز المستقبل end';
      await editor.endOf(editor.blocks.nth(2));
      await page.keyboard.press('Enter');
      await page.keyboard.type(fast, { delay: 0 });
      await editor.saved();
      await expect(editor.blocks.nth(3)).toHaveText(fast);
    });
  },
);

test('a writer uses the tools from the keyboard, in the direction of the interface', async ({
  signIn,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ en: { body: [{ p: 'Bold words' }] } });
  const { page } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  await editor.open(piece.entryId, 'en');
  await editor.endOf(editor.blocks.first());
  await page.keyboard.press('Shift+Home');
  await editor.hasSelected('Bold words');
  await page.keyboard.press('Shift+Tab');
  const tools = page.getByRole('toolbar', { name: editor.messages.toolbar.label });
  const { undo, redo, blockType, block, bold: boldName } = editor.messages.toolbar;
  const order = [undo, redo, blockType.replace('{current}', block.paragraph), boldName];
  for (const [index, name] of order.entries()) {
    if (index > 0) await page.keyboard.press(interfaceLocale === 'ar' ? 'ArrowLeft' : 'ArrowRight');
    await expect(tools.getByRole('button', { name, exact: true })).toBeFocused();
  }
  const bold = tools.getByRole('button', { name: boldName });
  await page.keyboard.press('Enter');
  await expect(bold).toHaveAttribute('aria-pressed', 'true');
  await expect(editor.text.locator('strong')).toHaveText('Bold words');

  await page.keyboard.press('Control+k');
  const address = page.getByRole('textbox', { name: editor.messages.toolbar.link.address });
  await expect(address).toBeFocused();
  await address.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText(editor.messages.toolbar.link.refused)).toBeVisible();
  await address.fill('example.org/report');
  await page.keyboard.press('Enter');
  await expect(editor.text.locator('a')).toHaveAttribute('href', 'https://example.org/report');
  await editor.saved();
});
