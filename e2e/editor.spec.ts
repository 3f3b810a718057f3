import type { Locator } from '@playwright/test';
import { db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { givenSection } from '@/lib/testing/factories';
import { expect, test } from './fixtures';
import { sentences } from './sentences';
import { Desk } from './writing';

/** The language in which most of these stories are written; the interface speaks its own. */
const PIECE = 'ar';

test('an editor publishes the Arabic edition and a reader sees it', async ({
  enter,
  reader,
  unique,
  interfaceLocale,
}) => {
  const section = await givenSection();
  const { page } = await enter('omar');
  const desk = new Desk(page, interfaceLocale);
  const title = unique('كيف يخطط "الناتو" لإعادة هيكلة حضوره');
  const studio = sentences(interfaceLocale, 'studio');

  await page.goto('/studio/articles');
  const inArabic = page.getByRole('menuitem', { name: studio.create.inArabic });
  // The list is there before its buttons work.
  await expect(async () => {
    const button = sentences(interfaceLocale, 'articles').article.new;
    await page.getByRole('main').getByRole('button', { name: button }).click();
    await expect(inArabic).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await inArabic.click();
  await desk.ready();
  await desk.kicker.click();
  await page.keyboard.type('مهام تدريبية:');
  await page.keyboard.press('Enter');
  await page.keyboard.type(title);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await page.keyboard.type('يعكف الحلف على إعادة هيكلة وجوده.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('1- مهمة غير قتالية: سيقتصر الدور على التدريب.');
  await desk.saved();

  // Something is missing, and the way to it is shown.
  await desk.button(desk.say.publish.publish).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('button', { name: desk.say.publish.goTo }).click();
  const sections = page.getByRole('combobox', { name: desk.say.details.section });
  await expect(sections).toBeFocused();
  await sections.click();
  const name = interfaceLocale === 'ar' ? section.nameAr : section.nameEn;
  await page.getByRole('option', { name, exact: true }).click();
  await page.getByRole('button', { name: desk.say.details.save }).last().click();
  await expect(page.getByText(studio.form.saved, { exact: true }).first()).toBeVisible();

  await desk.publish();
  const address = await dialog.getByText(/\/ar\/articles\//).textContent();
  const path = new URL(address ?? '').pathname;
  await reader.goto(path);
  await expect(reader.locator('h1')).toHaveText(title);
  await expect(reader.locator('html')).toHaveAttribute('dir', 'rtl');
  await expect(reader.locator('ol.points li')).toContainText('1- مهمة غير قتالية: سيقتصر الدور');

  // An update is seen when it is published, not when it is saved.
  await desk.closeDialog();
  await desk.endOf(desk.blocks.first());
  await page.keyboard.type(' كلمة جديدة');
  await desk.saved();
  await reader.reload();
  await expect(reader.getByText('كلمة جديدة')).toHaveCount(0);
  await desk.publish('updateNow');
  await reader.reload();
  await expect(reader.getByText('كلمة جديدة')).toBeVisible();

  await desk.closeDialog();
  await desk.button(desk.say.publish.more).click();
  await page.getByRole('menuitem', { name: desk.say.publish.unpublish }).click();
  await page.getByRole('dialog').getByRole('button', { name: desk.say.publish.unpublishNow }).click();
  await expect(desk.button(desk.say.publish.publish)).toBeVisible();
  expect((await reader.goto(path))?.status()).toBe(410);
});

test('two editors type at once and both texts are there', async ({ enter, given, interfaceLocale }) => {
  const piece = await given({ ar: { body: [{ p: 'الفقرة الأولى' }, { p: 'الفقرة الثانية' }] } });
  const [omar, layla] = [await enter('omar'), await enter('layla')];
  const desks = [new Desk(omar.page, interfaceLocale), new Desk(layla.page, interfaceLocale)] as const;
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
  const desk = new Desk(page, interfaceLocale);
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
  const desk = new Desk(page, interfaceLocale);
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
  const desk = new Desk(page, interfaceLocale);
  await desk.open(piece.entryId, PIECE);
  await context.setOffline(true);
  await desk.endOf(desk.blocks.first());
  await page.keyboard.type(' لم تصل');
  await desk.inState('offline');
  await page.close();
  await context.setOffline(false);

  // A colleague goes on writing meanwhile.
  const layla = await enter('layla');
  const other = new Desk(layla.page, interfaceLocale);
  await other.open(piece.entryId, PIECE);
  await other.endOf(other.blocks.nth(1));
  await layla.page.keyboard.type(' ليلى');
  await other.saved();

  const again = new Desk(await context.newPage(), interfaceLocale);
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
  const first = new Desk(page, interfaceLocale);
  const second = new Desk(await context.newPage(), interfaceLocale);
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
  const third = new Desk(await context.newPage(), interfaceLocale);
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
  const [mine, hers] = [new Desk(omar.page, interfaceLocale), new Desk(layla.page, interfaceLocale)];
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
  const desk = new Desk(page, interfaceLocale);
  await desk.open(piece.entryId, 'en');
  const title = desk.text.locator('h1');
  await title.click();
  await page.keyboard.press('End');
  await page.keyboard.insertText(` and ${'long '.repeat(80)}`);
  await desk.inState('refused');
  await expect(page.locator('[data-save="refused"]')).toContainText('300');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Short again');
  await desk.saved();
  await page.reload();
  await expect(title).toHaveText('Short again');
});

const direction = (locator: Locator) => locator.evaluate((element) => getComputedStyle(element).direction);

test('lines run the way of their words, by themselves or by hand', async ({
  enter,
  given,
  reader,
  unique,
  interfaceLocale,
}) => {
  const piece = await given({ en: { title: unique('Directions'), body: [{ p: 'نص عربي' }] } });
  const { page } = await enter('omar');
  const desk = new Desk(page, interfaceLocale);
  await desk.open(piece.entryId, 'en');

  await test.step('E3: an empty line and a line of digits go on in the direction before them', async () => {
    await desk.endOf(desk.blocks.first());
    await page.keyboard.press('Enter');
    expect(await direction(desk.blocks.nth(1))).toBe('rtl');
    await page.keyboard.type('2018');
    expect(await direction(desk.blocks.nth(1))).toBe('rtl');
  });

  await test.step('E4: the element under the caret stays the same when its direction flips', async () => {
    const line = await desk.blocks.nth(1).elementHandle();
    await page.keyboard.type(' was a year of summits');
    expect(await direction(desk.blocks.nth(1))).toBe('ltr');
    expect(await line?.evaluate((element) => element.isConnected)).toBe(true);
  });

  await test.step('E6: Ctrl and a Shift key set it, but not on the way to another shortcut', async () => {
    await page.keyboard.down('Control');
    await page.keyboard.down('ShiftRight');
    await page.keyboard.up('ShiftRight');
    await page.keyboard.up('Control');
    expect(await direction(desk.blocks.nth(1))).toBe('rtl');
    await page.keyboard.down('Control');
    await page.keyboard.down('ShiftLeft');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.up('ShiftLeft');
    await page.keyboard.up('Control');
    expect(await direction(desk.blocks.nth(1))).toBe('rtl');
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('summits');
    await page.keyboard.press('End');
  });

  await test.step('E7: what was set by hand survives typing, saving, loading and publishing', async () => {
    await page.keyboard.type(' indeed');
    await desk.saved();
    await page.reload();
    await expect(desk.blocks.nth(1)).toContainText('summits indeed');
    expect(await direction(desk.blocks.nth(1))).toBe('rtl');
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
  const desk = new Desk(page, interfaceLocale);
  await desk.open(piece.entryId, PIECE);
  const offset = () => page.evaluate(() => getSelection()?.focusOffset);

  await test.step('E12: Home and End go to the start and the end of a line', async () => {
    await desk.blocks.first().click();
    await page.keyboard.press('Home');
    await expect.poll(offset).toBe(0);
    await page.keyboard.press('End');
    await expect.poll(offset).toBe('نص عربي في سطر واحد'.length);
  });

  await test.step('E13: Backspace after a vowel mark removes only the mark', async () => {
    await desk.blocks.nth(1).click();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowLeft');
    // The arrow steps over letter and mark together; keys that follow faster than any hand would not see it yet.
    await expect.poll(offset).toBe(2);
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
  const desk = new Desk(page, interfaceLocale);
  await desk.open(piece.entryId, 'en');
  await desk.endOf(desk.blocks.first());
  await page.keyboard.press('Shift+Home');
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

test('an author writes and looks at a draft but publishes nothing', async ({
  enter,
  given,
  unique,
  interfaceLocale,
}) => {
  const { page, actor, context } = await enter('sara');
  const title = unique('مسودة سارة');
  const piece = await given({ by: actor, ar: { title } });
  const desk = new Desk(page, interfaceLocale);
  await desk.open(piece.entryId, PIECE);
  await expect(desk.button(desk.say.publish.publish)).toHaveCount(0);
  await desk.endOf(desk.blocks.first());
  await page.keyboard.type(' وجملة');
  const opening = context.waitForEvent('page');
  await desk.button(desk.say.preview.open).click();
  const preview = await opening;
  await expect(preview.getByRole('complementary', { name: desk.say.preview.title })).toContainText(
    desk.say.preview.banner,
  );
  await expect(preview.locator('html')).toHaveAttribute('lang', interfaceLocale);
  await expect(preview.locator('article')).toHaveAttribute('lang', 'ar');
  await expect(preview.locator('article')).toContainText('وجملة');
  await expect(preview.locator('h1')).toHaveText(title);
});

test('the other language is started from its own tab', async ({ enter, given, interfaceLocale }) => {
  const piece = await given({ ar: {} });
  const { page } = await enter('omar');
  const desk = new Desk(page, interfaceLocale);
  await desk.open(piece.entryId, PIECE);
  await page.getByRole('navigation', { name: desk.say.editions }).getByRole('link').nth(1).click();
  await expect(page.getByRole('heading', { level: 1, name: desk.say.missing.title.en })).toBeVisible();
  await desk.button(desk.say.missing.start.en).click();
  await desk.ready();
  await expect(desk.text).toHaveAttribute('lang', 'en');
  await expect(desk.text).toHaveAttribute('dir', 'ltr');
  await expect(desk.kicker).toHaveAttribute('data-placeholder', 'Kicker');
});

test('a first Center News item says that it goes to the head of the list', async ({
  enter,
  given,
  reader,
  unique,
  interfaceLocale,
}) => {
  const title = unique('مركز "المستقبل" يشارك في المعرض');
  const piece = await given({ kind: 'center_news', ar: { title } });
  const { page } = await enter('omar');
  const desk = new Desk(page, interfaceLocale);
  await desk.open(piece.entryId, PIECE, 'center_news');
  await desk.button(desk.say.publish.publish).click();
  await expect(page.getByRole('dialog').getByText(desk.say.publish.listed)).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: desk.say.publish.now }).click();
  await expect(page.getByText(desk.say.publish.done)).toBeVisible();
  await reader.goto('/ar');
  await expect(reader.getByRole('link', { name: title }).first()).toBeVisible();
});

test('details that somebody else has changed are shown side by side, and nothing typed is lost', async ({
  enter,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ en: { slug: 'first-slug-of-all' } });
  const [omar, layla] = [await enter('omar'), await enter('layla')];
  const [mine, hers] = [new Desk(omar.page, interfaceLocale), new Desk(layla.page, interfaceLocale)];
  const slug = (desk: Desk) => desk.page.getByRole('textbox', { name: desk.say.details.slug });
  const save = (desk: Desk) => desk.page.getByRole('button', { name: desk.say.details.save }).first();
  await mine.open(piece.entryId, 'en');
  await hers.open(piece.entryId, 'en');
  await slug(hers).fill(`hers-${piece.entryId.slice(-6)}`);
  await save(hers).click();
  await expect(layla.page.getByText(sentences(interfaceLocale, 'studio').form.saved).first()).toBeVisible();
  await slug(mine).fill(`mine-${piece.entryId.slice(-6)}`);
  await save(mine).click();
  const conflict = omar.page.getByRole('main').getByRole('alert');
  await expect(conflict).toContainText(`hers-${piece.entryId.slice(-6)}`);
  await expect(slug(mine)).toHaveValue(`mine-${piece.entryId.slice(-6)}`);
  await conflict.getByRole('button').first().click();
  await expect(conflict).toHaveCount(0);
  const row = await db().edition.findUniqueOrThrow({ where: { id: piece.editions.en ?? '' } });
  expect(row.slug).toBe(`mine-${piece.entryId.slice(-6)}`);
});

test('a text that is damaged in the database is explained instead of opened', async ({
  enter,
  given,
  interfaceLocale,
}) => {
  const piece = await given({ en: {} });
  const broken = {
    type: 'doc',
    content: [
      { type: 'kicker' },
      { type: 'title', content: [{ type: 'text', text: 'Broken' }] },
      { type: 'standfirst' },
      { type: 'paragraph', content: [{ type: 'text', text: 'This can still be read.' }] },
      { type: 'carousel' },
    ],
  };
  await db().edition.update({ where: { id: piece.editions.en ?? '' }, data: { document: broken } });
  const { page } = await enter('omar');
  const desk = new Desk(page, interfaceLocale);
  await page.goto(`/studio/articles/${piece.entryId}/en`);
  await expect(page.getByText(desk.say.damaged.title)).toBeVisible();
  await expect(page.getByText('This can still be read.')).toBeVisible();
  await expect(desk.text).toHaveCount(0);
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
