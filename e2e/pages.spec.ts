import { EditorPage } from './editor-page';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { openMenu } from './open-menu';
import { SITE_WIDE_MS, soon } from './soon';

test('an administrator makes a page in both languages and puts it into the menu at the foot, where readers of each find it', async ({
  signIn,
  reader,
  unique,
  interfaceLocale,
}) => {
  const { page } = await signIn('layla');
  const editor = new EditorPage(page, interfaceLocale);
  const articles = interfaceMessages(interfaceLocale, 'articles');
  const studio = interfaceMessages(interfaceLocale, 'studio');
  const titles = { ar: unique('من نحن'), en: unique('Who we are') };
  const write = async (title: string, text: string) => {
    await editor.ready();
    await editor.text.locator('h1').click();
    for (const line of [title, '', text]) {
      if (line) await page.keyboard.type(line);
      if (line !== text) await page.keyboard.press('Enter');
    }
    await editor.saved();
    await editor.publish();
    await editor.closeDialog();
  };

  await page.goto('/studio');
  await page.getByRole('link', { name: studio.nav.pages, exact: true }).click();
  const inArabic = page.getByRole('menuitem', { name: studio.create.inArabic });
  await openMenu(page.getByRole('main').getByRole('button').filter({ hasText: articles.page.new }), inArabic);
  await inArabic.click();
  await write(titles.ar, 'مركز يدرس ما يتغيّر في المنطقة.');
  await page.goto(page.url().replace(/\/ar$/, '/en'));
  await write(titles.en, 'A center that studies what is changing.');
  const inFooter = page.getByRole('switch', { name: editor.messages.inMenus.footer });
  await inFooter.click();
  await expect(inFooter).toBeChecked();

  const foot = reader.getByRole('contentinfo');
  await reader.goto('/ar');
  await soon(SITE_WIDE_MS, async () => {
    await reader.reload();
    return foot.getByRole('link', { name: titles.ar }).isVisible();
  });
  await foot.getByRole('link', { name: titles.ar }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(titles.ar);
  await expect(foot.getByRole('link', { name: titles.ar })).toHaveAttribute('aria-current', 'page');
  // Nothing of an article, which has a date and is cited.
  await expect(reader.locator('main time')).toHaveCount(0);
  await expect(reader.locator('main details')).toHaveCount(0);

  await reader.getByRole('banner').locator('a[hreflang="en"]').click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(titles.en);
  await expect(reader).toHaveURL(/\/en\/pages\/who-we-are-\d+$/);
  await expect(foot.getByRole('link', { name: titles.en })).toHaveAttribute('aria-current', 'page');
});
