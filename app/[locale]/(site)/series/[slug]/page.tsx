import {
  type CollectionProps,
  collectionMetadata,
  renderCollection,
} from '@/app/[locale]/(site)/collection-route';
import { readIssueCursor } from '@/app/[locale]/(site)/reader-params';
import { ISSUES_ID, IssueIndex } from '@/components/site/issue-index';
import { IssueList } from '@/components/site/issue-list';
import { Pager } from '@/components/site/pager';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import type { IssueCursor } from '@/lib/page-cursor';
import { findSeries } from '@/lib/publications/find-collection';
import { periodical } from '@/lib/publications/issues/issue-data';
import { listSeriesIssues } from '@/lib/publications/issues/list-issues';
import type { IssueCard, ListedIssue, SeriesView } from '@/lib/publications/issues/types';
import { listBySeries } from '@/lib/publications/list-by-series';
import { seriesParents } from './series-parents';

const series = {
  find: findSeries,
  facts: ({ periodicity }: SeriesView, locale: Locale) =>
    translator(locale, 'site')(`periodicity.${periodicity}`),
  subject: periodical,
  parents: seriesParents,
};

/** The pieces of the series, and below them its latest issues. */
const latest = {
  ...series,
  list: listBySeries,
  rows: (rows: IssueCard[], locale: Locale) => <IssueList pieces={rows} locale={locale} />,
  related: latestIssues,
};

async function latestIssues(found: SeriesView, locale: Locale) {
  const issues = await listSeriesIssues(locale, found, null);
  if (!issues) return null;
  return (
    <>
      <IssueIndex issues={issues.rows} part={issues.older === null ? 'all' : 'latest'} locale={locale} />
      <Pager
        list={issues}
        path={found.path}
        locale={locale}
        label={translator(locale, 'site')('issue.pages')}
      />
    </>
  );
}

/** Earlier issues alone: pieces have pages of their own. */
const earlier = (before: IssueCursor) => ({
  ...series,
  before,
  list: (locale: Locale, _id: string, _before: unknown, found: SeriesView) =>
    earlierIssues(locale, found, before),
  rows: (rows: ListedIssue[], locale: Locale) => <IssueIndex issues={rows} part="earlier" locale={locale} />,
});

async function earlierIssues(locale: Locale, found: SeriesView, before: IssueCursor) {
  const issues = await listSeriesIssues(locale, found, before);
  // The latest issues stand below the pieces of the first page.
  return issues && { ...issues, newer: issues.newer === '' ? `#${ISSUES_ID}` : issues.newer };
}

export async function generateMetadata(props: CollectionProps) {
  const before = readIssueCursor(await props.searchParams);
  return before ? collectionMetadata(props, earlier(before)) : collectionMetadata(props, latest);
}

export default async function SeriesPage(props: CollectionProps) {
  const before = readIssueCursor(await props.searchParams);
  return before ? renderCollection(props, earlier(before)) : renderCollection(props, latest);
}
