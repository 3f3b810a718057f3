import {
  type CollectionProps,
  collectionMetadata,
  renderCollection,
} from '@/app/[locale]/(site)/collection-route';
import { IssueIndex } from '@/components/site/issue-index';
import { IssueList } from '@/components/site/issue-list';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findSeries } from '@/lib/publications/find-collection';
import { periodical } from '@/lib/publications/issues/issue-data';
import { listSeriesIssues } from '@/lib/publications/issues/list-issues';
import type { IssueCard, SeriesView } from '@/lib/publications/issues/types';
import { listBySeries } from '@/lib/publications/list-by-series';
import { seriesParents } from './series-parents';

const kind = {
  find: findSeries,
  label: (_: SeriesView, locale: Locale) => translator(locale, 'site')('collection.series'),
  facts: ({ periodicity }: SeriesView, locale: Locale) =>
    translator(locale, 'site')(`periodicity.${periodicity}`),
  subject: periodical,
  parents: seriesParents,
  list: listBySeries,
  rows: (rows: IssueCard[], locale: Locale) => <IssueList pieces={rows} locale={locale} />,
  related: async (series: SeriesView, locale: Locale) => (
    <IssueIndex issues={await listSeriesIssues(locale, series)} locale={locale} />
  ),
};

export const generateMetadata = (props: CollectionProps) => collectionMetadata(props, kind);

export default function SeriesPage(props: CollectionProps) {
  return renderCollection(props, kind);
}
