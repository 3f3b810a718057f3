import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { openMenu } from './open-menu';

test('an editor finds a piece however its title is spelled, also in the palette, and Back brings every filter back', async ({
  signIn,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const articles = interfaceMessages(locale, 'articles');
  const studio = interfaceMessages(locale, 'studio');
  const mark = unique('').trim();
  const crisis = await given({ ar: { title: `أزمة الإمارات المائيّة ${mark}` }, publish: ['ar'] });
  await given({ ar: { title: `مسودة عن غيرها ${mark}` } });
  const { page } = await signIn('omar');
  await page.goto('/studio/articles');
  await page.getByRole('searchbox').fill(`ازمه الامارات المائيه ${mark}`);
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(1);
  await expect(rows).toContainText(articles.status.published);
  await expect(rows).toContainText(articles.missing.en);
  await page.getByRole('searchbox').fill(mark);
  await expect(rows).toHaveCount(2);
  // What was found can be ordered like the whole list, and comes back to the best matches.
  await page.getByRole('link', { name: articles.columns.title, exact: true }).click();
  await expect(page).toHaveURL(/sort=title/);
  await expect(rows).toHaveCount(2);
  await page.getByRole('link', { name: articles.order.best }).click();
  await expect(page.getByText(articles.order.bestNow)).toBeVisible();
  await page.getByRole('combobox', { name: articles.filter.edition }).click();
  await page.getByRole('option', { name: articles.status.draft }).first().click();
  await expect(rows).toHaveCount(1);
  await expect(page).toHaveURL(/edition=ar\.draft/);
  await page.getByRole('link', { name: `${studio.list.search}: ${mark}` }).click();
  await expect(page.getByRole('searchbox')).toHaveValue('');
  await page.goBack();
  await expect(rows).toHaveCount(1);
  await expect(page.getByRole('searchbox')).toHaveValue(mark);
  await page.reload();
  await expect(rows).toHaveCount(1);

  // What the list shows is kept under a name, and the columns are the editor's own.
  const name = unique('View');
  const views = page.getByRole('button', { name: articles.views.open });
  const save = page.getByRole('button', { name: articles.views.save });
  await openMenu(views, save);
  await save.click();
  const dialog = page.getByRole('dialog', { name: articles.views.save });
  await dialog.getByLabel(articles.views.name).fill(name);
  await dialog.getByRole('button', { name: articles.views.save }).click();
  await expect(dialog).toBeHidden();
  await page.goto('/studio/articles');
  const link = page.getByRole('link', { name });
  await openMenu(views, link);
  await link.click();
  await expect(page).toHaveURL(/edition=ar\.draft/);
  await expect(rows).toHaveCount(1);

  const { palette } = interfaceMessages(locale, 'tools');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: palette.search }).fill(`الامارات المائيه ${mark}`);
  await expect(page.getByRole('group', { name: palette.pieces })).toContainText(mark);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/studio/articles/${crisis.entryId}/ar$`));
});

test(
  'an editor turns the pages of a long list with the keyboard',
  ONCE_IN_ARABIC,
  async ({ signIn, given, unique, interfaceLocale: locale }) => {
    test.slow();
    const mark = unique('').trim();
    for (let n = 0; n < 23; n += 1) await given({ kind: 'center_news', ar: { title: `خبر ${mark} ${n}` } });
    const { list } = interfaceMessages(locale, 'studio');
    const { page } = await signIn('omar');
    await page.goto(`/studio/center-news?q=${mark}`);
    const rows = page.locator('tbody tr');
    const pages = page.getByRole('navigation', { name: list.pages });
    await expect(rows).toHaveCount(20);
    await expect(rows.first()).toContainText(`خبر ${mark} 22`);
    await expect(page.getByText(locale === 'ar' ? '23 نتيجة' : '23 results')).toBeVisible();
    await pages.getByRole('link', { name: list.nextPage }).focus();
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(3);
    await expect(pages.getByRole('link', { name: list.nextPage })).toHaveCount(0);
    await pages.getByRole('link', { name: list.previousPage }).focus();
    await page.keyboard.press('Enter');
    await expect(rows).toHaveCount(20);
    await expect(pages.getByRole('link', { name: list.firstPage })).toHaveCount(0);
    await page.goBack();
    await expect(rows).toHaveCount(3);
    await pages.getByRole('link', { name: list.firstPage }).click();
    await expect(page).toHaveURL(new RegExp(`/studio/center-news\\?q=${mark}$`));
    await expect(rows).toHaveCount(20);
  },
);

test('an author finds only what they began themselves', ONCE_IN_ARABIC, async ({ signIn, given, unique }) => {
  const mark = unique('').trim();
  const sara = await signIn('sara');
  await given({ by: sara.actor, ar: { title: `مقال سارة ${mark}` } });
  await given({ ar: { title: `مقال غيرها ${mark}` } });
  await sara.page.goto(`/studio/articles?q=${mark}`);
  await expect(sara.page.locator('tbody tr')).toHaveCount(1);
  await expect(sara.page.locator('tbody')).toContainText('مقال سارة');
});

test(
  'a search that finds nothing says what to do, and an old link with odd filters still opens',
  ONCE,
  async ({ signIn, interfaceLocale: locale }) => {
    const { list } = interfaceMessages(locale, 'studio');
    const { page } = await signIn('omar');
    await page.goto('/studio/articles?q=nothing-is-called-this&edition=fr.gone&page=zero&section=1');
    await expect(page.getByRole('heading', { name: list.nothingFound })).toBeVisible();
    await page.goto('/studio/articles?q=%00&size=7');
    await expect(page.locator('h1')).toHaveText(interfaceMessages(locale, 'articles').article.title);
  },
);

test(
  'an editor sees each title in the direction of its language',
  ONCE,
  async ({ signIn, given, unique }) => {
    const mark = unique('').trim();
    await given({
      ar: { title: `C++ مقدمة! ${mark}` },
      en: { title: `Trump's visit: what next? ${mark}` },
      publish: ['ar', 'en'],
    });
    const { page } = await signIn('omar');
    await page.goto(`/studio/articles?q=${mark}`);
    await expect(page.locator('bdi[lang="ar"][dir="rtl"]', { hasText: mark })).toHaveCount(1);
    await expect(page.locator('bdi[lang="en"][dir="ltr"]', { hasText: mark })).toHaveCount(1);
  },
);

test(
  'an editor changes the interface language and stays on the same page',
  ONCE,
  async ({ signIn, interfaceLocale: locale }) => {
    const other = locale === 'ar' ? 'en' : 'ar';
    const studio = interfaceMessages(locale, 'studio');
    const { page, name } = await signIn('omar');
    await page.goto('/studio/articles?q=abc');
    await page.getByRole('button', { name: studio.account.menu.replace('{name}', name) }).click();
    await page.getByRole('menuitemradio', { name: other === 'ar' ? 'العربية' : 'English' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', other);
    await expect(page.locator('html')).toHaveAttribute('dir', other === 'ar' ? 'rtl' : 'ltr');
    await expect(page.locator('h1')).toHaveText(interfaceMessages(other, 'articles').article.title);
    await expect(page).toHaveURL(/\/studio\/articles\?q=abc$/);
    await expect(page.getByRole('searchbox')).toHaveValue('abc');
  },
);
