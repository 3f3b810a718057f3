import { db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { expect, test } from './fixtures';
import { EntryForEditor } from './writing';

/** The language in which most of these stories are written; the interface speaks its own. */
const PIECE = 'ar';

test('lines run the way of their words, by themselves or by hand', async ({
  enter,
  given,
  reader,
  unique,
  interfaceLocale,
}) => {
  const piece = await given({ en: { title: unique('Directions'), body: [{ p: 'نص عربي' }] } });
  const { page } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  await desk.open(piece.entryId, 'en');

  await test.step('E3: an empty line and a line of digits go on in the direction before them', async () => {
    await desk.endOf(desk.blocks.first());
    await page.keyboard.press('Enter');
    await expect(desk.blocks.nth(1)).toHaveCSS('direction', 'rtl');
    await page.keyboard.type('2018');
    await expect(desk.blocks.nth(1)).toHaveCSS('direction', 'rtl');
  });

  await test.step('E4: the element under the caret stays the same when its direction flips', async () => {
    const line = await desk.blocks.nth(1).elementHandle();
    await page.keyboard.type(' was a year of summits');
    await expect(desk.blocks.nth(1)).toHaveCSS('direction', 'ltr');
    expect(await line?.evaluate((element) => element.isConnected)).toBe(true);
  });

  await test.step('E6: Ctrl and a Shift key set it, but not on the way to another shortcut', async () => {
    await page.keyboard.down('Control');
    await page.keyboard.down('ShiftRight');
    await page.keyboard.up('ShiftRight');
    await page.keyboard.up('Control');
    await expect(desk.blocks.nth(1)).toHaveCSS('direction', 'rtl');
    await page.keyboard.down('Control');
    await page.keyboard.down('ShiftLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('ShiftLeft');
    await page.keyboard.up('Control');
    await expect(desk.blocks.nth(1)).toHaveCSS('direction', 'rtl');
    await desk.hasSelected('summits');
    await page.keyboard.press('End');
    await desk.hasCaretAt(desk.blocks.nth(1), '2018 was a year of summits'.length);
  });

  await test.step('E7: what was set by hand survives typing, saving, loading and publishing', async () => {
    await page.keyboard.type(' indeed');
    await desk.saved();
    await page.reload();
    await expect(desk.blocks.nth(1)).toContainText('summits indeed');
    await expect(desk.blocks.nth(1)).toHaveCSS('direction', 'rtl');
  });

  await test.step('E8: only that one is stored, and every block of the page states its direction', async () => {
    const row = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.en ?? '' } });
    expect(JSON.stringify(row.document).match(/"dir":"(rtl|ltr)"/g)).toEqual(['"dir":"rtl"']);
    await desk.publish();
    const shown = await db().publication.findUniqueOrThrow({ where: { editionId: piece.editions.en ?? '' } });
    await reader.goto(encodeURI(piecePath('en', 'article', shown.slug)));
    const blocks = reader.locator('article p:not(header p)').filter({ hasText: /عربي|summits/ });
    expect(await blocks.evaluateAll((all) => all.map((block) => block.getAttribute('dir')))).toEqual([
      'rtl',
      'rtl',
    ]);
  });
});

test('the caret and the keys know Arabic', async ({ enter, given, interfaceLocale }) => {
  const piece = await given({ ar: { body: [{ p: 'نص عربي في سطر واحد' }, { p: 'مُحمد' }] } });
  const { page } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  await desk.open(piece.entryId, PIECE);
  const offset = () => page.evaluate(() => getSelection()?.focusOffset);

  await test.step('E12: Home and End go to the start and the end of a line', async () => {
    await desk.startOf(desk.blocks.first());
    expect(await offset()).toBe(0);
    await desk.endOf(desk.blocks.first());
    expect(await offset()).toBe('نص عربي في سطر واحد'.length);
  });

  await test.step('E13: Backspace after a vowel mark removes only the mark', async () => {
    await desk.startOf(desk.blocks.nth(1));
    await page.keyboard.press('ArrowLeft');
    // The arrow steps over letter and mark together.
    await desk.hasCaretAt(desk.blocks.nth(1), 2);
    await page.keyboard.press('Backspace');
    await expect(desk.blocks.nth(1)).toHaveText('محمد');
  });

  await test.step('E14: no-break space, tatweel, shadda and isolates come back byte by byte', async () => {
    const text = 'مر\u00a0كز مـــركز الشّارقة \u2067abc\u2069';
    await desk.endOf(desk.blocks.nth(1));
    await page.keyboard.press('Enter');
    await page.keyboard.insertText(text);
    await desk.saved();
    await page.reload();
    await desk.ready();
    expect(await desk.blocks.nth(2).evaluate((block) => block.textContent)).toBe(text);
  });

  await test.step('E19: no character is lost however fast both scripts are typed', async () => {
    const fast = 'NATO والناتو 2018 ثم EU والاتحاد الأوروبي 16% and مركز المستقبل end';
    await desk.endOf(desk.blocks.nth(2));
    await page.keyboard.press('Enter');
    await page.keyboard.type(fast, { delay: 0 });
    await desk.saved();
    await expect(desk.blocks.nth(3)).toHaveText(fast);
  });
});

test('the tools work from the keyboard, in the direction of the interface', async ({
  enter,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ en: { body: [{ p: 'Bold words' }] } });
  const { page } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  await desk.open(piece.entryId, 'en');
  await desk.endOf(desk.blocks.first());
  await page.keyboard.press('Shift+Home');
  await desk.hasSelected('Bold words');
  await page.keyboard.press('Shift+Tab');
  const tools = page.getByRole('toolbar', { name: desk.say.toolbar.label });
  await expect(tools.getByRole('button').first()).toBeFocused();
  await page.keyboard.press(interfaceLocale === 'ar' ? 'ArrowLeft' : 'ArrowRight');
  const bold = tools.getByRole('button', { name: desk.say.toolbar.bold });
  await expect(bold).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(bold).toHaveAttribute('aria-pressed', 'true');
  await expect(desk.text.locator('strong')).toHaveText('Bold words');

  await page.keyboard.press('Control+k');
  const address = page.getByRole('textbox', { name: desk.say.toolbar.link.address });
  await expect(address).toBeFocused();
  await address.fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(page.getByText(desk.say.toolbar.link.refused)).toBeVisible();
  await address.fill('example.org/report');
  await page.keyboard.press('Enter');
  await expect(desk.text.locator('a')).toHaveAttribute('href', 'https://example.org/report');
  await desk.saved();
});
