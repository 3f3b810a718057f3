import type { Page } from '@playwright/test';
import { getList } from '@/lib/lists/get-list';
import { givenPins } from '@/lib/testing/publication-factories';
import { about, announcedAsStored, expectOrder, givenHead, LIST, row } from './arranged-list-page';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

test.describe('The Center News list', () => {
  let titles: string[] = [];

  test.beforeEach(async ({ given, unique, interfaceLocale }) => {
    titles = await givenHead({ given, unique }, interfaceLocale);
  });

  // The other stories find their own items at the head of the list.
  test.afterAll(() => givenPins('center-news', {}));

  /** Handles are rendered before they work; the live region for dragging is rendered when they do. */
  const readyToDrag = (page: Page) => expect(page.locator('[id^="DndLiveRegion"]')).toBeAttached();

  /**
   * Waits until dragging has reached the position, as announced to screen readers; the list reacts later than the
   * story.
   */
  async function announced(page: Page, message: string, title: string, position: number) {
    const [start = ''] = about(message, title).replace('{position}', String(position)).split('{count}');
    await expect(page.locator('[id^="DndLiveRegion"]')).toContainText(start);
  }

  test(
    'an admin reorders it and the front page shows the new order at once',
    ONCE_IN_ARABIC,
    async ({ signIn, reader, interfaceLocale: locale }) => {
      const lists = interfaceMessages(locale, 'lists');
      const [a = '', b = '', c = ''] = titles;
      const { page } = await signIn('layla');
      await page.goto(LIST);
      await expectOrder(page, [a, b, c]);
      await page.getByRole('button', { name: about(lists.down, a) }).click();
      await expect(page.getByRole('status').filter({ hasText: a })).toBeAttached();
      await reader.goto(`/${locale}`);
      const news = reader.getByRole('complementary', {
        name: interfaceMessages(locale, 'site').centerNews.title,
      });
      await expect(news.getByRole('listitem').nth(0)).toContainText(b);
      await expect(news.getByRole('listitem').nth(1)).toContainText(a);
      await expect(news.getByRole('listitem').nth(2)).toContainText(c);
    },
  );

  test('is arranged with the keyboard alone, by the handle and by a position', async ({
    signIn,
    interfaceLocale: locale,
  }) => {
    const lists = interfaceMessages(locale, 'lists');
    const [a = '', b = '', c = ''] = titles;
    const { page, actor } = await signIn('omar');
    await page.goto(LIST);
    await readyToDrag(page);
    await page.getByRole('button', { name: about(lists.drag, c) }).focus();
    await page.keyboard.press('Space');
    // The position of the item is announced right after picking it up.
    await announced(page, lists.screenReader.over, c, 3);
    await page.keyboard.press('ArrowUp');
    await announced(page, lists.screenReader.over, c, 2);
    await page.keyboard.press('ArrowUp');
    await announced(page, lists.screenReader.over, c, 1);
    await page.keyboard.press('Space');
    await expectOrder(page, [c, a, b]);
    const position = page.getByRole('button', { name: about(lists.moveTo, c) });
    await position.focus();
    await page.keyboard.press('Enter');
    await page
      .getByRole('dialog')
      .getByLabel(lists.dialog.position)
      .fill(locale === 'ar' ? '٣' : '3');
    await page.keyboard.press('Enter');
    await expectOrder(page, [a, b, c]);
    await announcedAsStored(page, lists.moved, c, 3);
    const stored = await getList(actor, 'center-news');
    expect(stored.items.slice(0, 3).map((item) => item.titles[locale])).toEqual([a, b, c]);
  });

  test(
    'is arranged by dragging an item with the mouse',
    ONCE,
    async ({ signIn, interfaceLocale: locale }) => {
      const lists = interfaceMessages(locale, 'lists');
      const [a = '', b = '', c = ''] = titles;
      const { page } = await signIn('omar');
      await page.goto(LIST);
      await readyToDrag(page);
      const from = await page.getByRole('button', { name: about(lists.drag, a) }).boundingBox();
      const to = await page.getByRole('button', { name: about(lists.drag, c) }).boundingBox();
      if (!from || !to) throw new Error('the handles are not on the screen');
      await page.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
      await page.mouse.down();
      await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 12 });
      await announced(page, lists.screenReader.over, a, 3);
      await page.mouse.up();
      await expectOrder(page, [b, c, a]);
      // The new order is shown at once, and announced when it is stored.
      await announcedAsStored(page, lists.moved, a, 3);
      await page.reload();
      await expectOrder(page, [b, c, a]);
    },
  );

  test(
    'keeps the focus on the button of the item that moves',
    ONCE_IN_ARABIC,
    async ({ signIn, interfaceLocale: locale }) => {
      const lists = interfaceMessages(locale, 'lists');
      const [a = '', b = '', c = ''] = titles;
      const { page } = await signIn('omar');
      await page.goto(LIST);
      const up = page.getByRole('button', { name: about(lists.up, c) });
      await up.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Enter');
      await expectOrder(page, [c, a, b]);
      await expect(up).toBeFocused();
    },
  );

  test(
    'shows the second of two people that it has changed, and the new order',
    ONCE_IN_ARABIC,
    async ({ signIn, interfaceLocale: locale }) => {
      const lists = interfaceMessages(locale, 'lists');
      const [a = '', b = '', c = ''] = titles;
      const [omar, layla] = [await signIn('omar'), await signIn('layla')];
      await omar.page.goto(LIST);
      await layla.page.goto(LIST);
      await omar.page.getByRole('button', { name: about(lists.up, b) }).click();
      await expect(omar.page.getByRole('status').filter({ hasText: b })).toBeAttached();
      await layla.page.getByRole('button', { name: about(lists.up, c) }).click();
      await expect(layla.page.getByRole('alert').filter({ hasText: lists.conflict })).toBeVisible();
      await expectOrder(layla.page, [b, a, c]);
      await layla.page.getByRole('button', { name: about(lists.up, c) }).click();
      await expectOrder(layla.page, [b, c, a]);
      await expect(layla.page.getByRole('alert').filter({ hasText: lists.conflict })).toHaveCount(0);
    },
  );

  test(
    'loses an item and gets it back from the published pieces',
    ONCE,
    async ({ signIn, interfaceLocale: locale }) => {
      const lists = interfaceMessages(locale, 'lists');
      const [a = '', b = ''] = titles;
      const { page } = await signIn('omar');
      await page.goto(LIST);
      await page.getByRole('button', { name: about(lists.remove, b) }).click();
      await page.getByRole('dialog').getByRole('button', { name: lists.removeDialog.submit }).click();
      await expect(row(page, b)).toHaveCount(0);
      await page.getByRole('button', { name: lists.add.button }).click();
      await page.getByRole('dialog').getByRole('searchbox').fill(b);
      await page
        .getByRole('dialog')
        .getByRole('button', { name: about(lists.add.addLabel, b) })
        .click();
      await expectOrder(page, [a, b]);
    },
  );

  test('can be read but not arranged by an author', ONCE, async ({ signIn, interfaceLocale: locale }) => {
    const lists = interfaceMessages(locale, 'lists');
    const { page } = await signIn('sara');
    await page.goto(LIST);
    await expectOrder(page, titles);
    await expect(page.getByText(lists.readOnly)).toBeVisible();
    await expect(page.locator('[data-button]')).toHaveCount(0);
  });
});
