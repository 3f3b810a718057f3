import { readersDb } from '@/lib/db';
import { env } from '@/lib/env';
import { found } from '@/lib/errors';
import { Prisma } from '@/lib/generated/prisma/client';
import { isoDate } from '@/lib/i18n/dates';
import { FIRST_NAMES } from '@/lib/i18n/name-part';
import { findArchiveMonth, listArchiveMonths } from '@/lib/publications/archive-months';
import { findArchiveYear, listMonthsOfYear } from '@/lib/publications/archive-years';
import { readArranged, readPins, sidesOf } from '@/lib/publications/arranged-order';
import { cardsOf } from '@/lib/publications/cards-of';
import { findList, listed } from '@/lib/publications/curated-list';
import { fillBodies } from '@/lib/publications/fill-bodies';
import { findCards, findCreditedCards } from '@/lib/publications/find-cards';
import { findCited, findCitedElsewhere } from '@/lib/publications/find-cited';
import { findAuthor, findSection, findSeries, findTopic } from '@/lib/publications/find-collection';
import { findFeed } from '@/lib/publications/find-feed';
import { findGone, findTranslation } from '@/lib/publications/find-gone';
import { findListPage } from '@/lib/publications/find-list-page';
import { findMenu } from '@/lib/publications/find-menu';
import { findMenuPages } from '@/lib/publications/find-menu-pages';
import { findNavigation } from '@/lib/publications/find-navigation';
import { findPdf, findPiece, findPiecePath } from '@/lib/publications/find-piece';
import { findShareCard, findSiteCardPath } from '@/lib/publications/find-share-card';
import { findShortAddress } from '@/lib/publications/find-short-address';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { findIssuePdf } from '@/lib/publications/find-stored-pdf';
import { findUrgentLine } from '@/lib/publications/find-urgent-line';
import { findNoticeOfEntry, findWithdrawalNotice } from '@/lib/publications/find-withdrawal-notice';
import { findFormerVersion, locateVersion } from '@/lib/publications/former-versions/find-former-version';
import { withoutGoneMedia } from '@/lib/publications/former-versions/without-gone-media';
import { listGroups } from '@/lib/publications/front/list-groups';
import { sectionGroups } from '@/lib/publications/front/section-groups';
import { frontPage } from '@/lib/publications/front-page';
import { findLetters } from '@/lib/publications/indexes/find-letters';
import { findNamePosition, findNames } from '@/lib/publications/indexes/find-names';
import { listAuthors } from '@/lib/publications/indexes/list-authors';
import { listSections } from '@/lib/publications/indexes/list-sections';
import { listTopics } from '@/lib/publications/indexes/list-topics';
import { personNames, topicNames } from '@/lib/publications/indexes/name-source';
import { findIssue, findIssueNumber, hasEarlierIssue } from '@/lib/publications/issues/find-issue';
import { isHiddenIssue } from '@/lib/publications/issues/is-hidden-issue';
import { listIssueContents, listSeries, listSeriesIssues } from '@/lib/publications/issues/list-issues';
import { linkedTargets, withLinks } from '@/lib/publications/linked-targets';
import { hasArrangedPage, listArranged } from '@/lib/publications/list-arranged';
import { listBySeries } from '@/lib/publications/list-by-series';
import { listListPages } from '@/lib/publications/list-list-pages';
import { listNews } from '@/lib/publications/list-news';
import {
  listByAuthor,
  listByMonth,
  listBySection,
  listByTopic,
  listLatest,
} from '@/lib/publications/list-pieces';
import {
  findCollectionFile,
  hasCollectionFile,
  listCollectionFiles,
  listSitemapPages,
} from '@/lib/publications/list-sitemap-collections';
import { findSitemapFile, hasSitemapFile, listSitemapFiles } from '@/lib/publications/list-sitemap-pieces';
import { articleSource } from '@/lib/publications/list-source';
import { listsBeside } from '@/lib/publications/lists-beside';
import { locatePage } from '@/lib/publications/locate-page';
import { findIcon, findLook } from '@/lib/publications/look/find-look';
import { mostRead } from '@/lib/publications/most-read';
import { whatFollows } from '@/lib/publications/onward/what-follows';
import { findOnwardAddresses } from '@/lib/publications/onward-addresses';
import { findNewest, findPageOfIds, findPosition } from '@/lib/publications/paging';
import { coversOf, picturesOfPieces } from '@/lib/publications/pictures/cover-view';
import { findPictures } from '@/lib/publications/pictures/find-pictures';
import { PIECE_COLUMNS } from '@/lib/publications/piece-view';
import { piecesOf } from '@/lib/publications/pieces-of';
import { findPlaced } from '@/lib/publications/placed-lists';
import { findOpening } from '@/lib/publications/section-opening';
import { findSitemap, hasSitemap, listSitemap } from '@/lib/publications/sitemap';
import { findFiles } from '@/lib/publications/slots/file';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { explainOldAddress } from '@/lib/redirects/explain-old-address';
import { slotHtml } from '@/lib/richtext/slots';
import { firstBlock, PUBLIC_SLUGS, type PublicRows } from './given-public-rows';
import { searchQueries } from './search-queries';

