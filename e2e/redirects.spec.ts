import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

test('a redirect file with a circle is refused by its lines, and once it is mended readers are led on', async ({
  signIn,
  reader,
  unique,
  interfaceLocale: locale,
}) => {
  const mark = unique('').trim();
  const [first, second] = [`/en/first-${mark}`, `/en/second-${mark}`];
  const { import: words } = interfaceMessages(locale, 'redirects');
  const { circle } = interfaceMessages(locale, 'errors').redirects.file;
  const told = (line: number, other: number) =>
    words.line
      .replace('{line, number}', `${line}`)
      .replace('{text}', circle.replace('{line, number}', `${other}`));

  const { page } = await signIn('layla');
  await page.goto('/studio');
  await page.getByRole('link', { name: interfaceMessages(locale, 'studio').nav.redirects }).click();
  await page.getByRole('link', { name: words.button }).click();
  await expect(page.getByRole('heading', { name: words.title })).toBeVisible();
  const importing = async (...lines: string[]) => {
    const buffer = Buffer.from(['from,to', ...lines].join('\n'));
    await page.locator('input[type=file]').setInputFiles({ name: 'old.csv', mimeType: 'text/csv', buffer });
    await page.getByRole('button', { name: words.submit, exact: true }).click();
  };
  await importing(`${first},${second}`, `${second},${first}`);
  const refused = page.getByRole('alert').filter({ hasText: words.refused });
  await expect(refused.getByRole('listitem')).toHaveText([told(2, 3), told(3, 2)]);
  expect((await reader.goto(first))?.status()).toBe(404);

  await importing(`${first},/en/archive`, `${second},/en/archive`);
  await expect(page.getByRole('status').filter({ hasText: '2' })).toBeVisible();
  await reader.goto(second);
  await expect(reader).toHaveURL(/\/en\/archive$/);
  await page.getByRole('link', { name: words.back }).click();
  await expect(page.getByRole('link', { name: second })).toBeVisible();

  // The list is put in order and narrowed with the keyboard, and the address keeps it.
  const { columns, origins } = interfaceMessages(locale, 'redirects');
  await page.getByRole('searchbox').fill(mark);
  const rows = page.locator('tbody tr');
  await expect(rows).toHaveCount(2);
  const head = page.getByRole('columnheader', { name: columns.address });
  for (const [direction, path] of [
    ['ascending', first],
    ['descending', second],
  ] as const) {
    await head.getByRole('link').press('Enter');
    await expect(head).toHaveAttribute('aria-sort', direction);
    await expect(rows.first()).toContainText(path);
  }
  const origin = page.getByRole('combobox', { name: columns.made });
  await origin.press('ArrowDown');
  await page.getByRole('option', { name: origins.admin }).click();
  await expect(rows).toHaveCount(0);
  await page.getByRole('link', { name: `${columns.made}: ${origins.admin}` }).press('Enter');
  await expect(rows).toHaveCount(2);
  await expect(page).toHaveURL(/sort=-address/);
});
