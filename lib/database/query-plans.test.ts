import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listActors } from '@/lib/audit-log/list-actors';
import { listEvents } from '@/lib/audit-log/list-events';
import type { UserActor } from '@/lib/auth/types';
import { choicesById, findChoices } from '@/lib/bilingual-records/find-choices';
import { getRecord } from '@/lib/bilingual-records/get-record';
import { listAllRecords } from '@/lib/bilingual-records/list-all-records';
import { listRecords } from '@/lib/bilingual-records/list-records';
import { db } from '@/lib/db';
import { getEntryForEditor } from '@/lib/entries/get-entry-for-editor';
import { listEntries } from '@/lib/entries/list-entries';
import { listLatestEntries } from '@/lib/entries/list-latest-entries';
import { getList } from '@/lib/lists/get-list';
import { listCandidates } from '@/lib/lists/list-candidates';
import type { PageCursor } from '@/lib/page-cursor';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { findArchiveMonth, listArchiveMonths } from '@/lib/publications/archive-months';
import { centerNewsList } from '@/lib/publications/center-news-list';
import { findCards } from '@/lib/publications/find-cards';
import { findAuthor, findSection, findSeries, findTopic } from '@/lib/publications/find-collection';
import { findNavigation } from '@/lib/publications/find-navigation';
import { findPiece } from '@/lib/publications/find-piece';
import { findShortAddress } from '@/lib/publications/find-short-address';
import { findSiteSettings } from '@/lib/publications/find-site-settings';
import { frontPage } from '@/lib/publications/front-page';
import { listBySeries } from '@/lib/publications/list-by-series';
import { listCenterNews } from '@/lib/publications/list-center-news';
import {
  listByAuthor,
  listByMonth,
  listBySection,
  listByTopic,
  listLatest,
} from '@/lib/publications/list-pieces';
import { locatePage } from '@/lib/publications/locate-page';
import { moreInSection } from '@/lib/publications/more-in-section';
import { explainMissing } from '@/lib/redirects/explain-missing';
import { getStoredSettings } from '@/lib/settings/get-settings';
import { findIssues, issuesById } from '@/lib/taxonomy/find-issues';
import { listSections } from '@/lib/taxonomy/list-sections';
import { sectionDescriptor } from '@/lib/taxonomy/section-descriptor';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import { signedIn } from '@/lib/testing/cast';
import { givenEntry, givenSection } from '@/lib/testing/factories';
import { type BusyTerms, givenManyPublications } from '@/lib/testing/given-many-publications';
import { givenList } from '@/lib/testing/publication-factories';
import { recordedStatements } from '@/lib/testing/recorded-statements';
import { statementIssues } from '@/lib/testing/statement-issues';
import { getUser } from '@/lib/users/get-user';
import { listAdministrators } from '@/lib/users/list-administrators';
import { listUsers } from '@/lib/users/list-users';

/** In two languages: some 20,000 publications. */
const ENTRIES = 10_000;
const SIZE = 50;

let busy: BusyTerms;
let admin: UserActor;
let editor: UserActor;
let author: UserActor;
let sectionId: string;
let client: pg.Client;

/** Publications in the middle of lists, as cursors of later pages. */
const middle: Record<'article' | 'author' | 'series' | 'news', PageCursor & { id: string }> = {} as never;

async function findMiddle(where: string): Promise<PageCursor & { id: string }> {
  const { rows } = await client.query(
    `SELECT "id", "datelineAt", "entryNumber" FROM "Publication" p WHERE p."locale" = 'ar' AND ${where}
     ORDER BY "datelineAt" DESC, "entryNumber" DESC OFFSET 900 LIMIT 1`,
  );
  return rows[0];
}

beforeAll(async () => {
  [admin, editor, author] = [await signedIn('layla'), await signedIn('omar'), await signedIn('sara')];
  const both = { ar: {}, en: {}, publish: ['ar', 'en'] as const };
  const piece = await givenEntry({ ...both, publish: [...both.publish] });
  const item = await givenEntry({ ...both, publish: [...both.publish], kind: 'center_news' });
  await givenList('front-page', [piece.entryId]);
  await givenList('center-news', [item.entryId]);
  for (const key of ['second', 'third']) await givenSection(key);
  busy = await givenManyPublications({
    entries: ENTRIES,
    people: 2_000,
    topics: 2_000,
    users: 300,
    busyEvery: 3,
  });
  sectionId = (await listSections())[0]?.id ?? '';
  client = new pg.Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  middle.article = await findMiddle(`"kind" = 'article'`);
  middle.news = await findMiddle(`"kind" = 'center_news'`);
  middle.author = await findMiddle(
    `EXISTS (SELECT FROM "PublicationAuthor" a WHERE a."publicationId" = p."id" AND a."personId" = '${busy.personId}')`,
  );
  middle.series = await findMiddle(`"seriesId" = '${busy.seriesId}'`);
}, 120_000);

