import { env } from '@/lib/env';
import { FIRST_NAMES } from '@/lib/i18n/name-part';
import type { PageCursor } from '@/lib/page-cursor';
import { findArchiveMonth, listArchiveMonths } from '@/lib/publications/archive-months';
import { findArchiveYear, listMonthsOfYear } from '@/lib/publications/archive-years';
import { fillBodies } from '@/lib/publications/fill-bodies';
import { findCards } from '@/lib/publications/find-cards';
import { findCited, findCitedElsewhere } from '@/lib/publications/find-cited';
import { findAuthor, findSection, findSeries, findTopic } from '@/lib/publications/find-collection';
import { findFeed } from '@/lib/publications/find-feed';
import { findGone, findTranslation } from '@/lib/publications/find-gone';
import { findListPage } from '@/lib/publications/find-list-page';
import { findMenu } from '@/lib/publications/find-menu';
import { findMenuPages } from '@/lib/publications/find-menu-pages';
import { findNavigation } from '@/lib/publications/find-navigation';
import { findPdf, findPiece } from '@/lib/publications/find-piece';
import { findShareCard, findSiteCardPath } from '@/lib/publications/find-share-card';
import { findShortAddress } from '@/lib/publications/find-short-address';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { findIssuePdf, findStoredPdf } from '@/lib/publications/find-stored-pdf';
import { findUrgentLine } from '@/lib/publications/find-urgent-line';
import { findNoticeOfEntry, findWithdrawalNotice } from '@/lib/publications/find-withdrawal-notice';
import { findFormerVersion } from '@/lib/publications/former-versions/find-former-version';
import { withoutGoneMedia } from '@/lib/publications/former-versions/without-gone-media';
import { listGroups } from '@/lib/publications/front/list-groups';
import { sectionGroups } from '@/lib/publications/front/section-groups';
import { frontPage } from '@/lib/publications/front-page';
import { listAuthors } from '@/lib/publications/indexes/list-authors';
import { listSections } from '@/lib/publications/indexes/list-sections';
import { listTopics } from '@/lib/publications/indexes/list-topics';
import { findIssue } from '@/lib/publications/issues/find-issue';
import { isHiddenIssue } from '@/lib/publications/issues/is-hidden-issue';
import { listIssueContents, listSeries, listSeriesIssues } from '@/lib/publications/issues/list-issues';
import { linkedTargets } from '@/lib/publications/linked-targets';
import { listArranged } from '@/lib/publications/list-arranged';
import { listBySeries } from '@/lib/publications/list-by-series';
import { listNews } from '@/lib/publications/list-news';
import {
  listByAuthor,
  listByMonth,
  listBySection,
  listByTopic,
  listLatest,
} from '@/lib/publications/list-pieces';
import { listsBeside } from '@/lib/publications/lists-beside';
import { locatePage } from '@/lib/publications/locate-page';
import { findIcon, findLook } from '@/lib/publications/look/find-look';
import { mostRead } from '@/lib/publications/most-read';
import { whatFollows } from '@/lib/publications/onward/what-follows';
import { findOnwardAddresses } from '@/lib/publications/onward-addresses';
import { findOpening } from '@/lib/publications/section-opening';
import { findSitemap, hasSitemap, listSitemap } from '@/lib/publications/sitemap';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { slotHtml } from '@/lib/richtext/slots';
import type { ManyPublicationsFixture } from './many-publications-fixture';

/** Calls of functions that query the database, by their names and what is special about the call. */
export type Queries = Record<string, () => Promise<unknown>>;

const monthOf = ({ datelineAt }: PageCursor) => datelineAt.toISOString().slice(0, 7);

const MEDIA = '01890000-0000-7000-8000-000000000001';
const SLOTS =
  slotHtml('picture', { media: MEDIA, alt: null, width: 'wide', beside: 1 }) +
  slotHtml('file', { media: MEDIA, title: '' });
const CARD = (entry: string) => slotHtml('entry-card', { entry });

