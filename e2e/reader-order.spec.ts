import { db } from '@/lib/db';
import { piecePath } from '@/lib/i18n/addresses';
import { localised, otherLocale } from '@/lib/i18n/locales';
import { signedIn } from '@/lib/testing/cast';
import { publishPresent } from '@/lib/testing/publish-present';
import { expect, ONCE, ONCE_IN_ARABIC, test } from './fixtures';
import { interfaceMessages } from './interface-messages';
import { untilSiteKnows } from './until-site-knows';

/** Whether the letters of a passage stand on the screen in the order in which they are written, from left to right. */
function isLeftToRight(element: Element, passage: string): boolean {
  const run = [...element.querySelectorAll('bdi')].find((candidate) => candidate.textContent === passage);
  const text = run?.firstChild;
  if (!(text instanceof Text)) throw new Error(`${passage} is not isolated in ${element.outerHTML}`);
  const lefts = [...text.data].map((_, index) => {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + 1);
    return range.getBoundingClientRect().left;
  });
  return lefts.every((left, index) => index === 0 || left >= (lefts[index - 1] ?? 0));
}

test(
  'readers of Arabic see telephone numbers, versions and C++ in their own order, everywhere',
  ONCE,
  async ({ reader, request, given, unique }) => {
    const title = `${unique('مقدمة في')} لغة C++`;
    const slug = title.replace(/[ +]+/g, '-').replace(/-$/, '');
    const body = [{ p: 'اتصلوا على +971 2 444 1234 أو نزّلوا v2.0.1-beta اليوم.' }];
    await given({ kind: 'center_news', ar: { title, body, slug }, publish: ['ar'] });
    const path = piecePath('ar', 'center_news', slug);
    await reader.goto(path);
    const heading = reader.getByRole('heading', { level: 1 });
    expect(await heading.evaluate(isLeftToRight, 'C++')).toBe(true);
    const fonts = await heading
      .locator('bdi, > span')
      .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).fontFamily));
    expect(new Set(fonts).size).toBe(1);
    for (const passage of ['+971 2 444 1234', 'v2.0.1-beta'])
      expect(await reader.locator('article p[dir]').first().evaluate(isLeftToRight, passage)).toBe(true);
    const html = await (await request.get(encodeURI(path))).text();
    const data = /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(html)?.[1] ?? '';
    expect(JSON.parse(data)).toMatchObject({ headline: title });
    expect(data).not.toMatch(/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/);
    await reader.goto('/ar/center-news');
    const item = reader.getByRole('main').getByRole('listitem').filter({ hasText: title });
    expect(await item.getByRole('heading').evaluate(isLeftToRight, 'C++')).toBe(true);
  },
);

test(
  'a reader of a Center News item sees what it is, and other items beside it',
  ONCE_IN_ARABIC,
  async ({ reader, given, unique, interfaceLocale: locale }) => {
    const { centerNews, nav } = interfaceMessages(locale, 'site');
    const title = unique(locale === 'ar' ? 'ندوة عن البحر' : 'A seminar on the sea');
    const slug = title.replaceAll(' ', '-');
    await given({ kind: 'center_news', [locale]: { title, slug }, publish: [locale] });
    await reader.goto(`/${locale}`);
    const box = reader.getByRole('complementary', { name: centerNews.title });
    await expect(box.getByRole('link', { name: title })).toBeVisible();
    const shown = await box.getByRole('listitem').count();

    await reader.goto(piecePath(locale, 'center_news', slug));
    await expect(reader.getByRole('article').getByRole('link', { name: centerNews.title })).toBeVisible();
    await expect(box.getByRole('listitem')).toHaveCount(shown);
    await expect(box.getByRole('link', { name: title })).toHaveCount(0);
    const current = reader.getByRole('navigation', { name: nav.main }).locator('[aria-current]');
    await expect(current).toHaveText(centerNews.title);
    await expect(current).toHaveAttribute('aria-current', 'true');
  },
);

test(
  'a reader of a piece in the other language sees in which section of the site it is',
  ONCE,
  async ({ reader, given, unique, interfaceLocale: locale }) => {
    const { nav } = interfaceMessages(locale, 'site');
    const section = await db().section.findFirstOrThrow({ orderBy: { position: 'asc' } });
    const slug = `elsewhere-${unique('x').slice(2)}`;
    const other = otherLocale(locale);
    await given({ sectionId: section.id, [other]: { slug }, publish: [other] });
    await reader.goto(piecePath(locale, 'article', slug));
    await expect(reader.getByRole('note')).toBeVisible();
    for (const name of [nav.main, nav.site]) {
      const current = reader.getByRole('navigation', { name, exact: true }).locator('[aria-current]');
      await expect(current).toHaveText(localised(section, 'name', locale));
      await expect(current).toHaveAttribute('aria-current', 'true');
    }
  },
);

test(
  'a reader is told of a correction on the day of publication, and machines are as well',
  ONCE,
  async ({ reader, request, given, unique, interfaceLocale: locale }) => {
    const slug = `corrected-${unique('x').slice(2)}`;
    const { editions } = await given({ [locale]: { slug }, publish: [locale] });
    const editionId = editions[locale] ?? '';
    const firstPublishedAt = new Date(Date.now() - 3 * 3_600_000);
    await db().edition.update({ where: { id: editionId }, data: { firstPublishedAt } });
    await publishPresent(await signedIn('omar'), editionId);
    await untilSiteKnows();
    const path = piecePath(locale, 'article', slug);
    await reader.goto(path);
    const times = reader.getByRole('article').locator('header time');
    await expect(times).toHaveCount(2);
    const [published, updated] = await times.evaluateAll((all) =>
      all.map((time) => (time as HTMLTimeElement).dateTime),
    );
    const data = JSON.parse(
      /<script type="application\/ld\+json">(.*?)<\/script>/s.exec(
        await (await request.get(path)).text(),
      )?.[1] ?? '',
    );
    expect(data).toMatchObject({ datePublished: published, dateModified: updated });
    expect(new Date(published ?? '').getTime()).toBe(Math.floor(firstPublishedAt.getTime() / 1_000) * 1_000);
    expect(new Date(updated ?? '').getTime()).toBeGreaterThan(firstPublishedAt.getTime() + 2 * 3_600_000);
  },
);

test(
  'a reader reaches sections and authors from lists, and knows which page is open',
  ONCE,
  async ({ reader, interfaceLocale: locale }) => {
    const { nav } = interfaceMessages(locale, 'site');
    await reader.goto(`/${locale}/archive`);
    const rows = reader.getByRole('main').getByRole('listitem');
    const row = rows.filter({ has: reader.locator('a[rel="author"]') }).first();
    await expect(row.locator('a[href*="/sections/"]')).toBeVisible();
    await expect(row.locator('a[rel="author"]').first()).toBeVisible();
    await expect(row.locator('a a')).toHaveCount(0);
    for (const name of [nav.main, nav.site]) {
      const current = reader.getByRole('navigation', { name, exact: true }).locator('[aria-current="page"]');
      await expect(current).toHaveText(nav.archive);
    }
    await row.locator('a[href*="/sections/"]').click();
    await expect(reader).toHaveURL(/\/sections\//);
  },
);
