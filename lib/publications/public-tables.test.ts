import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readersDb } from '@/lib/db';
import { env } from '@/lib/env';
import { found } from '@/lib/errors';
import { KINDS } from '@/lib/i18n/addresses';
import { isoDate } from '@/lib/i18n/dates';
import { LOCALES } from '@/lib/i18n/locales';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { explainOldAddress } from '@/lib/redirects/explain-old-address';
import { firstBlock, givenPublicRows, PUBLIC_SLUGS, type PublicRows } from '@/lib/testing/given-public-rows';
import { restrictReaders } from '@/lib/testing/restrict-readers';
import { searchQueries } from '@/lib/testing/search-queries';
import { findArchiveMonth, listArchiveMonths } from './archive-months';
import { readArranged, readPins, sidesOf } from './arranged-order';
import { cardsOf } from './cards-of';
import { findList, listed } from './curated-list';
import { fillBodies } from './fill-bodies';
import { findCards, findCreditedCards } from './find-cards';
import { findCitedBlock } from './find-cited-block';
import { findAuthor, findSection, findSeries, findTopic } from './find-collection';
import { findFeed } from './find-feed';
import { findListPage } from './find-list-page';
import { findMenu } from './find-menu';
import { findNavigation } from './find-navigation';
import { findPdf, findPiece, findPiecePath } from './find-piece';
import { findShareCard, findSiteCardPath } from './find-share-card';
import { findShortAddress } from './find-short-address';
import { findSiteSettings } from './find-site-settings';
import { findUrgentLine } from './find-urgent-line';
import { findNoticeOfEntry, findWithdrawalNotice } from './find-withdrawal-notice';
import { frontLists } from './front-lists';
import { frontPage } from './front-page';
import { findIssue, findIssueNumber, hasEarlierIssue } from './issues/find-issue';
import { isHiddenIssue } from './issues/is-hidden-issue';
import { listIssueContents, listSeries, listSeriesIssues } from './issues/list-issues';
import { linkedTargets, withLinks } from './linked-targets';
import { hasArrangedPage, listArranged } from './list-arranged';
import { listAuthors } from './list-authors';
import { listBySeries } from './list-by-series';
import { listListPages } from './list-list-pages';
import { listNews } from './list-news';
import { listByAuthor, listByMonth, listBySection, listByTopic, listLatest } from './list-pieces';
import {
  findCollectionFile,
  hasCollectionFile,
  listCollectionFiles,
  listSitemapPages,
} from './list-sitemap-collections';
import { findSitemapFile, hasSitemapFile, listSitemapFiles } from './list-sitemap-pieces';
import { articleSource } from './list-source';
import { listsBeside } from './lists-beside';
import { locatePage } from './locate-page';
import { whatFollows } from './onward/what-follows';
import { findOnwardAddresses } from './onward-addresses';
import { findNewest, findPageOfIds, findPosition } from './paging';
import { coversOf, picturesOfPieces } from './pictures/cover-view';
import { findPictures } from './pictures/find-pictures';
import { PIECE_COLUMNS } from './piece-view';
import { piecesOf } from './pieces-of';
import { findPlaced } from './placed-lists';
import { findSitemap, hasSitemap, listSitemap } from './sitemap';
import { findFiles } from './slots/file';

let ids: PublicRows['ids'];
let shown: PublicRows['shown'];
let news: PublicRows['news'];

beforeAll(async () => {
  ({ ids, shown, news } = await givenPublicRows());
  await restrictReaders();
});

const COVERED = { locale: 'ar', coverId: null, coverX: null, coverY: null, coverAlt: null } as const;

/** Lines that lead to a piece, an issue and a file. */
const LINKS = () =>
  [`entry:${ids.entry}`, `issue:${ids.issue}`, `file:${ids.section}`].map((link) => ({
    link,
    locale: 'ar' as const,
  }));

