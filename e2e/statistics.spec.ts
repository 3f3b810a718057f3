import { expect, test } from './fixtures';
import { interfaceMessages } from './interface-messages';

/** Named as a reader's browser is: that of the stories says it is a robot's, and robots are left out. */
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

test('what readers open, with scripts or without, is counted, and an editor sees how often and where they came from', async ({
  browser,
  given,
  signIn,
  unique,
  interfaceLocale: locale,
}) => {
  const title = unique('A counted piece');
  const slug = title.toLowerCase().replaceAll(' ', '-');
  const { entryId } = await given({ en: { title, slug }, publish: ['en'] });
  const address = `/en/articles/${slug}`;
  for (const [javaScriptEnabled, referer] of [
    [true, 'https://www.elsewhere.example/a/page?of=someone'],
    [false, undefined],
  ] as const) {
    const context = await browser.newContext({ userAgent, javaScriptEnabled });
    const reader = await context.newPage();
    const counted = reader.waitForResponse(/\/views$/);
    await reader.goto(address, { referer });
    expect([200, 204]).toContain((await counted).status());
    expect(await context.cookies()).toEqual([]);
    await context.close();
  }

  const { page } = await signIn('omar');
  const words = interfaceMessages(locale, 'statistics');
  // Whoever works in the newsroom is no reader. What was counted is stored after ten seconds at the latest.
  await page.goto(address);
  const two = { ar: 'قراءتان', en: '2 page views' }[locale];
  await expect(async () => {
    await page.goto(`/studio/articles/${entryId}/en`);
    await expect(page.getByText(`${words.everything}: ${two}`)).toBeVisible({ timeout: 2_000 });
  }).toPass();
  await page.getByRole('link', { name: words.piece.more }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page.getByRole('img', { name: words.chart.days })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: 'elsewhere.example' })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: words.hosts.none })).toBeVisible();

  await page.getByRole('link', { name: interfaceMessages(locale, 'studio').nav.statistics }).click();
  await expect(page.getByRole('heading', { level: 1, name: words.title })).toBeVisible();
  await page.getByRole('link', { name: words.range['7'] }).click();
  await expect(page.getByRole('link', { name: words.range['7'] })).toHaveAttribute('aria-current', 'page');
  await expect(page.getByRole('listitem').filter({ hasText: 'elsewhere.example' })).toBeVisible();
});
