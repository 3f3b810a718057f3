import { randomUUID } from 'node:crypto';
import { db } from '@/lib/db';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { type Answer, askInEveryWay, crawl } from './crawl';
import { expect, ONCE, test } from './fixtures';
import { givenHidden } from './hidden-pieces';
import { untilSiteKnows } from './until-site-knows';

const FRONTS = ['/ar', '/en', '/ar/center-news', '/en/center-news', '/ar/archive', '/en/archive'];
const FILES = [
  ...['/sitemap.xml', '/news-sitemap.xml', '/robots.txt', '/llms.txt', '/.well-known/security.txt'],
  ...['ar', 'en'].flatMap((locale) => [
    ...['', '/center-news'].flatMap((list) =>
      ['feed.xml', 'atom.xml', 'feed.json'].map((file) => `/${locale}${list}/${file}`),
    ),
    ...[
      'opensearch.xml',
      'manifest.webmanifest',
      'status/404',
      'status/410',
      'topics',
      'authors',
      'sections',
    ].map((name) => `/${locale}/${name}`),
  ]),
];

/** Enough for everything that links to what is hidden, however many pieces the stories before have left. */
const MOST = 180;

/** Where the word stands in what a visitor was answered; an address that holds it is no news to whoever asked for it. */
function leaksOf(canary: string, answers: Map<string, Answer>): string[] {
  return [...answers].flatMap(([asked, { path, all }]) => {
    const news = all.replaceAll(path, '').replaceAll(decodeURI(path), '');
    const at = news.indexOf(canary);
    return at === -1 ? [] : [`${asked}: …${news.slice(Math.max(0, at - 80), at + 80)}…`];
  });
}

test(
  'a reader finds no word of what is hidden in any page, list, feed, search, file or error, in whatever way it is asked for',
  ONCE,
  async ({ request, signIn }) => {
    // Some hundred requests.
    test.slow();
    const [editor, { actor: administrator }] = [await signIn('omar'), await signIn('layla')];
    const words = {
      canary: `canary${randomUUID().slice(0, 8)}`,
      lookup: `lookup${randomUUID().slice(0, 8)}`,
    };
    const { canary, lookup, addresses, previews, shared } = await givenHidden({
      ...words,
      ...{ editor: editor.actor, administrator },
    });
    await untilSiteKnows();
    const searches = ['ar', 'en'].flatMap((locale) => [
      `/${locale}/search?q=${lookup}`,
      `/${locale}/search/suggestions?q=${lookup.slice(0, -2)}`,
    ]);

    const first = await crawl(request, [...FRONTS, ...FILES, ...searches], MOST);
    expect(first.size).toBeGreaterThan(60);
    expect(leaksOf(canary, first)).toEqual([]);
    // A check of the check: what is public is there.
    for (const path of ['/en', '/en/feed.xml', `/en/search?q=${lookup}`])
      expect(first.get(path)?.all, path).toContain('Shown');
    const asked = await askInEveryWay(request, [...addresses, ...previews]);
    expect(leaksOf(canary, asked)).toEqual([]);
    // What the newsroom alone reads is answered to nobody else, and no file of a hidden piece is sent.
    for (const { path, status } of asked.values())
      if (path.startsWith('/media/')) expect([403, 404, 410], path).toContain(status);
    // Who asks for a part of a page is sent to the same address first.
    for (const { path, status } of asked.values())
      if (path.startsWith('/calendar/')) expect([307, 404], path).toContain(status);

    const dead = addresses.filter((path) => path.startsWith('/preview'));
    // What the newsroom, and whoever it gave a link, has looked at stays in no cache.
    expect(await (await request.get(shared)).text()).toContain(canary);
    for (const path of previews) expect(await (await editor.page.request.get(path)).text()).toContain(canary);
    expect(
      leaksOf(canary, await askInEveryWay(request, [...FRONTS, ...previews, ...dead, ...searches])),
    ).toEqual([]);
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
