import { db } from '@/lib/db';
import { expect, test } from './fixtures';
import { EntryForEditor } from './writing';

/** The language in which most of these stories are written; the interface speaks its own. */
const PIECE = 'ar';

test('two editors type at once and both texts are there', async ({ enter, given, interfaceLocale }) => {
  const piece = await given({ ar: { body: [{ p: 'الفقرة الأولى' }, { p: 'الفقرة الثانية' }] } });
  const [omar, layla] = [await enter('omar'), await enter('layla')];
  const desks = [
    new EntryForEditor(omar.page, interfaceLocale),
    new EntryForEditor(layla.page, interfaceLocale),
  ] as const;
  for (const desk of desks) await desk.open(piece.entryId, PIECE);
  const [first, second] = desks;
  await first.endOf(first.blocks.nth(0));
  await second.endOf(second.blocks.nth(1));
  await Promise.all([
    omar.page.keyboard.type(' كتبها عمر وهو يفكر', { delay: 15 }),
    layla.page.keyboard.type(' وهذه كتبتها ليلى', { delay: 15 }),
  ]);
  for (const desk of desks) await desk.saved();
  // Each sees the other's words at the latest when the window comes to the front again.
  for (const desk of desks) await desk.page.evaluate(() => window.dispatchEvent(new Event('focus')));
  for (const desk of desks) {
    await expect(desk.blocks.nth(0)).toHaveText('الفقرة الأولى كتبها عمر وهو يفكر');
    await expect(desk.blocks.nth(1)).toHaveText('الفقرة الثانية وهذه كتبتها ليلى');
  }
});

test('a session that ends while typing loses nothing', async ({ enter, given, interfaceLocale, baseURL }) => {
  const piece = await given({ ar: { body: [{ p: 'بداية' }] } });
  const { page, context, actor } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  await desk.open(piece.entryId, PIECE);
  const cookies = await context.cookies(baseURL);
  await context.clearCookies();
  await desk.endOf(desk.blocks.first());
  await page.keyboard.type(' ثم انتهت الجلسة');
  await desk.inState('signedOut');
  await page.keyboard.type(' واستمرت الكتابة');
  await expect(page.getByRole('link', { name: desk.say.save.signIn })).toHaveAttribute('target', '_blank');
  // Signing in happens in another tab; coming back to this one is enough.
  await context.addCookies(cookies);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await desk.saved();
  const row = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.ar ?? '' } });
  expect(JSON.stringify(row.document)).toContain('بداية ثم انتهت الجلسة واستمرت الكتابة');
  expect(row.updatedById).toBe(actor.userId);
});

test('offline typing is kept and saved later', async ({ enter, given, interfaceLocale }) => {
  const piece = await given({ ar: { body: [{ p: 'بداية' }] } });
  const { page, context } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  await desk.open(piece.entryId, PIECE);
  await context.setOffline(true);
  await desk.endOf(desk.blocks.first());
  await page.keyboard.type(' بلا اتصال');
  await desk.inState('offline');
  await expect(page.getByText(desk.say.save.offline).first()).toBeVisible();
  await context.setOffline(false);
  await desk.saved();
  await page.reload();
  await expect(desk.blocks.first()).toHaveText('بداية بلا اتصال');
});

test('what a crashed tab had not saved is there again when the text is opened', async ({
  enter,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ ar: { body: [{ p: 'بداية' }, { p: 'خاتمة' }] } });
  const { page, context } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  await desk.open(piece.entryId, PIECE);
  await context.setOffline(true);
  await desk.endOf(desk.blocks.first());
  await page.keyboard.type(' لم تصل');
  await desk.inState('offline');
  await page.close();
  await context.setOffline(false);

  // A colleague goes on writing meanwhile.
  const layla = await enter('layla');
  const other = new EntryForEditor(layla.page, interfaceLocale);
  await other.open(piece.entryId, PIECE);
  await other.endOf(other.blocks.nth(1));
  await layla.page.keyboard.type(' ليلى');
  await other.saved();

  const again = new EntryForEditor(await context.newPage(), interfaceLocale);
  await again.open(piece.entryId, PIECE);
  await again.saved();
  await expect(again.blocks.nth(0)).toHaveText('بداية لم تصل');
  await expect(again.blocks.nth(1)).toHaveText('خاتمة ليلى');
});

