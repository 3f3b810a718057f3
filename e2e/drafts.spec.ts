import { randomUUID } from 'node:crypto';
import type { APIRequestContext } from '@playwright/test';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenPerson, givenSection } from '@/lib/testing/factories';
import { expect, ONCE, test } from './fixtures';
import { untilSiteKnows } from './until-site-knows';

const FRONTS = ['/ar', '/en', '/ar/center-news', '/en/center-news', '/ar/archive', '/en/archive'];

/** The HTML of every reader page that links from `starts` lead to, at most 150 pages. */
async function crawl(request: APIRequestContext, starts: string[]): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  const queue = [...starts];
  while (queue.length > 0 && pages.size < 150) {
    const path = queue.shift() ?? '';
    if (pages.has(path)) continue;
    const response = await request.get(path, { maxRedirects: 3 });
    const html = await response.text();
    pages.set(path, html);
    for (const [, href] of html.matchAll(/href="(\/(?:ar|en|e)(?:\/[^"#]*)?)"/g)) {
      const address = (href ?? '').replaceAll('&amp;', '&');
      if (!pages.has(address)) queue.push(address);
    }
  }
  return pages;
}

test(
  'a reader finds no word of a draft in any page, list, feed or error page',
  ONCE,
  async ({ request, signIn, given }) => {
    const canary = `canary${randomUUID().slice(0, 8)}`;
    const section = await givenSection('canary-watch');
    const author = await givenPerson('canary-watch');
    const text = (where: string) => ({
      kicker: `${canary} kicker ${where}`,
      title: `${canary} title ${where}`,
      standfirst: `${canary} standfirst ${where}`,
      body: [{ p: `${canary} body ${where}` }],
    });
    const fields = { sectionId: section.id, authorIds: [author.id] };
    const draft = await given({
      ...fields,
      ar: { ...text('draft'), slug: `${canary}-draft` },
      en: { ...text('draft'), slug: `${canary}-draft` },
    });
    const news = await given({ kind: 'center_news', ar: { ...text('news'), slug: `${canary}-news` } });
    const withdrawn = await given({
      ...fields,
      en: { ...text('withdrawn'), slug: `${canary}-withdrawn` },
      publish: ['en'],
    });
    await unpublishEdition(await signedIn('omar'), withdrawn.editions.en ?? '');
    await untilSiteKnows();

    const editor = await signIn('omar');
    await editor.page.goto(`/studio/preview/${draft.editions.ar}`);
    await expect(editor.page.getByText(`${canary} title draft`).first()).toBeVisible();

    const numbers = await db().entry.findMany({
      where: { id: { in: [draft.entryId, news.entryId, withdrawn.entryId] } },
    });
    const pages = await crawl(request, [
      ...FRONTS,
      ...['ar', 'en'].flatMap((locale) => [
        `/${locale}/articles/${canary}-draft`,
        `/${locale}/center-news/${canary}-news`,
        `/${locale}/articles/${canary}-withdrawn`,
        `/${locale}/sections/${locale === 'ar' ? section.slugAr : section.slugEn}`,
        `/${locale}/authors/${locale === 'ar' ? author.slugAr : author.slugEn}`,
      ]),
      ...numbers.map((entry) => `/e/${entry.number}`),
      `/studio/preview/${draft.editions.ar}`,
      '/robots.txt',
    ]);
    expect(pages.size).toBeGreaterThan(30);
    for (const [path, html] of pages) {
      const shown = decodeURIComponent(path).includes(canary)
        ? html.replaceAll(/(href|content)="[^"]*"/g, '')
        : html;
      expect(shown, path).not.toContain(`${canary} `);
    }
  },
);

test(
  'a withdrawn piece answers 410, a draft and an unknown one 404, each in the address’s language',
  ONCE,
  async ({ request, given }) => {
    const slug = `gone-${randomUUID().slice(0, 8)}`;
    const piece = await given({ en: { slug }, ar: { slug: `${slug}-ar` }, publish: ['en'] });
    expect((await request.get(`/en/articles/${slug}`)).status()).toBe(200);
    await unpublishEdition(await signedIn('omar'), piece.editions.en ?? '');
    await untilSiteKnows();
    const gone = await request.get(`/en/articles/${slug}`);
    expect(gone.status()).toBe(410);
    expect(await gone.text()).toContain('<html lang="en" dir="ltr"');
    const entry = await db().entry.findUniqueOrThrow({ where: { id: piece.entryId } });
    for (const path of [`/ar/articles/${slug}`, `/e/${entry.number}`]) {
      const answer = await request.get(path, { headers: { 'accept-language': 'ar' } });
      expect(answer.status(), path).toBe(410);
      expect(await answer.text(), path).toContain('<html lang="ar" dir="rtl"');
    }
    const draft = await request.get(`/ar/articles/${slug}-ar`);
    expect(draft.status()).toBe(404);
    expect(await draft.text()).toContain('<html lang="ar" dir="rtl"');
  },
);
