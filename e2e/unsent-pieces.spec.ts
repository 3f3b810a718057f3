import { db } from '@/lib/db';
import { EditorPage } from './editor-page';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

const entriesOf = (createdById: string) =>
  db().entry.findMany({ where: { createdById }, include: { editions: true } });

test(
  'a new piece that was never sent is listed on its device, opened by one click, and sent once',
  ONCE,
  async ({ signIn, unique, interfaceLocale }) => {
    const { page, context, actor } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const title = unique('Begun while the network was away');
    await page.goto('/studio/articles');
    await page.goto('/studio/articles/new?in=en');
    await expect(editor.text).toBeFocused();
    await context.setOffline(true);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type(title);
    await editor.inState('offline');
    await editor.die();
    await context.setOffline(false);

    const again = new EditorPage(await context.newPage(), interfaceLocale);
    await again.page.goto('/studio/center-news');
    const notice = again.page.getByRole('main').getByRole('alert');
    await expect(notice).toContainText(interfaceMessages(interfaceLocale, 'studio').unsent.text);
    await again.page.goto('/studio');
    await notice.getByRole('link', { name: title }).click();
    await again.ready();
    await expect(again.text.locator('h1')).toHaveText(title);
    await again.saved();
    const [entry, ...others] = await entriesOf(actor.userId);
    expect(others).toEqual([]);
    expect(entry?.editions.map((edition) => edition.title)).toEqual([title]);
    const { pathname, search } = new URL(again.page.url());
    expect(pathname + search).toBe(`/studio/articles/${entry?.id}/en`);
    await again.page.goto('/studio');
    await expect(again.page.getByRole('link', { name: title }).first()).toBeVisible();
    await expect(notice).toHaveCount(0);
  },
);

test(
  'a writer who goes back from a new piece comes to where the piece was begun, and to the same piece again',
  ONCE_IN_ARABIC,
  async ({ signIn, unique, interfaceLocale }) => {
    const { page, actor } = await signIn('omar');
    const editor = new EditorPage(page, interfaceLocale);
    const title = unique('Left and found again');
    await page.goto('/studio/articles');
    await page.goto('/studio/articles/new?in=en');
    await expect(editor.text).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.type(title);
    await editor.saved();
    const address = page.url();
    await page.goBack();
    await expect(page).toHaveURL(/\/studio\/articles$/);
    await page.goForward();
    await expect(page).toHaveURL(address);
    await expect(editor.text.locator('h1')).toHaveText(title);
    expect(await entriesOf(actor.userId)).toHaveLength(1);
  },
);

test('an address with an id that nobody has begun is not found', ONCE, async ({ signIn }) => {
  const { page } = await signIn('omar');
  const answer = await page.goto('/studio/articles/0198c000-0000-7000-8000-000000000000/en');
  expect(answer?.status()).toBe(404);
});