/** Every query that a reader's request can cause, by the name of its function. */
const QUERIES: Record<string, () => Promise<unknown>> = {
  listsBeside: () => listsBeside('ar'),
  findPlaced: () => findPlaced('beside', 'ar', 'immediate'),
  frontLists: async () => [...(await frontLists('ar')), 'none'],
  explainMissing: () => explainMissing('/ar/articles/اسم-قديم'),
  explainOldAddress: () => explainOldAddress({ path: '/Mainpage/Item/4089', locale: 'ar' }),
  coversOf: () => coversOf([COVERED], 'immediate'),
  picturesOfPieces: () => picturesOfPieces([{ ...COVERED, sharePictureId: null }], 'immediate'),
  findPictures: async () => [...(await findPictures([ids.section], 'immediate')), 'none'],
  findUrgentLine: () => findUrgentLine('ar'),
  linkedTargets: () => linkedTargets(LINKS(), 'immediate'),
  findOnwardAddresses: async () => [
    ...(await findOnwardAddresses([`${env().SITE_URL}/ar/center-news/x`], 'immediate')),
    'none',
  ],
  withLinks: async () => {
    const rows = await findCards([shown.id], 'immediate');
    return withLinks(LINKS().slice(0, 1), await cardsOf(rows, 'immediate'), 'immediate');
  },
  findFiles: async () => [...(await findFiles([ids.section])), 'none'],
  cardsOf: async () => cardsOf(await findCards([shown.id], 'immediate'), 'immediate'),
  piecesOf: async () => {
    const where = { id: shown.id };
    const rows = await readersDb().publication.findMany({ where, select: PIECE_COLUMNS });
    return piecesOf(rows, 'page');
  },
  fillBodies: () => fillBodies([{ locale: 'ar', bodyHtml: '<p>x</p>' }], 'page'),
  findArchiveMonth: () => findArchiveMonth('ar', isoDate(shown.datelineAt).slice(0, 7)),
  findAuthor: () => findAuthor('ar', PUBLIC_SLUGS.authors),
  findCollectionFile: () => findCollectionFile('authors'),
  findCitedBlock: () => findCitedBlock(String(shown.entryNumber), 'ar', firstBlock(shown)),
  findFeed: () => findFeed('ar', 'sections', PUBLIC_SLUGS.sections),
  findNewest: () => findNewest(articleSource('ar'), 20),
  findSitemap: () => findSitemap('pages'),
  findSitemapFile: () => findSitemapFile(1),
  hasCollectionFile: () => hasCollectionFile(`authors-after-${ids.person}`),
  hasSitemap: () => hasSitemap('1'),
  hasSitemapFile: () => hasSitemapFile(1),
  listCollectionFiles,
  listNews,
  listSitemap,
  listSitemapFiles,
  listSitemapPages,
  findList: () => findList('center-news', 'ar', 'immediate'),
  findMenu: () => findMenu('main', 'ar'),
  findNavigation: () => findNavigation('ar'),
  findCards: () => findCards([shown.id], 'immediate'),
  findCreditedCards: () => findCreditedCards([shown.id], ids.person, 'immediate'),
  findPageOfIds: () => findPageOfIds(articleSource('ar'), null),
  findPiece: () => findPiece('ar', 'article', PUBLIC_SLUGS.piece),
  findPdf: async () => [await findPdf('ar', PUBLIC_SLUGS.piece), 'none'],
  findPiecePath: () => findPiecePath('ar', 'article', PUBLIC_SLUGS.piece),
  findPosition: () => findPosition(articleSource('ar'), shown),
  findSection: () => findSection('ar', PUBLIC_SLUGS.sections),
  findSeries: () => findSeries('ar', PUBLIC_SLUGS.series),
  findIssue: () => findIssue('ar', `/ar/series/${PUBLIC_SLUGS.series}/1`),
  findIssueNumber: () => findIssueNumber(ids.series, 1),
  hasEarlierIssue: async () => !(await hasEarlierIssue(ids.series, 1)),
  isHiddenIssue: async () => !(await isHiddenIssue(`/ar/series/${PUBLIC_SLUGS.series}/1`)),
  findShareCard: () => findShareCard(shown.id),
  findSiteCardPath: () => findSiteCardPath('ar'),
  findShortAddress: () => findShortAddress(String(shown.entryNumber)),
  findSiteSettings: () => findSiteSettings('ar'),
  findWithdrawalNotice: () => findWithdrawalNotice(shown.editionId),
  findNoticeOfEntry: () => findNoticeOfEntry(shown.entryNumber),
  findTopic: () => findTopic('ar', PUBLIC_SLUGS.topics),
  frontPage: () => frontPage('ar'),
  hasArrangedPage: () => hasArrangedPage('center-news', 'ar', news),
  listArchiveMonths: () => listArchiveMonths('ar'),
  listByAuthor: () => listByAuthor('ar', ids.person, null),
  listByMonth: () => listByMonth('ar', isoDate(shown.datelineAt).slice(0, 7), null),
  listBySection: () => listBySection('ar', ids.section, null),
  listBySeries: () => listBySeries('ar', ids.series, null),
  listAuthors: () => listAuthors('ar'),
  listSeries: () => listSeries('ar'),
  listSeriesIssues: () => listSeriesIssues('ar', { id: ids.series, slug: PUBLIC_SLUGS.series }, null),
  listIssueContents: () => listIssueContents('ar', { id: ids.issue, series: { id: ids.series } }),
  listByTopic: () => listByTopic('ar', ids.topic, null),
  listArranged: () => listArranged('center-news', 'ar', null),
  listListPages,
  findListPage: () => findListPage('ar', PUBLIC_SLUGS.lists),
  listLatest: () => listLatest('ar'),
  listed: () => listed('front-page', 'ar'),
  locatePage: () => locatePage(`/ar/articles/${PUBLIC_SLUGS.piece}`),
  whatFollows: async () => whatFollows(found(await findPiece('ar', 'article', PUBLIC_SLUGS.piece))),
  readArranged: async () => {
    const list = await findList('center-news', 'ar', 'immediate');
    return readArranged(list, 'ar', 'older', { pins: [], beyond: null }, 1);
  },
  readPins: async () => readPins(await findList('front-page', 'ar', 'immediate'), 'ar', 'immediate'),
  ...searchQueries(() => shown.id),
  sidesOf: async () => sidesOf(await findList('center-news', 'ar', 'immediate'), [], news),
};

