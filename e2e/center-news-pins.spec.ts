import { getList } from '@/lib/lists/get-list';
import { givenPins } from '@/lib/testing/publication-factories';
import { about, announcedAsStored, expectOrder, givenHead, LIST, row } from './arranged-list-page';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

test.describe('An item of the Center News list', () => {
  let titles: string[] = [];

  test.beforeEach(async ({ given, unique, interfaceLocale }) => {
    titles = await givenHead({ given, unique }, interfaceLocale);
  });

  // The other stories find their own items at the head of the list.
  test.afterAll(() => givenPins('center-news', {}));

  test(
    'stays where it was pinned, before newer ones, until it is given back to the order of dates',
    ONCE,
    async ({ signIn, given, unique, interfaceLocale: locale }) => {
      const lists = interfaceMessages(locale, 'lists');
      const [a = '', b = '', c = ''] = titles;
      const { page } = await signIn('omar');
      await page.goto(LIST);
      await page.getByRole('button', { name: about(lists.pin, a).replace('{position}', '1') }).click();
      await expect(row(page, a)).toContainText(lists.pinned.replace('{position}', '1'));
      await announcedAsStored(page, lists.pinStored, a, 1);
      const newest = unique(locale === 'ar' ? 'خبر أحدث' : 'Newer item');
      await given({ kind: 'center_news', [locale]: { title: newest }, publish: [locale] });
      await page.reload();
      await expectOrder(page, [a, newest, b, c]);
      const unpin = page.getByRole('button', { name: about(lists.unpin, a) });
      await unpin.focus();
      await page.keyboard.press('Enter');
      await expectOrder(page, [newest, a, b, c]);
      await expect(
        page.getByRole('button', { name: about(lists.pin, a).replace('{position}', '2') }),
      ).toBeFocused();
      await expect(row(page, a)).not.toContainText(lists.pinned.replace('{position}', '1'));
    },
  );

  test(
    'is not moved to a position that does not exist, and the last one is named',
    ONCE_IN_ARABIC,
    async ({ signIn, interfaceLocale: locale }) => {
      const { dialog, moveTo } = interfaceMessages(locale, 'lists');
      const [a = ''] = titles;
      const { page, actor } = await signIn('omar');
      await page.goto(LIST);
      await page.getByRole('button', { name: about(moveTo, a) }).click();
      const position = page.getByRole('dialog').getByLabel(dialog.position);
      await position.fill('٩٩٩');
      await page.keyboard.press('Enter');
      const { count } = await getList(actor, 'center-news');
      const last = dialog.last.replace('{count}', String(count));
      await expect(page.getByRole('alert').filter({ hasText: last })).toBeVisible();
      await position.fill(String(count));
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.locator('[data-entry]').first()).not.toContainText(a);
    },
  );

  test(
    'is shown when more is asked for, and can be taken from the end to the head',
    ONCE_IN_ARABIC,
    async ({ signIn, given, unique, interfaceLocale: locale }) => {
      const lists = interfaceMessages(locale, 'lists');
      const { page, actor } = await signIn('omar');
      const { count } = await getList(actor, 'center-news');
      for (let missing = 51 - (count ?? 0); missing > 0; missing -= 1) {
        const title = unique(locale === 'ar' ? `خبر لاحق ${missing}` : `Later item ${missing}`);
        await given({ kind: 'center_news', [locale]: { title }, publish: [locale] });
      }
      const last = (await getList(actor, 'center-news', { after: null, take: 500 })).items.at(-1);
      const lastRow = page.locator(`[data-entry="${last?.entryId}"]`);
      await page.goto(LIST);
      await expect(page.locator('[data-entry]')).toHaveCount(50);
      await expect(lastRow).toHaveCount(0);
      await page.getByRole('button', { name: lists.more }).click();
      await lastRow.locator('[data-button="position"]').click();
      await page.getByRole('dialog').getByLabel(lists.dialog.position).fill('1');
      await page.keyboard.press('Enter');
      await expect(page.locator('[data-entry]').first()).toHaveAttribute('data-entry', last?.entryId ?? '');
      const title = last?.titles[locale] ?? last?.titles.ar ?? last?.titles.en ?? '';
      await announcedAsStored(page, lists.moved, title, 1);
      await page.reload();
      await expect(page.locator('[data-entry]').first()).toHaveAttribute('data-entry', last?.entryId ?? '');
    },
  );
});
