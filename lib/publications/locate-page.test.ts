import { beforeAll, describe, expect, it, vi } from 'vitest';
import { db, readersDb } from '@/lib/db';
import { pageQuery } from '@/lib/page-cursor';
import { collectReads } from '@/lib/public-changes/record-reads';
import { signedIn } from '@/lib/testing/cast';
import { unpublishEdition } from '@/lib/testing/committed';
import { givenEntry, givenPerson, givenSection } from '@/lib/testing/factories';
import { givenSeries, givenTopic } from '@/lib/testing/publication-factories';
import { publishPresent } from '@/lib/testing/publish-present';
import { locatePage } from './locate-page';

const PAGE = { kind: 'page' };
const MISSING = { kind: 'missing' };
const redirect = (path: string) => ({ kind: 'redirect', path });

describe('An address that does not exist', () => {
  it.each([
    '/en/articles/flood-1',
    '/ar/articles/لا-شيء',
    '/en/center-news/flood-1',
    '/en/sections/flood-1',
    '/ar/topics/flood-1',
    '/ar/authors/flood-1',
    '/en/series/flood-1',
    '/ar/series/flood-1/7',
    '/en/archive/2018/08',
    '/ar/archive/2018/07/19',
    '/ar/archive/2018',
    '/ar/archive/2018/7',
    '/ar/archive/2018/13',
    '/ar/archive/0018/07',
    '/ar/sections/flood-1/feed.xml',
    '/en/authors/flood-1/feed.json',
    '/sitemap/1999.xml',
    '/sitemap/flood-1.xml',
    '/flood-1-of-many-keys.txt',
    '/e/2147483647',
    '/e/99999999999',
    '/e/x',
    '/e/',
  ])('is known to have no page: %s', async (path) => {
    expect(await locatePage(path)).toEqual(MISSING);
  });

  it.each(['/ar/articles/لا-شيء', '/en/center-news/flood-1', '/en/archive/2018/08', '/ar/topics/flood-1'])(
    'costs one query: %s',
    async (path) => {
      const client = readersDb();
      const queries = [
        vi.spyOn(client, '$queryRaw'),
        vi.spyOn(client.publication, 'findMany'),
        vi.spyOn(client.publication, 'findUnique'),
        vi.spyOn(client.topic, 'findMany'),
      ];
      await locatePage(path);
      expect(queries.reduce((count, { mock }) => count + mock.calls.length, 0)).toBe(1);
      for (const query of queries) query.mockRestore();
    },
  );
});