const COVERED = { locale: 'ar', coverId: null, coverX: null, coverY: null, coverAlt: null } as const;

/** Lines that lead to a piece, an issue and a file. */
const linksOf = (rows: () => PublicRows) =>
  [`entry:${rows().ids.entry}`, `issue:${rows().ids.issue}`, `file:${rows().ids.section}`].map((link) => ({
    link,
    locale: 'ar' as const,
  }));

/** Every query that a reader's request can cause, by the name of its function. */
export const publicQueries = (rows: () => PublicRows): Record<string, () => Promise<unknown>> => ({
  listsBeside: () => listsBeside('ar'),
  findPlaced: () => findPlaced('beside', 'ar', 'immediate'),
  explainMissing: () => explainMissing('/ar/articles/اسم-قديم'),
  explainOldAddress: () => explainOldAddress({ path: '/Mainpage/Item/4089', locale: 'ar' }),
  coversOf: () => coversOf([COVERED], 'immediate'),
  picturesOfPieces: () => picturesOfPieces([{ ...COVERED, sharePictureId: null }], 'immediate'),
  findPictures: async () => [...(await findPictures([rows().ids.section], 'immediate')), 'none'],
  findUrgentLine: () => findUrgentLine('ar'),
  linkedTargets: () => linkedTargets(linksOf(rows), 'immediate'),
  findOnwardAddresses: async () => [
    ...(await findOnwardAddresses([`${env().SITE_URL}/ar/center-news/x`], 'immediate')),
    'none',
  ],
  withLinks: async () => {
    const cards = await findCards([rows().shown.id], 'immediate');
    return withLinks(linksOf(rows).slice(0, 1), await cardsOf(cards, 'immediate'), 'immediate');
  },
  findFiles: async () => [...(await findFiles([rows().ids.section])), 'none'],
  cardsOf: async () => cardsOf(await findCards([rows().shown.id], 'immediate'), 'immediate'),
  piecesOf: async () =>
    piecesOf(
      await readersDb().publication.findMany({ where: { id: rows().shown.id }, select: PIECE_COLUMNS }),
      'page',
    ),
  fillBodies: () => fillBodies([{ locale: 'ar', bodyHtml: '<p>x</p>' }], 'page'),
  findArchiveYear: () => findArchiveYear('ar', isoDate(rows().shown.datelineAt).slice(0, 4)),
  listMonthsOfYear: () => listMonthsOfYear('ar', isoDate(rows().shown.datelineAt).slice(0, 4)),
  findArchiveMonth: () => findArchiveMonth('ar', isoDate(rows().shown.datelineAt).slice(0, 7)),
  findAuthor: () => findAuthor('ar', PUBLIC_SLUGS.authors),
  findCollectionFile: () => findCollectionFile('authors'),
  findFormerVersion: () =>
    findFormerVersion({ number: String(rows().shown.entryNumber), locale: 'ar', version: '1' }),
  locateVersion: () =>
    locateVersion({ number: String(rows().shown.entryNumber), locale: 'ar', version: '1' }),
  withoutGoneMedia: () => withoutGoneMedia(slotHtml('file', { media: rows().ids.entry })),
  findCited: () => findCited(String(rows().shown.entryNumber), 'ar', firstBlock(rows().shown)),
  findCitedElsewhere: () => findCitedElsewhere(rows().shown.entryNumber, 'en', firstBlock(rows().shown)),
  findFeed: () => findFeed('ar', 'sections', PUBLIC_SLUGS.sections),
  findNewest: () => findNewest(articleSource('ar'), 20),
  findSitemap: () => findSitemap('pages'),
  findSitemapFile: () => findSitemapFile(1),
  hasCollectionFile: () => hasCollectionFile(`authors-after-${rows().ids.person}`),
  hasSitemap: () => hasSitemap('1'),
  hasSitemapFile: () => hasSitemapFile(1),
  listCollectionFiles,
  listNews,
  listSitemap,
  listSitemapFiles,
  listSitemapPages,
  findList: () => findList('center-news', 'ar', 'immediate'),
  findMenu: () => findMenu('main', 'ar'),
  findMenuPages: async () => [...(await findMenuPages([rows().ids.entry], 'ar')), 'none'],
  findNavigation: () => findNavigation('ar'),
  findCards: () => findCards([rows().shown.id], 'immediate'),
  findCreditedCards: () => findCreditedCards([rows().shown.id], rows().ids.person, 'immediate'),
  findPageOfIds: () => findPageOfIds(articleSource('ar'), null),
  findPiece: () => findPiece('ar', 'article', PUBLIC_SLUGS.piece),
  findPdf: async () => [await findPdf('ar', PUBLIC_SLUGS.piece), 'none'],
  findIssuePdf: async () => [await findIssuePdf('ar', `/ar/series/${PUBLIC_SLUGS.series}/1`), 'none'],
  findPiecePath: () => findPiecePath('ar', 'article', PUBLIC_SLUGS.piece),
  findPosition: () => findPosition(articleSource('ar'), rows().shown),
  findSection: () => findSection('ar', PUBLIC_SLUGS.sections),
  findOpening: async () => {
    const section = await findSection('ar', PUBLIC_SLUGS.sections);
    return section && findOpening('ar', section);
  },
  findSeries: () => findSeries('ar', PUBLIC_SLUGS.series),
  findIssue: () => findIssue('ar', `/ar/series/${PUBLIC_SLUGS.series}/1`),
  findIssueNumber: () => findIssueNumber(rows().ids.series, 1),
  hasEarlierIssue: async () => !(await hasEarlierIssue(rows().ids.series, 1)),
  isHiddenIssue: async () => !(await isHiddenIssue(`/ar/series/${PUBLIC_SLUGS.series}/1`)),
  findShareCard: () => findShareCard(rows().shown.id),
  findSiteCardPath: () => findSiteCardPath('ar'),
  findShortAddress: () => findShortAddress(String(rows().shown.entryNumber)),
  findSiteSettings: () => findSiteSettings('ar'),
  findLook: () => findLook('ar'),
  findIcon: () => findIcon(),
  findGone: () => findGone('ar', { series: PUBLIC_SLUGS.series }),
  findTranslation: () => findTranslation(rows().shown.entryNumber),
  findWithdrawalNotice: () => findWithdrawalNotice(rows().shown.editionId),
  findNoticeOfEntry: () => findNoticeOfEntry(rows().shown.entryNumber),
  findTopic: () => findTopic('ar', PUBLIC_SLUGS.topics),
  frontPage: () => frontPage('ar'),
  sectionGroups: async () => [
    ...(await sectionGroups([{ kind: 'sections', count: 4, look: 'lines' }], 'ar')).values(),
  ],
  listGroups: async () => [...(await listGroups([{ kind: 'lists' }], 'ar')), 'none'],
  hasArrangedPage: () => hasArrangedPage('center-news', 'ar', rows().news),
  listArchiveMonths: () => listArchiveMonths('ar'),
  listByAuthor: () => listByAuthor('ar', rows().ids.person, null),
  listByMonth: () => listByMonth('ar', isoDate(rows().shown.datelineAt).slice(0, 7), null),
  listBySection: () => listBySection('ar', rows().ids.section, null),
  listBySeries: () => listBySeries('ar', rows().ids.series, null),
  listAuthors: () => listAuthors('ar', FIRST_NAMES),
  findLetters: async () => [...(await findLetters(topicNames('ar'), FIRST_NAMES))],
  findNames: async () =>
    (await findNames(personNames('ar'), FIRST_NAMES, { of: Prisma.sql`term."nameAr"` }))?.rows,
  findNamePosition: () => findNamePosition(topicNames('ar'), FIRST_NAMES, rows().ids.topic),
  listTopics: () => listTopics('ar', FIRST_NAMES),
  listSections: () => listSections('ar'),
  listSeries: () => listSeries('ar'),
  listSeriesIssues: () => listSeriesIssues('ar', { id: rows().ids.series, slug: PUBLIC_SLUGS.series }, null),
  listIssueContents: () =>
    listIssueContents('ar', { id: rows().ids.issue, series: { id: rows().ids.series } }),
  listByTopic: () => listByTopic('ar', rows().ids.topic, null),
  listArranged: () => listArranged('center-news', 'ar', null),
  listListPages,
  findListPage: () => findListPage('ar', PUBLIC_SLUGS.lists),
  listLatest: () => listLatest('ar'),
  mostRead: () => mostRead('ar'),
  listed: () => listed('front-page', 'ar'),
  locatePage: () => locatePage(`/ar/articles/${PUBLIC_SLUGS.piece}`),
  whatFollows: async () => whatFollows(found(await findPiece('ar', 'article', PUBLIC_SLUGS.piece))),
  readArranged: async () => {
    const list = await findList('center-news', 'ar', 'immediate');
    return readArranged(list, 'ar', 'older', { pins: [], beyond: null }, 1);
  },
  readPins: async () => readPins(await findList('front-page', 'ar', 'immediate'), 'ar', 'immediate'),
  ...searchQueries(() => rows().shown.id),
  sidesOf: async () => sidesOf(await findList('center-news', 'ar', 'immediate'), [], rows().news),
});
