import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

const paragraph = (locale: 'ar' | 'en') => ({
  p: Array.from({ length: 300 }, (_, index) => (locale === 'ar' ? `كلمة${index}` : `word${index}`)).join(' '),
});

test('a reader of a long piece goes to a heading, and sees which one is being read', async ({
  reader,
  given,
  unique,
  interfaceLocale: locale,
}) => {
  const names =
    locale === 'ar' ? ['البداية', 'التفاصيل', 'الخلاصة'] : ['Beginnings', 'Details', 'Conclusion'];
  const body = names.flatMap((h2) => [{ h2 }, paragraph(locale), paragraph(locale)]);
  const slug = unique(locale === 'ar' ? 'طويل' : 'long').replace(' ', '-');
  await given({ [locale]: { title: unique('A'), slug, body }, publish: [locale] });
  const { contents } = interfaceMessages(locale, 'site').piece;
  await reader.goto(`/${locale}/articles/${slug}`);
  const list = reader.getByRole('navigation', { name: contents });
  const current = list.locator('[aria-current]');
  // Whoever goes through the page by keyboard or hears it comes to the list before the text.
  await reader.setViewportSize({ width: 1440, height: 900 });
  await list.getByRole('link').last().focus();
  await reader.keyboard.press('Tab');
  await expect(reader.getByRole('article').locator(':focus')).toHaveCount(1);
  await list.getByRole('link', { name: names[2] }).click();
  await expect(reader.getByRole('heading', { name: names[2] })).toBeInViewport();
  await expect(current).toHaveText(names[2] ?? '');
  await reader.getByRole('heading', { name: names[1] }).scrollIntoViewIfNeeded();
  await reader.evaluate(() => window.scrollTo({ top: 0 }));
  await expect(current).toHaveCount(0);

  await reader.setViewportSize({ width: 360, height: 740 });
  await reader.reload();
  await expect(list).toBeHidden();
  const folded = reader.locator('details', { hasText: contents });
  await expect(folded.getByRole('link', { name: names[1] })).toBeHidden();
  await folded.getByText(contents, { exact: true }).click();
  await folded.getByRole('link', { name: names[1] }).click();
  await expect(reader.getByRole('heading', { name: names[1] })).toBeInViewport();
});