describe('An address that has a page', () => {
  let entryNumber: number;
  let cursor: string;
  let arabicId: string;
  let block: string;
  let englishId: string;

  beforeAll(async () => {
    const [section, person, topic] = [
      await givenSection('gulf'),
      await givenPerson('first'),
      await givenTopic('ports'),
    ];
    const { issueIds } = await givenSeries('files', [7, 6]);
    const { editions } = await givenEntry({
      sectionId: section.id,
      authorIds: [person.id],
      topicIds: [topic.id],
      issueId: issueIds[0],
      ar: { title: 'موانئ الخليج', slug: 'موانئ-الخليج', dateline: '2018-07-19' },
      en: { title: 'Gulf ports', slug: 'gulf-ports' },
      publish: ['ar'],
    });
    [arabicId, englishId] = [editions.ar ?? '', editions.en ?? ''];
    const shown = await db().publication.findUniqueOrThrow({ where: { editionId: arabicId } });
    ({ entryNumber } = shown);
    cursor = pageQuery(shown);
    block = / id="b-([^"]+)"/.exec(shown.bodyHtml)?.[1] ?? '';
  });

  it('is recognised by every rule by which the page is found', async () => {
    for (const path of [
      '/ar/articles/موانئ-الخليج',
      // Shown under the other language's prefix while it is not translated.
      '/en/articles/موانئ-الخليج',
      '/ar/sections/قسم-gulf',
      '/ar/topics/موضوع-ports',
      '/en/authors/first',
      '/ar/series/سلسلة-files',
      '/ar/archive/2018/07',
      `/e/${entryNumber}`,
      '/ar',
      '/en/archive',
      '/en/center-news',
      '/ar/series/سلسلة-files/7',
      '/ar/series',
      '/robots.txt',
      // References, also of a paragraph, and the short address in either language.
      ...['/ar/articles/موانئ-الخليج/cite.bib', '/en/articles/موانئ-الخليج/cite.json'],
      ...[`/e/${entryNumber}/ar`, `/e/${entryNumber}/en`, `/e/${entryNumber}/ar/cite`],
      ...['', '/cite.bib', '/cite.ris', '/cite.json'].map(
        (file) => `/e/${entryNumber}/ar/cite/${block}${file}`,
      ),
    ]) {
      expect(await locatePage(path), path).toEqual(PAGE);
    }
    for (const path of [
      '/ar/center-news/موانئ-الخليج',
      ...['/ar/articles/موانئ-الخليج/x', '/en/articles/2018/old', '/ar/center-news/a/b/c'],
      ...[`/e/${entryNumber}/ar/cite/nowhere`, `/e/${entryNumber}/ar/v`, `/e/${entryNumber}/ar/cite/`],
      ...['/ar/articles/لا-شيء/cite.bib', `/e/2147483647/ar`, `/e/2147483647/ar/cite/x`],
      ...[`/e/2147483647/ar/cite`, `/e/${entryNumber}/en/cite`],
      ...['/ar/series/سلسلة-files/8', '/ar/series/سلسلة-files/07', '/ar/series/سلسلة-files/7/7'],
    ])
      expect(await locatePage(path), path).toEqual(MISSING);
  });

  it('is known under other spellings and the other language’s slug, which redirect to it', async () => {
    for (const [typed, path] of [
      ['/ar/articles/موانئ-الخَليج', '/ar/articles/موانئ-الخليج'],
      ['/ar/articles/مواني-الخليج', '/ar/articles/موانئ-الخليج'],
      ['/en/articles/موانئ-الخَليج', '/en/articles/موانئ-الخليج'],
      ['/en/sections/قسم-gulf', '/en/sections/gulf'],
      ['/ar/topics/ports', '/ar/topics/موضوع-ports'],
      ['/ar/authors/first', '/ar/authors/كاتب-first'],
      ['/ar/series/سلسله-files', '/ar/series/سلسلة-files'],
      ['/ar/series/files/7', '/ar/series/سلسلة-files/7'],
      ['/ar/articles/مواني-الخليج/cite.ris', '/ar/articles/موانئ-الخليج/cite.ris'],
    ] as const) {
      expect(await locatePage(typed), typed).toEqual(redirect(path));
    }
  });

  it('is found from each of 240 spellings with zero-width characters', async () => {
    const letters = [...'موانئ-الخليج'];
    const spellings = Array.from({ length: 240 }, (_, index) =>
      letters.map((letter, at) => ((index + 1) & (1 << at) ? `${letter}\u200C` : letter)).join(''),
    );
    expect(new Set(spellings).size).toBe(240);
    for (const spelling of spellings)
      expect(await locatePage(`/ar/articles/${spelling}`)).toEqual(redirect('/ar/articles/موانئ-الخليج'));
  });

  const LISTS = ['/ar/sections/قسم-gulf', '/ar/topics/موضوع-ports', '/ar/authors/كاتب-first'];
  const ALL_LISTS = [...LISTS, '/ar/series/سلسلة-files', '/ar/archive/2018/07'];

  it.each(ALL_LISTS)('is a later page of %s only behind a piece that the list has', async (path) => {
    expect(await locatePage(path, cursor)).toEqual(PAGE);
    for (const invented of [`?before=1-${entryNumber}`, `${cursor}0`, '?before=0-1'])
      expect(await locatePage(path, invented), invented).toEqual(redirect(path));
    expect(await locatePage(path.replace('/ar/', '/en/'), cursor)).not.toEqual(PAGE);
  });

  it('is a page of earlier issues only behind an issue that readers see', async () => {
    const path = '/ar/series/سلسلة-files';
    expect(await locatePage(path, '?before=7')).toEqual(PAGE);
    const { result, reads } = await collectReads(() => locatePage(path, '?before=8'));
    expect(result).toEqual(redirect(path));
    expect([...reads.keys()].some((key) => key.startsWith('term:'))).toBe(true);
    // Nothing comes before the first one.
    expect(await locatePage(path, '?before=6')).toEqual(redirect(path));
    expect(await locatePage('/ar/sections/قسم-gulf', '?before=8')).toEqual(PAGE);
  });

  it.each(ALL_LISTS)('is told apart again when the pieces of %s change', async (path) => {
    const { reads } = await collectReads(() => locatePage(path, `?before=1-${entryNumber}`));
    expect([...reads.keys()].filter((key) => /^(section|topic|author|series|month):/.test(key))).not.toEqual(
      [],
    );
  });

  it('redirects a translated piece to its translation, and loses its later pages when it is withdrawn', async () => {
    const omar = await signedIn('omar');
    await publishPresent(omar, englishId);
    expect(await locatePage('/en/articles/موانئ-الخليج')).toEqual(redirect('/en/articles/gulf-ports'));
    expect(await locatePage('/ar/articles/gulf-ports')).toEqual(redirect('/ar/articles/موانئ-الخليج'));
    await unpublishEdition(omar, arabicId);
    expect(await locatePage('/ar/articles/gulf-ports')).toEqual(PAGE);
    expect(await locatePage(`/e/${entryNumber}/ar/cite/${block}`)).toEqual(MISSING);
    // By the reference of a piece, its other language is found.
    expect(await locatePage(`/e/${entryNumber}/ar`)).toEqual(PAGE);
    for (const path of LISTS) expect(await locatePage(path, cursor)).toEqual(redirect(path));
    expect(await locatePage('/ar/archive/2018/07', cursor)).toEqual(MISSING);
  });
});
