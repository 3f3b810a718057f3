import type { Page } from '@playwright/test';
import { givenPerson } from '@/lib/testing/factories';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

const LETTERS = 'بترسصطعفقك';

/** A word that no other piece has, in letters, from the digits that make a story's titles unique. */
const wordOf = (mark: string) => [...mark.replace(/\D/g, '')].map((digit) => LETTERS[Number(digit)]).join('');

/** Types into the field in the masthead and sends the form, as every reader can. */
async function search(reader: Page, locale: 'ar' | 'en', text: string): Promise<void> {
  await reader.goto(`/${locale}`);
  const field = reader.getByRole('search').locator('input[name=q]');
  await field.fill(text);
  await field.press('Enter');
  await expect(reader).toHaveURL(new RegExp(`/${locale}/search\\?q=`));
}

const found = (reader: Page) => reader.getByRole('main').locator('ol > li');

test('a reader finds an article although a letter of its Arabic name is missing', async ({
  reader,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const word = wordOf(unique(''));
  const title = `مستقبل ${word}`;
  await given({ [locale]: { title, slug: `m-${word}`.slice(0, 40) }, publish: [locale] });
  await search(reader, locale, word.slice(0, 4) + word.slice(5));
  await expect(found(reader)).toHaveCount(0);
  await reader.getByRole('main').getByRole('link', { name: word }).click();
  await expect(found(reader)).toHaveCount(1);
  await expect(found(reader).locator('mark').first()).toHaveText(word);
  await found(reader).getByRole('link', { name: title }).click();
  await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title);
});

test(
  'a reader finds a name in the other script, in either language or in both, and goes on to the next page',
  ONCE,
  async ({ reader, given, unique }) => {
    const { language, more } = interfaceMessages('ar', 'search');
    await search(reader, 'ar', 'NATO');
    await expect(found(reader).getByRole('link', { name: 'الناتو' }).first()).toBeVisible();
    await expect(
      reader.getByRole('main').getByRole('link', { name: language.en, exact: false }),
    ).toBeVisible();
    await reader.getByRole('main').getByRole('link', { name: language.all, exact: true }).click();
    await expect(reader).toHaveURL(/language=all/);
    await expect(found(reader).first()).toBeVisible();
    await search(reader, 'en', 'الناتو');
    await expect(found(reader).getByRole('link', { name: 'NATO' }).first()).toBeVisible();

    const word = wordOf(unique(''));
    for (let number = 0; number < 21; number += 1)
      await given({ ar: { title: `${word} ${number}` }, publish: ['ar'] });
    await search(reader, 'ar', word);
    await expect(found(reader)).toHaveCount(20);
    await expect(found(reader).first().getByRole('heading')).toHaveText(`${word} 20`);
    await reader.getByRole('link', { name: more }).click();
    await expect(found(reader).getByRole('heading')).toHaveText([`${word} 0`]);
  },
);

test('a reader finds articles by their author and narrows them to a year, also without scripts', async ({
  browser,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const mark = unique('').trim();
  const author = await givenPerson(`p${mark}`);
  const piece = (title: string, dateline: string) =>
    given({ [locale]: { title, dateline }, authorIds: [author.id], publish: [locale] });
  await piece(`Older ${mark}`, '2019-02-03');
  await piece(`Newer ${mark}`, '2024-02-03');
  const context = await browser.newContext({ javaScriptEnabled: false });
  const reader = await context.newPage();
  await search(reader, locale, `p${mark}`);
  await expect(found(reader)).toHaveCount(2);
  const { by, sortNewest } = interfaceMessages(locale, 'search');
  await reader.getByRole('link', { name: sortNewest }).click();
  await expect(found(reader).getByRole('heading')).toHaveText([`Newer ${mark}`, `Older ${mark}`]);
  await reader.getByText(by.year, { exact: true }).click();
  await reader.getByRole('main').getByRole('link', { name: '2019', exact: true }).click();
  await expect(found(reader).getByRole('heading')).toHaveText([`Older ${mark}`]);
  await context.close();
});

test(
  'a reader types the beginning of a title and chooses what is offered, with the keyboard alone',
  ONCE,
  async ({ reader, given, unique, interfaceLocale: locale }) => {
    const word = wordOf(unique(''));
    const title = `قصة ${word}`;
    await given({ [locale]: { title, slug: `q-${word}`.slice(0, 40) }, publish: [locale] });
    await reader.goto(`/${locale}`);
    await reader.keyboard.press('/');
    const field = reader.getByRole('combobox');
    await expect(field).toBeFocused();
    await field.blur();
    const { keys } = interfaceMessages(locale, 'site');
    await reader.getByRole('button', { name: keys.off }).click();
    await reader.reload();
    await reader.keyboard.press('/');
    await expect(field).not.toBeFocused();
    await reader.getByRole('button', { name: keys.on }).click();
    // The same key of an Arabic keyboard, which Playwright has none of.
    await reader.evaluate(() =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { key: 'ظ', code: 'Slash', bubbles: true, cancelable: true }),
      ),
    );
    await expect(field).toBeFocused();
    await field.pressSequentially(word.slice(0, 9));
    await expect(reader.getByRole('option', { name: title })).toBeVisible();
    await expect(field).toHaveAttribute('aria-expanded', 'true');
    await field.press('ArrowDown');
    await expect(reader.getByRole('option', { name: title, selected: true })).toBeVisible();
    await field.press('Escape');
    await expect(reader.getByRole('option')).toHaveCount(0);
    await expect(field).toHaveValue(word.slice(0, 9));
    await field.pressSequentially(word.slice(9));
    await expect(reader.getByRole('option', { name: title })).toBeVisible();
    await field.press('ArrowDown');
    await field.press('Enter');
    await expect(reader.getByRole('heading', { level: 1 })).toHaveText(title);
  },
);

test(
  'a reader who asks something strange gets a page that says how to search',
  ONCE_IN_ARABIC,
  async ({ reader, interfaceLocale: locale }) => {
    const { tips } = interfaceMessages(locale, 'search');
    for (const text of ['؟!', "a'b\\c | d & !e <-> :*", '"', '-كلمة', '\u202e\u0000', 'س'.repeat(190)]) {
      const response = await reader.goto(`/${locale}/search?${new URLSearchParams({ q: text })}`);
      expect(response?.status()).toBe(200);
      await expect(reader.getByRole('heading', { name: tips.title })).toBeVisible();
    }
  },
);
