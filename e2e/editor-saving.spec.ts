import { db } from '@/lib/db';
import { EditorPage } from './editor-page';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';

/** Language of most pieces in these stories, independent of the interface language. */
const PIECE = 'ar';

test(
  'two editors type at once and both texts are there',
  ONCE,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { body: [{ p: 'الفقرة الأولى' }, { p: 'الفقرة الثانية' }] } });
    const [omar, layla] = [await signIn('omar'), await signIn('layla')];
    const editors = [
      new EditorPage(omar.page, interfaceLocale),
      new EditorPage(layla.page, interfaceLocale),
    ] as const;
    for (const editor of editors) await editor.open(piece.entryId, PIECE);
    const [first, second] = editors;
    await first.endOf(first.blocks.nth(0));
    await second.endOf(second.blocks.nth(1));
    await Promise.all([
      omar.page.keyboard.type(' كتبها عمر وهو يفكر', { delay: 15 }),
      layla.page.keyboard.type(' وهذه كتبتها ليلى', { delay: 15 }),
    ]);
    for (const editor of editors) await editor.saved();
    for (const editor of editors) {
      await expect(editor.blocks.nth(0)).toHaveText('الفقرة الأولى كتبها عمر وهو يفكر');
      await expect(editor.blocks.nth(1)).toHaveText('الفقرة الثانية وهذه كتبتها ليلى');
    }
  },
);

test(
  'a session that ends while typing loses nothing',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale, baseURL }) => {
    const piece = await given({ ar: { body: [{ p: 'بداية' }] } });
    const { page, context, actor } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, PIECE);
    const cookies = await context.cookies(baseURL);
    await context.clearCookies();
    await editor.endOf(editor.blocks.first());
    await page.keyboard.type(' ثم انتهت الجلسة');
    await editor.inState('signedOut');
    await page.keyboard.type(' واستمرت الكتابة');
    await expect(page.getByRole('link', { name: editor.messages.save.signIn })).toHaveAttribute(
      'target',
      '_blank',
    );
    // Signing in happens in another tab; returning to this one is enough.
    await context.addCookies(cookies);
    await page.evaluate(() => window.dispatchEvent(new Event('focus')));
    await editor.saved();
    const row = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.ar ?? '' } });
    expect(JSON.stringify(row.document)).toContain('بداية ثم انتهت الجلسة واستمرت الكتابة');
    expect(row.updatedById).toBe(actor.userId);
  },
);

test('offline typing is kept and saved later', ONCE_IN_ARABIC, async ({ signIn, given, interfaceLocale }) => {
  const piece = await given({ ar: { body: [{ p: 'بداية' }] } });
  const { page, context } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  await editor.open(piece.entryId, PIECE);
  await context.setOffline(true);
  await editor.endOf(editor.blocks.first());
  await page.keyboard.type(' بلا اتصال');
  await editor.inState('offline');
  await expect(page.getByText(editor.messages.save.offline).first()).toBeVisible();
  await context.setOffline(false);
  await editor.saved();
  await page.reload();
  await expect(editor.blocks.first()).toHaveText('بداية بلا اتصال');
});

test(
  'what a crashed tab had not saved is there again when the text is opened',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { body: [{ p: 'بداية' }, { p: 'خاتمة' }] } });
    const { page, context } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, PIECE);
    await context.setOffline(true);
    await editor.endOf(editor.blocks.first());
    await page.keyboard.type(' لم تصل');
    await editor.inState('offline');
    await editor.die();
    await context.setOffline(false);

    // A colleague continues writing meanwhile.
    const layla = await signIn('layla');
    const other = new EditorPage(layla.page, interfaceLocale);
    await other.open(piece.entryId, PIECE);
    await other.endOf(other.blocks.nth(1));
    await layla.page.keyboard.type(' ليلى');
    await other.saved();

    const again = new EditorPage(await context.newPage(), interfaceLocale);
    await again.open(piece.entryId, PIECE);
    await again.saved();
    await expect(again.blocks.nth(0)).toHaveText('بداية لم تصل');
    await expect(again.blocks.nth(1)).toHaveText('خاتمة ليلى');
  },
);

