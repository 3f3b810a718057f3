import { listActors } from '@/lib/audit-log/list-actors';
import { listOwnEvents } from '@/lib/audit-log/list-own-events';
import { hasRecentProof } from '@/lib/auth/recent-proof';
import { choicesById, findChoices } from '@/lib/bilingual-records/find-choices';
import { getRecord } from '@/lib/bilingual-records/get-record';
import { listAllRecords } from '@/lib/bilingual-records/list-all-records';
import { listUsage } from '@/lib/bilingual-records/list-usage';
import { db } from '@/lib/db';
import { getEntryForEditor } from '@/lib/entries/get-entry-for-editor';
import { listEntries } from '@/lib/entries/list-entries';
import { listNewest } from '@/lib/entries/list-newest';
import { findAddressedCard } from '@/lib/entry-cards/find-addressed-card';
import { listEntryCards } from '@/lib/entry-cards/list-entry-cards';
import { searchEntryCards } from '@/lib/entry-cards/search-entry-cards';
import { listTerms } from '@/lib/glossary/list-terms';
import { listJobs, summarizeJobs } from '@/lib/jobs/list-jobs';
import { listPatterns } from '@/lib/line-patterns/list-patterns';
import { formatNameCursor } from '@/lib/list-cursors';
import { listMails, summarizeMails } from '@/lib/mail/list-mails';
import { getChoices } from '@/lib/notifications/choices';
import { findUnread } from '@/lib/notifications/find-unread';
import { countUnread, listNotifications } from '@/lib/notifications/list-notifications';
import { listIdentities, listIdentitiesOf } from '@/lib/oidc/list-identities';
import { listPasskeys } from '@/lib/passkeys/list-passkeys';
import { findLinePeople } from '@/lib/people/find-line-people';
import { personDescriptor } from '@/lib/people/person-descriptor';
import { listPreviewLinks } from '@/lib/preview-links/list-preview-links';
import { listAtOtherTimes, listScheduled } from '@/lib/publishing/schedule/list-scheduled';
import { findLatePurges, getPurgeStatus } from '@/lib/purges/get-purge-status';
import { getRedirect } from '@/lib/redirects/get-redirect';
import { listLeadingTo } from '@/lib/redirects/list-leading-to';
import { findAwaitedRelease } from '@/lib/releases/find-awaited-release';
import {
  findOpenReleaseOf,
  findOpenReleaseOfList,
  listOpenReleases,
} from '@/lib/releases/find-open-release-of';
import { listAwaitedEditions } from '@/lib/releases/list-awaited-editions';
import { listPlannedReleases } from '@/lib/releases/list-planned-releases';
import { listReleases } from '@/lib/releases/list-releases';
import { listActs } from '@/lib/review/list-acts';
import { findWriters, listBulkReviewers } from '@/lib/review/list-bulk-reviewers';
import { listReviewers } from '@/lib/review/list-reviewers';
import { listWaiting } from '@/lib/review/list-waiting';
import { listRevisions } from '@/lib/revisions/list-revisions';
import { findOutdated } from '@/lib/search/drafts/outdated-drafts';
import { getSecondFactors } from '@/lib/second-factor/get-second-factors';
import { getIssue, listIssueUsage } from '@/lib/series/get-issue';
import { listContents } from '@/lib/series/list-contents';
import { listIssues } from '@/lib/series/list-issues';
import { seriesDescriptor } from '@/lib/series/series-descriptor';
import { findPendingSignIn } from '@/lib/sign-in/pending-sign-in';
import { findIssues, issuesById } from '@/lib/taxonomy/find-issues';
import { findSeriesNames } from '@/lib/taxonomy/find-series-names';
import { listSections } from '@/lib/taxonomy/list-sections';
import { sectionDescriptor } from '@/lib/taxonomy/section-descriptor';
import { topicDescriptor } from '@/lib/taxonomy/topic-descriptor';
import { getTranslation } from '@/lib/translations/get-translation';
import { listOwnTranslations } from '@/lib/translations/list-own-translations';
import { listTranslators } from '@/lib/translations/list-translators';
import { listTrash } from '@/lib/trash/list-trash';
import { findAskedEmail } from '@/lib/users/find-asked-email';
import { getUser } from '@/lib/users/get-user';
import { listAdministrators } from '@/lib/users/list-administrators';
import { listOwnSessions } from '@/lib/users/list-own-sessions';
import { listUsers } from '@/lib/users/list-users';
import { calendarQueries } from './calendar-queries';
import { entryListQueries } from './entry-list-queries';
import { eventQueries } from './event-queries';
import { listQueries } from './list-queries';
import type { ManyPublicationsFixture } from './many-publications-fixture';
import { mergeQueries } from './merge-queries';
import { orderedListQueries } from './ordered-list-queries';
import type { Queries } from './reader-queries';
import { settingsQueries } from './settings-queries';

