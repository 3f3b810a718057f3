import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { overflowOfPage } from './measures-of-page';
import { givenUnbreakableNewsroom, shortenNames, UNBREAKABLE } from './unbreakable-newsroom';
import { untilSiteKnows } from './until-site-knows';

/** The width of an A4 page between the margins of the style for paper, in CSS pixels. */
const PAPER_WIDTH = Math.floor(((210 - 2 * 18) / 25.4) * 96);

test('no page is wider than a phone, a tablet or paper, whatever its words, also with text of twice the size', async ({
  reader,
  unique,
  interfaceLocale: locale,
}) => {
  test.setTimeout(240_000);
  const key = unique('x').slice(2);
  try {
    const own = await givenUnbreakableNewsroom(key, locale);
    await untilSiteKnows();
    const shared = ['', '/center-news', '/archive', '/nothing-here', '/status/500', '/status/503'];
    const searches = ['/search', `/search?${new URLSearchParams({ q: UNBREAKABLE[0] })}`];
    await reader.goto(`/${locale}`);
    await expect(
      reader.getByRole('region', { name: interfaceMessages(locale, 'site').urgent }),
    ).toBeVisible();
    await reader.goto(`/${locale}${searches[1]}`);
    await expect(reader.getByRole('main').locator('ol > li').first()).toBeVisible();
    const found: string[] = [];
    const statuses = new Set<number | undefined>();
    for (const path of [...[...shared, ...searches].map((path) => `/${locale}${path}`), ...own]) {
      statuses.add((await reader.goto(path))?.status());
      for (const width of [320, 360, 768, 1280]) {
        await reader.setViewportSize({ width, height: 800 });
        const overflow = await reader.evaluate(overflowOfPage);
        if (overflow > 0) found.push(`${path} at ${width}: ${overflow}`);
      }
      await reader.setViewportSize({ width: 360, height: 800 });
      await reader.evaluate(() => {
        document.documentElement.style.fontSize = '200%';
      });
      const enlarged = await reader.evaluate(overflowOfPage);
      if (enlarged > 0) found.push(`${path} at 200 %: ${enlarged}`);
      await reader.evaluate(() => document.documentElement.removeAttribute('style'));
      await reader.emulateMedia({ media: 'print' });
      await reader.setViewportSize({ width: PAPER_WIDTH, height: 900 });
      const onPaper = await reader.evaluate(overflowOfPage);
      if (onPaper > 0) found.push(`${path} on paper: ${onPaper}`);
      await reader.emulateMedia({ media: 'screen' });
    }
    expect(found).toEqual([]);
    expect(statuses).toEqual(new Set([200, 404, 410]));
  } finally {
    await shortenNames(key, locale);
  }
});

test(
  'an English page with no Arabic text but the language switch loads no Arabic font',
  ONCE,
  async ({ reader }) => {
    const fonts: string[] = [];
    reader.on('request', (request) => {
      if (request.resourceType() === 'font') fonts.push(new URL(request.url()).pathname);
    });
    await reader.goto('/en/nothing-here', { waitUntil: 'networkidle' });
    await reader.evaluate(() => document.fonts.ready);
    expect(fonts.filter((path) => /naskh|arabic-arabic|amiri/.test(path))).toEqual([]);
    const family = await reader
      .getByRole('banner')
      .getByRole('link', { name: 'العربية' })
      .evaluate((link) => getComputedStyle(link).fontFamily);
    expect(family).toContain('Language Switch');
    expect(fonts.length).toBeGreaterThan(1);
  },
);

test(
  'readers load no style of the newsroom',
  ONCE_IN_ARABIC,
  async ({ reader, request, interfaceLocale: locale }) => {
    await reader.goto(`/${locale}`);
    const sheets = await reader
      .locator('link[rel="stylesheet"]')
      .evaluateAll((links) => links.map((link) => (link as HTMLLinkElement).href));
    const styles = await Promise.all(sheets.map(async (url) => (await request.get(url)).text()));
    const bytes = styles.reduce((sum, style) => sum + Buffer.byteLength(style), 0);
    expect(bytes).toBeLessThan(20_000);
    expect(styles.join('')).not.toMatch(
      /_(?:toolbar|stickyTools|navbar|recovered|candidates|editions|decorations|outage)\b/,
    );
  },
);