/** The queries of readers, by what they show. */
export const readerQueries = ({ busy, middle, sectionId }: ManyPublicationsFixture): Queries => ({
  'findSiteSettings, of every page': () => findSiteSettings('ar'),
  'findLook, of every page': () => findLook('ar'),
  'findIcon, of the address without a page': () => findIcon(),
  'findMenu, of every page': () => findMenu('main', 'ar'),
  'findMenuPages, of every page': () => findMenuPages([middle.article.entryId], 'ar'),
  'findNavigation, of every page': () => findNavigation('ar'),
  'listsBeside, of every page': () => listsBeside('ar'),
  'listsBeside, of a Center News item': () => listsBeside('ar', 1),
  'findUrgentLine, of every page': () => findUrgentLine('ar'),
  frontPage: () => frontPage('ar'),
  'sectionGroups, all of the front page': () =>
    sectionGroups([{ kind: 'sections', count: 4, look: 'lines' }], 'ar'),
  'sectionGroups, one of the front page': () =>
    sectionGroups([{ kind: 'section', id: sectionId, count: 12, look: 'lines' }], 'en'),
  'listGroups, with one that has a block of its own': () =>
    listGroups([{ kind: 'lists' }, { kind: 'list', id: sectionId }], 'ar'),
  findPiece: () => findPiece('ar', 'article', 'خبر-1000'),
  'whatFollows, below a piece': async () => {
    const piece = await findPiece('ar', 'article', 'خبر-1000');
    return piece && whatFollows(piece);
  },
  findCards: () => findCards([middle.article.id, middle.news.id], 'immediate'),
  linkedTargets: () =>
    linkedTargets(
      [`entry:${middle.article.entryId}`, `issue:${MEDIA}`, `file:${MEDIA}`].map((link) => ({
        link,
        locale: 'ar',
      })),
      'immediate',
    ),
  findOnwardAddresses: () =>
    findOnwardAddresses(
      ['/ar/center-news/خبر-1000', '/e/1000', '/en/elsewhere'].map((path) => env().SITE_URL + path),
      'immediate',
    ),
  'locatePage, the short address in a language': () => locatePage(`/e/${middle.article.entryNumber}/ar`),
  findFormerVersion: () =>
    findFormerVersion({ number: String(middle.article.entryNumber), locale: 'ar', version: '1' }),
  withoutGoneMedia: () => withoutGoneMedia(slotHtml('file', { media: MEDIA })),
  findCited: () => findCited(String(middle.article.entryNumber), 'ar', 'a1'),
  findCitedElsewhere: () => findCitedElsewhere(middle.article.entryNumber, 'en', 'a1'),
  findShortAddress: () => findShortAddress(String(middle.article.entryNumber)),
  findSection: () => findSection('ar', 'قسم-analysis'),
  findOpening: async () => {
    const section = await findSection('ar', 'قسم-analysis');
    return section && findOpening('ar', section);
  },
  findTopic: () => findTopic('ar', 'موضوع-1'),
  findAuthor: () => findAuthor('ar', 'كاتب-1'),
  findSeries: () => findSeries('ar', 'بحوث-1'),
  listLatest: () => listLatest('ar'),
  mostRead: () => mostRead('ar'),
  listArchiveMonths: () => listArchiveMonths('ar'),
  findArchiveYear: () => findArchiveYear('ar', monthOf(middle.article).slice(0, 4)),
  listMonthsOfYear: () => listMonthsOfYear('ar', monthOf(middle.article).slice(0, 4)),
  findArchiveMonth: () => findArchiveMonth('ar', monthOf(middle.article)),
  listByMonth: () => listByMonth('ar', monthOf(middle.article), null),
  'listByMonth, a later page': () => listByMonth('ar', monthOf(middle.article), middle.article),
  listBySection: () => listBySection('ar', sectionId, null),
  'listBySection, a later page': () => listBySection('ar', sectionId, middle.article),
  listByAuthor: () => listByAuthor('ar', busy.personId, null),
  'listByAuthor, a later page': () => listByAuthor('ar', busy.personId, middle.author),
  listByTopic: () => listByTopic('ar', busy.topicId, null),
  'listByTopic, a later page': () => listByTopic('ar', busy.topicId, middle.author),
  listBySeries: () => listBySeries('ar', busy.seriesId, null),
  'listBySeries, a later page': () => listBySeries('ar', busy.seriesId, middle.series),
  listAuthors: () => listAuthors('ar', FIRST_NAMES),
  'listAuthors, a later page': () => listAuthors('ar', { ...FIRST_NAMES, after: busy.personId }),
  'listAuthors, of a letter': () => listAuthors('ar', { ...FIRST_NAMES, letter: 'ك' }),
  'listAuthors, of a letter of the other alphabet': () =>
    listAuthors('ar', { ...FIRST_NAMES, letter: 'P', after: busy.personId }),
  listTopics: () => listTopics('en', FIRST_NAMES),
  'listTopics, of a letter, a later page': () =>
    listTopics('ar', { ...FIRST_NAMES, letter: 'م', after: busy.topicId }),
  'locatePage of a letter': () => locatePage('/ar/topics', '?letter=م'),
  listSections: () => listSections('ar'),
  listSeries: () => listSeries('ar'),
  'listSeries, in English': () => listSeries('en'),
  listSeriesIssues: () => listSeriesIssues('ar', { id: busy.seriesId, slug: 'بحوث-1' }, null),
  'listSeriesIssues, a later page': () =>
    listSeriesIssues('ar', { id: busy.seriesId, slug: 'بحوث-1' }, { beforeIssue: 12 }),
  isHiddenIssue: () => isHiddenIssue('/ar/series/بحوث-1/7'),
  findIssue: () => findIssue('ar', '/ar/series/بحوث-1/7'),
  findIssuePdf: () => findIssuePdf('ar', '/ar/series/بحوث-1/7'),
  findStoredPdf: () => findStoredPdf({ kind: 'issue', page: '/ar/series/بحوث-1/7', locale: 'ar' }),
  listIssueContents: async () => {
    const issue = await findIssue('ar', '/ar/series/بحوث-1/7');
    return issue && listIssueContents('ar', issue);
  },
  listArranged: () => listArranged('center-news', 'ar', null),
  'listArranged, a later page': () => listArranged('center-news', 'ar', middle.news),
  findListPage: () => findListPage('ar', 'قائمة-1'),
  'listArranged, of the articles of a topic': () => listArranged('by-both', 'ar', null),
  'listArranged, of the articles of a topic, a later page': () =>
    listArranged('by-both', 'ar', middle.article),
  'listArranged, of a topic': () => listArranged('by-topic', 'ar', null),
  'listArranged, of a topic, a later page': () => listArranged('by-topic', 'ar', middle.author),
  'findFeed of the site': () => findFeed('ar', 'site', ''),
  'findFeed of Center News': () => findFeed('ar', 'center-news', ''),
  'findFeed of a section': () => findFeed('ar', 'sections', 'قسم-analysis'),
  'findFeed of a topic': () => findFeed('ar', 'topics', 'موضوع-1'),
  'findFeed of an author': () => findFeed('ar', 'authors', 'كاتب-1'),
  'findFeed of a series': () => findFeed('ar', 'series', 'بحوث-1'),
  listSitemap,
  'findSitemap, pages': () => findSitemap('pages'),
  'findSitemap, pieces': () => findSitemap('5'),
  'findSitemap, authors': () => findSitemap('authors'),
  'findSitemap, later topics': () => findSitemap(`topics-after-${busy.topicId}`),
  'findSitemap, sections': () => findSitemap('sections'),
  'findSitemap, series': () => findSitemap('series'),
  'findSitemap, issues': () => findSitemap('issues'),
  'hasSitemap, pieces': () => hasSitemap('5'),
  'hasSitemap, later topics': () => hasSitemap(`topics-after-${busy.topicId}`),
  listNews,
  findSiteCardPath: () => findSiteCardPath('ar'),
  findPdf: () => findPdf('ar', 'خبر-1000'),
  findShareCard: () => findShareCard(middle.article.id),
  fillBodies: () => fillBodies([{ locale: 'ar', bodyHtml: SLOTS + CARD(middle.article.entryId) }], 'page'),
  'locatePage of a feed': () => locatePage('/ar/authors/كاتب-1/feed.xml'),
  'locatePage of a piece': () => locatePage('/ar/articles/خبر-1000'),
  'locatePage of an issue': () => locatePage('/ar/series/بحوث-1/7'),
  'locatePage of an author’s page': () => locatePage('/ar/authors/كاتب-1', ''),
  'explainMissing, moved': () => explainMissing('/ar/articles/قديم-1000'),
  'explainMissing, of the former site': () => explainMissing('/ar-AE/Mainpage/Item/1000/x'),
  findWithdrawalNotice: () => findWithdrawalNotice('00000000-0000-7000-8000-000000000000'),
  findNoticeOfEntry: () => findNoticeOfEntry(7),
  findGone: () => findGone('ar', { series: 'بحوث-1' }),
  findTranslation: () => findTranslation(middle.article.entryNumber),
  'explainMissing, unknown': () => explainMissing('/ar/articles/never-was'),
});