const SIZE = 50;
const article = { kind: 'article' as const, size: SIZE };
const records = { query: '', size: SIZE };

/** The queries of the studio's screens. */
export function studioQueries(fixture: ManyPublicationsFixture): Queries {
  const { busy, middle, sectionId, admin, editor, author } = fixture;
  const { datelineAt, entryNumber } = middle.article;
  const later = `${datelineAt.getTime()}-${entryNumber}`;
  const piece = () => db().publication.findUniqueOrThrow({ where: { id: middle.article.id } });
  const pageOfEditions = async () =>
    (await listEntries(editor, article)).rows.flatMap(({ editions: { ar, en } }) =>
      [ar?.id ?? [], en?.id ?? []].flat(),
    );
  return {
    ...entryListQueries(fixture),
    ...calendarQueries(fixture),
    ...mergeQueries(fixture),
    listEntries: () => listEntries(editor, article),
    'listEntries, Center News': () => listEntries(editor, { kind: 'center_news', size: SIZE }),
    'listEntries, a later page': () => listEntries(editor, { ...article, after: later }),
    'listEntries, backwards': () => listEntries(editor, { ...article, before: later }),
    'listEntries of a section': () => listEntries(editor, { ...article, sectionId }),
    'listEntries, published': () => listEntries(editor, { ...article, state: 'published', locale: 'en' }),
    'listEntries, drafts': () => listEntries(editor, { ...article, state: 'draft', locale: 'en' }),
    'listEntries, in review': () => listEntries(editor, { ...article, state: 'in_review', locale: 'en' }),
    listWaiting: () => listWaiting(editor, 20),
    'listWaiting of an author': () => listWaiting(author, 20),
    listReviewers: () => listReviewers(),
    listBulkReviewers: async () => listBulkReviewers(editor, [(await piece()).editionId]),
    'findWriters, of both editions of a full page': async () => findWriters(await pageOfEditions()),
    listTranslators: async () => listTranslators(editor, (await piece()).entryId, 'en'),
    listOwnTranslations: () => listOwnTranslations(editor, 20),
    'listOwnTranslations of an author': () => listOwnTranslations(author, 20),
    listScheduled: () => listScheduled(editor, { size: SIZE }),
    'listScheduled, a later page': () =>
      listScheduled(editor, {
        size: SIZE,
        after: formatNameCursor({ name: datelineAt.toISOString(), id: busy.topicId }),
      }),
    listAtOtherTimes: () => listAtOtherTimes(editor),
    'listAtOtherTimes of an author': () => listAtOtherTimes(author),
    'listScheduled of an author': () => listScheduled(author, { size: SIZE }),
    'listReleases, open': () => listReleases(editor, { which: 'open', size: SIZE }),
    'listReleases, closed, a later page': () =>
      listReleases(editor, { which: 'closed', size: SIZE, after: '1000' }),
    listPlannedReleases: () => listPlannedReleases(editor),
    'listAwaitedEditions of an author': () => listAwaitedEditions(author),
    listOpenReleases: () => listOpenReleases(editor),
    findOpenReleaseOf: async () => findOpenReleaseOf(editor, (await piece()).editionId),
    findAwaitedRelease: async () => findAwaitedRelease(editor, (await piece()).editionId),
    findOpenReleaseOfList: () => findOpenReleaseOfList(editor, 'front-page'),
    'listEntries, without a translation': () =>
      listEntries(editor, { ...article, state: 'missing', locale: 'en' }),
    'listEntries, drafts of a section': () =>
      listEntries(editor, { ...article, sectionId, state: 'draft', locale: 'en' }),
    'listEntries of an author': () => listEntries(author, article),
    'listEntries with a rare word': () => listEntries(editor, { ...article, query: '9999' }),
    'listEntries with a common word': () => listEntries(editor, { ...article, query: 'title' }),
    'listEntries with a word of every text': () => listEntries(editor, { ...article, query: 'paragraph' }),
    'listEntries with a phrase of every text, a later page': () =>
      listEntries(editor, { ...article, query: '"the piece in one paragraph"', after: `b${later}` }),
    'listEntries with a word that is excluded': () =>
      listEntries(editor, { ...article, query: 'paragraph -9999' }),
    'listEntries of an author with a word of every text': () =>
      listEntries(author, { ...article, query: 'paragraph' }),
    'listEntries of a section with a word of every text': () =>
      listEntries(editor, { ...article, sectionId, query: 'paragraph' }),
    'listEntries with an unknown word': () => listEntries(editor, { ...article, query: 'zebra' }),
    'findOutdated, of some minutes': () => findOutdated(db(), { since: new Date(Date.now() - 300_000) }, 1),
    'listNewest, own drafts': () => listNewest(author, { tab: 'draft', createdById: author.userId }, 10),
    'listNewest, own, handed in': () =>
      listNewest(author, { tab: 'in_review', createdById: author.userId }, 10),
    'listNewest, own, approved': () =>
      listNewest(editor, { tab: 'approved', createdById: editor.userId }, 10),
    'listNewest, behind': () => listNewest(editor, { state: 'behind', locale: 'en' }, 10),
    listNewest: () => listNewest(editor, {}, 10),
    getEntryForEditor: async () => getEntryForEditor(editor, 'article', (await piece()).entryId),
    getTranslation: async () => getTranslation(editor, { entryId: (await piece()).entryId, locale: 'en' }),
    listRevisions: async () => {
      const { editionId } = await piece();
      return listRevisions({ editionId, liveNumber: 1 }, { show: 'all', size: SIZE });
    },
    'listRevisions, published': async () => {
      const { editionId } = await piece();
      return listRevisions({ editionId, liveNumber: 1 }, { show: 'published', size: SIZE, after: '2' });
    },
    listPreviewLinks: async () => listPreviewLinks(editor, (await piece()).editionId),
    listActs: async () => listActs((await piece()).editionId, [1], true),
    listTrash: () => listTrash(editor, { size: SIZE }),
    'listTrash of an author, a later page': () => listTrash(author, { size: SIZE, after: later }),
    searchEntryCards: () => searchEntryCards(editor, 'title 9999'),
    'searchEntryCards, a common word': () => searchEntryCards(editor, 'title'),
    'searchEntryCards of an author': () => searchEntryCards(author, 'title'),
    'searchEntryCards, what an author may open': () => searchEntryCards(author, 'title', { in: 'newsroom' }),
    'searchEntryCards, an unknown word': () => searchEntryCards(author, 'zebra'),
    listEntryCards: async () => listEntryCards(author, [(await piece()).entryId]),
    findAddressedCard: () => findAddressedCard(author, '/ar/articles/خبر-7'),
    'findAddressedCard by a number': () => findAddressedCard(author, `/e/${entryNumber}`),
    ...listQueries(fixture),
    ...orderedListQueries(fixture),
    'listAllRecords of sections': () => listAllRecords(sectionDescriptor),
    'getRecord of a person': () => getRecord(personDescriptor, busy.personId),
    'getRecord of a topic': () => getRecord(topicDescriptor, busy.topicId),
    findChoices: () => findChoices(personDescriptor, ''),
    'findChoices by a word': () => findChoices(topicDescriptor, '1999'),
    choicesById: () => choicesById(topicDescriptor, [busy.topicId]),
    findLinePeople: () => findLinePeople(''),
    'findLinePeople by a word': () => findLinePeople('person 19'),
    'listUsage of a person': () => listUsage(personDescriptor, busy.personId),
    'listUsage of a topic': () => listUsage(topicDescriptor, busy.topicId),
    'listUsage of a section': () => listUsage(sectionDescriptor, sectionId),
    listIssueUsage: async () =>
      listIssueUsage((await listIssues(busy.seriesId, { size: 1 })).rows[0]?.id ?? ''),
    'listUsage of a series': () => listUsage(seriesDescriptor, busy.seriesId),
    'getRecord of a series': () => getRecord(seriesDescriptor, busy.seriesId),
    listIssues: () => listIssues(busy.seriesId, { size: 100 }),
    'listIssues, an older page': () => listIssues(busy.seriesId, { after: '20', size: 100 }),
    getIssue: async () => getIssue((await listIssues(busy.seriesId, { size: 1 })).rows[0]?.id ?? ''),
    listContents: async () => listContents((await listIssues(busy.seriesId, { size: 1 })).rows[0]?.id ?? ''),
    findSeriesNames: () => findSeriesNames('series 12'),
    listPatterns: () => listPatterns({ isOffered: true }),
    listTerms: () => listTerms(records),
    'listTerms by a common word': () => listTerms({ ...records, query: 'organization' }),
    'listTerms, a later page': () =>
      listTerms({ ...records, after: formatNameCursor({ name: 'organization 2', id: busy.topicId }) }),
    findIssues: () => findIssues(''),
    'findIssues by a number': () => findIssues('series 12'),
    issuesById: () => issuesById([busy.seriesId]),
    listSections: () => listSections(),
    ...eventQueries(fixture),
    listActors: () => listActors(admin),
    listJobs: () => listJobs(admin, { state: 'failed', size: SIZE }),
    summarizeJobs: () => summarizeJobs(admin),
    listMails: () => listMails(admin, { state: 'sent', size: SIZE }),
    'listMails, a later page': () => listMails(admin, { state: 'sent', size: SIZE, after: busy.topicId }),
    summarizeMails: () => summarizeMails(admin),
    listNotifications: () => listNotifications(editor, { isUnread: false, size: SIZE }),
    'listNotifications, unread, a later page': () =>
      listNotifications(author, { isUnread: true, size: SIZE, after: '1000' }),
    countUnread: () => countUnread(editor),
    findUnread: () => findUnread(editor),
    getChoices: () => getChoices(editor),
    listLeadingTo: () => listLeadingTo(admin, entryNumber),
    getRedirect: async () =>
      getRedirect(admin, (await db().redirect.findFirstOrThrow({ where: { means: 'admin' } })).id),
    getPurgeStatus: () => getPurgeStatus(admin),
    findLatePurges: () => findLatePurges(admin),
    listUsers: () => listUsers(admin, { size: SIZE }),
    searchUsers: () => listUsers(admin, { size: SIZE, query: 'markaz' }),
    'listUsers of a role without a second step': () =>
      listUsers(admin, { size: SIZE, role: 'admin', account: 'withoutSecondStep' }),
    getUser: () => getUser(admin, author.userId),
    listAdministrators: () => listAdministrators(),
    ...settingsQueries(fixture),
    getSecondFactors: () => getSecondFactors(author),
    findPendingSignIn: () => findPendingSignIn('A'.repeat(43)),
    hasRecentProof: () => hasRecentProof(author),
    listPasskeys: () => listPasskeys(author),
    listIdentities: () => listIdentities(author),
    listIdentitiesOf: () => listIdentitiesOf(admin, author.userId),
    listOwnSessions: () => listOwnSessions(author),
    findAskedEmail: () => findAskedEmail(author),
    listOwnEvents: () => listOwnEvents(author),
  };
}
