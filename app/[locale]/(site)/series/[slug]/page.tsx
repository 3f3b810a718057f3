import { type PlaceProps, placeMetadata, renderPlace } from '@/app/[locale]/(site)/place-route';
import { IssueList } from '@/components/site/issue-list';
import type { Locale } from '@/lib/i18n/locales';
import { translator } from '@/lib/i18n/translator';
import { findSeries } from '@/lib/shelf/find-place';
import { listBySeries } from '@/lib/shelf/list-by-series';
import type { IssueCard, SeriesView } from '@/lib/shelf/types';

const kind = {
  find: findSeries,
  label: (_: SeriesView, locale: Locale) => translator(locale, 'site')('place.series'),
  facts: ({ regular }: SeriesView, locale: Locale) =>
    translator(locale, 'site')(regular ? 'place.regular' : 'place.irregular'),
  list: listBySeries,
  rows: (rows: IssueCard[], locale: Locale) => <IssueList pieces={rows} locale={locale} />,
};

export const generateMetadata = (props: PlaceProps) => placeMetadata(props, kind);

export default function SeriesPage(props: PlaceProps) {
  return renderPlace(props, kind);
}
