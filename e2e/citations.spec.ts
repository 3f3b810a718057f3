import type { Locale } from '@/lib/i18n/locales';
import { axe } from './axe';
import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

const PARAGRAPHS: Record<Locale, string[]> = {
  ar: ['الفقرة الأولى من النص.', 'الفقرة الثانية التي يُستشهد بها.'],
  en: ['The first paragraph.', 'The second paragraph, which is cited.'],
};

test('a reader cites a piece and one of its paragraphs, with and without scripts', async ({
  browser,
  given,
  reader,
  unique,
  interfaceLocale: locale,
}) => {
  const { cite, share, textSize, theme } = interfaceMessages(locale, 'site');
  const title = unique(locale === 'ar' ? 'موانئ الخليج' : 'Gulf ports');
  const slug = title.replaceAll(' ', '-');
  const body = PARAGRAPHS[locale].map((p) => ({ p }));
  await given({ [locale]: { title, slug, body, dateline: '2018-07-19' }, publish: [locale] });
  const path = `/${locale}/articles/${slug}`;

  const context = await browser.newContext({ javaScriptEnabled: false });
  const plain = await context.newPage();
  await plain.goto(path);
  await plain.getByRole('link', { name: cite.title.article, exact: true }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(cite.title.article);
  const panel = plain.getByRole('main');
  await expect(panel).toContainText(`“${title}.” `);
  await expect(panel).toContainText('19 يوليو 2018');
  await expect(panel.getByRole('button')).toHaveCount(0);
  for (const name of ['BibTeX', 'RIS', 'CSL-JSON']) {
    const href = await panel.getByRole('link', { name }).getAttribute('href');
    const file = await plain.request.get(href ?? '');
    expect(file.status(), name).toBe(200);
    expect(await file.text(), name).toContain(title);
  }
  await plain.getByRole('link', { name: cite.back }).click();
  const sharing = plain.locator('details', { has: plain.getByText(share.title, { exact: true }) });
  await sharing.locator('summary').click();
  // What needs a script leaves no empty item behind.
  await expect(sharing.getByRole('listitem')).toHaveCount(5);
  await plain.getByRole('link', { name: cite.linkTo.replace('{number}', '2'), exact: true }).focus();
  await plain.keyboard.press('Enter');
  await expect(plain.locator('p:target')).toContainText(PARAGRAPHS[locale][1] ?? '');
  await plain.getByRole('link', { name: cite.block }).click();
  await expect(plain.getByRole('heading', { level: 1 })).toHaveText(cite.block);
  await expect(plain.getByRole('main')).toContainText(/July 19, 2018, para\. 2\. http\S+#b-/);
  const cited = plain.url();
  await plain.getByRole('link', { name: cite.back }).click();
  await expect(plain.locator('p:target')).toBeInViewport();
  await context.close();

  await reader.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await reader.goto(path);
  const barriers = async () =>
    (await axe(reader).analyze()).violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  expect(await barriers()).toEqual([]);
  await reader.getByRole('link', { name: cite.title.article, exact: true }).click();
  await reader.getByRole('button', { name: 'APA' }).click();
  await expect(reader.getByRole('button', { name: cite.copied })).toBeVisible();
  expect(await reader.evaluate(() => navigator.clipboard.readText())).toContain(
    `(2018, July 19). ${title}. `,
  );
  // Where the browser refuses to copy, the reference is selected for the reader to copy.
  await reader.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error('refused'));
  });
  await reader.getByRole('button', { name: 'MLA' }).click();
  await expect.poll(() => reader.evaluate(() => String(getSelection()))).toContain(`“${title}.”`);
  expect(await barriers()).toEqual([]);
  await reader.getByRole('link', { name: cite.back }).click();

  // A size that was chosen stays for the next page, and so do colors.
  const largest = reader.getByRole('button', { name: textSize.largest });
  const sizeOfText = () =>
    reader
      .getByText(PARAGRAPHS[locale][0] ?? '')
      .evaluate((text) => Number.parseFloat(getComputedStyle(text).fontSize));
  const normal = await sizeOfText();
  const dark = reader.getByRole('button', { name: theme.dark });
  await largest.click();
  await dark.click();
  await reader.reload();
  await expect(largest).toHaveAttribute('aria-pressed', 'true');
  await expect(dark).toHaveAttribute('aria-pressed', 'true');
  await expect(reader.locator('html')).toHaveClass(/\btheme-dark\b/);
  expect(await sizeOfText()).toBeGreaterThan(normal * 1.2);

  await reader.goto(cited);
  await expect(reader.getByRole('main')).toContainText(title);
});