test(
  'two tabs of one browser keep what each of them has not saved',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { body: [{ p: 'أول' }, { p: 'ثان' }] } });
    const { page, context } = await signIn('omar');
    const first = new EditorPage(page, interfaceLocale);
    const second = new EditorPage(await context.newPage(), interfaceLocale);
    await first.open(piece.entryId, PIECE);
    await second.open(piece.entryId, PIECE);
    await context.setOffline(true);
    for (const [editor, nth, words] of [
      [first, 0, ' من التبويب الأول'],
      [second, 1, ' من التبويب الثاني'],
    ] as const) {
      await editor.page.bringToFront();
      await editor.endOf(editor.blocks.nth(nth));
      await editor.page.keyboard.type(words);
      await editor.inState('offline');
    }
    // One of the tabs is closed. A new tab takes over its words, but not those of the tab that is still open.
    await first.page.close();
    await context.setOffline(false);
    const third = new EditorPage(await context.newPage(), interfaceLocale);
    await third.open(piece.entryId, PIECE);
    for (const editor of [second, third]) {
      await editor.page.bringToFront();
      await expect(async () => {
        await editor.page.evaluate(() => window.dispatchEvent(new Event('focus')));
        await expect(editor.blocks.nth(0)).toHaveText('أول من التبويب الأول', { timeout: 1_000 });
        await expect(editor.blocks.nth(1)).toHaveText('ثان من التبويب الثاني', { timeout: 1_000 });
      }).toPass();
    }
  },
);

test(
  'a writer gets back words whose paragraph a colleague deleted',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: { body: [{ p: 'بداية' }, { p: 'زائدة' }, { p: 'خاتمة' }] } });
    const omar = await signIn('omar');
    const layla = await signIn('layla');
    const [mine, hers] = [
      new EditorPage(omar.page, interfaceLocale),
      new EditorPage(layla.page, interfaceLocale),
    ];
    await mine.open(piece.entryId, PIECE);
    await hers.open(piece.entryId, PIECE);
    await omar.context.setOffline(true);
    await mine.endOf(mine.blocks.nth(1));
    await omar.page.keyboard.type(' كلمات ثمينة');
    await mine.inState('offline');
    await hers.endOf(hers.blocks.nth(0));
    await hers.blocks.nth(2).click({ modifiers: ['Shift'] });
    await layla.page.keyboard.press('Backspace');
    await hers.saved();
    await omar.context.setOffline(false);
    await expect(omar.page.getByRole('main').getByRole('alert').getByText('كلمات ثمينة')).toBeVisible();
    await expect(omar.page.locator('[data-save="saved"]')).toBeVisible();
    await mine.button(mine.messages.recovered.discard).click();
    await expect(omar.page.getByText('كلمات ثمينة')).toHaveCount(0);
  },
);

test(
  'a title that is too long is saved, and publishing names the limit',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ en: { title: 'Short' } });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    await editor.open(piece.entryId, 'en');
    const title = editor.text.locator('h1');
    await editor.endOf(title);
    await page.keyboard.insertText(` and ${'long '.repeat(80)}`);
    await editor.saved();
    await editor.button(editor.messages.publish.publish).click();
    const dialog = page.getByRole('dialog');
    // The address in the window may hold any number.
    await expect(dialog.getByText(/410\D+300/)).toBeVisible();
    await dialog.getByRole('button', { name: editor.messages.publish.goTo }).first().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Short again');
    await editor.saved();
    await page.reload();
    await expect(title).toHaveText('Short again');
  },
);

test(
  'an invalid step is refused with a message, and changes nothing',
  ONCE,
  async ({ signIn, given, baseURL }) => {
    const piece = await given({ en: {} });
    const { page } = await signIn('omar');
    const address = `/studio/editions/${piece.editions.en}/steps`;
    const headers = { origin: baseURL ?? '' };
    const valid = { version: 1, clientId: 'c', steps: [] as unknown[] };
    for (const data of [
      { ...valid, more: true },
      { ...valid, version: -1 },
      { ...valid, clientId: '' },
      { ...valid, steps: Array.from({ length: 2_001 }, () => ({})) },
      { ...valid, steps: [{ stepType: 'replace', from: 0, to: 9_999 }] },
      { ...valid, steps: [{ stepType: 'eval' }] },
      'nonsense',
    ]) {
      const response = await page.request.post(address, { headers, data });
      expect(response.status(), JSON.stringify(data).slice(0, 80)).toBe(422);
      expect((await response.json()).issues[0].message).not.toBe('');
    }
    const otherUser = { ...headers, 'x-markaz-user': '00000000-0000-7000-8000-000000000000' };
    expect((await page.request.post(address, { headers: otherUser, data: valid })).status()).toBe(401);
    const missed = await page.request.post(address, { headers, data: { ...valid, version: 0 } });
    expect(missed.status()).toBe(409);
    expect((await missed.json()).steps.length).toBeGreaterThan(0);
    const { version } = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.en ?? '' } });
    expect(version).toBe(1);
  },
);