afterAll(() => client.end());

const month = () => middle.article.datelineAt.toISOString().slice(0, 7);

/** The queries of readers' pages, by what they show. */
const READER_QUERIES: Record<string, () => Promise<unknown>> = {
  'findSiteSettings, of every page': () => findSiteSettings('ar'),
  'findNavigation, of every page': () => findNavigation('ar'),
  'centerNewsList, of every page': () => centerNewsList('ar'),
  frontPage: () => frontPage('ar'),
  findPiece: () => findPiece('ar', 'article', 'خبر-1000'),
  'moreInSection, below a piece': async () => {
    const piece = await findPiece('ar', 'article', 'خبر-1000');
    return piece && moreInSection(piece);
  },
  findCards: () => findCards([middle.article.id, middle.news.id], 'immediate'),
  findShortAddress: () => findShortAddress(String(middle.article.entryNumber)),
  findSection: () => findSection('ar', 'قسم-analysis'),
  findTopic: () => findTopic('ar', 'موضوع-1'),
  findAuthor: () => findAuthor('ar', 'كاتب-1'),
  findSeries: () => findSeries('ar', 'بحوث-1'),
  listLatest: () => listLatest('ar'),
  listArchiveMonths: () => listArchiveMonths('ar'),
  findArchiveMonth: () => findArchiveMonth('ar', month()),
  listByMonth: () => listByMonth('ar', month(), null),
  'listByMonth, a later page': () => listByMonth('ar', month(), middle.article),
  listBySection: () => listBySection('ar', sectionId, null),
  'listBySection, a later page': () => listBySection('ar', sectionId, middle.article),
  listByAuthor: () => listByAuthor('ar', busy.personId, null),
  'listByAuthor, a later page': () => listByAuthor('ar', busy.personId, middle.author),
  listByTopic: () => listByTopic('ar', busy.topicId, null),
  'listByTopic, a later page': () => listByTopic('ar', busy.topicId, middle.author),
  listBySeries: () => listBySeries('ar', busy.seriesId, null),
  'listBySeries, a later page': () => listBySeries('ar', busy.seriesId, middle.series),
  listCenterNews: () => listCenterNews('ar', null),
  'listCenterNews, a later page': () => listCenterNews('ar', middle.news),
  'locatePage of a piece': () => locatePage('/ar/articles/خبر-1000'),
  'locatePage of an author’s page': () => locatePage('/ar/authors/كاتب-1', ''),
  'explainMissing, moved': () => explainMissing('/ar/articles/قديم-1000'),
  'explainMissing, unknown': () => explainMissing('/ar/articles/never-was'),
};

const later = (cursor: () => string) => ({ size: SIZE, after: cursor() });
const article = { kind: 'article' as const, size: SIZE };
const changedCursor = () => `${middle.article.datelineAt.getTime()}-${middle.article.entryNumber}`;
const records = { query: '', size: SIZE };