describe('A reader’s request', () => {
  it.each(['Entry', 'Edition', 'EditionStep', 'Revision', 'User', 'AuditEvent'])(
    'is refused the table %s by PostgreSQL in this test',
    async (table) => {
      const query = readersDb().$queryRawUnsafe(`SELECT FROM "${table}"`);
      await expect(query).rejects.toThrow(`permission denied for table ${table}`);
    },
  );

  it.each(Object.keys(QUERIES))('finds what it needs in the public tables alone: %s', async (name) => {
    const found = await QUERIES[name]?.();
    expect([null, undefined, false]).not.toContain(found);
    if (Array.isArray(found)) expect(found).not.toEqual([]);
  });

  it.each(['/en/articles/withdrawn', '/e/999999999', '/ar/articles/never-was', '/ar/sections/never-was'])(
    'learns from the public tables why %s has no page',
    async (path) => {
      expect(await locatePage(path)).toEqual({ kind: 'missing' });
      expect(await explainMissing(path)).toMatchObject({ status: path.endsWith('withdrawn') ? 410 : 404 });
    },
  );

  it('finds nothing under wrong slugs, in either language and kind, without reading drafts', async () => {
    for (const locale of LOCALES) {
      for (const kind of KINDS) expect(await findPiece(locale, kind, 'never-was')).toBeNull();
      expect(await findSection(locale, 'never-was')).toBeNull();
      expect(await findTopic(locale, 'never-was')).toBeNull();
      expect(await findAuthor(locale, 'never-was')).toBeNull();
      expect(await findSeries(locale, 'never-was')).toBeNull();
      expect(await findListPage(locale, 'never-was')).toBeNull();
    }
  });
});

describe('The modules behind readers’ pages', () => {
  const folder = import.meta.dirname;
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('.test.'));
  const inside = ['search', 'slots', 'pictures', 'issues'].flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
      .map((file) => join(folder, name, file)),
  );
  const readers = [
    ...files.map((name) => join(folder, name)),
    ...inside,
    join(folder, '../redirects/explain-missing.ts'),
    join(folder, '../redirects/explain-old-address.ts'),
  ];

  it.each(readers.map((path) => [path.slice(path.indexOf('lib/')), path]))(
    '%s uses no other client of the database',
    (_name, path) => {
      const source = readFileSync(path ?? '', 'utf8');
      for (const [, imported] of source.matchAll(/import (.*) from '@\/lib\/db';/g))
        expect(imported).toBe('{ readersDb }');
    },
  );

  it('export no query that is missing above', async () => {
    const exported = await Promise.all(readers.map((path): Promise<object> => import(path)));
    const queries = exported.flatMap((module) =>
      Object.entries(module)
        .filter(([, value]) => typeof value === 'function' && value.constructor.name === 'AsyncFunction')
        .map(([name]) => name),
    );
    // It is given the table to look in, by the four functions above that find a collection.
    const exempt = ['findBySlug', 'namedChoices', 'withinTime'];
    expect(queries.filter((name) => !(name in QUERIES) && !exempt.includes(name))).toEqual([]);
  });
});