test('two tabs of one browser keep what each of them has not saved', async ({
  enter,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ ar: { body: [{ p: 'أول' }, { p: 'ثان' }] } });
  const { page, context } = await enter('omar');
  const first = new EntryForEditor(page, interfaceLocale);
  const second = new EntryForEditor(await context.newPage(), interfaceLocale);
  await first.open(piece.entryId, PIECE);
  await second.open(piece.entryId, PIECE);
  await context.setOffline(true);
  for (const [desk, nth, words] of [
    [first, 0, ' من التبويب الأول'],
    [second, 1, ' من التبويب الثاني'],
  ] as const) {
    await desk.page.bringToFront();
    await desk.endOf(desk.blocks.nth(nth));
    await desk.page.keyboard.type(words);
    await desk.inState('offline');
  }
  // One of them dies. Whoever opens the text next takes its words over, but not those of the one still open.
  await first.page.close();
  await context.setOffline(false);
  const third = new EntryForEditor(await context.newPage(), interfaceLocale);
  await third.open(piece.entryId, PIECE);
  for (const desk of [second, third]) {
    await desk.page.bringToFront();
    await expect(async () => {
      await desk.page.evaluate(() => window.dispatchEvent(new Event('focus')));
      await expect(desk.blocks.nth(0)).toHaveText('أول من التبويب الأول', { timeout: 1_000 });
      await expect(desk.blocks.nth(1)).toHaveText('ثان من التبويب الثاني', { timeout: 1_000 });
    }).toPass();
  }
});

test('words whose paragraph a colleague deleted are handed back', async ({
  enter,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ ar: { body: [{ p: 'بداية' }, { p: 'زائدة' }, { p: 'خاتمة' }] } });
  const omar = await enter('omar');
  const layla = await enter('layla');
  const [mine, hers] = [
    new EntryForEditor(omar.page, interfaceLocale),
    new EntryForEditor(layla.page, interfaceLocale),
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
  await mine.button(mine.say.recovered.forget).click();
  await expect(omar.page.getByText('كلمات ثمينة')).toHaveCount(0);
});

test('a title that is too long is kept, explained, and saved once it is shorter', async ({
  enter,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ en: { title: 'Short' } });
  const { page } = await enter('omar');
  const desk = new EntryForEditor(page, interfaceLocale);
  await desk.open(piece.entryId, 'en');
  const title = desk.text.locator('h1');
  await desk.endOf(title);
  await page.keyboard.insertText(` and ${'long '.repeat(80)}`);
  await desk.inState('refused');
  await expect(page.locator('[data-save="refused"]')).toContainText('300');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Short again');
  await desk.saved();
  await page.reload();
  await expect(title).toHaveText('Short again');
});

test('what is no step is refused in words, and changes nothing', async ({ enter, given, baseURL }) => {
  const piece = await given({ en: {} });
  const { page } = await enter('omar');
  const address = `/studio/editions/${piece.editions.en}/steps`;
  const headers = { origin: baseURL ?? '' };
  const sound = { version: 1, clientId: 'c', steps: [] as unknown[] };
  for (const data of [
    { ...sound, more: true },
    { ...sound, version: -1 },
    { ...sound, clientId: '' },
    { ...sound, steps: Array.from({ length: 2_001 }, () => ({})) },
    { ...sound, steps: [{ stepType: 'replace', from: 0, to: 9_999 }] },
    { ...sound, steps: [{ stepType: 'eval' }] },
    'nonsense',
  ]) {
    const answer = await page.request.post(address, { headers, data });
    expect(answer.status(), JSON.stringify(data).slice(0, 80)).toBe(422);
    expect((await answer.json()).issues[0].message).not.toBe('');
  }
  const somebodyElse = { ...headers, 'x-markaz-user': '00000000-0000-7000-8000-000000000000' };
  expect((await page.request.post(address, { headers: somebodyElse, data: sound })).status()).toBe(401);
  const missed = await page.request.post(address, { headers, data: { ...sound, version: 0 } });
  expect(missed.status()).toBe(409);
  expect((await missed.json()).steps.length).toBeGreaterThan(0);
  const { version } = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.en ?? '' } });
  expect(version).toBe(1);
});
