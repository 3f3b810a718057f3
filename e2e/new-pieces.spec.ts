import { db } from '@/lib/db';
import { EditorPage } from './editor-page';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { openMenu } from './open-menu';

const entriesOf = (createdById: string) =>
  db().entry.findMany({ where: { createdById }, include: { editions: true } });

test('a new piece is created by its first letter, and no key is lost while that happens', async ({
  signIn,
  unique,
  interfaceLocale,
}) => {
  const { page, actor } = await signIn('omar');
  const editor = new EditorPage(page, interfaceLocale);
  const title = unique('Typed without a pause while the piece was being created');
  await page.goto('/studio/articles/new?in=en');
  await editor.ready();
  await expect(editor.text).toBeFocused();
  const before = await page.evaluate(() => performance.timeOrigin);
  await page.keyboard.press('ArrowDown');
  await page.waitForLoadState('networkidle');
  expect(await entriesOf(actor.userId)).toEqual([]);
  const firstLetterAt = new Date();
  await page.keyboard.type(title, { delay: 40 });
  await editor.saved();
  await page.keyboard.type(', and on');
  await editor.saved();
  await expect(editor.text.locator('h1')).toHaveText(`${title}, and on`);
  expect(await page.evaluate(() => performance.timeOrigin)).toBe(before);
  const [entry, ...others] = await entriesOf(actor.userId);
  expect(others).toEqual([]);
  expect(entry?.createdAt.getTime()).toBeGreaterThanOrEqual(firstLetterAt.getTime());
  expect(entry?.editions.map((edition) => edition.title)).toEqual([`${title}, and on`]);
  const { pathname, search } = new URL(page.url());
  expect(pathname + search).toBe(`/studio/articles/${entry?.id}/en`);
  await expect(editor.button(editor.messages.publish.publish)).toBeVisible();
  await page.reload();
  await expect(editor.text.locator('h1')).toHaveText(`${title}, and on`);
});

test(
  'an editor who opens new pieces and goes away again leaves no rows, and each is another piece',
  ONCE,
  async ({ signIn, interfaceLocale }) => {
    const { page, actor } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const studio = interfaceMessages(interfaceLocale, 'studio');
    const opened = new Set<string>();
    await page.goto('/studio/center-news');
    for (let turn = 0; turn < 2; turn += 1) {
      const inArabic = page.getByRole('menuitem', { name: studio.create.inArabic }).first();
      const { new: hasText } = interfaceMessages(interfaceLocale, 'articles').center_news;
      await openMenu(page.getByRole('main').getByRole('button').filter({ hasText }), inArabic);
      await inArabic.click();
      await editor.ready();
      opened.add(new URL(page.url()).pathname);
      await page.getByRole('link', { name: editor.messages.back.center_news }).click();
      await expect(page).toHaveURL(/\/studio\/center-news$/);
    }
    expect(opened.size).toBe(2);
    expect(await entriesOf(actor.userId)).toEqual([]);
  },
);

test(
  'a piece that is begun without a connection is kept on the device and created once, by the next visit',
  ONCE_IN_ARABIC,
  async ({ signIn, unique, interfaceLocale }) => {
    const { page, context, actor } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const words = unique('بلا اتصال');
    await page.goto('/studio/articles/new?in=ar');
    await expect(editor.text).toBeFocused();
    const address = page.url();
    await context.setOffline(true);
    await page.keyboard.type(words);
    await editor.inState('offline');
    await editor.die();
    expect(await entriesOf(actor.userId)).toEqual([]);
    await context.setOffline(false);
    const again = new EditorPage(await context.newPage(), interfaceLocale);
    await again.page.goto(address);
    await expect(again.kicker).toHaveText(words);
    await again.saved();
    const entries = await entriesOf(actor.userId);
    expect(entries).toHaveLength(1);
    expect(address).toContain(entries[0]?.id);
    await expect
      .poll(async () => JSON.stringify((await entriesOf(actor.userId))[0]?.editions[0]?.document))
      .toContain(words);
  },
);

test(
  'the other language is begun by typing in its tab, and by nothing less',
  ONCE_IN_ARABIC,
  async ({ signIn, given, interfaceLocale }) => {
    const piece = await given({ ar: {} });
    const { page } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const editions = () => db().edition.count({ where: { entryId: piece.entryId } });
    await editor.open(piece.entryId, 'ar');
    await page.getByRole('navigation', { name: editor.messages.editions }).getByRole('link').nth(1).click();
    await expect(editor.text).toHaveAttribute('lang', 'en');
    await expect(editor.text).toHaveAttribute('dir', 'ltr');
    await expect(editor.kicker).toHaveAttribute('data-placeholder', 'Kicker');
    await expect(page.getByText(editor.messages.missing.title.en)).toBeVisible();
    expect(await editions()).toBe(1);
    await page.keyboard.type('By typing');
    await editor.saved();
    expect(await editions()).toBe(2);
    await expect(editor.kicker).toHaveText('By typing');
    await expect(page.getByText(editor.messages.missing.title.en)).toBeHidden();
  },
);