/** The queries of the studio's screens. */
const STUDIO_QUERIES: Record<string, () => Promise<unknown>> = {
  listEntries: () => listEntries(editor, article),
  'listEntries, Center News': () => listEntries(editor, { kind: 'center_news', size: SIZE }),
  'listEntries, a later page': () => listEntries(editor, { ...article, ...later(changedCursor) }),
  'listEntries, backwards': () => listEntries(editor, { ...article, before: changedCursor() }),
  'listEntries of a section': () => listEntries(editor, { ...article, sectionId }),
  'listEntries, published': () => listEntries(editor, { ...article, state: 'published', locale: 'en' }),
  'listEntries, drafts': () => listEntries(editor, { ...article, state: 'draft', locale: 'en' }),
  'listEntries, without a translation': () =>
    listEntries(editor, { ...article, state: 'missing', locale: 'en' }),
  'listEntries, drafts of a section': () =>
    listEntries(editor, { ...article, sectionId, state: 'draft', locale: 'en' }),
  'listEntries of an author': () => listEntries(author, article),
  'listEntries with a rare word': () => listEntries(editor, { ...article, query: '9999' }),
  'listEntries with a common word': () => listEntries(editor, { ...article, query: 'title' }),
  'listEntries with an unknown word': () => listEntries(editor, { ...article, query: 'zebra' }),
  'listLatestEntries, drafts': () => listLatestEntries(editor, { state: 'draft' }, 10),
  'listLatestEntries, published': () => listLatestEntries(editor, { state: 'published' }, 10),
  'listLatestEntries, own': () => listLatestEntries(author, { mine: true }, 10),
  getEntryForEditor: async () => {
    const row = await db().publication.findUniqueOrThrow({ where: { id: middle.article.id } });
    return getEntryForEditor(editor, 'article', row.entryId);
  },
  'getList, front page': () => getList(editor, 'front-page'),
  'getList, Center News': () => getList(editor, 'center-news'),
  listCandidates: () => listCandidates(editor, 'front-page', ''),
  'listCandidates with a rare word': () => listCandidates(editor, 'front-page', '9999'),
  'listCandidates with a common word': () => listCandidates(editor, 'center-news', 'title'),
  'listRecords of people': () => listRecords(personDescriptor, records),
  'listRecords of people by a word': () => listRecords(personDescriptor, { ...records, query: 'person' }),
  'listRecords of topics': () => listRecords(topicDescriptor, records),
  'listRecords of topics by a word': () => listRecords(topicDescriptor, { ...records, query: '1999' }),
  'listAllRecords of sections': () => listAllRecords(sectionDescriptor),
  'getRecord of a person': () => getRecord(personDescriptor, busy.personId),
  'getRecord of a topic': () => getRecord(topicDescriptor, busy.topicId),
  findChoices: () => findChoices(personDescriptor, ''),
  'findChoices by a word': () => findChoices(topicDescriptor, '1999'),
  choicesById: () => choicesById(topicDescriptor, [busy.topicId]),
  findIssues: () => findIssues(''),
  'findIssues by a number': () => findIssues('series 12'),
  issuesById: () => issuesById([busy.seriesId]),
  listSections: () => listSections(),
  listEvents: () => listEvents(admin, { size: SIZE }),
  'listEvents, a later page': () =>
    listEvents(
      admin,
      later(() => `${middle.article.datelineAt.getTime()}-1000`),
    ),
  'listEvents without accounts': () => listEvents(editor, { size: SIZE }),
  'listEvents of a person': () => listEvents(admin, { size: SIZE, actorId: author.userId }),
  'listEvents of an action': () => listEvents(editor, { size: SIZE, action: 'edition.published' }),
  'listEvents of a piece': () =>
    listEvents(editor, { size: SIZE, subject: { type: 'entry', id: busy.topicId } }),
  'listEvents of some days': () => listEvents(admin, { size: SIZE, from: '2012-01-01', to: '2012-01-31' }),
  listActors: () => listActors(admin),
  listUsers: () => listUsers(admin, { size: SIZE }),
  getUser: () => getUser(admin, author.userId),
  listAdministrators: () => listAdministrators(),
  getStoredSettings: () => getStoredSettings(admin),
};

async function planIssuesOf(task: () => Promise<unknown>): Promise<string[]> {
  const statements = await recordedStatements(task);
  expect(statements.length).toBeGreaterThan(0);
  return (await Promise.all(statements.map((each) => statementIssues(client, each)))).flat();
}

describe(`With ${(2 * ENTRIES).toLocaleString('en')} publications, no query reads, sorts or skips what grows with them`, () => {
  it.each(Object.keys(READER_QUERIES))('of readers’ pages: %s', async (name) => {
    expect(await planIssuesOf(() => READER_QUERIES[name]?.() ?? Promise.reject())).toEqual([]);
  });

  it.each(Object.keys(STUDIO_QUERIES))('of the studio: %s', async (name) => {
    expect(await planIssuesOf(() => STUDIO_QUERIES[name]?.() ?? Promise.reject())).toEqual([]);
  });
});

describe('The check of plans', () => {
  it.each([
    [
      'a scan of a table',
      `SELECT "id" FROM "Publication" WHERE "kicker" = 'never'`,
      'Seq Scan on "Publication"',
    ],
    ['a sort', `SELECT "id" FROM "Publication" ORDER BY "title" LIMIT 20`, 'Sort of'],
    ['an offset', `SELECT "id" FROM "Publication" ORDER BY "id" LIMIT 20 OFFSET 5000`, 'an offset'],
    ['an exact count', `SELECT count(*) FROM "Entry" WHERE "kind" = 'article'`, 'Aggregate: '],
    ['many rows of an index', `SELECT "number" FROM "Entry" ORDER BY "number"`, 'Index Only Scan on "Entry"'],
  ])('refuses %s', async (_what, text, issue) => {
    expect((await statementIssues(client, { text, values: [] })).join()).toContain(issue);
  });

  it('allows a bounded count and a page by an index', async () => {
    const bounded = `SELECT count(*) FROM (SELECT FROM "Entry" WHERE "kind" = 'article' LIMIT 1001) AS counted`;
    const page = `SELECT "id" FROM "Publication" ORDER BY "id" LIMIT 20 OFFSET 0`;
    for (const text of [bounded, page])
      expect(await statementIssues(client, { text, values: [] })).toEqual([]);
  });
});
