import {
  type CollectionProps,
  collectionMetadata,
  renderCollection,
} from '@/app/[locale]/(site)/collection-route';
import { IssueList } from '@/components/site/issue-list';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findSeries } from '@/lib/publications/find-collection';
import { listBySeries } from '@/lib/publications/list-by-series';
import type { IssueCard, SeriesView } from '@/lib/publications/types';

const kind = {
  find: findSeries,
  label: (_: SeriesView, locale: Locale) => translator(locale, 'site')('collection.series'),
  facts: ({ regular }: SeriesView, locale: Locale) =>
    translator(locale, 'site')(regular ? 'collection.regular' : 'collection.irregular'),
  list: listBySeries,
  rows: (rows: IssueCard[], locale: Locale) => <IssueList pieces={rows} locale={locale} />,
};

export const generateMetadata = (props: CollectionProps) => collectionMetadata(props, kind);

export default function SeriesPage(props: CollectionProps) {
  return renderCollection(props, kind);
}
